//! What an import does to the database, and what it says about it.

use std::{io::Write, process::Stdio};

use analytics_dao::{Engine, dashboard::dashboard};
use analytics_domain::{buckets::Granularity, dashboard::metric, filters::ResolvedFilters, records::RecordKind};
use analytics_import::ImportOptions;
use rstest::rstest;

use crate::world::{CALLS, HEADER, World, counts, rejects};

const TWO: &str = "1,spring,ada,answered,60,,2026-03-01\n2,spring,ben,no_answer,0,,2026-03-02\n";

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn twice_is_once(#[case] engine: Engine) {
    let world = World::new(engine).await;
    assert_eq!(counts(world.calls(TWO).await.summary), [2, 0, 0, 0]);
    let (content, version) = (world.content().await, world.data_version().await);
    let again = world.calls(TWO).await;
    assert_eq!(counts(again.summary), [0, 0, 2, 0]);
    assert_eq!(again.rejects, None);
    assert_eq!(world.content().await, content);
    assert_eq!(world.data_version().await, version, "nothing changed, so caches stay good");
    let told =
        "SELECT actor_kind || ' ' || subject || ' ' || detail FROM audit_events WHERE action = 'records_ingested'";
    let told = world.texts(told).await;
    assert_eq!(told.len(), 1, "what changed nothing is not told");
    assert!(told[0].starts_with("operator calls ") && told[0].contains(r#"{"field":"inserted","from":null,"to":"2"}"#));
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn what_differs_is_updated_and_keeps_its_id(#[case] engine: Engine) {
    let world = World::new(engine).await;
    world.calls(TWO).await;
    let ids = "SELECT count(DISTINCT id) FROM calls";
    let version = world.data_version().await;
    let changed =
        "1,spring,ada,answered,61,,2026-03-01\n2,spring,ben,no_answer,0,,2026-03-02\n3,autumn,ada,busy,0,,2026-03-03\n";
    assert_eq!(counts(world.calls(changed).await.summary), [1, 1, 1, 0]);
    assert_eq!(world.number(ids).await, 3);
    assert_eq!(world.number("SELECT call_length_sec FROM calls WHERE external_id = '1'").await, 61);
    assert_eq!(world.data_version().await, version + 1, "one batch raises the version once");
    // From a value to none and back, and to another campaign.
    let rate = "1,spring,ada,answered,61,0.5,2026-03-01\n";
    assert_eq!(counts(world.calls(rate).await.summary), [0, 1, 0, 0]);
    assert_eq!(counts(world.calls("1,autumn,ada,answered,61,,2026-03-01\n").await.summary), [0, 1, 0, 0]);
    assert_eq!(world.number("SELECT count(*) FROM calls WHERE question_completion_rate IS NULL").await, 3);
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn the_same_import_into_another_table_state_gives_the_same_rows(#[case] engine: Engine) {
    let world = World::new(engine).await;
    world.calls(TWO).await;
    let content = world.content().await;
    world.clear().await;
    world.calls(TWO).await;
    assert_eq!(world.content().await, content);
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn batches_do_not_show(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let lines: String = (0..50)
        .map(|call| format!("{call},campaign {},person {},completed,{call},0.5,2026-03-01\n", call % 3, call % 7))
        .collect();
    let path = world.file("calls.csv", format!("{HEADER}{lines}0,x,y,busy,0,,2026-03-01\n").as_bytes());
    let mut contents = Vec::new();
    for batch_rows in [1, 7, 1000] {
        world.clear().await;
        let options = ImportOptions { batch_rows, ..ImportOptions::default() };
        let imported = world.import(RecordKind::Calls, &path, CALLS, &options).await.unwrap();
        assert_eq!(counts(imported.summary), [50, 0, 0, 1], "{batch_rows} rows a batch");
        contents.push(world.content().await);
    }
    assert_eq!(contents[0], contents[1]);
    assert_eq!(contents[0], contents[2]);
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn missing_rows_are_created_on_request_and_refused_otherwise(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let path = world.file("calls.csv", format!("{HEADER}{TWO}").as_bytes());
    let without = CALLS.replace("create_missing = true", "");
    let options = ImportOptions::default();
    let imported = world.import(RecordKind::Calls, &path, &without, &options).await.unwrap();
    assert_eq!(counts(imported.summary), [0, 0, 0, 2]);
    assert_eq!(rejects(&imported)[0], "2,campaign,spring,there is no such campaign");
    assert_eq!(world.data_version().await, 1);

    world.calls(TWO).await;
    assert_eq!(world.texts("SELECT external_id || name || status FROM campaigns").await, ["springspringactive"]);
    assert_eq!(world.texts("SELECT external_id FROM candidates ORDER BY 1").await, ["ada", "ben"]);
    // Now they are there.
    assert_eq!(world.import(RecordKind::Calls, &path, &without, &options).await.unwrap().summary.unchanged, 2);
    // A created candidate is filled in later, and stays the same row.
    let people = world.file("people.csv", b"id,name,since\nada,Ada,2026-01-01T00:00:00Z\n");
    let mapping = "[fields]\nexternal_id = { column = \"id\" }\nname = { column = \"name\" }\ncreated_at = { column = \"since\" }";
    let imported = world.import(RecordKind::Candidates, &people, mapping, &options).await.unwrap();
    assert_eq!(counts(imported.summary), [0, 1, 0, 0]);
    let of_ada = "SELECT count(*) FROM calls JOIN candidates ON candidates.id = calls.candidate_id WHERE candidates.name = 'Ada'";
    assert_eq!(world.number(of_ada).await, 1);
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn a_dry_run_counts_and_stores_nothing(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let path = world.file("calls.csv", format!("{HEADER}{TWO}3,spring,cy,busy,-1,,2026-03-01\n").as_bytes());
    let options = ImportOptions { dry_run: true, ..ImportOptions::default() };
    let imported = world.import(RecordKind::Calls, &path, CALLS, &options).await.unwrap();
    assert_eq!(counts(imported.summary), [2, 0, 0, 1]);
    assert_eq!(rejects(&imported), ["4,seconds,-1,is less than 0"]);
    assert_eq!(world.content().await, Vec::<String>::new());
    assert_eq!(world.data_version().await, 1);
}

const RECORDED: &str = "SELECT field FROM org_recorded_fields ORDER BY field";

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn what_stored_rows_have_a_column_for_is_recorded(#[case] engine: Engine) {
    let world = World::new(engine).await;
    // A refused row records nothing.
    world.calls("9,spring,ada,completed,60,7,2026-03-01\n").await;
    assert_eq!(world.texts(RECORDED).await, Vec::<String>::new());
    // No call is completed and none has a rate, but they could.
    world.calls(TWO).await;
    assert_eq!(world.texts(RECORDED).await, ["completion", "phone_call", "question_completion_rate"]);
    // Once recorded, always recorded.
    let without = CALLS.replace("question_completion_rate = { column = \"rate\" }", "");
    let path = world.file("calls.csv", format!("{HEADER}{TWO}").as_bytes());
    world.import(RecordKind::Calls, &path, &without, &ImportOptions::default()).await.unwrap();
    assert_eq!(world.texts(RECORDED).await, ["completion", "phone_call", "question_completion_rate"]);
}

#[rstest]
#[case::any_status(r#"{ column = "status", map = { answered = "busy" } }"#, true)]
#[case::a_map_that_gives_it(r#"{ column = "status", map = { no = "completed" }, otherwise = "answered" }"#, true)]
#[case::a_default_that_gives_it(
    r#"{ column = "status", map = { no = "busy" }, otherwise = "busy", default = "completed" }"#,
    true
)]
#[case::a_map_that_does_not(r#"{ column = "status", map = { no = "busy" }, otherwise = "answered" }"#, false)]
#[case::always(r#"{ constant = "completed" }"#, true)]
#[case::never(r#"{ constant = "answered" }"#, false)]
#[tokio::test]
async fn completion_is_recorded_where_the_mapping_can_say_it(#[case] status: &str, #[case] recorded: bool) {
    let world = World::new(Engine::Sqlite).await;
    let mapping = CALLS.replace("question_completion_rate = { column = \"rate\" }", "opted_out = { constant = \"\" }");
    let mapping = mapping.replace("{ column = \"status\" }", status);
    let path = world.file("calls.csv", format!("{HEADER}{TWO}").as_bytes());
    world.import(RecordKind::Calls, &path, &mapping, &ImportOptions::default()).await.unwrap();
    assert_eq!(
        world.texts(RECORDED).await,
        if recorded { vec!["completion", "phone_call"] } else { vec!["phone_call"] }
    );
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn a_column_that_is_always_empty_gives_zero_and_a_missing_one_no_data(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let mapping = CALLS.replace("question_completion_rate", "withdrawal_reason");
    let path = world.file("calls.csv", format!("{HEADER}{TWO}").as_bytes());
    world.import(RecordKind::Calls, &path, &mapping, &ImportOptions::default()).await.unwrap();
    let asked = ["call_completion_rate", "withdrawal_rate", "accommodation_rate"].map(|id| metric(id).unwrap());
    let read = dashboard(&world.db.db, &ResolvedFilters::all_time(world.scope), &asked).await.unwrap();
    let figures = read.body.figures;
    let [completion, withdrawal, accommodation] =
        [figures.call_completion_rate, figures.withdrawal_rate, figures.accommodation_rate]
            .map(|figure| figure.map(|figure| (figure.numerator, figure.denominator, figure.value)).unwrap());
    assert_eq!(completion, (Some(0), Some(1), Some(0.0)));
    assert_eq!(withdrawal, (Some(0), Some(2), Some(0.0)));
    assert_eq!(accommodation, (None, None, None));
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn a_call_in_a_leap_second_is_one_of_the_next_month(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let mapping = CALLS.replace(r#", time = { pattern = "%Y-%m-%d", zone = "UTC" }"#, "");
    let lines = "1,spring,ada,answered,60,,2026-03-31T23:59:59Z\n2,spring,ada,completed,60,1,2026-03-31T23:59:60.25Z\n";
    let path = world.file("calls.csv", format!("{HEADER}{lines}").as_bytes());
    for expected in [[2, 0, 0, 0], [0, 0, 2, 0]] {
        let imported = world.import(RecordKind::Calls, &path, &mapping, &ImportOptions::default()).await;
        assert_eq!(counts(imported.unwrap().summary), expected);
    }
    let months = ResolvedFilters { granularity: Granularity::Month, ..ResolvedFilters::all_time(world.scope) };
    let asked = ["calls_chart", "avg_time_to_first_interview"].map(|id| metric(id).unwrap());
    let figures = dashboard(&world.db.db, &months, &asked).await.unwrap().body.figures;
    let points = figures.calls_chart.and_then(|chart| chart.points).unwrap();
    let points: Vec<_> = points.iter().map(|point| (point.bucket.start.as_str(), point.total)).collect();
    assert_eq!(points, [("2026-03-01T00:00:00+00:00", 1), ("2026-04-01T00:00:00+00:00", 1)]);
    assert_eq!(figures.avg_time_to_first_interview.and_then(|figure| figure.value), Some(1.25));
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn passing_scores_are_stored_with_campaigns_and_only_when_given(#[case] engine: Engine) {
    const MAPPING: &str = r#"[fields]
external_id = { column = "id" }
name = { column = "name" }
status = { constant = "active" }
created_at = { constant = "2026-01-01T00:00:00Z" }
passing_score = { column = "pass" }"#;
    let world = World::new(engine).await;
    let import = async |lines: &str| {
        let path = world.file("campaigns.csv", format!("id,name,pass\n{lines}").as_bytes());
        let imported = world.import(RecordKind::Campaigns, &path, MAPPING, &ImportOptions::default()).await;
        counts(imported.unwrap().summary)
    };
    let scores = "SELECT cast(passing_score AS text) FROM campaign_scripts";
    assert_eq!(import("a,Anna,\nb,Berta,80\n").await, [2, 0, 0, 0]);
    assert_eq!(world.texts(scores).await.len(), 1);
    assert_eq!(import("a,Anna,\nb,Berta,80\n").await, [0, 0, 2, 0]);
    assert_eq!(import("a,Anna,60\nb,Bertha,80\nc,Cleo,55\n").await, [1, 2, 0, 0]);
    assert_eq!(import("a,Anna,\nb,Bertha,81\nc,Carla,56\n").await, [0, 2, 1, 0]);
    let stored = "SELECT CAST(count(*) AS bigint) FROM campaign_scripts WHERE passing_score IN (60, 81, 56)";
    assert_eq!(world.number(stored).await, 3);
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn another_organisations_rows_are_not_there(#[case] engine: Engine) {
    let world = World::new(engine).await;
    world.calls(TWO).await;
    let other = analytics_testkit::org(&world.db.db, "other").await;
    let path = world.file("calls.csv", format!("{HEADER}{TWO}").as_bytes());
    let without = CALLS.replace("create_missing = true", "");
    let options = ImportOptions::default();
    let import = |mapping| crate::world::import(&world.db.db, other, RecordKind::Calls, &path, mapping, &options);
    assert_eq!(counts(import(&without).await.unwrap().summary), [0, 0, 0, 2]);
    assert_eq!(counts(import(CALLS).await.unwrap().summary), [2, 0, 0, 0]);
    assert_eq!(world.number("SELECT count(*) FROM calls").await, 4);
    assert_eq!(world.number("SELECT count(DISTINCT id) FROM calls").await, 4);
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn packed_files_import_like_plain_ones(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let text = format!("\u{feff}{HEADER}{TWO}");
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    gzip.write_all(text.as_bytes()).unwrap();
    let plain = world.calls(TWO).await;
    assert_eq!(counts(plain.summary), [2, 0, 0, 0]);
    let zstd = zstd::encode_all(text.as_bytes(), 3).unwrap();
    for (name, content) in [("calls.csv.gz", gzip.finish().unwrap()), ("calls.csv.zst", zstd)] {
        let path = world.file(name, &content);
        let imported = world.import(RecordKind::Calls, &path, CALLS, &ImportOptions::default()).await.unwrap();
        assert_eq!(counts(imported.summary), [0, 0, 2, 0], "{name}");
    }
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn standard_input_is_read_to_its_end(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let mapping = world.file("mapping.toml", CALLS.as_bytes());
    let mut child = crate::killed::importer(&world, "-", &mapping).stdin(Stdio::piped()).spawn().unwrap();
    let mut pipe = child.stdin.take().unwrap();
    pipe.write_all(format!("{HEADER}{TWO}").as_bytes()).unwrap();
    drop(pipe);
    assert!(child.wait().unwrap().success());
    assert_eq!(world.number("SELECT count(*) FROM calls").await, 2);
}
