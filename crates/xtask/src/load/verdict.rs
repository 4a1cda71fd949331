//! Whether the run was good: every check with what it found and its bar. What cannot be looked at is a failed check.

use std::{
    collections::BTreeSet,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

use super::{Run, calls, counted, faults::Away, ledger::Ledger, stage::Stage, viewer};
use crate::bench::table::Table;

/// By how much a process may grow after its first minute.
const MOST_GROWTH: f64 = 0.05;
/// What a process needs until it has done everything once.
const WARMING_UP: Duration = Duration::from_mins(1);
/// How long the replica may take to catch up once nothing comes any more.
const CATCH_UP: Duration = Duration::from_secs(30);
/// Faults that are listed one by one.
const LISTED: usize = 20;

/// The outcome.
pub(super) struct Verdict {
    pub(super) checks: Table,
    failed: Vec<String>,
    /// What was wrong, one by one as far as there is room.
    pub(super) faults: Vec<String>,
}

impl Verdict {
    /// Fails if a check did.
    pub(super) fn passed(&self) -> Result<()> {
        if !self.failed.is_empty() {
            bail!("failed: {}", self.failed.join(", "));
        }
        Ok(())
    }

    fn row(&mut self, what: &str, found: &str, bar: &str, verdict: &str) {
        // A cell is one line.
        let found = found.replace(['\n', '|'], " ");
        self.checks.add([what, found.as_str(), bar, verdict].map(str::to_owned).to_vec());
    }

    fn add(&mut self, what: &str, found: &str, bar: &str, is_good: bool) {
        self.row(what, found, bar, if is_good { "good" } else { "**failed**" });
        if !is_good {
            self.failed.push(what.to_owned());
        }
    }

    fn none(&mut self, what: &str, faults: Vec<String>, of: usize) {
        self.add(what, &format!("{} of {of}", faults.len()), "0", faults.is_empty());
        self.faults.extend(faults.into_iter().take(LISTED));
    }

    /// Something that should be and may fail.
    fn tried(&mut self, what: &str, done: Result<()>) {
        if let Err(error) = done {
            self.add(what, &format!("{error:#}"), "no error", false);
        }
    }
}

/// Compares what was acknowledged with what is stored, and the last figures with those of the database.
pub(super) fn reach(stage: &Stage, ledger: &Ledger, run: &Run) -> Verdict {
    let checks = Table::new(&["check", "found", "bar", "verdict"]);
    let mut verdict = Verdict { checks, failed: Vec::new(), faults: Vec::new() };
    let broken = run.faults.failed.iter().cloned().collect();
    verdict.none("servers that did not come back", broken, 2);
    let stored = rows(&mut verdict, stage, ledger, run);
    verdict.tried("the stored calls are counted", stored);
    let last = figures(&mut verdict, stage);
    verdict.tried("the last dashboard", last);
    answers(&mut verdict, run);
    if let Some(away) = run.faults.replica {
        replica(&mut verdict, run, away);
    }
    memory(&mut verdict, run);
    verdict
}

fn rows(verdict: &mut Verdict, stage: &Stage, ledger: &Ledger, run: &Run) -> Result<()> {
    let (acknowledged, sent) = (ledger.acknowledged(), ledger.sent());
    verdict.add("calls that were never acknowledged", &run.sent.open.to_string(), "0", run.sent.open == 0);
    verdict.none("calls with an outcome that cannot be", run.sent.wrong.clone(), acknowledged.len());
    let stored = counted::external_ids(&stage.primary)?;
    let number = |id: &String| calls::number(id).ok().filter(|number| *number < sent);
    let numbers: BTreeSet<u64> = stored.iter().filter_map(number).collect();
    let lost = acknowledged.difference(&numbers).map(|number| format!("{} is lost", calls::external_id(*number)));
    verdict.none("acknowledged calls that are not stored", lost.collect(), acknowledged.len());
    let foreign = stored.iter().filter(|id| number(id).is_none()).map(|id| format!("`{id}` was never sent"));
    verdict.none("stored calls that were never sent", foreign.collect(), stored.len());
    // Every row counts, whatever its id.
    let (stored, acknowledged) = (stored.len(), acknowledged.len());
    verdict.add(
        "rows that are stored, for calls acknowledged",
        &stored.to_string(),
        &acknowledged.to_string(),
        stored == acknowledged,
    );
    Ok(())
}

/// The last dashboard has the database's own figures, as soon as the replica has caught up.
fn figures(verdict: &mut Verdict, stage: &Stage) -> Result<()> {
    let counted = counted::figures(&stage.primary)?;
    let since = Instant::now();
    let told = loop {
        let told = last_figures(stage);
        if since.elapsed() > CATCH_UP || told.as_ref().is_ok_and(|told| *told == counted) {
            break told?;
        }
        thread::sleep(Duration::from_millis(200));
    };
    for ((figure, told), counted) in counted::FIGURES.iter().zip(told).zip(counted) {
        let what = format!("the last dashboard's {}", figure.trim_start_matches('/').replace('/', " "));
        verdict.add(&what, &told.to_string(), &counted.to_string(), told == counted);
    }
    Ok(())
}

fn last_figures(stage: &Stage) -> Result<Vec<u64>> {
    let answer: Value = serde_json::from_str(&stage.readers[0].dashboard(&viewer::of_sent(stage, 0))?.good()?.body)?;
    let figure = |pointer: &&str| answer.pointer(pointer).and_then(Value::as_u64);
    counted::FIGURES
        .iter()
        .map(|pointer| figure(pointer).with_context(|| format!("the dashboard has no {pointer}")))
        .collect()
}

fn answers(verdict: &mut Verdict, run: &Run) {
    let answers = run.seen.looks.len();
    verdict.none("wrong figures seen", run.seen.wrong.clone(), answers);
    let lost: Vec<_> = run.seen.lost.iter().chain(&run.sent.lost).collect();
    let inexcusable = lost.iter().filter(|lost| !run.faults.excuse(lost)).map(|lost| lost.why.clone()).collect();
    verdict.none("requests lost while the server ran", inexcusable, answers + run.sent.taken.len() + lost.len());
}

/// That it was read from before, not while it was away, and again.
fn replica(verdict: &mut Verdict, run: &Run, away: Away) {
    let looks = || run.seen.looks.iter();
    let before = looks().filter(|look| look.is_from_replica && look.at < away.from).count();
    let meanwhile = looks().filter(|look| !look.is_from_replica && away.overlaps(look.at, look.at)).count();
    let after = looks().filter(|look| look.is_from_replica && away.to.is_some_and(|to| look.at > to)).count();
    for (what, found) in [
        ("dashboards by the replica before it was killed", before),
        ("dashboards by the primary while the replica was away", meanwhile),
        ("dashboards by the replica after it came back", after),
    ] {
        verdict.add(what, &found.to_string(), "at least 1", found > 0);
    }
}

/// The growth of each process from its second minute, apart before and after the replica's absence: then the reads
/// open connections to the primary that stay open.
fn memory(verdict: &mut Verdict, run: &Run) {
    let warm = |start: Instant| start + WARMING_UP;
    let (server, replica) = (run.faults.server, run.faults.replica);
    let killed = server.map_or(run.ended, |away| away.from);
    let restarted = server.and_then(|away| away.to);
    let left = replica.map_or(run.ended, |away| away.from);
    let returned = replica.and_then(|away| away.to).zip(restarted).map(|(to, restarted)| to.max(warm(restarted)));
    for (what, from, to) in [
        ("until the server was killed", Some(warm(run.started)), killed),
        ("of the new process, until the replica was killed", restarted.map(warm), left),
        ("of the new process, since the replica came back", returned, run.ended),
    ] {
        let what = format!("growth of the server's memory {what}");
        match from.and_then(|from| run.memory.growth(from, to)) {
            Some(growth) => verdict.add(&what, &growth.to_string(), "< 5 %", growth.share() < MOST_GROWTH),
            None => verdict.row(&what, "less than a minute", "< 5 %", "not measured"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use anyhow::anyhow;

    use super::{Away, Run, Table, Verdict, answers, replica};
    use crate::load::{
        faults::{Faults, Lost},
        memory::Memory,
        sender::Sent,
        viewer::{Look, Seen},
    };

    fn nothing_yet() -> Verdict {
        let checks = Table::new(&["check", "found", "bar", "verdict"]);
        Verdict { checks, failed: Vec::new(), faults: Vec::new() }
    }

    fn run(seen: Seen, faults: Faults) -> Run {
        let now = Instant::now();
        Run { started: now, ended: now, sent: Sent::default(), seen, faults, memory: Memory::default() }
    }

    #[test]
    fn the_replica_has_to_be_read_from_before_and_after_it_was_away() {
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let away = Away { from: at(10), to: Some(at(20)) };
        let judged = |looks: &[(u64, bool)]| {
            let look = |(second, is_from_replica): &(u64, bool)| Look {
                at: at(*second),
                took: Duration::ZERO,
                is_from_replica: *is_from_replica,
            };
            let seen = Seen { looks: looks.iter().map(look).collect(), ..Seen::default() };
            let mut verdict = nothing_yet();
            replica(&mut verdict, &run(seen, Faults::default()), away);
            verdict.failed
        };
        assert!(judged(&[(9, true), (15, false), (21, true)]).is_empty());
        assert_eq!(judged(&[(9, false), (15, false), (21, true)]), ["dashboards by the replica before it was killed"]);
        assert_eq!(judged(&[(9, true), (15, false), (21, false)]), ["dashboards by the replica after it came back"]);
        assert_eq!(judged(&[(9, true), (21, true)]), ["dashboards by the primary while the replica was away"]);
    }

    #[test]
    fn a_request_is_lost_with_the_server_or_the_run_has_failed() {
        let start = Instant::now();
        let at = |seconds| start + Duration::from_secs(seconds);
        let judged = |second| {
            let lost = vec![Lost { from: at(second), to: at(second), why: "no answer".to_owned() }];
            let server = Some(Away { from: at(10), to: Some(at(12)) });
            let mut verdict = nothing_yet();
            let seen = Seen { lost, ..Seen::default() };
            answers(&mut verdict, &run(seen, Faults { server, ..Faults::default() }));
            verdict
        };
        assert!(judged(11).passed().is_ok());
        assert!(judged(13).passed().is_err_and(|error| error.to_string().contains("requests lost")));
        assert_eq!(judged(13).faults, ["no answer"]);
    }

    #[test]
    fn what_cannot_be_looked_at_is_a_check_that_failed() {
        let mut verdict = nothing_yet();
        verdict.tried("the last dashboard", Ok(()));
        assert!(verdict.passed().is_ok());
        verdict.tried("the last dashboard", Err(anyhow!("line\n| line")));
        assert!(verdict.passed().is_err_and(|error| error.to_string() == "failed: the last dashboard"));
        assert!(verdict.checks.to_string().ends_with("| the last dashboard | line   line | no error | **failed** |"));
    }
}
