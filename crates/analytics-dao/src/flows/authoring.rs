//! Flows as their authors write them: each change of the nodes is a new version, which is run once it is published.

use analytics_domain::{
    OrgScope,
    audit::AuditAction,
    flows::flow::{ExternalFlow, Flow, FlowIn, FlowNode, FlowStatus, check_tree},
};
use chrono::{DateTime, SubsecRound, Utc};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use sea_query::{Expr, OnConflict, Query};
use uuid::Uuid;

use super::stored::{flow_at, flow_row, nodes_of};
use crate::{
    audit::{self, Actor, Event},
    db::Db,
    entities::{flow_versions as versions, flows, steps, word},
    error::DaoError,
    idempotency::id_of,
    orgs::{non_empty, raise_data_version},
};

const OTHER_FLOW: DaoError = DaoError::Contradiction(
    "this Idempotency-Key wrote another flow already; nothing was written now, send this one with another Idempotency-Key",
);

/// Adds a flow to the organisation, as a draft. Sent again under the same key by the same actor, it adds nothing and
/// gives the flow as it is then.
///
/// # Errors
/// `Flow` for one that is no tree or has texts outside what is allowed, `Contradiction` for another flow under the same
/// key, as far as can still be told.
pub async fn flow_create(
    db: &Db,
    scope: OrgScope,
    actor: &Actor,
    flow: &FlowIn,
    idempotency_key: Option<&str>,
) -> Result<Flow, DaoError> {
    check_tree(flow)?;
    let id = id_of(scope, actor.id(), "flow", idempotency_key);
    let txn = db.write_transaction().await?;
    raise_data_version(&txn, scope).await?;
    if idempotency_key.is_some()
        && let Some(row) = flows::Entity::find_by_id((scope.org_id(), id)).one(&txn).await?
    {
        return written_before(&txn, scope, row, flow).await;
    }
    let created = create(&txn, scope, actor, id, None, flow).await?;
    txn.commit().await?;
    Ok(created)
}

/// Changes one of the organisation's flows: its name and what it is for hold at once, and other nodes are a new
/// version. Saying what is stored changes nothing.
///
/// # Errors
/// As adding one; `NotFound` for a flow that this organisation does not have.
pub async fn flow_update(db: &Db, scope: OrgScope, actor: &Actor, id: Uuid, flow: &FlowIn) -> Result<Flow, DaoError> {
    check_tree(flow)?;
    let txn = db.write_transaction().await?;
    raise_data_version(&txn, scope).await?;
    let row = flow_row(&txn, scope, id).await?;
    let (updated, is_other) = update(&txn, scope, actor, row, flow).await?;
    commit_if(is_other, txn).await?;
    Ok(updated)
}

/// Lets the newest version of one of the organisation's flows be run. An archived flow comes back.
///
/// # Errors
/// `NotFound` for a flow that this organisation does not have.
pub async fn flow_publish(db: &Db, scope: OrgScope, actor: &Actor, id: Uuid) -> Result<Flow, DaoError> {
    let txn = db.write_transaction().await?;
    raise_data_version(&txn, scope).await?;
    let row = flow_row(&txn, scope, id).await?;
    let (published, is_other) = publish(&txn, scope, actor, row).await?;
    commit_if(is_other, txn).await?;
    Ok(published)
}

/// Lets one of the organisation's flows be run no more. Sessions that were begun may be ended.
///
/// # Errors
/// `NotFound` for a flow that this organisation does not have, `Contradiction` for a draft.
pub async fn flow_archive(db: &Db, scope: OrgScope, actor: &Actor, id: Uuid) -> Result<Flow, DaoError> {
    let txn = db.write_transaction().await?;
    raise_data_version(&txn, scope).await?;
    let row = flow_row(&txn, scope, id).await?;
    match word::<FlowStatus>(&row.status)? {
        FlowStatus::Draft => {
            return Err(DaoError::Contradiction("a draft was never run, so there is nothing to archive"));
        }
        FlowStatus::Archived => return newest(&txn, scope, id).await,
        FlowStatus::Published => {
            set(&txn, scope, id, [(flows::Column::Status, Expr::val(FlowStatus::Archived.as_str()))]).await?;
            audit::record(&txn, scope, actor, Event::new(AuditAction::FlowArchived, id, row.name)).await?;
        }
    }
    let archived = newest(&txn, scope, id).await?;
    txn.commit().await?;
    Ok(archived)
}

