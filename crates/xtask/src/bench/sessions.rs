//! How long a team's figures take over many sessions of flows, and how fast those are imported.

use std::{
    fs::{self, File},
    io::{BufWriter, Write as _},
    path::Path,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result};
use chrono::{Duration as Span, SecondsFormat, Utc};

use super::{
    databases::Place,
    latency::{percentile, sample, shown},
    questions::Range,
    server::{Server, program},
    size::Size,
    table::Table,
};
use crate::process::run;

/// An organisation of the demo, whose flows and logins are there.
const ORG: &str = "northwind";
const FLOWS: [&str; 3] = ["no-calls", "no-sound", "sms-undelivered"];
const OUTCOMES: [&str; 4] = ["resolved", "escalated", "workaround", "unresolved"];
const ENGINEERS: u64 = 200;
const DAYS: u64 = 365;

const MAPPING: &str = r#"create_missing = true

[fields]
external_id = { column = "id" }
flow = { column = "flow" }
user = { column = "user" }
started_at = { column = "started_at" }
completed_at = { column = "completed_at" }
outcome = { column = "outcome" }
"#;

/// The table that `measure` makes rows for.
pub(crate) fn table() -> Table {
    Table::new(&["engine", "sessions in all", "imported in", "range", "p50", "p95", "of it in the database, p50"])
}

/// A row per range, over a year of sessions.
pub(crate) fn measure(place: &Place, folder: &Path, size: Size, patience: Duration, table: &mut Table) -> Result<()> {
    let name = format!("sessions_{}", size.rows());
    let database = place.small_demo(&name, size)?;
    let file = folder.join(format!("{name}.csv"));
    write_sessions(&file, size.rows())?;
    let mapping = folder.join("sessions.toml");
    fs::write(&mapping, MAPPING).with_context(|| mapping.display().to_string())?;
    let started = Instant::now();
    let import = ["import", "flow-sessions", "--org", ORG, "--file"];
    let mut importing = program();
    importing.args(import).arg(&file).arg("--mapping").arg(&mapping);
    run(importing.env("ANALYTICS_DATABASE_URL", &database.url))?;
    let imported = started.elapsed();
    place.settle(&name)?;
    let server = Server::start(&database, 0)?;
    let client = server.client()?;
    for days in [30, 90, 365] {
        let range = Range { last_day: database.last_day, days };
        let mut in_database = Vec::new();
        let taken = sample(patience, |moved| {
            let answer = client.figure("team", &range.moved_back(moved))?.good()?;
            in_database.extend(answer.database_took);
            Ok(answer.took)
        })?;
        in_database.sort_unstable();
        table.add(vec![
            place.engine.name().to_owned(),
            size.to_string(),
            format!("{:.1} s", imported.as_secs_f64()),
            format!("{days} days"),
            shown(percentile(&taken, 50)),
            shown(percentile(&taken, 95)),
            shown(percentile(&in_database, 50)),
        ]);
    }
    Ok(())
}

/// Sessions spread over the last year, most of them completed.
fn write_sessions(path: &Path, rows: u64) -> Result<()> {
    let mut file = BufWriter::new(File::create(path).with_context(|| path.display().to_string())?);
    writeln!(file, "id,flow,user,started_at,completed_at,outcome")?;
    let first = Utc::now() - Span::days(i64::try_from(DAYS)?);
    let step = i64::try_from(DAYS * 86_400_000 / rows.max(1))?;
    let written = |instant: chrono::DateTime<Utc>| instant.to_rfc3339_opts(SecondsFormat::Millis, true);
    let mut chance = 1_u64;
    for row in 0..rows {
        // A linear congruential generator: the same file in every run.
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let draw = chance >> 33;
        let started = first + Span::milliseconds(step * i64::try_from(row)?);
        let (flow, engineer) = (FLOWS[usize::try_from(draw % 3)?], draw / 3 % ENGINEERS);
        let (ended, outcome) = if draw.is_multiple_of(12) {
            (String::new(), "")
        } else {
            let length = Span::milliseconds(i64::try_from(draw % 7_200_000)?);
            (written(started + length), OUTCOMES[usize::try_from(draw / 7 % 4)?])
        };
        writeln!(file, "s{row},{flow},engineer-{engineer}@northwind.example,{},{ended},{outcome}", written(started))?;
    }
    Ok(file.flush()?)
}
