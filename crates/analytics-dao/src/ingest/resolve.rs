//! From what records call other rows to those rows' ids.

use analytics_domain::OrgScope;
use sea_orm::ConnectionTrait;
use sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement, UpdateStatement};
use uuid::Uuid;

use super::{
    stage::INDEX,
    table::{Reference, Table},
    transaction::IngestTransaction,
};
use crate::error::DaoError;

/// Looks the references up that have no id yet.
pub(super) async fn resolve(
    transaction: &IngestTransaction,
    stage: &'static str,
    references: &[&Reference],
    scope: OrgScope,
) -> Result<(), DaoError> {
    if references.is_empty() {
        return Ok(());
    }
    let mut update = UpdateStatement::new();
    update.table(Alias::new(stage));
    for reference in references {
        let named = Query::select()
            .expr(Expr::col((reference.table, "id")))
            .from(reference.table)
            .and_where(Expr::col((reference.table, "org_id")).eq(scope.org_id()))
            .and_where(Expr::col((reference.table, reference.by)).equals((stage, reference.field)))
            .take();
        update.value(reference.column, Expr::from(named));
    }
    transaction.execute(&update).await?;
    Ok(())
}

/// What records call rows that are not there, each with the first record that does so.
pub(super) async fn unresolved(
    transaction: &IngestTransaction,
    stage: &'static str,
    reference: &Reference,
) -> Result<Vec<(String, usize)>, DaoError> {
    let select = Query::select()
        .column(reference.field)
        .expr_as(Expr::col(INDEX).min(), "first")
        .from(stage)
        .and_where(Expr::col(reference.column).is_null())
        .group_by_col(reference.field)
        .take();
    let rows = transaction.query_all(&select).await?;
    rows.iter()
        .map(|row| {
            let first: i32 = row.try_get("", "first")?;
            Ok((row.try_get("", reference.field)?, usize::try_from(first).unwrap_or(0)))
        })
        .collect()
}

/// The records that name a row that is not there: their indexes, and the first reference at fault.
pub(super) async fn dangling(
    transaction: &IngestTransaction,
    stage: &'static str,
    table: &Table,
) -> Result<Vec<(usize, &'static Reference, String)>, DaoError> {
    let mut select = SelectStatement::new();
    select.column(INDEX).from(stage).order_by(INDEX, sea_query::Order::Asc);
    let mut missing = sea_query::Condition::any();
    for reference in table.references {
        select.column(reference.column).column(reference.field);
        missing = missing.add(Expr::col(reference.column).is_null());
    }
    if table.references.is_empty() {
        return Ok(Vec::new());
    }
    let rows = transaction.query_all(select.cond_where(missing)).await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in &rows {
        let index: i32 = row.try_get("", INDEX)?;
        for reference in table.references {
            if row.try_get::<Option<Uuid>>("", reference.column)?.is_none() {
                found.push((usize::try_from(index).unwrap_or(0), reference, row.try_get("", reference.field)?));
                break;
            }
        }
    }
    Ok(found)
}
