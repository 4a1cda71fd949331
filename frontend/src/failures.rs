//! A failure in words for people, in their language; details are the server's own.

use analytics_client::{
    Failure,
    types::{Problem, ProblemCode},
};

use crate::words::say;

/// What went wrong, in a few words.
pub(crate) fn title(failure: &Failure) -> &'static str {
    match failure {
        Failure::Problem(problem) => of_problem(problem.code),
        Failure::Unreachable(_) => say!(failures.unreachable),
        Failure::Unexpected { .. } | Failure::NotSent(_) => say!(failures.unusable),
    }
}

/// What the server said of it, with what its log has it under.
pub(crate) fn detail(failure: &Failure) -> String {
    match failure {
        Failure::Problem(problem) => {
            let Problem { detail, request_id, .. } = problem.as_ref();
            format!("{detail} · {}", say!(failures.request, id = request_id))
        }
        _ => failure.to_string(),
    }
}

fn of_problem(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::Unauthenticated
        | ProblemCode::InvalidToken
        | ProblemCode::TokenExpired
        | ProblemCode::InvalidCredentials => say!(failures.logged_out),
        ProblemCode::Forbidden => say!(failures.forbidden),
        ProblemCode::NotFound => say!(failures.not_found),
        ProblemCode::Conflict => say!(failures.conflict),
        ProblemCode::Internal => say!(failures.internal),
        ProblemCode::Timeout => say!(failures.timeout),
        ProblemCode::Unavailable | ProblemCode::ReadOnly | ProblemCode::SchemaMismatch | ProblemCode::StorageFull => {
            say!(failures.unavailable)
        }
        _ => say!(failures.refused),
    }
}
