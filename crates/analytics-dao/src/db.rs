//! Connections: pools for writes, for reads and for the replica, by engine.

use std::{io, path::PathBuf, str::FromStr, sync::Arc, time::Duration};

use migrations::{Migrator, MigratorTrait};
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, SqliteTransactionMode, SqlxPostgresConnector,
    SqlxSqliteConnector, Statement, TransactionOptions, TransactionTrait,
};
use sqlx::{
    Connection as _,
    pool::PoolOptions,
    postgres::PgConnectOptions,
    sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::{
    error::DaoError,
    ingest::build_deferred_indexes,
    read_slots::ReadSlots,
    replica::Replica,
    sqlite_file::{self, file_of},
    unfinished::{StillWriting, Unfinished},
};

/// A database engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// An embedded file.
    Sqlite,
    /// A server.
    Postgres,
}

impl FromStr for Engine {
    type Err = DaoError;

    /// The engine of a database address, by its scheme.
    fn from_str(url: &str) -> Result<Self, DaoError> {
        match url.split(':').next() {
            Some("sqlite") => Ok(Self::Sqlite),
            Some("postgres" | "postgresql") => Ok(Self::Postgres),
            scheme => Err(DaoError::Address(format!(
                "scheme `{}` is unknown; allowed: `sqlite:PATH`, `postgres://USER:PASSWORD@HOST/DATABASE`",
                scheme.unwrap_or_default()
            ))),
        }
    }
}

/// Where the databases are and how patient to be with them.
#[derive(Debug, Clone)]
pub struct DbConfig {
    /// `sqlite:PATH` or `postgres://…`: takes all writes.
    pub primary_url: String,
    /// A read-only replica of a PostgreSQL primary.
    pub replica_url: Option<String>,
    /// The role that reads assume on PostgreSQL, for which row-level security is in force; none = that of the
    /// addresses, which may see all rows.
    pub reader_role: Option<String>,
    /// How long a read may take before it is cancelled.
    pub statement_timeout: Duration,
    /// Connections per pool for figures; a few more answer other questions.
    pub max_connections: u32,
    /// A replica further behind than this is not read from.
    pub max_replica_lag: Duration,
}

impl DbConfig {
    /// The defaults for a database: no replica, no role to read as, 10 s per read, 16 connections per pool, 30 s of lag.
    pub fn new(primary_url: impl Into<String>) -> Self {
        Self {
            primary_url: primary_url.into(),
            replica_url: None,
            reader_role: None,
            statement_timeout: Duration::from_secs(10),
            max_connections: 16,
            max_replica_lag: Duration::from_secs(30),
        }
    }
}

/// The databases: a pool for writes, one for reads, one to look up who asks, and the replica's.
#[derive(Debug, Clone)]
pub struct Db {
    engine: Engine,
    write: DatabaseConnection,
    read: DatabaseConnection,
    look_up: DatabaseConnection,
    replica: Option<Arc<Replica>>,
    read_slots: ReadSlots,
    unfinished: Unfinished,
}

impl Db {
    /// Connects to a database whose schema is up to date.
    ///
    /// # Errors
    /// [`DaoError::Address`] for an address that cannot be used, [`DaoError::Schema`] for a schema of
    /// another version, else what the database says.
    pub async fn connect(config: &DbConfig) -> Result<Self, DaoError> {
        let db = Self::open(config).await?;
        db.check_schema().await?;
        db.check_reader_role(config).await?;
        Ok(db)
    }

    /// Connects and brings the schema up to date; indexes that an import has left to be built are part of it.
    ///
    /// # Errors
    /// As [`Db::connect`]; a schema newer than this program is refused.
    pub async fn connect_and_migrate(config: &DbConfig) -> Result<Self, DaoError> {
        let db = Self::open(config).await?;
        db.refuse_newer_schema().await?;
        // A change may be one of an index.
        build_deferred_indexes(&db, &mut |what: &str| tracing::info!("{what}")).await?;
        Migrator::up(&db.write, None).await?;
        db.check_reader_role(config).await?;
        Ok(db)
    }

