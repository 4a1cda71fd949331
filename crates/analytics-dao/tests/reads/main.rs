//! How reads behave: one snapshot, limits in time, a replica that comes and goes.

#![allow(clippy::expect_used, reason = "a database that cannot be set up is a failed test")]

mod frozen_replica;
mod limits;
mod replica;
mod snapshots;

use analytics_dao::{
    DaoError, Db,
    dashboard::dashboard,
    ingest::{Batch, IngestOptions, ingest},
};
use analytics_domain::{
    OrgScope,
    closed_sets::{CallChannel, CallStatus},
    dashboard::{DashboardResponse, METRICS},
    filters::ResolvedFilters,
    records::CallRecord,
};
use chrono::{DateTime, TimeDelta, Utc};

/// Calls of one campaign, one a minute, that the importer creates the people for.
pub(crate) async fn add_calls(db: &Db, scope: OrgScope, numbers: std::ops::Range<u32>) {
    let start: DateTime<Utc> = "2026-01-01T00:00:00Z".parse().expect("a time");
    let records: Vec<CallRecord> = numbers
        .map(|number| CallRecord {
            external_id: format!("call-{number}"),
            campaign: "campaign".to_owned(),
            candidate: format!("candidate-{}", number / 3),
            channel: CallChannel::Phone,
            call_status: CallStatus::Completed,
            call_length_sec: 60,
            question_completion_rate: Some(1.0),
            withdrawal_reason: None,
            accommodation_requested: None,
            opted_out: None,
            created: start + TimeDelta::minutes(i64::from(number)),
        })
        .collect();
    let options = IngestOptions { create_missing: true, ..IngestOptions::default() };
    ingest(db, scope, &Batch::new(records), options).await.expect("the calls are stored");
}

/// Every figure over all time.
pub(crate) async fn everything(db: &Db, scope: OrgScope) -> Result<DashboardResponse, DaoError> {
    let metrics: Vec<_> = METRICS.iter().collect();
    Ok(dashboard(db, &ResolvedFilters::all_time(scope), &metrics).await?.body)
}

/// The number of calls that a response counts.
pub(crate) fn total_calls(response: &DashboardResponse) -> i64 {
    response.figures.total_calls.as_ref().and_then(|figure| figure.value).expect("the figure was asked for")
}
