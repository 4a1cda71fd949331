//! Indexes that answer a query without the table.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

/// Adds columns to an index's leaves. `SQLite` has no INCLUDE, so there they end
/// the key; a unique index stays as it is, for they would loosen it.
pub(crate) fn covering(
    manager: &SchemaManager<'_>,
    mut index: IndexCreateStatement,
    columns: impl IntoIterator<Item = &'static str>,
) -> IndexCreateStatement {
    match manager.get_database_backend() {
        DbBackend::Sqlite if index.is_unique_key() => {}
        DbBackend::Sqlite => columns.into_iter().for_each(|column| {
            index.col(column);
        }),
        _ => columns.into_iter().for_each(|column| {
            index.include(column);
        }),
    }
    index
}

/// Starts an index over an organisation's rows.
pub(crate) fn in_org(name: &'static str, table: &'static str) -> IndexCreateStatement {
    Index::create().name(name).table(table).col("org_id").take()
}
