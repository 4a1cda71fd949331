//! A replica that neither answers nor hangs up, as one behind a broken network.

#![cfg(target_os = "linux")]

use std::{
    fs,
    process::Command,
    time::{Duration, Instant},
};

use analytics_dao::{Db, DbConfig};
use analytics_domain::dashboard::ReadFrom;
use analytics_testkit::TempPostgres;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, Statement, TransactionTrait};

use crate::{
    add_calls, everything,
    replica::{PATIENCE, read_until},
    total_calls,
};

/// Waits until a count that a connection is asked for is more than none.
async fn until_there_is(connection: &DatabaseConnection, count: &str) {
    let start = Instant::now();
    loop {
        let statement = Statement::from_string(connection.get_database_backend(), count);
        let row = connection.query_one_raw(statement).await.expect("it answers").expect("a row");
        if row.try_get_by_index::<i64>(0).expect("a number") > 0 {
            return;
        }
        assert!(start.elapsed() < PATIENCE, "none: {count}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// The processes of a server that are stopped until this is dropped: connections stay open and nothing answers.
struct Frozen(Vec<String>);

impl Frozen {
    fn new(server: &TempPostgres) -> Self {
        let id = server.process_id().expect("it runs").to_string();
        // After its name, which is in parentheses: the state of a process, then its parent.
        let has_parent = |(_, rest): (&str, &str)| rest.split_whitespace().nth(1) == Some(&*id);
        let is_child = |stat: String| stat.rsplit_once(')').is_some_and(has_parent);
        let processes = fs::read_dir("/proc").expect("processes").filter_map(Result::ok);
        let ids = processes.filter(|entry| fs::read_to_string(entry.path().join("stat")).is_ok_and(is_child));
        let mut ids: Vec<_> = ids.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        ids.insert(0, id);
        assert!(ids.len() > 1, "a server has more processes than its first");
        let frozen = Self(ids);
        assert!(frozen.signal("-STOP"));
        frozen
    }

    fn signal(&self, signal: &str) -> bool {
        Command::new("kill").arg(signal).args(&self.0).status().is_ok_and(|status| status.success())
    }
}

impl Drop for Frozen {
    fn drop(&mut self) {
        let _thawed = self.signal("-CONT");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_read_that_a_frozen_replica_holds_is_answered_by_the_primary() {
    let primary = TempPostgres::start().expect("a primary");
    let replica = primary.start_replica().expect("a replica");
    let statement_timeout = Duration::from_secs(4);
    let config = DbConfig { replica_url: Some(replica.url()), statement_timeout, ..DbConfig::new(primary.url()) };
    let db = Db::connect_and_migrate(&config).await.expect("both connect");
    let scope = analytics_testkit::org(&db, "frozen").await;
    add_calls(&db, scope, 0..300).await;
    read_until(&db, scope, ReadFrom::Replica, 300).await;

    // A lock on the primary keeps readers of the replica waiting, too.
    let locking = Database::connect(primary.url()).await.expect("the primary answers");
    let lock = locking.begin().await.expect("a transaction");
    lock.execute_unprepared("LOCK TABLE calls IN ACCESS EXCLUSIVE MODE").await.expect("the lock");
    locking.execute_unprepared("CHECKPOINT").await.expect("the lock is on its way");
    let watcher = Database::connect(replica.url()).await.expect("the replica answers");
    let locked = "SELECT count(*) FROM pg_locks WHERE relation = 'calls'::regclass AND mode = 'AccessExclusiveLock'";
    until_there_is(&watcher, locked).await;
    let reading = tokio::spawn({
        let db = db.clone();
        async move { everything(&db, scope).await }
    });
    until_there_is(&watcher, "SELECT count(*) FROM pg_locks WHERE relation = 'calls'::regclass AND NOT granted").await;
    let frozen = Frozen::new(&replica);
    lock.rollback().await.expect("the primary is free");
    let response = tokio::time::timeout(PATIENCE, reading).await.expect("it does not wait for ever");
    let response = response.expect("it does not panic").expect("the primary answers");
    assert_eq!((response.snapshot.read_from, total_calls(&response)), (ReadFrom::Primary, 300));

    drop(frozen);
    read_until(&db, scope, ReadFrom::Replica, 300).await;
    db.close().await.expect("everything closes");
}
