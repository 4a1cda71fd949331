//! The binary's commands that bring data: what `import` says and does with files, and `demo`.

use std::{
    fs,
    io::Write as _,
    path::Path,
    process::{Command, Stdio},
};

use analytics_import::demo::DEMO_PASSWORD;
use tempfile::TempDir;

use crate::commands::{analytics, refusal, succeed};

const MAPPING: &str = r#"create_missing = true
[fields]
external_id = { column = "id" }
campaign = { column = "campaign" }
candidate = { column = "person" }
channel = { constant = "phone" }
call_status = { column = "status" }
call_length_sec = { column = "seconds" }
created = { column = "at" }
"#;

const HEADER: &str = "id,campaign,person,status,seconds,at\n";
const ADA: &str = "1,spring,ada,answered,60,2026-03-01T09:00:00Z\n";
const BEN: &str = "2,spring,ben,busy,0,2026-03-02T09:00:00Z\n";
/// Refused: a length cannot be negative.
const CY: &str = "3,spring,cy,answered,-5,2026-03-03T09:00:00Z\n";
const REFUSED: &str = "refused rows, with reasons: calls.csv.rejects.csv\n";

/// A folder with a database of one organisation, `acme`, a mapping and a file of calls.
fn acme(lines: &[&str]) -> TempDir {
    let folder = TempDir::new().unwrap();
    succeed(&mut analytics(folder.path(), &["migrate"]));
    succeed(&mut analytics(folder.path(), &["org", "create", "acme"]));
    fs::write(folder.path().join("calls.toml"), MAPPING).unwrap();
    calls(folder.path(), lines);
    folder
}

fn calls(folder: &Path, lines: &[&str]) {
    fs::write(folder.join("calls.csv"), format!("{HEADER}{}", lines.concat())).unwrap();
}

fn import(folder: &Path, more: &[&str]) -> Command {
    let usual = ["import", "calls", "--org", "acme", "--mapping", "calls.toml"];
    analytics(folder, &[&usual, more].concat())
}

async fn number(folder: &Path, sql: &'static str) -> i64 {
    use sqlx::Connection;
    let file = format!("sqlite:{}", folder.join("data/analytics.db").display());
    let mut connection = sqlx::SqliteConnection::connect(&file).await.unwrap();
    sqlx::query_scalar(sql).fetch_one(&mut connection).await.unwrap()
}

#[tokio::test]
async fn an_import_says_what_became_of_the_rows() {
    let folder = acme(&[ADA, BEN, CY]);
    let run = |more: &[&str]| succeed(&mut import(folder.path(), &[&["--file", "calls.csv"], more].concat()));
    let stored = async || number(folder.path(), "SELECT (SELECT count(*) FROM calls) + count(*) FROM campaigns").await;

    let told = "read 3, inserted 2, updated 0, unchanged 0, refused 1 (dry run: nothing was stored)\n";
    assert_eq!(run(&["--dry-run"]), format!("{told}{REFUSED}"));
    assert_eq!(stored().await, 0);

    let told = "read 3, inserted 2, updated 0, unchanged 0, refused 1\n";
    assert_eq!(run(&[]), format!("{told}{REFUSED}"));
    assert_eq!(stored().await, 3);
    let rejects = folder.path().join("calls.csv.rejects.csv");
    assert_eq!(fs::read_to_string(&rejects).unwrap(), "line,column,value,reason\n4,seconds,-5,is less than 0\n");

    let version = number(folder.path(), "SELECT data_version FROM orgs").await;
    let told = "read 3, inserted 0, updated 0, unchanged 2, refused 1\n";
    assert_eq!(run(&["--rejects", "refused.csv"]), format!("{told}refused rows, with reasons: refused.csv\n"));
    assert_eq!(fs::read(folder.path().join("refused.csv")).unwrap(), fs::read(&rejects).unwrap());
    assert_eq!(number(folder.path(), "SELECT data_version FROM orgs").await, version);

    calls(folder.path(), &[ADA, &BEN.replace("busy", "no_answer"), &CY.replace("-5", "5")]);
    assert_eq!(run(&[]), "read 3, inserted 1, updated 1, unchanged 1, refused 0\n");
    assert!(!rejects.exists(), "what an earlier import left there goes away");
}

