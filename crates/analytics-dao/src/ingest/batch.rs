//! One batch, one transaction.

use std::collections::HashSet;

use analytics_domain::{OrgScope, closed_sets::RecordedField, records::RecordKind};
use sea_orm::{ConnectionTrait, DbErr};
use sea_query::{Expr, ExprTrait, InsertStatement, LockType, OnConflict, Query};

use super::{
    BatchOutcome, IngestOptions, RefusedRecord,
    create_missing::create_missing,
    merge,
    resolve::Ids,
    scripts, stage,
    table::{Ingested, Table},
    transaction::IngestTransaction,
};
use crate::{db::Db, error::DaoError, orgs};

const STAGE: &str = "ingest_batch";
const REPEATED: &str = "occurs earlier in the batch";

pub(super) async fn ingest<R: Ingested>(
    db: &Db,
    scope: OrgScope,
    records: &[R],
    options: IngestOptions,
) -> Result<BatchOutcome, DaoError> {
    let (mut sound, mut refused) = check(records);
    let transaction = IngestTransaction::begin(db).await?;
    wait_for_other_writers(&transaction, scope).await?;

    let mut ids = Ids::of(&transaction, &sound, scope).await?;
    let created = if options.create_missing { create_missing(&transaction, &sound, &mut ids, scope).await? } else { 0 };
    sound.retain(|(index, record)| match dangling(*index, *record, &ids) {
        None => true,
        Some(dangling) => {
            refused.push(dangling);
            false
        }
    });
    refused.sort_by_key(|refused| refused.index);

    stage::create(&transaction, STAGE, R::TABLE).await?;
    stage::load(&transaction, STAGE, scope.org_id(), &sound, &ids).await?;
    let accepted = (records.len() - refused.len()) as u64;

    let (inserted, updated) = store(&transaction, R::TABLE, accepted, scope).await?;
    let recorded = record_fields(&transaction, scope, records, &refused).await?;
    if created + inserted + updated + recorded > 0 {
        orgs::raise_data_version(&transaction, scope).await?;
    }
    stage::drop(&transaction, STAGE).await?;
    if options.dry_run {
        transaction.rollback().await?;
    } else {
        transaction.commit().await?;
    }
    Ok(BatchOutcome { inserted, updated, unchanged: accepted - inserted - updated, refused })
}

/// Splits a batch into records that can be stored, each with its index, and refused ones: values out of
/// range, and records that an earlier one of the batch has the id of.
fn check<R: Ingested>(records: &[R]) -> (Vec<(usize, &R)>, Vec<RefusedRecord>) {
    let mut sound = Vec::with_capacity(records.len());
    let mut refused = Vec::new();
    let mut keys = HashSet::with_capacity(records.len());
    for (index, record) in records.iter().enumerate() {
        let key = record.key();
        if let Err(fault) = record.check() {
            refused.push(RefusedRecord { index, column: fault.column, value: fault.value, reason: fault.reason });
        } else if keys.contains(&key) {
            let column = R::TABLE.references.first().map_or("external_id", |reference| reference.field);
            let column = if R::TABLE.key == ["external_id"] { "external_id" } else { column };
            let value = key.join(", ");
            refused.push(RefusedRecord { index, column, value, reason: REPEATED.to_owned() });
        } else {
            keys.insert(key);
            sound.push((index, record));
        }
    }
    (sound, refused)
}

/// The first name in a record that no row has.
fn dangling<R: Ingested>(index: usize, record: &R, ids: &Ids) -> Option<RefusedRecord> {
    let names = record.names().into_iter().zip(R::TABLE.references).enumerate();
    names.into_iter().find(|(place, (name, _))| ids.get(*place, name).is_none()).map(|(_, (name, reference))| {
        let reason = format!("there is no such {}", reference.what);
        RefusedRecord { index, column: reference.field, value: name.into_owned(), reason }
    })
}

/// Takes the organisation's row on `PostgreSQL`; the begin of a write does the same on `SQLite`.
async fn wait_for_other_writers(transaction: &IngestTransaction, scope: OrgScope) -> Result<(), DaoError> {
    let select = Query::select()
        .column("id")
        .from("orgs")
        .and_where(Expr::col("id").eq(scope.org_id()))
        .lock(LockType::NoKeyUpdate)
        .take();
    match transaction.query_one(&select).await? {
        Some(_) => Ok(()),
        None => Err(DaoError::NotFound { what: "organisation" }),
    }
}

/// Merges the staged rows and says how many were inserted and how many updated.
async fn store(
    transaction: &IngestTransaction,
    table: &Table,
    accepted: u64,
    scope: OrgScope,
) -> Result<(u64, u64), DaoError> {
    if table.kind == RecordKind::Campaigns {
        let updated = scripts::count_changed(transaction, STAGE, table, scope).await?;
        let inserted = merge::insert_new(transaction, STAGE, table, scope).await?;
        merge::update_changed(transaction, STAGE, table, scope).await?;
        scripts::store(transaction, STAGE, scope).await?;
        return Ok((inserted, updated));
    }
    let inserted = merge::insert_new(transaction, STAGE, table, scope).await?;
    let updated = if inserted < accepted { merge::update_changed(transaction, STAGE, table, scope).await? } else { 0 };
    Ok((inserted, updated))
}

/// Notes which facts the accepted records carry, and says how many of those are new.
async fn record_fields<R: Ingested>(
    transaction: &IngestTransaction,
    scope: OrgScope,
    records: &[R],
    refused: &[RefusedRecord],
) -> Result<u64, DaoError> {
    let refused: HashSet<usize> = refused.iter().map(|refused| refused.index).collect();
    let mut insert = InsertStatement::new();
    insert.into_table("org_recorded_fields").columns(["org_id", "field"]);
    let mut any = false;
    for field in RecordedField::ALL {
        if records.iter().enumerate().any(|(index, record)| record.carries(*field) && !refused.contains(&index)) {
            any = true;
            insert
                .values([Expr::val(scope.org_id()), Expr::val(field.as_str())])
                .map_err(|error| DbErr::Custom(error.to_string()))?;
        }
    }
    if !any {
        return Ok(0);
    }
    insert.on_conflict(OnConflict::columns(["org_id", "field"]).do_nothing().to_owned());
    Ok(transaction.execute(&insert).await?.rows_affected())
}
