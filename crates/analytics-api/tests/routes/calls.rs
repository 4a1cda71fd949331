//! The rows behind a figure, as pages and as CSV.

use std::collections::BTreeSet;

use analytics_dao::Engine;
use analytics_domain::closed_sets::CallStatus;
use rstest::rstest;
use serde_json::json;

use crate::world::{Answer, CALLS, DASHBOARD, World, ingest};

const RANGE: &str = "from=2026-03-02&to=2026-03-02";

/// The lines of an export that are neither comments nor the header.
fn rows(csv: &Answer) -> Vec<String> {
    let text = csv.text();
    let lines = text.lines().filter(|line| !line.starts_with('#')).skip(1);
    lines.map(str::to_owned).collect()
}

#[rstest]
#[case("total_calls", "")]
#[case("interviews", "")]
#[case("people_contacted", "")]
#[case("answer_rate", "numerator")]
#[case("answer_rate", "denominator")]
#[tokio::test]
async fn the_number_of_rows_is_the_number_on_the_tile(#[case] metric: &str, #[case] part: &str) {
    let world = World::new().await;
    let figures = world.get(&format!("{DASHBOARD}?{RANGE}&metrics={metric}")).by(world.sam).send().await.ok();
    let number = &figures[metric][if part.is_empty() { "value" } else { part }];
    let part = if part.is_empty() { String::new() } else { format!("&part={part}") };
    let address = format!("{CALLS}?{RANGE}&metric={metric}{part}");
    let page = world.get(&address).by(world.sam).send().await.ok();
    assert_eq!(&page["total"], number, "{page}");
    assert_eq!(page["rows"].as_array().unwrap().len(), usize::try_from(number.as_i64().unwrap()).unwrap());
    assert_eq!(page["metric"], metric);
    let csv = world.get(&address).by(world.sam).header("accept", "text/csv").send().await;
    assert_eq!(rows(&csv).len(), page["rows"].as_array().unwrap().len());
}

#[rstest]
#[tokio::test]
async fn rows_of_what_was_never_recorded_are_no_data_and_not_none(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let world = World::on(engine).await;
    let opt_outs = world.get(&format!("{DASHBOARD}?metrics=opt_outs")).by(world.sam).send().await.ok();
    let address = format!("{CALLS}?metric=opt_outs");
    let page = world.get(&address).by(world.sam).send().await.ok();
    let reason = page["no_data"][0]["reason"].as_str().unwrap();
    assert_eq!(page["no_data"], json!([{ "metric": "opt_outs", "reason": reason }]));
    assert_eq!(page["no_data"], opt_outs["no_data"]);
    assert_eq!((&page["total"], &page["rows"]), (&json!(0), &json!([])));
    let csv = world.get(&address).by(world.sam).header("accept", "text/csv").send().await.text();
    assert!(csv.starts_with(&format!("# metric: opt_outs\r\n# no data: {reason}\r\n# as of: ")), "{csv}");
    let all = world.get(CALLS).by(world.sam).send().await.ok();
    assert_eq!((&all["total"], &all["no_data"]), (&json!(5), &json!([])));
}

#[rstest]
#[case("", "day")]
#[case("?granularity=month", "month")]
#[case("?from=2026-03-02&to=2026-03-02", "hour")]
#[tokio::test]
async fn rows_say_a_width_that_is_never_auto(#[case] query: &str, #[case] width: &str) {
    let world = World::new().await;
    for address in [CALLS, "/api/v1/analytics/rows/calls"] {
        let page = world.get(&format!("{address}{query}")).by(world.sam).send().await.ok();
        assert_eq!(page["filters"]["granularity"], width, "{address}");
    }
}

#[tokio::test]
async fn pages_follow_each_other() {
    let world = World::new().await;
    let mut seen = Vec::new();
    let mut cursor = String::new();
    loop {
        let page = world.get(&format!("{CALLS}?{RANGE}&limit=2{cursor}")).by(world.sam).send().await.ok();
        seen.extend(page["rows"].as_array().unwrap().iter().map(|row| row["external_id"].as_str().unwrap().to_owned()));
        assert_eq!(page["total"], 5);
        match page["next_cursor"].as_str() {
            Some(next) => {
                cursor = format!("&cursor={}", form_urlencoded::byte_serialize(next.as_bytes()).collect::<String>());
            }
            None => break,
        }
    }
    assert_eq!(seen, ["n-5", "n-4", "n-3", "n-2", "n-1"]);
}

#[tokio::test]
async fn a_page_is_named_and_remembered() {
    let world = World::new().await;
    let address = format!("{CALLS}?{RANGE}&metric=interviews");
    let first = world.get(&address).by(world.sam).send().await;
    let known = world.get(&address).by(world.sam).header("if-none-match", first.header("etag")).send().await;
    assert_eq!(known.status, 304);
    world.get(&format!("{address}&limit=1")).by(world.sam).send().await.ok();
    assert_eq!(world.app.answers.computed(), 2);
}

