//! The errors that each kind of operation declares, each with an example.

use std::collections::BTreeMap;

use analytics_dao::{DaoError, ErrorKind};
use analytics_domain::params::ParamError;
use utoipa::{
    IntoResponses,
    openapi::{Content, HeaderBuilder, ObjectBuilder, Ref, RefOr, Response, ResponseBuilder, schema::Type},
};

use crate::{
    body::MAX_BODY,
    cookies,
    problem::{Problem, ProblemCode},
    refusal::failure,
    token::TokenRefusal,
};

const READ: &[ProblemCode] = &[
    ProblemCode::InvalidParameter,
    ProblemCode::TokenExpired,
    ProblemCode::Forbidden,
    ProblemCode::NotFound,
    ProblemCode::TooManyRequests,
    ProblemCode::Internal,
    ProblemCode::Timeout,
];
const WRITE: &[ProblemCode] = &[
    ProblemCode::InvalidBody,
    ProblemCode::TokenExpired,
    ProblemCode::Forbidden,
    ProblemCode::NotFound,
    ProblemCode::Conflict,
    ProblemCode::BodyTooLarge,
    ProblemCode::UnsupportedMediaType,
    ProblemCode::TooManyRequests,
    ProblemCode::Internal,
    ProblemCode::Unavailable,
    ProblemCode::StorageFull,
];
const VALUES: &[ProblemCode] = &[ProblemCode::Unprocessable];
const CONDITION: &[ProblemCode] = &[ProblemCode::PreconditionFailed];
const LOGIN: &[ProblemCode] = &[
    ProblemCode::InvalidBody,
    ProblemCode::InvalidCredentials,
    ProblemCode::CrossSite,
    ProblemCode::BodyTooLarge,
    ProblemCode::UnsupportedMediaType,
    ProblemCode::TooManyRequests,
    ProblemCode::Internal,
    ProblemCode::Unavailable,
];
const INVITATION: &[ProblemCode] = &[
    ProblemCode::InvalidBody,
    ProblemCode::CrossSite,
    ProblemCode::NotFound,
    ProblemCode::Conflict,
    ProblemCode::BodyTooLarge,
    ProblemCode::UnsupportedMediaType,
    ProblemCode::TooManyRequests,
    ProblemCode::Internal,
    ProblemCode::Unavailable,
];
const INGEST: &[ProblemCode] = &[
    ProblemCode::InvalidBody,
    ProblemCode::TokenExpired,
    ProblemCode::Forbidden,
    ProblemCode::NotFound,
    ProblemCode::BodyStalled,
    ProblemCode::BodyTooLarge,
    ProblemCode::UnsupportedMediaType,
    ProblemCode::TooManyRequests,
    ProblemCode::Internal,
    ProblemCode::Unavailable,
    ProblemCode::StorageFull,
];
const HEALTH: &[ProblemCode] = &[ProblemCode::Unavailable];

macro_rules! problems {
    ($($(#[$doc:meta])+ $name:ident = $codes:ident;)+) => {$(
        $(#[$doc])+
        #[derive(Debug)]
        pub struct $name;

        impl IntoResponses for $name {
            fn responses() -> BTreeMap<String, RefOr<Response>> {
                $codes.iter().map(|code| response(*code)).collect()
            }
        }
    )+};
}

problems! {
    /// What an authenticated read may answer.
    ReadProblems = READ;
    /// What an authenticated write may answer.
    WriteProblems = WRITE;
    /// What a write may answer besides that tells values that are not taken from bodies that are not understood.
    ValueProblems = VALUES;
    /// What a write with a condition may answer besides.
    ConditionProblems = CONDITION;
    /// What a log-in may answer.
    LoginProblems = LOGIN;
    /// What an invitation's token may be answered with.
    InvitationProblems = INVITATION;
    /// What sending records may answer.
    IngestProblems = INGEST;
    /// What a readiness check may answer.
    HealthProblems = HEALTH;
}

/// The client has the answer already.
#[derive(Debug)]
pub struct NotModified;

impl IntoResponses for NotModified {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let description = "The client has this answer already (`If-None-Match`).";
        let response = ResponseBuilder::new().description(description).build();
        BTreeMap::from([("304".to_owned(), response.into())])
    }
}

fn response(code: ProblemCode) -> (String, RefOr<Response>) {
    let example = example(code);
    let (status, description) = (example.status.to_string(), example.title.clone());
    let mut content = Content::new(Some(Ref::from_schema_name("Problem")));
    content.example = serde_json::to_value(example).ok();
    let mut response = ResponseBuilder::new().description(description).content("application/problem+json", content);
    let string = || ObjectBuilder::new().schema_type(Type::String);
    if ["429", "503"].contains(&&*status) {
        let header =
            HeaderBuilder::new().schema(Some(string())).description(Some("Seconds until trying again makes sense."));
        response = response.header("retry-after", header.build());
    }
    if status == "401" {
        let header = HeaderBuilder::new().schema(Some(string())).description(Some("`Bearer`, with what is wrong."));
        response = response.header("www-authenticate", header.build());
    }
    (status, response.build().into())
}

/// As the server answers, from the same errors where it is made of one.
fn example(code: ProblemCode) -> Problem {
    let told = |detail: &str| Problem::new(code, detail);
    let problem = match code {
        ProblemCode::InvalidParameter => Problem::from(vec![ParamError {
            parameter: "from".to_owned(),
            value: Some("2026-12-01".to_owned()),
            reason: "is after `to` (2026-11-01)".to_owned(),
        }]),
        ProblemCode::InvalidBody => refused("passing_score", "700", "is outside 0 to 100").of_body(),
        ProblemCode::Unprocessable => refused("rating", "6", "is outside 1 to 5").of_values(),
        ProblemCode::TokenExpired => TokenRefusal::Expired.into(),
        ProblemCode::InvalidCredentials => told("no active user has this e-mail address and this password"),
        ProblemCode::Forbidden => told("this takes the role `team_admin`; yours is `member`"),
        ProblemCode::CrossSite => cookies::from_another_site(),
        ProblemCode::NotFound => DaoError::NotFound { what: "campaign" }.into(),
        ProblemCode::Conflict => DaoError::Conflict { what: "user", value: "maya@northwind.example".to_owned() }.into(),
        ProblemCode::PreconditionFailed => DaoError::Outdated { what: "settings" }.into(),
        ProblemCode::BodyStalled => told("nothing came for 30 s"),
        ProblemCode::BodyTooLarge => told(&format!("the body is larger than {MAX_BODY} bytes")),
        ProblemCode::UnsupportedMediaType => told("the body has to be sent as `Content-Type: application/json`"),
        ProblemCode::TooManyRequests => told("more than 1200 requests a minute; `retry-after` says when to go on"),
        ProblemCode::Timeout => failure(ErrorKind::Timeout),
        ProblemCode::Unavailable => failure(ErrorKind::Unavailable),
        ProblemCode::StorageFull => failure(ErrorKind::Full),
        _ => Problem::internal(),
    };
    Problem { request_id: "019a9f3c-5d1e-7c42-9b6a-0f3e5a7d2c11".to_owned(), ..problem }
}

/// A value that the stores refuse.
fn refused(field: &'static str, value: &str, reason: &str) -> Problem {
    DaoError::Invalid { field, value: value.to_owned(), reason: reason.to_owned() }.into()
}
