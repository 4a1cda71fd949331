//! JSON bodies: what is not JSON, too large or holds unknown fields is refused by name.

use axum::{
    body::{Body, Bytes},
    extract::{DefaultBodyLimit, FromRequest, Request},
    http::{HeaderMap, StatusCode, header},
};
use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;

use crate::{
    authenticated::Authenticated,
    problem::{Problem, ProblemCode},
    state::App,
};

/// The most bytes a body may have.
pub const MAX_BODY: usize = 1 << 20;
/// The most bytes a body may have where nobody has to say who they are: more than a log-in or an invitation takes, and
/// too few for strangers to fill the memory with.
pub const MAX_UNKNOWN_BODY: usize = 16 << 10;

/// A JSON body of a known shape. Where a caller was looked up before, they are again once it is read.
#[derive(Debug)]
pub struct JsonBody<T>(pub T);

impl<T: DeserializeOwned> FromRequest<App> for JsonBody<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &App) -> Result<Self, Problem> {
        if !media_type(request.headers()).eq_ignore_ascii_case("application/json") {
            let detail = "the body has to be sent as `Content-Type: application/json`";
            return Err(Problem::new(ProblemCode::UnsupportedMediaType, detail));
        }
        let (mut parts, body) = request.into_parts();
        let caller = parts.extensions.remove::<Authenticated>();
        let bytes = read(body, if caller.is_some() { MAX_BODY } else { MAX_UNKNOWN_BODY }).await?;
        if let Some(caller) = caller {
            // The body took as long as its sender liked.
            caller.look_up_again(&mut parts, app).await?;
        }
        let mut json = serde_json::Deserializer::from_slice(&bytes);
        let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
            let pointer = pointer(error.path());
            Problem::invalid_body(pointer, None, error.into_inner().to_string())
        })?;
        json.end().map_err(|error| Problem::invalid_body("", None, error.to_string()))?;
        Ok(Self(value))
    }
}

async fn read(body: Body, most: usize) -> Result<Bytes, Problem> {
    let mut request = Request::new(body);
    DefaultBodyLimit::max(most).apply(&mut request);
    Bytes::from_request(request, &()).await.map_err(|rejection| {
        if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
            Problem::new(ProblemCode::BodyTooLarge, format!("the body is larger than {most} bytes"))
        } else {
            Problem::new(ProblemCode::BadRequest, "the body could not be read to its end")
        }
    })
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
