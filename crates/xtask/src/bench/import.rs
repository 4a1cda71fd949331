//! How fast calls are imported from CSV, and in how much memory.

use std::{
    fs::{self, File},
    io::{BufWriter, Write as _},
    path::Path,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};
use chrono::{DateTime, Duration as Span, SecondsFormat};

use super::{
    databases::Place,
    server::{peak_memory_mb, program},
    size::Size,
    table::Table,
};
use crate::process::run;

const ORG: &str = "imported";
const CALLS_PER_PERSON: u64 = 4;
const CAMPAIGNS: u64 = 40;

const CALLS_MAPPING: &str = r#"create_missing = true

[fields]
external_id = { column = "id" }
campaign = { column = "campaign" }
candidate = { column = "person" }
call_status = { column = "status" }
call_length_sec = { column = "seconds" }
question_completion_rate = { column = "completed" }
channel = { constant = "phone" }
created = { column = "at", time = { format = "rfc3339" } }
"#;

const CANDIDATES_MAPPING: &str = r#"[fields]
external_id = { column = "id" }
created_at = { constant = "2025-01-01T00:00:00Z", time = { format = "rfc3339" } }
"#;

const CAMPAIGNS_MAPPING: &str = r#"[fields]
external_id = { column = "id" }
name = { column = "id" }
status = { constant = "active" }
created_at = { constant = "2025-01-01T00:00:00Z", time = { format = "rfc3339" } }
"#;

/// Whether the people and campaigns of the calls are there before them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum People {
    Known,
    CreatedOnTheWay,
}

/// The table that `measure` makes rows for.
pub(crate) fn table() -> Table {
    Table::new(&[
        "engine",
        "rows",
        "people and campaigns",
        "seconds",
        "calls per second",
        "peak memory",
        "peak memory at a tenth of the rows",
    ])
}

/// Imports a file, and a tenth of it first, into an empty database.
pub(crate) fn measure(place: &Place, folder: &Path, size: Size, table: &mut Table) -> Result<()> {
    for (people, name) in [(People::Known, "imported before"), (People::CreatedOnTheWay, "created on the way")] {
        let (_, small) = import(place, folder, people, size.rows().div_ceil(10))?;
        let (took, whole) = import(place, folder, people, size.rows())?;
        let seconds = took.as_secs_f64();
        table.add(vec![
            place.engine.name().to_owned(),
            size.to_string(),
            name.to_owned(),
            format!("{seconds:.1}"),
            format!("{:.0} k", size.rows() as f64 / seconds / 1e3),
            format!("{whole} MB"),
            format!("{small} MB"),
        ]);
    }
    Ok(())
}

fn import(place: &Place, folder: &Path, people: People, rows: u64) -> Result<(Duration, u64)> {
    const DATABASE: &str = "imported";
    place.make(DATABASE)?;
    let url = place.url(DATABASE);
    run(program().arg("migrate").env("ANALYTICS_DATABASE_URL", &url))?;
    run(program().args(["org", "create", ORG]).env("ANALYTICS_DATABASE_URL", &url))?;
    if people == People::Known {
        let campaigns = folder.join("campaigns.csv");
        write_ids(&campaigns, "campaign", CAMPAIGNS)?;
        run_import(&url, folder, "campaigns", &campaigns, CAMPAIGNS_MAPPING)?;
        let candidates = folder.join("candidates.csv");
        write_ids(&candidates, "person", people_of(rows))?;
        run_import(&url, folder, "candidates", &candidates, CANDIDATES_MAPPING)?;
    }
    let file = folder.join(format!("calls-{rows}.csv"));
    if !file.exists() {
        write_calls(&file, rows)?;
    }
    let started = Instant::now();
    let peak = run_import(&url, folder, "calls", &file, CALLS_MAPPING)?;
    Ok((started.elapsed(), peak))
}

/// Imports a file, and says how much memory that took at most, in MB.
fn run_import(url: &str, folder: &Path, kind: &str, file: &Path, mapping: &str) -> Result<u64> {
    let mapping_file = folder.join(format!("{kind}.toml"));
    fs::write(&mapping_file, mapping)?;
    let mut process = program()
        .args(["import", kind, "--org", ORG, "--file"])
        .arg(file)
        .arg("--mapping")
        .arg(mapping_file)
        .env("ANALYTICS_DATABASE_URL", url)
        .spawn()
        .context("cannot start the import")?;
    let mut peak = 0;
    loop {
        if let Some(status) = process.try_wait()? {
            if !status.success() {
                bail!("the import failed ({status})");
            }
            return Ok(peak);
        }
        peak = peak_memory_mb(process.id()).unwrap_or(peak);
        thread::sleep(Duration::from_millis(10));
    }
}

fn people_of(calls: u64) -> u64 {
    (calls / CALLS_PER_PERSON).max(1)
}

fn write_ids(file: &Path, what: &str, count: u64) -> Result<()> {
    let mut out = BufWriter::new(File::create(file).with_context(|| file.display().to_string())?);
    writeln!(out, "id")?;
    (0..count).try_for_each(|id| writeln!(out, "{what}-{id}"))?;
    Ok(out.flush()?)
}

/// Calls of a year in the order of time, the same in every run.
fn write_calls(file: &Path, rows: u64) -> Result<()> {
    let start = DateTime::from_timestamp(1_735_689_600, 0).context("a time")?;
    let year = 365 * 24 * 3600 * 1000;
    let people = people_of(rows);
    let mut out = BufWriter::new(File::create(file).with_context(|| file.display().to_string())?);
    writeln!(out, "id,campaign,person,status,seconds,completed,at")?;
    let mut state = 42_u64;
    for row in 0..rows {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let chance = state >> 33;
        let person = chance % people;
        let campaign = person % CAMPAIGNS;
        let at = start + Span::milliseconds(i64::try_from(row * year / rows)?);
        let (status, seconds, completed) = match chance % 10 {
            0..=3 => ("completed", 60 + chance % 900, format!("{:.2}", (chance % 101) as f64 / 100.0)),
            4 | 5 => ("answered", 5 + chance % 60, String::new()),
            6 | 7 => ("no_answer", 0, String::new()),
            8 => ("voicemail", 20, String::new()),
            _ => ("busy", 0, String::new()),
        };
        let at = at.to_rfc3339_opts(SecondsFormat::Millis, true);
        writeln!(out, "call-{row},campaign-{campaign},person-{person},{status},{seconds},{completed},{at}")?;
    }
    Ok(out.flush()?)
}
