//! One batch: checked, then stored in one transaction.

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
};

use analytics_domain::{OrgScope, closed_sets::RecordedField, ingest::RowOutcome, records::RecordKind};
use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;
use sea_query::{Expr, ExprTrait, InsertStatement, OnConflict, Query};

use super::{
    BatchOutcome, IngestOptions, RefusedRecord,
    create_missing::{create_missing, is_created},
    facts::Facts,
    load::{Rows, Target, load},
    memory::{Expected, Ids, Memory},
    merge,
    resolve::Named,
    scripts, stage,
    stored::StoredKeys,
    table::Ingested,
    transaction::IngestTransaction,
};
use crate::{db::Db, error::DaoError, orgs};

const STAGE: &str = "ingest_batch";
const REPEATED: &str = "occurs earlier in the batch";

/// Records that were checked, so that storing them needs the database for little else.
#[derive(Debug)]
pub struct Batch<R> {
    records: Vec<R>,
    /// What the source of each record records; none = no more than the record carries.
    facts: Vec<Facts>,
    /// The positions of the records that can be stored.
    sound: Vec<usize>,
    /// Those with values out of range, and those that an earlier one of the batch has the key of.
    refused: Vec<RefusedRecord>,
    /// What they name, by reference, with the time of the first record that does so.
    first_said: Vec<HashMap<String, DateTime<Utc>>>,
}

impl<R: Ingested> Batch<R> {
    /// Checks records that come without a source: they record what they carry.
    #[must_use]
    pub fn new(records: Vec<R>) -> Self {
        Self::with_facts(records, Vec::new())
    }

    /// Checks records, given with what the source of each records besides what they carry.
    #[must_use]
    pub fn with_facts(records: Vec<R>, facts: Vec<Facts>) -> Self {
        let mut sound = Vec::with_capacity(records.len());
        let mut refused = Vec::new();
        let mut first_said = vec![HashMap::new(); R::TABLE.references.len()];
        let mut keys = HashSet::with_capacity(records.len());
        for (index, record) in records.iter().enumerate() {
            if let Err(fault) = record.check() {
                refused.push(RefusedRecord { index, column: fault.column, value: fault.value, reason: fault.reason });
                continue;
            }
            if !keys.insert(record.key()) {
                refused.push(repeated(index, record));
                continue;
            }
            sound.push(index);
            for (names, name) in first_said.iter_mut().zip(record.names()) {
                if !names.contains_key(&*name) {
                    names.insert(name.into_owned(), record.time().unwrap_or(DateTime::UNIX_EPOCH));
                }
            }
        }
        drop(keys);
        Self { records, facts, sound, refused, first_said }
    }

    /// Whether there are no records.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// All its records, those that cannot be stored included.
    #[must_use]
    pub fn records(&self) -> &[R] {
        &self.records
    }

    /// What can be refused without asking the database.
    #[must_use]
    pub fn refused(&self) -> &[RefusedRecord] {
        &self.refused
    }

    /// The records that can be stored, with their positions.
    pub(super) fn sound(&self) -> impl Iterator<Item = (usize, &R)> {
        self.sound.iter().filter_map(|index| Some((*index, self.records.get(*index)?)))
    }
}

fn repeated<R: Ingested>(index: usize, record: &R) -> RefusedRecord {
    let column = R::TABLE.references.first().map_or("external_id", |reference| reference.field);
    let column = if R::TABLE.key == ["external_id"] { "external_id" } else { column };
    RefusedRecord { index, column, value: record.key().join(", "), reason: REPEATED.to_owned() }
}

/// Stores a batch: new records are inserted, those with other values than their rows bring these up to date.
///
/// A campaign without a passing score of its own leaves the stored one alone. A review's user and a rating's call
/// have to be there, and a rated session has to be completed.
///
/// # Errors
/// What the database says; then nothing of the batch is stored. A record that cannot be taken is no error: it
/// is in [`BatchOutcome::refused`].
pub async fn ingest<R: Ingested>(
    db: &Db,
    scope: OrgScope,
    batch: &Batch<R>,
    options: IngestOptions,
) -> Result<BatchOutcome, DaoError> {
    Ok(try_ingest(db, scope, batch, options, &[], Expected::Anything).await?.0)
}

