//! Records that come as a body, in chunks and at their own pace.

use std::{io, time::Duration};

use analytics_dao::{Engine, audit::Actor};
use analytics_domain::{ingest::IngestSummary, records::RecordKind};
use analytics_import::{BodyOptions, BodyShape, ImportOptions, ingest_body};
use bytes::Bytes;
use futures::stream;
use rstest::rstest;
use tokio::time::timeout;

use crate::world::{World, counts};

const ROWS: u64 = 600;
const CALLS: u64 = 3;

/// So small and so soon that batches end wherever they can.
const RESTLESS: BodyOptions = BodyOptions {
    shape: BodyShape::Lines,
    create_missing: true,
    batch_rows: 7,
    batch_patience: Duration::from_micros(200),
    idle: Duration::from_secs(20),
};

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_last_of_a_call_counts_however_the_body_is_cut(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let lines: String = (1..=ROWS)
        .map(|row| {
            format!(
                "{{\"external_id\":\"{}\",\"campaign\":\"spring\",\"candidate\":\"ada\",\"channel\":\"web\",\
                 \"call_status\":\"answered\",\"call_length_sec\":{row},\"created\":\"2026-03-02T00:00:00Z\"}}\n",
                row % CALLS
            )
        })
        .collect();
    let chunks: Vec<io::Result<Bytes>> =
        lines.as_bytes().chunks(331).map(|chunk| Ok(Bytes::copy_from_slice(chunk))).collect();
    let (held, mut is_held) = tokio::sync::oneshot::channel::<()>();
    let body = stream::iter(chunks);
    let mut ingestion =
        ingest_body(&world.db.db, world.scope, Actor::operator(), RecordKind::Calls, body, RESTLESS, held);
    let (mut summary, mut next) = (IngestSummary::default(), 1);
    while let Some(rows) = ingestion.stored.recv().await {
        summary.add(&rows);
        for row in rows {
            assert_eq!(row.row, next, "rows are answered in their order");
            next += 1;
        }
    }
    ingestion.end.await.unwrap().unwrap();
    assert!(is_held.try_recv().is_err_and(|state| state == tokio::sync::oneshot::error::TryRecvError::Closed));
    assert_eq!(counts(summary), [CALLS, ROWS - CALLS, 0, 0]);
    let lengths = "SELECT CAST(call_length_sec AS text) FROM calls ORDER BY call_length_sec";
    assert_eq!(world.texts(lengths).await, ["598", "599", "600"]);
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn ids_keep_every_digit_in_bodies_and_in_files(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let lines = ["12345678901234567890123", "12345678901234567890124"].map(|id| {
        format!(
            "{{\"external_id\":{id},\"campaign\":\"spring\",\"created_at\":\"2026-03-02T00:00:00Z\",\"credits\":1e2}}\n"
        )
    });
    let lines = lines.concat();
    let body = stream::iter([Ok(Bytes::from(lines.clone()))]);
    let mut ingestion =
        ingest_body(&world.db.db, world.scope, Actor::operator(), RecordKind::Credits, body, RESTLESS, ());
    let mut summary = IngestSummary::default();
    while let Some(rows) = ingestion.stored.recv().await {
        summary.add(&rows);
    }
    ingestion.end.await.unwrap().unwrap();
    assert_eq!(counts(summary), [2, 0, 0, 0]);
    let ids = world.texts("SELECT external_id FROM credit_entries ORDER BY 1").await;
    assert_eq!(ids, ["12345678901234567890123", "12345678901234567890124"]);

    let path = world.file("credits.jsonl", lines.as_bytes());
    let fields = ["external_id", "campaign", "created_at", "credits"];
    let fields = fields.map(|field| format!("{field} = {{ column = \"{field}\" }}\n")).concat();
    let mapping = format!("format = \"jsonl\"\n[fields]\n{fields}");
    let imported = world.import(RecordKind::Credits, &path, &mapping, &ImportOptions::default()).await.unwrap();
    assert_eq!(counts(imported.summary), [0, 0, 2, 0]);
}

#[tokio::test]
async fn who_takes_no_answer_does_not_hold_the_place() {
    let world = World::new(Engine::Sqlite).await;
    let (held, is_held) = tokio::sync::oneshot::channel::<()>();
    let row = "{\"external_id\":\"1\",\"campaign\":\"spring\",\"created_at\":\"2026-03-02T00:00:00Z\",\"credits\":1}\n";
    let body = stream::repeat_with(move || Ok(Bytes::from_static(row.as_bytes())));
    let options = BodyOptions { idle: Duration::from_millis(100), ..RESTLESS };
    let ingestion = ingest_body(&world.db.db, world.scope, Actor::operator(), RecordKind::Credits, body, options, held);
    assert!(is_held.await.is_err());
    assert!(ingestion.end.await.unwrap().unwrap_err().to_string().contains("nobody takes"));
}

#[tokio::test]
async fn what_comes_when_nobody_listens_any_more_is_not_read() {
    let world = World::new(Engine::Sqlite).await;
    let (held, is_held) = tokio::sync::oneshot::channel::<()>();
    let silent = stream::pending();
    drop(ingest_body(&world.db.db, world.scope, Actor::operator(), RecordKind::Credits, silent, RESTLESS, held));
    assert!(timeout(RESTLESS.idle / 2, is_held).await.unwrap().is_err());
}
