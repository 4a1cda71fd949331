//! The program that sends calls as they happen, and sends again what was not acknowledged.

use std::{
    collections::BTreeSet,
    io::{BufRead as _, BufReader},
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail, ensure};
use chrono::{DateTime, Utc};
use serde_json::Value;

use super::{calls, course::Course, faults::Lost, ledger::Ledger, stage::Stage};
use crate::bench::client::{Client, retry_after};

/// Between two requests.
pub(super) const EVERY: Duration = Duration::from_secs(2);
/// The most calls of a request: what waited while the server was away goes out in several.
const MOST: usize = 1_000;
/// How long after the end what is left may take.
const GRACE: Duration = Duration::from_mins(1);

/// What became of the requests.
#[derive(Debug, Default)]
pub(super) struct Sent {
    /// How long it took until a whole request was answered.
    pub(super) taken: Vec<Duration>,
    /// How often the server asked to be asked later.
    pub(super) put_off: u64,
    pub(super) lost: Vec<Lost>,
    /// Calls that were sent more than once.
    pub(super) again: u64,
    /// Rows whose outcome cannot be right.
    pub(super) wrong: Vec<String>,
    /// Calls that never were acknowledged.
    pub(super) open: usize,
}

/// Sends until the end, then until all is acknowledged or the time for that is over.
pub(super) fn send(course: &Course, stage: &Stage, ledger: &Ledger, rows_per_second: u64) -> Sent {
    let mut sent = Sent::default();
    let mut open = BTreeSet::new();
    let mut next = 0;
    let mut tried = 0;
    loop {
        let now = Instant::now();
        let due = (now.min(course.end()) - course.started()).as_secs_f64() * rows_per_second as f64;
        while (next as f64) < due {
            open.insert(next);
            next += 1;
        }
        let is_over = now >= course.end();
        if course.is_stopped() || is_over && (open.is_empty() || now >= course.end() + GRACE) {
            sent.open = open.len();
            return sent;
        }
        let batch: Vec<u64> = open.iter().copied().take(MOST).collect();
        let mut wait = EVERY;
        if let Some(last) = batch.last() {
            sent.again += batch.iter().filter(|number| **number < tried).count() as u64;
            tried = tried.max(last + 1);
            ledger.send_up_to(tried);
            let answered = request(&stage.writer, &batch, stage.base, |number, outcome| {
                // Unchanged: it was stored before, as it is, and that was not heard.
                if !["inserted", "unchanged"].contains(&outcome.as_str()) {
                    sent.wrong.push(format!("call {number} was {outcome}"));
                }
                open.remove(&number);
                ledger.acknowledge(number);
            });
            match answered {
                Ok(None) => {
                    sent.taken.push(now.elapsed());
                    // What waited goes out without a pause.
                    wait = if open.len() < MOST { EVERY } else { Duration::ZERO };
                }
                Ok(Some(later)) => {
                    sent.put_off += 1;
                    wait = later;
                }
                Err(why) => sent.lost.push(Lost { from: now, to: Instant::now(), why: format!("sending: {why:#}") }),
            }
        }
        course.wait_until(now + wait);
    }
}

/// Sends calls and reads what became of each, also if not of all. If the server is too busy, it says when to come back.
fn request(
    client: &Client,
    batch: &[u64],
    base: DateTime<Utc>,
    mut told: impl FnMut(u64, String),
) -> Result<Option<Duration>> {
    let lines: String = batch.iter().map(|number| format!("{}\n", calls::record(*number, base))).collect();
    let answer = client.post("/api/v1/ingest/calls?create_missing=true", "application/x-ndjson", &lines)?;
    if let Some(wait) = retry_after(&answer) {
        return Ok(Some(wait));
    }
    let status = answer.status();
    let mut body = BufReader::new(answer.into_body().into_reader());
    let mut line = String::new();
    loop {
        line.clear();
        body.read_line(&mut line).context("the answer broke off")?;
        ensure!(status == 200, "the server answered {status}: {line}");
        // What has no end is no line: the server was killed while it wrote.
        ensure!(line.ends_with('\n'), "the answer has no end");
        let said: Value = serde_json::from_str(&line).context("a line of the answer is not JSON")?;
        if said["summary"].is_object() {
            return match &said["problem"] {
                Value::Null => Ok(None),
                problem => bail!("{problem}"),
            };
        }
        let (number, outcome) = outcome(&said)?;
        told(number, outcome);
    }
}

/// The call that a row of an answer is about, and what became of it.
fn outcome(row: &Value) -> Result<(u64, String)> {
    let number = calls::number(row["external_id"].as_str().with_context(|| format!("a row without an id: {row}"))?)?;
    Ok((number, outcome_of(row)?))
}

/// What became of a row, with the reason if it was refused.
pub(super) fn outcome_of(row: &Value) -> Result<String> {
    match &row["refusal"] {
        Value::Null => {
            Ok(row["outcome"].as_str().with_context(|| format!("a row without an outcome: {row}"))?.to_owned())
        }
        refusal => Ok(format!("refused: {refusal}")),
    }
}

#[cfg(test)]
mod tests {
    use super::outcome;
    use serde_json::json;

    #[test]
    fn a_refused_row_says_why() {
        let row = |refusal| json!({ "row": 1, "external_id": "load-7", "outcome": "inserted", "refusal": refusal });
        assert_eq!(outcome(&row(json!(null))).unwrap(), (7, "inserted".to_owned()));
        let (number, told) = outcome(&row(json!({ "reason": "is no time" }))).unwrap();
        assert!(number == 7 && told.starts_with("refused: ") && told.contains("is no time"));
        assert!(outcome(&json!({ "row": 1, "outcome": "inserted" })).is_err());
    }
}
