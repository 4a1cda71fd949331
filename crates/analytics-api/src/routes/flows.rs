//! Flows: those that may be run, and how their authors write them.

use analytics_dao::flows::{
    authoring,
    listing::{self, FlowQuery},
};
use analytics_domain::{
    flows::flow::{Flow, FlowIn, FlowPage, FlowStatus},
    params::Params,
    role::Permission,
};
use axum::{Json, extract::State, http::StatusCode};

use crate::{
    authenticated::Authenticated,
    body::JsonBody,
    idempotency::IdempotencyKey,
    openapi::{
        flow_examples as examples,
        params::{CreationHeader, FlowId, FlowVersionParams, IdempotencyHeader, ListFlowsParams, OrgHeader},
        responses::{ReadProblems, WriteProblems},
    },
    path::PathId,
    problem::Problem,
    query::{DEFAULT_PAGE, Nothing, Query, QueryParams, take_limit, take_search},
    state::App,
};

/// Which flows.
#[derive(Debug)]
pub struct ListedFlows(pub FlowQuery);

impl QueryParams for ListedFlows {
    fn take(params: &mut Params) -> Self {
        Self(FlowQuery {
            status: params.one("status").unwrap_or(FlowStatus::Published),
            search: take_search(params),
            limit: take_limit(params).unwrap_or(DEFAULT_PAGE),
            cursor: params.one("cursor"),
        })
    }
}

/// Which version of a flow.
#[derive(Debug)]
pub struct FlowVersion(pub Option<i32>);

impl QueryParams for FlowVersion {
    fn take(params: &mut Params) -> Self {
        let version = params.one::<i32>("version");
        if let Some(number) = version.filter(|number| *number < 1) {
            params.refuse("version", Some(&number.to_string()), "is less than 1, the first version");
        }
        Self(version)
    }
}

/// Flows
///
/// The organisation's flows by name, a page at a time: those that may be run, or those of another status, which takes
/// the role `team_admin`.
#[utoipa::path(
    get,
    path = "/api/v1/flows",
    operation_id = "list_flows",
    tag = "flows",
    params(ListFlowsParams, OrgHeader),
    responses(
        (status = 200, description = "A page of flows.", body = FlowPage, example = json!(examples::flow_page())),
        ReadProblems,
    )
)]
pub async fn list_flows(
    State(app): State<App>,
    caller: Authenticated,
    Query(ListedFlows(query)): Query<ListedFlows>,
) -> Result<Json<FlowPage>, Problem> {
    let scope = caller.require(Permission::ReadAnalytics)?;
    if query.status != FlowStatus::Published {
        caller.require(Permission::AuthorFlows)?;
    }
    Ok(Json(listing::flow_list(&app.db, scope, &query).await?))
}

/// A flow
///
/// A flow with the nodes of its published version, or of a version that is named. Drafts, which have the newest, and
/// versions that are not the published one take the role `team_admin`.
#[utoipa::path(
    get,
    path = "/api/v1/flows/{id}",
    operation_id = "get_flow",
    tag = "flows",
    params(FlowId, FlowVersionParams, OrgHeader),
    responses(
        (status = 200, description = "The flow.", body = Flow, example = json!(examples::flow())),
        ReadProblems,
    )
)]
pub async fn get_flow(
    State(app): State<App>,
    caller: Authenticated,
    PathId(id): PathId,
    Query(FlowVersion(version)): Query<FlowVersion>,
) -> Result<Json<Flow>, Problem> {
    let scope = caller.require(Permission::ReadAnalytics)?;
    Ok(Json(listing::flow_get(&app.db, scope, id, version, is_author(&caller)).await?))
}

