//! The import of a file: its rows into the database, the refused ones into the rejects file.

use std::{
    path::PathBuf,
    sync::{Arc, atomic::AtomicU64},
};

use analytics_dao::{
    Db,
    audit::Actor,
    ingest::{IngestOptions, begin_load},
};
use analytics_domain::{OrgScope, ingest::IngestSummary, records::RecordKind};

use crate::{
    error::ImportError,
    gathered::Repeated,
    input::Input,
    kinds::{Importable, with_record},
    mapping::Mapping,
    pipeline::{Batching, Pipeline, told},
    plan::Plan,
    progress::{Display, Progress},
    reader::Reading,
    rejects::RejectsFile,
};

/// How an import goes about it.
#[derive(Debug, Clone)]
pub struct ImportOptions {
    /// Does everything, counts it, and takes every batch back.
    pub dry_run: bool,
    /// Stops after the batch with which more rows than this are refused; none = never.
    pub max_rejects: Option<u64>,
    /// The rejects file; none = the input's path and `.rejects.csv`, for standard input `KIND.rejects.csv`
    /// in the current folder.
    pub rejects: Option<PathBuf>,
    /// Where progress is shown.
    pub progress: Progress,
    /// Rows a batch, which is a transaction.
    pub batch_rows: usize,
}

impl Default for ImportOptions {
    /// Everything is stored, 1,000 rows may be refused, nothing is shown, 20,000 rows a batch.
    fn default() -> Self {
        Self { dry_run: false, max_rejects: Some(1_000), rejects: None, progress: Progress::Silent, batch_rows: 20_000 }
    }
}

/// An import that came to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// What became of the rows.
    pub summary: IngestSummary,
    /// The rejects file, if a row was refused.
    pub rejects: Option<PathBuf>,
}

/// Imports a file or standard input into an organisation, which is told of it as the actor's. It may create engineers,
/// so it is the operator's alone.
///
/// # Errors
/// A mapping that means nothing, an input that cannot be read or lacks columns, too many refused rows,
/// or a database that fails. Batches before the error stay stored; [`ImportError::Stopped`] says so.
pub async fn import_file(
    db: &Db,
    scope: OrgScope,
    actor: &Actor,
    kind: RecordKind,
    input: &Input,
    mapping: &Mapping,
    options: &ImportOptions,
) -> Result<Imported, ImportError> {
    let import = Import { db, scope, actor, kind, input, mapping, options };
    with_record!(kind, R => import.run::<R>().await)
}

struct Import<'a> {
    db: &'a Db,
    scope: OrgScope,
    actor: &'a Actor,
    kind: RecordKind,
    input: &'a Input,
    mapping: &'a Mapping,
    options: &'a ImportOptions,
}

impl Import<'_> {
    async fn run<R: Importable>(&self) -> Result<Imported, ImportError> {
        let plan = Arc::new(Plan::new(self.mapping, self.kind.as_str(), R::FIELDS)?);
        let mut rejects = RejectsFile::new(self.options.rejects.as_deref(), self.input, self.kind)?;
        let mut summary = IngestSummary::default();
        let position = Arc::new(AtomicU64::new(0));
        let mut display = Display::new(self.options.progress, self.input.size(), position.clone());
        let reading = self.reading(plan, position);
        let ended = if self.options.dry_run {
            self.store::<R>(reading, &mut rejects, &mut summary, &mut display).await
        } else {
            let load =
                begin_load::<R>(self.db, self.mapping.create_missing, &mut |what: &str| display.says(what)).await?;
            let stored = self.store::<R>(reading, &mut rejects, &mut summary, &mut display).await;
            told(self.db, self.scope, self.actor, self.kind, summary).await;
            let built = load.end(self.db, &mut |what: &str| display.says(what)).await;
            if let (Err(_), Err(error)) = (&stored, &built) {
                tracing::error!(%error, "the indexes could not be built; the next import builds them, and so does `migrate`");
            }
            stored.and(built.map_err(ImportError::from))
        };
        match ended {
            Ok(()) => Ok(Imported { summary, rejects: rejects.written() }),
            Err(cause) if summary.read == 0 => Err(cause),
            Err(cause) => Err(ImportError::Stopped { cause: Box::new(cause), summary, dry_run: self.options.dry_run }),
        }
    }

    fn reading(&self, plan: Arc<Plan>, position: Arc<AtomicU64>) -> Reading {
        let input = self.input.clone();
        Reading {
            input: input.name(),
            open: Box::new(move || input.open(position)),
            mapping: self.mapping.clone(),
            plan,
        }
    }

    async fn store<R: Importable>(
        &self,
        reading: Reading,
        rejects: &mut RejectsFile,
        summary: &mut IngestSummary,
        display: &mut Display,
    ) -> Result<(), ImportError> {
        let ImportOptions { dry_run, max_rejects, batch_rows, .. } = *self.options;
        let batching = Batching { rows: batch_rows, patience: None, repeated: Repeated::IsRefused, remembers: true };
        let create_missing = self.mapping.create_missing;
        let options = IngestOptions { create_missing, create_engineers: create_missing, dry_run };
        let mut pipeline = Pipeline::<R>::start(self.db, self.scope, reading, batching, options);
        while let Some(rows) = pipeline.next().await? {
            summary.add(&rows);
            rejects.write(&rows)?;
            if let Some(limit) = max_rejects.filter(|limit| summary.refused > *limit) {
                return Err(ImportError::TooManyRejects { limit, path: rejects.path().to_owned() });
            }
            display.rows(summary.read);
        }
        Ok(())
    }
}
