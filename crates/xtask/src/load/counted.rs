//! What is in the database, asked of it directly: the server's own statements would prove nothing.

use anyhow::{Context as _, Result};
use temp_postgres::{Programs, TempPostgres};

use super::calls::CAMPAIGN;
use crate::process::{capture, command};

/// Figures of the calls that were sent, by metric and part.
pub(super) const FIGURES: [&str; 8] = [
    "/total_calls/value",
    "/answer_rate/numerator",
    "/answer_rate/denominator",
    "/call_completion_rate/numerator",
    "/call_completion_rate/denominator",
    "/interviews/value",
    "/people_contacted/value",
    "/call_length/value",
];

/// The external id of every call of the campaign, a row each.
pub(super) fn external_ids(primary: &TempPostgres) -> Result<Vec<String>> {
    let rows = ask(primary, "calls.external_id")?;
    Ok(rows.lines().map(str::to_owned).collect())
}

/// The figures, counted in plain words.
pub(super) fn figures(primary: &TempPostgres) -> Result<Vec<u64>> {
    const ANSWERED: &str = "filter (where call_status in ('answered', 'completed'))";
    const COMPLETED: &str = "filter (where call_status = 'completed')";
    const INTERVIEW: &str =
        "filter (where call_status = 'completed' and question_completion_rate >= orgs.interview_threshold)";
    let columns = format!(
        "count(*), count(*) {ANSWERED}, count(*), count(*) {COMPLETED}, count(*) {ANSWERED}, count(*) {INTERVIEW}, \
         count(distinct candidate_id), coalesce(sum(call_length_sec) {ANSWERED}, 0)"
    );
    let row = ask(primary, &columns)?;
    row.trim().split('|').map(|number| number.parse().with_context(|| format!("`{number}` is no count"))).collect()
}

fn ask(primary: &TempPostgres, columns: &str) -> Result<String> {
    psql(
        primary,
        &format!(
            "SELECT {columns} FROM calls JOIN orgs ON orgs.id = calls.org_id \
             JOIN campaigns ON campaigns.org_id = calls.org_id AND campaigns.id = calls.campaign_id \
             WHERE campaigns.external_id = '{CAMPAIGN}'"
        ),
    )
}

/// What a cluster answers to a statement.
pub(super) fn psql(cluster: &TempPostgres, statement: &str) -> Result<String> {
    let program = Programs::find()?.path("psql");
    capture(command(program).args(["-X", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", statement, &cluster.url()]))
}
