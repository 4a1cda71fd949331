//! Campaigns and candidates that records name before anyone made them.

use std::collections::HashMap;

use analytics_domain::{
    OrgScope,
    closed_sets::CampaignStatus,
    records::{CampaignRecord, CandidateRecord},
};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{
    load::{Rows, Target, load},
    resolve::Named,
    table::Ingested,
    transaction::IngestTransaction,
};
use crate::error::DaoError;

/// The tables that rows are created in.
pub(super) const CREATED_IN: [&str; 2] = ["campaigns", "candidates"];

/// Creates what the records of a table name and is not there, as of the first record that names it. Says how
/// many rows that were.
pub(super) async fn create_missing<R: Ingested>(
    transaction: &IngestTransaction,
    named: &mut Named<'_>,
    scope: OrgScope,
) -> Result<usize, DaoError> {
    let mut created = 0;
    for (reference, names) in R::TABLE.references.iter().zip(named.each()) {
        let ids = match reference.table {
            "campaigns" => create(transaction, scope, std::mem::take(&mut names.missing), campaign).await?,
            "candidates" => create(transaction, scope, std::mem::take(&mut names.missing), candidate).await?,
            _ => continue,
        };
        created += ids.len();
        names.ids.extend(ids);
    }
    Ok(created)
}

async fn create<R: Ingested>(
    transaction: &IngestTransaction,
    scope: OrgScope,
    missing: HashMap<String, DateTime<Utc>>,
    record: fn(String, DateTime<Utc>) -> R,
) -> Result<Vec<(String, Uuid)>, DaoError> {
    let mut missing: Vec<_> = missing.into_iter().collect();
    // Indexes are quickest to fill in their order, and ids begin with the time.
    missing.sort_by(|one, other| (one.1, &one.0).cmp(&(other.1, &other.0)));
    let records: Vec<R> = missing.iter().map(|(name, time)| record(name.clone(), *time)).collect();
    let rows = Rows { scope, records: &records.iter().collect::<Vec<_>>(), named: &Named::default() };
    load(transaction, &Target::table(R::TABLE), &rows).await?;
    Ok(missing.into_iter().zip(&records).map(|((name, _), record)| (name, record.id(scope))).collect())
}

fn campaign(external_id: String, created_at: DateTime<Utc>) -> CampaignRecord {
    CampaignRecord {
        name: external_id.clone(),
        external_id,
        job_title: None,
        status: CampaignStatus::Active,
        launched_at: None,
        created_at,
        passing_score: None,
    }
}

fn candidate(external_id: String, created_at: DateTime<Utc>) -> CandidateRecord {
    CandidateRecord { external_id, name: None, source: None, location: None, created_at }
}