/// Brings a flow that is written elsewhere, known by its id there: it is added or changed, and published.
///
/// # Errors
/// As adding one.
pub async fn flow_put(db: &Db, scope: OrgScope, actor: &Actor, external: &ExternalFlow) -> Result<Flow, DaoError> {
    let ExternalFlow { external_id, flow } = external;
    let external_id = non_empty("external_id", external_id)?;
    check_tree(flow)?;
    let txn = db.write_transaction().await?;
    raise_data_version(&txn, scope).await?;
    let known = flows::Entity::find()
        .filter(flows::Column::OrgId.eq(scope.org_id()))
        .filter(flows::Column::ExternalId.eq(&external_id))
        .one(&txn)
        .await?;
    let (written, is_other) = match known {
        Some(row) => update(&txn, scope, actor, row, flow).await?,
        None => (create(&txn, scope, actor, Uuid::now_v7(), Some(external_id), flow).await?, true),
    };
    let row = flow_row(&txn, scope, written.summary.id).await?;
    let (published, is_newly) = publish(&txn, scope, actor, row).await?;
    commit_if(is_other || is_newly, txn).await?;
    Ok(published)
}

/// Keeps what a transaction changed; one that changed nothing leaves the data's version as it was.
async fn commit_if(is_other: bool, txn: DatabaseTransaction) -> Result<(), DaoError> {
    if is_other {
        txn.commit().await?;
    } else {
        txn.rollback().await?;
    }
    Ok(())
}

async fn create(
    txn: &DatabaseTransaction,
    scope: OrgScope,
    actor: &Actor,
    id: Uuid,
    external_id: Option<String>,
    flow: &FlowIn,
) -> Result<Flow, DaoError> {
    let now = Utc::now().trunc_subsecs(3);
    let row = flows::Model {
        org_id: scope.org_id(),
        id,
        external_id,
        name: flow.name.clone(),
        description: flow.description.clone(),
        status: FlowStatus::Draft.as_str().to_owned(),
        published_version: None,
        latest_version: 1,
        created_at: now,
        updated_at: now,
    };
    let added = flows::ActiveModel::from(row.clone()).reset_all();
    flows::Entity::insert(added).exec_without_returning(txn).await?;
    write_version(txn, scope, row.id, 1, &flow.nodes, now).await?;
    let event = Event::new(AuditAction::FlowCreated, row.id, &row.name).with(audit::changes(&(), &told(flow, 1))?);
    audit::record(txn, scope, actor, event).await?;
    flow_at(txn, scope, row, 1).await
}

/// A flow that was added before, if by this very text: its first nodes are kept, its name and what it is for until
/// somebody changes or publishes it.
async fn written_before(
    txn: &DatabaseTransaction,
    scope: OrgScope,
    row: flows::Model,
    flow: &FlowIn,
) -> Result<Flow, DaoError> {
    let is_untouched = row.updated_at == row.created_at;
    let has_same_words = row.name == flow.name && row.description == flow.description;
    if (is_untouched && !has_same_words) || nodes_of(txn, scope, row.id, 1).await? != flow.nodes {
        return Err(OTHER_FLOW);
    }
    let latest = row.latest_version;
    flow_at(txn, scope, row, latest).await
}

/// The flow as it is then, and whether that is other than it was.
async fn update(
    txn: &DatabaseTransaction,
    scope: OrgScope,
    actor: &Actor,
    row: flows::Model,
    flow: &FlowIn,
) -> Result<(Flow, bool), DaoError> {
    let (id, version) = (row.id, row.latest_version);
    let before = flow_at(txn, scope, row, version).await?;
    let written = before.written();
    if written == *flow {
        return Ok((before, false));
    }
    let latest = if written.nodes == flow.nodes { version } else { version + 1 };
    if latest != version {
        write_version(txn, scope, id, latest, &flow.nodes, Utc::now().trunc_subsecs(3)).await?;
    }
    let values = [
        (flows::Column::Name, Expr::val(&flow.name)),
        (flows::Column::Description, Expr::val(flow.description.clone())),
        (flows::Column::LatestVersion, Expr::val(latest)),
    ];
    set(txn, scope, id, values).await?;
    let changes = audit::changes(&told(&written, version), &told(flow, latest))?;
    let event = Event::new(AuditAction::FlowChanged, id, &flow.name).with(changes);
    audit::record(txn, scope, actor, event).await?;
    Ok((newest(txn, scope, id).await?, true))
}

