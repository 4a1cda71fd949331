//! The nine kinds: which fields a mapping may fill, what identifies a record, and
//! where records go.

use std::future::Future;

use analytics_dao::{
    DaoError, Db,
    ingest::{
        BatchOutcome, IngestOptions, ingest_call_reviews, ingest_calls, ingest_campaigns, ingest_candidates,
        ingest_credits, ingest_notetaking, ingest_resume_screenings, ingest_reviews, ingest_sms,
    },
};
use analytics_domain::{
    OrgScope,
    closed_sets::{CallChannel, CallStatus, CampaignStatus, Feedback, SmsDirection},
    records::{
        CallRecord, CallReviewRecord, CampaignRecord, CandidateRecord, CreditRecord, NotetakingRecord,
        ResumeScreeningRecord, ReviewRecord, SmsRecord,
    },
};
use chrono::{DateTime, Utc};

use crate::{field::Field, plan::Values, row::Refusal};

/// A record that rows of a file can become.
pub(crate) trait Importable: Sized + Send + Sync + 'static {
    /// Its fields, in the order in which they are read.
    const FIELDS: &'static [Field];
    /// The fields that identify it.
    const KEY: &'static [&'static str];

    /// Reads it from the values of a row.
    fn build(values: &mut Values<'_>) -> Result<Self, Refusal>;

    /// Gives the parts of its key.
    fn key(&self, part: &mut dyn FnMut(&str));

    /// Stores a batch.
    fn ingest(
        db: &Db,
        scope: OrgScope,
        records: &[Self],
        options: IngestOptions,
    ) -> impl Future<Output = Result<BatchOutcome, DaoError>> + Send;
}

macro_rules! importable {
    ($record:ident by $ingest:ident, known by [$($key:ident),+] { $($field:ident: $type:ty),+ $(,)? }) => {
        impl Importable for $record {
            const FIELDS: &'static [Field] = &[$(Field::of::<$type>(stringify!($field))),+];
            const KEY: &'static [&'static str] = &[$(stringify!($key)),+];

            fn build(values: &mut Values<'_>) -> Result<Self, Refusal> {
                Ok(Self { $($field: values.take::<$type>()?),+ })
            }

            fn key(&self, part: &mut dyn FnMut(&str)) {
                $(part(&self.$key);)+
            }

            fn ingest(
                db: &Db,
                scope: OrgScope,
                records: &[Self],
                options: IngestOptions,
            ) -> impl Future<Output = Result<BatchOutcome, DaoError>> + Send {
                $ingest(db, scope, records, options)
            }
        }
    };
}

importable!(CampaignRecord by ingest_campaigns, known by [external_id] {
    external_id: String,
    name: String,
    job_title: Option<String>,
    status: CampaignStatus,
    launched_at: Option<DateTime<Utc>>,
    created_at: DateTime<Utc>,
    passing_score: Option<f64>,
});

importable!(CandidateRecord by ingest_candidates, known by [external_id] {
    external_id: String,
    name: Option<String>,
    source: Option<String>,
    location: Option<String>,
    created_at: DateTime<Utc>,
});

importable!(CallRecord by ingest_calls, known by [external_id] {
    external_id: String,
    campaign: String,
    candidate: String,
    channel: CallChannel,
    call_status: CallStatus,
    call_length_sec: i32,
    question_completion_rate: Option<f64>,
    withdrawal_reason: Option<String>,
    accommodation_requested: Option<bool>,
    opted_out: Option<bool>,
    created: DateTime<Utc>,
});

importable!(ReviewRecord by ingest_reviews, known by [candidate, campaign, user] {
    candidate: String,
    campaign: String,
    user: String,
    feedback: Option<Feedback>,
    max_score: Option<f64>,
    call_last_reviewed_at: Option<DateTime<Utc>>,
});

importable!(CallReviewRecord by ingest_call_reviews, known by [call] {
    call: String,
    rating: i32,
    comment: Option<String>,
    created_at: DateTime<Utc>,
});

importable!(SmsRecord by ingest_sms, known by [external_id] {
    external_id: String,
    candidate: String,
    campaign: String,
    direction: SmsDirection,
    created_at: DateTime<Utc>,
});

importable!(ResumeScreeningRecord by ingest_resume_screenings, known by [external_id] {
    external_id: String,
    candidate: String,
    campaign: String,
    created_at: DateTime<Utc>,
});

importable!(NotetakingRecord by ingest_notetaking, known by [external_id] {
    external_id: String,
    candidate: String,
    campaign: String,
    length_sec: i32,
    created_at: DateTime<Utc>,
});

importable!(CreditRecord by ingest_credits, known by [external_id] {
    external_id: String,
    campaign: String,
    credits: f64,
    created_at: DateTime<Utc>,
});
