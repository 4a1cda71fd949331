//! Indexes that an import into an empty table has dropped, with how each is made again: `deferred_indexes`.

use sea_orm_migration::{prelude::*, schema::text};

use crate::tables::drop_tables;

const TABLE: &str = "deferred_indexes";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table(TABLE)
            .col(text("name"))
            .col(text("table_name"))
            .col(text("definition"))
            .primary_key(Index::create().col("name"))
            .take();
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &[TABLE]).await
    }
}
