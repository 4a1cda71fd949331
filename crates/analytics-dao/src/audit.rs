//! Who did what: each event is written in the transaction that does what it tells of, and stays.

use std::{collections::BTreeMap, net::IpAddr};

use analytics_domain::{
    OrgScope,
    audit::{ActorFilter, ActorKind, AuditAction, AuditActor, AuditEvent, AuditEventPage, AuditSubject, Change},
    ingest::IngestSummary,
    period::DateRange,
    records::RecordKind,
    resources::{ApiKey, Me, OrgSummary},
};
use chrono::{SubsecRound, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Select,
};
use sea_query::Expr;
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use crate::{
    cursor::{self, Cursor},
    db::Db,
    entities::{
        audit_events::{ActiveModel, Column, Entity, Model},
        users, word,
    },
    error::{DaoError, is_taken},
};

/// Who acts, and from where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    who: Who,
    address: Option<IpAddr>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Who {
    User { org_id: Uuid, id: Uuid, name: String, email: String },
    Key { id: Uuid, name: String },
    Operator,
    Anonymous,
}

impl Actor {
    /// Somebody who is logged in, of this organisation.
    #[must_use]
    pub fn user(org_id: Uuid, me: &Me, address: IpAddr) -> Self {
        let (name, email) = (me.name.clone(), me.email.clone());
        Self { who: Who::User { org_id, id: me.id, name, email }, address: Some(address) }
    }

    /// A program that showed its key.
    #[must_use]
    pub fn key(key: &ApiKey, address: IpAddr) -> Self {
        Self { who: Who::Key { id: key.id, name: key.name.clone() }, address: Some(address) }
    }

    /// The operator at the command line.
    #[must_use]
    pub const fn operator() -> Self {
        Self { who: Who::Operator, address: None }
    }

    /// Somebody who did not prove who they are.
    pub(crate) const fn anonymous(address: IpAddr) -> Self {
        Self { who: Who::Anonymous, address: Some(address) }
    }

    /// Somebody who has just proved to be this user.
    pub(crate) fn proven(user: &users::Model, address: IpAddr) -> Self {
        let users::Model { org_id, id, name, email, .. } = user.clone();
        Self { who: Who::User { org_id, id, name, email }, address: Some(address) }
    }

    /// Their id, if they are a user of this organisation.
    pub(crate) fn user_of(&self, scope: OrgScope) -> Option<Uuid> {
        match &self.who {
            Who::User { org_id, id, .. } if *org_id == scope.org_id() => Some(*id),
            _ => None,
        }
    }

    /// The id of the user or key; nil for who has none, such as the operator.
    pub(crate) fn id(&self) -> Uuid {
        match &self.who {
            Who::User { id, .. } | Who::Key { id, .. } => *id,
            Who::Operator | Who::Anonymous => Uuid::nil(),
        }
    }

    /// Whether it is the operator, whom nothing is refused.
    pub(crate) fn is_operator(&self) -> bool {
        self.who == Who::Operator
    }

    /// How they are told of in an organisation's log.
    fn told_in(&self, scope: OrgScope) -> AuditActor {
        let address = self.address.map(|address| address.to_string());
        let nameless = |kind: ActorKind| (kind, None, kind.to_string(), None);
        let (kind, id, name, email) = match self.who.clone() {
            Who::User { org_id, id, name, email } => {
                let kind = if org_id == scope.org_id() { ActorKind::User } else { ActorKind::SuperAdmin };
                (kind, Some(id), name, Some(email))
            }
            Who::Key { id, name } => (ActorKind::Key, Some(id), name, None),
            Who::Operator => nameless(ActorKind::Operator),
            Who::Anonymous => nameless(ActorKind::Anonymous),
        };
        AuditActor { kind, id, name, email, address }
    }
}

/// What somebody does.
#[derive(Debug, Clone)]
pub(crate) struct Event {
    action: AuditAction,
    subject: AuditSubject,
    changes: Vec<Change>,
}

impl Event {
    /// Something done to what has an id and a name.
    pub(crate) fn new(action: AuditAction, id: Uuid, name: impl Into<String>) -> Self {
        Self { action, subject: AuditSubject { id: Some(id), name: name.into() }, changes: Vec::new() }
    }

    /// The same, with what it changes. It must hold no password, token or key.
    pub(crate) fn with(self, changes: Vec<Change>) -> Self {
        Self { changes, ..self }
    }
}

/// A connection that is in a transaction.
pub(crate) trait InTransaction: ConnectionTrait {}

impl InTransaction for DatabaseTransaction {}

/// Records what an actor does to an organisation, in the transaction that does it: if the event cannot
/// be written, neither is the change.
///
/// # Errors
/// What the database says.
pub(crate) async fn record(
    txn: &impl InTransaction,
    scope: OrgScope,
    actor: &Actor,
    event: Event,
) -> Result<(), DaoError> {
    Ok(insert(txn, row(scope, actor, Uuid::now_v7(), event)?).await?)
}

