//! The kinds that belong to a call, a candidate or a campaign: their tables, and
//! how a record of each becomes a row.

use std::borrow::Cow;

use analytics_domain::{
    beside::credits::thousandths,
    closed_sets::{CallChannel, CallStatus, RecordedField},
    records::{
        CallRecord, CallReviewRecord, CampaignRecord, CandidateRecord, CreditRecord, NotetakingRecord, RecordKind,
        ResumeScreeningRecord, ReviewRecord, SmsRecord,
    },
};
use chrono::{DateTime, Utc};

use super::{
    checks::{Check, credits, id, length, note, optional, text, time, within},
    table::{Cell, Column, Ingested, Reference, Table},
};
use crate::dialect::ColumnKind;

const CAMPAIGN: Reference = Reference {
    field: "campaign",
    column: "campaign_id",
    table: "campaigns",
    by: "external_id",
    has: None,
    what: "campaign",
};
const CANDIDATE: Reference = Reference {
    field: "candidate",
    column: "candidate_id",
    table: "candidates",
    by: "external_id",
    has: None,
    what: "candidate",
};
const USER: Reference =
    Reference { field: "user", column: "user_id", table: "users", by: "email", has: None, what: "user" };
const CALL: Reference =
    Reference { field: "call", column: "call_id", table: "calls", by: "external_id", has: None, what: "call" };

macro_rules! columns {
    ($($name:ident: $kind:ident),* $(,)?) => {
        &[$(Column { name: stringify!($name), kind: ColumnKind::$kind }),*]
    };
}

pub(super) use columns;

pub(super) const EXTERNAL_ID: &[&str] = &["external_id"];

impl Ingested for CampaignRecord {
    const TABLE: &'static Table = &Table {
        kind: RecordKind::Campaigns,
        name: "campaigns",
        columns: columns! { external_id: Text, name: Text, job_title: Text, status: Text, launched_at: Time, created_at: Time },
        elsewhere: columns! { passing_score: Double },
        references: &[],
        key: EXTERNAL_ID,
    };

    fn check(&self) -> Check {
        id("external_id", &self.external_id)?;
        text("name", &self.name)?;
        optional("job_title", self.job_title.as_deref())?;
        self.launched_at.map_or(Ok(()), |launched_at| time("launched_at", launched_at))?;
        time("created_at", self.created_at)?;
        self.passing_score.map_or(Ok(()), |score| within("passing_score", score, 0.0, 100.0))
    }

    fn key(&self) -> Vec<Cow<'_, str>> {
        vec![Cow::Borrowed(&self.external_id)]
    }

    fn time(&self) -> Option<DateTime<Utc>> {
        Some(self.created_at)
    }

    fn cells<'a>(&'a self, cells: &mut Vec<Cell<'a>>) {
        cells.extend([
            Cell::from(&self.external_id),
            Cell::from(&self.name),
            Cell::from(self.job_title.as_deref()),
            Cell::from(self.status.as_str()),
            Cell::from(self.launched_at),
            Cell::from(self.created_at),
            Cell::from(self.passing_score),
        ]);
    }

    fn carries(&self, field: RecordedField) -> bool {
        field == RecordedField::Launch && self.launched_at.is_some()
    }
}

impl Ingested for CandidateRecord {
    const TABLE: &'static Table = &Table {
        kind: RecordKind::Candidates,
        name: "candidates",
        columns: columns! { external_id: Text, name: Text, source: Text, location: Text, created_at: Time },
        elsewhere: &[],
        references: &[],
        key: EXTERNAL_ID,
    };

    fn check(&self) -> Check {
        id("external_id", &self.external_id)?;
        optional("name", self.name.as_deref())?;
        optional("source", self.source.as_deref())?;
        optional("location", self.location.as_deref())?;
        time("created_at", self.created_at)
    }

    fn key(&self) -> Vec<Cow<'_, str>> {
        vec![Cow::Borrowed(&self.external_id)]
    }

    fn time(&self) -> Option<DateTime<Utc>> {
        Some(self.created_at)
    }

    fn cells<'a>(&'a self, cells: &mut Vec<Cell<'a>>) {
        cells.extend([
            Cell::from(&self.external_id),
            Cell::from(self.name.as_deref()),
            Cell::from(self.source.as_deref()),
            Cell::from(self.location.as_deref()),
            Cell::from(self.created_at),
        ]);
    }
}

