//! Ids and kinds in paths.

use std::str::FromStr;

use analytics_domain::closed_sets::NotInSet;
use axum::{
    extract::{FromRequestParts, Path},
    http::request::Parts,
};
use uuid::Uuid;

use crate::problem::{Problem, ProblemCode, ProblemError};

/// The `{id}` of a path.
#[derive(Debug, Clone, Copy)]
pub struct PathId(pub Uuid);

impl<S: Send + Sync> FromRequestParts<S> for PathId {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let text = Path::<String>::from_request_parts(parts, state).await;
        let Path(text) = text.map_err(|_| malformed(None))?;
        text.parse().map(Self).map_err(|_| malformed(Some(text.chars().take(100).collect())))
    }
}

/// The `{kind}` of a path.
#[derive(Debug, Clone, Copy)]
pub struct Kind<T>(pub T);

impl<S: Send + Sync, T: FromStr<Err = NotInSet>> FromRequestParts<S> for Kind<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let unknown = |detail: String| Problem::new(ProblemCode::NotFound, detail);
        let text = Path::<String>::from_request_parts(parts, state).await;
        let Path(text) = text.map_err(|_| unknown("the kind is not text".to_owned()))?;
        text.parse().map(Self).map_err(|error: NotInSet| unknown(error.to_string()))
    }
}

fn malformed(value: Option<String>) -> Problem {
    let reason = "is not an id, such as `019a9f3c-5d1e-7c42-9b6a-0f3e5a7d2c11`".to_owned();
    let refused = ProblemError { parameter: Some("id".to_owned()), pointer: None, value, reason };
    let detail = "the id in the path is malformed";
    Problem { errors: vec![refused], ..Problem::new(ProblemCode::InvalidParameter, detail) }
}
