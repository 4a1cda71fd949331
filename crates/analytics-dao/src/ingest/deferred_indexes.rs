//! Indexes of an empty table: built once it is filled, they cost less than kept while it is, as both engines' manuals say.
//!
//! An import drops those of a table without a row that only its readers need, and notes in `deferred_indexes` how they
//! are made, in one transaction. The last of the imports that run at a time builds them when it ends. If it is killed,
//! they are built by who comes next: an import, `migrate` or a server that starts.

use std::iter;

use sea_orm::{ConnectionTrait, DbErr, QueryResult, Statement};
use sea_query::{Expr, ExprTrait, InsertStatement, OnConflict, Order, Query};

use super::{
    create_missing::CREATED_IN,
    import_lock::{Hold, ImportLock},
    table::Ingested,
    transaction::IngestTransaction,
};
use crate::{
    db::{Db, Engine},
    error::{DaoError, ErrorKind},
};

const DEFERRED: &str = "deferred_indexes";

const SQLITE_DROP: &str = "BEGIN IMMEDIATE";
/// Who waits for a table keeps everybody else from it.
const POSTGRES_DROP: &str = "BEGIN; SET LOCAL lock_timeout = '1s'";

/// Sorting in memory, as a batch has it, would take as much as the table has; a second thread sorts while the first reads.
const SQLITE_BUILD: &str = "PRAGMA temp_store = file; PRAGMA cache_size = -32768; PRAGMA threads = 1; BEGIN IMMEDIATE";
const POSTGRES_BUILD: &str = "BEGIN; SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '1min'; \
     SET LOCAL maintenance_work_mem = '256MB'";

/// The indexes of a table that hold no row to a rule.
const SQLITE_INDEXES: &str = "SELECT name, tbl_name AS table_name, sql AS definition FROM sqlite_master \
     WHERE type = 'index' AND name IN (SELECT name FROM pragma_index_list($1) WHERE \"unique\" = 0) ORDER BY name";
const POSTGRES_INDEXES: &str = "SELECT relname::text AS name, CAST($1 AS text) AS table_name, \
     pg_get_indexdef(indexrelid) AS definition FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid \
     WHERE indrelid = CAST($1 AS text)::regclass AND NOT indisunique ORDER BY relname";

/// Whether a role may make indexes of a table: who owns it, and may add to the schema.
const POSTGRES_MAY_BUILD: &str = "SELECT pg_has_role(relowner, 'USAGE') \
     AND has_schema_privilege(relnamespace, 'CREATE') AS may_build \
     FROM pg_class WHERE oid = CAST($1 AS text)::regclass";

/// Is told, in words, of what may take a while.
pub type Says<'a> = &'a mut (dyn FnMut(&str) + Send);

/// An import that is under way: nobody builds indexes meanwhile.
#[derive(Debug)]
pub struct Load {
    lock: ImportLock,
}

/// An index that is to be built.
struct Index {
    name: String,
    table: String,
    definition: String,
}

/// Begins an import of a kind: the indexes of the tables that it fills are deferred where these are empty. Whatever
/// becomes of it, [`Load::end`] has to follow.
///
/// # Errors
/// What the database says; then the next import builds what is deferred.
pub async fn begin_load<R: Ingested>(db: &Db, create_missing: bool, says: Says<'_>) -> Result<Load, DaoError> {
    build_deferred_indexes(db, &mut *says).await?;
    let mut lock = ImportLock::open(db).await?;
    lock.share(says).await?;
    let made = R::TABLE.references.iter().map(|reference| reference.table);
    let made = made.filter(|table| create_missing && CREATED_IN.contains(table));
    let tables: Vec<_> = iter::once(R::TABLE.name).chain(made).collect();
    for table in tables {
        match defer(db, table).await {
            // Somebody reads the table for long: it is filled with its indexes.
            Err(error) if db.engine() == Engine::Postgres && error.kind() == ErrorKind::Unavailable => {}
            deferred => deferred?,
        }
    }
    Ok(Load { lock })
}

impl Load {
    /// Ends the import, and builds what is deferred unless another import is under way, which then does.
    ///
    /// # Errors
    /// What the database says; then the indexes are still to be built.
    pub async fn end(mut self, db: &Db, says: Says<'_>) -> Result<(), DaoError> {
        self.lock.release().await?;
        build_if_alone(db, &mut self.lock, says).await
    }
}

/// Builds the indexes that an import has left, unless one is under way.
///
/// # Errors
/// What the database says; then they are still to be built.
pub async fn build_deferred_indexes(db: &Db, says: Says<'_>) -> Result<(), DaoError> {
    if deferred(db).await?.is_empty() {
        return Ok(());
    }
    let mut lock = ImportLock::open(db).await?;
    build_if_alone(db, &mut lock, says).await
}