/// Stores the next batch of an import as [`ingest`] does, without asking for what the batches before have found out.
/// While these were all new, so is this one until a unique index says otherwise; then it is taken back, and stored again
/// with a look at what is there.
///
/// # Errors
/// As [`ingest`].
pub async fn ingest_next<R: Ingested>(
    db: &Db,
    batch: &Batch<R>,
    options: IngestOptions,
    memory: &mut Memory<R>,
) -> Result<BatchOutcome, DaoError> {
    let (scope, expected) = (memory.scope(), memory.expected());
    let (outcome, names) = match try_ingest(db, scope, batch, options, memory.names(), expected).await {
        Err(error) if expected != Expected::Anything && error.is_taken() => {
            try_ingest(db, scope, batch, options, memory.names(), Expected::Anything).await?
        }
        ingested => ingested?,
    };
    if outcome.updated + outcome.unchanged > 0 {
        memory.expect(Expected::Anything);
    } else if outcome.inserted > 0 {
        memory.expect(Expected::Nothing);
    }
    if !options.dry_run {
        memory.remember(names);
    }
    Ok(outcome)
}

/// Stores a batch, and says what became of it and, by reference, the ids that were not known of what its rows name.
async fn try_ingest<R: Ingested>(
    db: &Db,
    scope: OrgScope,
    batch: &Batch<R>,
    options: IngestOptions,
    known: &[Ids],
    expected: Expected,
) -> Result<(BatchOutcome, Vec<Ids>), DaoError> {
    let transaction = IngestTransaction::begin(db).await?;
    orgs::wait_for_writers(&transaction, scope).await?;

    let are_new = match expected {
        Expected::Anything => false,
        Expected::NothingIfEmpty => !has_rows::<R>(&transaction, scope).await?,
        Expected::Nothing => true,
    };
    let mut named = Named::look_up(&transaction, R::TABLE.references, &batch.first_said, known, scope).await?;
    let created = create_missing(&transaction, batch, &mut named, options, scope).await?;
    let mut records = Vec::with_capacity(batch.sound.len());
    let mut indices = Vec::with_capacity(batch.sound.len());
    let mut facts = Facts::default();
    let mut refused = batch.refused.clone();
    for (index, record) in batch.sound() {
        match dangling(index, record, &named, options) {
            None => {
                records.push(record);
                indices.push(index);
                facts = facts.and(batch.facts.get(index).copied().unwrap_or_default());
            }
            Some(dangling) => refused.push(dangling),
        }
    }
    refused.sort_by_key(|refused| refused.index);

    let stored = store(&transaction, &Rows { scope, records: &records, named: &named }, are_new).await?;
    let mut outcome =
        BatchOutcome { outcomes: vec![RowOutcome::Refused; batch.records.len()], refused, ..BatchOutcome::default() };
    for (index, record) in indices.into_iter().zip(&records) {
        outcome.count(index, stored.outcome(*record, &named));
    }
    let recorded = record_fields(&transaction, scope, &records, facts).await?;
    if created as u64 + outcome.inserted + outcome.updated + recorded > 0 {
        orgs::raise_data_version(&transaction, scope).await?;
    }
    if options.dry_run {
        transaction.rollback().await?;
    } else {
        transaction.commit().await?;
    }
    // What only a refused record names, no row does.
    let found = if named.are_complete() { named.into_new() } else { Vec::new() };
    Ok((outcome, found))
}

/// Whether the organisation has any row of the kind.
async fn has_rows<R: Ingested>(transaction: &IngestTransaction, scope: OrgScope) -> Result<bool, DaoError> {
    let org = Expr::col("org_id").eq(scope.org_id());
    let select = Query::select().column("id").from(R::TABLE.name).and_where(org).limit(1).take();
    Ok(transaction.query_one(&select).await?.is_some())
}

