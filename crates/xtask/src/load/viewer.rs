//! Somebody who looks at changing dashboards, and knows what the figures have to be like.
//!
//! An answer from the primary holds every call that was acknowledged before it was asked for. An answer from the
//! replica holds those that were acknowledged before its `as_of`, less the time since the server last looked how far
//! the replica is behind. No answer holds calls that were never sent, and the figures of one answer agree.

use std::{
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, ensure};
use chrono::{DateTime, Days, TimeDelta, Utc};
use serde_json::Value;

use super::{faults::Lost, ledger::Ledger};
use crate::bench::client::{Answer, Client};

/// Between an answer and the next question.
const LOOKS_FOR: Duration = Duration::from_millis(200);
/// The server looks at the replica every second and waits up to two for it.
const BETWEEN_LOOKS: TimeDelta = TimeDelta::seconds(3);

/// What one viewer saw.
#[derive(Debug, Default)]
pub(super) struct Seen {
    pub(super) taken: Vec<Duration>,
    pub(super) lost: Vec<Lost>,
    pub(super) wrong: Vec<String>,
    pub(super) from_replica: u64,
}

/// Asks until the end.
pub(super) fn watch(
    client: &Client,
    ledger: &Ledger,
    campaign: &str,
    base: DateTime<Utc>,
    number: u64,
    until: Instant,
) -> Seen {
    let mut seen = Seen::default();
    let mut click = number;
    while Instant::now() < until {
        // Of every two questions, one is about the calls that are being sent.
        let is_about_sent = click.is_multiple_of(2);
        let query = if is_about_sent { of_sent(campaign, base, click) } else { of_all(base, click) };
        let (asked, from) = (Utc::now(), Instant::now());
        let answer = client.dashboard(&query).and_then(Answer::good);
        match answer {
            Ok(answer) => {
                seen.taken.push(answer.took);
                let sent = ledger.sent();
                let checked = check(&answer.body, is_about_sent, asked, ledger, sent);
                match checked {
                    Ok(is_from_replica) => seen.from_replica += u64::from(is_from_replica),
                    Err(wrong) => seen.wrong.push(format!("{query}: {wrong:#}")),
                }
            }
            Err(why) => seen.lost.push(Lost { from, to: Instant::now(), why: format!("{query}: {why:#}") }),
        }
        click += 1;
        thread::sleep(LOOKS_FOR);
    }
    seen
}

/// All calls that were sent, asked for in ever different words.
pub(super) fn of_sent(campaign: &str, base: DateTime<Utc>, click: u64) -> String {
    let (from, to) = (base.date_naive() - Days::new(1 + click % 180), base.date_naive() + Days::new(2));
    format!("period=custom&from={from}&to={to}&campaign_ids={campaign}")
}

/// Everything, over ranges that differ.
fn of_all(base: DateTime<Utc>, click: u64) -> String {
    let to = base.date_naive() - Days::new(click / 8 % 60);
    let from = to - Days::new([6, 29, 89][usize::try_from(click / 2 % 3).unwrap_or(0)]);
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
