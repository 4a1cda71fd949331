//! RFC 9457 problems: the body of every error answer of the API.

use std::time::Duration;

use analytics_domain::params::ParamError;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

analytics_domain::closed_set! {
    /// What went wrong, as a word that does not change. Clients decide by it.
    ProblemCode, "problem code" {
        /// 400: query parameters were refused; `errors` names each.
        InvalidParameter = "invalid_parameter",
        /// 400: the body was refused; `errors` names each place by a JSON pointer.
        InvalidBody = "invalid_body",
        /// 400: the request is not HTTP that the server understands.
        BadRequest = "bad_request",
        /// 400: the session that it is about is not completed yet.
        NotCompleted = "not_completed",
        /// 401: no token was sent.
        Unauthenticated = "unauthenticated",
        /// 401: the token is malformed, forged, or of someone who may no longer log in.
        InvalidToken = "invalid_token",
        /// 401: the token has expired; refresh the session, or log in again.
        TokenExpired = "token_expired",
        /// 401: no user has this e-mail address and password.
        InvalidCredentials = "invalid_credentials",
        /// 403: the role does not allow this.
        Forbidden = "forbidden",
        /// 403: a request with cookies is not from this site's own pages.
        CrossSite = "cross_site",
        /// 403: the identity provider's token is sound, but whom it is about may not log in here.
        NotAdmitted = "not_admitted",
        /// 404: there is no such thing in the caller's organisation.
        NotFound = "not_found",
        /// 405: the path exists, the method does not.
        MethodNotAllowed = "method_not_allowed",
        /// 408: the body brought nothing for too long.
        BodyStalled = "body_stalled",
        /// 409: the change contradicts what is stored.
        Conflict = "conflict",
        /// 412: what is stored is no longer what `If-Match` names; nothing was changed.
        PreconditionFailed = "precondition_failed",
        /// 413: the body is larger than allowed.
        BodyTooLarge = "body_too_large",
        /// 414: the address is longer than allowed.
        AddressTooLong = "address_too_long",
        /// 415: the body is of a type, or packed in a way, that is not taken here.
        UnsupportedMediaType = "unsupported_media_type",
        /// 422: the body is well formed, and a value in it is not taken; `errors` names each by a JSON pointer.
        Unprocessable = "unprocessable",
        /// 431: the head of the request is larger than allowed.
        HeadersTooLarge = "headers_too_large",
        /// 429: too many requests, or too many failed log-ins; `retry-after` says when to go on.
        TooManyRequests = "too_many_requests",
        /// 500: a fault of the server; its log has the cause under the request id.
        Internal = "internal",
        /// 503: the database did not answer in time.
        Timeout = "timeout",
        /// 503: the database cannot be reached, or is locked; or the identity provider cannot be; or the server stops.
        Unavailable = "unavailable",
        /// 503: the database takes no writes.
        ReadOnly = "read_only",
        /// 503: the database's schema is not the one this server knows.
        SchemaMismatch = "schema_mismatch",
        /// 507: the database has no space left.
        StorageFull = "storage_full",
    }
}