#[tokio::test]
async fn an_import_stops_when_more_rows_are_refused_than_allowed() {
    let folder = acme(&[ADA, CY, &CY.replace("3,", "4,")]);
    let stop = |more: &[&str]| {
        let stopped = import(folder.path(), &[&["--file", "calls.csv", "--max-rejects", "1"], more].concat()).output();
        let stopped = stopped.unwrap();
        assert_eq!((stopped.status.code(), stopped.stdout.as_slice()), (Some(1), &b""[..]));
        refusal(&stopped)
    };
    let told = "more than 1 rows refused, see calls.csv.rejects.csv; \
                so far: read 3, inserted 1, updated 0, unchanged 0, refused 2";
    let dry = stop(&["--dry-run"]);
    assert!(dry.contains(told) && !dry.contains("stays"), "{dry}");
    assert_eq!(number(folder.path(), "SELECT count(*) FROM calls").await, 0);
    let stopped = stop(&[]);
    assert!(stopped.contains(&format!("{told}. What was imported stays")), "{stopped}");
    assert_eq!(number(folder.path(), "SELECT count(*) FROM calls").await, 1);
    let rejects = fs::read_to_string(folder.path().join("calls.csv.rejects.csv")).unwrap();
    assert_eq!(rejects.lines().count(), 3);

    let told = succeed(&mut import(folder.path(), &["--file", "calls.csv", "--max-rejects", "2"]));
    assert_eq!(told, format!("read 3, inserted 0, updated 0, unchanged 1, refused 2\n{REFUSED}"));
}

#[tokio::test]
async fn an_import_reads_standard_input() {
    let folder = acme(&[]);
    let mut command = import(folder.path(), &["--file", "-"]);
    let mut importing = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    importing.stdin.take().unwrap().write_all(format!("{HEADER}{ADA}{CY}").as_bytes()).unwrap();
    let ended = importing.wait_with_output().unwrap();
    assert!(ended.status.success());
    let told = "read 2, inserted 1, updated 0, unchanged 0, refused 1\nrefused rows, with reasons: calls.rejects.csv\n";
    assert_eq!(String::from_utf8(ended.stdout).unwrap(), told);
    let rejects = fs::read_to_string(folder.path().join("calls.rejects.csv")).unwrap();
    assert_eq!(rejects, "line,column,value,reason\n3,seconds,-5,is less than 0\n");
    assert_eq!(number(folder.path(), "SELECT count(*) FROM calls").await, 1);
}

#[test]
fn an_import_that_cannot_begin_says_why() {
    let folder = acme(&[ADA]);
    let why = |more: &[&str]| refusal(&import(folder.path(), more).output().unwrap());
    assert!(why(&["--file", "missing.csv"]).contains("cannot read missing.csv"));
    fs::write(folder.path().join("calls.csv"), "id,campaign\n").unwrap();
    assert!(why(&["--file", "calls.csv"]).contains("the header is: id, campaign"));
    fs::write(folder.path().join("calls.toml"), "[fields]\n").unwrap();
    assert!(why(&["--file", "calls.csv"]).contains("mapping calls.toml: fields.external_id is missing"));
}

#[tokio::test]
async fn the_demo_is_loaded_once() {
    let folder = TempDir::new().unwrap();
    let demo = |more: &[&str]| analytics(folder.path(), &[&["demo", "--calls", "300"], more].concat());
    let told = succeed(&mut demo(&[]));
    for line in
        ["  calls: 300\n", "  maya@northwind.example  Maya Ellison\n", "  lena@fabrikam.example  Lena Hartwig\n"]
    {
        assert!(told.contains(line) && told.contains(DEMO_PASSWORD), "{told}");
    }
    assert_eq!(number(folder.path(), "SELECT count(*) FROM calls").await, 300);
    let versions = async || number(folder.path(), "SELECT sum(data_version) FROM orgs").await;
    let before = versions().await;
    assert_eq!(succeed(&mut demo(&[])), told);
    assert_eq!(versions().await, before);
    let refused = refusal(&demo(&["--today", "2999-01-01"]).output().unwrap());
    assert!(refused.contains("the demo cannot end on 2999-01-01"), "{refused}");
}

#[test]
fn no_organisation_is_made_that_the_demos_super_admin_would_see() {
    let folder = TempDir::new().unwrap();
    succeed(&mut analytics(folder.path(), &["demo", "--calls", "0"]));
    let create = || analytics(folder.path(), &["org", "create", "acme"]);
    let refused = refusal(&create().output().unwrap());
    assert!(refused.contains("--database-url") && refused.contains("root@parlance.example"), "{refused}");
    succeed(&mut analytics(folder.path(), &["user", "disable", "root@parlance.example", "--org", "northwind"]));
    assert!(succeed(&mut create()).contains("created acme"));
}
