//! Who is logged in: one row per log-in, from the first token to the last one made from it.

use sea_orm_migration::{
    prelude::*,
    schema::{integer, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid},
};

use crate::{
    indexes::in_org,
    tables::{drop_tables, tenant_table, to_row},
};

const TABLE: &str = "sessions";

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
            .col(integer("generation").check(Expr::col("generation").gte(0)))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone("refreshed_at"))
            .col(timestamp_with_time_zone("expires_at"))
            .col(timestamp_with_time_zone_null("revoked_at"))
            .foreign_key(&mut to_row(TABLE, "user_id", "users"))
            .take();
        manager.create_table(table).await?;
        manager.create_index(in_org("ix_sessions_user_id", TABLE).col("user_id").take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &[TABLE]).await
    }
}
