//! A second wall on `PostgreSQL`: who does not own the tables sees the rows of one organisation, which each
//! transaction names in `parlance.org_id`, and none before it has.
//!
//! Identity tables stay outside: a log-in looks an address up before it knows whose it is.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

const TABLES: [&str; 11] = [
    "campaigns",
    "campaign_scripts",
    "candidates",
    "calls",
    "candidate_campaign_user_reviews",
    "call_reviews",
    "sms_messages",
    "resume_screenings",
    "notetaking_sessions",
    "credit_entries",
    "org_recorded_fields",
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for_each_table(manager, |table| {
            // Once set in a transaction, the name is the empty text after it and no longer null.
            format!(
                "ALTER TABLE {table} ENABLE ROW LEVEL SECURITY; \
                 CREATE POLICY own_org ON {table} \
                 USING (org_id = nullif(current_setting('parlance.org_id', true), '')::uuid)"
            )
        })
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for_each_table(manager, |table| {
            format!("DROP POLICY own_org ON {table}; ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")
        })
        .await
    }
}

async fn for_each_table(manager: &SchemaManager<'_>, statements: impl Fn(&str) -> String) -> Result<(), DbErr> {
    if manager.get_database_backend() != DbBackend::Postgres {
        return Ok(());
    }
    for table in TABLES {
        manager.get_connection().execute_unprepared(&statements(table)).await?;
    }
    Ok(())
}
