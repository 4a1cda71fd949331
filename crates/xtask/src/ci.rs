//! The task `ci`: everything that must pass before a change is merged.

use anyhow::Result;

use crate::{
    codegen, docs, layers,
    process::{cargo, run as run_command},
    step::step,
    test,
    tools::{self, WASM},
    web, workspace,
};

const CLIENT: &str = "parlance-web";

/// The task.
pub(crate) fn run() -> Result<()> {
    step("wasm target", tools::wasm_target)?;
    step("formatting", || run_command(cargo().args(["fmt", "--all", "--check"])))?;
    step("rules of the sources and of the layers", layers::run)?;
    step("docs/metrics.md is up to date", || docs::run(true))?;
    step("licences, bans and sources of the dependencies", check_dependencies)?;
    // What people get, with its budgets; the server is linted and tested with it.
    web::ensure_small()?;
    step("clippy", || {
        let host = ["clippy", "--workspace", "--exclude", CLIENT, "--all-targets", "--features", "analytics-api/web"];
        run_command(cargo().args(host).args(["--", "-D", "warnings"]))?;
        let wasm = ["clippy", "-p", CLIENT, "--target", WASM];
        run_command(cargo().args(wasm).args(["--", "-D", "warnings"]))
    })?;
    step("rustdoc", || {
        let host = ["doc", "--workspace", "--exclude", CLIENT, "--no-deps", "--document-private-items"];
        run_command(cargo().args(host).env("RUSTDOCFLAGS", "-D warnings"))
    })?;
    step("OpenAPI document and clients are up to date", || codegen::run(workspace::root(), true))?;
    test::run(&test::Arguments::default())
}

fn check_dependencies() -> Result<()> {
    run_command(tools::cargo_deny()?.args(["check", "bans", "licenses", "sources"]))
}
