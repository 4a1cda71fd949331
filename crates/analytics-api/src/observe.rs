//! Around every request: its id, its line in the log, and the body of its problem.

use std::{any::Any, time::Instant};

use axum::{
    Json,
    extract::{MatchedPath, Request, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use tracing::Instrument;
use uuid::Uuid;

use crate::{
    monitor::{Monitor, spelled},
    problem::{Problem, ProblemCode},
};

/// The header that carries a request's id, both ways.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The id of a request, for answers that name it themselves.
#[derive(Debug, Clone)]
pub struct RequestId(pub String);

const PROBLEM_JSON: HeaderValue = HeaderValue::from_static("application/problem+json");

/// Gives the request an id (the client's, if it sent a sound one), counts and logs the outcome by
/// route, for an address that is none may hold anything, and writes problems with their id.
pub async fn observe(State(monitor): State<Monitor>, mut request: Request, next: Next) -> Response {
    let id = request_id(&request);
    request.extensions_mut().insert(RequestId(id.clone()));
    let method = request.method().clone();
    let path = request.uri().path().to_owned();
    let route = request.extensions().get::<MatchedPath>().map(|route| route.as_str().to_owned());
    let (named, at) = (spelled(&method), route.as_deref().unwrap_or("none"));
    // As loud as the faults that are told within it: at every level of the log their lines have the id.
    let span = tracing::error_span!("request", request_id = %id, method = %named, route = at);
    async {
        let started = Instant::now();
        let response = next.run(request).await;
        let status = response.status();
        let took = started.elapsed();
        monitor.count(&method, route.as_deref(), status, took);
        let milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        tracing::info!(status = status.as_u16(), milliseconds, "answered");
        let mut response = if is_api(&path) { problem_body(response, &method, &path, &id) } else { response };
        if path.starts_with("/api/v1/") {
            response.headers_mut().entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
        }
        if let Ok(value) = HeaderValue::try_from(id) {
            response.headers_mut().insert(REQUEST_ID, value);
        }
        response
    }
    .instrument(span)
    .await
}

/// Whether errors under a path are the API's.
#[must_use]
pub fn is_api(path: &str) -> bool {
    ["/api/", "/health/"].iter().any(|prefix| path.starts_with(prefix)) || path == "/api" || path == "/health"
}

/// The answer to a request whose handler panicked. What the panic says may hold what was sent.
#[must_use]
pub fn panicked(_: Box<dyn Any + Send + 'static>) -> Response {
    tracing::error!("a handler panicked");
    Problem::internal().into_response()
}

fn request_id(request: &Request) -> String {
    let sent = request.headers().get(REQUEST_ID).and_then(|value| value.to_str().ok());
    sent.filter(|id| is_sound(id)).map_or_else(|| Uuid::now_v7().to_string(), str::to_owned)
}

/// Whether it looks like an id, for it is logged: a phone number has no letter, an e-mail address has its `@`, and 64
/// hexadecimal digits are what an invitation's token has.
fn is_sound(id: &str) -> bool {
    let is_token = id.len() == 64 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    !is_token
        && id.len() <= 64
        && id.bytes().any(|byte| byte.is_ascii_alphabetic())
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
}

fn problem_body(mut response: Response, method: &axum::http::Method, path: &str, id: &str) -> Response {
    if !(response.status().is_client_error() || response.status().is_server_error()) {
        return response;
    }
    let problem = response.extensions_mut().remove::<Problem>();
    let mut problem = problem.unwrap_or_else(|| problem_of_status(&response, method, path));
    id.clone_into(&mut problem.request_id);
    let (mut parts, _) = response.into_parts();
    let (body_parts, body) = (problem.status(), Json(problem)).into_response().into_parts();
    parts.status = body_parts.status;
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(header::CONTENT_TYPE, PROBLEM_JSON);
    parts.headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Response::from_parts(parts, body)
}

/// What to say about an error that a layer or the router answered with.
fn problem_of_status(response: &Response, method: &axum::http::Method, path: &str) -> Problem {
    match response.status() {
        StatusCode::NOT_FOUND => Problem::new(ProblemCode::NotFound, format!("there is nothing at {path}")),
        StatusCode::METHOD_NOT_ALLOWED => Problem::new(
            ProblemCode::MethodNotAllowed,
            format!("{method} is not allowed here; the header `allow` says what is"),
        ),
        StatusCode::PAYLOAD_TOO_LARGE => Problem::new(ProblemCode::BodyTooLarge, "the body is too large"),
        StatusCode::URI_TOO_LONG => Problem::new(ProblemCode::AddressTooLong, "the address is too long"),
        StatusCode::SERVICE_UNAVAILABLE => Problem::new(ProblemCode::Timeout, "the answer took too long"),
        status if status.is_client_error() => {
            Problem::new(ProblemCode::BadRequest, format!("the request cannot be answered ({status})"))
        }
        status => {
            tracing::error!(%status, "an error without a problem");
            Problem::internal()
        }
    }
}
