//! How long a dashboard takes, against a request per metric.

use std::{
    collections::BTreeSet,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, anyhow};

use super::{client::Client, databases::Database, questions::Range, server::Server, size::Size, table::Table};

const AT_LEAST: u32 = 5;
/// What the last question left, such as spilled rows, the database puts away before the next.
const BREATHER: Duration = Duration::from_millis(100);
/// Ranges move back by a day each, which must not leave the data.
const AT_MOST: u32 = 40;

/// The table that `measure` makes rows for.
pub(crate) fn table() -> Table {
    Table::new(&[
        "engine",
        "calls in all",
        "range",
        "calls in scope",
        "p50",
        "p95",
        "of it HTTP and JSON, p50",
        "19 requests, p50",
        "19 requests, p95",
        "times faster",
        "server's peak memory",
    ])
}

/// The ranges to measure: those that were asked for, and the one with about so many calls in it.
pub(crate) fn ranges(database: &Database, days: &[u32], in_scope: Size) -> Result<Vec<Range>> {
    let range = |days| Range { last_day: database.last_day, days };
    let longest = days.iter().copied().max().unwrap_or(365);
    let server = Server::start(database, 0)?;
    let calls = server.client()?.dashboard(&range(longest).dashboard(0))?.good()?.calls_in_scope()?;
    let mut days: BTreeSet<u32> = days.iter().copied().collect();
    if calls > in_scope.rows() {
        let share = u64::from(longest) * in_scope.rows() / calls;
        days.insert(u32::try_from(share)?.max(1));
    }
    Ok(days.into_iter().map(range).collect())
}

/// A row: the dashboard, the baseline, and the memory that the dashboard took.
pub(crate) fn measure(database: &Database, range: Range, patience: Duration) -> Result<Vec<String>> {
    let server = Server::start(database, 0)?;
    let client = server.client()?;
    let calls = client.dashboard(&range.dashboard(0))?.good()?.calls_in_scope()?;
    let mut around = Vec::new();
    let whole = sample(patience, |moved| {
        thread::sleep(BREATHER);
        client.wake()?;
        let answer = client.dashboard(&range.dashboard(moved))?.good()?;
        let database_took = answer.database_took.context("the server does not say how long its database took")?;
        around.push(answer.took.saturating_sub(database_took));
        Ok(answer.took)
    })?;
    around.sort_unstable();
    let memory = server.peak_memory_mb()?;
    drop(server);

    let server = Server::start(database, 0)?;
    let clients = server.clients()?;
    let baseline = all_at_once(&clients, &range.one_by_one(0))
        .and_then(|_| sample(patience, |moved| all_at_once(&clients, &range.one_by_one(moved))));
    let (p50, p95, faster) = match &baseline {
        Ok(taken) => {
            let faster = percentile(taken, 50).as_secs_f64() / percentile(&whole, 50).as_secs_f64();
            (shown(percentile(taken, 50)), shown(percentile(taken, 95)), format!("{faster:.1}"))
        }
        Err(error) => {
            println!("    the baseline failed: {error:#}");
            ("failed".to_owned(), "failed".to_owned(), "–".to_owned())
        }
    };
    Ok(vec![
        database.engine.name().to_owned(),
        database.size.to_string(),
        format!("{} days", range.days),
        calls.to_string(),
        shown(percentile(&whole, 50)),
        shown(percentile(&whole, 95)),
        shown(percentile(&around, 50)),
        p50,
        p95,
        faster,
        format!("{memory} MB"),
    ])
}

/// Asks until the time is over, but at least five times.
pub(crate) fn sample(patience: Duration, mut ask: impl FnMut(u32) -> Result<Duration>) -> Result<Vec<Duration>> {
    let started = Instant::now();
    let mut taken = Vec::new();
    for moved in 1..=AT_MOST {
        if moved > AT_LEAST && started.elapsed() > patience {
            break;
        }
        taken.push(ask(moved)?);
    }
    taken.sort_unstable();
    Ok(taken)
}

/// How long it takes until all questions, asked at the same time, are answered.
fn all_at_once(clients: &[Client], questions: &[String]) -> Result<Duration> {
    let started = Instant::now();
    thread::scope(|scope| {
        let each = questions.iter().zip(clients.iter().cycle());
        let asked: Vec<_> =
            each.map(|(question, client)| scope.spawn(move || client.dashboard(question)?.good())).collect();
        for answer in asked {
            answer.join().map_err(|_| anyhow!("a question was lost"))??;
        }
        anyhow::Ok(())
    })?;
    Ok(started.elapsed())
}

/// A percentile of sorted durations, by the nearest rank.
pub(crate) fn percentile(sorted: &[Duration], percent: usize) -> Duration {
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied().unwrap_or_default()
}

/// A duration as the tables show it.
pub(crate) fn shown(duration: Duration) -> String {
    let milliseconds = duration.as_secs_f64() * 1e3;
    if milliseconds < 10.0 { format!("{milliseconds:.1} ms") } else { format!("{milliseconds:.0} ms") }
}

#[cfg(test)]
mod tests {
    use super::{percentile, shown};
    use std::time::Duration;

    #[test]
    fn percentiles_are_members() {
        let sorted: Vec<_> = (1..=20).map(Duration::from_millis).collect();
        assert_eq!(percentile(&sorted, 50), Duration::from_millis(10));
        assert_eq!(percentile(&sorted, 95), Duration::from_millis(19));
        assert_eq!(percentile(&sorted[..1], 95), Duration::from_millis(1));
    }

    #[test]
    fn short_times_keep_a_decimal() {
        assert_eq!(shown(Duration::from_micros(1_234)), "1.2 ms");
        assert_eq!(shown(Duration::from_micros(123_400)), "123 ms");
    }
}
