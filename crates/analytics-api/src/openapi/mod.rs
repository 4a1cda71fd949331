//! The OpenAPI document: what is said once for the whole API. Operations are
//! described where they are handled.

pub mod beside_examples;
pub mod examples;
pub mod flow_examples;
pub mod params;
pub mod record_examples;
pub mod responses;

use utoipa::{
    Modify, OpenApi,
    openapi::{
        RefOr, Schema,
        security::{ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityScheme},
    },
};

use crate::{
    cookies,
    metric_name::MetricName,
    problem::{Problem, ProblemCode, ProblemError},
};

/// Where the document is served.
pub const OPENAPI_PATH: &str = "/api/v1/openapi.json";

/// The parts of the document that belong to no operation.
#[derive(Debug, OpenApi)]
#[openapi(
    info(
        title = "Parlance analytics",
        description = "Call analytics: real call records in, every figure of the dashboard out.\n\n\
            Filters are query parameters; lists are repeated keys (`job_titles=Nurse&job_titles=Driver`) of at most 500 \
            values. Unknown keys are refused. Every analytics answer repeats the filters as they were resolved and \
            says from which snapshot it was read.\n\n\
            Errors are problems (RFC 9457); decide by `code`, which does not change. Every answer carries \
            `x-request-id`; send your own, of up to 64 letters, digits, `-`, `_` and `.` with a letter among them, but \
            not 64 hexadecimal digits, and it is kept.\n\n\
            A super admin names another organisation by the header `X-Org: <slug>`; to everyone else other \
            organisations, and what is theirs, do not exist.\n\n\
            Writes are safe to repeat, but for four that create something each time: a flow, a session, a key and an \
            invitation. Send these with an `Idempotency-Key` of 1 to 255 visible ASCII characters, a new one for each, and \
            with the same one when you send a write again for want of an answer: it is then done once. A key counts for one \
            caller, in one organisation, at one address, and for ever. A flow or session that it has made is answered as it \
            is by then, with the same status. A key or an invitation has a secret that is stored nowhere and cannot be given \
            again, so that is a `conflict` that names what was made: if its secret was lost, revoke it and make another one \
            with another `Idempotency-Key`. No other write needs one: where the header is declared it is taken and not \
            remembered, elsewhere it is not looked at; a session is rated once. \
            Records that are sent to `/api/v1/ingest` are known by their external ids, so sending them again is safe, too.",
        contact(),
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0")
    ),
    servers((url = "/", description = "This server")),
    tags(
        (name = "auth", description = "Log-in, sessions and the caller."),
        (name = "analytics", description = "Figures, their definitions and the rows behind them."),
        (name = "flows", description = "Guided flows, the sessions in which they are run, and what is said of both."),
        (name = "campaigns", description = "Campaigns and their scripts."),
        (name = "candidates", description = "What the filter bar offers about candidates."),
        (name = "ingest", description = "Records from programs, as they happen."),
        (name = "org", description = "The organisation's settings, and its audit log."),
        (name = "users", description = "The organisation's users, and invitations to become one."),
        (name = "health", description = "For load balancers and operators."),
    ),
    components(schemas(MetricName, Problem, ProblemCode, ProblemError)),
    security(("bearer" = []), ("cookie" = [])),
    modifiers(&SecuritySchemes, &ProblemCodes)
)]
pub struct Document;

struct SecuritySchemes;

impl Modify for SecuritySchemes {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let scheme = HttpBuilder::new()
            .scheme(HttpAuthScheme::Bearer)
            .bearer_format("JWT")
            .description(Some("The token of `POST /api/v1/auth/login`, which is good for a few minutes; a key; or, where the operator connected an identity provider, a token of it."))
            .build();
        let cookie = ApiKeyValue::with_description(
            cookies::ACCESS,
            "The same token where a browser keeps it. Requests that change something have to come from this site's own pages.",
        );
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("bearer", SecurityScheme::Http(scheme));
        components.add_security_scheme("cookie", SecurityScheme::ApiKey(ApiKey::Cookie(cookie)));
    }
}

struct ProblemCodes;

impl Modify for ProblemCodes {
    /// Says what each code means, with the words that problems are titled with.
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let lines = ProblemCode::ALL.iter().map(|code| {
            let (status, title) = code.status_and_title();
            format!("- `{code}`: {title} ({})", status.as_u16())
        });
        let meanings = lines.collect::<Vec<_>>().join("\n");
        let schemas = document.components.get_or_insert_default().schemas.get_mut("ProblemCode");
        if let Some(RefOr::T(Schema::Object(schema))) = schemas {
            let known = schema.description.take().unwrap_or_default();
            schema.description = Some(format!("{known}\n\n{meanings}"));
        }
    }
}

/// The document as it is checked in: pretty, with a newline at the end.
///
/// # Errors
/// When it cannot be written as JSON.
pub fn checked_in(document: &utoipa::openapi::OpenApi) -> Result<String, serde_json::Error> {
    document.to_pretty_json().map(|json| json + "\n")
}
