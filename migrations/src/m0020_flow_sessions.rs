//! Sessions in which engineers run flows: the nodes that they came to, and what was made of both.

use sea_orm_migration::{
    prelude::*,
    schema::{
        big_integer_null, boolean, integer, integer_null, text, text_null, timestamp_with_time_zone,
        timestamp_with_time_zone_null, uuid,
    },
};

use crate::{
    indexes::{covering, in_org},
    row_security,
    tables::{drop_tables, one_of, tenant_table, to_row, unique_in_org, within},
};

const TABLES: [&str; 4] = ["flow_sessions", "session_decisions", "session_ratings", "step_ratings"];

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(flow_sessions()).await?;
        // The sessions of a range, and those of one flow or engineer in it.
        let by_time = in_org("ix_flow_sessions_started_at", "flow_sessions").col("started_at").take();
        let by_flow = in_org("ix_flow_sessions_flow_id", "flow_sessions").col("flow_id").col("started_at").take();
        let by_user = in_org("ix_flow_sessions_user_id", "flow_sessions").col("user_id").col("started_at").take();
        let indexes = [
            covering(manager, by_time, ["id", "flow_id", "user_id", "outcome", "duration_ms"]),
            covering(manager, by_flow, ["id", "user_id", "outcome", "duration_ms"]),
            covering(manager, by_user, ["id", "flow_id", "outcome", "duration_ms"]),
        ];
        for index in indexes {
            manager.create_index(index).await?;
        }
        manager.create_table(session_decisions()).await?;
        let by_place = in_org("uq_session_decisions_session_id_position", "session_decisions")
            .unique()
            .col("session_id")
            .col("position")
            .take();
        manager.create_index(covering(manager, by_place, ["node_id", "at"])).await?;
        manager.create_table(session_ratings()).await?;
        let by_session = in_org("uq_session_ratings_session_id", "session_ratings").unique().col("session_id").take();
        manager.create_index(covering(manager, by_session, ["rating"])).await?;
        manager.create_table(step_ratings()).await?;
        let by_vote = in_org("uq_step_ratings_step_id_user_id_session_id", "step_ratings")
            .unique()
            .col("step_id")
            .col("user_id")
            .col("session_id")
            .take();
        manager.create_index(by_vote).await?;
        manager.create_index(in_org("ix_step_ratings_session_id", "step_ratings").col("session_id").take()).await?;
        row_security::enable(manager, &TABLES).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &TABLES).await
    }
}

fn flow_sessions() -> TableCreateStatement {
    let ends = ["completed_at", "outcome", "duration_ms"];
    let running = ends.map(|column| Expr::col(column).is_null()).into_iter().fold(Cond::all(), Cond::add);
    let completed = ends.map(|column| Expr::col(column).is_not_null()).into_iter().fold(Cond::all(), Cond::add);
    let outcomes = ["resolved", "escalated", "workaround", "unresolved"];
    tenant_table("flow_sessions")
        .col(text_null("external_id"))
        .col(uuid("flow_id"))
        // Null where the system that the session came from knows no versions.
        .col(integer_null("version"))
        .col(uuid("user_id"))
        .col(timestamp_with_time_zone("started_at"))
        .col(timestamp_with_time_zone_null("completed_at"))
        .col(text_null("outcome").check(one_of("outcome", outcomes)))
        // Milliseconds from start to completion, so that medians are read off an index.
        .col(big_integer_null("duration_ms").check(Expr::col("duration_ms").gte(0)))
        .check(Expr::from(Cond::any().add(running).add(completed)))
        .index(&mut unique_in_org("flow_sessions", "external_id"))
        .foreign_key(&mut to_row("flow_sessions", "flow_id", "flows"))
        .foreign_key(&mut to_row("flow_sessions", "user_id", "users"))
        .take()
}

fn session_decisions() -> TableCreateStatement {
    tenant_table("session_decisions")
        .col(uuid("session_id"))
        .col(integer("position").check(Expr::col("position").gte(0)))
        .col(text("node_id"))
        .col(text_null("choice"))
        .col(timestamp_with_time_zone("at"))
        .foreign_key(&mut to_row("session_decisions", "session_id", "flow_sessions"))
        .take()
}

fn session_ratings() -> TableCreateStatement {
    tenant_table("session_ratings")
        .col(uuid("session_id"))
        .col(integer("rating").check(within("rating", 1, 5)))
        .col(text_null("comment").check(Expr::from(Func::char_length(Expr::col("comment"))).lte(500)))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut to_row("session_ratings", "session_id", "flow_sessions"))
        .take()
}

fn step_ratings() -> TableCreateStatement {
    tenant_table("step_ratings")
        .col(uuid("step_id"))
        .col(uuid("user_id"))
        .col(uuid("session_id"))
        .col(boolean("was_helpful"))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut to_row("step_ratings", "step_id", "steps"))
        .foreign_key(&mut to_row("step_ratings", "user_id", "users"))
        .foreign_key(&mut to_row("step_ratings", "session_id", "flow_sessions"))
        .take()
}
