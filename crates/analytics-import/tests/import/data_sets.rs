//! Imports of real data, with the mappings of `examples/import`.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use analytics_dao::{Engine, beside, dashboard::dashboard};
use analytics_domain::{buckets::Granularity, dashboard::METRICS, filters::ResolvedFilters, records::RecordKind};
use analytics_import::ImportOptions;
use analytics_testkit::data_dir;
use rstest::rstest;

use crate::world::{World, counts};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/import");

fn mapping(name: &str) -> String {
    fs::read_to_string(Path::new(FOLDER).join(name)).unwrap()
}

fn options(world: &World) -> ImportOptions {
    ImportOptions { rejects: Some(world.folder.path().join("rejects.csv")), ..ImportOptions::default() }
}

async fn span(world: &World, table: &str, column: &str) -> (String, String) {
    let day = |edge: &str| format!("SELECT substr(cast({edge}({column}) AS text), 1, 10) FROM {table}");
    (world.texts(&day("min")).await.remove(0), world.texts(&day("max")).await.remove(0))
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn copenhagen_calls_and_sms(#[case] engine: Engine) {
    let Some(data) = data_dir() else { return };
    let world = World::new(engine).await;
    let folder = data.join("copenhagen-calls-sms");
    let calls = (folder.join("calls.csv"), mapping("copenhagen-calls.toml"));
    let sms = (folder.join("sms.csv"), mapping("copenhagen-sms.toml"));
    for again in [false, true] {
        let expected = |rows| if again { [0, 0, rows, 0] } else { [rows, 0, 0, 0] };
        let imported = world.import(RecordKind::Calls, &calls.0, &calls.1, &options(&world)).await.unwrap();
        assert_eq!(counts(imported.summary), expected(3_600));
        let imported = world.import(RecordKind::Sms, &sms.0, &sms.1, &options(&world)).await.unwrap();
        assert_eq!(counts(imported.summary), expected(24_333));
    }
    let count = async |condition: &str| world.number(&format!("SELECT count(*) FROM calls WHERE {condition}")).await;
    assert_eq!(count("call_status = 'no_answer' AND call_length_sec = 0").await, 366);
    assert_eq!(count("call_status = 'answered'").await, 3_234);
    assert_eq!(count("call_status = 'answered' AND call_length_sec = 0").await, 580);
    assert_eq!(world.number("SELECT count(*) FROM campaigns").await, 1);
    assert_eq!(span(&world, "calls", "created").await, ("2018-01-01".to_owned(), "2018-01-28".to_owned()));
    assert_eq!(world.number("SELECT count(*) FROM sms_messages WHERE direction = 'outbound'").await, 24_333);
    // Nothing else is in the data, so nothing else is zero.
    assert_eq!(world.texts("SELECT field FROM org_recorded_fields ORDER BY field").await, ["phone_call", "sms"]);

    let all = ResolvedFilters { granularity: Granularity::Day, ..ResolvedFilters::all_time(world.scope) };
    assert_eq!(beside::total_sms(&world.db.db, &all, None).await.unwrap().body.figure.value, Some(24_333));
    let points = beside::sms_sent(&world.db.db, &all, None).await.unwrap().body.chart.points.unwrap();
    assert_eq!((points.len(), points.iter().map(|point| point.sms).sum::<i64>()), (28, 24_333));
    let saved = beside::total_time_saved(&world.db.db, &all, None).await.unwrap().body.saved;
    assert_eq!((saved.sources[0].units, saved.sources[2].units), (Some(3_234), Some(24_333)));
    let talked = world.number("SELECT sum(call_length_sec) FROM calls WHERE call_status = 'answered'").await;
    assert_eq!(saved.sources[0].seconds, Some(talked));
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn uci_bank_marketing_through_its_adapter(#[case] engine: Engine) {
    let Some(data) = data_dir() else { return };
    let world = World::new(engine).await;
    // What the shell line in the mapping does.
    let packed = fs::File::open(data.join("uci-bank-marketing/bank-full.csv.gz")).unwrap();
    let mut plain = fs::File::create(world.folder.path().join("bank-full.csv")).unwrap();
    std::io::copy(&mut flate2::read::MultiGzDecoder::new(packed), &mut plain).unwrap();
    let adapter = Command::new("awk")
        .arg("-f")
        .arg(Path::new(FOLDER).join("uci-bank-year.awk"))
        .stdin(fs::File::open(world.folder.path().join("bank-full.csv")).unwrap())
        .stdout(Stdio::piped())
        .output()
        .unwrap();
    assert!(adapter.status.success());
    let dated = world.file("dated.csv", &adapter.stdout);

    for expected in [[45_211, 0, 0, 0], [0, 0, 45_211, 0]] {
        let imported =
            world.import(RecordKind::Calls, &dated, &mapping("uci-bank.toml"), &options(&world)).await.unwrap();
        assert_eq!(counts(imported.summary), expected);
    }
    assert_eq!(span(&world, "calls", "created").await, ("2008-05-05".to_owned(), "2010-11-17".to_owned()));
    let count = async |condition: &str| world.number(&format!("SELECT count(*) FROM {condition}")).await;
    assert_eq!(count("(SELECT DISTINCT created FROM calls) AS days").await, 561);
    assert_eq!(count("calls WHERE call_status = 'no_answer'").await, 3);
    assert_eq!(count("calls WHERE call_status = 'answered'").await, 45_208);
    assert_eq!(count("candidates").await, 45_211);
    let in_campaign = |name: &str| {
        format!("calls JOIN campaigns ON campaigns.id = calls.campaign_id WHERE campaigns.external_id = '{name}'")
    };
    for (name, calls) in [("cellular", 29_285), ("telephone", 2_906), ("unknown", 13_020)] {
        assert_eq!(count(&in_campaign(name)).await, calls, "{name}");
    }
    assert_eq!(world.texts("SELECT field FROM org_recorded_fields").await, ["phone_call"]);

    // Completion, scores, reviews, withdrawals, accommodation and opt-outs are not in the file.
    let metrics: Vec<_> = METRICS.iter().collect();
    let answer = dashboard(&world.db.db, &ResolvedFilters::all_time(world.scope), &metrics).await.unwrap().body;
    let without: Vec<_> = answer.no_data.iter().map(|missing| missing.metric.as_str()).collect();
    let expected = [
        "call_completion_rate",
        "interviews",
        "avg_interview_length",
        "avg_time_to_first_interview",
        "opt_outs",
        "qualified_candidates",
        "passthrough_rate",
        "thumbs_up",
        "thumbs_down",
        "withdrawal_rate",
        "withdrawal_reasons",
        "accommodation_rate",
        "interviews_chart",
        "thumbs_up_chart",
        "thumbs_down_chart",
        "passthrough_rate_chart",
    ];
    assert_eq!(without, expected);
    assert_eq!(answer.figures.total_calls.unwrap().value, Some(45_211));
    assert_eq!(answer.figures.people_contacted.unwrap().value, Some(45_211));
    assert_eq!(answer.figures.interviews.unwrap().value, None);
}
