//! The task `test`: every test, on both engines.

use std::{
    io::{BufRead as _, BufReader},
    process::Stdio,
};

use anyhow::{Context as _, Result, bail};
use clap::Args;
use temp_postgres::Options;

use crate::{
    browser, postgres,
    process::{cargo, command, run as run_command},
    step::step,
    test_totals::TestTotals,
    tools, web, workspace,
};

/// The features that everything is tested with.
pub(crate) const WITH_WEB: &[&str] = &["--features", "analytics-api/web"];

/// What a server does that was built without the page. No package is named, so that its dependencies are those of the
/// server that writes the document.
const WITHOUT_WEB: &[&str] = &["--test", "routes", "--", "without_web::"];

/// Tested by themselves, with the features of dependencies that they run with.
const APART: [(&str, &str); 3] = [
    ("tests of the tasks", "xtask"),
    ("tests of the generators", "codegen"),
    ("tests of the web client's parts", "parlance-web"),
];

/// What to test.
#[derive(Debug, Default, Args)]
pub(crate) struct Arguments {
    /// The tests in the browser alone.
    #[arg(long)]
    browser: bool,
    /// Passed on to `cargo test`, such as `-p analytics-dao` or a test's name; with `--browser` to Playwright.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    cargo: Vec<String>,
}

/// The task. Its last line is the sum of all tests.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let totals = if arguments.browser { browser_tests(&arguments.cargo)? } else { all_tests(&arguments.cargo)? };
    println!("{totals}");
    if !totals.is_success() {
        bail!("tests failed");
    }
    Ok(())
}

fn browser_tests(arguments: &[String]) -> Result<TestTotals> {
    web::ensure_built()?;
    build_server()?;
    browser::run(arguments)
}

/// The server as `all_tests` builds it.
pub(crate) fn build_server() -> Result<()> {
    step("server", || run_command(cargo().args(["build", "--bin", "analytics"]).args(WITH_WEB)))
}

fn all_tests(arguments: &[String]) -> Result<TestTotals> {
    let cluster = step("PostgreSQL in a temporary folder", || postgres::start(Options::default()))?;
    let everything = arguments.is_empty();
    let mut totals = TestTotals::default();
    if everything {
        step("TypeScript client type-checks", check_typescript)?;
        web::ensure_built()?;
        // Before the others: the binary that is built last stays.
        totals = step("tests of a server without the page", || cargo_tests(WITHOUT_WEB, &cluster.url()))?;
    }
    let named: Vec<&str> = arguments.iter().map(String::as_str).collect();
    // With the page in the server: the browser tests use the binary that is built here.
    let what = if everything { WITH_WEB } else { named.as_slice() };
    totals = totals + step("tests", || cargo_tests(what, &cluster.url()))?;
    if everything {
        for (name, package) in APART {
            totals = totals + step(name, || cargo_tests(&["--package", package], &cluster.url()))?;
        }
        drop(cluster);
        totals = totals + browser::run(&[])?;
    }
    Ok(totals)
}

/// Runs all tests, whether or not some fail, and adds up their results. A run
/// that ends before its tests do, such as one that does not compile, is an error, and so is one without a test.
fn cargo_tests(arguments: &[&str], cluster: &str) -> Result<TestTotals> {
    let mut child = cargo()
        .args(["test", "--no-fail-fast"])
        .args(arguments)
        .env("ANALYTICS_TEST_POSTGRES", cluster)
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot run cargo test")?;
    let mut totals = TestTotals::default();
    for line in child.stdout.take().map(BufReader::new).into_iter().flat_map(BufReader::lines) {
        let line = line?;
        println!("{line}");
        totals.add_line(&line);
    }
    let status = child.wait()?;
    if totals.failed == 0 && !status.success() {
        bail!("cargo test failed ({status}) although no test did");
    }
    if totals.failed + totals.passed == 0 {
        bail!("no test ran");
    }
    Ok(totals)
}

fn check_typescript() -> Result<()> {
    const FOLDER: &str = "clients/typescript";
    tools::npm_packages(FOLDER)?;
    run_command(command("npm").args(["run", "--silent", "check"]).current_dir(workspace::root().join(FOLDER)))
}
