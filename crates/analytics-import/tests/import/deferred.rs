//! Indexes that wait for an import of an empty table to end: they are there again however it ends.

use std::{
    io::Write,
    ops::Range,
    process::{Child, Stdio},
    time::Duration,
};

use analytics_dao::{Db, DbConfig, Engine, ingest::build_deferred_indexes};
use analytics_domain::records::RecordKind;
use analytics_import::{ImportError, ImportOptions};
use rstest::rstest;

use crate::{
    killed::{BATCH, importer},
    world::{CALLS, HEADER, World, counts},
};

fn lines(calls: Range<usize>) -> String {
    calls
        .map(|call| {
            let day = 1 + call % 28;
            format!("{call},campaign {},person {},completed,{call},0.5,2026-03-{day:02}\n", call % 30, call / 3)
        })
        .collect()
}

/// The tables that calls fill, with how their indexes are made.
pub(crate) async fn indexes(world: &World) -> Vec<(&'static str, Vec<String>)> {
    let mut indexes = Vec::new();
    for table in ["calls", "candidates", "campaigns"] {
        indexes.push((table, world.indexes(table).await));
    }
    indexes
}

/// A process that has stored a batch of calls and waits for more.
async fn amid_import(world: &World) -> Child {
    let mapping = world.file("mapping.toml", CALLS.as_bytes());
    let mut child = importer(world, "-", &mapping).stdin(Stdio::piped()).spawn().unwrap();
    let begun = format!("{HEADER}{}", lines(0..BATCH + 1));
    child.stdin.as_mut().unwrap().write_all(begun.as_bytes()).unwrap();
    while world.number("SELECT count(*) FROM calls").await == 0 {
        assert!(child.try_wait().unwrap().is_none(), "the import ended");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    child
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn an_empty_table_is_filled_without_and_has_them_afterwards(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let made = indexes(&world).await;
    assert_eq!(made.iter().map(|(_, indexes)| indexes.len()).collect::<Vec<_>>(), [3, 1, 2]);
    let mut child = amid_import(&world).await;
    assert!(indexes(&world).await.iter().all(|(_, indexes)| indexes.is_empty()));
    assert_eq!(world.deferred().await, 6);
    // It reads to the end of its input, which is here.
    drop(child.stdin.take());
    assert!(child.wait().unwrap().success());
    assert_eq!(indexes(&world).await, made);
    assert_eq!(world.deferred().await, 0);
    assert_eq!(world.number("SELECT count(*) FROM calls").await, i64::try_from(BATCH + 1).unwrap());
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn a_table_with_rows_keeps_its_own(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let made = indexes(&world).await;
    // Another organisation's rows are rows.
    let other = analytics_testkit::org(&world.db.db, "other").await;
    let path = world.file("one.csv", format!("{HEADER}{}", lines(0..1)).as_bytes());
    let options = ImportOptions::default();
    crate::world::import(&world.db.db, other, RecordKind::Calls, &path, CALLS, &options).await.unwrap();
    let mapping = world.file("mapping.toml", CALLS.as_bytes());
    let mut child = importer(&world, "-", &mapping).stdin(Stdio::piped()).spawn().unwrap();
    child.stdin.as_mut().unwrap().write_all(format!("{HEADER}{}", lines(0..BATCH + 1)).as_bytes()).unwrap();
    while world.number("SELECT count(*) FROM calls").await == 1 {
        assert!(child.try_wait().unwrap().is_none(), "the import ended");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert_eq!((indexes(&world).await, world.deferred().await), (made.clone(), 0));
    drop(child.stdin.take());
    assert!(child.wait().unwrap().success());
    assert_eq!((indexes(&world).await, world.deferred().await), (made, 0));
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn an_import_that_refuses_too_much_builds_them(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let made = indexes(&world).await;
    let bad = "x,spring,ada,completed,-1,0.5,2026-03-01\n";
    let path = world.file("calls.csv", format!("{HEADER}{}{bad}{bad}", lines(0..20)).as_bytes());
    let options = ImportOptions { max_rejects: Some(0), batch_rows: 10, ..ImportOptions::default() };
    match world.import(RecordKind::Calls, &path, CALLS, &options).await {
        Err(ImportError::Stopped { cause, summary, .. }) => {
            assert!(matches!(*cause, ImportError::TooManyRejects { limit: 0, .. }), "{cause}");
            assert_eq!(counts(summary), [20, 0, 0, 2]);
        }
        other => panic!("it did not stop: {other:?}"),
    }
    assert_eq!((indexes(&world).await, world.deferred().await), (made, 0));
}

/// Who comes after an import that was killed.
#[derive(Debug, Clone, Copy)]
enum Next {
    Migrate,
    Server,
    Import,
}

impl Next {
    async fn come(self, world: &World) {
        let config = DbConfig::new(&world.db.url);
        match self {
            Self::Migrate => Db::connect_and_migrate(&config).await.unwrap().close().await.unwrap(),
            Self::Server => {
                let db = Db::connect(&config).await.unwrap();
                build_deferred_indexes(&db, &mut |_: &str| ()).await.unwrap();
                db.close().await.unwrap();
            }
            Self::Import => {
                world.calls(&lines(0..1)).await;
            }
        }
    }
}

#[rstest]
#[tokio::test]
async fn after_a_kill_who_comes_next_builds_them(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[values(Next::Migrate, Next::Server, Next::Import)] next: Next,
) {
    let world = World::new(engine).await;
    let made = indexes(&world).await;
    let mut child = amid_import(&world).await;
    next.come(&world).await;
    assert_eq!(world.deferred().await, 6, "they are not built while the import is alive");
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(world.deferred().await, 6);
    // A server notices a moment later that the process is gone.
    for _ in 0..100 {
        next.come(&world).await;
        if world.deferred().await == 0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!((indexes(&world).await, world.deferred().await), (made, 0));
    assert_eq!(world.number("SELECT count(*) FROM calls").await, i64::try_from(BATCH).unwrap());
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn two_imports_of_one_file_at_once_are_one(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let made = indexes(&world).await;
    let path = world.file("calls.csv", format!("{HEADER}{}", lines(0..6_000)).as_bytes());
    let options = ImportOptions { batch_rows: BATCH, ..ImportOptions::default() };
    let once = world.import(RecordKind::Calls, &path, CALLS, &options).await.unwrap();
    assert_eq!(counts(once.summary), [6_000, 0, 0, 0]);
    let expected = world.content().await;
    world.clear().await;

    let mapping = world.file("mapping.toml", CALLS.as_bytes());
    let start = || importer(&world, path.to_str().unwrap(), &mapping).spawn().unwrap();
    let (mut one, mut other) = (start(), start());
    assert!(one.wait().unwrap().success() && other.wait().unwrap().success());
    assert_eq!(world.content().await, expected);
    assert_eq!((indexes(&world).await, world.deferred().await), (made, 0));

    let again = world.import(RecordKind::Calls, &path, CALLS, &options).await.unwrap();
    assert_eq!(counts(again.summary), [0, 0, 6_000, 0]);
    assert_eq!(world.content().await, expected);
}