/// Records an event that changes nothing else.
///
/// # Errors
/// What the database says.
pub(crate) async fn record_alone(db: &Db, scope: OrgScope, actor: &Actor, event: Event) -> Result<(), DaoError> {
    let txn = db.write_transaction().await?;
    record(&txn, scope, actor, event).await?;
    Ok(txn.commit().await?)
}

/// Records that a super admin came to an organisation that is not theirs, once a session.
///
/// # Errors
/// What the database says; then they are not let in.
pub async fn org_entered(
    db: &Db,
    scope: OrgScope,
    actor: &Actor,
    org: &OrgSummary,
    session_id: Uuid,
) -> Result<(), DaoError> {
    // The same in every request of the session.
    let id = Uuid::new_v5(&scope.org_id(), session_id.as_bytes());
    // By the connection that writes, which row-level security does not hold back.
    if Entity::find_by_id((scope.org_id(), id)).one(db.primary_writes()?).await?.is_some() {
        return Ok(());
    }
    let txn = db.write_transaction().await?;
    match insert(&txn, row(scope, actor, id, Event::new(AuditAction::OrgEntered, org.id, &org.name))?).await {
        Ok(()) => Ok(txn.commit().await?),
        // Another request of the session was faster.
        Err(error) if is_taken(&error) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Records that somebody sent records or imported a file, once it has ended; not of one that changed nothing.
///
/// # Errors
/// What the database says.
pub async fn records_ingested(
    db: &Db,
    scope: OrgScope,
    actor: &Actor,
    kind: RecordKind,
    summary: IngestSummary,
) -> Result<(), DaoError> {
    if summary.inserted + summary.updated == 0 {
        return Ok(());
    }
    let subject = AuditSubject { id: None, name: kind.to_string() };
    let event = Event { action: AuditAction::RecordsIngested, subject, changes: changes(&(), &summary)? };
    record_alone(db, scope, actor, event).await
}

/// What differs between two values, field by field; parts of a field are named `field.part`. What is
/// null or no field of a value has no value.
///
/// # Errors
/// For a value that cannot be written as JSON.
pub(crate) fn changes(before: &impl Serialize, after: &impl Serialize) -> Result<Vec<Change>, DaoError> {
    let (before, after) = (fields(before)?, fields(after)?);
    let known = |field: &String| (before.get(field).cloned(), after.get(field).cloned());
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort_unstable();
    names.dedup();
    let differing = names.into_iter().map(|field| (field.clone(), known(field))).filter(|(_, (from, to))| from != to);
    Ok(differing.map(|(field, (from, to))| Change { field, from, to }).collect())
}

/// Which events are asked for.
#[derive(Debug, Clone)]
pub struct AuditQuery {
    /// What was done; empty = anything.
    pub actions: Vec<AuditAction>,
    /// By whom; none = by anybody.
    pub actor: Option<ActorFilter>,
    /// When; none = ever.
    pub range: Option<DateRange>,
    /// How many events a page has.
    pub limit: u64,
    /// Where the page starts, as the page before said.
    pub cursor: Option<String>,
}

/// A page of the organisation's events, newest first.
///
/// # Errors
/// `Invalid` for a cursor that is not one of ours.
pub async fn event_list(db: &Db, scope: OrgScope, query: &AuditQuery) -> Result<AuditEventPage, DaoError> {
    let events = &events_of(scope, query)?;
    db.read_only(scope, |session| async move {
        let rows = events.clone().all(session.reader(0)).await?;
        page(rows, query.limit)
    })
    .await
}

/// The events of a page, and one more, which says whether another page follows.
///
/// # Errors
/// `Invalid` for a cursor that is not one of ours.
pub(crate) fn events_of(scope: OrgScope, query: &AuditQuery) -> Result<Select<Entity>, DaoError> {
    let AuditQuery { actions, actor, range, limit, cursor } = query;
    let after = cursor.as_deref().map(Cursor::parse).transpose()?;
    let actions: Vec<_> = actions.iter().map(|action| action.as_str()).collect();
    let events = Entity::find()
        .filter(Column::OrgId.eq(scope.org_id()))
        .apply_if(Some(actions).filter(|actions| !actions.is_empty()), |events, actions| {
            events.filter(Column::Action.is_in(actions))
        })
        .apply_if(*actor, |events, actor| match actor {
            ActorFilter::Id(id) => events.filter(Column::ActorId.eq(id)),
            ActorFilter::Kind(kind) => events.filter(Column::ActorKind.eq(kind.as_str())),
        })
        .apply_if(*range, |events, DateRange { start, end }| {
            events.filter(Column::At.gte(start)).filter(Column::At.lt(end))
        })
        .apply_if(after, |events, after| events.filter(after.before(Expr::col(Column::At), Expr::col(Column::Id))))
        .order_by_desc(Column::At)
        .order_by_desc(Column::Id)
        .limit(limit + 1);
    Ok(events)
}

fn page(rows: Vec<Model>, limit: u64) -> Result<AuditEventPage, DaoError> {
    let (rows, next_cursor) = cursor::page(rows, limit, |row| Cursor { at: row.at, id: row.id }.to_string());
    let audit_events = rows.into_iter().map(event).collect::<Result<_, _>>()?;
    Ok(AuditEventPage { audit_events, next_cursor })
}

fn event(row: Model) -> Result<AuditEvent, DaoError> {
    let (kind, id, name, email) = (word(&row.actor_kind)?, row.actor_id, row.actor, row.actor_email);
    let changes = row.detail.map_or(Ok(Vec::new()), |detail| serde_json::from_str(&detail))?;
    Ok(AuditEvent {
        id: row.id,
        at: row.at,
        actor: AuditActor { kind, id, name, email, address: row.address },
        action: word(&row.action)?,
        subject: AuditSubject { id: row.subject_id, name: row.subject },
        changes,
    })
}

fn row(scope: OrgScope, actor: &Actor, id: Uuid, event: Event) -> Result<Model, DaoError> {
    let Event { action, subject, changes } = event;
    let actor = actor.told_in(scope);
    let detail = (!changes.is_empty()).then(|| serde_json::to_string(&changes)).transpose()?;
    Ok(Model {
        org_id: scope.org_id(),
        id,
        actor: actor.name,
        action: action.as_str().to_owned(),
        subject: subject.name,
        detail,
        at: Utc::now().trunc_subsecs(3),
        actor_kind: actor.kind.as_str().to_owned(),
        actor_id: actor.id,
        actor_email: actor.email,
        address: actor.address,
        subject_id: subject.id,
    })
}

async fn insert(txn: &impl InTransaction, row: Model) -> Result<(), DbErr> {
    Entity::insert(ActiveModel::from(row).reset_all()).exec_without_returning(txn).await.map(|_| ())
}

fn fields(value: &impl Serialize) -> Result<BTreeMap<String, String>, DaoError> {
    let mut fields = BTreeMap::new();
    flatten(String::new(), serde_json::to_value(value)?, &mut fields);
    Ok(fields)
}

fn flatten(name: String, value: Value, fields: &mut BTreeMap<String, String>) {
    match value {
        Value::Null => {}
        Value::Object(parts) => {
            for (part, value) in parts {
                flatten(if name.is_empty() { part } else { format!("{name}.{part}") }, value, fields);
            }
        }
        Value::Array(items) => {
            let items: Vec<_> =
                items.iter().map(|item| item.as_str().map_or(item.to_string(), str::to_owned)).collect();
            fields.insert(name, items.join(", "));
        }
        Value::String(text) => drop(fields.insert(name, text)),
        number => drop(fields.insert(name, number.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{db::DbConfig, identity, orgs};
    use analytics_domain::org::OrgSettings;
    use serde_json::json;

    #[tokio::test]
    async fn no_event_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let config = DbConfig::new(format!("sqlite:{}", folder.path().join("audit.db").display()));
        let db = Db::connect_and_migrate(&config).await.unwrap();
        orgs::org_create(&db, &Actor::operator(), "Ours", "ours", &OrgSettings::default()).await.unwrap();
        let ours = identity::operator_scope(&db, "ours").await.unwrap();
        let replace = "INSERT OR REPLACE INTO audit_events SELECT * FROM audit_events";
        let refused = db.primary_writes().unwrap().execute_unprepared(replace).await.unwrap_err().to_string();
        assert!(refused.contains("append-only"), "{refused}");
        let everything = AuditQuery { actions: Vec::new(), actor: None, range: None, limit: 9, cursor: None };
        let kept = event_list(&db, ours, &everything).await.unwrap();
        assert_eq!(kept.audit_events.len(), 1);
    }

    fn told(before: &Value, after: &Value) -> Vec<(String, Option<String>, Option<String>)> {
        let changes = changes(before, after).unwrap();
        changes.into_iter().map(|Change { field, from, to }| (field, from, to)).collect()
    }

    #[test]
    fn changes_name_the_fields_that_differ() {
        let before = json!({ "score": 70.0, "zone": "UTC", "same": 1, "minutes": { "call": 5.0, "web": 5.0 } });
        let after = json!({ "score": null, "zone": "Asia/Tokyo", "same": 1, "minutes": { "call": 6.0, "web": 5.0 } });
        let text = |text: &str| Some(text.to_owned());
        assert_eq!(
            told(&before, &after),
            [
                ("minutes.call".to_owned(), text("5.0"), text("6.0")),
                ("score".to_owned(), text("70.0"), None),
                ("zone".to_owned(), text("UTC"), text("Asia/Tokyo")),
            ]
        );
        assert_eq!(told(&json!(null), &json!({ "scopes": ["a", "b"] })), [("scopes".to_owned(), None, text("a, b"))]);
        assert_eq!(told(&before, &before), []);
    }
}
