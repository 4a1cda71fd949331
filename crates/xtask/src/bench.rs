//! The task `bench`: the dashboard and the figures beside it over HTTP, the page in a browser, viewers, sessions and the
//! import, measured, as tables in Markdown.

mod beside;
pub(crate) mod client;
mod databases;
mod import;
pub(crate) mod latency;
mod page;
mod questions;
mod server;
mod sessions;
pub(crate) mod size;
pub(crate) mod table;
mod viewers;

use std::{fs, time::Duration};

use anyhow::{Context as _, Result};
use clap::{Args, ValueEnum};

use crate::{
    process::{cargo, run as run_command},
    step::step,
    web, workspace,
};
use databases::Database;
use size::Size;
use table::Table;

/// What to measure.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// How many calls the demo data have in all, such as 100k or 1m.
    #[arg(long, value_delimiter = ',', default_value = "100k,1m,10m")]
    sizes: Vec<Size>,
    /// On which databases.
    #[arg(long, value_delimiter = ',', default_value = "sqlite,postgres")]
    engines: Vec<Engine>,
    /// Ranges of the dashboard, in days.
    #[arg(long, value_delimiter = ',', default_value = "7,30,365")]
    days: Vec<u32>,
    /// Adds the range with about this many calls in scope, where the data have them.
    #[arg(long, default_value = "600k")]
    in_scope: Size,
    /// How long each figure is measured for, at least five questions.
    #[arg(long, default_value_t = 20, value_name = "SECONDS")]
    seconds: u64,
    /// Sessions of flows that a team's figures are measured over; 0 leaves them out.
    #[arg(long, default_value = "1m")]
    sessions: Size,
    /// Rows of the imported file; 0 leaves the import out.
    #[arg(long, default_value = "1m")]
    import_rows: Size,
    /// Leaves the figures beside the dashboard out, which over a year of ten million calls take as long as it.
    #[arg(long)]
    no_beside: bool,
    /// Leaves the page in the browser out; needs no node.
    #[arg(long)]
    no_page: bool,
    /// Makes the databases anew instead of taking those of the last run.
    #[arg(long)]
    fresh: bool,
}

/// A database engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Engine {
    /// An embedded file.
    Sqlite,
    /// A server with its own memory.
    Postgres,
}

impl Engine {
    const fn name(self) -> &'static str {
        match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
        }
    }
}

/// The task. The tables are printed and kept in target/bench/report.md.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let folder = workspace::target().join("bench");
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    if !arguments.no_page {
        web::ensure_small()?;
        step("Chromium", page::ensure_tools)?;
    }
    step("server, optimised", || {
        let features: &[&str] = if arguments.no_page { &[] } else { &["--features", "web"] };
        let server = ["build", "--release", "--package", "analytics-api", "--bin", "analytics"];
        run_command(cargo().args(server).args(features))
    })?;
    let mut dashboards = latency::table();
    let mut beside = beside::table();
    let mut viewers = viewers::table();
    let mut pages = page::table();
    let mut sessions = sessions::table();
    let mut imports = import::table();
    for engine in &arguments.engines {
        let place = step(&format!("{}: started", engine.name()), || databases::place(*engine, &folder))?;
        for size in &arguments.sizes {
            let what = format!("{}: demo data with {size} calls", engine.name());
            let database = step(&what, || place.demo(*size, arguments.fresh))?;
            step(&format!("{}: {size} calls measured", engine.name()), || {
                measure(arguments, &database, &mut dashboards, &mut beside, &mut viewers)
            })?;
            if !arguments.no_page {
                step(&format!("{}: {size} calls in the browser", engine.name()), || {
                    pages.add(page::measure(&database)?);
                    Ok(())
                })?;
            }
        }
        if arguments.sessions.rows() > 0 {
            step(&format!("{}: {} sessions measured", engine.name(), arguments.sessions), || {
                let patience = Duration::from_secs(arguments.seconds);
                sessions::measure(&place, &folder, arguments.sessions, patience, &mut sessions)
            })?;
        }
        if arguments.import_rows.rows() > 0 {
            step(&format!("{}: import of {} calls", engine.name(), arguments.import_rows), || {
                import::measure(&place, &folder, arguments.import_rows, &mut imports)
            })?;
        }
    }
    let report = report(&dashboards, &beside, &viewers, &pages, &sessions, &imports);
    fs::write(folder.join("report.md"), &report)?;
    println!("\n{report}");
    Ok(())
}

fn measure(
    arguments: &Arguments,
    database: &Database,
    dashboards: &mut Table,
    beside: &mut Table,
    viewers: &mut Table,
) -> Result<()> {
    let patience = Duration::from_secs(arguments.seconds);
    let ranges = latency::ranges(database, &arguments.days, arguments.in_scope)?;
    for range in &ranges {
        dashboards.add(latency::measure(database, *range, patience)?);
    }
    if !arguments.no_beside
        && let Some(longest) = ranges.iter().max_by_key(|range| range.days)
    {
        beside::measure(database, *longest, patience, beside)?;
    }
    viewers.add(viewers::measure(database, patience)?);
    Ok(())
}

fn report(
    dashboards: &Table,
    beside: &Table,
    viewers: &Table,
    pages: &Table,
    sessions: &Table,
    imports: &Table,
) -> String {
    let mut parts = vec![
        "### The whole dashboard with comparison, over HTTP\n\nEvery question is a new one. The baseline is one request \
         per metric, 19 at the same time over open connections, until the last has answered."
            .to_owned(),
        dashboards.to_string(),
        "### Repeated questions, and 16 viewers of one dashboard (30 days)".to_owned(),
        viewers.to_string(),
    ];
    if !beside.is_empty() {
        parts
            .extend(["### Each figure beside the dashboard with comparison, over HTTP".to_owned(), beside.to_string()]);
    }
    if !pages.is_empty() {
        parts.extend(["### The page in Chromium (30 days, all tiles)".to_owned(), pages.to_string()]);
    }
    if !sessions.is_empty() {
        parts.extend(["### A team's sessions of flows, over HTTP".to_owned(), sessions.to_string()]);
    }
    if !imports.is_empty() {
        parts.extend(["### Import of calls from CSV".to_owned(), imports.to_string()]);
    }
    parts.join("\n\n")
}
