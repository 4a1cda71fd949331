//! Whether the databases can do their work.

use analytics_domain::resources::{HealthStatus, Readiness};

use crate::db::Db;

/// Asks the primary and reads off the last look at the replica.
pub async fn readiness(db: &Db) -> Readiness {
    let schema = db.schema_version().await;
    if let Err(error) = &schema {
        tracing::warn!(%error, "the primary does not answer");
    }
    let primary = if schema.is_ok() { HealthStatus::Ok } else { HealthStatus::Down };
    let replica = db.replica().map(|replica| match (replica.for_reads(), replica.lag_seconds()) {
        (Some(_), _) => HealthStatus::Ok,
        (None, Some(_)) => HealthStatus::Degraded,
        (None, None) => HealthStatus::Down,
    });
    let status = match (primary, replica) {
        (HealthStatus::Ok, None | Some(HealthStatus::Ok)) => HealthStatus::Ok,
        (HealthStatus::Ok, _) => HealthStatus::Degraded,
        // Who asks is looked up on the primary, so that a replica alone answers nobody.
        _ => HealthStatus::Down,
    };
    Readiness {
        status,
        primary,
        replica,
        replica_lag_seconds: db.replica().and_then(crate::replica::Replica::lag_seconds),
        schema_version: schema.ok().flatten(),
    }
}
