//! Repeated questions, answers that have not changed, and many viewers of one dashboard.

use std::{
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, anyhow, ensure};

use super::{
    client::Client,
    databases::Database,
    latency::{percentile, shown},
    questions::Range,
    server::Server,
    table::Table,
};

const REPEATED: usize = 300;
const VIEWERS: usize = 16;
/// Distinct questions that all viewers ask one after the other, as if they clicked together.
const CLICKS: u32 = 8;
const DAYS: u32 = 30;

/// The table that `measure` makes rows for.
pub(crate) fn table() -> Table {
    Table::new(&[
        "engine",
        "calls in all",
        "repeated, p50",
        "repeated, p95",
        "304, p50",
        "304, p95",
        "16 viewers, p50",
        "16 viewers, p95",
        "requests lost",
        "server's peak memory",
    ])
}

/// A row, on a server with its usual cache.
pub(crate) fn measure(database: &Database, patience: Duration) -> Result<Vec<String>> {
    let server = Server::start(database, 32)?;
    let client = server.client()?;
    let range = Range { last_day: database.last_day, days: DAYS };
    let question = range.dashboard(0);
    let etag = client.dashboard(&question)?.good()?.etag.context("the dashboard has no ETag")?;
    let repeated = times(|| Ok(client.dashboard(&question)?.good()?.took))?;
    let unchanged = times(|| {
        let answer = client.dashboard_unless(&question, &etag)?;
        ensure!(answer.status == 304, "an answer that has not changed was sent again ({})", answer.status);
        Ok(answer.took)
    })?;
    let (watched, lost) = watch(&server.clients()?, range, patience)?;
    Ok(vec![
        database.engine.name().to_owned(),
        database.size.to_string(),
        shown(percentile(&repeated, 50)),
        shown(percentile(&repeated, 95)),
        shown(percentile(&unchanged, 50)),
        shown(percentile(&unchanged, 95)),
        shown(percentile(&watched, 50)),
        shown(percentile(&watched, 95)),
        format!("{lost} of {}", watched.len() + lost),
        format!("{} MB", server.peak_memory_mb()?),
    ])
}

fn times(mut ask: impl FnMut() -> Result<Duration>) -> Result<Vec<Duration>> {
    let mut taken = (0..REPEATED).map(|_| ask()).collect::<Result<Vec<_>>>()?;
    taken.sort_unstable();
    Ok(taken)
}

/// All viewers ask the same questions at their own pace; how long each answer took, and how many were none.
fn watch(clients: &[Client], range: Range, patience: Duration) -> Result<(Vec<Duration>, usize)> {
    let until = Instant::now() + patience;
    let view = |client: &Client| {
        let mut taken = Vec::new();
        let mut lost = 0;
        for click in 1..=CLICKS {
            if click > 2 && Instant::now() > until {
                break;
            }
            match client.dashboard(&range.dashboard(click)) {
                Ok(answer) if answer.status == 200 => taken.push(answer.took),
                _ => lost += 1,
            }
        }
        (taken, lost)
    };
    thread::scope(|scope| {
        let viewers: Vec<_> =
            clients.iter().cycle().take(VIEWERS).map(|client| scope.spawn(move || view(client))).collect();
        let mut all = Vec::new();
        let mut lost = 0;
        for viewer in viewers {
            let (taken, missed) = viewer.join().map_err(|_| anyhow!("a viewer is gone"))?;
            all.extend(taken);
            lost += missed;
        }
        all.sort_unstable();
        Ok((all, lost))
    })
}
