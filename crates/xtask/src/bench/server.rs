//! The optimised server on a free port, with its cache as the measurement needs it.

use std::fs;

use anyhow::{Context as _, Result};

use super::{client::Client, databases::Database};
use crate::{process::command, served::Served, workspace::target};

/// A running server; it ends when this is dropped.
#[derive(Debug)]
pub(crate) struct Server(Served);

/// The server's program.
pub(crate) fn program() -> std::process::Command {
    let mut program = command(target().join("release/analytics"));
    program.env("ANALYTICS_TOKEN_SECRET", "only-for-measurements-on-this-machine");
    program.env("ANALYTICS_LOG", "error");
    program
}

impl Server {
    /// Starts it; no statement is cut short, so that slow answers are measured, not lost.
    pub(crate) fn start(database: &Database, cache_mb: u32) -> Result<Self> {
        let cache = cache_mb.to_string();
        let mut serving = program();
        serving.env("ANALYTICS_DATABASE_URL", &database.url).env("ANALYTICS_CACHE_MB", cache);
        serving.env("ANALYTICS_REQUESTS_PER_MINUTE", "0").env("ANALYTICS_REQUESTS_PER_MINUTE_AND_ADDRESS", "0");
        serving.env("ANALYTICS_STATEMENT_TIMEOUT", "600s").env("ANALYTICS_TOKEN_LIFETIME", "1440m");
        serving.env("ANALYTICS_MAX_CONNECTIONS", "32");
        Ok(Self(Served::start(&mut serving)?))
    }

    /// Where it is.
    pub(crate) fn address(&self) -> &str {
        self.0.address()
    }

    pub(crate) fn client(&self) -> Result<Client> {
        Client::log_in(self.address())
    }

    pub(crate) fn clients(&self) -> Result<Vec<Client>> {
        Client::log_in_several(self.address())
    }

    /// The most memory it ever had, in megabytes.
    pub(crate) fn peak_memory_mb(&self) -> Result<u64> {
        peak_memory_mb(self.0.id())
    }
}

/// The most memory a process ever had, in megabytes.
pub(crate) fn peak_memory_mb(process: u32) -> Result<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).context("peak memory is read from /proc")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).context("no VmHWM")?;
    let kilobytes: u64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kilobytes.div_ceil(1024))
}
