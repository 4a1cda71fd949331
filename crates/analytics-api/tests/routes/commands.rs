//! The binary: what it refuses, and from an empty folder to an answer.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Command, Output, Stdio},
};

use analytics_testkit::{Engine, fresh_db};
use rstest::rstest;
use tempfile::TempDir;

use crate::world::PASSWORD;

/// The binary in a folder of its own, without the variables of whoever runs the tests.
pub(crate) fn analytics(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_analytics"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("ANALYTICS_")) {
        command.env_remove(name);
    }
    command.current_dir(folder).args(arguments).stdin(Stdio::null());
    command
}

pub(crate) fn succeed(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

pub(crate) fn refusal(output: &Output) -> String {
    assert!(!output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8(output.stderr.clone()).unwrap()
}

const ISSUER: &str = "--oidc-issuer=https://id.example";
const AUDIENCE: &str = "--oidc-audience=parlance";
const SMS: &str = "--sms-url=https://sms.example/api";

#[rstest]
#[case(&["--bind", "8080"], "--bind", "ANALYTICS_BIND")]
#[case(&["--metrics-bind", "here"], "--metrics-bind", "ANALYTICS_METRICS_BIND")]
#[case(&["--cache-mb", "lots"], "--cache-mb", "ANALYTICS_CACHE_MB")]
#[case(&["--statement-timeout", "10"], "--statement-timeout", "ANALYTICS_STATEMENT_TIMEOUT")]
#[case(&["--max-connections", "0"], "--max-connections", "ANALYTICS_MAX_CONNECTIONS")]
#[case(&["--max-replica-lag", "soon"], "--max-replica-lag", "ANALYTICS_MAX_REPLICA_LAG")]
#[case(&["--token-lifetime", "0s"], "--token-lifetime", "ANALYTICS_TOKEN_LIFETIME")]
#[case(&["--database-url", "mysql://u:hidden@h/d"], "--database-url", "ANALYTICS_DATABASE_URL")]
#[case(&["--database-url", "postgres://u:hidden@127.0.0.1:1/d"], "--database-url", "ANALYTICS_DATABASE_URL")]
#[case(&["--database-url", "sqlite:missing/folder/a.db"], "--database-url", "ANALYTICS_DATABASE_URL")]
#[case(&["--replica-url", "postgres://u:hidden@h/d"], "--replica-url", "ANALYTICS_REPLICA_URL")]
#[case(&["--migrate", "--token-secret", "hidden"], "--token-secret", "ANALYTICS_TOKEN_SECRET")]
#[case(&["--cors-origins", "https://app.example,https://app.example/"], "--cors-origins", "ANALYTICS_CORS_ORIGINS")]
#[case(&["--cors-origins", "*"], "--cors-origins", "ANALYTICS_CORS_ORIGINS")]
#[case(&["--oidc-issuer", "http://id.example"], "--oidc-issuer", "ANALYTICS_OIDC_ISSUER")]
#[case(&["--oidc-issuer", "https://id.example?a=b"], "--oidc-issuer", "ANALYTICS_OIDC_ISSUER")]
#[case(&["--oidc-issuer", "https://id.example"], "--oidc-audience", "ANALYTICS_OIDC_AUDIENCE")]
#[case(&["--oidc-audience", "parlance"], "--oidc-issuer", "ANALYTICS_OIDC_ISSUER")]
#[case(&["--oidc-roles", "staff=member"], "--oidc-issuer", "ANALYTICS_OIDC_ISSUER")]
#[case(&["--oidc-jwks-url", "file:///etc/passwd"], "--oidc-jwks-url", "ANALYTICS_OIDC_JWKS_URL")]
#[case(&["--oidc-org-claim", ""], "--oidc-org-claim", "ANALYTICS_OIDC_ORG_CLAIM")]
#[case(&["--oidc-roles", "staff=super_admin"], "--oidc-roles", "ANALYTICS_OIDC_ROLES")]
#[case(&[ISSUER, AUDIENCE, "--oidc-roles", "staff=member,staff=owner"], "--oidc-roles", "ANALYTICS_OIDC_ROLES")]
#[case(&[ISSUER, AUDIENCE, "--oidc-ca-file", "missing.pem"], "--oidc-ca-file", "ANALYTICS_OIDC_CA_FILE")]
#[case(&[ISSUER, AUDIENCE, "--oidc-ca-file", "."], "--oidc-ca-file", "ANALYTICS_OIDC_CA_FILE")]
#[case(&["--sms-url", "http://sms.example"], "--sms-url", "ANALYTICS_SMS_URL")]
#[case(&["--sms-url", "https://sms.example?org=a"], "--sms-url", "ANALYTICS_SMS_URL")]
#[case(&["--sms-token", "hidden"], "--sms-url", "ANALYTICS_SMS_URL")]
#[case(&[SMS, "--sms-token", "hidden token"], "--sms-token", "ANALYTICS_SMS_TOKEN")]
#[case(&[SMS, "--sms-ca-file", "missing.pem"], "--sms-ca-file", "ANALYTICS_SMS_CA_FILE")]
#[case(&[SMS, "--sms-timeout", "1m"], "--sms-timeout", "ANALYTICS_SMS_TIMEOUT")]
#[case(&[SMS, "--sms-deadline", "0s"], "--sms-deadline", "ANALYTICS_SMS_DEADLINE")]
#[case(&[SMS, "--sms-retries", "11"], "--sms-retries", "ANALYTICS_SMS_RETRIES")]
#[case(&[SMS, "--sms-breaker-failures", "0"], "--sms-breaker-failures", "ANALYTICS_SMS_BREAKER_FAILURES")]
#[case(&[SMS, "--sms-breaker-pause", "2h"], "--sms-breaker-pause", "ANALYTICS_SMS_BREAKER_PAUSE")]
#[case(&[SMS, "--sms-cache", "30"], "--sms-cache", "ANALYTICS_SMS_CACHE")]
#[case(&["--migrate", "--bind", "0.0.0.0:0"], "--token-secret", "ANALYTICS_TOKEN_SECRET")]
fn a_wrong_setting_is_refused_by_name(#[case] flags: &[&str], #[case] flag: &str, #[case] variable: &str) {
    let folder = TempDir::new().unwrap();
    let refusal = refusal(&analytics(folder.path(), &[&["serve"], flags].concat()).output().unwrap());
    assert!(refusal.contains(flag) && refusal.contains(variable), "{refusal}");
    assert!(!refusal.contains("hidden"), "{refusal}");
}

#[test]
fn a_wrong_variable_is_refused_like_its_flag() {
    let folder = TempDir::new().unwrap();
    let output = analytics(folder.path(), &["serve"]).env("ANALYTICS_STATEMENT_TIMEOUT", "fast").output().unwrap();
    assert!(refusal(&output).contains("ANALYTICS_STATEMENT_TIMEOUT"));
    let output = analytics(folder.path(), &["serve"]).env("ANALYTICS_LOG", "loud").output().unwrap();
    assert!(refusal(&output).contains("--log"));
}

#[test]
fn a_database_that_was_not_migrated_is_refused_with_what_to_do() {
    let folder = TempDir::new().unwrap();
    let refusal = refusal(&analytics(folder.path(), &["org", "list"]).output().unwrap());
    assert!(refusal.contains("--database-url") && refusal.contains("run `analytics migrate`"), "{refusal}");
}

#[tokio::test]
async fn a_newer_schema_is_refused() {
    use sqlx::Connection;
    let folder = TempDir::new().unwrap();
    succeed(&mut analytics(folder.path(), &["migrate"]));
    let file = format!("sqlite:{}", folder.path().join("data/analytics.db").display());
    let mut connection = sqlx::SqliteConnection::connect(&file).await.unwrap();
    let newer = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_later', 0)";
    sqlx::raw_sql(newer).execute(&mut connection).await.unwrap();
    for command in ["serve", "migrate"] {
        let refusal = refusal(&analytics(folder.path(), &[command]).output().unwrap());
        assert!(refusal.contains("m9999_later") && refusal.contains("newer version"), "{refusal}");
    }
}

#[test]
fn the_document_is_printed_as_it_is_checked_in() {
    let folder = TempDir::new().unwrap();
    let printed = succeed(&mut analytics(folder.path(), &["openapi"]));
    assert_eq!(printed, include_str!("../../../../openapi/analytics.json"));
}

#[test]
fn from_an_empty_folder_to_an_answer() {
    let folder = TempDir::new().unwrap();
    let run = |arguments: &[&str]| succeed(&mut analytics(folder.path(), arguments));
    assert!(run(&["migrate"]).contains("the schema is up to date"));
    assert!(run(&["org", "create", "acme", "--name", "Acme", "--time-zone", "Europe/Berlin"]).contains("created acme"));
    assert_eq!(run(&["org", "list"]), "acme\tEurope/Berlin\tAcme\n");
    let mut create =
        analytics(folder.path(), &["user", "create", "eva@acme.example", "--org", "acme", "--role", "owner"]);
    let mut creating = create.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    creating.stdin.take().unwrap().write_all(format!("{PASSWORD}\n").as_bytes()).unwrap();
    let created = creating.wait_with_output().unwrap();
    assert!(created.status.success() && !String::from_utf8_lossy(&created.stdout).contains(PASSWORD));
    assert_eq!(run(&["user", "list", "--org", "acme"]), "eva@acme.example\towner\tactive\teva@acme.example\n");

    let mut serving = analytics(folder.path(), &["serve", "--bind", "127.0.0.1:0"]);
    let mut server = serving.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim().strip_prefix("serving on http://").unwrap();
    let body = format!(r#"{{"email": "eva@acme.example", "password": "{PASSWORD}"}}"#);
    let answer = post(address, "/api/v1/auth/login", &body);
    assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.contains(r#""slug":"acme""#), "{answer}");
    terminate(server.id());
    assert!(server.wait().unwrap().success());
    let secret = folder.path().join("data/analytics.db.token-secret");
    assert_eq!(std::fs::read(&secret).unwrap().len(), 64);
    #[cfg(unix)]
    assert_eq!(
        std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(secret).unwrap().permissions()) & 0o777,
        0o600
    );
}

#[tokio::test]
async fn what_the_operator_changes_is_told() {
    use sqlx::Connection;
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("password"), PASSWORD).unwrap();
    let run = |arguments: &[&str]| succeed(&mut analytics(folder.path(), arguments));
    run(&["migrate"]);
    run(&["org", "create", "acme"]);
    run(&["user", "create", "eva@acme.example", "--org", "acme", "--role", "owner", "--no-password"]);
    run(&["user", "set-password", "eva@acme.example", "--org", "acme", "--password-file", "password"]);
    let of_eva = |command: &[&str]| run(&[&["user"], command, &["eva@acme.example", "--org", "acme"]].concat());
    let listed = || run(&["user", "list", "--org", "acme"]);
    of_eva(&["disable"]);
    of_eva(&["set-role", "--role", "owner", "--super-admin"]);
    assert_eq!(listed(), "eva@acme.example\tsuper_admin\tdisabled\teva@acme.example\n");
    of_eva(&["enable"]);
    of_eva(&["set-role", "--role", "owner"]);
    assert_eq!(listed(), "eva@acme.example\towner\tactive\teva@acme.example\n");
    let file = format!("sqlite:{}", folder.path().join("data/analytics.db").display());
    let mut connection = sqlx::SqliteConnection::connect(&file).await.unwrap();
    let told = "SELECT action, actor_kind, subject FROM audit_events ORDER BY at, id";
    let told: Vec<(String, String, String)> = sqlx::query_as(told).fetch_all(&mut connection).await.unwrap();
    let expected = [
        ("org_created", "acme"),
        ("user_added", "eva@acme.example"),
        ("user_password_set", "eva@acme.example"),
        ("user_disabled", "eva@acme.example"),
        ("user_role_changed", "eva@acme.example"),
        ("user_enabled", "eva@acme.example"),
        ("user_role_changed", "eva@acme.example"),
    ];
    assert_eq!(told, expected.map(|(action, of)| (action.to_owned(), "operator".to_owned(), of.to_owned())));
}

#[rstest]
#[case(&[], true)]
#[case(&["--reader-role", "parlance_test_reader"], false)]
#[tokio::test]
async fn a_server_on_postgres_without_a_second_wall_warns(#[case] flags: &[&str], #[case] warns: bool) {
    let (test, folder) = (fresh_db(Engine::Postgres).await, TempDir::new().unwrap());
    let secret = "a secret that is only good for tests";
    let usual = ["serve", "--bind", "127.0.0.1:0", "--database-url", &test.url, "--token-secret", secret];
    let mut serving = analytics(folder.path(), &[&usual, flags].concat());
    let mut server = serving.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert!(line.starts_with("serving on"), "{line}");
    terminate(server.id());
    let said = String::from_utf8(server.wait_with_output().unwrap().stderr).unwrap();
    assert_eq!(said.contains("ANALYTICS_READER_ROLE"), warns, "{said}");
}

fn post(address: &str, path: &str, body: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    let length = body.len();
    write!(
        stream,
        "POST {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\ncontent-type: application/json\r\n\
         content-length: {length}\r\n\r\n{body}"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn terminate(process: u32) {
    assert!(Command::new("kill").args(["-TERM", &process.to_string()]).status().unwrap().success());
}
