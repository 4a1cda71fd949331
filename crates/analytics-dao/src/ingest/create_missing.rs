//! Campaigns, candidates and engineers that records name before anyone made them.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
};

use analytics_domain::{
    OrgScope,
    closed_sets::{CampaignStatus, UserStatus},
    records::{CampaignRecord, CandidateRecord, RecordKind},
    role::Role,
};
use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DbErr};
use sea_query::{Expr, OnConflict, Query};
use uuid::Uuid;

use super::{
    Batch, IngestOptions,
    ids::id_of,
    load::{Rows, Target, load},
    resolve::Named,
    table::{Ingested, Reference},
    transaction::IngestTransaction,
};
use crate::{
    audit::{self, Actor},
    entities::users::{Column, Entity, Model},
    error::DaoError,
    users::{added, checked_email, new_row},
};

/// What a user is to the sessions that they ran.
pub(super) const ENGINEER: &str = "engineer";
/// A statement binds ten values a user, and SQLite takes 32,766.
const USERS_PER_INSERT: usize = 1_000;

/// The tables that rows are created in.
pub(super) const CREATED_IN: [&str; 2] = ["campaigns", "candidates"];

/// Creates what the records of a batch name and is not there, as of the first record that names it. Says how many rows
/// that were. A record that is refused for what else it names creates nothing.
pub(super) async fn create_missing<R: Ingested>(
    transaction: &IngestTransaction,
    batch: &Batch<R>,
    named: &mut Named<'_>,
    options: IngestOptions,
    scope: OrgScope,
) -> Result<usize, DaoError> {
    let wanted = wanted(batch, named, options);
    let mut created = 0;
    for ((reference, names), mut wanted) in R::TABLE.references.iter().zip(named.each()).zip(wanted) {
        let ids = match reference.table {
            _ if wanted.is_empty() => continue,
            "users" => create_users(transaction, scope, &mut wanted).await?,
            "campaigns" => create(transaction, scope, std::mem::take(&mut wanted), campaign).await?,
            "candidates" => create(transaction, scope, std::mem::take(&mut wanted), candidate).await?,
            _ => continue,
        };
        created += ids.len();
        names.ids.extend(ids);
        names.missing.extend(wanted);
    }
    Ok(created)
}

/// Whether the rows that a reference names are created.
pub(super) fn is_created(reference: &Reference, options: IngestOptions) -> bool {
    match reference.table {
        "users" => options.create_engineers && reference.what == ENGINEER,
        table => options.create_missing && CREATED_IN.contains(&table),
    }
}

/// Takes the names that are to be created out of the missing ones, by reference.
fn wanted<R: Ingested>(
    batch: &Batch<R>,
    named: &mut Named<'_>,
    options: IngestOptions,
) -> Vec<HashMap<String, DateTime<Utc>>> {
    let are_created: Vec<bool> = R::TABLE.references.iter().map(|reference| is_created(reference, options)).collect();
    let refuses = named.each().zip(&are_created).any(|(names, created)| !created && !names.missing.is_empty());
    if !refuses {
        return named.each().map(|names| std::mem::take(&mut names.missing)).collect();
    }
    let mut wanted = vec![HashMap::new(); are_created.len()];
    for (_, record) in batch.sound() {
        let referred = record.names().into_iter().enumerate();
        let missing: Vec<_> = referred.filter(|(place, name)| named.id(*place, name).is_none()).collect();
        if missing.iter().all(|(place, _)| are_created[*place]) {
            for (place, name) in missing {
                let first_said = || record.time().unwrap_or(DateTime::UNIX_EPOCH);
                wanted[place].entry(name.into_owned()).or_insert_with(first_said);
            }
        }
    }
    for (names, wanted) in named.each().zip(&wanted) {
        names.missing.retain(|name, _| !wanted.contains_key(name));
    }
    wanted
}

