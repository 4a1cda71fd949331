//! How long a team's figures take over many sessions of flows, and how fast those are imported.

use std::{
    fs::{self, File},
    io::{BufWriter, Write as _},
    path::Path,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result};
use chrono::{Duration as Span, SecondsFormat, Utc};
use serde_json::{Value, json};

use super::{
    databases::{Database, Place},
    latency::{percentile, sample, shown},
    questions::Range,
    server::{Server, program},
    size::Size,
    table::Table,
};
use crate::process::run;

/// An organisation of the demo, whose logins are there.
const ORG: &str = "northwind";
const FLOWS: u64 = 20;
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

const RATINGS_MAPPING: &str = r#"[fields]
session = { column = "session" }
rating = { column = "rating" }
created_at = { column = "at" }
"#;

/// The table that `measure` makes rows for.
pub(crate) fn table() -> Table {
    Table::new(&["engine", "sessions in all", "imported in", "range", "p50", "p95", "of it in the database, p50"])
}

/// A row per range, over a year of sessions.
pub(crate) fn measure(place: &Place, folder: &Path, size: Size, patience: Duration, table: &mut Table) -> Result<()> {
    let name = format!("sessions_{}", size.rows());
    let database = place.small_demo(&name, size)?;
    let flows = folder.join("flows.json");
    write(&flows, &flows_file().to_string())?;
    let mut bringing = program();
    bringing.args(["flow", "import", "--org", ORG, "--file"]).arg(&flows);
    run(bringing.env("ANALYTICS_DATABASE_URL", &database.url))?;
    let sessions = folder.join(format!("{name}.csv"));
    let ratings = folder.join(format!("{name}-ratings.csv"));
    write_sessions(&sessions, &ratings, size.rows())?;
    let imported = import(&database, folder, "flow-sessions", &sessions, MAPPING)?;
    import(&database, folder, "session-ratings", &ratings, RATINGS_MAPPING)?;
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

/// Imports a file, and says how long that took.
fn import(database: &Database, folder: &Path, kind: &str, file: &Path, mapping: &str) -> Result<Duration> {
    let mapping_file = folder.join(format!("{kind}.toml"));
    write(&mapping_file, mapping)?;
    let mut importing = program();
    importing.args(["import", kind, "--org", ORG, "--file"]).arg(file).arg("--mapping").arg(mapping_file);
    let started = Instant::now();
    run(importing.env("ANALYTICS_DATABASE_URL", &database.url))?;
    Ok(started.elapsed())
}

fn write(path: &Path, text: &str) -> Result<()> {
    fs::write(path, text).with_context(|| path.display().to_string())
}

/// Flows with one node each: what their sessions went through is not measured.
fn flows_file() -> Value {
    let flow = |number: u64| {
        let nodes = json!([{ "id": "look", "title": "Look at what the customer sees" }]);
        json!({ "external_id": format!("flow-{number}"), "flow": { "name": format!("Flow {number}"), "nodes": nodes } })
    };
    (0..FLOWS).map(flow).collect()
}

/// Sessions spread over the last year, most of them completed, and the ratings of half of those.
fn write_sessions(sessions: &Path, ratings: &Path, rows: u64) -> Result<()> {
    let create = |path: &Path| File::create(path).map(BufWriter::new).with_context(|| path.display().to_string());
    let (mut sessions, mut ratings) = (create(sessions)?, create(ratings)?);
    writeln!(sessions, "id,flow,user,started_at,completed_at,outcome")?;
    writeln!(ratings, "session,rating,at")?;
    let first = Utc::now() - Span::days(i64::try_from(DAYS)?);
    let step = i64::try_from(DAYS * 86_400_000 / rows.max(1))?;
    let written = |instant: chrono::DateTime<Utc>| instant.to_rfc3339_opts(SecondsFormat::Millis, true);
    let mut chance = 1_u64;
    // A linear congruential generator: the same draws in every run.
    let mut draw = |below: u64| {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (chance >> 33) % below
    };
    for row in 0..rows {
        let started = first + Span::milliseconds(step * i64::try_from(row)?);
        let (flow, engineer) = (draw(FLOWS), draw(ENGINEERS));
        let (ended, outcome) = if draw(12) == 0 {
            (String::new(), "")
        } else {
            let ended = written(started + Span::milliseconds(i64::try_from(draw(7_200_000))?));
            if draw(2) == 0 {
                writeln!(ratings, "s{row},{},{ended}", 1 + draw(5))?;
            }
            (ended, OUTCOMES[usize::try_from(draw(4))?])
        };
        let started = written(started);
        writeln!(sessions, "s{row},flow-{flow},engineer-{engineer}@northwind.example,{started},{ended},{outcome}")?;
    }
    ratings.flush()?;
    Ok(sessions.flush()?)
}
