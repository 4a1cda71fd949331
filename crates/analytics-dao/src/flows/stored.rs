//! Flows and sessions as they are stored, read in one transaction.

use analytics_domain::{
    OrgScope,
    flows::{
        flow::{Flow, FlowNode, FlowStep, FlowSummary},
        session::{FlowSession, SessionRating, SessionVisit, StepVote},
    },
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Select};
use uuid::Uuid;

use crate::{
    entities::{
        flow_sessions as sessions, flow_versions as versions, flows, session_decisions as decisions,
        session_ratings as ratings, step_ratings, steps, word,
    },
    error::DaoError,
};

pub(super) const FLOW: DaoError = DaoError::NotFound { what: "flow" };
pub(super) const SESSION: DaoError = DaoError::NotFound { what: "session" };
pub(super) const STEP: DaoError = DaoError::NotFound { what: "step" };

pub(super) async fn flow_row(
    reader: &impl ConnectionTrait,
    scope: OrgScope,
    id: Uuid,
) -> Result<flows::Model, DaoError> {
    flow_by_id(scope, id).one(reader).await?.ok_or(FLOW)
}

/// One of the organisation's flows.
pub(crate) fn flow_by_id(scope: OrgScope, id: Uuid) -> Select<flows::Entity> {
    flows::Entity::find_by_id((scope.org_id(), id))
}

/// The version of a flow that people see: the published one, or of a draft the newest.
pub(super) fn shown_version(row: &flows::Model) -> i32 {
    row.published_version.unwrap_or(row.latest_version)
}

pub(super) fn summary(row: flows::Model) -> Result<FlowSummary, DaoError> {
    let flows::Model {
        org_id: _,
        id,
        external_id: _,
        name,
        description,
        status,
        published_version,
        latest_version,
        created_at,
        updated_at,
    } = row;
    let status = word(&status)?;
    Ok(FlowSummary { id, name, description, status, published_version, latest_version, created_at, updated_at })
}

/// The nodes of one of a flow's versions.
pub(super) async fn nodes_of(
    reader: &impl ConnectionTrait,
    scope: OrgScope,
    flow_id: Uuid,
    version: i32,
) -> Result<Vec<FlowNode>, DaoError> {
    let row = version_by_number(scope, flow_id, version).one(reader).await?;
    let row = row.ok_or(DaoError::NotFound { what: "version of the flow" })?;
    Ok(serde_json::from_str(&row.nodes)?)
}

/// One of a flow's versions.
pub(crate) fn version_by_number(scope: OrgScope, flow_id: Uuid, version: i32) -> Select<versions::Entity> {
    versions::Entity::find()
        .filter(versions::Column::OrgId.eq(scope.org_id()))
        .filter(versions::Column::FlowId.eq(flow_id))
        .filter(versions::Column::Version.eq(version))
}

/// The steps of a flow, of all its versions.
pub(super) async fn steps_of(
    reader: &impl ConnectionTrait,
    scope: OrgScope,
    flow_id: Uuid,
) -> Result<Vec<FlowStep>, DaoError> {
    let rows = steps_by_flow(scope, flow_id).all(reader).await?;
    Ok(rows.into_iter().map(step).collect())
}

/// The rows of a flow's steps.
pub(crate) fn steps_by_flow(scope: OrgScope, flow_id: Uuid) -> Select<steps::Entity> {
    steps::Entity::find().filter(steps::Column::OrgId.eq(scope.org_id())).filter(steps::Column::FlowId.eq(flow_id))
}

pub(super) fn step(row: steps::Model) -> FlowStep {
    let steps::Model { org_id: _, id, flow_id: _, node_id, helpful_yes, helpful_no } = row;
    FlowStep { id, node_id, helpful_yes, helpful_no }
}

/// Those steps that are nodes of a version, in the order of the nodes.
fn steps_in_order(nodes: &[FlowNode], steps: &[FlowStep]) -> Vec<FlowStep> {
    nodes.iter().filter_map(|node| steps.iter().find(|step| step.node_id == node.id)).cloned().collect()
}

