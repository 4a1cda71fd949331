//! The task `ci`: everything that must pass before a change is merged.

use anyhow::Result;

use crate::{
    layers,
    process::{cargo, run as run_command},
    step::step,
    test,
    tools::{self, WASM},
    web,
};

const CLIENT: &str = "parlance-web";

/// The task.
pub(crate) fn run() -> Result<()> {
    step("wasm target", tools::wasm_target)?;
    step("formatting", || run_command(cargo().args(["fmt", "--all", "--check"])))?;
    step("rules of the sources and of the layers", layers::run)?;
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
    step("OpenAPI document, clients and docs/metrics.md are up to date", || codegen(true))?;
    test::run(&test::Arguments::default())
}

fn check_dependencies() -> Result<()> {
    run_command(tools::cargo_deny()?.args(["check", "bans", "licenses", "sources"]))
}

/// Writes what is generated from the code, or compares.
pub(crate) fn codegen(check: bool) -> Result<()> {
    let check: &[&str] = if check { &["--", "--check"] } else { &[] };
    run_command(cargo().args(["run", "--quiet", "--package", "codegen"]).args(check))
}
