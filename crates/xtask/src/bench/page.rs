//! What people wait for in the browser: the first tile, and a change of filters.

use std::time::Duration;

use anyhow::{Context as _, Result};
use serde_json::Value;

use super::{
    databases::Database,
    latency::{percentile, shown},
    server::Server,
    table::Table,
};
use crate::{
    process::{capture, command},
    tools,
    workspace::frontend,
};

const TIMES: &str = "21";
/// The names of the figures in the script's answer, in the order of the table, and what each has to stay under.
const FIGURES: &[(&str, Duration)] = &[
    ("first_tile_empty_cache", FIRST_TILE),
    ("first_tile", FIRST_TILE),
    ("first_tile_expired_token", FIRST_TILE),
    ("filters_after_answer", REPAINT),
];
const FIRST_TILE: Duration = Duration::from_secs(1);
const REPAINT: Duration = Duration::from_millis(100);

/// The table that `measure` makes rows for.
pub(crate) fn table() -> Table {
    Table::new(&[
        "engine",
        "calls in all",
        "first tile, nothing cached, p50",
        "p95",
        "< 1 s",
        "first tile, p50",
        "p95",
        "< 1 s",
        "first tile, access token run out, p50",
        "p95",
        "< 1 s",
        "filters repainted after the answer, p50",
        "p95",
        "< 100 ms",
    ])
}

/// What has to be there before `measure`.
pub(crate) fn ensure_tools() -> Result<()> {
    tools::npm_packages("frontend")?;
    tools::chromium().map(drop)
}

/// A row, from `frontend/tests/measure.mjs` in Chromium on a server with its usual cache.
pub(crate) fn measure(database: &Database) -> Result<Vec<String>> {
    let server = Server::start(database, 32)?;
    let mut script = command("node");
    script.args(["tests/measure.mjs", server.address(), TIMES]).current_dir(frontend());
    let report = capture(script.env("CHROMIUM", tools::chromium()?))?;
    let report: Value = serde_json::from_str(&report).context("the measurement is not JSON")?;
    let mut row = vec![database.engine.name().to_owned(), database.size.to_string()];
    for (figure, bar) in FIGURES {
        let times = times(&report[*figure]).with_context(|| format!("the measurement has no {figure}"))?;
        row.extend([50, 95].map(|percent| shown(percentile(&times, percent))));
        row.push(verdict(&times, *bar).to_owned());
    }
    Ok(row)
}

/// Whether nearly all of the sorted times are under the bar. It is told, not tested: machines differ.
fn verdict(times: &[Duration], bar: Duration) -> &'static str {
    if percentile(times, 95) < bar { "met" } else { "missed" }
}

/// Milliseconds as durations, the shortest first.
fn times(milliseconds: &Value) -> Option<Vec<Duration>> {
    let mut times: Vec<Duration> = milliseconds
        .as_array()?
        .iter()
        .map(|time| Duration::try_from_secs_f64(time.as_f64()? / 1000.0).ok())
        .collect::<Option<_>>()?;
    times.sort_unstable();
    (!times.is_empty()).then_some(times)
}

#[cfg(test)]
mod tests {
    use super::{times, verdict};
    use serde_json::json;
    use std::time::Duration;

    #[test]
    fn a_bar_is_met_by_nearly_all() {
        let with_slow = |slow: usize| -> Vec<Duration> {
            (0..20).map(|time| Duration::from_millis(if time < 20 - slow { 99 } else { 100 })).collect()
        };
        assert_eq!(verdict(&with_slow(1), Duration::from_millis(100)), "met");
        assert_eq!(verdict(&with_slow(2), Duration::from_millis(100)), "missed");
    }

    #[test]
    fn times_are_milliseconds_in_order() {
        let expected = [Duration::from_millis(2), Duration::from_micros(3500)];
        assert_eq!(times(&json!([3.5, 2])).as_deref(), Some(&expected[..]));
        assert_eq!(times(&json!([])), None);
        assert_eq!(times(&json!(["1"])), None);
    }
}
