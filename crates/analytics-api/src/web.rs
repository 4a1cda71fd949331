//! The web client at `/`, where the binary was built with it.

use axum::Router;

use crate::state::App;

/// Adds the pages: the client's files, and its first page for every address of its own.
#[cfg(feature = "web")]
pub(crate) fn with_pages(routes: Router<App>) -> Router<App> {
    use axum::{http::StatusCode, middleware};
    use memory_serve::CacheControl;

    let pages = memory_serve::load!()
        .index_file(Some("/index.html"))
        .fallback(Some("/index.html"))
        .fallback_status(StatusCode::OK)
        .html_cache_control(CacheControl::NoCache)
        .cache_control(CacheControl::Long)
        .into_router::<App>();
    routes.merge(pages.layer(middleware::from_fn(page)))
}

/// The client's first page is no answer to a mistyped address of the API, nor to a file
/// of an older client; and only files with a hash in their names never change.
#[cfg(feature = "web")]
async fn page(request: axum::extract::Request, next: axum::middleware::Next) -> axum::response::Response {
    use axum::{
        http::{HeaderValue, StatusCode, header},
        response::IntoResponse,
    };

    let path = request.uri().path();
    if crate::observe::is_api(path) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let is_hashed = path.starts_with("/assets/");
    let mut response = next.run(request).await;
    let content_type = response.headers().get(header::CONTENT_TYPE);
    if is_hashed && content_type.is_some_and(|value| value.as_bytes().starts_with(b"text/html")) {
        return StatusCode::NOT_FOUND.into_response();
    }
    if !is_hashed {
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    }
    response
}

/// Adds one page that says what is missing.
#[cfg(not(feature = "web"))]
pub(crate) fn with_pages(routes: Router<App>) -> Router<App> {
    const PAGE: &str = "This server was built without the web client (cargo feature `web`).\n\
        The API is at /api/v1, its documentation at /api/docs.\n";
    routes.route("/", axum::routing::get(async || PAGE))
}
