//! The one way of rows into the database, from whatever input: a thread reads, batches are stored, and what became
//! of each row is told.

use std::{
    sync::Arc,
    thread::{self, JoinHandle},
    time::Duration,
};

use analytics_dao::{
    Db,
    audit::{Actor, records_ingested},
    ingest::{IngestOptions, Memory, ingest, ingest_next},
};
use analytics_domain::{
    OrgScope,
    ingest::{IngestSummary, IngestedRow, RowOutcome, RowRefusal},
    records::RecordKind,
};
use tokio::{
    sync::mpsc::{self, Receiver},
    time::timeout,
};

use crate::{
    error::ImportError,
    gathered::{Gathered, Lot, RefusedRow, Repeated},
    kinds::Importable,
    plan::Plan,
    reader::{Reading, read_lots},
};

/// Lots that are read ahead of the database.
const READ_AHEAD: usize = 2;

/// How rows become batches.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Batching {
    /// The most rows of a batch, which is a transaction.
    pub(crate) rows: usize,
    /// How long rows wait for others; none = until there are enough.
    pub(crate) patience: Option<Duration>,
    /// What becomes of a row with the key of an earlier one.
    pub(crate) repeated: Repeated,
    /// Whether batches go by what those before have found in the database. For small ones that come now and then, it
    /// has changed by then.
    pub(crate) remembers: bool,
}

/// Rows of an input on their way into an organisation.
pub(crate) struct Pipeline<R> {
    db: Db,
    scope: OrgScope,
    options: IngestOptions,
    memory: Option<Memory<R>>,
    patience: Option<Duration>,
    input: String,
    plan: Arc<Plan>,
    gathered: Arc<Gathered<R>>,
    lots: Receiver<Result<Lot<R>, ImportError>>,
    reader: Option<JoinHandle<()>>,
}

impl<R: Importable> Pipeline<R> {
    /// Starts reading.
    pub(crate) fn start(
        db: &Db,
        scope: OrgScope,
        reading: Reading,
        batching: Batching,
        options: IngestOptions,
    ) -> Self {
        let (sender, lots) = mpsc::channel(READ_AHEAD);
        let gathered = Arc::new(Gathered::new(batching.repeated, batching.rows));
        let (input, plan) = (reading.input.clone(), reading.plan.clone());
        let of_reader = gathered.clone();
        // Not a task of the runtime: that would wait at its end for a standard input that has none.
        let reader = Some(thread::spawn(move || read_lots::<R>(reading, &of_reader, &sender)));
        let (db, patience) = (db.clone(), batching.patience);
        let memory = batching.remembers.then(|| Memory::new(scope));
        Self { db, scope, options, memory, patience, input, plan, gathered, lots, reader }
    }

    /// Stores the next batch and says what became of its rows, in their order; none after the last.
    ///
    /// # Errors
    /// When the input cannot be read on or the database fails. What was told before stays stored.
    pub(crate) async fn next(&mut self) -> Result<Option<Vec<IngestedRow>>, ImportError> {
        if let Some(lot) = self.next_lot().await {
            return self.store(lot?).await.map(Some);
        }
        match self.reader.take().map(JoinHandle::join) {
            Some(Err(_)) => Err(ImportError::Reader { input: self.input.clone() }),
            _ => Ok(None),
        }
    }

    async fn next_lot(&mut self) -> Option<Result<Lot<R>, ImportError>> {
        let Some(patience) = self.patience else { return self.lots.recv().await };
        loop {
            if let Ok(lot) = timeout(patience, self.lots.recv()).await {
                return lot;
            }
            // A lot may have become complete just now; then what was gathered since comes after it.
            match self.gathered.take_unless(|| self.lots.try_recv().ok()) {
                Err(complete) => return Some(complete),
                Ok(Some(rows)) => return Some(Ok(rows.checked())),
                Ok(None) => {}
            }
        }
    }

    async fn store(&mut self, Lot { batch, lines, refused }: Lot<R>) -> Result<Vec<IngestedRow>, ImportError> {
        let mut rows: Vec<_> = refused.into_iter().map(IngestedRow::from).collect();
        if !batch.is_empty() {
            let outcome = match &mut self.memory {
                Some(memory) => ingest_next(&self.db, &batch, self.options, memory).await?,
                None => ingest(&self.db, self.scope, &batch, self.options).await?,
            };
            let mut refused = outcome.refused.into_iter().peekable();
            let records = batch.records().iter().zip(lines).zip(outcome.outcomes);
            rows.extend(records.enumerate().map(|(index, ((record, row), outcome))| {
                let refusal = refused.next_if(|refused| refused.index == index).map(|refused| RowRefusal {
                    column: self.plan.column_of(refused.column).to_owned(),
                    value: refused.value,
                    reason: refused.reason,
                });
                IngestedRow { row, external_id: record.external_id(), outcome, refusal }
            }));
        }
        rows.sort_by_key(|row| row.row);
        Ok(rows)
    }
}

/// Tells the organisation who brought records, once all are stored that will be. They stay if it cannot be told.
pub(crate) async fn told(db: &Db, scope: OrgScope, actor: &Actor, kind: RecordKind, summary: IngestSummary) {
    if let Err(error) = records_ingested(db, scope, actor, kind, summary).await {
        tracing::error!(%error, %kind, "that records came in could not be recorded: {summary}");
    }
}

impl From<RefusedRow> for IngestedRow {
    fn from(RefusedRow { refusal, external_id }: RefusedRow) -> Self {
        Self { row: refusal.line, external_id, outcome: RowOutcome::Refused, refusal: Some(refusal.refusal) }
    }
}
