//! A second wall on `PostgreSQL`: who does not own the tables sees the rows of one organisation, which each
//! transaction names in `parlance.org_id`, and none before it has.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

/// Hides the tables' rows from those of other organisations.
pub(crate) async fn enable(manager: &SchemaManager<'_>, tables: &[&str]) -> Result<(), DbErr> {
    for_each_table(manager, tables, |table| wall(table, "org_id")).await
}

/// Hides organisations from each other.
pub(crate) async fn enable_of_orgs(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    for_each_table(manager, &["orgs"], |table| wall(table, "id")).await
}

fn wall(table: &str, org: &str) -> String {
    // Once set in a transaction, the name is the empty text after it and no longer null.
    format!(
        "ALTER TABLE {table} ENABLE ROW LEVEL SECURITY; \
         CREATE POLICY own_org ON {table} \
         USING ({org} = nullif(current_setting('parlance.org_id', true), '')::uuid)"
    )
}

/// Takes the tables from behind the wall.
pub(crate) async fn disable(manager: &SchemaManager<'_>, tables: &[&str]) -> Result<(), DbErr> {
    for_each_table(manager, tables, |table| {
        format!("DROP POLICY own_org ON {table}; ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")
    })
    .await
}

async fn for_each_table(
    manager: &SchemaManager<'_>,
    tables: &[&str],
    statements: impl Fn(&str) -> String,
) -> Result<(), DbErr> {
    if manager.get_database_backend() != DbBackend::Postgres {
        return Ok(());
    }
    for table in tables {
        manager.get_connection().execute_unprepared(&statements(table)).await?;
    }
    Ok(())
}
