//! The staging table: a batch as rows of a temporary table.

use std::fmt::Write as _;

use sea_orm::ConnectionTrait;
use sqlx::{Arguments, sqlite::SqliteArguments};
use uuid::Uuid;

use super::{
    copy::CopyData,
    ids::id_of,
    resolve::Ids,
    table::{Cell, ColumnKind, Ingested, Table},
    transaction::IngestTransaction,
};
use crate::{db::Engine, error::DaoError};

/// The staged column with the id that a new row gets.
pub(super) const ID: &str = "row_id";

/// `SQLite` takes 32,766 values a statement, but is fastest with a few thousand.
const VALUES_PER_INSERT: usize = 4_000;

/// Makes the temporary table. It is gone with the transaction, or when it is dropped.
pub(super) async fn create(transaction: &IngestTransaction, name: &str, table: &Table) -> Result<(), DaoError> {
    let engine = transaction.engine();
    let mut sql = format!("CREATE TEMPORARY TABLE {name} (");
    for (column, kind) in loaded(table) {
        // Writing to a String cannot fail.
        let _ = write!(sql, "\"{column}\" {}, ", kind.sql(engine));
    }
    sql.truncate(sql.len() - 2);
    sql.push_str(match engine {
        Engine::Sqlite => ")",
        Engine::Postgres => ") ON COMMIT DROP",
    });
    transaction.execute_unprepared(&sql).await?;
    Ok(())
}

/// Removes the temporary table before the end of the transaction.
pub(super) async fn drop(transaction: &IngestTransaction, name: &str) -> Result<(), DaoError> {
    transaction.execute_unprepared(&format!("DROP TABLE {name}")).await?;
    Ok(())
}

/// Fills the temporary table with the records, whose references all have ids.
pub(super) async fn load<R: Ingested>(
    transaction: &IngestTransaction,
    name: &str,
    org_id: Uuid,
    records: &[(usize, &R)],
    ids: &Ids,
) -> Result<(), DaoError> {
    match transaction.engine() {
        Engine::Sqlite => insert(transaction, name, org_id, records, ids).await,
        Engine::Postgres => copy(transaction, name, org_id, records, ids).await,
    }
}

/// The columns that are loaded, in the order of the cells.
fn loaded(table: &Table) -> impl Iterator<Item = (&'static str, ColumnKind)> {
    std::iter::once((ID, ColumnKind::Uuid))
        .chain(table.columns.iter().chain(table.elsewhere).map(|column| (column.name, column.kind)))
        .chain(table.references.iter().map(|reference| (reference.column, ColumnKind::Uuid)))
}

fn row<'a, R: Ingested>(org_id: Uuid, record: &'a R, ids: &Ids, cells: &mut Vec<Cell<'a>>) {
    cells.clear();
    cells.push(Cell::Uuid(id_of(org_id, R::TABLE.kind, &record.key(), record.time())));
    record.cells(cells);
    cells.extend(record.names().iter().enumerate().map(|(place, name)| Cell::from(ids.get(place, name))));
}

async fn copy<R: Ingested>(
    transaction: &IngestTransaction,
    name: &str,
    org_id: Uuid,
    records: &[(usize, &R)],
    ids: &Ids,
) -> Result<(), DaoError> {
    let columns: Vec<_> = loaded(R::TABLE).map(|(column, _)| format!("\"{column}\"")).collect();
    let mut data = CopyData::new(columns.len());
    let mut cells = Vec::with_capacity(columns.len());
    for (_, record) in records {
        row(org_id, *record, ids, &mut cells);
        data.row(&cells);
    }
    let statement = format!("COPY {name} ({}) FROM STDIN (FORMAT binary)", columns.join(", "));
    transaction.copy(&statement, &data.finish()).await
}

async fn insert<R: Ingested>(
    transaction: &IngestTransaction,
    name: &str,
    org_id: Uuid,
    records: &[(usize, &R)],
    ids: &Ids,
) -> Result<(), DaoError> {
    let columns: Vec<_> = loaded(R::TABLE).map(|(column, _)| format!("\"{column}\"")).collect();
    let mut cells = Vec::with_capacity(columns.len());
    let mut statement = String::new();
    let mut rows_in_statement = 0;
    for chunk in records.chunks(VALUES_PER_INSERT / columns.len()) {
        if chunk.len() != rows_in_statement {
            rows_in_statement = chunk.len();
            let one = format!("({})", vec!["?"; columns.len()].join(", "));
            statement =
                format!("INSERT INTO {name} ({}) VALUES {}", columns.join(", "), vec![one; chunk.len()].join(", "));
        }
        let mut arguments = SqliteArguments::default();
        arguments.reserve(chunk.len() * columns.len(), 0);
        for (_, record) in chunk {
            row(org_id, *record, ids, &mut cells);
            for cell in cells.drain(..) {
                bind(&mut arguments, cell).map_err(sqlx::Error::Encode)?;
            }
        }
        transaction.insert(&statement, arguments).await?;
    }
    Ok(())
}

fn bind(arguments: &mut SqliteArguments, cell: Cell<'_>) -> Result<(), sqlx::error::BoxDynError> {
    match cell {
        Cell::Null => arguments.add(None::<i32>),
        Cell::Uuid(id) => arguments.add(id),
        Cell::Text(text) => arguments.add(text.into_owned()),
        Cell::Integer(number) => arguments.add(number),
        Cell::Double(number) => arguments.add(number),
        Cell::Boolean(flag) => arguments.add(flag),
        Cell::Time(time) => arguments.add(time),
    }
}