impl ProblemCode {
    /// The status it is sent with and its title.
    #[must_use]
    pub const fn status_and_title(self) -> (StatusCode, &'static str) {
        match self {
            Self::InvalidParameter => (StatusCode::BAD_REQUEST, "Invalid query parameter"),
            Self::InvalidBody => (StatusCode::BAD_REQUEST, "Invalid body"),
            Self::BadRequest => (StatusCode::BAD_REQUEST, "Bad request"),
            Self::NotCompleted => (StatusCode::BAD_REQUEST, "Not completed"),
            Self::Unauthenticated => (StatusCode::UNAUTHORIZED, "Not logged in"),
            Self::InvalidToken => (StatusCode::UNAUTHORIZED, "Invalid token"),
            Self::TokenExpired => (StatusCode::UNAUTHORIZED, "Token expired"),
            Self::InvalidCredentials => (StatusCode::UNAUTHORIZED, "Wrong e-mail address or password"),
            Self::Forbidden => (StatusCode::FORBIDDEN, "Not allowed"),
            Self::CrossSite => (StatusCode::FORBIDDEN, "From another site"),
            Self::NotAdmitted => (StatusCode::FORBIDDEN, "Not admitted"),
            Self::NotFound => (StatusCode::NOT_FOUND, "Not found"),
            Self::MethodNotAllowed => (StatusCode::METHOD_NOT_ALLOWED, "Method not allowed"),
            Self::BodyStalled => (StatusCode::REQUEST_TIMEOUT, "Body stalled"),
            Self::Conflict => (StatusCode::CONFLICT, "Conflict"),
            Self::PreconditionFailed => (StatusCode::PRECONDITION_FAILED, "Changed in the meantime"),
            Self::BodyTooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "Body too large"),
            Self::AddressTooLong => (StatusCode::URI_TOO_LONG, "Address too long"),
            Self::UnsupportedMediaType => (StatusCode::UNSUPPORTED_MEDIA_TYPE, "Unsupported media type"),
            Self::Unprocessable => (StatusCode::UNPROCESSABLE_ENTITY, "Value not taken"),
            Self::HeadersTooLarge => (StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE, "Request head too large"),
            Self::TooManyRequests => (StatusCode::TOO_MANY_REQUESTS, "Too many requests"),
            Self::Internal => (StatusCode::INTERNAL_SERVER_ERROR, "Internal error"),
            Self::Timeout => (StatusCode::SERVICE_UNAVAILABLE, "Timed out"),
            Self::Unavailable => (StatusCode::SERVICE_UNAVAILABLE, "Unavailable"),
            Self::ReadOnly => (StatusCode::SERVICE_UNAVAILABLE, "Read-only"),
            Self::SchemaMismatch => (StatusCode::SERVICE_UNAVAILABLE, "Schema mismatch"),
            Self::StorageFull => (StatusCode::INSUFFICIENT_STORAGE, "Storage full"),
        }
    }

    const fn retry_after(self) -> Option<Duration> {
        match self {
            Self::Timeout | Self::Unavailable => Some(Duration::from_secs(5)),
            Self::ReadOnly | Self::SchemaMismatch => Some(Duration::from_secs(30)),
            _ => None,
        }
    }

    const fn challenge(self) -> Option<HeaderValue> {
        match self {
            Self::Unauthenticated | Self::InvalidCredentials => {
                Some(HeaderValue::from_static("Bearer realm=\"analytics\""))
            }
            Self::InvalidToken => Some(HeaderValue::from_static("Bearer realm=\"analytics\", error=\"invalid_token\"")),
            Self::TokenExpired => Some(HeaderValue::from_static(
                "Bearer realm=\"analytics\", error=\"invalid_token\", error_description=\"expired\"",
            )),
            _ => None,
        }
    }
}

/// One thing that was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ProblemError {
    /// The query parameter.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[schema(example = "from")]
    pub parameter: Option<String>,
    /// The place in the body, as a JSON pointer.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[schema(example = "/passing_score")]
    pub pointer: Option<String>,
    /// The value that was sent; long ones are cut.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[schema(example = "2026-12-01")]
    pub value: Option<String>,
    /// What is wrong and what is allowed.
    #[schema(example = "is after `to` (2026-11-01)")]
    pub reason: String,
}

/// A problem (RFC 9457).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Problem {
    /// A name for this kind of problem.
    #[serde(rename = "type")]
    #[schema(example = "urn:parlance:problem:invalid_parameter")]
    pub kind: String,
    /// The kind of problem in words.
    #[schema(example = "Invalid query parameter")]
    pub title: String,
    /// The status of the answer.
    #[schema(minimum = 400, maximum = 599, example = 400)]
    pub status: u16,
    /// What went wrong this time.
    #[schema(example = "1 parameter was refused: from")]
    pub detail: String,
    /// The kind of problem as a word that does not change.
    pub code: ProblemCode,
    /// Each thing that was refused; empty where nothing particular was.
    pub errors: Vec<ProblemError>,
    /// The request's id, under which the server's log has more; also the header `x-request-id`.
    #[schema(example = "019a9f3c-5d1e-7c42-9b6a-0f3e5a7d2c11")]
    pub request_id: String,
    /// When it makes sense to try again; sent as `retry-after`.
    #[serde(skip)]
    pub retry_after: Option<Duration>,
}

