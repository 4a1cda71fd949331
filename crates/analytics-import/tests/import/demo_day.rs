//! Demo data that are loaded again on a later day.

use analytics_dao::{Engine, identity};
use analytics_import::demo::{DemoError, DemoOptions, load};
use analytics_testkit::org;
use rstest::rstest;

use crate::world::World;

#[rstest]
#[tokio::test]
async fn the_day_of_the_first_load_ends_with_it(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let world = World::new(engine).await;
    let test = &world.db;
    for slug in ["northwind", "fabrikam"] {
        org(&test.db, slug).await;
    }
    // A Thursday at two in the afternoon in New York.
    world.run("UPDATE orgs SET created_at = '2025-06-05T18:00:00+00:00'").await;
    let options = |day: Option<&str>| DemoOptions { calls: 8_000, seed: 1, today: day.map(|day| day.parse().unwrap()) };
    let first = load(&test.db, &options(Some("2025-06-05")), |_| ()).await.unwrap();
    let since = async |when: &str| world.number(&format!("SELECT count(*) FROM calls WHERE created > '{when}'")).await;
    let calls = [since("2025-06-05T04:00:00+00:00").await, since("2025-06-05T18:00:00+00:00").await];
    assert!(calls[0] > 0 && calls[1] == 0, "{calls:?} calls since midnight and since the first load");

    let scope = identity::operator_scope(&test.db, "northwind").await.unwrap();
    let version = test.data_version(scope).await;
    for day in [Some("2025-06-05"), None] {
        assert_eq!(load(&test.db, &options(day), |_| ()).await.unwrap(), first);
    }
    assert_eq!(test.data_version(scope).await, version);
    let later = load(&test.db, &options(Some("2025-06-07")), |_| ()).await;
    assert!(matches!(later, Err(DemoError::Future { .. })), "{later:?}");
}