#[rstest]
#[case("limit=0", "limit", "is not between 1 and 200")]
#[case("limit=201", "limit", "is not between 1 and 200")]
#[case("limit=-1", "limit", "invalid digit")]
#[case("cursor=x", "cursor", "is not a cursor")]
#[case("cursor=%27%3B--", "cursor", "is not a cursor")]
#[case("part=half", "part", "allowed: numerator, denominator")]
#[case("metric=calls", "metric", "is not a metric")]
#[case("metrics=total_calls", "metrics", "not a known parameter; allowed:")]
#[tokio::test]
async fn bad_input_is_named(#[case] query: &str, #[case] parameter: &str, #[case] reason: &str) {
    let world = World::new().await;
    let problem = world.get(&format!("{CALLS}?{query}")).by(world.sam).send().await.problem(400, "invalid_parameter");
    assert_eq!(problem["errors"][0]["parameter"], parameter, "{problem}");
    assert!(problem["errors"][0]["reason"].as_str().unwrap().contains(reason), "{problem}");
}

#[tokio::test]
async fn an_export_says_what_it_holds_and_holds_no_formula() {
    let world = World::new().await;
    let address = format!("{CALLS}?{RANGE}&metric=total_calls&candidate_sources=Job+board");
    let csv = world.get(&address).by(world.sam).header("accept", "text/csv").send().await;
    assert_eq!(csv.status, 200, "{}", csv.text());
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8; header=present");
    assert_eq!(csv.header("content-disposition"), "attachment; filename=\"calls.csv\"");
    let text = csv.text();
    assert!(text.starts_with("# metric: total_calls\r\n# rows: 5\r\n"), "{text}");
    assert!(text.contains("# from: 2026-03-02T00:00:00-05:00\r\n"), "{text}");
    assert!(text.contains("# candidate sources: Job board\r\n"), "{text}");
    assert!(text.contains("\r\ncall_id,external_id,created,"), "{text}");
    assert!(text.contains(",'=cmd|' /C calc'!A0,"), "{text}");
    assert!(!text.contains(",=cmd"), "{text}");
    assert!(text.ends_with("\r\n") && !text.contains("the data changed"));
}

#[tokio::test]
async fn an_export_has_no_pages() {
    let world = World::new().await;
    for query in ["limit=5", "cursor=2026-03-02T15:00:00Z_019a9f3c-5d1e-7c42-9b6a-0f3e5a7d2c11"] {
        let asking = world.get(&format!("{CALLS}?{query}")).by(world.sam).header("accept", "text/csv");
        let problem = asking.send().await.problem(400, "invalid_parameter");
        assert!(problem["errors"][0]["reason"].as_str().unwrap().contains("an export holds every row"), "{problem}");
    }
}

#[tokio::test]
async fn an_export_of_many_pages_holds_each_row_once() {
    const COUNT: usize = 20_500;
    let world = World::new().await;
    let ids: Vec<_> = (0..COUNT).map(|number| format!("m-{number}")).collect();
    let many: Vec<_> = ids.iter().map(|id| (id.as_str(), "bulk", "ada", CallStatus::NoAnswer, 0)).collect();
    ingest(&world.app.db, world.northwind, &many).await;
    let campaign = world.campaign(world.northwind, "bulk").await;
    let address = format!("{CALLS}?campaign_ids={campaign}");
    let csv = world.get(&address).by(world.sam).header("accept", "text/csv").send().await;
    let rows = rows(&csv);
    let distinct: BTreeSet<_> = rows.iter().map(|row| row.split(',').nth(1).unwrap()).collect();
    assert_eq!((rows.len(), distinct.len()), (COUNT, COUNT));
}

#[tokio::test]
async fn foreign_rows_do_not_exist() {
    let world = World::new().await;
    let foreign = world.campaign(world.fabrikam, "spring").await;
    let page = world.get(&format!("{CALLS}?campaign_ids={foreign}")).by(world.maya).send().await.ok();
    assert_eq!((&page["total"], page["rows"].as_array().unwrap().len()), (&0.into(), 0));
}

#[tokio::test]
async fn postgres_pages_alike() {
    let (sqlite, postgres) = (World::new().await, World::on_postgres(std::time::Duration::from_secs(10)).await);
    let mut exports = Vec::new();
    for world in [&sqlite, &postgres] {
        let csv = world.get(&format!("{CALLS}?{RANGE}")).by(world.sam).header("accept", "text/csv").send().await;
        // Ids of campaigns and candidates follow from their organisation's, which is new in every test.
        let rows = rows(&csv)
            .iter()
            .map(|row| row.split(',').skip(1).filter(|cell| cell.len() != 36).collect::<Vec<_>>().join(","))
            .collect::<Vec<_>>();
        exports.push(rows);
    }
    assert_eq!(exports[0].len(), 5);
    assert_eq!(exports[0], exports[1]);
}
