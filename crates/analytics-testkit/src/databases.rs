//! A migrated database of a test's own, gone when the test ends.

use analytics_dao::{Db, DbConfig, Engine};
use analytics_domain::OrgScope;
use anyhow::Context as _;
use sqlx::{Connection as _, PgConnection, SqliteConnection};
use temp_postgres::TempPostgres;
use tempfile::TempDir;
use uuid::Uuid;

use crate::shared_cluster::{self, OwnDatabase, READER};

/// Connections per pool: tests run side by side on one cluster.
const POOL: u32 = 4;

/// A database that is removed when this is dropped.
#[derive(Debug)]
pub struct TestDb {
    /// The connections.
    pub db: Db,
    /// Its address, for a second connection or a child process.
    pub url: String,
    _place: Place,
}

#[derive(Debug)]
enum Place {
    Folder { _dir: TempDir },
    Cluster { _database: OwnDatabase },
    ClusterOfTest,
}

impl TestDb {
    /// The version of an organisation's data, as it is stored: every write to its rows raises it.
    ///
    /// # Panics
    /// When it cannot be read, as of an organisation that is not there.
    pub async fn data_version(&self, scope: OrgScope) -> i64 {
        let stored = stored_version(self.db.engine(), &self.url, scope.org_id()).await;
        stored.unwrap_or_else(|error| panic!("no version of the organisation's data: {error:#}"))
    }
}

/// By a connection of its own, past the pools that are tested.
async fn stored_version(engine: Engine, url: &str, org_id: Uuid) -> anyhow::Result<i64> {
    const STATEMENT: &str = "SELECT data_version FROM orgs WHERE id = $1";
    let version: i64 = match engine {
        Engine::Sqlite => {
            let mut connection = SqliteConnection::connect(url).await?;
            sqlx::query_scalar(STATEMENT).bind(org_id).fetch_one(&mut connection).await?
        }
        Engine::Postgres => {
            let mut connection = PgConnection::connect(url).await?;
            sqlx::query_scalar(STATEMENT).bind(org_id).fetch_one(&mut connection).await?
        }
    };
    Ok(version)
}

/// Makes an empty, migrated database: a file in a temporary folder, or a
/// database of its own on the cluster named by `ANALYTICS_TEST_POSTGRES`.
///
/// # Panics
/// When it cannot be made, with what to do about it.
pub async fn fresh_db(engine: Engine) -> TestDb {
    fresh_db_with(engine, |_| {}).await
}

/// As [`fresh_db`], with changes to how it is connected to.
///
/// # Panics
/// As [`fresh_db`].
pub async fn fresh_db_with(engine: Engine, configure: impl FnOnce(&mut DbConfig)) -> TestDb {
    make(engine, configure).await.unwrap_or_else(|error| panic!("no database for this test: {error:#}"))
}

/// The migrated database of a cluster that the test may stop, with changes to how it is connected to.
///
/// # Panics
/// As [`fresh_db`].
pub async fn fresh_db_on(cluster: &TempPostgres, configure: impl FnOnce(&mut DbConfig)) -> TestDb {
    let connected = connect(Place::ClusterOfTest, cluster.url(), configure).await;
    connected.unwrap_or_else(|error| panic!("no database for this test: {error:#}"))
}

async fn make(engine: Engine, configure: impl FnOnce(&mut DbConfig)) -> anyhow::Result<TestDb> {
    let (place, url) = match engine {
        Engine::Sqlite => {
            let dir = tempfile::Builder::new().prefix("parlance-test-").tempdir()?;
            let url = format!("sqlite:{}", dir.path().join("test.db").display());
            (Place::Folder { _dir: dir }, url)
        }
        Engine::Postgres => {
            let database = shared_cluster::own_database().await?;
            let url = database.url();
            (Place::Cluster { _database: database }, url)
        }
    };
    let as_reader = |config: &mut DbConfig| {
        config.reader_role = (engine == Engine::Postgres).then(|| READER.to_owned());
        configure(config);
    };
    connect(place, url, as_reader).await
}

async fn connect(place: Place, url: String, configure: impl FnOnce(&mut DbConfig)) -> anyhow::Result<TestDb> {
    let mut config = DbConfig::new(&url);
    config.max_connections = POOL;
    configure(&mut config);
    let db = Db::connect_and_migrate(&config).await.context("cannot connect to the fresh database")?;
    Ok(TestDb { db, url, _place: place })
}
