//! Tests in a browser: the real server with demo data and with imported data, the real
//! page in Chromium.

use std::{
    env, fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use crate::{
    process::{command, run as run_command},
    served::Served,
    step::step,
    test_totals::TestTotals,
    tools,
    workspace::{frontend, root, target},
};

/// Enough for every chart and every filter to have something to show.
const DEMO_CALLS: &str = "20000";
/// Who logs in where data are imported; the demo has its own logins.
const IMPORTER: (&str, &str) = ("ada@copenhagen.example", "parlance-tests-2026");
/// How long an access token and a session last.
type Lifetimes = (&'static str, &'static str);
const USUAL: Lifetimes = ("15m", "14d");
/// So short that both end while a page is open.
const SHORT: Lifetimes = ("3s", "12s");

/// Runs the tests, or those that Playwright's arguments name, with `target/debug/analytics`, which holds the web client.
pub(crate) fn run(arguments: &[String]) -> Result<TestTotals> {
    let folder = target().join("browser");
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| folder.display().to_string())?;
    }
    fs::create_dir_all(&folder)?;
    step("packages of the web client", || tools::npm_packages("frontend"))?;
    let chromium = step("Chromium", tools::chromium)?;
    let demo = step("demo data for the browser", || demo_data(&folder))?;
    let imported = step("imported data for the browser", || imported_data(&folder))?;
    let servers = [
        ("PARLANCE_DEMO", Some(serve(&demo, USUAL)?)),
        ("PARLANCE_SHORT_SESSIONS", Some(serve(&demo, SHORT)?)),
        ("PARLANCE_IMPORTED", imported.as_deref().map(|database| serve(database, USUAL)).transpose()?),
    ];
    let report = folder.join("report.json");
    let mut playwright = command("node");
    playwright.arg("node_modules/@playwright/test/cli.js").arg("test").args(arguments).current_dir(frontend());
    playwright.env("CHROMIUM", chromium).env("PLAYWRIGHT_JSON_OUTPUT_FILE", &report);
    playwright.env("PARLANCE_PICTURES", target().join("screenshots")).env("PARLANCE_RESULTS", folder.join("results"));
    for (name, server) in &servers {
        if let Some(server) = server {
            playwright.env(name, server.address());
        }
    }
    step("tests in the browser", || {
        let status = playwright.status().context("cannot run Playwright")?;
        let totals = totals(&fs::read_to_string(&report).context("Playwright wrote no report")?)?;
        if !status.success() && totals.is_success() {
            bail!("Playwright failed ({status}) although no test did");
        }
        Ok(totals)
    })
}

/// What Playwright counted; a test that passed at its second try has failed.
fn totals(report: &str) -> Result<TestTotals> {
    let report: Value = serde_json::from_str(report).context("Playwright's report")?;
    let count = |name| report["stats"][name].as_u64().with_context(|| format!("Playwright's report has no `{name}`"));
    let stray = report["errors"].as_array().map_or(0, Vec::len) as u64;
    Ok(TestTotals {
        passed: count("expected")?,
        failed: count("unexpected")? + count("flaky")? + stray,
        skipped: count("skipped")?,
    })
}

fn analytics(database: &str) -> Command {
    let mut program = command(target().join("debug/analytics"));
    program.env("ANALYTICS_DATABASE_URL", database).env("ANALYTICS_LOG", "error");
    program
}

fn serve(database: &str, (token, session): Lifetimes) -> Result<Served> {
    let mut program = analytics(database);
    Served::start(program.env("ANALYTICS_TOKEN_LIFETIME", token).env("ANALYTICS_SESSION_LIFETIME", session))
}

fn demo_data(folder: &Path) -> Result<String> {
    let database = format!("sqlite:{}", folder.join("demo.db").display());
    run_command(analytics(&database).args(["demo", "--calls", DEMO_CALLS]))?;
    Ok(database)
}

/// The calls and SMS of the Copenhagen Networks Study, where they are on this machine.
fn imported_data(folder: &Path) -> Result<Option<String>> {
    // As `analytics_testkit::data_dir` has it, which would bring all of the server along.
    let data = env::var_os("ANALYTICS_TEST_DATA").map_or_else(|| root().join("../shared/data"), PathBuf::from);
    let data = data.join("copenhagen-calls-sms");
    if !data.is_dir() {
        println!("data set not found: {}; the browser tests on it are skipped", data.display());
        return Ok(None);
    }
    let database = format!("sqlite:{}", folder.join("imported.db").display());
    run_command(analytics(&database).arg("migrate"))?;
    let zone = ["--name", "Copenhagen", "--time-zone", "Europe/Copenhagen"];
    run_command(analytics(&database).args(["org", "create", "copenhagen"]).args(zone))?;
    let (email, password) = IMPORTER;
    let who = ["user", "create", email, "--name", "Ada", "--role", "team_admin", "--org", "copenhagen"];
    let mut creating = analytics(&database).args(who).stdin(Stdio::piped()).spawn()?;
    creating.stdin.take().context("no way to say the password")?.write_all(password.as_bytes())?;
    if !creating.wait()?.success() {
        bail!("the user could not be created");
    }
    for kind in ["calls", "sms"] {
        let mut import = analytics(&database);
        import.args(["import", kind, "--org", "copenhagen", "--file"]).arg(data.join(format!("{kind}.csv")));
        import.arg("--rejects").arg(folder.join(format!("{kind}.rejects.csv")));
        import.arg("--mapping").arg(root().join(format!("examples/import/copenhagen-{kind}.toml")));
        run_command(&mut import)?;
    }
    Ok(Some(database))
}

#[cfg(test)]
mod tests {
    use super::totals;

    #[test]
    fn totals_are_read_from_the_report() {
        let report = r#"{"stats":{"expected":7,"unexpected":1,"flaky":1,"skipped":2},"errors":[{}]}"#;
        assert_eq!(totals(report).unwrap().to_string(), "7 passed, 3 failed, 2 skipped");
        assert!(totals("{}").is_err());
    }
}
