//! What an organisation's data has ever carried, so that "no data" is told from zero.

use sea_orm_migration::{
    prelude::*,
    schema::{text, uuid},
};

use crate::tables::{drop_tables, one_of, to_org};

const TABLE: &str = "org_recorded_fields";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let fields = [
            "completion",
            "question_completion_rate",
            "withdrawal_reason",
            "accommodation_requested",
            "opted_out",
            "feedback",
            "max_score",
        ];
        let table = Table::create()
            .table(TABLE)
            .col(uuid("org_id"))
            .col(text("field").check(one_of("field", fields)))
            .primary_key(Index::create().col("org_id").col("field"))
            .foreign_key(&mut to_org(TABLE))
            .take();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &[TABLE]).await
    }
}
