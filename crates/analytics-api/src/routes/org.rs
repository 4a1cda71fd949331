//! The organisation's settings.

use analytics_dao::orgs;
use analytics_domain::{
    resources::{OrgSettingsPatch, OrgSettingsResponse},
    role::Permission,
};
use axum::{Json, extract::State};

use crate::{
    authenticated::Authenticated,
    body::JsonBody,
    openapi::{
        examples,
        params::{IdempotencyHeader, OrgHeader},
        responses::{ReadProblems, WriteProblems},
    },
    problem::Problem,
    query::{Nothing, Query},
    state::App,
};

/// The organisation's settings
///
/// The zone, the passing score, the interview threshold and the minutes for time saved.
#[utoipa::path(
    get,
    path = "/api/v1/org/settings",
    operation_id = "get_org_settings",
    tag = "org",
    params(OrgHeader),
    responses(
        (status = 200, description = "The settings.", body = OrgSettingsResponse, example = json!(examples::org_settings())),
        ReadProblems,
    )
)]
pub async fn get_org_settings(
    State(app): State<App>,
    caller: Authenticated,
    Query(Nothing): Query<Nothing>,
) -> Result<Json<OrgSettingsResponse>, Problem> {
    let scope = caller.require(Permission::ReadAnalytics)?;
    Ok(Json(orgs::settings_get(&app.db, scope).await?))
}

/// Change the organisation's settings
///
/// What is absent stays. Takes the role `team_admin`. Sending it again gives the same
/// settings, so an `Idempotency-Key` is accepted and needs no memory.
#[utoipa::path(
    patch,
    path = "/api/v1/org/settings",
    operation_id = "update_org_settings",
    tag = "org",
    params(OrgHeader, IdempotencyHeader),
    request_body(content = OrgSettingsPatch, example = json!(examples::org_settings_patch())),
    responses(
        (status = 200, description = "The settings after the change.", body = OrgSettingsResponse, example = json!(examples::org_settings())),
        WriteProblems,
    )
)]
pub async fn update_org_settings(
    State(app): State<App>,
    caller: Authenticated,
    Query(Nothing): Query<Nothing>,
    JsonBody(patch): JsonBody<OrgSettingsPatch>,
) -> Result<Json<OrgSettingsResponse>, Problem> {
    let scope = caller.require(Permission::EditSettings)?;
    let settings = orgs::settings_patch(&app.db, scope, &caller.actor(), &patch).await;
    Ok(Json(settings.map_err(|error| Problem::from(error).of_body())?))
}