impl BatchOutcome {
    fn count(&mut self, index: usize, outcome: RowOutcome) {
        self.outcomes[index] = outcome;
        match outcome {
            RowOutcome::Inserted => self.inserted += 1,
            RowOutcome::Updated => self.updated += 1,
            RowOutcome::Unchanged => self.unchanged += 1,
            RowOutcome::Refused => {}
        }
    }
}

/// The name in a record that no row has, and that keeps those that could be created from being.
fn dangling<R: Ingested>(index: usize, record: &R, named: &Named<'_>, options: IngestOptions) -> Option<RefusedRecord> {
    if named.are_complete() {
        return None;
    }
    let said = record.names().into_iter().zip(R::TABLE.references).enumerate();
    let missing = said.filter(|(place, (name, _))| named.id(*place, name).is_none());
    missing.min_by_key(|(_, (_, reference))| is_created(reference, options)).map(|(_, (name, reference))| {
        let reason = format!("there is no such {}", reference.what);
        RefusedRecord { index, column: reference.field, value: name.into_owned(), reason }
    })
}

/// What was there of the records that were stored.
struct Stored {
    /// Those that were there.
    before: StoredKeys,
    /// Those of them that had other values.
    updated: StoredKeys,
}

impl Stored {
    fn outcome<R: Ingested>(&self, record: &R, named: &Named<'_>) -> RowOutcome {
        match () {
            () if !self.before.contain(record, named) => RowOutcome::Inserted,
            () if self.updated.contain(record, named) => RowOutcome::Updated,
            () => RowOutcome::Unchanged,
        }
    }
}

/// Stores the records. If they are said to be new and one is not, the database finds its key taken.
async fn store<R: Ingested>(
    transaction: &IngestTransaction,
    rows: &Rows<'_, R>,
    are_new: bool,
) -> Result<Stored, DaoError> {
    let Rows { scope, records, named } = *rows;
    let before = if are_new {
        StoredKeys::default()
    } else {
        let firsts = records.iter().filter_map(|record| record.key().into_iter().next()).map(Cow::into_owned);
        StoredKeys::look_up::<R>(transaction, firsts.collect(), scope).await?
    };
    let (old, new): (Vec<_>, Vec<_>) = records.iter().copied().partition(|record| before.contain(*record, named));
    let new = Rows { scope, records: &new, named };
    let table = Target::table(R::TABLE);
    let stage = Target::stage(STAGE, R::TABLE);
    if R::TABLE.kind == RecordKind::Campaigns {
        // Their scripts are stored with them, of new ones and of old.
        stage::fill(transaction, &stage, rows).await?;
        let updated = scripts::changed(transaction, STAGE, R::TABLE, scope).await?;
        load(transaction, &table, &new).await?;
        merge::update_changed(transaction, STAGE, R::TABLE).await?;
        scripts::store(transaction, STAGE, scope).await?;
        stage::drop(transaction, &stage).await?;
        return Ok(Stored { before, updated });
    }
    load(transaction, &table, &new).await?;
    if old.is_empty() {
        return Ok(Stored { before, updated: StoredKeys::default() });
    }
    stage::fill(transaction, &stage, &Rows { scope, records: &old, named }).await?;
    let updated = merge::update_changed(transaction, STAGE, R::TABLE).await?;
    stage::drop(transaction, &stage).await?;
    Ok(Stored { before, updated })
}

/// Notes which facts the accepted records carry or their sources record, and says how many of those are new.
async fn record_fields<R: Ingested>(
    transaction: &IngestTransaction,
    scope: OrgScope,
    records: &[&R],
    facts: Facts,
) -> Result<u64, DaoError> {
    let mut insert = InsertStatement::new();
    insert.into_table("org_recorded_fields").columns(["org_id", "field"]);
    let mut any = false;
    for field in RecordedField::ALL {
        if facts.contain(*field) || records.iter().any(|record| record.carries(*field)) {
            any = true;
            insert.values([Expr::val(scope.org_id()), Expr::val(field.as_str())])?;
        }
    }
    if !any {
        return Ok(0);
    }
    insert.on_conflict(OnConflict::columns(["org_id", "field"]).do_nothing().to_owned());
    Ok(transaction.execute(&insert).await?.rows_affected())
}
