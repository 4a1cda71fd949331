//! All figures of one response come from one snapshot.

use std::sync::atomic::{AtomicBool, Ordering};

use analytics_dao::{Db, DbConfig, Engine};
use analytics_domain::{
    OrgScope,
    dashboard::{DashboardResponse, ReadFrom},
};
use analytics_testkit::TempPostgres;
use rstest::rstest;
use temp_postgres::Options;

use crate::{add_calls, everything, replica::read_until, total_calls};

/// The calls chart is read by another connection than the scalars.
fn charted_calls(response: &DashboardResponse) -> i64 {
    let chart = response.figures.calls_chart.as_ref().expect("the chart was asked for");
    chart.points.iter().flatten().map(|point| point.total).sum()
}

/// Reads while calls are stored: all figures of an answer count the same calls, and a later answer counts no fewer.
async fn agree_while_calls_keep_coming(db: &Db, scope: OrgScope, from: ReadFrom) {
    add_calls(db, scope, 0..100).await;
    read_until(db, scope, from, 100).await;
    let done = AtomicBool::new(false);
    let write = async {
        for batch in 1..60 {
            add_calls(db, scope, batch * 100..(batch + 1) * 100).await;
        }
        done.store(true, Ordering::Relaxed);
    };
    let read = async {
        let mut seen = Vec::new();
        while !done.load(Ordering::Relaxed) {
            let response = everything(db, scope).await.expect("the dashboard answers");
            assert_eq!(total_calls(&response), charted_calls(&response));
            // A replica may be passed over for a moment, and is behind the primary afterwards.
            if response.snapshot.read_from == from {
                seen.push(total_calls(&response));
            }
        }
        seen
    };
    let ((), seen) = tokio::join!(write, read);
    assert!(seen.is_sorted(), "{seen:?}");
    assert!(seen.first() < seen.last(), "no write fell between two reads: {seen:?}");
    read_until(db, scope, from, 6_000).await;
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn figures_agree_while_calls_keep_coming(#[case] engine: Engine) {
    let database = analytics_testkit::fresh_db(engine).await;
    let scope = analytics_testkit::org(&database.db, "busy").await;
    agree_while_calls_keep_coming(&database.db, scope, ReadFrom::Primary).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn figures_of_a_replica_agree_while_calls_keep_coming() {
    // What is committed goes to the replica at once, not a batch of commits at a time.
    let settings = vec![("synchronous_commit".to_owned(), "on".to_owned())];
    let primary = TempPostgres::start_with(Options { settings, ..Options::default() }).expect("a primary");
    let replica = primary.start_replica().expect("a replica");
    let config = DbConfig { replica_url: Some(replica.url()), ..DbConfig::new(primary.url()) };
    let db = Db::connect_and_migrate(&config).await.expect("both connect");
    let scope = analytics_testkit::org(&db, "busy").await;
    agree_while_calls_keep_coming(&db, scope, ReadFrom::Replica).await;
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn more_readers_than_connections_all_get_an_answer(#[case] engine: Engine) {
    let database = analytics_testkit::fresh_db_with(engine, |config| config.max_connections = 4).await;
    let scope = analytics_testkit::org(&database.db, "crowd").await;
    add_calls(&database.db, scope, 0..30).await;
    let readers = (0..32).map(|_| everything(&database.db, scope));
    for response in futures::future::join_all(readers).await {
        assert_eq!(total_calls(&response.expect("every reader is answered")), 30);
    }
}
