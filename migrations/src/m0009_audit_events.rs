//! Who acted, from where and on what, and that no event is changed or deleted: `audit_events`.

use sea_orm_migration::{
    prelude::*,
    schema::{text, text_null, uuid_null},
    sea_orm::DbBackend,
};

use crate::tables::one_of;

const TABLE: &str = "audit_events";

/// `SQLite` has a trigger for each kind of statement.
const SQLITE_UP: &str = "\
    CREATE TRIGGER audit_events_refuse_update BEFORE UPDATE ON audit_events \
    BEGIN SELECT RAISE(ABORT, 'audit events are append-only'); END; \
    CREATE TRIGGER audit_events_refuse_delete BEFORE DELETE ON audit_events \
    BEGIN SELECT RAISE(ABORT, 'audit events are append-only'); END;";
const SQLITE_DOWN: &str = "DROP TRIGGER audit_events_refuse_update; DROP TRIGGER audit_events_refuse_delete;";

/// ALWAYS, because a session may put ordinary triggers aside, as imports do.
const POSTGRES_UP: &str = "\
    CREATE FUNCTION audit_events_refuse() RETURNS trigger LANGUAGE plpgsql AS \
    $$ BEGIN RAISE EXCEPTION 'audit events are append-only'; END $$; \
    CREATE TRIGGER audit_events_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_events \
    FOR EACH STATEMENT EXECUTE FUNCTION audit_events_refuse(); \
    ALTER TABLE audit_events ENABLE ALWAYS TRIGGER audit_events_append_only;";
const POSTGRES_DOWN: &str =
    "DROP TRIGGER audit_events_append_only ON audit_events; DROP FUNCTION audit_events_refuse();";

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in columns() {
            manager.alter_table(Table::alter().table(TABLE).add_column(column).take()).await?;
        }
        run(manager, SQLITE_UP, POSTGRES_UP).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run(manager, SQLITE_DOWN, POSTGRES_DOWN).await?;
        for column in columns().iter().rev() {
            manager.alter_table(Table::alter().table(TABLE).drop_column(column.get_column_name()).take()).await?;
        }
        Ok(())
    }
}

/// A column that is added to a table with rows needs a default where it holds no null.
fn columns() -> [ColumnDef; 5] {
    let kinds = ["user", "super_admin", "key", "operator", "anonymous"];
    [
        text("actor_kind").default("operator").check(one_of("actor_kind", kinds)).take(),
        uuid_null("actor_id"),
        text_null("actor_email"),
        text_null("address"),
        uuid_null("subject_id"),
    ]
}

async fn run(manager: &SchemaManager<'_>, sqlite: &str, postgres: &str) -> Result<(), DbErr> {
    let sql = if manager.get_database_backend() == DbBackend::Sqlite { sqlite } else { postgres };
    manager.get_connection().execute_unprepared(sql).await.map(|_| ())
}
