//! `PostgreSQL` for tests and measurements: installed if need be, started in a temporary folder.

use std::thread;

use anyhow::{Context as _, Result};
use temp_postgres::{Options, PostgresError, Programs, TempPostgres};

use crate::tools;

/// Finds `PostgreSQL`, or installs it where that is allowed; otherwise one clear error.
pub(crate) fn ensure_installed() -> Result<()> {
    match Programs::find() {
        Ok(_) => Ok(()),
        Err(PostgresError::NotInstalled) => {
            println!("    PostgreSQL is not installed; installing Debian's package `postgresql`");
            tools::debian_package("postgresql").context("the tests need PostgreSQL 15 or newer")?;
            Programs::find().map(drop).context("Debian's package `postgresql` is installed and cannot be used")
        }
        Err(error) => Err(error.into()),
    }
}

/// Starts a cluster, in a temporary folder unless the options name one.
pub(crate) fn start(options: Options) -> Result<TempPostgres> {
    ensure_installed()?;
    TempPostgres::start_with(options).context("cannot start PostgreSQL")
}

/// The task: a primary and a replica until Ctrl-C.
pub(crate) fn run() -> Result<()> {
    let primary = start(Options::default())?;
    let replica = primary.start_replica()?;
    println!("primary  ANALYTICS_DATABASE_URL={}", primary.url());
    println!("replica  ANALYTICS_REPLICA_URL={}", replica.url());
    println!("tests    ANALYTICS_TEST_POSTGRES={}", primary.url());
    println!("Both are removed with Ctrl-C.");
    loop {
        thread::park();
    }
}
