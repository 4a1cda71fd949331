//! The errors that each kind of operation declares, each with an example.

use std::collections::BTreeMap;

use utoipa::{
    IntoResponses,
    openapi::{Content, HeaderBuilder, ObjectBuilder, Ref, RefOr, Response, ResponseBuilder, schema::Type},
};

use crate::problem::{Problem, ProblemCode, ProblemError};

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

fn example(code: ProblemCode) -> Problem {
    let detail = match code {
        ProblemCode::InvalidParameter => "1 parameter was refused: from",
        ProblemCode::InvalidBody => "/passing_score: is not between 0 and 100",
        ProblemCode::Unprocessable => "rating is outside 1 to 5",
        ProblemCode::TokenExpired => "the token has expired",
        ProblemCode::InvalidCredentials => "no active user has this e-mail address and this password",
        ProblemCode::Forbidden => "this takes the role `team_admin`; yours is `member`",
        ProblemCode::CrossSite => "a request with cookies has to come from this site's own pages",
        ProblemCode::NotFound => "campaign not found",
        ProblemCode::TooManyRequests => "more than 1200 requests a minute; go on in 2 s",
        ProblemCode::Timeout => {
            "the database did not answer within its time limit; ask for a shorter range, or again later"
        }
        ProblemCode::Unavailable => "the database cannot be reached or is locked; try again later",
        ProblemCode::StorageFull => "the database has no space left; nothing was changed",
        ProblemCode::BodyTooLarge => "the body is larger than 1048576 bytes",
        ProblemCode::UnsupportedMediaType => "the body has to be sent as `Content-Type: application/json`",
        ProblemCode::BodyStalled => "nothing came for 30 s",
        ProblemCode::Conflict => "the change contradicts what is stored",
        ProblemCode::PreconditionFailed => "settings changed in the meantime; nothing was changed now",
        _ => "the server failed; its log has the cause under the request id",
    };
    let errors = match code {
        ProblemCode::InvalidParameter => vec![ProblemError {
            parameter: Some("from".to_owned()),
            pointer: None,
            value: Some("2026-12-01".to_owned()),
            reason: "is after `to` (2026-11-01)".to_owned(),
        }],
        ProblemCode::InvalidBody => vec![ProblemError {
            parameter: None,
            pointer: Some("/passing_score".to_owned()),
            value: Some("700".to_owned()),
            reason: "is not between 0 and 100".to_owned(),
        }],
        ProblemCode::Unprocessable => vec![ProblemError {
            parameter: None,
            pointer: Some("/rating".to_owned()),
            value: Some("6".to_owned()),
            reason: "is outside 1 to 5".to_owned(),
        }],
        _ => Vec::new(),
    };
    let request_id = "019a9f3c-5d1e-7c42-9b6a-0f3e5a7d2c11".to_owned();
    Problem { errors, request_id, ..Problem::new(code, detail) }
}