    async fn open(config: &DbConfig) -> Result<Self, DaoError> {
        let engine = config.primary_url.parse()?;
        if let (Engine::Sqlite, Some(_)) = (engine, &config.replica_url) {
            return Err(DaoError::Address("a replica needs a PostgreSQL primary".to_owned()));
        }
        if let (Engine::Sqlite, Some(_)) = (engine, &config.reader_role) {
            return Err(DaoError::ReaderRole("there are no roles in SQLite".to_owned()));
        }
        match engine {
            Engine::Sqlite => open_sqlite(config).await,
            Engine::Postgres => open_postgres(config).await,
        }
    }

    /// Which engine it is.
    #[must_use]
    pub const fn engine(&self) -> Engine {
        self.engine
    }

    /// Connections that write. SQLite goes on writing to a file that was deleted, and all of it is lost at the end.
    pub(crate) fn primary_writes(&self) -> Result<&DatabaseConnection, DaoError> {
        self.refuse_deleted_file()?;
        Ok(&self.write)
    }

    pub(crate) const fn primary_reads(&self) -> &DatabaseConnection {
        &self.read
    }

    /// Connections that look up who asks and which organisation is named, which row-level security does not hold back:
    /// whose rows may be read is known only then. They write nothing either. Nobody is found in a file that was deleted,
    /// though it can still be read.
    pub(crate) fn identity_reads(&self) -> Result<&DatabaseConnection, DaoError> {
        self.refuse_deleted_file()?;
        Ok(&self.look_up)
    }

    pub(crate) const fn read_slots(&self) -> &ReadSlots {
        &self.read_slots
    }

    pub(crate) fn replica(&self) -> Option<&Replica> {
        self.replica.as_deref()
    }

    pub(crate) async fn write_transaction(&self) -> Result<DatabaseTransaction, DaoError> {
        // What it reads first, no other process may change before it writes.
        let sqlite_transaction_mode = Some(SqliteTransactionMode::Immediate);
        let options = TransactionOptions { sqlite_transaction_mode, ..TransactionOptions::default() };
        Ok(self.primary_writes()?.begin_with_options(options).await?)
    }

    fn refuse_deleted_file(&self) -> Result<(), DaoError> {
        let Some(file) = self.file().filter(|file| !file.exists()) else { return Ok(()) };
        let gone = format!("the database file {} is gone", file.display());
        Err(sqlx::Error::Io(io::Error::new(io::ErrorKind::NotFound, gone)).into())
    }

    /// The file of an embedded database, unless it is in memory.
    #[must_use]
    pub fn file(&self) -> Option<PathBuf> {
        let is_embedded = self.engine == Engine::Sqlite;
        let options = is_embedded.then(|| self.write.get_sqlite_connection_pool().connect_options())?;
        file_of(&options)
    }

    /// For who writes when nobody waits for it: closing waits until it is dropped, for five seconds at most.
    pub fn still_writing(&self) -> StillWriting {
        self.unfinished.begin()
    }

    /// Waits for who is still writing, closes every pool and stops watching the replica.
    ///
    /// # Errors
    /// What the database says.
    pub async fn close(self) -> Result<(), DaoError> {
        self.unfinished.ended().await;
        if let Some(replica) = &self.replica {
            replica.close().await?;
        }
        self.look_up.close().await?;
        self.read.close().await?;
        Ok(self.write.close().await?)
    }

    /// The newest migration that was applied.
    pub(crate) async fn schema_version(&self) -> Result<Option<String>, DaoError> {
        Ok(self.applied_migrations().await?.pop())
    }

    async fn check_schema(&self) -> Result<(), DaoError> {
        self.refuse_newer_schema().await?;
        let applied = self.applied_migrations().await?;
        match Migrator::migrations().iter().find(|known| !applied.iter().any(|name| name == known.name())) {
            Some(missing) => {
                Err(DaoError::Schema(format!("migration `{}` is missing; run `analytics migrate`", missing.name())))
            }
            None => Ok(()),
        }
    }

