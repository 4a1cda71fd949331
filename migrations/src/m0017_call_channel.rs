//! The channel of calls beside what else figures read of them: time saved tells phone calls from web calls.

use sea_orm_migration::prelude::*;

use crate::indexes::{covering, in_org};

const INDEX: &str = "ix_calls_created";
const COLUMNS: [&str; 8] = [
    "campaign_id",
    "candidate_id",
    "call_status",
    "call_length_sec",
    "question_completion_rate",
    "withdrawal_reason",
    "accommodation_requested",
    "opted_out",
];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        again(manager, COLUMNS.into_iter().chain(["channel"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        again(manager, COLUMNS).await
    }
}

async fn again(manager: &SchemaManager<'_>, columns: impl IntoIterator<Item = &'static str>) -> Result<(), DbErr> {
    manager.drop_index(Index::drop().name(INDEX).table("calls").to_owned()).await?;
    manager.create_index(covering(manager, in_org(INDEX, "calls").col("created").take(), columns)).await
}