/// Drops the indexes of a table that has no row, and notes how they are made.
async fn defer(db: &Db, table: &'static str) -> Result<(), DaoError> {
    let connection = db.primary_writes()?;
    if !is_empty(connection, table).await? || !may_build(connection, db.engine(), table).await? {
        return Ok(());
    }
    // One table at a time: who holds one and waits for another may be waited for.
    let transaction = IngestTransaction::begin_with(db, SQLITE_DROP, POSTGRES_DROP).await?;
    if db.engine() == Engine::Postgres {
        let lock = format!("LOCK TABLE \"{table}\" IN ACCESS EXCLUSIVE MODE");
        transaction.execute_unprepared(&lock).await?;
    }
    // Somebody else may have begun to fill it.
    if is_empty(&transaction, table).await? {
        for index in indexes(&transaction, table).await? {
            let drop = format!("DROP INDEX \"{}\"", index.name);
            transaction.execute_unprepared(&drop).await?;
            note(&transaction, index).await?;
        }
    }
    transaction.commit().await
}

async fn is_empty(connection: &impl ConnectionTrait, table: &'static str) -> Result<bool, DaoError> {
    let select = Query::select().column("id").from(table).limit(1).take();
    Ok(connection.query_one(&select).await?.is_none())
}

async fn may_build(connection: &impl ConnectionTrait, engine: Engine, table: &str) -> Result<bool, DaoError> {
    if engine == Engine::Sqlite {
        return Ok(true);
    }
    let asked = Statement::from_sql_and_values(engine.backend(), POSTGRES_MAY_BUILD, [table.into()]);
    let row = connection.query_one_raw(asked).await?;
    Ok(row.map(|row| row.try_get("", "may_build")).transpose()?.unwrap_or(false))
}

async fn indexes(transaction: &IngestTransaction, table: &str) -> Result<Vec<Index>, DaoError> {
    let sql = match transaction.engine() {
        Engine::Sqlite => SQLITE_INDEXES,
        Engine::Postgres => POSTGRES_INDEXES,
    };
    let asked = Statement::from_sql_and_values(transaction.engine().backend(), sql, [table.into()]);
    Ok(transaction.query_all_raw(asked).await?.iter().map(Index::read).collect::<Result<_, _>>()?)
}

async fn note(transaction: &IngestTransaction, index: Index) -> Result<(), DaoError> {
    let mut insert = InsertStatement::new();
    insert
        .into_table(DEFERRED)
        .columns(["name", "table_name", "definition"])
        .values([index.name, index.table, index.definition].map(Expr::val))?
        .on_conflict(OnConflict::column("name").update_columns(["table_name", "definition"]).to_owned());
    transaction.execute(&insert).await?;
    Ok(())
}

impl Index {
    fn read(row: &QueryResult) -> Result<Self, DbErr> {
        let text = |column: &str| row.try_get::<String>("", column);
        Ok(Self { name: text("name")?, table: text("table_name")?, definition: text("definition")? })
    }
}

/// What is still to be built, by table. In a schema from before there was such a thing, that is nothing.
async fn deferred(db: &Db) -> Result<Vec<Index>, DaoError> {
    let select = Query::select()
        .columns(["name", "table_name", "definition"])
        .from(DEFERRED)
        .order_by("table_name", Order::Asc)
        .order_by("name", Order::Asc)
        .take();
    match db.primary_writes()?.query_all(&select).await.map_err(DaoError::from) {
        Err(error) if error.kind() == ErrorKind::Schema => Ok(Vec::new()),
        rows => Ok(rows?.iter().map(Index::read).collect::<Result<_, _>>()?),
    }
}

async fn build_if_alone(db: &Db, lock: &mut ImportLock, says: Says<'_>) -> Result<(), DaoError> {
    if !lock.take(Hold::Alone).await? {
        return Ok(());
    }
    let deferred = deferred(db).await?;
    let tables: Vec<_> = deferred.chunk_by(|one, next| one.table == next.table).collect();
    for of_table in tables {
        build(db, of_table, &mut *says).await?;
    }
    lock.release().await
}

/// Builds the indexes of a table, each in a transaction of its own: others may write in between.
async fn build(db: &Db, indexes: &[Index], says: Says<'_>) -> Result<(), DaoError> {
    let Some(Index { table, .. }) = indexes.first() else { return Ok(()) };
    if !may_build(db.primary_writes()?, db.engine(), table).await? {
        says(&format!("the indexes of {table} wait for who owns it: run `analytics migrate` as that role"));
        return Ok(());
    }
    says(&format!("building the indexes of {table}"));
    for Index { name, definition, .. } in indexes {
        let transaction = begin_build(db).await?;
        // Somebody may have made it by hand.
        let drop = format!("DROP INDEX IF EXISTS \"{name}\"");
        transaction.execute_unprepared(&drop).await?;
        transaction.execute_unprepared(definition).await?;
        let built = Query::delete().from_table(DEFERRED).and_where(Expr::col("name").eq(name.as_str())).take();
        transaction.execute(&built).await?;
        transaction.commit().await?;
    }
    if db.engine() == Engine::Postgres {
        // Until autovacuum comes by, plans would be those for an empty table. SQLite's need no statistics.
        let analyze = format!("ANALYZE \"{table}\"");
        let transaction = begin_build(db).await?;
        transaction.execute_unprepared(&analyze).await?;
        transaction.commit().await?;
    }
    Ok(())
}

async fn begin_build(db: &Db) -> Result<IngestTransaction, DaoError> {
    IngestTransaction::begin_with(db, SQLITE_BUILD, POSTGRES_BUILD).await
}
