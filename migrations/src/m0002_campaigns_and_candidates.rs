//! What is hired for and who is called: campaigns, `campaign_scripts`, candidates.

use sea_orm_migration::{
    prelude::*,
    schema::{double_null, text, text_null, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid},
};

use crate::{
    indexes::{covering, in_org},
    tables::{drop_tables, one_of, tenant_table, to_org, to_row, unique_in_org, within},
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(campaigns()).await?;
        manager.create_table(campaign_scripts()).await?;
        manager.create_table(candidates()).await?;
        manager.create_index(in_org("ix_campaigns_name", "campaigns").col("name").col("id").take()).await?;
        manager.create_index(in_org("ix_campaigns_launched_at", "campaigns").col("launched_at").take()).await?;
        let by_source = in_org("ix_candidates_source", "candidates").col("source").col("location").take();
        manager.create_index(covering(manager, by_source, ["id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["campaigns", "campaign_scripts", "candidates"]).await
    }
}

fn campaigns() -> TableCreateStatement {
    tenant_table("campaigns")
        .col(text_null("external_id"))
        .col(text("name"))
        .col(text_null("job_title"))
        .col(text("status").check(one_of("status", ["draft", "active", "paused", "closed"])))
        .col(timestamp_with_time_zone_null("launched_at"))
        .col(timestamp_with_time_zone("created_at"))
        .index(&mut unique_in_org("campaigns", "external_id"))
        .foreign_key(&mut to_org("campaigns"))
        .take()
}

fn campaign_scripts() -> TableCreateStatement {
    Table::create()
        .table("campaign_scripts")
        .col(uuid("org_id"))
        .col(uuid("campaign_id"))
        .col(double_null("passing_score").check(within("passing_score", 0.0, 100.0)))
        .col(timestamp_with_time_zone("updated_at"))
        .primary_key(Index::create().col("org_id").col("campaign_id"))
        .foreign_key(&mut to_row("campaign_scripts", "campaign_id", "campaigns"))
        .take()
}

fn candidates() -> TableCreateStatement {
    tenant_table("candidates")
        .col(text_null("external_id"))
        .col(text_null("name"))
        .col(text_null("source"))
        .col(text_null("location"))
        .col(timestamp_with_time_zone("created_at"))
        .index(&mut unique_in_org("candidates", "external_id"))
        .foreign_key(&mut to_org("candidates"))
        .take()
}
