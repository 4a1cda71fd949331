//! From the dao's errors to problems. What only operators may know goes to the log.

use analytics_dao::{DaoError, ErrorKind};
use analytics_domain::flows::flow::TreeFault;

use crate::problem::{Problem, ProblemCode, ProblemError};

impl From<&DaoError> for Problem {
    fn from(error: &DaoError) -> Self {
        let kind = error.kind();
        match kind {
            ErrorKind::NotFound
            | ErrorKind::Invalid
            | ErrorKind::Conflict
            | ErrorKind::NotYours
            | ErrorKind::NotCompleted
            | ErrorKind::Outdated
            | ErrorKind::NotAdmitted => {}
            ErrorKind::Internal => tracing::error!(%error, "the database answered with an error"),
            _ => tracing::warn!(%error, "the database could not do its work"),
        }
        match kind {
            ErrorKind::NotFound => Self::new(ProblemCode::NotFound, error.to_string()),
            ErrorKind::Conflict => Self::new(ProblemCode::Conflict, error.to_string()),
            ErrorKind::NotYours => Self::new(ProblemCode::Forbidden, error.to_string()),
            ErrorKind::NotCompleted => Self::new(ProblemCode::NotCompleted, error.to_string()),
            ErrorKind::Outdated => Self::new(ProblemCode::PreconditionFailed, error.to_string()),
            ErrorKind::NotAdmitted => Self::new(ProblemCode::NotAdmitted, error.to_string()),
            ErrorKind::Invalid => invalid(error),
            ErrorKind::Timeout
            | ErrorKind::Unavailable
            | ErrorKind::ReadOnly
            | ErrorKind::Full
            | ErrorKind::Schema
            | ErrorKind::Internal => failure(kind),
        }
    }
}

impl From<DaoError> for Problem {
    fn from(error: DaoError) -> Self {
        Self::from(&error)
    }
}

/// What callers are told of a database that failed; its own words are the log's.
pub(crate) fn failure(kind: ErrorKind) -> Problem {
    match kind {
        ErrorKind::Timeout => Problem::new(
            ProblemCode::Timeout,
            "the database did not answer within its time limit; ask for a shorter range, or again later",
        ),
        ErrorKind::Unavailable => {
            Problem::new(ProblemCode::Unavailable, "the database cannot be reached or is locked; try again later")
        }
        ErrorKind::ReadOnly => Problem::new(ProblemCode::ReadOnly, "the database takes no writes at the moment"),
        ErrorKind::Full => {
            Problem::new(ProblemCode::StorageFull, "the database has no space left; nothing was changed")
        }
        ErrorKind::Schema => Problem::new(
            ProblemCode::SchemaMismatch,
            "the database's schema is not the one this server knows; the operator has to migrate it or update the server",
        ),
        _ => Problem::internal(),
    }
}

fn invalid(error: &DaoError) -> Problem {
    let (field, value, reason) = match error {
        DaoError::Invalid { field, value, reason } => (*field, value, reason),
        DaoError::Flow(TreeFault { place, value, reason }) => (place.as_str(), value, reason),
        _ => return Problem::new(ProblemCode::InvalidParameter, error.to_string()),
    };
    let refused = ProblemError {
        parameter: Some(field.to_owned()),
        pointer: None,
        value: Some(value.chars().take(100).collect()),
        reason: reason.clone(),
    };
    Problem { errors: vec![refused], ..Problem::new(ProblemCode::InvalidParameter, format!("{field} {reason}")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::response::IntoResponse;

    fn failed(kind: ErrorKind) -> DaoError {
        DaoError::Database { kind, source: sea_orm::DbErr::Custom("relation \"secret\"".to_owned()) }
    }

    #[test]
    fn every_kind_of_failure_has_its_answer() {
        let cases = [
            (ErrorKind::Timeout, 503, "timeout", Some("5")),
            (ErrorKind::Unavailable, 503, "unavailable", Some("5")),
            (ErrorKind::ReadOnly, 503, "read_only", Some("30")),
            (ErrorKind::Schema, 503, "schema_mismatch", Some("30")),
            (ErrorKind::Full, 507, "storage_full", None),
            (ErrorKind::Internal, 500, "internal", None),
        ];
        for (kind, status, code, retry_after) in cases {
            let problem = Problem::from(failed(kind));
            assert_eq!((problem.status, problem.code.as_str()), (status, code));
            assert!(!problem.detail.contains("secret"), "{}", problem.detail);
            let response = problem.into_response();
            let sent = response.headers().get("retry-after").map(|value| value.to_str().unwrap());
            assert_eq!((response.status().as_u16(), sent), (status, retry_after));
        }
    }

    #[test]
    fn what_the_caller_did_is_told() {
        let missing = Problem::from(DaoError::NotFound { what: "campaign" });
        assert_eq!((missing.status, missing.detail.as_str()), (404, "there is no such campaign"));
        let taken = Problem::from(DaoError::Conflict { what: "slug", value: "acme".to_owned() });
        assert_eq!((taken.status, taken.detail.as_str()), (409, "slug `acme` exists already"));
        let late = Problem::from(DaoError::Outdated { what: "campaign" });
        let words = "campaign changed in the meantime; nothing was changed now";
        assert_eq!((late.status, late.detail.as_str()), (412, words));
        let wrong = DaoError::Invalid {
            field: "time_saved.overhead_per_call",
            value: "-1".to_owned(),
            reason: "is negative".to_owned(),
        };
        let problem = Problem::from(wrong).of_body();
        assert_eq!((problem.status, problem.code), (400, ProblemCode::InvalidBody));
        assert_eq!(problem.errors[0].pointer.as_deref(), Some("/time_saved/overhead_per_call"));
    }
}
