//! The task `load`: viewers ask for dashboards while a program sends calls, and the server and the replica are killed
//! on the way. Nothing that was acknowledged may be lost or doubled, and no figure may be wrong.

mod calls;
mod counted;
mod course;
mod faults;
mod ledger;
mod memory;
mod progress;
mod report;
mod sender;
mod stage;
mod verdict;
mod viewer;

use std::{
    fs,
    sync::Mutex,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, anyhow};
use clap::Args;
use temp_postgres::TempPostgres;

use crate::{
    bench::size::Size,
    process::{cargo, run as run_command},
    step::step,
    workspace,
};
use course::Course;
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
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u64).range(1..=2_000))]
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
    started: Instant,
    ended: Instant,
    sent: Sent,
    seen: Seen,
    faults: Faults,
    memory: Memory,
}

/// The task. The tables are printed and kept in target/load/report.md, whether the run was good or not.
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
    let (stage, mut replica) = step("PostgreSQL with a replica, demo data, the server", || {
        stage::set(&program, arguments.calls, arguments.viewers)
    })?;
    let ledger = Ledger::default();
    let run = step(&arguments.pace(), || load(arguments, &stage, &mut replica, &ledger))?;
    let verdict = step("the database is asked", || Ok(verdict::reach(&stage, &ledger, &run)))?;
    let report = report::write(arguments, &run, &verdict);
    let file = folder.join("report.md");
    fs::write(&file, &report).with_context(|| file.display().to_string())?;
    println!("\n{report}\nkept in {}", file.display());
    verdict.passed()
}

impl Arguments {
    /// How long, how much and by how many, in words.
    fn pace(&self) -> String {
        format!(
            "{} min, {} viewers who pause {} s, {} calls a second in batches of {} s, over {} calls",
            self.minutes,
            self.viewers,
            viewer::PAUSE.as_secs_f64(),
            self.rows_per_second,
            sender::EVERY.as_secs(),
            self.calls
        )
    }
}

/// Everybody at the same time.
fn load(arguments: &Arguments, stage: &Stage, replica: &mut TempPostgres, ledger: &Ledger) -> Result<Run> {
    let course = &Course::begin(Duration::from_mins(arguments.minutes));
    let seen = &Mutex::new(Seen::default());
    let gone = |_| anyhow!("a part of the test broke down");
    let (sent, faults, memory) = thread::scope(|scope| {
        let sending = scope.spawn(|| sender::send(course, stage, ledger, arguments.rows_per_second));
        let watching: Vec<_> = (0..arguments.viewers)
            .zip(&stage.readers)
            .map(|(number, reader)| {
                let wait = viewer::PAUSE.mul_f64(number as f64 / arguments.viewers as f64);
                scope.spawn(move || viewer::watch(course, stage, reader, ledger, seen, number, wait))
            })
            .collect();
        let weighing = scope.spawn(|| memory::watch(course, &stage.server));
        scope.spawn(|| progress::tell(course, &stage.server, ledger, seen));
        let faults = faults::happen(course, &stage.server, replica);
        let sent = sending.join().map_err(gone)?;
        watching.into_iter().try_for_each(|viewer| viewer.join().map_err(gone))?;
        anyhow::Ok((sent, faults, weighing.join().map_err(gone)?))
    })?;
    let seen = std::mem::take(&mut *Seen::of(seen));
    Ok(Run { started: course.started(), ended: course.end().min(Instant::now()), sent, seen, faults, memory })
}