/// The flow as it is then, and whether that is other than it was.
async fn publish(
    txn: &DatabaseTransaction,
    scope: OrgScope,
    actor: &Actor,
    row: flows::Model,
) -> Result<(Flow, bool), DaoError> {
    let (id, latest) = (row.id, row.latest_version);
    if word::<FlowStatus>(&row.status)? == FlowStatus::Published && row.published_version == Some(latest) {
        return Ok((flow_at(txn, scope, row, latest).await?, false));
    }
    let values = [
        (flows::Column::Status, Expr::val(FlowStatus::Published.as_str())),
        (flows::Column::PublishedVersion, Expr::val(latest)),
    ];
    set(txn, scope, id, values).await?;
    let said = |version: Option<i32>| serde_json::json!({ "version": version });
    let changes = audit::changes(&said(row.published_version), &said(Some(latest)))?;
    let event = Event::new(AuditAction::FlowPublished, id, row.name).with(changes);
    audit::record(txn, scope, actor, event).await?;
    Ok((newest(txn, scope, id).await?, true))
}

/// What the audit log has of a flow: not its nodes, which each version keeps.
fn told(flow: &FlowIn, version: i32) -> serde_json::Value {
    serde_json::json!({ "name": flow.name, "description": flow.description, "version": version })
}

/// A flow with the nodes of its newest version.
async fn newest(txn: &DatabaseTransaction, scope: OrgScope, id: Uuid) -> Result<Flow, DaoError> {
    let row = flow_row(txn, scope, id).await?;
    let latest = row.latest_version;
    flow_at(txn, scope, row, latest).await
}

/// Sets columns of a flow, and when it was changed.
async fn set<const N: usize>(
    txn: &DatabaseTransaction,
    scope: OrgScope,
    id: Uuid,
    values: [(flows::Column, Expr); N],
) -> Result<(), DaoError> {
    let mut update =
        flows::Entity::update_many().col_expr(flows::Column::UpdatedAt, Expr::val(Utc::now().trunc_subsecs(3)));
    for (column, value) in values {
        update = update.col_expr(column, value);
    }
    update.filter(flows::Column::OrgId.eq(scope.org_id())).filter(flows::Column::Id.eq(id)).exec(txn).await?;
    Ok(())
}

/// Writes a version, and the steps that no earlier one has.
async fn write_version(
    txn: &DatabaseTransaction,
    scope: OrgScope,
    flow_id: Uuid,
    version: i32,
    nodes: &[FlowNode],
    now: DateTime<Utc>,
) -> Result<(), DaoError> {
    let row = versions::Model {
        org_id: scope.org_id(),
        id: Uuid::now_v7(),
        flow_id,
        version,
        nodes: serde_json::to_string(nodes)?,
        created_at: now,
    };
    versions::Entity::insert(versions::ActiveModel::from(row).reset_all()).exec_without_returning(txn).await?;
    let mut insert = Query::insert();
    insert.into_table(steps::Entity).columns([
        steps::Column::OrgId,
        steps::Column::Id,
        steps::Column::FlowId,
        steps::Column::NodeId,
        steps::Column::HelpfulYes,
        steps::Column::HelpfulNo,
    ]);
    for node in nodes {
        let values = [
            Expr::val(scope.org_id()),
            Expr::val(Uuid::now_v7()),
            Expr::val(flow_id),
            Expr::val(&node.id),
            Expr::val(0),
            Expr::val(0),
        ];
        insert.values(values)?;
    }
    let key = [steps::Column::OrgId, steps::Column::FlowId, steps::Column::NodeId];
    insert.on_conflict(OnConflict::columns(key).do_nothing().to_owned());
    txn.execute(&insert).await?;
    Ok(())
}
