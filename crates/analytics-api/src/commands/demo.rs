//! `analytics demo`.

use std::io::{IsTerminal as _, stderr};

use analytics_dao::Db;
use analytics_import::demo::{self, DEMO_PASSWORD, DemoOptions};
use chrono::NaiveDate;
use clap::Args;

use super::database::Database;

/// Load believable demo data, the same for the same seed and day: organisations, users
/// with a known password, campaigns, candidates, calls and reviews. Meant for an empty
/// database; running it again with the same options changes nothing.
#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// How many calls in all.
    #[arg(long, default_value_t = usual().calls, value_name = "N")]
    calls: u64,
    /// What the data follow from.
    #[arg(long, default_value_t = usual().seed, value_name = "N")]
    seed: u64,
    /// The last day of the data; today if not given.
    #[arg(long, value_name = "YYYY-MM-DD")]
    today: Option<NaiveDate>,
    #[command(flatten)]
    database: Database,
}

impl Demo {
    pub(crate) async fn run(self) -> anyhow::Result<()> {
        let options = DemoOptions { calls: self.calls, seed: self.seed, today: self.today.unwrap_or(usual().today) };
        let db = self.database.connect_and_migrate(None).await?;
        load(&db, options).await?;
        Ok(db.close().await?)
    }
}

pub(crate) fn usual() -> DemoOptions {
    DemoOptions::ending_today()
}

pub(crate) async fn load(db: &Db, options: DemoOptions) -> anyhow::Result<()> {
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
