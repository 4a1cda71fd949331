//! `analytics demo`.

use std::io::{IsTerminal as _, stderr};

use analytics_dao::Db;
use analytics_import::demo::{self, DEMO_PASSWORD, DemoOptions};
use chrono::NaiveDate;
use clap::Args;

use super::database::Database;

/// Load believable demo data: organisations, users with a known password, campaigns,
/// candidates, calls and reviews. They are the same for the same seed and day, and end when
/// they are first loaded. Meant for an empty database; running it again with the same options
/// changes nothing, whenever that is.
#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// How many calls in all.
    #[arg(long, default_value_t = DemoOptions::default().calls, value_name = "N")]
    calls: u64,
    /// What the data follow from.
    #[arg(long, default_value_t = DemoOptions::default().seed, value_name = "N")]
    seed: u64,
    /// The last day of the data, which cannot be later than the one on which they are first loaded; that one if not
    /// given.
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<NaiveDate>,
    #[command(flatten)]
    database: Database,
}

impl Demo {
    pub(crate) async fn run(self) -> anyhow::Result<()> {
        let Self { calls, seed, today, database } = self;
        let options = DemoOptions { calls, seed, today };
        let db = database.connect_and_migrate(None).await?;
        load(&db, options).await?;
        Ok(db.close().await?)
    }
}

/// Loads demo data of the usual size into a database that has no organisation, or not yet all of the demo's.
pub(crate) async fn load_if_due(db: &Db) -> anyhow::Result<()> {
    if demo::is_due(db).await? { load(db, DemoOptions::default()).await } else { Ok(()) }
}

async fn load(db: &Db, options: DemoOptions) -> anyhow::Result<()> {
    let calls = options.calls;
    eprintln!("loading demo data: {calls} calls");
    let is_terminal = stderr().is_terminal();
    let mut tenth = 0;
    let summary = demo::load(db, &options, |written| {
        let reached = (written * 10).checked_div(calls).unwrap_or(10);
        if is_terminal {
            eprint!("\r  {written} of {calls} calls");
        } else if reached > tenth {
            eprintln!("  {written} of {calls} calls");
        }
        tenth = reached;
    })
    .await?;
    if is_terminal {
        eprintln!();
    }
    for (kind, records) in &summary.written {
        println!("  {kind}: {records}");
    }
    println!("demo logins (password of each: {DEMO_PASSWORD}):");
    for user in demo::logins() {
        println!("  {}  {}", user.email, user.name);
    }
    Ok(())
}
