//! Files and mappings that are wrong, and the answer to each.

use std::fs;

use analytics_dao::Engine;
use analytics_domain::records::RecordKind;
use analytics_import::{ImportError, ImportOptions, Mapping};
use rstest::rstest;

use crate::world::{CALLS, HEADER, World, counts, rejects};

const GOOD: &str = "1,spring,ada,answered,60,,2026-03-01\n";

/// The message of an import that does not even start.
async fn refusal(world: &World, content: &[u8], mapping: &str) -> String {
    let path = world.file("calls.csv", content);
    let error = world.import(RecordKind::Calls, &path, mapping, &ImportOptions::default()).await.unwrap_err();
    assert_eq!(world.content().await, Vec::<String>::new(), "nothing is stored");
    error.to_string().replace(&path.display().to_string(), "FILE")
}

#[rstest]
#[case::broken_line("2,spring,ada,answered\n", "3,,\"2,spring,ada,answered\",has 4 values for 7 columns")]
#[case::open_quote(
    "2,\"spring,ada,answered,60,,2026-03-01\n",
    "3,,\"2,\"\"spring,ada,answered,60,,2026-03-01\",opens a quote that is never closed"
)]
#[case::not_a_number("2,spring,ada,answered,long,,2026-03-01\n", "3,seconds,long,is not a number")]
#[case::too_big(
    "2,spring,ada,answered,9999999999,,2026-03-01\n",
    "3,seconds,9999999999,\"is out of range, -2147483648 to 2147483647\""
)]
#[case::negative("2,spring,ada,answered,-5,,2026-03-01\n", "3,seconds,-5,is less than 0")]
#[case::rate("2,spring,ada,answered,60,1.5,2026-03-01\n", "3,rate,1.5,\"is out of range, 0 to 1\"")]
#[case::status(
    "2,spring,ada,lost,60,,2026-03-01\n",
    "3,status,lost,\"is not a call status; allowed: queued, in_progress, completed, answered, no_answer, voicemail, busy, failed, canceled\""
)]
#[case::no_value("2,,ada,answered,60,,2026-03-01\n", "3,campaign,,campaign has no value")]
#[case::no_day(
    "2,spring,ada,answered,60,,2026-02-30\n",
    "3,day,2026-02-30,does not fit the pattern %Y-%m-%d: input is out of range"
)]
#[case::far_away(
    "2,spring,ada,answered,60,,0202-02-03\n",
    "3,day,0202-02-03T00:00:00+00:00,\"is out of range, 1970 to 2199\""
)]
#[case::repeated(
    "1,spring,ada,busy,0,,2026-03-01\n",
    "3,id,1,occurs earlier in the file; no other row with it is looked at"
)]
#[tokio::test]
async fn a_wrong_row_is_refused_and_the_others_stay(#[case] line: &str, #[case] rejected: &str) {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let world = World::new(engine).await;
        let imported = world.calls(&format!("{GOOD}{line}9,spring,ada,busy,0,,2026-03-01\n")).await;
        assert_eq!(counts(imported.summary), [2, 0, 0, 1]);
        assert_eq!(rejects(&imported), [rejected]);
        assert_eq!(world.texts("SELECT call_status FROM calls ORDER BY external_id").await, ["answered", "busy"]);
    }
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn wrong_encoding_and_nul_are_refused_by_row(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let content = [
        HEADER.as_bytes(),
        GOOD.as_bytes(),
        b"2,spring,J\xfcrgen,busy,0,,2026-03-01\n",
        b"3,spring,a\0b,busy,0,,2026-03-01\n",
        "4,spring,Jürgen,busy,0,,2026-03-01\n".as_bytes(),
    ]
    .concat();
    let path = world.file("calls.csv", &content);
    let imported = world.import(RecordKind::Calls, &path, CALLS, &ImportOptions::default()).await.unwrap();
    assert_eq!(counts(imported.summary), [2, 0, 0, 2]);
    let rejects = rejects(&imported);
    assert_eq!(rejects[0], "3,person,J\u{fffd}rgen,is not UTF-8");
    assert!(rejects[1].starts_with("4,person,") && rejects[1].contains("NUL"), "{}", rejects[1]);
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn ids_are_told_apart_across_batches(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let path = world.file("calls.csv", format!("{HEADER}{GOOD}{}{GOOD}", GOOD.replace("1,", "2,")).as_bytes());
    let options = ImportOptions { batch_rows: 1, ..ImportOptions::default() };
    let imported = world.import(RecordKind::Calls, &path, CALLS, &options).await.unwrap();
    assert_eq!(counts(imported.summary), [2, 0, 0, 1]);
    assert_eq!(rejects(&imported), ["4,id,1,occurs earlier in the file; no other row with it is looked at"]);
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn a_refused_row_counts_for_no_later_one(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let refused = GOOD.replace(",60,", ",-5,");
    assert_ne!(refused, GOOD);
    for batch_rows in [1, 10] {
        let id = |line: &str| line.replace("1,", &format!("{batch_rows}x,"));
        let path = world.file("calls.csv", format!("{HEADER}{}{}", id(&refused), id(GOOD)).as_bytes());
        let options = ImportOptions { batch_rows, ..ImportOptions::default() };
        let imported = world.import(RecordKind::Calls, &path, CALLS, &options).await.unwrap();
        assert_eq!(counts(imported.summary), [1, 0, 0, 1]);
        assert_eq!(rejects(&imported), ["2,seconds,-5,is less than 0"]);
    }
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn files_that_cannot_be_imported_are_refused_at_the_start(#[case] engine: Engine) {
    let world = World::new(engine).await;
    for (content, expected) in [
        (&b""[..], "FILE is empty: not even a header line"),
        (b"\xef\xbb\xbf", "FILE is empty: not even a header line"),
        (b"\n\n", "FILE is empty: not even a header line"),
        (
            b"id,campaign,person,status,seconds\n",
            "FILE: the header lacks `rate`, `day`; the header is: id, campaign, person, status, seconds",
        ),
        (
            b"id,id,campaign,person,status,seconds,rate,day\n",
            "FILE: the header has more than one `id`; the header is: id, id, campaign, person, status, seconds, rate, day",
        ),
        (b"\xff\xfei\0d\0", "FILE is UTF-16; convert it to UTF-8 first"),
        (b"PK\x03\x04", "FILE is a ZIP archive; unpack it first"),
    ] {
        assert_eq!(refusal(&world, content, CALLS).await, expected);
    }
    let header_alone = world.calls("").await;
    assert_eq!(counts(header_alone.summary), [0, 0, 0, 0]);
    let nowhere = world.folder.path().join("nowhere.csv");
    let error = world.import(RecordKind::Calls, &nowhere, CALLS, &ImportOptions::default()).await.unwrap_err();
    assert!(error.to_string().starts_with("cannot read "), "{error}");
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn mappings_that_mean_nothing_are_refused_with_what_is_allowed(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let content = format!("{HEADER}{GOOD}");
    for (from, to, expected) in [
        (
            "channel =",
            "chanel =",
            "`chanel` is not a field of calls; allowed: external_id, campaign, candidate, channel,",
        ),
        ("channel = { constant = \"phone\" }", "", "fields.channel is missing: calls cannot do without it"),
        (
            "constant = \"phone\"",
            "constant = \"fax\"",
            "fields.channel: `fax` is not a call channel; allowed: phone, web",
        ),
        ("constant = \"phone\"", "colum = \"x\"", "unknown field `colum`, expected one of"),
        (
            "constant = \"phone\"",
            "constant = \"web\", column = \"x\"",
            "wants exactly one of column, constant and row_number",
        ),
        ("create_missing", "create_mising", "unknown field `create_mising`, expected one of"),
        (
            "column = \"status\"",
            "column = \"status\", map = { x = \"gone\" }",
            "fields.call_status: `gone` is not a call status",
        ),
        (
            "column = \"status\"",
            "column = \"status\", otherwise = \"busy\"",
            "fields.call_status: otherwise goes with a map",
        ),
        (
            "column = \"seconds\"",
            "column = \"seconds\", default = \"x\"",
            "fields.call_length_sec: `x` is not a number",
        ),
        ("column = \"seconds\"", "column = \"seconds\", time = { format = \"rfc3339\" }", "is not a time"),
        ("zone = \"UTC\"", "zone = \"Moon\"", "fields.created: time.zone `Moon` is not an IANA zone"),
        ("[fields]", "[fields", "mapping test.toml: "),
    ] {
        assert!(CALLS.contains(from));
        let message = refusal(&world, content.as_bytes(), &CALLS.replace(from, to)).await;
        assert!(message.starts_with("mapping test.toml: ") && message.contains(expected), "{message}");
    }
    let gone = Mapping::load(&world.folder.path().join("gone.toml")).unwrap_err();
    assert!(gone.to_string().contains("gone.toml"));
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn too_many_refused_rows_stop_the_import_and_what_is_stored_stays(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let lines: String = (0..40).map(|call| format!("{call},spring,ada,busy,{},,2026-03-01\n", 10 - call)).collect();
    let path = world.file("calls.csv", format!("{HEADER}{lines}").as_bytes());
    let options = ImportOptions { batch_rows: 10, max_rejects: Some(12), ..ImportOptions::default() };
    let error = world.import(RecordKind::Calls, &path, CALLS, &options).await.unwrap_err();
    let ImportError::Stopped { cause, summary, .. } = &error else { panic!("{error}") };
    assert!(matches!(**cause, ImportError::TooManyRejects { limit: 12, .. }));
    assert_eq!(counts(*summary), [11, 0, 0, 19]);
    let message = error.to_string();
    assert!(message.starts_with("more than 12 rows refused, see ") && message.contains("stays"), "{message}");
    assert_eq!(world.number("SELECT count(*) FROM calls").await, 11);
    let written = fs::read_to_string(world.folder.path().join("calls.csv.rejects.csv")).unwrap();
    assert_eq!(written.lines().count(), 1 + 19);
    // Without a limit, the whole file is read.
    let options = ImportOptions { max_rejects: None, ..options };
    let imported = world.import(RecordKind::Calls, &path, CALLS, &options).await.unwrap();
    assert_eq!(counts(imported.summary), [0, 0, 11, 29]);
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn the_rejects_file_is_where_it_is_asked_for_and_of_this_import(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let bad = world.calls("1,spring,ada,busy,x,,2026-03-01\n").await;
    let stale = bad.rejects.unwrap();
    assert!(stale.exists());
    assert_eq!(world.calls(GOOD).await.rejects, None);
    assert!(!stale.exists(), "a rejects file of an earlier import would mislead");

    let path = world.file("calls.csv", format!("{HEADER}{GOOD}1,x\n").as_bytes());
    let elsewhere = world.folder.path().join("elsewhere.csv");
    let options = ImportOptions { rejects: Some(elsewhere.clone()), ..ImportOptions::default() };
    let imported = world.import(RecordKind::Calls, &path, CALLS, &options).await.unwrap();
    assert_eq!(imported.rejects, Some(elsewhere));
    for nowhere in [world.folder.path().join("no/such/folder.csv"), path.clone()] {
        let options = ImportOptions { rejects: Some(nowhere), ..ImportOptions::default() };
        let error = world.import(RecordKind::Calls, &path, CALLS, &options).await.unwrap_err();
        assert!(error.to_string().contains("cannot write the rejects file"), "{error}");
    }
    assert!(path.exists(), "the input is not taken for a rejects file");
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn a_packed_file_that_breaks_off_keeps_what_came_before(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let lines: String = (0..20_000).map(|call| format!("{call},spring,ada,busy,{call},,2026-03-01\n")).collect();
    let packed = zstd::encode_all(format!("{HEADER}{lines}").as_bytes(), 1).unwrap();
    let path = world.file("calls.csv.zst", &packed[..packed.len() - 100]);
    let options = ImportOptions { batch_rows: 500, ..ImportOptions::default() };
    let result = world.import(RecordKind::Calls, &path, CALLS, &options).await;
    let stored = world.number("SELECT count(*) FROM calls").await;
    match result.unwrap_err() {
        ImportError::Stopped { cause, summary, .. } => {
            assert!(matches!(*cause, ImportError::Read { .. }), "{cause}");
            assert_eq!(i64::try_from(summary.inserted).unwrap(), stored);
        }
        error => {
            assert!(matches!(error, ImportError::Read { .. }), "{error}");
            assert_eq!(stored, 0);
        }
    }
}
