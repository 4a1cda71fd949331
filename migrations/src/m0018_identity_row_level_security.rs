//! The second wall around those who may log in as well. Who is looked up before it is known whose they are is looked up
//! by who owns the tables.

use sea_orm_migration::prelude::*;

use crate::row_security;

const TABLES: [&str; 5] = ["users", "sessions", "api_keys", "invitations", "external_identities"];

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
