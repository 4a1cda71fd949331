//! How long each figure beside the dashboard takes, against the dashboard.

use std::time::Duration;

use anyhow::Result;

use super::{
    databases::Database,
    latency::{percentile, sample, shown},
    questions::Range,
    server::Server,
    table::Table,
};

/// Every endpoint beside the dashboard.
const ENDPOINTS: &[&str] = &[
    "sms_sent",
    "total_sms",
    "time_saved",
    "total_time_saved",
    "candidate_satisfaction",
    "average_candidate_satisfaction",
    "campaigns_launched_per_week",
    "credits_per_qualified_candidate",
];

/// The table that `measure` makes rows for.
pub(crate) fn table() -> Table {
    Table::new(&["engine", "calls in all", "range", "endpoint", "p50", "p95", "whole dashboard, p50"])
}

/// A row per endpoint.
pub(crate) fn measure(database: &Database, range: Range, patience: Duration, table: &mut Table) -> Result<()> {
    let server = Server::start(database, 0)?;
    let client = server.client()?;
    let dashboard = sample(patience, |moved| Ok(client.dashboard(&range.dashboard(moved))?.good()?.took))?;
    for endpoint in ENDPOINTS {
        let taken = sample(patience, |moved| Ok(client.figure(endpoint, &range.dashboard(moved))?.good()?.took))?;
        table.add(vec![
            database.engine.name().to_owned(),
            database.size.to_string(),
            format!("{} days", range.days),
            (*endpoint).to_owned(),
            shown(percentile(&taken, 50)),
            shown(percentile(&taken, 95)),
            shown(percentile(&dashboard, 50)),
        ]);
    }
    Ok(())
}
