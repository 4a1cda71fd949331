//! Campaigns and their scripts.

use analytics_dao::campaigns;
use analytics_domain::{
    params::Params,
    resources::{CampaignPage, CampaignScript, CampaignScriptIn},
    role::Permission,
};
use axum::{Json, extract::State};

use crate::{
    authenticated::Authenticated,
    body::JsonBody,
    idempotency::IdempotencyKey,
    openapi::{
        examples,
        params::{CampaignId, IdempotencyHeader, ListCampaignsParams, OrgHeader},
        responses::{ReadProblems, WriteProblems},
    },
    path::PathId,
    problem::Problem,
    query::{DEFAULT_PAGE, Nothing, Query, QueryParams, take_limit, take_search},
    state::App,
};

/// A page of campaigns.
#[derive(Debug)]
pub struct CampaignQuery {
    search: Option<String>,
    limit: u64,
    cursor: Option<String>,
}

impl QueryParams for CampaignQuery {
    fn take(params: &mut Params) -> Self {
        Self {
            search: take_search(params),
            limit: take_limit(params).unwrap_or(DEFAULT_PAGE),
            cursor: params.one("cursor"),
        }
    }
}

/// Campaigns
///
/// The organisation's campaigns by name, a page at a time.
#[utoipa::path(
    get,
    path = "/api/v1/campaigns",
    operation_id = "list_campaigns",
    tag = "campaigns",
    params(ListCampaignsParams, OrgHeader),
    responses(
        (status = 200, description = "A page of campaigns.", body = CampaignPage, example = json!(examples::campaigns())),
        ReadProblems,
    )
)]
pub async fn list_campaigns(
    State(app): State<App>,
    caller: Authenticated,
    Query(CampaignQuery { search, limit, cursor }): Query<CampaignQuery>,
) -> Result<Json<CampaignPage>, Problem> {
    let scope = caller.require(Permission::ReadAnalytics)?;
    Ok(Json(campaigns::campaign_list(&app.db, scope, search.as_deref(), limit, cursor.as_deref()).await?))
}

/// A campaign's script
///
/// The score that passes in this campaign.
#[utoipa::path(
    get,
    path = "/api/v1/campaigns/{id}/script",
    operation_id = "get_campaign_script",
    tag = "campaigns",
    params(CampaignId, OrgHeader),
    responses(
        (status = 200, description = "The script.", body = CampaignScript, example = json!(examples::script())),
        ReadProblems,
    )
)]
pub async fn get_campaign_script(
    State(app): State<App>,
    caller: Authenticated,
    PathId(campaign_id): PathId,
    Query(Nothing): Query<Nothing>,
) -> Result<Json<CampaignScript>, Problem> {
    let scope = caller.require(Permission::ReadAnalytics)?;
    Ok(Json(campaigns::script_get(&app.db, scope, campaign_id).await?))
}

/// Set a campaign's passing score
///
/// Every figure that depends on it follows at once. Takes the role `team_admin`.
/// Sending it again gives the same script, so an `Idempotency-Key` is accepted and
/// needs no memory.
#[utoipa::path(
    put,
    path = "/api/v1/campaigns/{id}/script",
    operation_id = "put_campaign_script",
    tag = "campaigns",
    params(CampaignId, OrgHeader, IdempotencyHeader),
    request_body(content = CampaignScriptIn, example = json!(examples::script_in())),
    responses(
        (status = 200, description = "The script after the change.", body = CampaignScript, example = json!(examples::script())),
        WriteProblems,
    )
)]
pub async fn put_campaign_script(
    State(app): State<App>,
    caller: Authenticated,
    PathId(campaign_id): PathId,
    Query(Nothing): Query<Nothing>,
    _: IdempotencyKey,
    JsonBody(CampaignScriptIn { passing_score }): JsonBody<CampaignScriptIn>,
) -> Result<Json<CampaignScript>, Problem> {
    let scope = caller.require(Permission::EditScripts)?;
    let script = campaigns::script_put(&app.db, scope, &caller.actor(), campaign_id, passing_score).await;
    Ok(Json(script.map_err(|error| Problem::from(error).of_body())?))
}
