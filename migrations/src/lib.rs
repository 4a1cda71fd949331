//! The schema, one file per change, for `SQLite` and `PostgreSQL`.
//!
//! Files are frozen once released: they spell the closed sets out instead of
//! reading them off the domain, which moves on.

use sea_orm_migration::prelude::*;

mod indexes;
mod m0001_identity;
mod m0002_campaigns_and_candidates;
mod m0003_calls;
mod m0004_reviews;
mod m0005_messages_and_work;
mod m0006_recorded_fields;
mod m0007_sessions;
mod m0008_api_key_expiry;
mod m0009_audit_events;
mod m0010_invitations;
mod m0011_external_identities;
mod m0012_row_level_security;
mod m0013_audit_row_level_security;
mod m0014_satisfaction;
mod m0015_recorded_sources;
mod m0016_credit_thousandths;
mod m0017_call_channel;
mod m0018_identity_row_level_security;
mod m0019_flows;
mod m0020_flow_sessions;
mod m0021_deferred_indexes;
mod m0022_orgs_row_level_security;
mod row_security;
mod tables;

pub use sea_orm_migration::MigratorTrait;

/// Brings a database from any older version to the newest, and back.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_identity::Migration),
            Box::new(m0002_campaigns_and_candidates::Migration),
            Box::new(m0003_calls::Migration),
            Box::new(m0004_reviews::Migration),
            Box::new(m0005_messages_and_work::Migration),
            Box::new(m0006_recorded_fields::Migration),
            Box::new(m0007_sessions::Migration),
            Box::new(m0008_api_key_expiry::Migration),
            Box::new(m0009_audit_events::Migration),
            Box::new(m0010_invitations::Migration),
            Box::new(m0011_external_identities::Migration),
            Box::new(m0012_row_level_security::Migration),
            Box::new(m0013_audit_row_level_security::Migration),
            Box::new(m0014_satisfaction::Migration),
            Box::new(m0015_recorded_sources::Migration),
            Box::new(m0016_credit_thousandths::Migration),
            Box::new(m0017_call_channel::Migration),
            Box::new(m0018_identity_row_level_security::Migration),
            Box::new(m0019_flows::Migration),
            Box::new(m0020_flow_sessions::Migration),
            Box::new(m0021_deferred_indexes::Migration),
            Box::new(m0022_orgs_row_level_security::Migration),
        ]
    }
}
