//! The second wall on `PostgreSQL` around `audit_events` as well, whose readers all name their organisation.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

const UP: &str = "ALTER TABLE audit_events ENABLE ROW LEVEL SECURITY; \
    CREATE POLICY own_org ON audit_events \
    USING (org_id = nullif(current_setting('parlance.org_id', true), '')::uuid)";
const DOWN: &str = "DROP POLICY own_org ON audit_events; ALTER TABLE audit_events DISABLE ROW LEVEL SECURITY";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, UP).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, DOWN).await
    }
}

async fn run(manager: &SchemaManager<'_>, sql: &str) -> Result<(), DbErr> {
    if manager.get_database_backend() != DbBackend::Postgres {
        return Ok(());
    }
    manager.get_connection().execute_unprepared(sql).await.map(|_| ())
}
