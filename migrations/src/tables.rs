//! What every tenant-owned table has: its key, its references, its checks.

use sea_orm_migration::{prelude::*, schema::uuid};

/// Starts a table whose rows belong to an organisation: `PRIMARY KEY (org_id, id)`.
pub(crate) fn tenant_table(name: &'static str) -> TableCreateStatement {
    Table::create()
        .table(name)
        .col(uuid("org_id"))
        .col(uuid("id"))
        .primary_key(Index::create().col("org_id").col("id"))
        .take()
}

/// The row's organisation, for tables that name no other tenant-owned table.
pub(crate) fn to_org(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().name(format!("fk_{table}_org_id")).from(table, "org_id").to("orgs", "id").take()
}

/// A row of another table of the same organisation.
pub(crate) fn to_row(table: &'static str, column: &'static str, target: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(format!("fk_{table}_{column}"))
        .from(table, ("org_id", column))
        .to(target, ("org_id", "id"))
        .take()
}

/// Unique within an organisation; nulls do not clash.
pub(crate) fn unique_in_org(table: &'static str, column: &'static str) -> IndexCreateStatement {
    Index::create().name(format!("uq_{table}_{column}")).unique().col("org_id").col(column).take()
}

/// The column holds one of these words.
pub(crate) fn one_of(column: &'static str, words: impl IntoIterator<Item = &'static str>) -> Expr {
    Expr::col(column).is_in(words)
}

/// The column lies between two numbers, both included. It keeps NaN and infinity out as well.
pub(crate) fn within<T: Into<Value>>(column: &'static str, least: T, most: T) -> Expr {
    Expr::col(column).between(Expr::val(least), Expr::val(most))
}

/// Gives a table that nothing refers to another definition on `SQLite`, whose ALTER TABLE changes no column: the
/// columns' values are copied into the new one. Its indexes have to be made again.
pub(crate) async fn rebuild<const N: usize>(
    manager: &SchemaManager<'_>,
    table: &'static str,
    mut made: TableCreateStatement,
    columns: [(&'static str, Expr); N],
) -> Result<(), DbErr> {
    const NEW: &str = "rebuilt";
    manager.create_table(made.table(NEW).take()).await?;
    let (names, values) = columns.into_iter().unzip::<_, _, Vec<_>, Vec<_>>();
    let mut copy = Query::insert();
    copy.into_table(NEW).columns(names);
    copy.select_from(Query::select().exprs(values).from(table).take())
        .map_err(|error| DbErr::Custom(error.to_string()))?;
    manager.get_connection().execute(&copy).await?;
    manager.drop_table(Table::drop().table(table).take()).await?;
    manager.rename_table(Table::rename().table(NEW, table).take()).await
}

/// Drops tables, given in the order in which they were created.
pub(crate) async fn drop_tables(manager: &SchemaManager<'_>, tables: &[&'static str]) -> Result<(), DbErr> {
    for table in tables.iter().rev() {
        manager.drop_table(Table::drop().table(*table).take()).await?;
    }
    Ok(())
}
