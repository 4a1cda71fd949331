//! Reads go to the replica while it is well, to the primary when it is not, and back.

use std::{
    net::Ipv4Addr,
    time::{Duration, Instant},
};

use analytics_dao::{
    Db, DbConfig,
    audit::Actor,
    health::readiness,
    identity::{self, Identity, sessions::session_open},
    users::{NewUser, user_create},
};
use analytics_domain::{OrgScope, dashboard::ReadFrom, resources::HealthStatus, role::Role};
use analytics_testkit::TempPostgres;
use sea_orm::{ConnectionTrait, Database};

use crate::{add_calls, everything, total_calls};

pub(crate) const PATIENCE: Duration = Duration::from_secs(30);
/// Less than the five seconds for which a pool tries connections that are refused.
const AT_ONCE: Duration = Duration::from_secs(3);

/// Reads until the answer comes from where it should and counts what it should.
pub(crate) async fn read_until(db: &Db, scope: OrgScope, from: ReadFrom, calls: i64) {
    let start = Instant::now();
    loop {
        let response = everything(db, scope).await.expect("every read is answered");
        if response.snapshot.read_from == from && total_calls(&response) == calls {
            assert_eq!(response.snapshot.replica_lag_seconds.is_some(), from == ReadFrom::Replica);
            return;
        }
        assert!(start.elapsed() < PATIENCE, "still {:?} with {}", response.snapshot, total_calls(&response));
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// A role that row-level security holds back, on the primary and so on its replica.
async fn reader(primary: &TempPostgres) -> String {
    let connection = Database::connect(primary.url()).await.expect("the primary answers");
    connection
        .execute_unprepared("CREATE ROLE reader; GRANT pg_read_all_data TO reader")
        .await
        .expect("a role is made");
    "reader".to_owned()
}

/// Somebody who is logged in.
async fn log_in(db: &Db, scope: OrgScope) -> Identity {
    let (email, name) = ("sam@example.com".to_owned(), "Sam".to_owned());
    let sam = NewUser { email, name, password: None, role: Role::Member, is_super_admin: false };
    let sam = user_create(db, scope, &Actor::operator(), sam).await.expect("a user is added");
    let session = session_open(db, scope, sam, Ipv4Addr::LOCALHOST.into(), Duration::from_hours(1)).await;
    session.expect("a session is opened").identity
}

/// The version that the person's answers are kept under.
async fn version_for(db: &Db, identity: Identity) -> i64 {
    let caller = identity::authenticate(db, identity, None).await.expect("the primary answers");
    caller.expect("they are logged in").data_version
}

/// Whether the next read is the replica's when all connections to it were just cut.
async fn outlives_its_connections(db: &Db, scope: OrgScope, replica: &TempPostgres, calls: i64) -> bool {
    let standby = Database::connect(replica.url()).await.expect("the replica answers");
    let cut = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = 'parlance'";
    // A look at the replica may be cut off as well; the next one finds it well again.
    for _ in 0..3 {
        read_until(db, scope, ReadFrom::Replica, calls).await;
        standby.execute_unprepared(cut).await.expect("the connections are cut");
        if everything(db, scope).await.expect("it is answered").snapshot.read_from == ReadFrom::Replica {
            return true;
        }
    }
    false
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_replica_that_dies_costs_no_answer_and_no_time_and_is_read_again_when_it_returns() {
    let primary = TempPostgres::start().expect("a primary");
    let mut replica = primary.start_replica().expect("a replica");
    let reader_role = Some(reader(&primary).await);
    let config = DbConfig { replica_url: Some(replica.url()), reader_role, ..DbConfig::new(primary.url()) };
    let db = Db::connect_and_migrate(&config).await.expect("both connect");
    let scope = analytics_testkit::org(&db, "replicated").await;
    add_calls(&db, scope, 0..300).await;
    read_until(&db, scope, ReadFrom::Replica, 300).await;
    let health = readiness(&db).await;
    assert_eq!((health.status, health.replica), (HealthStatus::Ok, Some(HealthStatus::Ok)));
    assert!(health.replica_lag_seconds.is_some());

    assert!(outlives_its_connections(&db, scope, &replica, 300).await, "broken connections are replaced");

    replica.kill().expect("the replica dies");
    let start = Instant::now();
    // More sessions than there are broken connections to find that by.
    for response in futures::future::join_all((0..5).map(|_| everything(&db, scope))).await {
        let response = response.expect("the primary answers");
        assert_eq!((response.snapshot.read_from, total_calls(&response)), (ReadFrom::Primary, 300));
    }
    assert!(start.elapsed() < AT_ONCE, "connections that are refused were waited for: {:?}", start.elapsed());
    let health = readiness(&db).await;
    assert_eq!((health.status, health.primary), (HealthStatus::Degraded, HealthStatus::Ok));
    add_calls(&db, scope, 300..400).await;

    replica.restart().expect("the replica returns");
    read_until(&db, scope, ReadFrom::Replica, 400).await;
    db.close().await.expect("everything closes");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_are_kept_under_the_version_of_the_primary() {
    let mut primary = TempPostgres::start().expect("a primary");
    let replica = primary.start_replica().expect("a replica");
    let config = DbConfig { replica_url: Some(replica.url()), ..DbConfig::new(primary.url()) };
    let db = Db::connect_and_migrate(&config).await.expect("both connect");
    let scope = analytics_testkit::org(&db, "replicated").await;
    add_calls(&db, scope, 0..3).await;
    read_until(&db, scope, ReadFrom::Replica, 3).await;
    let sam = log_in(&db, scope).await;
    let before = version_for(&db, sam).await;

    let standby = Database::connect(replica.url()).await.expect("the replica answers");
    standby.execute_unprepared("SELECT pg_wal_replay_pause()").await.expect("the replica falls behind");
    add_calls(&db, scope, 3..6).await;
    let behind = everything(&db, scope).await.expect("the replica answers");
    assert_eq!((behind.snapshot.read_from, total_calls(&behind)), (ReadFrom::Replica, 3));
    assert_eq!(version_for(&db, sam).await, before + 1);

    standby.execute_unprepared("SELECT pg_wal_replay_resume()").await.expect("the replica goes on");
    read_until(&db, scope, ReadFrom::Replica, 6).await;
    primary.kill().expect("the primary dies");
    let response = everything(&db, scope).await.expect("the replica answers");
    assert_eq!((response.snapshot.read_from, total_calls(&response)), (ReadFrom::Replica, 6));
    let health = readiness(&db).await;
    assert_eq!((health.status, health.primary), (HealthStatus::Down, HealthStatus::Down));
    assert_eq!(health.replica, Some(HealthStatus::Ok), "it answers, but cannot tell who asks");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_replica_too_far_behind_is_not_read_until_it_has_caught_up() {
    let primary = TempPostgres::start().expect("a primary");
    let replica = primary.start_replica().expect("a replica");
    let max_replica_lag = Duration::from_secs(1);
    let config = DbConfig { replica_url: Some(replica.url()), max_replica_lag, ..DbConfig::new(primary.url()) };
    let db = Db::connect_and_migrate(&config).await.expect("both connect");
    let scope = analytics_testkit::org(&db, "behind").await;
    add_calls(&db, scope, 0..3).await;
    read_until(&db, scope, ReadFrom::Replica, 3).await;

    let standby = Database::connect(replica.url()).await.expect("the replica answers");
    standby.execute_unprepared("SELECT pg_wal_replay_pause()").await.expect("the replica falls behind");
    add_calls(&db, scope, 3..6).await;
    read_until(&db, scope, ReadFrom::Primary, 6).await;
    let health = readiness(&db).await;
    assert_eq!((health.status, health.primary), (HealthStatus::Degraded, HealthStatus::Ok));
    assert_eq!(health.replica, Some(HealthStatus::Degraded));
    assert!(health.replica_lag_seconds > Some(1.0), "{:?}", health.replica_lag_seconds);

    standby.execute_unprepared("SELECT pg_wal_replay_resume()").await.expect("the replica goes on");
    read_until(&db, scope, ReadFrom::Replica, 6).await;
    let health = readiness(&db).await;
    assert_eq!((health.status, health.replica), (HealthStatus::Ok, Some(HealthStatus::Ok)));
}

#[tokio::test]
async fn a_replica_that_never_answered_does_not_keep_the_server_from_starting() {
    let primary = TempPostgres::start().expect("a primary");
    let nowhere = "postgres://parlance@127.0.0.1:1/parlance".to_owned();
    let config = DbConfig { replica_url: Some(nowhere), ..DbConfig::new(primary.url()) };
    let db = Db::connect_and_migrate(&config).await.expect("the primary connects");
    let scope = analytics_testkit::org(&db, "alone").await;
    add_calls(&db, scope, 0..3).await;
    let response = everything(&db, scope).await.expect("the primary answers");
    assert_eq!((response.snapshot.read_from, total_calls(&response)), (ReadFrom::Primary, 3));
    assert_eq!(readiness(&db).await.replica, Some(HealthStatus::Down));
}
