//! The organisation's settings.

use analytics_dao::orgs;
use analytics_domain::{
    resources::{OrgSettingsPatch, OrgSettingsResponse},
    role::Permission,
};
use axum::{
    Json,
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, header},
};

use crate::{
    authenticated::Authenticated,
    body::JsonBody,
    etag,
    idempotency::IdempotencyKey,
    openapi::{
        examples,
        params::{IdempotencyHeader, OrgHeader, PreconditionHeader},
        responses::{ConditionProblems, ReadProblems, WriteProblems},
    },
    problem::Problem,
    query::{Nothing, Query},
    state::App,
};

/// The organisation's settings
///
/// The zone, the passing score, the interview threshold, the minutes for time saved, and how many ratings a mean of
/// satisfaction needs. Who is going to change them keeps the `ETag`.
#[utoipa::path(
    get,
    path = "/api/v1/org/settings",
    operation_id = "get_org_settings",
    tag = "org",
    params(OrgHeader),
    responses(
        (
            status = 200,
            description = "The settings.",
            body = OrgSettingsResponse,
            headers(("etag" = String, description = "Names these settings; changes with them alone.")),
            example = json!(examples::org_settings()),
        ),
        ReadProblems,
    )
)]
pub async fn get_org_settings(
    State(app): State<App>,
    caller: Authenticated,
    Query(Nothing): Query<Nothing>,
) -> Result<Tagged, Problem> {
    let scope = caller.require(Permission::ReadAnalytics)?;
    tagged(orgs::settings_get(&app.db, scope).await?)
}

/// Change the organisation's settings
///
/// What is absent stays. Takes the role `team_admin`. With `If-Match` only those settings are changed that the
/// `ETag` names: whoever changed them in the meantime loses nothing (412). Sending it again gives the same
/// settings, so an `Idempotency-Key` is accepted and needs no memory.
#[utoipa::path(
    patch,
    path = "/api/v1/org/settings",
    operation_id = "update_org_settings",
    tag = "org",
    params(OrgHeader, PreconditionHeader, IdempotencyHeader),
    request_body(content = OrgSettingsPatch, example = json!(examples::org_settings_patch())),
    responses(
        (
            status = 200,
            description = "The settings after the change.",
            body = OrgSettingsResponse,
            headers(("etag" = String, description = "Names these settings; changes with them alone.")),
            example = json!(examples::org_settings()),
        ),
        WriteProblems,
        ConditionProblems,
    )
)]
pub async fn update_org_settings(
    State(app): State<App>,
    caller: Authenticated,
    Query(Nothing): Query<Nothing>,
    headers: HeaderMap,
    _: IdempotencyKey,
    JsonBody(patch): JsonBody<OrgSettingsPatch>,
) -> Result<Tagged, Problem> {
    let scope = caller.require(Permission::EditSettings)?;
    let is_expected = |stored: &OrgSettingsResponse| {
        !headers.contains_key(header::IF_MATCH)
            || tag(stored).is_ok_and(|tag| etag::is_named(&tag, &header::IF_MATCH, &headers))
    };
    let settings = orgs::settings_patch(&app.db, scope, &caller.actor(), &patch, is_expected).await;
    tagged(settings.map_err(|error| Problem::from(error).of_body())?)
}

/// Settings with the tag that names them.
type Tagged = ([(HeaderName, HeaderValue); 1], Json<OrgSettingsResponse>);

fn tagged(settings: OrgSettingsResponse) -> Result<Tagged, Problem> {
    let tag = etag::header_value(&tag(&settings)?)?;
    Ok(([(header::ETAG, tag)], Json(settings)))
}

/// By what is set alone: the version of the data changes with every call that comes in.
fn tag(settings: &OrgSettingsResponse) -> Result<String, Problem> {
    let canonical = serde_json::to_vec(&settings.settings).map_err(|error| {
        tracing::error!(%error, "settings cannot be written as JSON");
        Problem::internal()
    })?;
    Ok(etag::etag(blake3::hash(&canonical)))
}
