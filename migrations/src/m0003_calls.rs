//! The calls.

use sea_orm_migration::{
    prelude::*,
    schema::{boolean_null, double_null, integer, text, text_null, timestamp_with_time_zone, uuid},
};

use crate::{
    indexes::{covering, in_org},
    tables::{drop_tables, one_of, tenant_table, to_row, unique_in_org, within},
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(calls()).await?;
        let by_time = in_org("ix_calls_created", "calls").col("created").take();
        manager
            .create_index(covering(
                manager,
                by_time,
                [
                    "campaign_id",
                    "candidate_id",
                    "call_status",
                    "call_length_sec",
                    "question_completion_rate",
                    "withdrawal_reason",
                    "accommodation_requested",
                    "opted_out",
                ],
            ))
            .await?;
        // Whether a reviewed pair was ever called.
        let by_pair = in_org("ix_calls_pair", "calls").col("candidate_id").col("campaign_id").take();
        manager.create_index(covering(manager, by_pair, ["call_status"])).await?;
        // Withdrawals are rare: their breakdown reads them alone.
        let withdrawals = in_org("ix_calls_withdrawals", "calls")
            .col("created")
            .and_where(Expr::col("withdrawal_reason").is_not_null())
            .take();
        let columns = ["candidate_id", "campaign_id", "call_status", "withdrawal_reason"];
        manager.create_index(covering(manager, withdrawals, columns)).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["calls"]).await
    }
}

fn calls() -> TableCreateStatement {
    let statuses =
        ["queued", "in_progress", "completed", "answered", "no_answer", "voicemail", "busy", "failed", "canceled"];
    tenant_table("calls")
        .col(text_null("external_id"))
        .col(uuid("campaign_id"))
        .col(uuid("candidate_id"))
        .col(text("channel").check(one_of("channel", ["phone", "web"])))
        .col(text("call_status").check(one_of("call_status", statuses)))
        .col(integer("call_length_sec").check(Expr::col("call_length_sec").gte(0)))
        .col(double_null("question_completion_rate").check(within("question_completion_rate", 0.0, 1.0)))
        .col(text_null("withdrawal_reason"))
        .col(boolean_null("accommodation_requested"))
        .col(boolean_null("opted_out"))
        .col(timestamp_with_time_zone("created"))
        .index(&mut unique_in_org("calls", "external_id"))
        .foreign_key(&mut to_row("calls", "campaign_id", "campaigns"))
        .foreign_key(&mut to_row("calls", "candidate_id", "candidates"))
        .take()
}
