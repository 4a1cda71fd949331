//! The staging table: records that are stored already, or in part elsewhere, as rows
//! of a temporary table.

use std::fmt::Write as _;

use sea_orm::ConnectionTrait;
use sea_query::Table;

use super::{
    load::{Rows, Target, load},
    table::Ingested,
    transaction::IngestTransaction,
};
use crate::error::DaoError;

/// Makes the temporary table and loads the records. It is gone with the transaction, or when it is dropped.
pub(super) async fn fill<R: Ingested>(
    transaction: &IngestTransaction,
    stage: &Target,
    rows: &Rows<'_, R>,
) -> Result<(), DaoError> {
    let engine = transaction.engine();
    let mut sql = format!("CREATE TEMPORARY TABLE {} (", stage.name);
    for (column, kind) in stage.columns() {
        // Writing to a String cannot fail.
        let _ = write!(sql, "\"{column}\" {}, ", kind.sql(engine));
    }
    sql.truncate(sql.len() - 2);
    sql.push(')');
    sql.push_str(engine.temporary_table_end());
    transaction.execute_unprepared(&sql).await?;
    load(transaction, stage, rows).await
}

/// Removes the temporary table before the end of the transaction.
pub(super) async fn drop(transaction: &IngestTransaction, stage: &Target) -> Result<(), DaoError> {
    transaction.execute(Table::drop().table(stage.name)).await?;
    Ok(())
}
