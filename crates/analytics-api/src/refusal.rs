//! From the dao's errors to problems. What only operators may know goes to the log.

use analytics_dao::{DaoError, ErrorKind};

use crate::problem::{Problem, ProblemCode, ProblemError};

impl From<&DaoError> for Problem {
    fn from(error: &DaoError) -> Self {
        let kind = error.kind();
        match kind {
            ErrorKind::NotFound | ErrorKind::Invalid | ErrorKind::Conflict => {}
            ErrorKind::Internal => tracing::error!(error = ?error, "the database answered with an error"),
            _ => tracing::warn!(error = ?error, "the database could not do its work"),
        }
        match kind {
            ErrorKind::NotFound => Self::new(ProblemCode::NotFound, error.to_string()),
            ErrorKind::Conflict => Self::new(ProblemCode::Conflict, error.to_string()),
            ErrorKind::Invalid => invalid(error),
            ErrorKind::Timeout => Self::new(
                ProblemCode::Timeout,
                "the database did not answer within its time limit; ask for a shorter range, or again later",
            ),
            ErrorKind::Unavailable => {
                Self::new(ProblemCode::Unavailable, "the database cannot be reached or is locked; try again later")
            }
            ErrorKind::ReadOnly => Self::new(ProblemCode::ReadOnly, "the database takes no writes at the moment"),
            ErrorKind::Full => Self::new(ProblemCode::StorageFull, "the database has no space left; nothing was changed"),
            ErrorKind::Schema => Self::new(
                ProblemCode::SchemaMismatch,
                "the database's schema is not the one this server knows; the operator has to migrate it or update the server",
            ),
            ErrorKind::Internal => Self::internal(),
        }
    }
}

impl From<DaoError> for Problem {
    fn from(error: DaoError) -> Self {
        Self::from(&error)
    }
}

fn invalid(error: &DaoError) -> Problem {
    let DaoError::Invalid { field, value, reason } = error else {
        return Problem::new(ProblemCode::InvalidParameter, error.to_string());
    };
    let refused = ProblemError {
        parameter: Some((*field).to_owned()),
        pointer: None,
        value: Some(value.chars().take(100).collect()),
        reason: reason.clone(),
    };
    Problem { errors: vec![refused], ..Problem::new(ProblemCode::InvalidParameter, format!("{field} {reason}")) }
}
