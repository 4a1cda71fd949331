//! Somebody who looks at changing dashboards, and knows what the figures have to be like.
//!
//! An answer from the primary holds every call that was acknowledged before it was asked for. An answer from the
//! replica holds those that were acknowledged before its `as_of`, less the time since the server last looked how far
//! the replica is behind. No answer holds calls that were never sent, and the figures of one answer agree.

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};
use chrono::{DateTime, Days, TimeDelta, Utc};
use serde_json::Value;

use super::{course::Course, faults::Lost, ledger::Ledger, stage::Stage};
use crate::bench::client::{Answer, Client};

/// Between an answer and the next question: 16 viewers with it are what two slow cores stand.
pub(super) const PAUSE: Duration = Duration::from_millis(1_500);
/// The server looks at the replica every second and waits up to two for it, and again while a connection is opened.
const BETWEEN_LOOKS: TimeDelta = TimeDelta::seconds(5);

/// A dashboard that was answered.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    /// When the answer was there.
    pub(super) at: Instant,
    pub(super) took: Duration,
    pub(super) is_from_replica: bool,
}

/// What all viewers saw.
#[derive(Debug, Default)]
pub(super) struct Seen {
    pub(super) looks: Vec<Look>,
    /// How often the server asked to be asked later.
    pub(super) put_off: u64,
    pub(super) lost: Vec<Lost>,
    pub(super) wrong: Vec<String>,
}

impl Seen {
    pub(super) fn of(shared: &Mutex<Self>) -> MutexGuard<'_, Self> {
        shared.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn of_replica(&self) -> usize {
        self.looks.iter().filter(|look| look.is_from_replica).count()
    }

    /// Its numbers, in a line.
    pub(super) fn so_far(&self) -> String {
        let Self { looks, put_off, lost, wrong } = self;
        format!(
            "{} dashboards, {} of them by the replica ({put_off} put off, {} lost, {} wrong)",
            looks.len(),
            self.of_replica(),
            lost.len(),
            wrong.len()
        )
    }
}

/// Asks until the end. The first question waits, so that not all viewers ask at once.
pub(super) fn watch(
    course: &Course,
    stage: &Stage,
    reader: &Client,
    ledger: &Ledger,
    seen: &Mutex<Seen>,
    number: u64,
    wait: Duration,
) {
    let mut click = number;
    course.wait(wait);
    while course.goes_on() {
        // Of every two questions, one is about the calls that are being sent.
        let is_about_sent = click.is_multiple_of(2);
        let query = if is_about_sent { of_sent(stage, click) } else { of_all(stage.base, click) };
        let (asked, from) = (Utc::now(), Instant::now());
        let answer = reader.dashboard(&query);
        if let Ok(Answer { retry_after: Some(wait), .. }) = &answer {
            Seen::of(seen).put_off += 1;
            course.wait(*wait);
            continue;
        }
        match answer.and_then(Answer::good) {
            Ok(answer) => {
                let sent = ledger.sent();
                let checked = check(&answer.body, is_about_sent, asked, ledger, sent);
                let mut seen = Seen::of(seen);
                let is_from_replica = checked.unwrap_or_else(|wrong| {
                    seen.wrong.push(format!("{query}: {wrong:#}"));
                    false
                });
                seen.looks.push(Look { at: Instant::now(), took: answer.took, is_from_replica });
            }
            Err(why) => {
                let lost = Lost { from, to: Instant::now(), why: format!("{query}: {why:#}") };
                Seen::of(seen).lost.push(lost);
            }
        }
        click += 1;
        course.wait(PAUSE);
    }
}

/// All calls that were sent, asked for in ever different words.
pub(super) fn of_sent(Stage { campaign, base, .. }: &Stage, click: u64) -> String {
    let (from, to) = (base.date_naive() - Days::new(1 + click % 180), base.date_naive() + Days::new(2));
    format!("period=custom&from={from}&to={to}&campaign_ids={campaign}")
}

/// Everything, over ranges that differ and stay short: a long one takes a slow core a second.
fn of_all(base: DateTime<Utc>, click: u64) -> String {
    let to = base.date_naive() - Days::new(click / 8 % 60);
    let from = to - Days::new([6, 13, 29][usize::try_from(click / 2 % 3).unwrap_or(0)]);
    format!("period=custom&from={from}&to={to}&compare=previous_period")
}

/// Whether the answer is one that may be given, and whether the replica gave it.
fn check(body: &str, is_about_sent: bool, asked: DateTime<Utc>, ledger: &Ledger, sent: u64) -> Result<bool> {
    let answer: Value = serde_json::from_str(body).context("not JSON")?;
    let number =
        |pointer: &str| answer.pointer(pointer).and_then(Value::as_u64).with_context(|| format!("no {pointer}"));
    let total = number("/total_calls/value")?;
    let of_rate = number("/answer_rate/denominator")?;
    ensure!(total == of_rate, "{total} calls, but the answer rate is of {of_rate}");
    let points = answer.pointer("/calls_chart/points").and_then(Value::as_array).context("no chart of calls")?;
    let of_chart: u64 = points.iter().filter_map(|point| point["total"].as_u64()).sum();
    ensure!(total == of_chart, "{total} calls, but {of_chart} in the chart");
    let is_from_replica = answer["read_from"] == "replica";
    if is_about_sent {
        let as_of: DateTime<Utc> = answer["as_of"].as_str().context("no as_of")?.parse()?;
        let known = if is_from_replica { asked.min(as_of - BETWEEN_LOOKS) } else { asked };
        let least = ledger.acknowledged_by(known);
        ensure!(
            total >= least,
            "{total} calls, but {least} were acknowledged (as of {as_of}, {})",
            answer["read_from"]
        );
        ensure!(total <= sent, "{total} calls, but only {sent} were sent");
    }
    Ok(is_from_replica)
}

#[cfg(test)]
mod tests {
    use super::{Ledger, check};
    use chrono::{TimeDelta, Utc};
    use serde_json::json;

    #[test]
    fn an_answer_has_to_hold_what_was_acknowledged_and_to_agree_with_itself() {
        let ledger = Ledger::default();
        let before = Utc::now() - TimeDelta::seconds(10);
        (0..5).for_each(|number| ledger.acknowledge(number));
        let after = Utc::now() + TimeDelta::seconds(10);
        let answer = |total: u64, rate: u64, read_from: &str, as_of: chrono::DateTime<Utc>| {
            let body = json!({
                "total_calls": { "value": total }, "answer_rate": { "denominator": rate },
                "calls_chart": { "points": [{ "total": 1 }, { "total": total - 1 }] },
                "read_from": read_from, "as_of": as_of.to_rfc3339(),
            });
            check(&body.to_string(), true, after, &ledger, 7).map_err(|error| error.to_string())
        };
        assert_eq!(answer(5, 5, "primary", after), Ok(false));
        assert_eq!(answer(7, 7, "replica", after), Ok(true));
        assert_eq!(answer(2, 2, "replica", before), Ok(true), "it says that it is old");
        assert!(answer(4, 4, "primary", before).is_err_and(|wrong| wrong.contains("5 were acknowledged")));
        assert!(answer(4, 4, "replica", after).is_err());
        assert!(answer(8, 8, "primary", after).is_err_and(|wrong| wrong.contains("only 7 were sent")));
        assert!(answer(6, 5, "primary", after).is_err_and(|wrong| wrong.contains("answer rate")));
    }
}
