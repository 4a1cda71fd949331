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
        .cache_control(CacheControl::NoCache)
        .into_router::<App>();
    routes.merge(pages.layer(middleware::from_fn(page)))
}

/// The client's first page answers the addresses of its pages alone: not a mistyped one of
/// the API, nor a file that is not there, such as one of an older client. Only files
/// with a hash in their names never change.
#[cfg(feature = "web")]
async fn page(request: axum::extract::Request, next: axum::middleware::Next) -> axum::response::Response {
    use axum::{
        http::{HeaderValue, Method, StatusCode, header},
        response::IntoResponse,
    };

    const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

    let path = request.uri().path();
    if crate::observe::is_api(path) {
        return StatusCode::NOT_FOUND.into_response();
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return (StatusCode::METHOD_NOT_ALLOWED, [(header::ALLOW, "GET,HEAD")]).into_response();
    }
    let is_hashed = path.starts_with("/assets/");
    let is_file = path.rsplit('/').next().is_some_and(|name| name.contains('.')) && path != "/index.html";
    let mut response = next.run(request).await;
    let content_type = response.headers().get(header::CONTENT_TYPE);
    let is_first_page = content_type.is_some_and(|value| value.as_bytes().starts_with(b"text/html"));
    if is_first_page && (is_hashed || is_file) {
        return StatusCode::NOT_FOUND.into_response();
    }
    if is_hashed && !response.status().is_client_error() {
        response.headers_mut().insert(header::CACHE_CONTROL, FOR_EVER);
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
