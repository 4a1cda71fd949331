//! Credits as whole thousandths: sums of doubles depend on the order they are added in, and so on the engine.
//!
//! What is finer than a thousandth is rounded to the nearest, but to no less than one.

use sea_orm_migration::{
    prelude::*,
    schema::{big_integer, double, text_null, timestamp_with_time_zone, uuid},
    sea_orm::DbBackend,
};

use crate::{
    indexes::{covering, in_org},
    tables::{rebuild, tenant_table, to_row, unique_in_org, within},
};

const TABLE: &str = "credit_entries";
const OLD: &str = "credits";
const NEW: &str = "credit_thousandths";

const POSTGRES_UP: &str = "\
    ALTER TABLE credit_entries DROP CONSTRAINT credit_entries_credits_check; \
    ALTER TABLE credit_entries ALTER COLUMN credits TYPE bigint \
        USING CASE WHEN credits < 0.001 THEN 1 ELSE round(credits * 1000)::bigint END; \
    ALTER TABLE credit_entries RENAME COLUMN credits TO credit_thousandths; \
    ALTER TABLE credit_entries ADD CONSTRAINT credit_entries_credit_thousandths_check \
        CHECK (credit_thousandths BETWEEN 1 AND 1000000000000000);";
const POSTGRES_DOWN: &str = "\
    ALTER TABLE credit_entries DROP CONSTRAINT credit_entries_credit_thousandths_check; \
    ALTER TABLE credit_entries RENAME COLUMN credit_thousandths TO credits; \
    ALTER TABLE credit_entries ALTER COLUMN credits TYPE double precision USING credits / 1000::double precision; \
    ALTER TABLE credit_entries ADD CONSTRAINT credit_entries_credits_check CHECK (credits > 0 AND credits <= 1000000000000);";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if manager.get_database_backend() == DbBackend::Postgres {
            return manager.get_connection().execute_unprepared(POSTGRES_UP).await.map(|_| ());
        }
        let column = big_integer(NEW).check(within(NEW, 1_i64, 1_000_000_000_000_000)).take();
        let rounded = Expr::cust("CASE WHEN credits < 0.001 THEN 1 ELSE CAST(round(credits * 1000) AS bigint) END");
        sqlite(manager, column, NEW, rounded).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if manager.get_database_backend() == DbBackend::Postgres {
            return manager.get_connection().execute_unprepared(POSTGRES_DOWN).await.map(|_| ());
        }
        let column = double(OLD).check(Expr::col(OLD).gt(0.0).and(Expr::col(OLD).lte(1e12))).take();
        sqlite(manager, column, OLD, Expr::cust("credit_thousandths / 1000.0")).await
    }
}

/// The table with another column for the credits, and its index.
async fn sqlite(manager: &SchemaManager<'_>, column: ColumnDef, name: &'static str, value: Expr) -> Result<(), DbErr> {
    let made = tenant_table(TABLE)
        .col(text_null("external_id"))
        .col(uuid("campaign_id"))
        .col(column)
        .col(timestamp_with_time_zone("created_at"))
        .index(&mut unique_in_org(TABLE, "external_id"))
        .foreign_key(&mut to_row(TABLE, "campaign_id", "campaigns"))
        .take();
    let same = |name: &'static str| (name, Expr::col(name));
    let columns =
        [same("org_id"), same("id"), same("external_id"), same("campaign_id"), (name, value), same("created_at")];
    rebuild(manager, TABLE, made, columns).await?;
    let index = in_org("ix_credit_entries_created_at", TABLE).col("created_at").take();
    manager.create_index(covering(manager, index, ["campaign_id", name])).await
}
