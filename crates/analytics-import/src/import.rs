//! An import: batches from the reading thread into the database, refused rows into
//! the rejects file.

use std::{
    path::PathBuf,
    sync::{Arc, atomic::AtomicU64},
    thread,
};

use analytics_dao::{
    Db,
    ingest::{IngestOptions, ingest},
};
use analytics_domain::{
    OrgScope,
    records::{
        CallRecord, CallReviewRecord, CampaignRecord, CandidateRecord, CreditRecord, NotetakingRecord, RecordKind,
        ResumeScreeningRecord, ReviewRecord, SmsRecord,
    },
};
use tokio::sync::mpsc;

use crate::{
    error::ImportError,
    input::Input,
    kinds::Importable,
    mapping::Mapping,
    plan::Plan,
    progress::{Display, Progress},
    reader::{Lot, Reading, read_lots},
    rejects::RejectsFile,
    row::Refusal,
    summary::Summary,
};

/// Lots that are read ahead of the database.
const READ_AHEAD: usize = 2;

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
    pub summary: Summary,
    /// The rejects file, if a row was refused.
    pub rejects: Option<PathBuf>,
}

/// Imports a file or standard input into an organisation.
///
/// # Errors
/// A mapping that means nothing, an input that cannot be read or lacks columns, too many refused rows,
/// or a database that fails. Batches before the error stay stored; [`ImportError::Stopped`] says so.
pub async fn import_file(
    db: &Db,
    scope: OrgScope,
    kind: RecordKind,
    input: &Input,
    mapping: &Mapping,
    options: &ImportOptions,
) -> Result<Imported, ImportError> {
    let import = Import { db, scope, kind, input, mapping, options };
    match kind {
        RecordKind::Campaigns => import.run::<CampaignRecord>().await,
        RecordKind::Candidates => import.run::<CandidateRecord>().await,
        RecordKind::Calls => import.run::<CallRecord>().await,
        RecordKind::Reviews => import.run::<ReviewRecord>().await,
        RecordKind::CallReviews => import.run::<CallReviewRecord>().await,
        RecordKind::Sms => import.run::<SmsRecord>().await,
        RecordKind::ResumeScreenings => import.run::<ResumeScreeningRecord>().await,
        RecordKind::Notetaking => import.run::<NotetakingRecord>().await,
        RecordKind::Credits => import.run::<CreditRecord>().await,
    }
}

struct Import<'a> {
    db: &'a Db,
    scope: OrgScope,
    kind: RecordKind,
    input: &'a Input,
    mapping: &'a Mapping,
    options: &'a ImportOptions,
}

impl Import<'_> {
    async fn run<R: Importable>(&self) -> Result<Imported, ImportError> {
        let plan = Arc::new(Plan::new(self.mapping, self.kind.as_str(), R::FIELDS)?);
        let mut rejects = RejectsFile::new(self.options.rejects.as_deref(), self.input, self.kind)?;
        let mut summary = Summary::default();
        match self.lots::<R>(&plan, &mut rejects, &mut summary).await {
            Ok(()) => Ok(Imported { summary, rejects: rejects.written() }),
            Err(cause) if summary.read == 0 => Err(cause),
            Err(cause) => Err(ImportError::Stopped { cause: Box::new(cause), summary, dry_run: self.options.dry_run }),
        }
    }

    async fn lots<R: Importable>(
        &self,
        plan: &Arc<Plan>,
        rejects: &mut RejectsFile,
        summary: &mut Summary,
    ) -> Result<(), ImportError> {
        let (sender, mut lots) = mpsc::channel(READ_AHEAD);
        let position = Arc::new(AtomicU64::new(0));
        let reading = Reading {
            input: self.input.clone(),
            mapping: self.mapping.clone(),
            plan: plan.clone(),
            position: position.clone(),
            batch_rows: self.options.batch_rows.max(1),
        };
        // Not a task of the runtime: that would wait at its end for a standard input that has none.
        let reader = thread::spawn(move || read_lots::<R>(&reading, &sender));
        let mut display = Display::new(self.options.progress, self.input.size(), position);
        while let Some(lot) = lots.recv().await {
            self.store(lot?, plan, rejects, summary).await?;
            display.rows(summary.read);
        }
        reader.join().map_err(|_| ImportError::Reader { input: self.input.name() })
    }

    async fn store<R: Importable>(
        &self,
        lot: Lot<R>,
        plan: &Plan,
        rejects: &mut RejectsFile,
        summary: &mut Summary,
    ) -> Result<(), ImportError> {
        let Lot { batch, lines, mut refusals } = lot;
        if !batch.is_empty() {
            let options = IngestOptions { create_missing: self.mapping.create_missing, dry_run: self.options.dry_run };
            let outcome = ingest(self.db, self.scope, &batch, options).await?;
            summary.inserted += outcome.inserted;
            summary.updated += outcome.updated;
            summary.unchanged += outcome.unchanged;
            refusals.extend(outcome.refused.into_iter().map(|refused| Refusal {
                line: lines.get(refused.index).copied().unwrap_or(0),
                column: plan.column_of(refused.column).to_owned(),
                value: refused.value,
                reason: refused.reason,
            }));
            refusals.sort_by_key(|refusal| refusal.line);
        }
        summary.refused += refusals.len() as u64;
        summary.read = summary.inserted + summary.updated + summary.unchanged + summary.refused;
        rejects.write(&refusals)?;
        match self.options.max_rejects {
            Some(limit) if summary.refused > limit => {
                Err(ImportError::TooManyRejects { limit, path: rejects.path().to_owned() })
            }
            _ => Ok(()),
        }
    }
}