async fn create<R: Ingested>(
    transaction: &IngestTransaction,
    scope: OrgScope,
    missing: HashMap<String, DateTime<Utc>>,
    record: fn(String, DateTime<Utc>) -> R,
) -> Result<Vec<(String, Uuid)>, DaoError> {
    let mut missing: Vec<_> = missing.into_iter().collect();
    // Indexes are quickest to fill in their order, and ids begin with the time.
    missing.sort_by(|one, other| (one.1, &one.0).cmp(&(other.1, &other.0)));
    let records: Vec<R> = missing.iter().map(|(name, time)| record(name.clone(), *time)).collect();
    let rows = Rows { scope, records: &records.iter().collect::<Vec<_>>(), named: &Named::default() };
    load(transaction, &Target::table(R::TABLE), &rows).await?;
    Ok(missing.into_iter().zip(&records).map(|((name, _), record)| (name, record.id(scope))).collect())
}

/// Creates users who may not log in, and tells of them. An address that is none, or that somebody of another
/// organisation has, stays wanted.
async fn create_users(
    transaction: &IngestTransaction,
    scope: OrgScope,
    wanted: &mut HashMap<String, DateTime<Utc>>,
) -> Result<Vec<(String, Uuid)>, DaoError> {
    let is_sound = |email: &str| checked_email(email).is_ok_and(|normal| normal == email);
    let sound = wanted.iter().filter(|(email, _)| is_sound(email));
    let mut users: Vec<Model> = sound.map(|(email, first_seen)| user(scope, email.clone(), *first_seen)).collect();
    // In one order: of two organisations that create the same ones at once, one waits for the other.
    users.sort_by(|one, other| one.email.cmp(&other.email));
    let mut created = Vec::with_capacity(users.len());
    for chunk in users.chunks(USERS_PER_INSERT) {
        let mut insert = Query::insert();
        insert.into_table(Entity).columns([
            Column::OrgId,
            Column::Id,
            Column::Email,
            Column::Name,
            Column::Role,
            Column::IsSuperAdmin,
            Column::Status,
            Column::Presence,
            Column::CreatedAt,
        ]);
        for row in chunk {
            let values = [
                Expr::val(row.org_id),
                Expr::val(row.id),
                Expr::val(&row.email),
                Expr::val(&row.name),
                Expr::val(&row.role),
                Expr::val(row.is_super_admin),
                Expr::val(&row.status),
                Expr::val(&row.presence),
                Expr::val(row.created_at),
            ];
            insert.values(values)?;
        }
        let taken = OnConflict::column("email").do_nothing().to_owned();
        insert.on_conflict(taken).returning(Query::returning().columns(["email"]));
        let inserted = transaction.query_all(&insert).await?;
        let inserted = inserted.iter().map(|row| row.try_get("", "email"));
        let inserted = inserted.collect::<Result<HashSet<String>, DbErr>>()?;
        created.extend(chunk.iter().filter(|user| inserted.contains(&user.email)));
    }
    for user in &created {
        audit::record(transaction, scope, &Actor::operator(), added(user)?).await?;
        wanted.remove(&user.email);
    }
    Ok(created.into_iter().map(|user| (user.email.clone(), user.id)).collect())
}

fn user(scope: OrgScope, email: String, first_seen: DateTime<Utc>) -> Model {
    let name = email.split('@').next().unwrap_or_default().to_owned();
    let key = [Cow::Borrowed(ENGINEER), Cow::Borrowed(email.as_str())];
    let id = id_of(scope.org_id(), RecordKind::FlowSessions, &key, Some(first_seen));
    Model {
        id,
        status: UserStatus::Disabled.as_str().to_owned(),
        created_at: first_seen,
        ..new_row(scope, email, name, Role::Member)
    }
}

fn campaign(external_id: String, created_at: DateTime<Utc>) -> CampaignRecord {
    CampaignRecord {
        name: external_id.clone(),
        external_id,
        job_title: None,
        status: CampaignStatus::Active,
        launched_at: None,
        created_at,
        passing_score: None,
    }
}

fn candidate(external_id: String, created_at: DateTime<Utc>) -> CandidateRecord {
    CandidateRecord { external_id, name: None, source: None, location: None, created_at }
}
