//! The web client at `/`, where the binary was built with it.

use axum::Router;

use crate::state::App;

/// Adds the pages: the client's files, and its first page for every address of its own.
#[cfg(feature = "web")]
pub(crate) fn with_pages(routes: Router<App>) -> Router<App> {
    use axum::{extract::Request, http::StatusCode, middleware::Next, response::IntoResponse};
    use memory_serve::CacheControl;

    let pages = memory_serve::load!()
        .index_file(Some("/index.html"))
        .fallback(Some("/index.html"))
        .fallback_status(StatusCode::OK)
        .html_cache_control(CacheControl::NoCache)
        .cache_control(CacheControl::Long)
        .into_router::<App>();
    // The client's first page is no answer to a mistyped address of the API.
    let keep_api = axum::middleware::from_fn(|request: Request, next: Next| async {
        if crate::observe::is_api(request.uri().path()) {
            StatusCode::NOT_FOUND.into_response()
        } else {
            next.run(request).await
        }
    });
    routes.merge(pages.layer(keep_api))
}

/// Adds one page that says what is missing.
#[cfg(not(feature = "web"))]
pub(crate) fn with_pages(routes: Router<App>) -> Router<App> {
    const PAGE: &str = "This server was built without the web client (cargo feature `web`).\n\
        The API is at /api/v1, its documentation at /api/docs.\n";
    routes.route("/", axum::routing::get(async || PAGE))
}
