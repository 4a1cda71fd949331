//! The second wall around organisations' names and settings as well. Who names an organisation by its slug looks it up as
//! who owns the tables.

use sea_orm_migration::prelude::*;

use crate::row_security;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        row_security::enable_of_orgs(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        row_security::disable(manager, &["orgs"]).await
    }
}
