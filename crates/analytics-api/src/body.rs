//! JSON bodies: what is not JSON, too large or holds unknown fields is refused by name.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::{HeaderMap, StatusCode, header},
};
use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;

use crate::problem::{Problem, ProblemCode};

/// The most bytes a body may have.
pub const MAX_BODY: usize = 1 << 20;

/// A JSON body of a known shape.
#[derive(Debug)]
pub struct JsonBody<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for JsonBody<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        if !media_type(request.headers()).eq_ignore_ascii_case("application/json") {
            let detail = "the body has to be sent as `Content-Type: application/json`";
            return Err(Problem::new(ProblemCode::UnsupportedMediaType, detail));
        }
        let bytes = Bytes::from_request(request, state).await.map_err(|rejection| {
            if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
                Problem::new(ProblemCode::BodyTooLarge, format!("the body is larger than {MAX_BODY} bytes"))
            } else {
                Problem::new(ProblemCode::BadRequest, "the body could not be read to its end")
            }
        })?;
        let mut json = serde_json::Deserializer::from_slice(&bytes);
        let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
            let pointer = pointer(error.path());
            Problem::invalid_body(pointer, None, error.into_inner().to_string())
        })?;
        json.end().map_err(|error| Problem::invalid_body("", None, error.to_string()))?;
        Ok(Self(value))
    }
}

/// The media type of a body without its parameters; empty where none is said.
#[must_use]
pub fn media_type(headers: &HeaderMap) -> &str {
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    content_type.and_then(|value| value.split(';').next()).unwrap_or_default().trim()
}

fn pointer(path: &serde_path_to_error::Path) -> String {
    path.iter()
        .filter_map(|segment| match segment {
            Segment::Seq { index } => Some(format!("/{index}")),
            Segment::Map { key } => Some(format!("/{}", key.replace('~', "~0").replace('/', "~1"))),
            Segment::Enum { .. } | Segment::Unknown => None,
        })
        .collect()
}