impl Ingested for CallRecord {
    const TABLE: &'static Table = &Table {
        kind: RecordKind::Calls,
        name: "calls",
        columns: columns! {
            external_id: Text, channel: Text, call_status: Text, call_length_sec: Integer,
            question_completion_rate: Double, withdrawal_reason: Text, accommodation_requested: Boolean,
            opted_out: Boolean, created: Time,
        },
        elsewhere: &[],
        references: &[CAMPAIGN, CANDIDATE],
        key: EXTERNAL_ID,
    };

    fn check(&self) -> Check {
        id("external_id", &self.external_id)?;
        id("campaign", &self.campaign)?;
        id("candidate", &self.candidate)?;
        length("call_length_sec", self.call_length_sec)?;
        self.question_completion_rate.map_or(Ok(()), |rate| within("question_completion_rate", rate, 0.0, 1.0))?;
        optional("withdrawal_reason", self.withdrawal_reason.as_deref())?;
        time("created", self.created)
    }

    fn key(&self) -> Vec<Cow<'_, str>> {
        vec![Cow::Borrowed(&self.external_id)]
    }

    fn time(&self) -> Option<DateTime<Utc>> {
        Some(self.created)
    }

    fn cells<'a>(&'a self, cells: &mut Vec<Cell<'a>>) {
        cells.extend([
            Cell::from(&self.external_id),
            Cell::from(self.channel.as_str()),
            Cell::from(self.call_status.as_str()),
            Cell::from(self.call_length_sec),
            Cell::from(self.question_completion_rate),
            Cell::from(self.withdrawal_reason.as_deref()),
            Cell::from(self.accommodation_requested),
            Cell::from(self.opted_out),
            Cell::from(self.created),
        ]);
    }

    fn names(&self) -> Vec<Cow<'_, str>> {
        vec![Cow::Borrowed(&self.campaign), Cow::Borrowed(&self.candidate)]
    }

    fn carries(&self, field: RecordedField) -> bool {
        match field {
            RecordedField::Completion => self.call_status == CallStatus::Completed,
            RecordedField::QuestionCompletionRate => self.question_completion_rate.is_some(),
            RecordedField::WithdrawalReason => self.withdrawal_reason.is_some(),
            RecordedField::AccommodationRequested => self.accommodation_requested.is_some(),
            RecordedField::OptedOut => self.opted_out.is_some(),
            RecordedField::PhoneCall => self.channel == CallChannel::Phone,
            RecordedField::WebCall => self.channel == CallChannel::Web,
            _ => false,
        }
    }
}

impl Ingested for ReviewRecord {
    const TABLE: &'static Table = &Table {
        kind: RecordKind::Reviews,
        name: "candidate_campaign_user_reviews",
        columns: columns! { feedback: Text, max_score: Double, call_last_reviewed_at: Time },
        elsewhere: &[],
        references: &[CANDIDATE, CAMPAIGN, USER],
        key: &["candidate_id", "campaign_id", "user_id"],
    };

    fn check(&self) -> Check {
        id("candidate", &self.candidate)?;
        id("campaign", &self.campaign)?;
        id("user", &self.user)?;
        self.max_score.map_or(Ok(()), |score| within("max_score", score, 0.0, 100.0))?;
        self.call_last_reviewed_at.map_or(Ok(()), |at| time("call_last_reviewed_at", at))
    }

    fn key(&self) -> Vec<Cow<'_, str>> {
        self.names()
    }

    fn time(&self) -> Option<DateTime<Utc>> {
        self.call_last_reviewed_at
    }

    fn cells<'a>(&'a self, cells: &mut Vec<Cell<'a>>) {
        cells.extend([
            Cell::from(self.feedback.map(analytics_domain::closed_sets::Feedback::as_str)),
            Cell::from(self.max_score),
            Cell::from(self.call_last_reviewed_at),
        ]);
    }

    fn names(&self) -> Vec<Cow<'_, str>> {
        vec![Cow::Borrowed(&self.candidate), Cow::Borrowed(&self.campaign), address(&self.user)]
    }

    fn carries(&self, field: RecordedField) -> bool {
        match field {
            RecordedField::Feedback => self.feedback.is_some(),
            RecordedField::MaxScore => self.max_score.is_some(),
            _ => false,
        }
    }
}

