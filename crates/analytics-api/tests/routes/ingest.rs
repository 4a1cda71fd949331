//! Records sent by programs: what becomes of each, what is refused, and who may send.

use std::{fmt::Write as _, io::Write as _};

use analytics_dao::{Engine, api_keys::key_create, audit::Actor, flows::authoring::flow_put};
use analytics_domain::{
    OrgScope, flows::flow::ExternalFlow, records::RecordKind, resources::NewApiKey, role::KeyScope,
};
use analytics_import::{ImportOptions, Input, Mapping, import_file};
use axum::http::Method;
use rstest::rstest;
use serde_json::{Value, json};

use crate::{
    flow_world::FLOW,
    world::{Answer, Asking, CALLS, World},
};

pub(crate) const NDJSON: &str = "application/x-ndjson";

/// The text of a key of an organisation.
pub(crate) async fn key(world: &World, scope: OrgScope, may: KeyScope) -> String {
    let new = NewApiKey { name: "a test's".to_owned(), scopes: vec![may], expires_at: None };
    key_create(&world.app.db, scope, &Actor::operator(), &new, None).await.unwrap().1
}

/// A call of Northwind's nurses to Ada.
pub(crate) fn call(external_id: &str, seconds: i32) -> Value {
    json!({
        "external_id": external_id, "campaign": "nurses", "candidate": "ada", "channel": "phone",
        "call_status": "completed", "call_length_sec": seconds, "created": "2026-03-02T16:00:00Z",
    })
}

/// A call with one field as given.
fn with(mut call: Value, field: &str, value: impl Into<Value>) -> Value {
    call[field] = value.into();
    call
}

pub(crate) fn lines(rows: &[Value]) -> String {
    rows.iter().map(|row| format!("{row}\n")).collect()
}

pub(crate) fn sending<'w>(world: &'w World, kind: &str, key: &str) -> Asking<'w> {
    let address = format!("/api/v1/ingest/{kind}");
    world.ask(Method::POST, &address).header("authorization", &format!("Bearer {key}"))
}

/// What an answer in NDJSON says: of each row, and at the end.
fn told(answer: &Answer) -> (Vec<Value>, Value) {
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, NDJSON), "{}", answer.text());
    let mut rows: Vec<Value> = answer.text().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let end = rows.pop().unwrap();
    (rows, end)
}

/// Each row as its place, its id and its outcome.
fn outcomes(rows: &[Value]) -> Vec<String> {
    let outcome = |row: &Value| {
        let text = |field: &str| row[field].as_str().unwrap_or("-");
        format!("{} {} {}", row["row"], text("external_id"), text("outcome"))
    };
    rows.iter().map(outcome).collect()
}

pub(crate) async fn calls_of(world: &World) -> u64 {
    world.get(CALLS).by(world.sam).send().await.ok()["total"].as_u64().unwrap()
}

const BEFORE: u64 = 5;

