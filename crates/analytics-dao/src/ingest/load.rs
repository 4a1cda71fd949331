//! Records into a table, as fast as the engine takes them: COPY on `PostgreSQL`,
//! rows by the hundred on `SQLite`. The next rows are made while the database
//! stores the last.

use analytics_domain::OrgScope;
use sqlx::{Arguments, sqlite::SqliteArguments};

use super::{
    copy::CopyData,
    resolve::Named,
    table::{Cell, Column, Ingested, Table},
    transaction::IngestTransaction,
};
use crate::{db::Engine, dialect::ColumnKind, error::DaoError};

/// `SQLite` takes 32,766 values a statement, but is fastest with a few thousand.
const VALUES_PER_INSERT: usize = 4_000;
/// As much as is on its way to `PostgreSQL` at a time.
const BYTES_PER_CHUNK: usize = 256 * 1024;

/// Records on their way into a table; what they name has ids.
#[derive(Debug)]
pub(super) struct Rows<'a, R> {
    pub(super) scope: OrgScope,
    pub(super) records: &'a [&'a R],
    pub(super) named: &'a Named<'a>,
}

/// Where rows go, and which of their values.
pub(super) struct Target {
    pub(super) name: &'static str,
    table: &'static Table,
    elsewhere: &'static [Column],
}

impl Target {
    /// The table itself, which rows with new keys may go to at once.
    pub(super) const fn table(table: &'static Table) -> Self {
        Self { name: table.name, table, elsewhere: &[] }
    }

    /// A staging table, which also has the values that are stored elsewhere.
    pub(super) const fn stage(name: &'static str, table: &'static Table) -> Self {
        Self { name, table, elsewhere: table.elsewhere }
    }

    /// The columns in the order of the cells.
    pub(super) fn columns(&self) -> impl Iterator<Item = (&'static str, ColumnKind)> {
        [("org_id", ColumnKind::Uuid), ("id", ColumnKind::Uuid)]
            .into_iter()
            .chain(self.table.columns.iter().chain(self.elsewhere).map(|column| (column.name, column.kind)))
            .chain(self.table.references.iter().map(|reference| (reference.column, ColumnKind::Uuid)))
    }

    fn column_list(&self) -> String {
        self.columns().map(|(column, _)| format!("\"{column}\"")).collect::<Vec<_>>().join(", ")
    }

    fn fill<'a, R: Ingested>(&self, cells: &mut Vec<Cell<'a>>, rows: &Rows<'_, R>, record: &'a R) {
        cells.clear();
        cells.extend([Cell::Uuid(rows.scope.org_id()), Cell::Uuid(record.id(rows.scope))]);
        record.cells(cells);
        cells.truncate(2 + self.table.columns.len() + self.elsewhere.len());
        cells.extend(record.names().iter().enumerate().map(|(place, name)| Cell::from(rows.named.id(place, name))));
    }
}

/// Adds the rows to the target.
pub(super) async fn load<R: Ingested>(
    transaction: &IngestTransaction,
    target: &Target,
    rows: &Rows<'_, R>,
) -> Result<(), DaoError> {
    if rows.records.is_empty() {
        return Ok(());
    }
    match transaction.engine() {
        Engine::Sqlite => insert(transaction, target, rows).await,
        Engine::Postgres => copy(transaction, target, rows).await,
    }
}

async fn copy<R: Ingested>(
    transaction: &IngestTransaction,
    target: &Target,
    rows: &Rows<'_, R>,
) -> Result<(), DaoError> {
    let mut data = CopyData::new(target.columns().count());
    let mut records = rows.records.iter();
    let mut cells = Vec::new();
    let chunks = std::iter::from_fn(|| {
        while data.len() < BYTES_PER_CHUNK
            && let Some(record) = records.next()
        {
            target.fill(&mut cells, rows, *record);
            data.row(&cells);
        }
        data.take(records.len() == 0)
    });
    let statement = format!("COPY \"{}\" ({}) FROM STDIN (FORMAT binary)", target.name, target.column_list());
    transaction.copy(&statement, chunks).await
}

async fn insert<R: Ingested>(
    transaction: &IngestTransaction,
    target: &Target,
    rows: &Rows<'_, R>,
) -> Result<(), DaoError> {
    let columns = target.columns().count();
    let row = format!("({})", vec!["?"; columns].join(", "));
    let statement = |count: usize| {
        // After an error the batch is taken back whole, so no statement has to be able to undo itself.
        format!(
            "INSERT OR FAIL INTO \"{}\" ({}) VALUES {}",
            target.name,
            target.column_list(),
            vec![&*row; count].join(", ")
        )
    };
    let arguments = |chunk: &[&R]| {
        let mut arguments = SqliteArguments::default();
        arguments.reserve(chunk.len() * columns, 0);
        let mut cells = Vec::with_capacity(columns);
        for record in chunk {
            target.fill(&mut cells, rows, *record);
            for cell in cells.drain(..) {
                bind(&mut arguments, cell).map_err(sqlx::Error::Encode)?;
            }
        }
        Ok::<_, DaoError>((chunk.len(), arguments))
    };
    let mut chunks = rows.records.chunks(VALUES_PER_INSERT / columns);
    let mut sql = String::new();
    let mut count_of_sql = 0;
    let mut next = chunks.next().map(arguments).transpose()?;
    while let Some((count, values)) = next {
        if count != count_of_sql {
            (sql, count_of_sql) = (statement(count), count);
        }
        let (stored, made) =
            tokio::join!(transaction.insert(&sql, values), async { chunks.next().map(arguments).transpose() });
        stored?;
        next = made?;
    }
    Ok(())
}

fn bind(arguments: &mut SqliteArguments, cell: Cell<'_>) -> Result<(), sqlx::error::BoxDynError> {
    match cell {
        Cell::Null => arguments.add(None::<i32>),
        Cell::Uuid(id) => arguments.add(id),
        Cell::Text(text) => arguments.add(text.into_owned()),
        Cell::Integer(number) => arguments.add(number),
        Cell::BigInteger(number) => arguments.add(number),
        Cell::Double(number) => arguments.add(number),
        Cell::Boolean(flag) => arguments.add(flag),
        Cell::Time(time) => arguments.add(time),
    }
}
