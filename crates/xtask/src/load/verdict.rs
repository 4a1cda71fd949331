//! Whether the run was good: every check with what it found, as tables in Markdown.

use std::{
    collections::BTreeSet,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};

use super::{Arguments, Run, calls, counted, ledger::Ledger, stage::Stage, viewer};
use crate::bench::{
    latency::{percentile, shown},
    table::Table,
};

/// By how much a process may grow after its first minute.
const MOST_GROWTH: f64 = 0.05;
/// How long the replica may take to catch up once nothing comes any more.
const CATCH_UP: Duration = Duration::from_secs(30);
/// Faults that are listed one by one.
const LISTED: usize = 20;

/// The outcome.
pub(super) struct Verdict {
    pub(super) report: String,
    failed: Vec<String>,
}

impl Verdict {
    /// Fails if a check did.
    pub(super) fn passed(&self) -> Result<()> {
        if !self.failed.is_empty() {
            bail!("failed: {}", self.failed.join(", "));
        }
        Ok(())
    }
}

/// The checks so far.
struct Checks {
    table: Table,
    failed: Vec<String>,
    faults: Vec<String>,
}

impl Checks {
    fn add(&mut self, what: &str, found: String, bar: &str, is_good: bool) {
        let verdict = if is_good { "good" } else { "**failed**" };
        self.table.add(vec![what.to_owned(), found, bar.to_owned(), verdict.to_owned()]);
        if !is_good {
            self.failed.push(what.to_owned());
        }
    }

    fn none(&mut self, what: &str, faults: Vec<String>, of: usize) {
        self.add(what, format!("{} of {of}", faults.len()), "0", faults.is_empty());
        self.faults.extend(faults.into_iter().take(LISTED));
    }
}

/// Compares what was acknowledged with what is stored, and the last figures with those of the database.
pub(super) fn reach(arguments: &Arguments, stage: &Stage, ledger: &Ledger, run: &Run) -> Result<Verdict> {
    let table = Table::new(&["check", "found", "bar", "verdict"]);
    let mut checks = Checks { table, failed: Vec::new(), faults: Vec::new() };
    rows(&mut checks, stage, ledger, run)?;
    figures(&mut checks, stage)?;
    let wrong: Vec<_> = run.seen.iter().flat_map(|seen| seen.wrong.iter().cloned()).collect();
    let answers: usize = run.seen.iter().map(|seen| seen.taken.len()).sum();
    checks.none("wrong figures seen", wrong, answers);
    let lost: Vec<_> = run.seen.iter().flat_map(|seen| &seen.lost).chain(&run.sent.lost).collect();
    let inexcusable = lost.iter().filter(|lost| !run.faults.excuse(lost)).map(|lost| lost.why.clone()).collect();
    checks.none("requests lost while the server ran", inexcusable, answers + run.sent.taken.len() + lost.len());
    match run.memory.growth() {
        Some(growth) => {
            let found = format!("{:+.1} %", growth * 100.0);
            checks.add("growth of the server's memory after a minute", found, "< 5 %", growth < MOST_GROWTH);
        }
        None => checks.table.add(
            [
                "growth of the server's memory after a minute",
                "no process lived for three minutes",
                "< 5 %",
                "not measured",
            ]
            .map(str::to_owned)
            .to_vec(),
        ),
    }
    let report = report(arguments, run, &checks, lost.len());
    Ok(Verdict { report, failed: checks.failed })
}

