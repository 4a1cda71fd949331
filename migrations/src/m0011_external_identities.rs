//! Whom an external issuer knows a user as.

use sea_orm_migration::{
    prelude::*,
    schema::{text, timestamp_with_time_zone, uuid},
};

use crate::{
    indexes::in_org,
    tables::{drop_tables, tenant_table, to_row},
};

const TABLE: &str = "external_identities";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = tenant_table(TABLE)
            .col(uuid("user_id"))
            .col(text("issuer"))
            .col(text("subject"))
            .col(timestamp_with_time_zone("claims_at"))
            .col(timestamp_with_time_zone("created_at"))
            .index(Index::create().name("uq_external_identities_subject").unique().col("issuer").col("subject"))
            .foreign_key(&mut to_row(TABLE, "user_id", "users"))
            .take();
        manager.create_table(table).await?;
        manager.create_index(in_org("ix_external_identities_user_id", TABLE).col("user_id").take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &[TABLE]).await
    }
}
