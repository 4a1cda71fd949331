//! The task `load`: viewers ask for dashboards while a program sends calls, and the server and the replica are killed
//! on the way. Nothing that was acknowledged may be lost or doubled, and no figure may be wrong.

mod calls;
mod counted;
mod faults;
mod ledger;
mod memory;
mod sender;
mod stage;
mod verdict;
mod viewer;

use std::{
    fs, thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, anyhow};
use clap::Args;

use crate::{
    bench::size::Size,
    process::{cargo, run as run_command},
    step::step,
    workspace,
};
use faults::Faults;
use ledger::Ledger;
use memory::Memory;
use sender::Sent;
use stage::Stage;
use viewer::Seen;

/// How long, how much and by how many.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// How long it lasts.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..))]
    minutes: u64,
    /// How many people look at dashboards at the same time.
    #[arg(long, default_value_t = 16)]
    viewers: u64,
    /// How many calls a second are sent.
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u64).range(2..=2_000))]
    rows_per_second: u64,
    /// How many calls the demo data have that are there before.
    #[arg(long, default_value = "100k")]
    calls: Size,
    /// Serves the program as it is built for development; its times mean little.
    #[arg(long)]
    debug: bool,
}

/// What happened.
struct Run {
    sent: Sent,
    seen: Vec<Seen>,
    faults: Faults,
    memory: Memory,
}

/// The task. The tables are printed and kept in target/load/report.md.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let folder = workspace::target().join("load");
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let profile: &[&str] = if arguments.debug { &[] } else { &["--release"] };
    step("server", || {
        run_command(cargo().args(["build", "--package", "analytics-api", "--bin", "analytics"]).args(profile))
    })?;
    let built = workspace::target().join(if arguments.debug { "debug/analytics" } else { "release/analytics" });
    // A copy, so that what is killed and what is started again are the same, whatever is built meanwhile.
    let program = folder.join("analytics");
    fs::copy(&built, &program).with_context(|| built.display().to_string())?;
    let mut stage = step("PostgreSQL with a replica, demo data, the server", || stage::set(&program, arguments.calls))?;
    let ledger = Ledger::default();
    let minutes = arguments.minutes;
    let what = format!("{minutes} min, {} viewers, {} calls a second", arguments.viewers, arguments.rows_per_second);
    let run = step(&what, || load(arguments, &mut stage, &ledger))?;
    let verdict = step("the database is asked", || verdict::reach(arguments, &stage, &ledger, &run))?;
    fs::write(folder.join("report.md"), &verdict.report)?;
    println!("\n{}", verdict.report);
    verdict.passed()
}

/// Everybody at the same time.
fn load(arguments: &Arguments, stage: &mut Stage, ledger: &Ledger) -> Result<Run> {
    let lasts = Duration::from_mins(arguments.minutes);
    let started = Instant::now();
    let until = started + lasts;
    let Stage { server, replica, reader, writer, campaign, base, .. } = stage;
    let (server, reader, writer, campaign, base) = (&*server, &*reader, &*writer, campaign.as_str(), *base);
    thread::scope(|scope| {
        let sending = scope.spawn(|| sender::send(writer, ledger, base, arguments.rows_per_second, until));
        let watching: Vec<_> = (0..arguments.viewers)
            .map(|number| scope.spawn(move || viewer::watch(reader, ledger, campaign, base, number, until)))
            .collect();
        let weighing = scope.spawn(|| memory::watch(server, started, until));
        let faults = faults::happen(server, replica, started, lasts);
        let gone = |_| anyhow!("a part of the test broke down");
        let sent = sending.join().map_err(gone)?;
        let seen = watching.into_iter().map(|viewer| viewer.join().map_err(gone)).collect::<Result<Vec<_>>>()?;
        let memory = weighing.join().map_err(gone)?;
        Ok(Run { sent: sent?, seen, faults: faults?, memory })
    })
}