    async fn refuse_newer_schema(&self) -> Result<(), DaoError> {
        let known = Migrator::migrations();
        let applied = self.applied_migrations().await?;
        match applied.iter().find(|name| !known.iter().any(|known| known.name() == name.as_str())) {
            Some(newer) => Err(DaoError::Schema(format!(
                "it has migration `{newer}`, which this program does not know; run a newer version of it"
            ))),
            None => Ok(()),
        }
    }

    /// A role that row-level security does not hold back would be no wall.
    async fn check_reader_role(&self, config: &DbConfig) -> Result<(), DaoError> {
        let Some(role) = &config.reader_role else { return Ok(()) };
        let sql = "SELECT row_security_active('calls') AS held_back";
        let asked = self.read.query_one_raw(Statement::from_string(self.engine.backend(), sql)).await;
        let row = asked.map_err(|error| DaoError::ReaderRole(format!("as role `{role}`: {error}")))?;
        match row.map(|row| row.try_get("", "held_back")).transpose()? {
            Some(true) => Ok(()),
            _ => Err(DaoError::ReaderRole(format!(
                "role `{role}` owns the tables, is a superuser or has BYPASSRLS; name one that row-level security holds back"
            ))),
        }
    }

    async fn applied_migrations(&self) -> Result<Vec<String>, DaoError> {
        self.refuse_deleted_file()?;
        let exists = match self.engine {
            Engine::Sqlite => "SELECT count(*) AS n FROM sqlite_master WHERE name = 'seaql_migrations'",
            Engine::Postgres => {
                "SELECT count(*) AS n FROM pg_tables WHERE tablename = 'seaql_migrations' AND schemaname = current_schema()"
            }
        };
        let backend = self.write.get_database_backend();
        let row = self.write.query_one_raw(Statement::from_string(backend, exists)).await?;
        if row.map(|row| row.try_get::<i64>("", "n")).transpose()?.unwrap_or(0) == 0 {
            return Ok(Vec::new());
        }
        let names = "SELECT version FROM seaql_migrations ORDER BY version";
        let rows = self.write.query_all_raw(Statement::from_string(backend, names)).await?;
        rows.iter().map(|row| Ok(row.try_get("", "version")?)).collect()
    }
}

/// Connections that are left for other questions while sessions hold theirs.
const SPARE: u32 = 4;
/// Connections to PostgreSQL that look up who asks.
const LOOK_UPS: u32 = 8;

/// What all connections to SQLite together keep in memory of pages, sorted rows and groups before more goes to
/// temporary files. They would take what the question needs: hundreds of megabytes for ten million calls.
const HEAP_BYTES: &str = "50331648";

/// Gives back what a connection keeps in memory of pages; an idle one needs none, and the system keeps the file.
async fn give_memory_back(connection: &mut SqliteConnection) -> Result<bool, sqlx::Error> {
    sqlx::raw_sql("PRAGMA shrink_memory").execute(connection).await.map(|_| true)
}

/// Turns the checks of foreign keys on again, which an ingested batch does without. When the disk is full SQLite ends
/// the transaction by itself; the connection believes in it for ever, could begin no other, and is replaced.
async fn ready_to_write(connection: &mut SqliteConnection) -> Result<bool, sqlx::Error> {
    sqlx::raw_sql("PRAGMA foreign_keys = ON").execute(&mut *connection).await?;
    Ok(!connection.is_in_transaction())
}

/// How long to wait for a connection.
pub(crate) const ACQUIRE_PATIENCE: Duration = Duration::from_secs(5);

fn pool<DB: sqlx::Database>(config: &DbConfig) -> PoolOptions<DB> {
    PoolOptions::new().max_connections(config.max_connections + SPARE).acquire_timeout(ACQUIRE_PATIENCE)
}

