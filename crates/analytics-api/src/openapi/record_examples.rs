//! Examples of records that programs send, and of what becomes of them.

use analytics_domain::{
    closed_sets::{CallChannel, CallStatus},
    ingest::{IngestAnswer, IngestSummary, IngestedRow, RowOutcome, RowRefusal},
    records::{CallRecord, IngestRecord},
};

use super::examples::at;
use crate::ingest_answer::{IngestEnd, IngestLine};

fn call(number: u32, call_length_sec: i32) -> CallRecord {
    CallRecord {
        external_id: format!("call-{number}"),
        campaign: "camp-17".to_owned(),
        candidate: "person-301".to_owned(),
        channel: CallChannel::Phone,
        call_status: CallStatus::Completed,
        call_length_sec,
        question_completion_rate: Some(0.9),
        withdrawal_reason: None,
        accommodation_requested: Some(false),
        opted_out: Some(false),
        created: at(-3600),
    }
}

/// Two calls, the second with a mistake.
#[must_use]
pub fn records() -> Vec<IngestRecord> {
    vec![IngestRecord::Call(call(1042, 462)), IngestRecord::Call(call(1043, -5))]
}

/// The same calls as NDJSON.
#[must_use]
pub fn record_lines() -> String {
    records().iter().map(json_line).collect()
}

/// What becomes of them.
#[must_use]
pub fn ingest_answer() -> IngestAnswer {
    let refusal = RowRefusal {
        column: "call_length_sec".to_owned(),
        value: "-5".to_owned(),
        reason: "is less than 0".to_owned(),
    };
    let row = |row, outcome, refusal| IngestedRow {
        row,
        external_id: Some(call(u32::try_from(1041 + row).unwrap_or_default(), 0).external_id),
        outcome,
        refusal,
    };
    let rows = vec![row(1, RowOutcome::Inserted, None), row(2, RowOutcome::Refused, Some(refusal))];
    let mut summary = IngestSummary::default();
    summary.add(&rows);
    IngestAnswer { rows, summary }
}

/// The same, line by line.
#[must_use]
pub fn ingest_lines() -> String {
    let IngestAnswer { rows, summary } = ingest_answer();
    let end = IngestLine::End(IngestEnd { summary, problem: None });
    rows.into_iter().map(IngestLine::Row).chain([end]).map(|line| json_line(&line)).collect()
}

fn json_line(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default() + "\n"
}