fn rows(checks: &mut Checks, stage: &Stage, ledger: &Ledger, run: &Run) -> Result<()> {
    let stored = counted::external_ids(&stage.primary)?;
    let numbers = stored.iter().map(|id| calls::number(id)).collect::<Result<BTreeSet<_>>>()?;
    let acknowledged = ledger.acknowledged();
    let named = |numbers: Vec<u64>, what: &str| -> Vec<String> {
        numbers.into_iter().map(|number| format!("{} {what}", calls::external_id(number))).collect()
    };
    let lost = acknowledged.difference(&numbers).copied().collect();
    checks.none("acknowledged calls that are not stored", named(lost, "is lost"), acknowledged.len());
    let unknown = numbers.iter().copied().filter(|number| *number >= ledger.sent()).collect();
    checks.none("stored calls that were never sent", named(unknown, "was never sent"), numbers.len());
    let doubled = stored.len() - numbers.len();
    checks.add("calls that are stored twice", format!("{doubled} of {}", stored.len()), "0", doubled == 0);
    let all = acknowledged.len() == numbers.len();
    checks.add("calls acknowledged, and stored", format!("{}, {}", acknowledged.len(), numbers.len()), "the same", all);
    checks.none("calls with an outcome that cannot be", run.sent.wrong.clone(), acknowledged.len());
    Ok(())
}

/// The last dashboard has the database's own figures, as soon as the replica has caught up.
fn figures(checks: &mut Checks, stage: &Stage) -> Result<()> {
    let counted = counted::figures(&stage.primary)?;
    let since = Instant::now();
    let told = loop {
        let query = viewer::of_sent(&stage.campaign, stage.base, 0);
        let answer: serde_json::Value = serde_json::from_str(&stage.reader.dashboard(&query)?.good()?.body)?;
        let figure = |pointer: &&str| answer.pointer(pointer).and_then(serde_json::Value::as_u64);
        let told: Vec<u64> = counted::FIGURES
            .iter()
            .map(|pointer| figure(pointer).with_context(|| format!("the dashboard has no {pointer}")))
            .collect::<Result<_>>()?;
        if told == counted || since.elapsed() > CATCH_UP {
            break told;
        }
        thread::sleep(Duration::from_millis(200));
    };
    for ((figure, told), counted) in counted::FIGURES.iter().zip(told).zip(counted) {
        let what = format!("the last dashboard's {}", figure.trim_start_matches('/').replace('/', " "));
        checks.add(&what, told.to_string(), &counted.to_string(), told == counted);
    }
    Ok(())
}

fn report(arguments: &Arguments, run: &Run, checks: &Checks, lost: usize) -> String {
    let mut taken: Vec<_> = run.seen.iter().flat_map(|seen| &seen.taken).copied().collect();
    taken.sort_unstable();
    let mut acknowledged = run.sent.taken.clone();
    acknowledged.sort_unstable();
    let from_replica: u64 = run.seen.iter().map(|seen| seen.from_replica).sum();
    let away = |(from, to): (Instant, Instant)| format!("{:.1} s", (to - from).as_secs_f64());
    let mut told = Table::new(&["figure", "value"]);
    for (what, value) in [
        ("dashboards answered", format!("{}, of them {from_replica} by the replica", taken.len())),
        ("dashboard, p50 and p95", format!("{}, {}", shown(percentile(&taken, 50)), shown(percentile(&taken, 95)))),
        ("requests with calls", format!("{}; {} calls were sent again", acknowledged.len(), run.sent.again)),
        (
            "acknowledged after, p50 and p95",
            format!("{}, {}", shown(percentile(&acknowledged, 50)), shown(percentile(&acknowledged, 95))),
        ),
        ("server killed, ready again after", away(run.faults.server)),
        ("requests lost meanwhile, too", lost.to_string()),
        ("replica killed, started again after", away(run.faults.replica)),
    ] {
        told.add(vec![what.to_owned(), value]);
    }
    let mut memory = Table::new(&["minute", "server's memory, median", "processes"]);
    for (minute, (megabytes, processes)) in run.memory.minutes().into_iter().enumerate() {
        memory.add(vec![(minute + 1).to_string(), format!("{megabytes:.1} MB"), processes.to_string()]);
    }
    let title = format!(
        "### {} minutes, {} viewers, {} calls a second over {} calls{}",
        arguments.minutes,
        arguments.viewers,
        arguments.rows_per_second,
        arguments.calls,
        if arguments.debug { ", not optimised" } else { "" }
    );
    let faults: String = checks.faults.iter().map(|fault| format!("- {fault}\n")).collect();
    [title, checks.table.to_string(), told.to_string(), memory.to_string(), faults].join("\n\n").trim_end().to_owned()
        + "\n"
}