async fn open_sqlite(config: &DbConfig) -> Result<Db, DaoError> {
    let options = SqliteConnectOptions::from_str(&config.primary_url)
        .map_err(|error| DaoError::Address(error.to_string()))?
        .busy_timeout(Duration::from_secs(5))
        .foreign_keys(true)
        // `INSERT OR REPLACE` deletes, and only then fires the triggers that keep audit events.
        .pragma("recursive_triggers", "on");
    if let Some(file) = file_of(&options).filter(|_| !config.primary_url.contains("mode=ro")) {
        sqlite_file::make(&file)
            .map_err(|error| DaoError::Address(format!("cannot make the file `{}`: {error}", file.display())))?;
    }
    let writing = options
        .clone()
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Normal);
    // SQLite has one writer; a second connection would only wait for the first.
    let write = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(Duration::from_secs(30))
        .before_acquire(|connection, _| Box::pin(ready_to_write(connection)))
        .connect_with(writing)
        .await?;
    let timeout = config.statement_timeout;
    let read = pool(config)
        .test_before_acquire(false) // A connection to a file is not lost.
        .after_connect(move |connection, _| Box::pin(limit_time(connection, timeout)))
        .before_acquire(move |connection, _| {
            Box::pin(async move { limit_time(connection, timeout).await.map(|()| true) })
        })
        .after_release(|connection, _| Box::pin(give_memory_back(connection)))
        .connect_lazy_with(
            options
                .read_only(true)
                .pragma("query_only", "on")
                .pragma("cache_size", "-4096")
                .pragma("soft_heap_limit", HEAP_BYTES),
        );
    let read = SqlxSqliteConnector::from_sqlx_sqlite_pool(read);
    Ok(Db {
        engine: Engine::Sqlite,
        write: SqlxSqliteConnector::from_sqlx_sqlite_pool(write),
        look_up: read.clone(),
        read,
        replica: None,
        read_slots: ReadSlots::new(config.max_connections),
        unfinished: Unfinished::default(),
    })
}

/// Interrupts what the connection runs once the time is over, counted from now.
async fn limit_time(connection: &mut SqliteConnection, timeout: Duration) -> Result<(), sqlx::Error> {
    const INSTRUCTIONS_BETWEEN_CHECKS: i32 = 10_000;
    let deadline = std::time::Instant::now() + timeout;
    let mut handle = connection.lock_handle().await?;
    handle.set_progress_handler(INSTRUCTIONS_BETWEEN_CHECKS, move || std::time::Instant::now() < deadline);
    Ok(())
}

async fn open_postgres(config: &DbConfig) -> Result<Db, DaoError> {
    let primary = postgres_options(&config.primary_url)?;
    let write = pool(config).connect_with(primary.clone()).await?;
    let read = pool(config).connect_lazy_with(reading(config, primary.clone()));
    let unwalled = reading(&DbConfig { reader_role: None, ..config.clone() }, primary);
    let look_up = pool(config).max_connections(LOOK_UPS).connect_lazy_with(unwalled);
    let replica = match &config.replica_url {
        None => None,
        Some(url) => Some(Replica::watch(pool(config), reading(config, postgres_options(url)?), config).await),
    };
    Ok(Db {
        engine: Engine::Postgres,
        write: SqlxPostgresConnector::from_sqlx_postgres_pool(write),
        read: SqlxPostgresConnector::from_sqlx_postgres_pool(read),
        look_up: SqlxPostgresConnector::from_sqlx_postgres_pool(look_up),
        replica,
        read_slots: ReadSlots::new(config.max_connections),
        unfinished: Unfinished::default(),
    })
}

fn postgres_options(url: &str) -> Result<PgConnectOptions, DaoError> {
    let options = PgConnectOptions::from_str(url).map_err(|error| DaoError::Address(error.to_string()))?;
    Ok(options.application_name("parlance"))
}

/// Sessions for analytics: read-only, limited in time, planned for their values. Generic plans of
/// prepared statements and JIT compilation both cost seconds on these queries.
fn reading(config: &DbConfig, options: PgConnectOptions) -> PgConnectOptions {
    let timeout = config.statement_timeout.as_millis().to_string();
    let options = options.options([
        ("default_transaction_read_only", "on"),
        ("statement_timeout", timeout.as_str()),
        ("idle_in_transaction_session_timeout", "60000"),
        ("plan_cache_mode", "force_custom_plan"),
        ("jit", "off"),
        ("work_mem", "64MB"),
    ]);
    let role = config.reader_role.as_deref().map(|role| ("role", role));
    options.options(role)
}
