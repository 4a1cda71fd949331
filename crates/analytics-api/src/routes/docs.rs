//! The OpenAPI document and a page to browse it, both without another host.

use axum::{
    Router,
    body::Bytes,
    http::{HeaderValue, header},
    response::IntoResponse,
    routing::get,
};
use tower_http::set_header::SetResponseHeaderLayer;
use utoipa_swagger_ui::{Config, SwaggerUi};

use crate::{openapi::OPENAPI_PATH, state::App};

/// The page's scripts write styles into their elements; it needs no WebAssembly.
const CONTENT_SECURITY_POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
     font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
);

/// The routes of the document and its page.
///
/// # Errors
/// When the document cannot be written as JSON.
pub fn routes(document: &utoipa::openapi::OpenApi) -> Result<Router<App>, serde_json::Error> {
    let json = Bytes::from(serde_json::to_vec(document)?);
    let config = Config::from(OPENAPI_PATH).validator_url("none").persist_authorization(false);
    let page = Router::<App>::from(SwaggerUi::new("/api/docs").config(config));
    let page =
        page.route_layer(SetResponseHeaderLayer::overriding(header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY));
    let document = move || {
        let json = json.clone();
        async move { ([(header::CONTENT_TYPE, "application/json")], json).into_response() }
    };
    Ok(page.route(OPENAPI_PATH, get(document)))
}
