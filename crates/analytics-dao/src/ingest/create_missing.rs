//! Campaigns and candidates that records name before anyone made them.

use std::collections::HashMap;

use analytics_domain::{
    OrgScope,
    closed_sets::CampaignStatus,
    records::{CampaignRecord, CandidateRecord},
};
use chrono::{DateTime, Utc};

use super::{
    merge,
    resolve::{Ids, look_up},
    stage,
    table::Ingested,
    transaction::IngestTransaction,
};
use crate::error::DaoError;

const STAGE: &str = "ingest_missing";

/// Creates what the records name and is not there, as of the first record that names it. Says how many
/// rows that were.
pub(super) async fn create_missing<R: Ingested>(
    transaction: &IngestTransaction,
    records: &[(usize, &R)],
    ids: &mut Ids,
    scope: OrgScope,
) -> Result<u64, DaoError> {
    let mut created = 0;
    for (place, reference) in R::TABLE.references.iter().enumerate() {
        if !matches!(reference.table, "campaigns" | "candidates") {
            continue;
        }
        let missing = missing(records, place, ids);
        if missing.is_empty() {
            continue;
        }
        let names = missing.keys().cloned().collect();
        created += match reference.table {
            "campaigns" => insert(transaction, scope, missing.into_iter().map(campaign).collect()).await?,
            _ => insert(transaction, scope, missing.into_iter().map(candidate).collect()).await?,
        };
        ids.extend(place, look_up(transaction, reference, names, scope).await?);
    }
    Ok(created)
}

/// What records name and has no id, each with the time of the first record that does so.
fn missing<R: Ingested>(records: &[(usize, &R)], place: usize, ids: &Ids) -> HashMap<String, DateTime<Utc>> {
    let mut missing = HashMap::new();
    for (_, record) in records {
        let Some(name) = record.names().into_iter().nth(place) else { continue };
        if ids.get(place, &name).is_none() && !missing.contains_key(&*name) {
            missing.insert(name.into_owned(), record.time().unwrap_or(DateTime::UNIX_EPOCH));
        }
    }
    missing
}

async fn insert<R: Ingested>(
    transaction: &IngestTransaction,
    scope: OrgScope,
    records: Vec<R>,
) -> Result<u64, DaoError> {
    let rows: Vec<_> = records.iter().enumerate().collect();
    stage::create(transaction, STAGE, R::TABLE).await?;
    stage::load(transaction, STAGE, scope.org_id(), &rows, &Ids::default()).await?;
    let created = merge::insert_new(transaction, STAGE, R::TABLE, scope).await?;
    stage::drop(transaction, STAGE).await?;
    Ok(created)
}

fn campaign((external_id, created_at): (String, DateTime<Utc>)) -> CampaignRecord {
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

fn candidate((external_id, created_at): (String, DateTime<Utc>)) -> CandidateRecord {
    CandidateRecord { external_id, name: None, source: None, location: None, created_at }
}
