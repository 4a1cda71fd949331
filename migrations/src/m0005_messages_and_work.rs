//! The work around the calls: messages, screenings, notes, credits and ratings.

use sea_orm_migration::{
    prelude::*,
    schema::{double, integer, text, text_null, timestamp_with_time_zone, uuid},
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
        manager.create_table(sms_messages()).await?;
        manager.create_table(of_candidate_and_campaign("resume_screenings")).await?;
        manager.create_table(notetaking_sessions()).await?;
        manager.create_table(credit_entries()).await?;
        manager.create_table(call_reviews()).await?;

        let by_time = |name, table| in_org(name, table).col("created_at").take();
        let sms = by_time("ix_sms_messages_created_at", "sms_messages");
        manager.create_index(covering(manager, sms, ["campaign_id", "candidate_id", "direction"])).await?;
        let resumes = by_time("ix_resume_screenings_created_at", "resume_screenings");
        manager.create_index(covering(manager, resumes, ["campaign_id", "candidate_id"])).await?;
        let notes = by_time("ix_notetaking_sessions_created_at", "notetaking_sessions");
        manager.create_index(covering(manager, notes, ["campaign_id", "candidate_id", "length_sec"])).await?;
        let credits = by_time("ix_credit_entries_created_at", "credit_entries");
        manager.create_index(covering(manager, credits, ["campaign_id", "credits"])).await?;
        let ratings = by_time("ix_call_reviews_created_at", "call_reviews");
        manager.create_index(covering(manager, ratings, ["call_id", "rating"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = ["sms_messages", "resume_screenings", "notetaking_sessions", "credit_entries", "call_reviews"];
        drop_tables(manager, &tables).await
    }
}

fn of_candidate_and_campaign(table: &'static str) -> TableCreateStatement {
    tenant_table(table)
        .col(text_null("external_id"))
        .col(uuid("candidate_id"))
        .col(uuid("campaign_id"))
        .col(timestamp_with_time_zone("created_at"))
        .index(&mut unique_in_org(table, "external_id"))
        .foreign_key(&mut to_row(table, "candidate_id", "candidates"))
        .foreign_key(&mut to_row(table, "campaign_id", "campaigns"))
        .take()
}

fn sms_messages() -> TableCreateStatement {
    of_candidate_and_campaign("sms_messages")
        .col(text("direction").check(one_of("direction", ["outbound", "inbound"])))
        .take()
}

fn notetaking_sessions() -> TableCreateStatement {
    of_candidate_and_campaign("notetaking_sessions")
        .col(integer("length_sec").check(Expr::col("length_sec").gte(0)))
        .take()
}

fn credit_entries() -> TableCreateStatement {
    // The upper bound keeps NaN and infinity, which PostgreSQL takes for greater than 0, out of sums.
    let credits = Expr::col("credits").gt(0.0).and(Expr::col("credits").lte(1e12));
    tenant_table("credit_entries")
        .col(text_null("external_id"))
        .col(uuid("campaign_id"))
        .col(double("credits").check(credits))
        .col(timestamp_with_time_zone("created_at"))
        .index(&mut unique_in_org("credit_entries", "external_id"))
        .foreign_key(&mut to_row("credit_entries", "campaign_id", "campaigns"))
        .take()
}

fn call_reviews() -> TableCreateStatement {
    tenant_table("call_reviews")
        .col(uuid("call_id"))
        .col(integer("rating").check(within("rating", 1, 5)))
        .col(text_null("comment"))
        .col(timestamp_with_time_zone("created_at"))
        .index(&mut unique_in_org("call_reviews", "call_id"))
        .foreign_key(&mut to_row("call_reviews", "call_id", "calls"))
        .take()
}
