//! The program that sends calls as they happen, and sends again what was not acknowledged.

use std::{
    collections::BTreeSet,
    io::{BufRead as _, BufReader},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail, ensure};
use chrono::{DateTime, Utc};
use serde_json::Value;

use super::{calls, faults::Lost, ledger::Ledger};
use crate::bench::client::Client;

const EVERY: Duration = Duration::from_millis(500);
/// The most calls of a request: what waited while the server was away goes out in several.
const MOST: usize = 1_000;
/// How long after the end what is left may take.
const GRACE: Duration = Duration::from_mins(1);

/// What became of the requests.
#[derive(Debug, Default)]
pub(super) struct Sent {
    /// How long it took until a whole request was answered.
    pub(super) taken: Vec<Duration>,
    pub(super) lost: Vec<Lost>,
    /// Calls that were sent more than once.
    pub(super) again: u64,
    /// Rows whose outcome cannot be right.
    pub(super) wrong: Vec<String>,
}

/// Sends until the end, then until all is acknowledged.
pub(super) fn send(
    client: &Client,
    ledger: &Ledger,
    base: DateTime<Utc>,
    rows_per_second: u64,
    until: Instant,
) -> Result<Sent> {
    let started = Instant::now();
    let mut sent = Sent::default();
    let mut open = BTreeSet::new();
    let mut next = 0;
    let mut tried = 0;
    loop {
        let now = Instant::now();
        let due = (now.min(until) - started).as_secs_f64() * rows_per_second as f64;
        while (next as f64) < due {
            open.insert(next);
            next += 1;
        }
        if open.is_empty() && now >= until {
            return Ok(sent);
        }
        ensure!(now < until + GRACE, "{} calls are still not acknowledged a minute after the end", open.len());
        let batch: Vec<u64> = open.iter().copied().take(MOST).collect();
        if let Some(last) = batch.last() {
            sent.again += batch.iter().filter(|number| **number < tried).count() as u64;
            tried = tried.max(last + 1);
            ledger.send_up_to(tried);
            let answered = request(client, &batch, base, |number, outcome| {
                // Unchanged: it was stored before, as it is, and that was not heard.
                if !["inserted", "unchanged"].contains(&outcome.as_str()) {
                    sent.wrong.push(format!("call {number} was {outcome}"));
                }
                open.remove(&number);
                ledger.acknowledge(number);
            });
            match answered {
                Ok(()) => sent.taken.push(now.elapsed()),
                Err(why) => {
                    sent.lost.push(Lost { from: now, to: Instant::now(), why: format!("sending: {why:#}") });
                    thread::sleep(EVERY / 5);
                }
            }
        }
        if open.len() < MOST {
            thread::sleep(EVERY.saturating_sub(now.elapsed()));
        }
    }
}

/// Sends calls and reads what became of each, also if not of all.
fn request(client: &Client, batch: &[u64], base: DateTime<Utc>, mut told: impl FnMut(u64, String)) -> Result<()> {
    let lines: String = batch.iter().map(|number| format!("{}\n", calls::record(*number, base))).collect();
    let answer = client.post("/api/v1/ingest/calls?create_missing=true", "application/x-ndjson", &lines)?;
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
                Value::Null => Ok(()),
                problem => bail!("{problem}"),
            };
        }
        let (number, outcome) = outcome(&said)?;
        told(number, outcome);
    }
}

fn outcome(row: &Value) -> Result<(u64, String)> {
    let text = |field: &str| row[field].as_str().with_context(|| format!("a row without {field}: {row}"));
    let outcome = match &row["refusal"] {
        Value::Null => text("outcome")?.to_owned(),
        refusal => format!("refused: {refusal}"),
    };
    Ok((calls::number(text("external_id")?)?, outcome))
}
