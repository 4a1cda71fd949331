//! The client's own name for a write, by which sending it again is told from another one.

use axum::{extract::FromRequestParts, http::request::Parts};

use crate::problem::{Problem, ProblemCode, ProblemError};

/// The header that has it.
pub const IDEMPOTENCY_HEADER: &str = "idempotency-key";

/// The most characters it has.
const MAX_KEY: usize = 255;

/// The `Idempotency-Key` of a request that has one.
#[derive(Debug, Clone)]
pub struct IdempotencyKey(pub Option<String>);

impl<S: Send + Sync> FromRequestParts<S> for IdempotencyKey {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let mut sent = parts.headers.get_all(IDEMPOTENCY_HEADER).iter();
        let Some(key) = sent.next() else { return Ok(Self(None)) };
        let text = String::from_utf8_lossy(key.as_bytes());
        let is_one = sent.next().is_none();
        if is_one && (1..=MAX_KEY).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic()) {
            Ok(Self(Some(text.into_owned())))
        } else {
            Err(malformed(&text))
        }
    }
}

fn malformed(text: &str) -> Problem {
    let refused = ProblemError {
        parameter: Some("Idempotency-Key".to_owned()),
        pointer: None,
        value: Some(text.chars().take(100).collect()),
        reason: format!("is not one key of 1 to {MAX_KEY} visible ASCII characters"),
    };
    let detail = "the header `Idempotency-Key` is malformed";
    Problem { errors: vec![refused], ..Problem::new(ProblemCode::InvalidParameter, detail) }
}
