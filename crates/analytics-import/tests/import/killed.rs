//! An import that is killed at any point, and imported again, gives the same database.

use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};

use analytics_dao::{Db, DbConfig, Engine, audit::Actor};
use analytics_domain::records::RecordKind;
use analytics_import::{ImportOptions, Input, Mapping, import_file};
use analytics_testkit::scope;
use rstest::rstest;

use crate::{
    deferred::indexes,
    world::{CALLS, HEADER, World, counts},
};

const CALLS_IN_FILE: u32 = 12_000;
pub(crate) const BATCH: usize = 500;
const URL: &str = "IMPORTER_DATABASE";
const ORG: &str = "IMPORTER_ORG";
const INPUT: &str = "IMPORTER_INPUT";
const MAPPING: &str = "IMPORTER_MAPPING";

/// This test program again, as a process that imports calls into the world's database.
pub(crate) fn importer(world: &World, input: &str, mapping: &Path) -> Command {
    let mut command = Command::new(env::current_exe().unwrap());
    command
        .args(["--exact", "killed::importing_process", "--ignored"])
        .env(URL, &world.db.url)
        .env(ORG, world.scope.org_id().to_string())
        .env(INPUT, input)
        .env(MAPPING, mapping)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

#[tokio::test]
#[ignore = "a process that the other tests start"]
async fn importing_process() {
    let Ok(url) = env::var(URL) else { return };
    let db = Db::connect(&DbConfig::new(url)).await.unwrap();
    let org = scope(env::var(ORG).unwrap().parse().unwrap());
    let input = Input::from_argument(&PathBuf::from(env::var_os(INPUT).unwrap()));
    let mapping = Mapping::load(Path::new(&env::var_os(MAPPING).unwrap())).unwrap();
    let options = ImportOptions {
        batch_rows: BATCH,
        rejects: Some(env::temp_dir().join(format!("importer-{}.csv", std::process::id()))),
        ..ImportOptions::default()
    };
    import_file(&db, org, &Actor::operator(), RecordKind::Calls, &input, &mapping, &options).await.unwrap();
}

/// The file that is imported.
fn calls(world: &World) -> PathBuf {
    let lines: String = (0..CALLS_IN_FILE)
        .map(|call| {
            let day = 1 + call % 28;
            format!("{call},campaign {},person {},completed,{call},0.5,2026-03-{day:02}\n", call % 30, call / 3)
        })
        .collect();
    world.file("calls.csv", format!("{HEADER}{lines}").as_bytes())
}

/// Starts an import, and kills it once so many calls are stored, wherever it then is. Returns how many are.
async fn kill_once_stored(world: &World, path: &Path, reached: i64) -> i64 {
    let mapping = world.file("mapping.toml", CALLS.as_bytes());
    let mut child = importer(world, path.to_str().unwrap(), &mapping).spawn().unwrap();
    while world.number("SELECT count(*) FROM calls").await < reached && child.try_wait().unwrap().is_none() {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    child.kill().unwrap();
    child.wait().unwrap();
    world.number("SELECT count(*) FROM calls").await
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn killed_at_any_point_and_run_again_is_run_once(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let path = calls(&world);
    let all = u64::from(CALLS_IN_FILE);

    let once = world.import(RecordKind::Calls, &path, CALLS, &ImportOptions::default()).await.unwrap();
    assert_eq!(counts(once.summary), [all, 0, 0, 0]);
    let expected = world.content().await;
    world.clear().await;

    let mut killed_on_the_way = 0;
    for reached in [1, 2_000, 4_500, 7_000, 9_500] {
        let stored = kill_once_stored(&world, &path, reached).await;
        killed_on_the_way += u32::from(stored < i64::from(CALLS_IN_FILE));
    }
    assert!(killed_on_the_way > 1, "the file is too short to be interrupted");

    let again = world.import(RecordKind::Calls, &path, CALLS, &ImportOptions::default()).await.unwrap();
    let [inserted, updated, unchanged, refused] = counts(again.summary);
    assert_eq!((inserted + unchanged, updated, refused), (all, 0, 0));
    assert_eq!(world.content().await, expected);
    assert_eq!(world.deferred().await, 0);
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn killed_while_it_builds_indexes_leaves_them_to_the_next(#[case] engine: Engine) {
    /// An import may end before it is seen that it has stored the last call.
    const ATTEMPTS: usize = 20;
    let world = World::new(engine).await;
    let path = calls(&world);
    let made = indexes(&world).await;
    let once = world.import(RecordKind::Calls, &path, CALLS, &ImportOptions::default()).await.unwrap();
    assert_eq!(counts(once.summary), [u64::from(CALLS_IN_FILE), 0, 0, 0]);
    let expected = world.content().await;

    let (all, mut left) = (i64::from(CALLS_IN_FILE), 0);
    for _ in 0..ATTEMPTS {
        world.clear().await;
        assert_eq!(kill_once_stored(&world, &path, all).await, all);
        left = world.deferred().await;
        if left > 0 {
            break;
        }
    }
    assert!(left > 0, "no import was killed before its indexes were built");

    let again = world.import(RecordKind::Calls, &path, CALLS, &ImportOptions::default()).await.unwrap();
    assert_eq!(counts(again.summary), [0, 0, u64::from(CALLS_IN_FILE), 0]);
    assert_eq!(world.content().await, expected);
    assert_eq!((indexes(&world).await, world.deferred().await), (made, 0));
}
