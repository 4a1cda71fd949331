//! The kinds: which fields a mapping may fill, and what identifies a record.

use std::borrow::Cow;

use analytics_dao::ingest::Ingested;
use analytics_domain::{
    closed_sets::{CallChannel, CallStatus, CampaignStatus, Feedback, SmsDirection},
    flows::session::SessionOutcome,
    records::{
        CallRecord, CallReviewRecord, CampaignRecord, CandidateRecord, CreditRecord, FlowSessionRecord,
        NotetakingRecord, ResumeScreeningRecord, ReviewRecord, SessionDecisionRecord, SessionRatingRecord, SmsRecord,
    },
};
use chrono::{DateTime, Utc};

use crate::{
    field::Field,
    plan::{EXTERNAL_ID, Values},
    row::Refusal,
};

/// A record that rows of a file can become.
pub(crate) trait Importable: Ingested + Send + Sync + 'static {
    /// Its fields, in the order in which they are read.
    const FIELDS: &'static [Field];
    /// The fields that identify it.
    const KEY: &'static [&'static str];

    /// Reads it from the values of a row.
    fn build(values: &mut Values<'_>) -> Result<Self, Refusal>;

    /// Its external id, if its kind has one.
    fn external_id(&self) -> Option<String> {
        if Self::KEY == [EXTERNAL_ID] { self.key().pop().map(Cow::into_owned) } else { None }
    }
}

/// Does something with the record type of a kind.
macro_rules! with_record {
    ($kind:expr, $record:ident => $work:expr) => {
        $crate::kinds::with_record!(@ $kind, $record => $work;
            Campaigns CampaignRecord, Candidates CandidateRecord, Calls CallRecord, Reviews ReviewRecord,
            CallReviews CallReviewRecord, Sms SmsRecord, ResumeScreenings ResumeScreeningRecord,
            Notetaking NotetakingRecord, Credits CreditRecord, FlowSessions FlowSessionRecord,
            SessionDecisions SessionDecisionRecord, SessionRatings SessionRatingRecord)
    };
    (@ $kind:expr, $record:ident => $work:expr; $($member:ident $type:ident),+) => {
        match $kind {
            $(analytics_domain::records::RecordKind::$member => {
                type $record = analytics_domain::records::$type;
                $work
            })+
        }
    };
}
pub(crate) use with_record;

macro_rules! importable {
    ($record:ident known by [$($key:ident),+] { $($field:ident: $type:ty),+ $(,)? }) => {
        impl Importable for $record {
            const FIELDS: &'static [Field] = &[$(Field::of::<$type>(stringify!($field))),+];
            const KEY: &'static [&'static str] = &[$(stringify!($key)),+];

            fn build(values: &mut Values<'_>) -> Result<Self, Refusal> {
                Ok(Self { $($field: values.take::<$type>()?),+ })
            }
        }
    };
}

importable!(CampaignRecord known by [external_id] {
    external_id: String,
    name: String,
    job_title: Option<String>,
    status: CampaignStatus,
    launched_at: Option<DateTime<Utc>>,
    created_at: DateTime<Utc>,
    passing_score: Option<f64>,
});

importable!(CandidateRecord known by [external_id] {
    external_id: String,
    name: Option<String>,
    source: Option<String>,
    location: Option<String>,
    created_at: DateTime<Utc>,
});

importable!(CallRecord known by [external_id] {
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

importable!(ReviewRecord known by [candidate, campaign, user] {
    candidate: String,
    campaign: String,
    user: String,
    feedback: Option<Feedback>,
    max_score: Option<f64>,
    call_last_reviewed_at: Option<DateTime<Utc>>,
});

importable!(CallReviewRecord known by [call] {
    call: String,
    rating: i32,
    comment: Option<String>,
    created_at: DateTime<Utc>,
});

importable!(SmsRecord known by [external_id] {
    external_id: String,
    candidate: String,
    campaign: String,
    direction: SmsDirection,
    created_at: DateTime<Utc>,
});

importable!(ResumeScreeningRecord known by [external_id] {
    external_id: String,
    candidate: String,
    campaign: String,
    created_at: DateTime<Utc>,
});

importable!(NotetakingRecord known by [external_id] {
    external_id: String,
    candidate: String,
    campaign: String,
    length_sec: i32,
    created_at: DateTime<Utc>,
});

importable!(CreditRecord known by [external_id] {
    external_id: String,
    campaign: String,
    credits: f64,
    created_at: DateTime<Utc>,
});

importable!(FlowSessionRecord known by [external_id] {
    external_id: String,
    flow: String,
    user: String,
    started_at: DateTime<Utc>,
    completed_at: Option<DateTime<Utc>>,
    outcome: Option<SessionOutcome>,
});

importable!(SessionDecisionRecord known by [session, position] {
    session: String,
    position: i32,
    node_id: String,
    choice: Option<String>,
    at: DateTime<Utc>,
});

importable!(SessionRatingRecord known by [session] {
    session: String,
    rating: i32,
    comment: Option<String>,
    created_at: DateTime<Utc>,
});