#[rstest]
#[case::array(Engine::Sqlite, true)]
#[case::array(Engine::Postgres, true)]
#[case::lines(Engine::Sqlite, false)]
#[case::lines(Engine::Postgres, false)]
#[tokio::test]
async fn each_row_is_answered_with_what_became_of_it(#[case] engine: Engine, #[case] as_array: bool) {
    let world = World::on(engine).await;
    let key = key(&world, world.northwind, KeyScope::WriteIngest).await;
    let send = async |rows: Vec<Value>| {
        let asking = sending(&world, "calls", &key);
        if as_array {
            let answer = asking.json(&Value::Array(rows).to_string()).send().await.ok();
            return (answer["rows"].as_array().unwrap().clone(), answer["summary"].clone());
        }
        let (rows, end) = told(&asking.body(NDJSON, lines(&rows)).send().await);
        assert_eq!(end["problem"], Value::Null);
        (rows, end["summary"].clone())
    };
    let (rows, _) = send(vec![call("x-1", 10), call("x-2", 20)]).await;
    assert_eq!(outcomes(&rows), ["1 x-1 inserted", "2 x-2 inserted"]);
    assert_eq!(calls_of(&world).await, BEFORE + 2);

    let sent = vec![
        call("x-1", 10),
        call("x-2", -5),
        call("x-2", 21),
        with(call("x-3", 0), "campaign", "pilots"),
        with(call("x-4", 0), "colour", "blue"),
        json!(7),
        call("x-5", 0),
    ];
    let (rows, summary) = send(sent).await;
    assert_eq!(
        outcomes(&rows),
        [
            "1 x-1 unchanged",
            "2 x-2 refused",
            "3 x-2 updated",
            "4 x-3 refused",
            "5 x-4 refused",
            "6 - refused",
            "7 x-5 inserted",
        ]
    );
    assert_eq!(rows[1]["refusal"], json!({ "column": "call_length_sec", "value": "-5", "reason": "is less than 0" }));
    let reason = "there is no such campaign";
    assert_eq!(rows[3]["refusal"], json!({ "column": "campaign", "value": "pilots", "reason": reason }));
    assert_eq!(rows[4]["refusal"]["column"], "colour");
    assert!(
        rows[4]["refusal"]["reason"].as_str().unwrap().starts_with("is not a field; allowed: external_id, campaign")
    );
    assert!(rows[5]["refusal"]["reason"].as_str().unwrap().starts_with("is not a JSON object"));
    assert_eq!(rows[0].get("refusal"), None);
    assert_eq!(summary, json!({ "read": 7, "inserted": 1, "updated": 1, "unchanged": 1, "refused": 4 }));
    assert_eq!(calls_of(&world).await, BEFORE + 3);
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn every_kind_is_inserted_updated_and_left_alone(#[case] engine: Engine) {
    let world = World::on(engine).await;
    let key = key(&world, world.northwind, KeyScope::WriteIngest).await;
    let at = "2026-03-02T16:00:00Z";
    for kind in RecordKind::ALL {
        let of_person = json!({ "external_id": "k-1", "candidate": "kim", "campaign": "cooks", "created_at": at });
        let (record, field, other) = match kind {
            RecordKind::Campaigns => {
                let record = json!({ "external_id": "k-1", "name": "K", "status": "active", "created_at": at });
                (record, "passing_score", json!(80))
            }
            RecordKind::Candidates => (json!({ "external_id": "k-1", "created_at": at }), "source", json!("Referral")),
            RecordKind::Calls => (with(call("k-1", 5), "campaign", "cooks"), "call_length_sec", json!(6)),
            RecordKind::Reviews => {
                let record = json!({ "candidate": "kim", "campaign": "cooks", "user": "Sam@example.com" });
                (record, "max_score", json!(70.5))
            }
            RecordKind::CallReviews => (json!({ "call": "n-1", "rating": 4, "created_at": at }), "rating", json!(5)),
            RecordKind::Sms => (with(of_person, "direction", "outbound"), "direction", json!("inbound")),
            RecordKind::ResumeScreenings => (of_person, "candidate", json!("lee")),
            RecordKind::Notetaking => (with(of_person, "length_sec", 60), "length_sec", json!(61)),
            RecordKind::Credits => {
                let record = json!({ "external_id": "k-1", "campaign": "cooks", "credits": 2.5, "created_at": at });
                (record, "credits", json!(3))
            }
            RecordKind::FlowSessions => {
                let external =
                    ExternalFlow { external_id: "f-1".to_owned(), flow: serde_json::from_str(FLOW).unwrap() };
                flow_put(&world.app.db, world.northwind, &Actor::operator(), &external).await.unwrap();
                let record = json!({
                    "external_id": "k-1", "flow": "f-1", "user": "sam@example.com", "started_at": at,
                    "completed_at": at, "outcome": "resolved",
                });
                (record, "outcome", json!("escalated"))
            }
            RecordKind::SessionDecisions => {
                let record = json!({ "session": "k-1", "position": 0, "node_id": "light", "at": at });
                (record, "choice", json!("No"))
            }
            RecordKind::SessionRatings => {
                (json!({ "session": "k-1", "rating": 4, "created_at": at }), "rating", json!(5))
            }
        };
        let changed = with(record.clone(), field, other);
        for (record, outcome) in
            [(&record, "inserted"), (&record, "unchanged"), (&changed, "updated"), (&changed, "unchanged")]
        {
            let asking = sending(&world, &format!("{kind}?create_missing=true"), &key);
            let answer = asking.json(&json!([record]).to_string()).send().await.ok();
            assert_eq!(answer["rows"][0]["outcome"], outcome, "{kind}: {answer}");
            let id = if record.get("external_id").is_some() { json!("k-1") } else { Value::Null };
            assert_eq!(answer["rows"][0]["external_id"], id, "{kind}");
        }
    }
}

/// Calls with a mistake each.
fn mistakes() -> Vec<String> {
    let mut number = 0;
    let mut mistaken = |field: &str, value: Value| {
        number += 1;
        with(call(&format!("m-{number}"), 1), field, value).to_string()
    };
    vec![
        mistaken("call_length_sec", json!("long")),
        mistaken("call_length_sec", json!(9_999_999_999_i64)),
        mistaken("call_length_sec", json!(-1)),
        mistaken("call_length_sec", json!(1.5)),
        mistaken("question_completion_rate", json!(1.01)),
        mistaken("call_status", json!("lost, or \"gone\"")),
        mistaken("channel", json!(null)),
        mistaken("created", json!("yesterday")),
        mistaken("created", json!("0202-02-03T00:00:00Z")),
        mistaken("campaign", json!("unknown")),
        mistaken("candidate", json!("x".repeat(300))),
        mistaken("candidate", json!(["ada"])),
        mistaken("opted_out", json!("maybe")),
        mistaken("withdrawal_reason", json!("a\0b")),
        "{\"external_id\": \"m\"".to_owned(),
        "[]".to_owned(),
        "\u{fffd}".to_owned(),
    ]
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn refused_rows_are_told_as_the_import_of_a_file_tells_them(#[case] engine: Engine) {
    let world = World::on(engine).await;
    let sent = mistakes().iter().fold(String::new(), |sent, row| sent + row + "\n");
    let key = key(&world, world.northwind, KeyScope::WriteIngest).await;
    let (rows, _) = told(&sending(&world, "calls", &key).body(NDJSON, sent.clone()).send().await);
    let quoted = |text: &Value| {
        let text = text.as_str().unwrap();
        if text.contains([',', '"']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
    };
    let told = rows.iter().fold(String::from("line,column,value,reason\n"), |mut told, row| {
        let refusal = &row["refusal"];
        let cells = [&refusal["column"], &refusal["value"], &refusal["reason"]].map(quoted);
        writeln!(told, "{},{}", row["row"], cells.join(",")).unwrap();
        told
    });

    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("calls.jsonl");
    std::fs::write(&file, sent).unwrap();
    let fields = [
        "external_id",
        "campaign",
        "candidate",
        "channel",
        "call_status",
        "call_length_sec",
        "question_completion_rate",
        "withdrawal_reason",
        "accommodation_requested",
        "opted_out",
        "created",
    ];
    let fields = fields.map(|field| format!("{field} = {{ column = \"{field}\" }}\n")).concat();
    let mapping = Mapping::parse(&format!("format = \"jsonl\"\n[fields]\n{fields}"), "test.toml").unwrap();
    let (input, options) = (Input::File(file), ImportOptions::default());
    let imported =
        import_file(&world.app.db, world.northwind, &Actor::operator(), RecordKind::Calls, &input, &mapping, &options)
            .await
            .unwrap();
    assert_eq!(told, std::fs::read_to_string(imported.rejects.unwrap()).unwrap());
    assert_eq!(told.lines().count(), 1 + mistakes().len());
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn a_call_that_goes_on_is_brought_up_to_date_within_one_body(#[case] engine: Engine) {
    let world = World::on(engine).await;
    let key = key(&world, world.northwind, KeyScope::WriteIngest).await;
    let steps = [
        with(call("x-1", 0), "call_status", "queued"),
        with(call("x-2", 0), "call_status", "queued"),
        with(call("x-1", 0), "call_status", "in_progress"),
        call("x-1", 95),
    ];
    let (rows, _) = told(&sending(&world, "calls", &key).body(NDJSON, lines(&steps)).send().await);
    let expected = ["1 x-1 inserted", "2 x-2 inserted", "3 x-1 updated", "4 x-1 updated"];
    assert_eq!(outcomes(&rows), expected);
    let again = sending(&world, "calls", &key).json(&json!([steps[3], steps[1]]).to_string()).send().await.ok();
    assert_eq!(again["summary"]["unchanged"], 2, "{again}");
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn a_key_that_says_null_is_zero_and_one_that_no_stored_row_has_is_no_data(#[case] engine: Engine) {
    const RATES: &str = "/api/v1/analytics/dashboard?metrics=withdrawal_rate&metrics=accommodation_rate";
    let world = World::on(engine).await;
    let key = key(&world, world.northwind, KeyScope::WriteIngest).await;
    let nothing = json!({ "numerator": null, "denominator": null, "value": null });
    let send = async |row: Value| sending(&world, "calls", &key).json(&json!([row]).to_string()).send().await.ok();
    send(call("x-1", 5)).await;
    let refused = send(with(call("x-2", -1), "withdrawal_reason", Value::Null)).await;
    assert_eq!(refused["summary"]["refused"], 1, "{refused}");
    assert_eq!(world.get(RATES).by(world.sam).send().await.ok()["withdrawal_rate"], nothing);
    send(with(call("x-3", 5), "withdrawal_reason", Value::Null)).await;
    let rates = world.get(RATES).by(world.sam).send().await.ok();
    assert_eq!(rates["withdrawal_rate"], json!({ "numerator": 0, "denominator": 4, "value": 0.0 }));
    assert_eq!(rates["accommodation_rate"], nothing);
}

#[tokio::test]
async fn a_broken_line_costs_itself_and_a_broken_array_all() {
    let world = World::new().await;
    let key = key(&world, world.northwind, KeyScope::WriteIngest).await;
    let broken = format!("{}\n{{\"external_id\": \n\n{}\n", call("x-1", 1), call("x-2", 1));
    let (rows, end) = told(&sending(&world, "calls", &key).body(NDJSON, broken).send().await);
    assert_eq!(outcomes(&rows), ["1 x-1 inserted", "2 - refused", "4 x-2 inserted"]);
    assert_eq!((&end["summary"]["read"], &end["problem"]), (&json!(3), &Value::Null));

    let broken = format!("[{},\n{},\n oops]", call("x-3", 1), call("x-4", 1));
    let problem = sending(&world, "calls", &key).json(&broken).send().await.problem(400, "invalid_body");
    let detail = problem["detail"].as_str().unwrap();
    assert!(detail.contains("not a JSON array") && detail.contains("line 3 column 2"), "{detail}");
    assert_eq!(calls_of(&world).await, BEFORE + 2);
}

#[tokio::test]
async fn an_array_has_limits_and_lines_have_none() {
    let world = World::new().await;
    let key = key(&world, world.northwind, KeyScope::WriteIngest).await;
    let calls = |many: usize, reason: usize| -> Vec<Value> {
        let call = |number| with(call(&format!("x-{number}"), 1), "withdrawal_reason", "x".repeat(reason));
        (0..many).map(call).collect()
    };
    let array = |rows: Vec<Value>| sending(&world, "calls", &key).json(&Value::Array(rows).to_string());
    array(calls(1_001, 1)).send().await.problem(413, "body_too_large");
    array(calls(900, 1_000)).send().await.problem(413, "body_too_large");
    assert_eq!(calls_of(&world).await, BEFORE);
    assert_eq!(array(calls(1_000, 1)).send().await.ok()["summary"]["inserted"], 1_000);
    let long = lines(&calls(2_500, 1_000));
    assert!(long.len() > 2 << 20);
    let (rows, end) = told(&sending(&world, "calls", &key).body(NDJSON, long).send().await);
    let counted = json!({ "read": 2_500, "inserted": 1_500, "updated": 1_000, "unchanged": 0, "refused": 0 });
    assert_eq!((rows.len(), &end["summary"]), (2_500, &counted));
    assert!(rows.iter().zip(1..).all(|(row, number)| row["row"] == number), "rows are answered in their order");
}

#[tokio::test]
async fn nothing_is_no_mistake_and_a_packed_body_is_unpacked() {
    let world = World::new().await;
    let key = key(&world, world.northwind, KeyScope::WriteIngest).await;
    let (rows, end) = told(&sending(&world, "calls", &key).body(NDJSON, "").send().await);
    assert_eq!((rows.len(), &end["summary"]["read"]), (0, &json!(0)));
    assert_eq!(sending(&world, "calls", &key).json("[]").send().await.ok()["rows"], json!([]));
    sending(&world, "calls", &key).json("").send().await.problem(400, "invalid_body");

    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(lines(&[call("x-1", 1)]).as_bytes()).unwrap();
    let packed = packed.finish().unwrap();
    let send =
        |bytes: &[u8]| sending(&world, "calls", &key).header("content-encoding", "gzip").body(NDJSON, bytes.to_vec());
    let (rows, _) = told(&send(&packed).send().await);
    assert_eq!(outcomes(&rows), ["1 x-1 inserted"]);
    send(&packed[..packed.len() / 2]).send().await.problem(400, "invalid_body");
}

#[tokio::test]
async fn what_is_not_records_is_refused_before_it_is_read() {
    let world = World::new().await;
    let key = key(&world, world.northwind, KeyScope::WriteIngest).await;
    let calls = || sending(&world, "calls", &key);
    calls().body("text/csv", "a,b").send().await.problem(415, "unsupported_media_type");
    calls().send().await.problem(415, "unsupported_media_type");
    let packed = calls().header("content-encoding", "br").json("[]").send().await;
    let detail = packed.problem(415, "unsupported_media_type")["detail"].as_str().unwrap().to_owned();
    assert!(detail.contains("allowed: identity, gzip, zstd"), "{detail}");
    let unknown = sending(&world, "faxes", &key).json("[]").send().await.problem(404, "not_found");
    assert!(unknown["detail"].as_str().unwrap().contains("allowed: campaigns, candidates, calls"), "{unknown}");
    for query in ["calls?create_missing=maybe", "calls?create=true"] {
        sending(&world, query, &key).json("[]").send().await.problem(400, "invalid_parameter");
    }
    calls().body("application/json; charset=utf-8", "[]").send().await.ok();
}

#[tokio::test]
async fn a_key_writes_to_its_own_organisation_and_only_with_the_scope() {
    let world = World::new().await;
    let body = json!([call("x-1", 1)]).to_string();
    let reading = key(&world, world.northwind, KeyScope::ReadAnalytics).await;
    sending(&world, "calls", &reading).json(&body).send().await.problem(403, "forbidden");
    let writing = key(&world, world.northwind, KeyScope::WriteIngest).await;
    world.get(CALLS).header("authorization", &format!("Bearer {writing}")).send().await.problem(403, "forbidden");

    let theirs = key(&world, world.fabrikam, KeyScope::WriteIngest).await;
    let refused = sending(&world, "calls", &theirs).json(&body).send().await.ok();
    assert_eq!(refused["rows"][0]["refusal"]["reason"], "there is no such campaign");
    let created = sending(&world, "calls?create_missing=true", &theirs).json(&body).send().await.ok();
    assert_eq!(created["summary"]["inserted"], 1);
    assert_eq!(calls_of(&world).await, BEFORE, "the other organisation's calls are as they were");
    let other = sending(&world, "calls", &theirs).header("x-org", "northwind").json(&body).send().await;
    other.problem(404, "not_found");
    let owner = world.owner().await;
    world.ask(Method::POST, "/api/v1/ingest/calls").by(owner).json(&body).send().await.ok();
    assert_eq!(calls_of(&world).await, BEFORE + 1);
}
