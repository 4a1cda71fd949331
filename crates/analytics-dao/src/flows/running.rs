//! Running a flow: sessions from their start, choice by choice, to their end.

use analytics_domain::{
    OrgScope,
    flows::{
        flow::{FlowNode, FlowStatus},
        session::{FlowSession, MAX_VISITS, NewDecision, SessionOutcome, SessionVisit},
    },
};
use chrono::{DateTime, SubsecRound, Utc};
use sea_orm::{ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use sea_query::Expr;
use uuid::Uuid;

use super::{
    listing::refuse_draft,
    stored::{flow_row, nodes_of, own_session, path_of, session, shown_version, version_of},
};
use crate::{
    db::Db,
    entities::{flow_sessions as sessions, session_decisions as decisions, users, word},
    error::DaoError,
    idempotency::id_of,
    orgs::{invalid, raise_data_version},
};

const MOVED_ON: DaoError = DaoError::Contradiction("the session has moved on by another choice; look at it again");

/// Starts a session of one of the organisation's users, at the root of the flow's published version. Sent again under the
/// same key, it starts none and gives the session as it is then, whatever has become of the flow.
///
/// # Errors
/// `NotFound` for a flow that this organisation does not have or that is a draft, `Contradiction` for an archived one,
/// `NotYours` for a user of another organisation.
pub async fn session_start(
    db: &Db,
    scope: OrgScope,
    user_id: Uuid,
    flow_id: Uuid,
    idempotency_key: Option<&str>,
) -> Result<FlowSession, DaoError> {
    let id = id_of(scope, user_id, &format!("session of {flow_id}"), idempotency_key);
    let txn = db.write_transaction().await?;
    raise_data_version(&txn, scope).await?;
    if idempotency_key.is_some()
        && let Some(row) = sessions::Entity::find_by_id((scope.org_id(), id)).one(&txn).await?
    {
        return session(&txn, scope, row).await;
    }
    let user = users::Entity::find_by_id((scope.org_id(), user_id)).one(&txn).await?;
    user.ok_or(DaoError::NotYours("flows are run by users of the organisation"))?;
    let flow = flow_row(&txn, scope, flow_id).await?;
    refuse_draft(&flow, false)?;
    if word::<FlowStatus>(&flow.status)? == FlowStatus::Archived {
        return Err(DaoError::Contradiction("the flow is archived; it may be run no more"));
    }
    let version = shown_version(&flow);
    let nodes = nodes_of(&txn, scope, flow_id, version).await?;
    let now = Utc::now().trunc_subsecs(3);
    let row = sessions::Model {
        org_id: scope.org_id(),
        id,
        external_id: None,
        flow_id,
        version: Some(version),
        user_id,
        started_at: now,
        completed_at: None,
        outcome: None,
        duration_ms: None,
    };
    let started = sessions::ActiveModel::from(row.clone()).reset_all();
    sessions::Entity::insert(started).exec_without_returning(&txn).await?;
    if let Some(root) = nodes.first() {
        visit(&txn, scope, row.id, 0, &root.id, None, now).await?;
    }
    let started = session(&txn, scope, row).await?;
    txn.commit().await?;
    Ok(started)
}

/// One of a user's sessions. The primary's, for they have just changed it.
///
/// # Errors
/// `NotFound` for a session that this organisation does not have, `NotYours` for somebody else's.
pub async fn session_get(db: &Db, scope: OrgScope, user_id: Uuid, id: Uuid) -> Result<FlowSession, DaoError> {
    db.read_primary(scope, |reading| async move {
        let reader = reading.reader(0);
        let row = own_session(reader, scope, user_id, id).await?;
        session(reader, scope, row).await
    })
    .await
}

/// Moves one of a user's sessions on by a choice, and says whether it moved: the same choice again, by somebody who did
/// not hear of the first, changes nothing.
///
/// # Errors
/// As looking at it; `Invalid` for a node that the session did not come to and for a choice that its node does not
/// offer, `Contradiction` for a session that is completed or has moved on otherwise.
pub async fn decision_add(
    db: &Db,
    scope: OrgScope,
    user_id: Uuid,
    id: Uuid,
    decision: &NewDecision,
) -> Result<(FlowSession, bool), DaoError> {
    let txn = db.write_transaction().await?;
    raise_data_version(&txn, scope).await?;
    let row = own_session(&txn, scope, user_id, id).await?;
    let path = path_of(&txn, scope, id).await?;
    if is_repeated(&path, decision) {
        return Ok((session(&txn, scope, row).await?, false));
    }
    if row.completed_at.is_some() {
        return Err(DaoError::Contradiction("the session is completed"));
    }
    let Some(last) = path.last().filter(|last| last.position == decision.position) else { return Err(MOVED_ON) };
    if last.position + 2 >= MAX_VISITS {
        return Err(DaoError::Contradiction("the session is too long; complete it and start another one"));
    }
    if !path.iter().any(|visit| visit.node_id == decision.node_id) {
        return Err(invalid("node_id", &decision.node_id, "is not a node that the session came to"));
    }
    let flow = flow_row(&txn, scope, row.flow_id).await?;
    let nodes = nodes_of(&txn, scope, flow.id, version_of(&row, &flow)).await?;
    let next = next_node(&nodes, decision)?;
    let now = Utc::now().trunc_subsecs(3);
    let mut position = last.position;
    if last.node_id == decision.node_id {
        choose(&txn, scope, id, position, &decision.choice).await?;
    } else {
        position += 1;
        visit(&txn, scope, id, position, &decision.node_id, Some(&decision.choice), now).await?;
    }
    visit(&txn, scope, id, position + 1, next, None, now).await?;
    let moved = session(&txn, scope, row).await?;
    txn.commit().await?;
    Ok((moved, true))
}

/// Ends one of a user's sessions. Ending it in the same way again changes nothing.
///
/// # Errors
/// As looking at it; `Contradiction` for one that ended in another way.
pub async fn session_complete(
    db: &Db,
    scope: OrgScope,
    user_id: Uuid,
    id: Uuid,
    outcome: SessionOutcome,
) -> Result<FlowSession, DaoError> {
    let txn = db.write_transaction().await?;
    raise_data_version(&txn, scope).await?;
    let row = own_session(&txn, scope, user_id, id).await?;
    match row.outcome.as_deref().map(word::<SessionOutcome>).transpose()? {
        Some(stored) if stored == outcome => return session(&txn, scope, row).await,
        Some(_) => return Err(DaoError::Contradiction("the session was completed with another outcome")),
        None => {}
    }
    // A clock that was set back must not make a session end before it began.
    let completed_at = Utc::now().trunc_subsecs(3).max(row.started_at);
    let duration_ms = (completed_at - row.started_at).num_milliseconds();
    sessions::Entity::update_many()
        .col_expr(sessions::Column::CompletedAt, Expr::val(completed_at))
        .col_expr(sessions::Column::Outcome, Expr::val(outcome.as_str()))
        .col_expr(sessions::Column::DurationMs, Expr::val(duration_ms))
        .filter(sessions::Column::OrgId.eq(scope.org_id()))
        .filter(sessions::Column::Id.eq(id))
        .exec(&txn)
        .await?;
    let row = own_session(&txn, scope, user_id, id).await?;
    let completed = session(&txn, scope, row).await?;
    txn.commit().await?;
    Ok(completed)
}

/// Whether the session moved on by this very choice after the position that the client knows of.
fn is_repeated(path: &[SessionVisit], decision: &NewDecision) -> bool {
    let chosen = |visit: &SessionVisit| {
        visit.node_id == decision.node_id && visit.choice.as_deref() == Some(decision.choice.as_str())
    };
    let at = |position: i32| path.iter().find(|visit| visit.position == position);
    // Somebody who went back came to the node once more first.
    match at(decision.position) {
        Some(visit) if visit.node_id == decision.node_id => chosen(visit),
        Some(_) => at(decision.position + 1).is_some_and(chosen),
        None => false,
    }
}

/// The node that a choice leads to.
fn next_node<'a>(nodes: &'a [FlowNode], decision: &NewDecision) -> Result<&'a str, DaoError> {
    let node = nodes.iter().find(|node| node.id == decision.node_id);
    let option = node.and_then(|node| node.options.iter().find(|option| option.label == decision.choice));
    option.map(|option| option.next.as_str()).ok_or_else(|| {
        let labels = node.map_or(&[][..], |node| node.options.as_slice()).iter().map(|option| option.label.as_str());
        let allowed = labels.collect::<Vec<_>>().join(", ");
        invalid("choice", &decision.choice, format!("is no option of the node; allowed: {allowed}"))
    })
}

async fn visit(
    txn: &DatabaseTransaction,
    scope: OrgScope,
    session_id: Uuid,
    position: i32,
    node_id: &str,
    choice: Option<&str>,
    at: DateTime<Utc>,
) -> Result<(), DaoError> {
    let row = decisions::Model {
        org_id: scope.org_id(),
        id: Uuid::now_v7(),
        session_id,
        position,
        node_id: node_id.to_owned(),
        choice: choice.map(str::to_owned),
        at,
    };
    decisions::Entity::insert(decisions::ActiveModel::from(row).reset_all()).exec_without_returning(txn).await?;
    Ok(())
}

async fn choose(
    txn: &DatabaseTransaction,
    scope: OrgScope,
    session_id: Uuid,
    position: i32,
    choice: &str,
) -> Result<(), DaoError> {
    decisions::Entity::update_many()
        .col_expr(decisions::Column::Choice, Expr::val(choice))
        .filter(decisions::Column::OrgId.eq(scope.org_id()))
        .filter(decisions::Column::SessionId.eq(session_id))
        .filter(decisions::Column::Position.eq(position))
        .exec(txn)
        .await?;
    Ok(())
}
