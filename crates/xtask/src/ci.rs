//! The task `ci`: everything that must pass before a change is merged.

use std::{
    env, fs,
    io::{self, Write as _},
    process::Output,
    thread::{self, JoinHandle},
};

use anyhow::{Context as _, Result, anyhow, bail};

use crate::{
    advisories, fuzz, layers, postgres,
    process::{capture, cargo, command, run as run_command},
    schemathesis,
    step::step,
    test,
    tools::{self, WASM},
    workspace::target,
};

const CLIENT: &str = "parlance-web";
/// Enough to try the corpora that are checked in, and some more.
const FUZZING_SECONDS: u32 = 10;

/// The task.
pub(crate) fn run() -> Result<()> {
    // A machine that lacks one of these and may not install it is told at once.
    step("wasm target", tools::wasm_target)?;
    step("PostgreSQL", postgres::ensure_installed)?;
    step("Chromium", || tools::chromium().map(drop))?;
    step("Schemathesis", || schemathesis::program().map(drop))?;
    step("formatting", || run_command(cargo().args(["fmt", "--all", "--check"])))?;
    step("rules of the sources and of the layers", layers::run)?;
    // What people get, with its budgets: the server is linted and tested with it. Its last steps keep one core
    // busy for minutes, while the other checks what needs no client.
    let mut client = command(env::current_exe()?);
    let client = thread::spawn(move || client.arg("web").output());
    step("licences, bans and sources of the dependencies", check_dependencies)?;
    step("known weaknesses of the dependencies", advisories::check)?;
    step("clippy: web client and what it shares with the server", || {
        let wasm = ["clippy", "-p", "analytics-domain", "-p", "analytics-client", "-p", CLIENT, "--target", WASM];
        run_command(cargo().args(wasm).args(["--", "-D", "warnings"]))
    })?;
    step("OpenAPI document, clients and docs/metrics.md are up to date", || codegen(true))?;
    step("rustdoc", || {
        let host = ["doc", "--workspace", "--exclude", CLIENT, "--no-deps", "--document-private-items"];
        // What its clippy has checked before.
        let client = ["doc", "-p", CLIENT, "--target", WASM, "--no-deps", "--document-private-items"];
        for doc in [&host[..], &client] {
            run_command(cargo().args(doc).env("RUSTDOCFLAGS", "-D warnings"))?;
        }
        Ok(())
    })?;
    step("web client, begun before", || shown(client))?;
    step("clippy", || {
        let host = ["clippy", "--workspace", "--exclude", CLIENT, "--all-targets", "--features", "analytics-api/web"];
        run_command(cargo().args(host).args(["--", "-D", "warnings"]))
    })?;
    step("clippy: server without the page", || {
        // Of all packages, so that the dependencies are those that rustdoc was given.
        let host = ["clippy", "--workspace", "--exclude", CLIENT, "--test", "routes"];
        run_command(cargo().args(host).args(["--", "-D", "warnings"]))
    })?;
    test::build_server()?;
    schemathesis::ask_everything(&schemathesis::Arguments::short())?;
    fuzz::run(&fuzz::Arguments::all(FUZZING_SECONDS))?;
    test::run(&test::Arguments::default())
}

/// Waits for a task that runs beside the others, and shows what it said.
fn shown(task: JoinHandle<io::Result<Output>>) -> Result<()> {
    let output = task.join().map_err(|_| anyhow!("it could not be waited for"))?.context("cannot run it")?;
    io::stdout().write_all(&output.stdout)?;
    io::stderr().write_all(&output.stderr)?;
    if !output.status.success() {
        bail!("it failed ({})", output.status);
    }
    Ok(())
}

fn check_dependencies() -> Result<()> {
    run_command(tools::cargo_deny()?.args(["check", "bans", "licenses", "sources"]))
}

/// Writes what is generated from the code, or compares.
///
/// The generators do not build the server themselves: cargo tells what it runs which package that is, and a cargo within
/// takes that for a change of what dependencies are made from, and builds them again.
pub(crate) fn codegen(check: bool) -> Result<()> {
    // Without naming the package: so the dependencies are those that the tests were or will be built with.
    run_command(cargo().args(["build", "--bin", "analytics"]))?;
    let printed = capture(command(target().join("debug/analytics")).arg("openapi"))?;
    let document = target().join("xtask/openapi.json");
    fs::create_dir_all(target().join("xtask"))?;
    fs::write(&document, printed).with_context(|| document.display().to_string())?;
    let check: &[&str] = if check { &["--check"] } else { &[] };
    run_command(cargo().args(["run", "--quiet", "--package", "codegen", "--"]).arg(&document).args(check))
}