/// Addresses are stored in lower case.
pub(super) fn address(address: &str) -> Cow<'_, str> {
    if address.chars().any(char::is_uppercase) { Cow::Owned(address.to_lowercase()) } else { Cow::Borrowed(address) }
}

impl Ingested for CallReviewRecord {
    const TABLE: &'static Table = &Table {
        kind: RecordKind::CallReviews,
        name: "call_reviews",
        columns: columns! { rating: Integer, comment: Text, created_at: Time },
        elsewhere: &[],
        references: &[CALL],
        key: &["call_id"],
    };

    fn check(&self) -> Check {
        id("call", &self.call)?;
        within("rating", f64::from(self.rating), 1.0, 5.0)?;
        note("comment", self.comment.as_deref())?;
        time("created_at", self.created_at)
    }

    fn key(&self) -> Vec<Cow<'_, str>> {
        self.names()
    }

    fn time(&self) -> Option<DateTime<Utc>> {
        Some(self.created_at)
    }

    fn cells<'a>(&'a self, cells: &mut Vec<Cell<'a>>) {
        cells.extend([Cell::from(self.rating), Cell::from(self.comment.as_deref()), Cell::from(self.created_at)]);
    }

    fn names(&self) -> Vec<Cow<'_, str>> {
        vec![Cow::Borrowed(&self.call)]
    }

    fn carries(&self, field: RecordedField) -> bool {
        field == RecordedField::Rating
    }
}

/// A kind with an external id and a time that belongs to a candidate or a campaign, and is worth recording as such.
macro_rules! of_campaign {
    ($record:ident, $kind:ident, $recorded:ident, $table:literal, [$($reference:ident $field:ident),+],
        $($column:ident: $column_kind:ident of $value:ident => $read:expr, $check:expr)?) => {
        impl Ingested for $record {
            const TABLE: &'static Table = &Table {
                kind: RecordKind::$kind,
                name: $table,
                columns: columns! { external_id: Text, created_at: Time, $($column: $column_kind)? },
                elsewhere: &[],
                references: &[$($reference),+],
                key: EXTERNAL_ID,
            };

            fn check(&self) -> Check {
                id("external_id", &self.external_id)?;
                $(id(stringify!($field), &self.$field)?;)+
                $($check(stringify!($value), self.$value)?;)?
                time("created_at", self.created_at)
            }

            fn key(&self) -> Vec<Cow<'_, str>> {
                vec![Cow::Borrowed(&self.external_id)]
            }

            fn time(&self) -> Option<DateTime<Utc>> {
                Some(self.created_at)
            }

            fn cells<'a>(&'a self, cells: &mut Vec<Cell<'a>>) {
                cells.extend([Cell::from(&self.external_id), Cell::from(self.created_at)]);
                $(cells.push(Cell::from($read(self.$value)));)?
            }

            fn names(&self) -> Vec<Cow<'_, str>> {
                vec![$(Cow::Borrowed(self.$field.as_str())),+]
            }

            fn carries(&self, field: RecordedField) -> bool {
                field == RecordedField::$recorded
            }
        }
    };
}

of_campaign!(SmsRecord, Sms, Sms, "sms_messages", [CANDIDATE candidate, CAMPAIGN campaign],
    direction: Text of direction => analytics_domain::closed_sets::SmsDirection::as_str, |_, _| Check::Ok(()));
of_campaign!(ResumeScreeningRecord, ResumeScreenings, ResumeScreening, "resume_screenings",
    [CANDIDATE candidate, CAMPAIGN campaign],);
of_campaign!(NotetakingRecord, Notetaking, NotetakingSession, "notetaking_sessions",
    [CANDIDATE candidate, CAMPAIGN campaign], length_sec: Integer of length_sec => i32::from, length);
of_campaign!(CreditRecord, Credits, Credits, "credit_entries", [CAMPAIGN campaign],
    credit_thousandths: BigInteger of credits => thousandths, credits);
