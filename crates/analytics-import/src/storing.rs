//! Batches on their way into the database, several at a time where that is faster.
//!
//! `PostgreSQL` works on one batch with one core, so there the batches are stored
//! side by side; that works because a key occurs once in a file. What batches name
//! is resolved one batch after the other, so that a campaign or candidate is
//! created as of the first row that names it. `SQLite` has one writer anyway.

use std::collections::VecDeque;

use analytics_dao::{
    DaoError, Db, Engine,
    ingest::{BatchOutcome, IngestOptions, prepare, store},
};
use analytics_domain::OrgScope;
use tokio::task::JoinHandle;

use crate::{error::ImportError, kinds::Importable, reader::Batch, row::Refusal};

/// Batches that are stored side by side.
const SIDE_BY_SIDE: usize = 2;

/// A batch that is stored.
pub(crate) struct Stored {
    pub(crate) outcome: BatchOutcome,
    /// The line of each record.
    pub(crate) lines: Vec<u64>,
    /// Rows that did not become records.
    pub(crate) refusals: Vec<Refusal>,
}

/// The batches under way, in the order of the file.
pub(crate) struct Storing {
    db: Db,
    scope: OrgScope,
    options: IngestOptions,
    side_by_side: usize,
    under_way: VecDeque<JoinHandle<Result<Stored, DaoError>>>,
}

impl Storing {
    pub(crate) fn new(db: &Db, scope: OrgScope, create_missing: bool, dry_run: bool) -> Self {
        // Taken back, a campaign that one transaction created is not there for the next.
        let side_by_side = if db.engine() == Engine::Postgres && !dry_run { SIDE_BY_SIDE } else { 1 };
        let options = IngestOptions { create_missing, dry_run };
        Self { db: db.clone(), scope, options, side_by_side, under_way: VecDeque::new() }
    }

    /// Starts to store a batch; before, waits for the oldest one if enough are under way, and gives it.
    pub(crate) async fn add<R: Importable>(&mut self, batch: Batch<R>) -> Result<Option<Stored>, ImportError> {
        let Batch { records, lines, refusals } = batch;
        let (db, scope, options) = (self.db.clone(), self.scope, self.options);
        let prepared = match self.side_by_side {
            1 => None,
            _ => Some(prepare(&db, scope, &records, options.create_missing).await?),
        };
        let oldest = if self.under_way.len() < self.side_by_side { None } else { self.next().await.transpose()? };
        self.under_way.push_back(tokio::spawn(async move {
            let outcome = match &prepared {
                Some(prepared) => store(&db, scope, &records, prepared).await?,
                None => R::ingest(&db, scope, &records, options).await?,
            };
            Ok(Stored { outcome, lines, refusals })
        }));
        Ok(oldest)
    }

    /// Waits for the oldest batch under way.
    pub(crate) async fn next(&mut self) -> Option<Result<Stored, ImportError>> {
        let stored = self.under_way.pop_front()?.await;
        Some(match stored {
            Ok(stored) => stored.map_err(ImportError::Database),
            Err(_) => Err(ImportError::Broken),
        })
    }
}
