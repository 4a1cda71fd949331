//! The one way to read: read-only transactions on one snapshot, of the replica or the primary.

use std::{future::Future, sync::Arc, time::Duration};

use analytics_domain::{
    OrgScope,
    closed_sets::RecordedField,
    dashboard::{ReadFrom, Snapshot},
    org::OrgSettings,
};
use chrono::{DateTime, SubsecRound, Utc};
use sea_orm::{
    AccessMode, ColumnTrait, ConnectionTrait, DatabaseConnection, DatabaseTransaction, EntityTrait, IsolationLevel,
    QueryFilter, QuerySelect, Statement, TransactionTrait,
};
use tokio::sync::OwnedSemaphorePermit;

use crate::{
    db::{Db, Engine},
    entities::{org_recorded_fields, orgs},
    error::{DaoError, ErrorKind},
    orgs::{org_row, settings_of},
};

/// What was read, with the version of the organisation's data it was read from.
#[derive(Debug, Clone)]
pub struct Read<T> {
    /// The model.
    pub body: T,
    /// The organisation's data version in the snapshot.
    pub data_version: i64,
}

/// Read-only transactions that all see one snapshot.
#[derive(Clone)]
pub(crate) struct ReadSession {
    readers: Arc<[DatabaseTransaction]>,
    pub(crate) snapshot: Snapshot,
    _slots: Option<Arc<OwnedSemaphorePermit>>,
}

impl ReadSession {
    /// A transaction; statements that run concurrently take different numbers.
    pub(crate) fn reader(&self, number: usize) -> &DatabaseTransaction {
        &self.readers[number % self.readers.len()]
    }
}

/// What an organisation's figures depend on besides its rows.
pub(crate) struct OrgContext {
    pub(crate) data_version: i64,
    pub(crate) settings: OrgSettings,
    pub(crate) recorded: Vec<RecordedField>,
}

impl OrgContext {
    /// That of an organisation that records everything.
    #[cfg(any(test, feature = "fuzzing"))]
    pub(crate) fn of_everything() -> Self {
        Self { data_version: 1, settings: OrgSettings::default(), recorded: RecordedField::ALL.to_vec() }
    }

    /// The first of some facts that the organisation's data never carried.
    pub(crate) fn missing(&self, needs: &[RecordedField]) -> Option<RecordedField> {
        needs.iter().copied().find(|field| !self.recorded.contains(field))
    }
}

/// Statements that a session runs at the same time.
pub(crate) const CONCURRENT_READERS: usize = 3;

impl Db {
    /// Reads with one transaction. If the replica fails, the read is repeated once on the primary.
    pub(crate) async fn read_only<T, F, Fut>(&self, scope: OrgScope, read: F) -> Result<T, DaoError>
    where
        F: Fn(ReadSession) -> Fut,
        Fut: Future<Output = Result<T, DaoError>>,
    {
        self.read_only_session(scope, 1, read).await
    }

    /// Reads with several transactions that share one snapshot: the replica's when one is configured
    /// and healthy, else the primary's. If the replica fails, the read is repeated once on the primary.
    pub(crate) async fn read_only_session<T, F, Fut>(
        &self,
        scope: OrgScope,
        readers: usize,
        read: F,
    ) -> Result<T, DaoError>
    where
        F: Fn(ReadSession) -> Fut,
        Fut: Future<Output = Result<T, DaoError>>,
    {
        let slots = match readers {
            0 | 1 => None,
            several => Some(Arc::new(self.read_slots().take(several).await?)),
        };
        let readers = slots.as_ref().map_or(1, |slots| slots.num_permits());
        let session = |(readers, snapshot): Opened| ReadSession { readers, snapshot, _slots: slots.clone() };
        if let Some(replica) = self.replica()
            && let Some((connection, lag)) = replica.for_reads()
        {
            let opening = replica.while_healthy(open_postgres(connection, scope, readers, Some(lag)));
            let attempt = async { read(session(opening.await?)).await };
            match replica.in_time(attempt).await {
                Err(error) if error.kind() == ErrorKind::Unavailable => replica.failed(&error),
                // What the replica does not know yet may be there on the primary.
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                outcome => return outcome,
            }
        }
        read(session(self.open_primary(scope, readers).await?)).await
    }

