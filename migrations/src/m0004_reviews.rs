//! What reviewers made of candidates: `candidate_campaign_user_reviews`.

use sea_orm_migration::{
    prelude::*,
    schema::{double_null, text_null, timestamp_with_time_zone_null, uuid},
};

use crate::{
    indexes::{covering, in_org},
    tables::{drop_tables, one_of, tenant_table, to_row, within},
};

const TABLE: &str = "candidate_campaign_user_reviews";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(reviews()).await?;
        let by_pair = in_org("uq_reviews_candidate_campaign_user", TABLE)
            .unique()
            .col("candidate_id")
            .col("campaign_id")
            .col("user_id")
            .take();
        manager.create_index(covering(manager, by_pair, ["feedback", "max_score"])).await?;
        let by_time = in_org("ix_reviews_call_last_reviewed_at", TABLE).col("call_last_reviewed_at").take();
        manager.create_index(covering(manager, by_time, ["candidate_id", "campaign_id", "feedback"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &[TABLE]).await
    }
}

fn reviews() -> TableCreateStatement {
    tenant_table(TABLE)
        .col(uuid("candidate_id"))
        .col(uuid("campaign_id"))
        .col(uuid("user_id"))
        .col(text_null("feedback").check(one_of("feedback", ["up", "down"])))
        .col(double_null("max_score").check(within("max_score", 0.0, 100.0)))
        .col(timestamp_with_time_zone_null("call_last_reviewed_at"))
        .foreign_key(&mut to_row(TABLE, "candidate_id", "candidates"))
        .foreign_key(&mut to_row(TABLE, "campaign_id", "campaigns"))
        .foreign_key(&mut to_row(TABLE, "user_id", "users"))
        .take()
}
