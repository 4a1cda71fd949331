//! Automation of the repository; `cargo xtask --help` lists what it does.

mod advisories;
mod bench;
mod browser;
mod ci;
mod dev;
mod fingerprint;
mod fuzz;
mod layers;
mod load;
mod postgres;
mod process;
mod run;
mod schemathesis;
mod served;
mod sources;
mod step;
mod test;
mod test_totals;
mod tools;
mod web;
mod workspace;

use std::process::ExitCode;

use clap::{Args, Parser};

/// What can be done with this repository.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
enum Task {
    /// Builds client and server, loads demo data into an empty database and serves it on this machine.
    Run(run::Arguments),
    /// Like `run`, and builds the web client anew whenever its sources change.
    Dev(dev::Arguments),
    /// Runs every test, on `SQLite` and on a `PostgreSQL` with a replica that it starts itself.
    Test(test::Arguments),
    /// Everything that must pass before a change is merged; ends with `test`.
    Ci,
    /// Builds the web client into frontend/dist.
    Web(web::Arguments),
    /// Writes the `OpenAPI` document, the clients that are generated from it, and docs/metrics.md.
    Codegen(Check),
    /// Fuzzes what reads other people's input, from the corpus that is checked in.
    Fuzz(fuzz::Arguments),
    /// Sends requests made from the `OpenAPI` document and compares every answer with it.
    Schemathesis(schemathesis::Arguments),
    /// Checks which crate may know what, and the rules every source file follows.
    Layers,
    /// Measures the dashboard, the figures beside it, the page, viewers, sessions and the import, and prints tables.
    Bench(bench::Arguments),
    /// Watches dashboards while calls come in and servers are killed, and fails if anything is lost, doubled or wrong.
    Load(load::Arguments),
    /// Starts a `PostgreSQL` primary with a replica until Ctrl-C, for work by hand.
    Pg,
}

/// Whether to write or to compare.
#[derive(Debug, Args)]
struct Check {
    /// Writes nothing; fails if what is there is not what would be written.
    #[arg(long)]
    check: bool,
}

fn main() -> ExitCode {
    match perform(&Task::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: &Task) -> anyhow::Result<()> {
    match task {
        Task::Run(arguments) => run::run(arguments),
        Task::Dev(arguments) => dev::run(arguments),
        Task::Test(arguments) => test::run(arguments),
        Task::Ci => ci::run(),
        Task::Web(arguments) => web::run(arguments),
        Task::Codegen(Check { check }) => ci::codegen(*check),
        Task::Fuzz(arguments) => fuzz::run(arguments),
        Task::Schemathesis(arguments) => schemathesis::run(arguments),
        Task::Layers => layers::run(),
        Task::Bench(arguments) => bench::run(arguments),
        Task::Load(arguments) => load::run(arguments),
        Task::Pg => postgres::run(),
    }
}
