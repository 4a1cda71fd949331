//! Rows on their way from the reading thread to the database: gathered into lots, which become batches.

use std::sync::{Mutex, MutexGuard, PoisonError};

use analytics_dao::ingest::{Batch, Facts};

use crate::{
    error::ImportError,
    kinds::Importable,
    plan::Plan,
    row::{Refusal, Row},
    seen_keys::SeenKeys,
};

/// Bytes of text in the rows of a lot; rows may be a megabyte long, and several lots are in memory.
const MOST_BYTES: usize = 4 << 20;

/// What a row means that has the key of an earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Repeated {
    /// In a file, a mistake: the first sound row counts.
    IsRefused,
    /// In a stream, the same record at a later time. It goes into a later batch than the one before.
    Follows,
}

/// A row that has its answer already, when its record is still to be stored.
#[derive(Debug)]
pub(crate) struct RefusedRow {
    pub(crate) refusal: Refusal,
    pub(crate) external_id: Option<String>,
}

/// Rows that were checked as far as that needs no database.
pub(crate) struct Lot<R> {
    pub(crate) batch: Batch<R>,
    /// The line of each record.
    pub(crate) lines: Vec<u64>,
    /// Rows that did not become records.
    pub(crate) refused: Vec<RefusedRow>,
}

/// Rows that were read since the last lot.
pub(crate) struct Rows<R> {
    records: Vec<R>,
    /// What the row of each record records.
    facts: Vec<Facts>,
    lines: Vec<u64>,
    refused: Vec<RefusedRow>,
    bytes: usize,
}

impl<R: Importable> Rows<R> {
    const fn new() -> Self {
        Self { records: Vec::new(), facts: Vec::new(), lines: Vec::new(), refused: Vec::new(), bytes: 0 }
    }

    fn len(&self) -> usize {
        self.records.len() + self.refused.len()
    }

    fn add(&mut self, record: R, plan: &Plan, row: &Row) {
        self.records.push(record);
        self.facts.push(plan.facts(row));
        self.lines.push(row.line);
        self.bytes += row.text.len();
    }

    /// Checks them. The thread that reads does so while the database is busy with the last lot.
    pub(crate) fn checked(self) -> Lot<R> {
        Lot { batch: Batch::with_facts(self.records, self.facts), lines: self.lines, refused: self.refused }
    }
}

/// What became of a row that was to be added.
pub(crate) enum Added<R> {
    /// It is among the others.
    Yes,
    /// With it, these are complete.
    AndComplete(Rows<R>),
    /// These have to be on their way before it can be added.
    Not(Rows<R>),
}

/// The rows since the last lot, where the reading thread and the one that stores both reach them.
pub(crate) struct Gathered<R>(Mutex<Inner<R>>);

struct Inner<R> {
    rows: Rows<R>,
    seen: SeenKeys,
    repeated: Repeated,
    most_rows: usize,
}

impl<R: Importable> Gathered<R> {
    pub(crate) fn new(repeated: Repeated, most_rows: usize) -> Self {
        let (rows, seen) = (Rows::new(), SeenKeys::default());
        Self(Mutex::new(Inner { rows, seen, repeated, most_rows: most_rows.max(1) }))
    }

    /// Adds a row that cannot be read. The rows that are complete with it are returned.
    pub(crate) fn add_refused(&self, refusal: Refusal, plan: &Plan, row: &Row) -> Option<Rows<R>> {
        let mut inner = self.lock();
        inner.refuse(refusal, plan, row);
        inner.take_if_full()
    }

    /// Adds a row.
    pub(crate) fn add(&self, plan: &Plan, row: &Row) -> Result<Added<R>, ImportError> {
        let record = R::build(&mut plan.values(row));
        let mut inner = self.lock();
        match record {
            Err(refusal) => inner.refuse(refusal, plan, row),
            // One that is to be refused counts for no later one; why it is, its batch says.
            Ok(record) if record.check().is_err() || inner.note(&record)? => inner.rows.add(record, plan, row),
            Ok(record) => match inner.repeated {
                Repeated::IsRefused => inner.refuse(repeated(&record, plan, row.line), plan, row),
                Repeated::Follows => {
                    if let Some(rows) = inner.take() {
                        return Ok(Added::Not(rows));
                    }
                    inner.rows.add(record, plan, row);
                }
            },
        }
        Ok(inner.take_if_full().map_or(Added::Yes, Added::AndComplete))
    }

    /// The rows since the last lot, unless there are none. What the closure finds goes before them: it looks while
    /// no row can be added.
    pub(crate) fn take_unless<T>(&self, earlier: impl FnOnce() -> Option<T>) -> Result<Option<Rows<R>>, T> {
        let mut inner = self.lock();
        earlier().map_or_else(|| Ok(inner.take()), Err)
    }

    /// The rows since the last lot, unless there are none.
    pub(crate) fn take(&self) -> Option<Rows<R>> {
        self.lock().take()
    }

    fn lock(&self) -> MutexGuard<'_, Inner<R>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<R: Importable> Inner<R> {
    fn note(&mut self, record: &R) -> Result<bool, ImportError> {
        // The key that it is stored under, so that it does not matter where a batch ends.
        let key = record.key();
        let is_new = self.seen.insert(|part| key.iter().for_each(|text| part(text)));
        is_new.map_err(|source| ImportError::Temporary { source })
    }

    fn refuse(&mut self, refusal: Refusal, plan: &Plan, row: &Row) {
        self.rows.refused.push(RefusedRow { refusal, external_id: plan.external_id(row) });
        self.rows.bytes += row.text.len();
    }

    fn take_if_full(&mut self) -> Option<Rows<R>> {
        let is_full = self.rows.len() >= self.most_rows || self.rows.bytes >= MOST_BYTES;
        if is_full { self.take() } else { None }
    }

    fn take(&mut self) -> Option<Rows<R>> {
        if self.repeated == Repeated::Follows {
            // Only rows of one batch must not have the same key.
            self.seen = SeenKeys::default();
        }
        (self.rows.len() > 0).then(|| std::mem::replace(&mut self.rows, Rows::new()))
    }
}

fn repeated<R: Importable>(record: &R, plan: &Plan, line: u64) -> Refusal {
    let columns: Vec<_> = R::KEY.iter().map(|field| plan.column_of(field)).collect();
    Refusal::new(
        line,
        &columns.join(", "),
        &record.key().join(", "),
        "occurs earlier in the file; no other row with it is looked at",
    )
}
