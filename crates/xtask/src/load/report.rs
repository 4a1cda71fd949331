//! The report: the checks, what was measured beside them, and the server's memory, as tables in Markdown.

use std::time::Duration;

use super::{Arguments, Run, faults::Away, verdict::Verdict};
use crate::bench::{
    latency::{percentile, shown},
    table::Table,
};

pub(super) fn write(arguments: &Arguments, run: &Run, verdict: &Verdict) -> String {
    let is_optimised = if arguments.debug { ", not optimised" } else { "" };
    let title = format!("### {}{is_optimised}", arguments.pace());
    let faults: String = verdict.faults.iter().map(|fault| format!("- {fault}\n")).collect();
    let tables = [verdict.checks.to_string(), figures(run).to_string(), memory(run).to_string()];
    format!("{title}\n\n{}\n\n{faults}", tables.join("\n\n")).trim_end().to_owned() + "\n"
}

fn figures(run: &Run) -> Table {
    let away = |away: Option<Away>| match away {
        None => "never".to_owned(),
        Some(Away { from, to: Some(to) }) => format!("{:.1} s", (to - from).as_secs_f64()),
        Some(Away { to: None, .. }) => "not again".to_owned(),
    };
    let mut table = Table::new(&["figure", "value"]);
    for (what, value) in [
        ("dashboards answered", format!("{}, of them {} by the replica", run.seen.looks.len(), run.seen.of_replica())),
        ("dashboard, p50 and p95", median_and_95th(run.seen.looks.iter().map(|look| look.took))),
        ("requests with calls", format!("{}; {} calls were sent again", run.sent.taken.len(), run.sent.again)),
        ("acknowledged after, p50 and p95", median_and_95th(run.sent.taken.iter().copied())),
        (
            "put off by the server (`Retry-After`)",
            format!("{} dashboards, {} sendings", run.seen.put_off, run.sent.put_off),
        ),
        ("server killed, ready again after", away(run.faults.server)),
        ("replica killed, started again after", away(run.faults.replica)),
        ("requests lost, excused or not", (run.seen.lost.len() + run.sent.lost.len()).to_string()),
        ("memory of the new process over the replica's absence", over_the_absence(run)),
    ] {
        table.add(vec![what.to_owned(), value]);
    }
    table
}

/// The minute before it and the minute after, which has the connections to the primary that were opened meanwhile.
fn over_the_absence(run: &Run) -> String {
    const MINUTE: Duration = Duration::from_mins(1);
    let absence = run.faults.replica.and_then(|away| Some((away.from, away.to?)));
    let growth = absence.and_then(|(from, to)| run.memory.growth(from.checked_sub(MINUTE)?, to + MINUTE));
    growth.map_or_else(|| "not measured".to_owned(), |growth| growth.to_string())
}

fn median_and_95th(times: impl Iterator<Item = Duration>) -> String {
    let mut times: Vec<_> = times.collect();
    times.sort_unstable();
    format!("{}, {}", shown(percentile(&times, 50)), shown(percentile(&times, 95)))
}

fn memory(run: &Run) -> Table {
    let mut table = Table::new(&["minute", "server's memory, median", "processes"]);
    for (minute, (megabytes, processes)) in run.memory.minutes(run.started).into_iter().enumerate() {
        table.add(vec![(minute + 1).to_string(), format!("{megabytes:.1} MB"), processes.to_string()]);
    }
    table
}
