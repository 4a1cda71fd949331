//! Flows: their versions, and their nodes as steps that people rate.

use sea_orm_migration::{
    prelude::*,
    schema::{integer, integer_null, text, text_null, timestamp_with_time_zone, uuid},
};

use crate::{
    indexes::{covering, in_org},
    row_security,
    tables::{drop_tables, one_of, tenant_table, to_org, to_row, unique_in_org},
};

const TABLES: [&str; 3] = ["flows", "flow_versions", "steps"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(flows()).await?;
        manager.create_index(in_org("ix_flows_name", "flows").col("name").col("id").take()).await?;
        manager.create_table(flow_versions()).await?;
        let by_number =
            in_org("uq_flow_versions_flow_id_version", "flow_versions").unique().col("flow_id").col("version").take();
        manager.create_index(by_number).await?;
        manager.create_table(steps()).await?;
        let by_node = in_org("uq_steps_flow_id_node_id", "steps").unique().col("flow_id").col("node_id").take();
        manager.create_index(covering(manager, by_node, ["helpful_yes", "helpful_no"])).await?;
        row_security::enable(manager, &TABLES).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &TABLES).await
    }
}

fn flows() -> TableCreateStatement {
    tenant_table("flows")
        .col(text_null("external_id"))
        .col(text("name"))
        .col(text_null("description"))
        .col(text("status").check(one_of("status", ["draft", "published", "archived"])))
        .col(integer_null("published_version"))
        .col(integer("latest_version").check(Expr::col("latest_version").gte(1)))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone("updated_at"))
        .index(&mut unique_in_org("flows", "external_id"))
        .foreign_key(&mut to_org("flows"))
        .take()
}

fn flow_versions() -> TableCreateStatement {
    tenant_table("flow_versions")
        .col(uuid("flow_id"))
        .col(integer("version").check(Expr::col("version").gte(1)))
        .col(text("nodes"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut to_row("flow_versions", "flow_id", "flows"))
        .take()
}

fn steps() -> TableCreateStatement {
    tenant_table("steps")
        .col(uuid("flow_id"))
        .col(text("node_id"))
        .col(integer("helpful_yes").default(0).check(Expr::col("helpful_yes").gte(0)))
        .col(integer("helpful_no").default(0).check(Expr::col("helpful_no").gte(0)))
        .foreign_key(&mut to_row("steps", "flow_id", "flows"))
        .take()
}
