//! From the staging table into the table: new rows first, then what differs.

use analytics_domain::OrgScope;
use sea_orm::ConnectionTrait;
use sea_query::{Alias, BinOper, Expr, ExprTrait, InsertStatement, OnConflict, Query, SelectStatement};

use super::{stage::ID, table::Table, transaction::IngestTransaction};
use crate::error::DaoError;

/// Inserts the staged rows that are not there yet, and says how many those were.
pub(super) async fn insert_new(
    transaction: &IngestTransaction,
    stage: &'static str,
    table: &Table,
    scope: OrgScope,
) -> Result<u64, DaoError> {
    let skip = conflict(table).do_nothing().to_owned();
    let inserted = transaction.execute(insert(stage, table, scope)?.on_conflict(skip)).await?;
    Ok(inserted.rows_affected())
}

/// Brings the rows that are there up to date, and says how many had other values.
pub(super) async fn update_changed(
    transaction: &IngestTransaction,
    stage: &'static str,
    table: &Table,
    scope: OrgScope,
) -> Result<u64, DaoError> {
    let changed = table
        .changeable()
        .map(|column| differs((table.name, column), ("excluded", column)))
        .fold(Expr::val(false), Expr::or);
    let update = conflict(table).update_columns(table.changeable()).action_and_where(changed).to_owned();
    let updated = transaction.execute(insert(stage, table, scope)?.on_conflict(update)).await?;
    Ok(updated.rows_affected())
}

/// Whether two columns hold different values; null is a value like others.
pub(super) fn differs(one: (&'static str, &'static str), other: (&'static str, &'static str)) -> Expr {
    Expr::col(one).binary(BinOper::Custom("IS DISTINCT FROM"), Expr::col(other))
}

fn conflict(table: &Table) -> OnConflict {
    OnConflict::columns(std::iter::once("org_id").chain(table.key.iter().copied()))
}

fn insert(stage: &'static str, table: &Table, scope: OrgScope) -> Result<InsertStatement, DaoError> {
    let mut insert = InsertStatement::new();
    insert.into_table(Alias::new(table.name)).columns(["org_id", "id"].into_iter().chain(table.stored()));
    insert.select_from(rows(stage, table, scope)).map_err(|error| sea_orm::DbErr::Custom(error.to_string()))?;
    Ok(insert)
}

/// The staged rows. The condition is always true: `SQLite` cannot tell ON CONFLICT from a join without a WHERE.
fn rows(stage: &'static str, table: &Table, scope: OrgScope) -> SelectStatement {
    let mut select = Query::select();
    select.expr(Expr::val(scope.org_id())).column(ID).columns(table.stored()).from(stage);
    select.and_where(Expr::col(ID).is_not_null());
    select.take()
}
