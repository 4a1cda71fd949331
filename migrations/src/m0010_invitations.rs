//! Who was invited to become a user, until when, and what came of it.

use sea_orm_migration::{
    prelude::*,
    schema::{text, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid_null},
};

use crate::{
    indexes::in_org,
    tables::{drop_tables, one_of, tenant_table, to_org, to_row},
};

const TABLE: &str = "invitations";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = tenant_table(TABLE)
            .col(text("email"))
            .col(text("role").check(one_of("role", ["member", "team_admin", "owner"])))
            .col(text("token_hash").unique_key())
            .col(uuid_null("created_by"))
            .col(timestamp_with_time_zone("created_at"))
            .col(timestamp_with_time_zone("expires_at"))
            .col(timestamp_with_time_zone_null("accepted_at"))
            .col(timestamp_with_time_zone_null("revoked_at"))
            .foreign_key(&mut to_org(TABLE))
            .foreign_key(&mut to_row(TABLE, "created_by", "users"))
            .take();
        manager.create_table(table).await?;
        manager.create_index(in_org("ix_invitations_created_at", TABLE).col("created_at").col("id").take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &[TABLE]).await
    }
}
