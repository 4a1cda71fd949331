//! Why a request has no answer, in a form that can be kept and compared.

use crate::{generated::Error, types::Problem};

/// Why a request has no answer.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Failure {
    /// The server said what is wrong; decide by the problem's `code`.
    #[error("{}", .0.detail)]
    Problem(Box<Problem>),
    /// The server could not be reached, or its answer broke off.
    #[error("the server could not be reached: {0}")]
    Unreachable(String),
    /// The caller would not wait any longer.
    #[error("the server did not answer in time")]
    TimedOut,
    /// Something that is not this API answered, or another version of it.
    #[error("an unexpected answer{}: {reason}", .status.map(|status| format!(" ({status})")).unwrap_or_default())]
    Unexpected {
        /// The status of the answer, where it is known.
        status: Option<u16>,
        /// What was unexpected.
        reason: String,
    },
    /// The request was never sent, because it cannot be one.
    #[error("the request could not be made: {0}")]
    NotSent(String),
}

impl Failure {
    /// The status of the server's answer, if there was one.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::Problem(problem) => u16::try_from(problem.status).ok(),
            Self::Unexpected { status, .. } => *status,
            Self::Unreachable(_) | Self::TimedOut | Self::NotSent(_) => None,
        }
    }

    /// Whether the caller has to log in.
    #[must_use]
    pub fn is_unauthenticated(&self) -> bool {
        self.status() == Some(401)
    }

    /// Whether the server, not the request, is at fault, so that the same request may work later.
    #[must_use]
    pub fn is_of_the_server(&self) -> bool {
        self.status().is_some_and(|status| status >= 500)
    }

    /// The problem, if the server said what is wrong.
    #[must_use]
    pub fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Problem(problem) => Some(problem),
            _ => None,
        }
    }
}

impl From<Error<Problem>> for Failure {
    fn from(error: Error<Problem>) -> Self {
        match error {
            Error::ErrorResponse(answer) => Self::Problem(Box::new(answer.into_inner())),
            Error::CommunicationError(cause) | Error::ResponseBodyError(cause) | Error::InvalidUpgrade(cause) => {
                Self::Unreachable(cause.to_string())
            }
            Error::InvalidResponsePayload(_, cause) => Self::Unexpected { status: None, reason: cause.to_string() },
            Error::UnexpectedResponse(answer) => Self::Unexpected {
                status: Some(answer.status().as_u16()),
                reason: "is not in the API's document".to_owned(),
            },
            Error::InvalidRequest(reason) | Error::Custom(reason) => Self::NotSent(reason),
        }
    }
}
