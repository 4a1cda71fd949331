//! The transaction of a batch: `SeaORM`'s statements over an sqlx transaction, for
//! COPY needs the connection itself, and settings belong to it.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, ExecResult, QueryResult, RuntimeErr, Statement};
use sea_query::Values;
use sea_query_sqlx::SqlxValues;
use sqlx::{
    AssertSqlSafe, Postgres, Sqlite, Transaction, pool::PoolConnection, postgres::PgConnection, query::Query,
    sqlite::SqliteArguments,
};
use tokio::sync::Mutex;

use crate::{
    audit::InTransaction,
    db::{Db, Engine},
    error::DaoError,
};

/// What a batch changes about the session: the read limit does not fit a batch, no one may be waited for
/// longer than a few seconds, and a small staging table is best joined row by row. A batch looks its
/// references up and locks them; where its role may (`GRANT SET ON PARAMETER`), it spares the database the
/// triggers that would do so again for every row.
const POSTGRES_BEGIN: &str = "BEGIN; SET LOCAL statement_timeout = '10min'; SET LOCAL lock_timeout = '5s'; \
     SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; SET LOCAL jit = off; \
     SELECT set_config('session_replication_role', 'replica', true) \
     WHERE has_parameter_privilege('session_replication_role', 'SET')";

/// A batch touches pages all over the indexes: they are kept, and copied into the file once in several batches. What
/// it names was looked up under the one lock that a writer holds, so no row needs to be checked for it again; the
/// pool turns the checks on for whoever is next. No setting of these can be changed inside a transaction.
const SQLITE_BEGIN: &str = "PRAGMA temp_store = memory; PRAGMA cache_size = -32768; PRAGMA wal_autocheckpoint = 10000; \
     PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE";

/// A write transaction; dropped without a commit, it is rolled back.
pub(super) struct IngestTransaction {
    engine: Engine,
    inner: Mutex<Inner>,
}

enum Inner {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Held),
}

/// A connection in a transaction. Left before the end it is closed, not given back to the pool: it may be amid a COPY,
/// and sqlx would take what the server has yet to say of that for answers to the next statements.
struct Held {
    connection: PoolConnection<Postgres>,
    is_ended: bool,
}

impl Held {
    async fn end(mut self, statement: &'static str) -> Result<(), DaoError> {
        sqlx::raw_sql(statement).execute(&mut *self.connection).await?;
        self.is_ended = true;
        Ok(())
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        if !self.is_ended {
            self.connection.close_on_drop();
        }
    }
}

impl IngestTransaction {
    /// A batch's transaction.
    pub(super) async fn begin(db: &Db) -> Result<Self, DaoError> {
        Self::begin_with(db, SQLITE_BEGIN, POSTGRES_BEGIN).await
    }

    /// One that begins with these statements.
    pub(super) async fn begin_with(db: &Db, sqlite: &'static str, postgres: &'static str) -> Result<Self, DaoError> {
        let inner = match db.engine() {
            Engine::Sqlite => {
                Inner::Sqlite(db.primary_writes()?.get_sqlite_connection_pool().begin_with(sqlite).await?)
            }
            Engine::Postgres => {
                let connection = db.primary_writes()?.get_postgres_connection_pool().acquire().await?;
                let mut held = Held { connection, is_ended: false };
                sqlx::raw_sql(postgres).execute(&mut *held.connection).await?;
                Inner::Postgres(held)
            }
        };
        Ok(Self { engine: db.engine(), inner: Mutex::new(inner) })
    }

    pub(super) const fn engine(&self) -> Engine {
        self.engine
    }

    pub(super) async fn commit(self) -> Result<(), DaoError> {
        match self.inner.into_inner() {
            Inner::Sqlite(transaction) => transaction.commit().await?,
            Inner::Postgres(held) => held.end("COMMIT").await?,
        }
        Ok(())
    }

    pub(super) async fn rollback(self) -> Result<(), DaoError> {
        match self.inner.into_inner() {
            Inner::Sqlite(transaction) => transaction.rollback().await?,
            Inner::Postgres(held) => held.end("ROLLBACK").await?,
        }
        Ok(())
    }

    /// Sends COPY data, in binary form and in chunks of any size.
    pub(super) async fn copy(&self, statement: &str, data: impl Iterator<Item = Vec<u8>>) -> Result<(), DaoError> {
        let mut inner = self.inner.lock().await;
        let Inner::Postgres(held) = &mut *inner else {
            return Err(DbErr::Custom("COPY is PostgreSQL's".to_owned()).into());
        };
        let connection: &mut PgConnection = &mut held.connection;
        let mut copy = connection.copy_in_raw(statement).await?;
        for chunk in data {
            if let Err(error) = copy.send(chunk).await {
                // Best effort: the first error is the one to report.
                let _ = copy.abort("the client failed").await;
                return Err(error.into());
            }
        }
        copy.finish().await?;
        Ok(())
    }

    /// Runs an INSERT with `SQLite`'s own arguments.
    pub(super) async fn insert(&self, statement: &str, arguments: SqliteArguments) -> Result<(), DaoError> {
        let mut inner = self.inner.lock().await;
        let Inner::Sqlite(transaction) = &mut *inner else {
            return Err(DbErr::Custom("these arguments are SQLite's".to_owned()).into());
        };
        sqlx::query_with(AssertSqlSafe(statement), arguments).execute(&mut **transaction).await?;
        Ok(())
    }
}

impl InTransaction for IngestTransaction {}

#[async_trait::async_trait]
impl ConnectionTrait for IngestTransaction {
    fn get_database_backend(&self) -> DbBackend {
        self.engine.backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        let executed = match &mut *self.inner.lock().await {
            Inner::Sqlite(transaction) => query(statement).execute(&mut **transaction).await.map(ExecResult::from),
            Inner::Postgres(held) => query(statement).execute(&mut *held.connection).await.map(ExecResult::from),
        };
        executed.map_err(|error| DbErr::Exec(RuntimeErr::SqlxError(error.into())))
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        let executed = match &mut *self.inner.lock().await {
            Inner::Sqlite(transaction) => {
                sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut **transaction).await.map(ExecResult::from)
            }
            Inner::Postgres(held) => {
                sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *held.connection).await.map(ExecResult::from)
            }
        };
        executed.map_err(|error| DbErr::Exec(RuntimeErr::SqlxError(error.into())))
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        Ok(self.query_all_raw(statement).await?.into_iter().next())
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        let rows = match &mut *self.inner.lock().await {
            Inner::Sqlite(transaction) => query(statement)
                .fetch_all(&mut **transaction)
                .await
                .map(|rows| rows.into_iter().map(QueryResult::from).collect()),
            Inner::Postgres(held) => query(statement)
                .fetch_all(&mut *held.connection)
                .await
                .map(|rows| rows.into_iter().map(QueryResult::from).collect()),
        };
        rows.map_err(|error| DbErr::Query(RuntimeErr::SqlxError(error.into())))
    }
}

fn query<DB: sqlx::Database>(statement: Statement) -> Query<'static, DB, SqlxValues>
where
    SqlxValues: sqlx::IntoArguments<DB>,
{
    let values = statement.values.unwrap_or_else(|| Values(Vec::new()));
    sqlx::query_with(AssertSqlSafe(statement.sql), SqlxValues(values))
}
