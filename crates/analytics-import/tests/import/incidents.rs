//! The log of real incidents as flows, sessions and decisions, through its adapter and mappings.

use std::{fs, path::Path, process::Command, process::Stdio};

use analytics_dao::{
    Engine,
    audit::Actor,
    flows::{analytics, authoring::flow_put},
};
use analytics_domain::{
    buckets::Granularity,
    filters::Span,
    flows::{analytics::TeamAnalyticsResponse, filters::SessionFilters, flow::ExternalFlow},
    period::DateRange,
    records::RecordKind,
};
use analytics_import::{ImportOptions, Input, Mapping, import_file};
use analytics_testkit::data_dir;
use chrono::{NaiveDate, Utc};
use chrono_tz::Tz;
use rstest::rstest;

use crate::world::{World, counts};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/import");

/// Runs the adapter over the log, as the shell line in it does; false without the data.
fn adapted(world: &World, variables: &[&str]) -> bool {
    let Some(data) = data_dir() else { return false };
    let packed = fs::File::open(data.join("uci-incident-log/incident_event_log.csv.gz")).unwrap();
    let log = world.folder.path().join("log.csv");
    std::io::copy(&mut flate2::read::MultiGzDecoder::new(packed), &mut fs::File::create(&log).unwrap()).unwrap();
    let mut adapter = Command::new("awk");
    for (name, file) in [("flows", "flows.json"), ("sessions", "sessions.csv"), ("decisions", "decisions.csv")] {
        adapter.arg("-v").arg(format!("{name}={}", world.folder.path().join(file).display()));
    }
    for variable in variables {
        adapter.arg("-v").arg(variable);
    }
    let script = Path::new(FOLDER).join("uci-incidents.awk");
    let status = adapter.arg("-f").arg(script).stdin(fs::File::open(&log).unwrap()).stdout(Stdio::null()).status();
    assert!(status.unwrap().success());
    true
}

async fn bring_flows(world: &World) -> usize {
    let text = fs::read_to_string(world.folder.path().join("flows.json")).unwrap();
    let flows: Vec<ExternalFlow> = serde_json::from_str(&text).unwrap();
    for flow in &flows {
        flow_put(&world.db.db, world.scope, &Actor::operator(), flow).await.unwrap();
    }
    flows.len()
}

async fn import(world: &World, kind: RecordKind, file: &str, mapping: Mapping) -> [u64; 4] {
    let options = ImportOptions { rejects: Some(world.folder.path().join("rejects.csv")), ..ImportOptions::default() };
    let input = Input::File(world.folder.path().join(file));
    let imported =
        import_file(&world.db.db, world.scope, &Actor::operator(), kind, &input, &mapping, &options).await.unwrap();
    counts(imported.summary)
}

fn mapping(name: &str) -> Mapping {
    Mapping::load(&Path::new(FOLDER).join(name)).unwrap()
}

async fn team(world: &World, days: Option<(NaiveDate, NaiveDate)>) -> TeamAnalyticsResponse {
    let span = Span {
        date_range: days.map(|(from, to)| DateRange::days(from, to, Tz::UTC)),
        time_zone: Tz::UTC,
        granularity: Granularity::Auto,
        compare: None,
        now: None,
    };
    let filters = SessionFilters { scope: world.scope, span, engineer_id: None, flow_id: None, idle_before: None };
    analytics::team(&world.db.db, &filters).await.unwrap().body
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn the_whole_log(#[case] engine: Engine) {
    let world = World::new(engine).await;
    if !adapted(&world, &[]) {
        return;
    }
    assert_eq!(bring_flows(&world).await, 53);
    for again in [false, true] {
        let expected = |rows| if again { [0, 0, rows, 0] } else { [rows, 0, 0, 0] };
        let sessions = mapping("uci-incidents-sessions.toml");
        assert_eq!(import(&world, RecordKind::FlowSessions, "sessions.csv", sessions).await, expected(24_918));
        let decisions = mapping("uci-incidents-decisions.toml");
        assert_eq!(import(&world, RecordKind::SessionDecisions, "decisions.csv", decisions).await, expected(141_712));
    }
    assert_eq!(world.number("SELECT count(*) FROM users WHERE status = 'disabled'").await, 231);

    let all = team(&world, None).await.summary;
    assert_eq!((all.total, all.completed, all.active_engineers), (24_918, 23_362, 231));
    let outcomes: Vec<_> = all.outcomes.iter().map(|outcome| outcome.count).collect();
    assert_eq!(outcomes, [11_683, 10_795, 610, 274]);
    assert_eq!((all.median_duration_minutes, all.csat.sample_size), (Some(1_326.0), 0));
    // Three months of 2016, as they are.
    let spring = team(&world, Some((day("2016-03-03"), day("2016-05-31")))).await;
    assert_eq!((spring.summary.total, spring.summary.completed), (23_657, 22_142));
    assert_eq!((spring.series.points.len(), spring.top_flows.len(), spring.top_engineers.len()), (90, 10, 10));
    assert_eq!(
        (spring.top_flows[0].name.as_str(), spring.top_engineers[0].name.as_str()),
        ("Category 42", "resolved-by-11")
    );
}

#[tokio::test]
async fn the_log_as_it_was_one_day_as_if_that_were_today() {
    let world = World::new(Engine::Sqlite).await;
    if !adapted(&world, &["as_of=2016-06-01"]) {
        return;
    }
    bring_flows(&world).await;
    let today = Utc::now().date_naive();
    let moved = |name| mapping(name).as_of(day("2016-06-01"), today);
    let [sessions, _, _, refused] =
        import(&world, RecordKind::FlowSessions, "sessions.csv", moved("uci-incidents-sessions.toml")).await;
    assert_eq!((sessions, refused), (24_643, 0));
    let last_90_days = (today - chrono::Days::new(90), today - chrono::Days::new(1));
    let recent = team(&world, Some(last_90_days)).await.summary;
    // What was resolved later is not known yet.
    assert_eq!((recent.total, recent.completed), (23_656, 20_920));
}
