//! A failure in words for people, in their language; details are the server's own.

use analytics_client::{
    Failure,
    types::{Problem, ProblemCode, ProblemError},
};

use crate::words::say;

/// What went wrong, in a few words.
pub(crate) fn title(failure: &Failure) -> &'static str {
    match failure {
        Failure::Problem(problem) => of_problem(problem.code),
        Failure::Unreachable(_) => say!(failures.unreachable),
        Failure::TimedOut => say!(failures.no_answer),
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

/// What the server says is wrong with what it was asked: it names the values, and speaks English.
pub(crate) fn objections(failure: &Failure) -> Option<String> {
    let errors = &failure.problem()?.errors;
    let words = |error: &ProblemError| match &error.parameter {
        Some(parameter) => format!("{parameter}: {}", error.reason),
        None => error.reason.clone(),
    };
    (!errors.is_empty()).then(|| errors.iter().map(words).collect::<Vec<_>>().join("; "))
}

fn of_problem(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::Unauthenticated
        | ProblemCode::InvalidToken
        | ProblemCode::TokenExpired
        | ProblemCode::InvalidCredentials => say!(failures.logged_out),
        ProblemCode::InvalidParameter | ProblemCode::AddressTooLong => say!(failures.filters),
        ProblemCode::Forbidden => say!(failures.forbidden),
        ProblemCode::NotFound => say!(failures.not_found),
        ProblemCode::Conflict | ProblemCode::PreconditionFailed => say!(failures.conflict),
        ProblemCode::TooManyRequests => say!(failures.too_many),
        ProblemCode::Internal => say!(failures.internal),
        ProblemCode::Timeout => say!(failures.timeout),
        ProblemCode::Unavailable | ProblemCode::ReadOnly | ProblemCode::SchemaMismatch | ProblemCode::StorageFull => {
            say!(failures.unavailable)
        }
        _ => say!(failures.refused),
    }
}
