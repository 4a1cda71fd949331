//! All figures of one response come from one snapshot.

use std::sync::atomic::{AtomicBool, Ordering};

use analytics_dao::Engine;
use analytics_domain::dashboard::DashboardResponse;
use rstest::rstest;

use crate::{add_calls, everything, total_calls};

/// The calls chart is read by another connection than the scalars.
fn charted_calls(response: &DashboardResponse) -> i64 {
    let chart = response.figures.calls_chart.as_ref().expect("the chart was asked for");
    chart.points.iter().flatten().map(|point| point.total).sum()
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn figures_agree_while_calls_keep_coming(#[case] engine: Engine) {
    let database = analytics_testkit::fresh_db(engine).await;
    let db = &database.db;
    let scope = analytics_testkit::org(db, "busy").await;
    add_calls(db, scope, 0..100).await;
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
            seen.push(total_calls(&response));
        }
        seen
    };
    let ((), seen) = tokio::join!(write, read);
    assert!(seen.is_sorted(), "{seen:?}");
    assert!(seen.first() < seen.last(), "no write fell between two reads: {seen:?}");
    assert_eq!(total_calls(&everything(db, scope).await.expect("the dashboard answers")), 6_000);
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
