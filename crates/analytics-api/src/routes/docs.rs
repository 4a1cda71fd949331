//! The OpenAPI document and a page to browse it, both without another host.

use axum::{Router, body::Bytes, http::header, response::IntoResponse, routing::get};
use utoipa_swagger_ui::{Config, SwaggerUi};

use crate::{openapi::OPENAPI_PATH, state::App};

/// The routes of the document and its page.
///
/// # Errors
/// When the document cannot be written as JSON.
pub fn routes(document: &utoipa::openapi::OpenApi) -> Result<Router<App>, serde_json::Error> {
    let json = Bytes::from(serde_json::to_vec(document)?);
    let config = Config::from(OPENAPI_PATH).validator_url("none").persist_authorization(false);
    let page = Router::<App>::from(SwaggerUi::new("/api/docs").config(config));
    let document = move || {
        let json = json.clone();
        async move { ([(header::CONTENT_TYPE, "application/json")], json).into_response() }
    };
    Ok(page.route(OPENAPI_PATH, get(document)))
}
