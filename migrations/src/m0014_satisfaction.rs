//! How many ratings a mean of satisfaction needs: a setting of the organisation.

use sea_orm_migration::{prelude::*, schema::integer};

use crate::tables::within;

const COLUMN: &str = "satisfaction_min_ratings";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = integer(COLUMN).default(5).check(within(COLUMN, 1, 1_000)).take();
        manager.alter_table(Table::alter().table("orgs").add_column(column).take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("orgs").drop_column(COLUMN).take()).await
    }
}
