//! The second wall around `audit_events` as well, whose readers all name their organisation.

use sea_orm_migration::prelude::*;

use crate::row_security;

const TABLES: [&str; 1] = ["audit_events"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        row_security::enable(manager, &TABLES).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        row_security::disable(manager, &TABLES).await
    }
}
