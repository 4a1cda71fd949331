//! How sessions go: of a team, of oneself, and of a flow.

use analytics_dao::flows::analytics;
use analytics_domain::{
    flows::{
        analytics::{EngineerList, FlowAnalyticsResponse, TeamAnalyticsResponse},
        filters::{EngineerParams, SpanParams},
    },
    params::Params,
    role::Permission,
};
use axum::{Json, extract::State, http::HeaderMap, response::Response};
use chrono::Utc;
use uuid::Uuid;

use super::{answer, flow_sessions::runner, flows::is_author};
use crate::{
    answers::Question,
    authenticated::Authenticated,
    openapi::{
        flow_examples as examples,
        params::{ConditionalHeader, FlowId, OrgHeader},
        responses::{NotModified, ReadProblems},
    },
    path::PathId,
    problem::Problem,
    query::{Nothing, Query, QueryParams, Sessions},
    state::App,
};

/// Whose sessions.
#[derive(Debug)]
pub struct OfEngineer(pub Option<Uuid>);

impl QueryParams for OfEngineer {
    fn take(params: &mut Params) -> Self {
        Self(params.one("engineer_id"))
    }
}

/// A team's sessions
///
/// Sessions that were started in the range, over time and by flow and engineer. The filter on an engineer applies to
/// everything in the answer. Takes the role `team_admin`.
#[utoipa::path(
    get,
    path = "/api/v1/analytics/team",
    operation_id = "get_team_analytics",
    tag = "analytics",
    params(SpanParams, EngineerParams, OrgHeader, ConditionalHeader),
    responses(
        (
            status = 200, description = "The figures.",
            headers(("etag" = String, description = "Names this answer; changes with the organisation's data.")),
            body = TeamAnalyticsResponse, example = json!(examples::team()),
        ),
        NotModified,
        ReadProblems,
    )
)]
pub async fn get_team_analytics(
    State(app): State<App>,
    caller: Authenticated,
    Sessions(filters, OfEngineer(engineer_id)): Sessions<OfEngineer>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    caller.require(Permission::ReadTeam)?;
    let filters = filters.of_engineer(engineer_id);
    let question = Question::new("team", &filters, &Nothing)?;
    answer(&app, &caller, &headers, question, Box::pin(analytics::team(&app.db, &filters))).await
}

/// My sessions
///
/// The same figures of the caller's own sessions.
#[utoipa::path(
    get,
    path = "/api/v1/analytics/me",
    operation_id = "get_my_analytics",
    tag = "analytics",
    params(SpanParams, OrgHeader, ConditionalHeader),
    responses(
        (
            status = 200, description = "The figures.",
            headers(("etag" = String, description = "Names this answer; changes with the organisation's data.")),
            body = TeamAnalyticsResponse, example = json!(examples::mine()),
        ),
        NotModified,
        ReadProblems,
    )
)]
pub async fn get_my_analytics(
    State(app): State<App>,
    caller: Authenticated,
    Sessions(filters, Nothing): Sessions<Nothing>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let (_, user_id) = runner(&caller)?;
    let filters = filters.of_engineer(Some(user_id));
    let question = Question::new("team", &filters, &Nothing)?;
    answer(&app, &caller, &headers, question, Box::pin(analytics::team(&app.db, &filters))).await
}

/// A flow's sessions
///
/// Sessions of the flow that were started in the range, over time and step by step, and what was said of them. A session
/// that is not completed was given up at its last node once nothing happened in it for a day, or as long as the
/// operator sets; until then it is running. A draft takes the role `team_admin`.
#[utoipa::path(
    get,
    path = "/api/v1/analytics/flows/{id}",
    operation_id = "get_flow_analytics",
    tag = "analytics",
    params(FlowId, SpanParams, OrgHeader, ConditionalHeader),
    responses(
        (
            status = 200, description = "The figures.",
            headers(("etag" = String, description = "Names this answer; changes with the organisation's data.")),
            body = FlowAnalyticsResponse, example = json!(examples::flow_analytics()),
        ),
        NotModified,
        ReadProblems,
    )
)]
pub async fn get_flow_analytics(
    State(app): State<App>,
    caller: Authenticated,
    PathId(id): PathId,
    Sessions(filters, Nothing): Sessions<Nothing>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let is_author = is_author(&caller);
    let filters = filters.of_flow(id, app.flow_idle, Utc::now());
    let question = Question::new("flow", &filters, &is_author)?;
    let figures = Box::pin(analytics::flow(&app.db, &filters, id, is_author));
    answer(&app, &caller, &headers, question, figures).await
}

/// Engineers
///
/// Everybody who ever ran a flow, by name, for a filter on engineers. Takes the role `team_admin`.
#[utoipa::path(
    get,
    path = "/api/v1/analytics/engineers",
    operation_id = "list_engineers",
    tag = "analytics",
    params(OrgHeader),
    responses(
        (status = 200, description = "The engineers.", body = EngineerList, example = json!(examples::engineers())),
        ReadProblems,
    )
)]
pub async fn list_engineers(
    State(app): State<App>,
    caller: Authenticated,
    Query(Nothing): Query<Nothing>,
) -> Result<Json<EngineerList>, Problem> {
    let scope = caller.require(Permission::ReadTeam)?;
    Ok(Json(analytics::engineers(&app.db, scope).await?))
}
