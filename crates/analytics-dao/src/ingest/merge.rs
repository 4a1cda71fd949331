//! From the staging table into the table: what differs.

use sea_orm::ConnectionTrait;
use sea_query::{Alias, BinOper, Expr, ExprTrait, InsertStatement, OnConflict, Query};

use super::{stored::StoredKeys, table::Table, transaction::IngestTransaction};
use crate::error::DaoError;

/// Brings the rows that are there up to date, and says which had other values.
pub(super) async fn update_changed(
    transaction: &IngestTransaction,
    stage: &'static str,
    table: &Table,
) -> Result<StoredKeys, DaoError> {
    let changed = table
        .changeable()
        .map(|column| differs((table.name, column), ("excluded", column)))
        .fold(Expr::val(false), Expr::or);
    let update = conflict(table).update_columns(table.changeable()).action_and_where(changed).to_owned();
    let mut insert = insert(stage, table)?;
    // Rows whose update the condition prevents are not returned.
    insert.on_conflict(update).returning(Query::returning().columns(table.key.iter().copied()));
    StoredKeys::read(table, &transaction.query_all(&insert).await?)
}

/// Whether two columns hold different values; null is a value like others.
pub(super) fn differs(one: (&'static str, &'static str), other: (&'static str, &'static str)) -> Expr {
    Expr::col(one).binary(BinOper::Custom("IS DISTINCT FROM"), Expr::col(other))
}

fn conflict(table: &Table) -> OnConflict {
    OnConflict::columns(std::iter::once("org_id").chain(table.key.iter().copied()))
}

/// Inserts the staged rows. The condition is always true: `SQLite` cannot tell ON CONFLICT from a join without
/// a WHERE.
fn insert(stage: &'static str, table: &Table) -> Result<InsertStatement, DaoError> {
    let columns = || ["org_id", "id"].into_iter().chain(table.stored());
    let rows = Query::select().columns(columns()).from(stage).and_where(Expr::col("id").is_not_null()).take();
    let mut insert = InsertStatement::new();
    insert.into_table(Alias::new(table.name)).columns(columns());
    insert.select_from(rows)?;
    Ok(insert)
}
