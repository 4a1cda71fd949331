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
/// The names of the figures in the script's answer, in the order of the table.
const FIGURES: &[&str] = &["first_tile_empty_cache", "first_tile", "filters_after_answer"];

/// The table that `measure` makes rows for.
pub(crate) fn table() -> Table {
    Table::new(&[
        "engine",
        "calls in all",
        "first tile, nothing cached, p50",
        "p95",
        "first tile, p50",
        "p95",
        "filters repainted after the answer, p50",
        "p95",
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
    for figure in FIGURES {
        let times = times(&report[figure]).with_context(|| format!("the measurement has no {figure}"))?;
        row.extend([50, 95].map(|percent| shown(percentile(&times, percent))));
    }
    Ok(row)
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
    use super::times;
    use serde_json::json;
    use std::time::Duration;

    #[test]
    fn times_are_milliseconds_in_order() {
        let expected = [Duration::from_millis(2), Duration::from_micros(3500)];
        assert_eq!(times(&json!([3.5, 2])).as_deref(), Some(&expected[..]));
        assert_eq!(times(&json!([])), None);
        assert_eq!(times(&json!(["1"])), None);
    }
}