/// Write a flow
///
/// It is a draft until it is published. Takes the role `team_admin`. Sent again under the same `Idempotency-Key` it writes
/// no other one and answers with the flow as it is by then. Another text under the same key is a `conflict`: other nodes
/// ever, another name or description until the flow is changed or published.
#[utoipa::path(
    post,
    path = "/api/v1/flows",
    operation_id = "create_flow",
    tag = "flows",
    params(OrgHeader, CreationHeader),
    request_body(content = FlowIn, example = json!(examples::flow_in())),
    responses(
        (status = 201, description = "The flow.", body = Flow, example = json!(examples::draft())),
        WriteProblems,
    )
)]
pub async fn create_flow(
    State(app): State<App>,
    caller: Authenticated,
    Query(Nothing): Query<Nothing>,
    IdempotencyKey(key): IdempotencyKey,
    JsonBody(flow): JsonBody<FlowIn>,
) -> Result<(StatusCode, Json<Flow>), Problem> {
    let scope = caller.require(Permission::AuthorFlows)?;
    let created = authoring::flow_create(&app.db, scope, &caller.actor(), &flow, key.as_deref()).await;
    Ok((StatusCode::CREATED, Json(created.map_err(|error| Problem::from(error).of_body())?)))
}

/// Change a flow
///
/// Its name and what it is for hold at once. Other nodes are a new version, which is run once it is published; a node
/// that keeps its id keeps what was said of it. Takes the role `team_admin`. Sending it again changes nothing, so an
/// `Idempotency-Key` is accepted and needs no memory.
#[utoipa::path(
    put,
    path = "/api/v1/flows/{id}",
    operation_id = "update_flow",
    tag = "flows",
    params(FlowId, OrgHeader, IdempotencyHeader),
    request_body(content = FlowIn, example = json!(examples::flow_in())),
    responses(
        (status = 200, description = "The flow with its newest nodes.", body = Flow, example = json!(examples::flow())),
        WriteProblems,
    )
)]
pub async fn update_flow(
    State(app): State<App>,
    caller: Authenticated,
    PathId(id): PathId,
    Query(Nothing): Query<Nothing>,
    _: IdempotencyKey,
    JsonBody(flow): JsonBody<FlowIn>,
) -> Result<Json<Flow>, Problem> {
    let scope = caller.require(Permission::AuthorFlows)?;
    let updated = authoring::flow_update(&app.db, scope, &caller.actor(), id, &flow).await;
    Ok(Json(updated.map_err(|error| Problem::from(error).of_body())?))
}

/// Publish a flow
///
/// From now on its newest version is run; sessions that were begun go on with theirs. An archived flow comes back. Takes
/// the role `team_admin`. Sending it again changes nothing, so an `Idempotency-Key` is accepted and needs no memory.
#[utoipa::path(
    post,
    path = "/api/v1/flows/{id}/publish",
    operation_id = "publish_flow",
    tag = "flows",
    params(FlowId, OrgHeader, IdempotencyHeader),
    responses(
        (status = 200, description = "The flow.", body = Flow, example = json!(examples::flow())),
        WriteProblems,
    )
)]
pub async fn publish_flow(
    State(app): State<App>,
    caller: Authenticated,
    PathId(id): PathId,
    Query(Nothing): Query<Nothing>,
    _: IdempotencyKey,
) -> Result<Json<Flow>, Problem> {
    let scope = caller.require(Permission::AuthorFlows)?;
    Ok(Json(authoring::flow_publish(&app.db, scope, &caller.actor(), id).await?))
}

/// Archive a flow
///
/// From now on it is run no more; sessions that were begun may be ended, and its figures stay. A draft, which was never
/// run, is a `conflict`. Takes the role `team_admin`. Sending it again changes nothing, so an `Idempotency-Key` is accepted
/// and needs no memory.
#[utoipa::path(
    post,
    path = "/api/v1/flows/{id}/archive",
    operation_id = "archive_flow",
    tag = "flows",
    params(FlowId, OrgHeader, IdempotencyHeader),
    responses(
        (status = 200, description = "The flow.", body = Flow, example = json!(examples::archived())),
        WriteProblems,
    )
)]
pub async fn archive_flow(
    State(app): State<App>,
    caller: Authenticated,
    PathId(id): PathId,
    Query(Nothing): Query<Nothing>,
    _: IdempotencyKey,
) -> Result<Json<Flow>, Problem> {
    let scope = caller.require(Permission::AuthorFlows)?;
    Ok(Json(authoring::flow_archive(&app.db, scope, &caller.actor(), id).await?))
}

/// Whether the caller may see what is not published.
pub(super) fn is_author(caller: &Authenticated) -> bool {
    caller.require(Permission::AuthorFlows).is_ok()
}