    /// Reads with one transaction of the primary: what people change and look at again at once, which a replica may not
    /// know yet.
    pub(crate) async fn read_primary<T, F, Fut>(&self, scope: OrgScope, read: F) -> Result<T, DaoError>
    where
        F: FnOnce(ReadSession) -> Fut,
        Fut: Future<Output = Result<T, DaoError>>,
    {
        let (readers, snapshot) = self.open_primary(scope, 1).await?;
        read(ReadSession { readers, snapshot, _slots: None }).await
    }

    async fn open_primary(&self, scope: OrgScope, readers: usize) -> Result<Opened, DaoError> {
        match self.engine() {
            Engine::Sqlite => open_sqlite(self.primary_reads(), scope, readers).await,
            Engine::Postgres => open_postgres(self.primary_reads(), scope, readers, None).await,
        }
    }
}

/// Transactions on one snapshot, and what it is.
type Opened = (Arc<[DatabaseTransaction]>, Snapshot);

/// The organisation's data version, which every write to its rows raises.
async fn data_version(reader: &impl ConnectionTrait, scope: OrgScope) -> Result<i64, DaoError> {
    orgs::Entity::find()
        .select_only()
        .column(orgs::Column::DataVersion)
        .filter(orgs::Column::Id.eq(scope.org_id()))
        .into_tuple()
        .one(reader)
        .await?
        .ok_or(DaoError::NotFound { what: "organisation" })
}

/// The organisation's settings and what its data records.
pub(crate) async fn org_context(reader: &DatabaseTransaction, scope: OrgScope) -> Result<OrgContext, DaoError> {
    let org = org_row(reader, scope).await?;
    let fields: Vec<String> = org_recorded_fields::Entity::find()
        .select_only()
        .column(org_recorded_fields::Column::Field)
        .filter(org_recorded_fields::Column::OrgId.eq(scope.org_id()))
        .into_tuple()
        .all(reader)
        .await?;
    Ok(OrgContext {
        data_version: org.data_version,
        settings: settings_of(&org),
        recorded: fields.iter().filter_map(|field| field.parse().ok()).collect(),
    })
}

/// SQLite cannot share a snapshot between connections, but an organisation's data version is raised by
/// every write to its rows: transactions that see the same version see the same rows.
async fn open_sqlite(connection: &DatabaseConnection, scope: OrgScope, readers: usize) -> Result<Opened, DaoError> {
    const ATTEMPTS: usize = 5;
    for _ in 0..ATTEMPTS {
        let snapshot = primary_snapshot();
        let mut transactions = Vec::with_capacity(readers);
        let mut versions = Vec::with_capacity(readers);
        for _ in 0..readers {
            let transaction = connection.begin().await?;
            versions.push(data_version(&transaction, scope).await?);
            transactions.push(transaction);
        }
        if versions.windows(2).all(|pair| pair[0] == pair[1]) {
            return Ok((transactions.into(), snapshot));
        }
    }
    // Under a stream of writes one transaction still is one snapshot.
    let snapshot = primary_snapshot();
    let transaction = connection.begin().await?;
    data_version(&transaction, scope).await?;
    Ok(([transaction].into(), snapshot))
}

fn primary_snapshot() -> Snapshot {
    Snapshot { as_of: Utc::now().trunc_subsecs(3), read_from: ReadFrom::Primary, replica_lag_seconds: None }
}