impl Problem {
    /// A problem without refused parts. Its request id is filled in when it is sent.
    #[must_use]
    pub fn new(code: ProblemCode, detail: impl Into<String>) -> Self {
        let (status, title) = code.status_and_title();
        Self {
            kind: format!("urn:parlance:problem:{code}"),
            title: title.to_owned(),
            status: status.as_u16(),
            detail: detail.into(),
            code,
            errors: Vec::new(),
            request_id: String::new(),
            retry_after: code.retry_after(),
        }
    }

    /// A fault of the server, whose cause only the log is told.
    #[must_use]
    pub fn internal() -> Self {
        Self::new(ProblemCode::Internal, "the server failed; its log has the cause under the request id")
    }

    /// A request that comes too early.
    #[must_use]
    pub fn too_early(wait: Duration, detail: impl Into<String>) -> Self {
        Self { retry_after: Some(wait), ..Self::new(ProblemCode::TooManyRequests, detail) }
    }

    /// A body of which one place was refused.
    #[must_use]
    pub fn invalid_body(pointer: impl Into<String>, value: Option<String>, reason: impl Into<String>) -> Self {
        let (pointer, reason) = (pointer.into(), reason.into());
        let detail = if pointer.is_empty() { reason.clone() } else { format!("{pointer}: {reason}") };
        let error = ProblemError { parameter: None, pointer: Some(pointer), value, reason };
        Self { errors: vec![error], ..Self::new(ProblemCode::InvalidBody, detail) }
    }

    /// The same problem, said of the body's fields instead of query parameters.
    #[must_use]
    pub fn of_body(mut self) -> Self {
        if self.code != ProblemCode::InvalidParameter {
            return self;
        }
        for error in &mut self.errors {
            error.pointer = error.parameter.take().map(|field| format!("/{}", field.replace('.', "/")));
        }
        Self { errors: self.errors, ..Self::new(ProblemCode::InvalidBody, self.detail) }
    }

    /// The same problem of a body's values, said apart from that of a body's shape.
    #[must_use]
    pub fn of_values(self) -> Self {
        let of_body = self.of_body();
        if of_body.code != ProblemCode::InvalidBody {
            return of_body;
        }
        Self { errors: of_body.errors, ..Self::new(ProblemCode::Unprocessable, of_body.detail) }
    }

    /// The answer without its body, which is written when the request id is known.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.code.status_and_title().0
    }
}

impl From<Vec<ParamError>> for Problem {
    fn from(refused: Vec<ParamError>) -> Self {
        let mut names: Vec<_> = refused.iter().map(|error| error.parameter.as_str()).collect();
        names.dedup();
        let (count, verb) = match names.len() {
            1 => ("1 parameter".to_owned(), "was"),
            many => (format!("{many} parameters"), "were"),
        };
        let shown: Vec<String> = names.iter().take(10).map(|name| name.chars().take(60).collect()).collect();
        let detail = format!("{count} {verb} refused: {}", shown.join(", "));
        let errors = refused
            .into_iter()
            .take(MAX_ERRORS)
            .map(|ParamError { parameter, value, reason }| ProblemError {
                parameter: Some(parameter),
                pointer: None,
                value,
                reason,
            })
            .collect();
        Self { errors, ..Self::new(ProblemCode::InvalidParameter, detail) }
    }
}

/// More refusals than this are not listed one by one.
const MAX_ERRORS: usize = 50;

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        if let Some(wait) = self.retry_after {
            // Whole seconds, and never too few.
            let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if let Some(challenge) = self.code.challenge() {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, challenge);
        }
        response.extensions_mut().insert(self);
        response
    }
}
