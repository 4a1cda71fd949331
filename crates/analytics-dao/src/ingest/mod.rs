//! Records in: one mechanism for every kind, one transaction per batch.
//!
//! The mechanism is the same for both engines. A batch is checked record by
//! record, what it names is looked up (`resolve`), it is loaded into a
//! temporary table (`stage`; COPY on `PostgreSQL`), and set-based statements
//! merge it into its table (`merge`). What a kind is
//! about, its columns, references and key, is data (`table`, `kinds`).
//!
//! Writers of one organisation wait for each other, on `PostgreSQL` at the
//! organisation's row, on `SQLite` at the database.

mod batch;
mod checks;
mod copy;
mod create_missing;
mod ids;
mod kinds;
mod merge;
mod resolve;
mod scripts;
mod stage;
mod table;
mod transaction;

use analytics_domain::{
    OrgScope,
    records::{
        CallRecord, CallReviewRecord, CampaignRecord, CandidateRecord, CreditRecord, NotetakingRecord,
        ResumeScreeningRecord, ReviewRecord, SmsRecord,
    },
};

use crate::{db::Db, error::DaoError};

/// How a batch is ingested.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct IngestOptions {
    /// Creates the campaigns and candidates that records name and that are not there; otherwise such
    /// records are refused. A campaign created this way is active and has its external id for a name.
    pub create_missing: bool,
    /// Does everything, counts it, and takes it back.
    pub dry_run: bool,
}

/// What became of a batch: every record is counted once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BatchOutcome {
    /// Records that are new.
    pub inserted: u64,
    /// Records that were there with other values.
    pub updated: u64,
    /// Records that were there with the same values.
    pub unchanged: u64,
    /// Records that were not taken, by index.
    pub refused: Vec<RefusedRecord>,
}

/// A record that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedRecord {
    /// Its position in the batch.
    pub index: usize,
    /// The field at fault.
    pub column: &'static str,
    /// The value at fault.
    pub value: String,
    /// Why.
    pub reason: String,
}

macro_rules! ingest {
    ($($(#[$meta:meta])* $name:ident: $record:ty;)+) => {$(
        $(#[$meta])*
        ///
        /// # Errors
        /// What the database says; then nothing of the batch is stored. A record that cannot be taken
        /// is no error: it is in [`BatchOutcome::refused`].
        pub async fn $name(
            db: &Db,
            scope: OrgScope,
            records: &[$record],
            options: IngestOptions,
        ) -> Result<BatchOutcome, DaoError> {
            batch::ingest(db, scope, records, options).await
        }
    )+};
}

ingest! {
    /// Stores campaigns by external id, with their passing scores. A campaign without a score of its own
    /// leaves the stored one alone.
    ingest_campaigns: CampaignRecord;
    /// Stores candidates by external id.
    ingest_candidates: CandidateRecord;
    /// Stores calls by external id.
    ingest_calls: CallRecord;
    /// Stores reviews by candidate, campaign and user; the user has to be there.
    ingest_reviews: ReviewRecord;
    /// Stores ratings of calls by call; the call has to be there.
    ingest_call_reviews: CallReviewRecord;
    /// Stores SMS by external id.
    ingest_sms: SmsRecord;
    /// Stores screened resumes by external id.
    ingest_resume_screenings: ResumeScreeningRecord;
    /// Stores meetings with notes by external id.
    ingest_notetaking: NotetakingRecord;
    /// Stores credits spent by external id.
    ingest_credits: CreditRecord;
}
