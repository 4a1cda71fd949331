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
use sea_query::{Expr, Query};
use uuid::Uuid;

use super::{
    ids::id_of,
    load::{Rows, Target, load},
    resolve::Named,
    table::Ingested,
    transaction::IngestTransaction,
};
use crate::{
    entities::users::{Column, Entity, Model},
    error::DaoError,
    users::{checked_email, new_row},
};

/// What a user is to the sessions that they ran.
pub(super) const ENGINEER: &str = "engineer";
/// A statement binds ten values a user, and SQLite takes 32,766.
const USERS_PER_INSERT: usize = 1_000;

/// The tables that rows are created in.
pub(super) const CREATED_IN: [&str; 2] = ["campaigns", "candidates"];

/// Creates what the records of a table name and is not there, as of the first record that names it. Says how
/// many rows that were.
pub(super) async fn create_missing<R: Ingested>(
    transaction: &IngestTransaction,
    named: &mut Named<'_>,
    scope: OrgScope,
) -> Result<usize, DaoError> {
    let mut created = 0;
    for (reference, names) in R::TABLE.references.iter().zip(named.each()) {
        let ids = match reference.table {
            "users" if reference.what == ENGINEER => create_users(transaction, scope, &mut names.missing).await?,
            "campaigns" => create(transaction, scope, std::mem::take(&mut names.missing), campaign).await?,
            "candidates" => create(transaction, scope, std::mem::take(&mut names.missing), candidate).await?,
            _ => continue,
        };
        created += ids.len();
        names.ids.extend(ids);
    }
    Ok(created)
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

/// Creates users who may not log in. An address that is none, or that somebody of another organisation has, stays missing.
async fn create_users(
    transaction: &IngestTransaction,
    scope: OrgScope,
    missing: &mut HashMap<String, DateTime<Utc>>,
) -> Result<Vec<(String, Uuid)>, DaoError> {
    let taken = Query::select()
        .column("email")
        .from("users")
        .and_where(transaction.engine().is_among(Expr::col("email"), missing.keys().cloned().collect()))
        .take();
    let taken = transaction.query_all(&taken).await?;
    let taken = taken.iter().map(|row| row.try_get("", "email")).collect::<Result<HashSet<String>, DbErr>>()?;
    let sound = |email: &String| checked_email(email).is_ok_and(|normal| normal == *email) && !taken.contains(email);
    let mut users: Vec<_> = missing.extract_if(|email, _| sound(email)).collect();
    users.sort_by(|one, other| (one.1, &one.0).cmp(&(other.1, &other.0)));
    let rows: Vec<Model> = users.into_iter().map(|(email, first_seen)| user(scope, email, first_seen)).collect();
    for chunk in rows.chunks(USERS_PER_INSERT) {
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
            insert.values(values).map_err(|error| DbErr::Custom(error.to_string()))?;
        }
        transaction.execute(&insert).await?;
    }
    Ok(rows.into_iter().map(|row| (row.email, row.id)).collect())
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
