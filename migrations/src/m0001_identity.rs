//! Organisations, their users, and who did what: orgs, users, `api_keys`, `audit_events`.

use sea_orm_migration::{
    prelude::*,
    schema::{
        big_integer, boolean, double, text, text_null, timestamp_with_time_zone, timestamp_with_time_zone_null, uuid,
        uuid_null,
    },
};

use crate::{
    indexes::in_org,
    tables::{drop_tables, one_of, tenant_table, to_org, to_row, within},
};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(orgs()).await?;
        manager.create_table(users()).await?;
        manager.create_table(api_keys()).await?;
        manager.create_table(audit_events()).await?;
        manager.create_index(in_org("ix_users_created_at", "users").col("created_at").col("id").take()).await?;
        manager.create_index(in_org("ix_audit_events_at", "audit_events").col("at").col("id").take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["orgs", "users", "api_keys", "audit_events"]).await
    }
}

fn orgs() -> TableCreateStatement {
    let minutes =
        |column: &'static str, default: f64| double(column).default(default).check(within(column, 0.0, 1440.0)).take();
    Table::create()
        .table("orgs")
        .col(uuid("id").primary_key())
        .col(text("name"))
        .col(text("slug").unique_key())
        .col(text("time_zone").default("UTC"))
        .col(double("default_passing_score").default(70.0).check(within("default_passing_score", 0.0, 100.0)))
        .col(double("interview_threshold").default(0.5).check(within("interview_threshold", 0.0, 1.0)))
        .col(minutes("time_saved_minutes_per_sms", 2.0))
        .col(minutes("time_saved_minutes_per_resume", 6.0))
        .col(minutes("time_saved_overhead_per_call", 5.0))
        .col(minutes("time_saved_overhead_per_web_call", 5.0))
        .col(minutes("time_saved_overhead_per_note", 10.0))
        .col(big_integer("data_version").default(1))
        .col(timestamp_with_time_zone("created_at"))
        .take()
}

fn users() -> TableCreateStatement {
    tenant_table("users")
        .col(text("email").unique_key())
        .col(text("name"))
        .col(text_null("password_hash"))
        .col(text("role").check(one_of("role", ["member", "team_admin", "owner"])))
        .col(boolean("is_super_admin").default(false))
        .col(text("status").default("active").check(one_of("status", ["active", "disabled"])))
        .col(text("presence").default("offline").check(one_of("presence", ["online", "busy", "offline"])))
        .col(timestamp_with_time_zone("created_at"))
        .foreign_key(&mut to_org("users"))
        .take()
}

fn api_keys() -> TableCreateStatement {
    tenant_table("api_keys")
        .col(text("name"))
        .col(text("prefix").unique_key())
        .col(text("secret_hash"))
        .col(text("scopes"))
        .col(uuid_null("created_by"))
        .col(timestamp_with_time_zone("created_at"))
        .col(timestamp_with_time_zone_null("last_used_at"))
        .col(timestamp_with_time_zone_null("revoked_at"))
        .foreign_key(&mut to_org("api_keys"))
        .foreign_key(&mut to_row("api_keys", "created_by", "users"))
        .take()
}

fn audit_events() -> TableCreateStatement {
    tenant_table("audit_events")
        .col(text("actor"))
        .col(text("action"))
        .col(text("subject"))
        .col(text_null("detail"))
        .col(timestamp_with_time_zone("at"))
        .foreign_key(&mut to_org("audit_events"))
        .take()
}