/// The first transaction exports its snapshot and the others import it; PostgreSQL allows that on a
/// standby as well. Each names the organisation to row-level security. The primary has no lag.
async fn open_postgres(
    connection: &DatabaseConnection,
    scope: OrgScope,
    readers: usize,
    replica_lag: Option<f64>,
) -> Result<Opened, DaoError> {
    let begin = || connection.begin_with_config(Some(IsolationLevel::RepeatableRead), Some(AccessMode::ReadOnly));
    let backend = connection.get_database_backend();
    let first = begin().await?;
    let sql = if readers > 1 {
        "SELECT statement_timestamp() AS as_of, pg_export_snapshot() AS snapshot, set_config('parlance.org_id', $1, true)"
    } else {
        "SELECT statement_timestamp() AS as_of, '' AS snapshot, set_config('parlance.org_id', $1, true)"
    };
    let naming_org = |sql: &str| Statement::from_sql_and_values(backend, sql, [scope.org_id().to_string().into()]);
    let row = first.query_one_raw(naming_org(sql)).await?.ok_or(DaoError::NotFound { what: "snapshot" })?;
    let read_at: DateTime<Utc> = row.try_get("", "as_of")?;
    let name: String = row.try_get("", "snapshot")?;
    let mut transactions = vec![first];
    for _ in 1..readers {
        let transaction = begin().await?;
        // Comes before any query and takes no parameters; the name is the server's own, hexadecimal with dashes.
        transaction.execute_unprepared(&format!("SET TRANSACTION SNAPSHOT '{name}'")).await?;
        transaction.execute_raw(naming_org("SELECT set_config('parlance.org_id', $1, true)")).await?;
        transactions.push(transaction);
    }
    let behind = Duration::try_from_secs_f64(replica_lag.unwrap_or(0.0)).unwrap_or_default();
    let snapshot = Snapshot {
        as_of: (read_at - behind).trunc_subsecs(3),
        read_from: if replica_lag.is_some() { ReadFrom::Replica } else { ReadFrom::Primary },
        replica_lag_seconds: replica_lag,
    };
    Ok((transactions.into(), snapshot))
}

/// How many seconds a replica is behind: nothing when it has replayed all it received and its receiver
/// runs, else the age of the last transaction it replayed. One that was just started may not know.
pub(crate) async fn replica_lag(connection: &DatabaseConnection) -> Result<Option<f64>, DaoError> {
    const SQL: &str = "SELECT CASE \
        WHEN NOT pg_is_in_recovery() THEN 0 \
        WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() \
             AND EXISTS (SELECT 1 FROM pg_stat_wal_receiver WHERE pid IS NOT NULL) THEN 0 \
        ELSE extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp()) END::float8 AS lag";
    let statement = Statement::from_string(connection.get_database_backend(), SQL);
    let row = connection.query_one_raw(statement).await?.ok_or(DaoError::NotFound { what: "replica" })?;
    Ok(row.try_get::<Option<f64>>("", "lag")?.map(|lag| lag.max(0.0)))
}

#[cfg(test)]
mod tests {
    use analytics_testkit::{Engine, fresh_db, org};
    use rstest::rstest;

    use super::{CONCURRENT_READERS, ConnectionTrait, DaoError, Db, ErrorKind};
    use crate::db::DbConfig;

    const WRITE: &str = "UPDATE orgs SET name = 'written'";

    /// What becomes of a change that is no read's to make.
    async fn refusal(connection: &impl ConnectionTrait) -> ErrorKind {
        DaoError::from(connection.execute_unprepared(WRITE).await.unwrap_err()).kind()
    }

    #[rstest]
    #[case(Engine::Sqlite)]
    #[case(Engine::Postgres)]
    #[tokio::test]
    async fn the_database_refuses_what_a_read_writes(#[case] engine: Engine) {
        let test = fresh_db(engine).await;
        let scope = org(&test.db, "read").await;
        // As a role that may write: the session alone keeps it from that.
        let db = Db::connect(&DbConfig::new(&test.url)).await.unwrap();
        let reading = db.read_only_session(scope, CONCURRENT_READERS, |session| async move {
            let mut refusals = Vec::new();
            for number in 0..CONCURRENT_READERS {
                refusals.push(refusal(session.reader(number)).await);
            }
            Ok(refusals)
        });
        assert_eq!(reading.await.unwrap(), [ErrorKind::ReadOnly; CONCURRENT_READERS]);
        let reading = db.read_primary(scope, |session| async move { Ok(refusal(session.reader(0)).await) });
        assert_eq!(reading.await.unwrap(), ErrorKind::ReadOnly);
        assert_eq!(refusal(db.identity_reads().unwrap()).await, ErrorKind::ReadOnly);
        // It is a statement that can be run.
        db.primary_writes().unwrap().execute_unprepared(WRITE).await.unwrap();
        db.close().await.unwrap();
    }
}
