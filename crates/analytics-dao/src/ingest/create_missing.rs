//! Campaigns and candidates that records name before anyone made them.

use analytics_domain::{
    OrgScope,
    closed_sets::CampaignStatus,
    records::{CampaignRecord, CandidateRecord},
};
use chrono::{DateTime, Utc};

use super::{
    merge,
    resolve::{resolve, unresolved},
    stage,
    table::{Ingested, Reference, Table},
    transaction::IngestTransaction,
};
use crate::error::DaoError;

const STAGE: &str = "ingest_missing";

/// Creates what the staged records name and is not there, as of the first record that names it. Says
/// how many rows that were.
pub(super) async fn create_missing<R: Ingested>(
    transaction: &IngestTransaction,
    staged: &'static str,
    records: &[R],
    scope: OrgScope,
) -> Result<u64, DaoError> {
    let mut created = 0;
    for reference in R::TABLE.references {
        if !matches!(reference.table, "campaigns" | "candidates") {
            continue;
        }
        let missing = unresolved(transaction, staged, reference).await?;
        if missing.is_empty() {
            continue;
        }
        let named = missing.into_iter().map(|(external_id, first)| {
            let created_at = records.get(first).and_then(Ingested::time).unwrap_or(DateTime::UNIX_EPOCH);
            (external_id, created_at)
        });
        created += match reference.table {
            "campaigns" => insert(transaction, scope, named.map(campaign).collect()).await?,
            _ => insert(transaction, scope, named.map(candidate).collect()).await?,
        };
    }
    if created > 0 {
        let references: Vec<&Reference> = R::TABLE.references.iter().collect();
        resolve(transaction, staged, &references, scope).await?;
    }
    Ok(created)
}

async fn insert<R: Ingested>(
    transaction: &IngestTransaction,
    scope: OrgScope,
    records: Vec<R>,
) -> Result<u64, DaoError> {
    let table: &Table = R::TABLE;
    let indexed: Vec<_> = records.iter().enumerate().collect();
    stage::create(transaction, STAGE, table).await?;
    stage::load(transaction, STAGE, scope.org_id(), &indexed).await?;
    let created = merge::insert_new(transaction, STAGE, table, scope).await?;
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