/// A flow with the nodes of a version.
pub(super) async fn flow_at(
    reader: &impl ConnectionTrait,
    scope: OrgScope,
    row: flows::Model,
    version: i32,
) -> Result<Flow, DaoError> {
    let nodes = nodes_of(reader, scope, row.id, version).await?;
    let steps = steps_in_order(&nodes, &steps_of(reader, scope, row.id).await?);
    Ok(Flow { summary: summary(row)?, version, nodes, steps })
}

/// One of a user's own sessions.
pub(super) async fn own_session(
    reader: &impl ConnectionTrait,
    scope: OrgScope,
    user_id: Uuid,
    id: Uuid,
) -> Result<sessions::Model, DaoError> {
    let row = session_of(scope, id).one(reader).await?.ok_or(SESSION)?;
    if row.user_id == user_id { Ok(row) } else { Err(DaoError::NotYours("the session is somebody else's")) }
}

pub(super) fn session_of(scope: OrgScope, id: Uuid) -> Select<sessions::Entity> {
    sessions::Entity::find_by_id((scope.org_id(), id))
}

/// The nodes that a session came to, in order.
pub(super) async fn path_of(
    reader: &impl ConnectionTrait,
    scope: OrgScope,
    session_id: Uuid,
) -> Result<Vec<SessionVisit>, DaoError> {
    let rows = decisions::Entity::find()
        .filter(decisions::Column::OrgId.eq(scope.org_id()))
        .filter(decisions::Column::SessionId.eq(session_id))
        .order_by_asc(decisions::Column::Position)
        .all(reader)
        .await?;
    let visit = |row: decisions::Model| SessionVisit {
        position: row.position,
        node_id: row.node_id,
        choice: row.choice,
        at: row.at,
    };
    Ok(rows.into_iter().map(visit).collect())
}

pub(super) async fn rating_of(
    reader: &impl ConnectionTrait,
    scope: OrgScope,
    session_id: Uuid,
) -> Result<Option<SessionRating>, DaoError> {
    let row = ratings::Entity::find()
        .filter(ratings::Column::OrgId.eq(scope.org_id()))
        .filter(ratings::Column::SessionId.eq(session_id))
        .one(reader)
        .await?;
    Ok(row.map(rating))
}

pub(super) fn rating(row: ratings::Model) -> SessionRating {
    let ratings::Model { org_id: _, id: _, session_id: _, rating, comment, created_at } = row;
    SessionRating { rating, comment, created_at }
}

/// The version that a session runs. Where that was not recorded it is the one that its flow shows.
pub(super) fn version_of(session: &sessions::Model, flow: &flows::Model) -> i32 {
    session.version.unwrap_or_else(|| shown_version(flow))
}

/// A session with all that its runner shows.
pub(super) async fn session(
    reader: &impl ConnectionTrait,
    scope: OrgScope,
    row: sessions::Model,
) -> Result<FlowSession, DaoError> {
    let flow = flow_row(reader, scope, row.flow_id).await?;
    let version = version_of(&row, &flow);
    let nodes = nodes_of(reader, scope, flow.id, version).await?;
    let steps = steps_in_order(&nodes, &steps_of(reader, scope, flow.id).await?);
    let votes = step_ratings::Entity::find()
        .filter(step_ratings::Column::OrgId.eq(scope.org_id()))
        .filter(step_ratings::Column::SessionId.eq(row.id))
        .order_by_asc(step_ratings::Column::StepId)
        .all(reader)
        .await?;
    let vote = |vote: step_ratings::Model| StepVote { step_id: vote.step_id, was_helpful: vote.was_helpful };
    Ok(FlowSession {
        id: row.id,
        flow_id: flow.id,
        flow_name: flow.name,
        version,
        started_at: row.started_at,
        completed_at: row.completed_at,
        outcome: row.outcome.as_deref().map(word).transpose()?,
        path: path_of(reader, scope, row.id).await?,
        nodes,
        steps,
        feedback: votes.into_iter().map(vote).collect(),
        rating: rating_of(reader, scope, row.id).await?,
    })
}
