//! The optimised server on a free port, with its cache as the measurement needs it.

use std::{
    fs,
    io::{BufRead as _, BufReader},
    process::{Child, Stdio},
};

use anyhow::{Context as _, Result, bail};

use super::{client::Client, databases::Database};
use crate::{process::command, workspace::target};

/// A running server; it ends when this is dropped.
#[derive(Debug)]
pub(crate) struct Server {
    process: Child,
    address: String,
}

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
        let mut process = program()
            .args(["serve", "--bind", "127.0.0.1:0", "--statement-timeout", "600s", "--token-lifetime", "1440m"])
            .args(["--max-connections", "32", "--cache-mb", &cache_mb.to_string()])
            .env("ANALYTICS_DATABASE_URL", &database.url)
            .stdout(Stdio::piped())
            .spawn()
            .context("cannot start the server")?;
        let mut lines = BufReader::new(process.stdout.take().context("the server has no output")?).lines();
        loop {
            let Some(line) = lines.next() else { bail!("the server ended ({})", process.wait()?) };
            if let Some(address) = line?.strip_prefix("serving on ") {
                return Ok(Self { process, address: address.to_owned() });
            }
        }
    }

    pub(crate) fn client(&self) -> Result<Client> {
        Client::log_in(&self.address)
    }

    /// The most memory it ever had, in megabytes.
    pub(crate) fn peak_memory_mb(&self) -> Result<u64> {
        peak_memory_mb(self.process.id())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It holds nothing that a kill could harm.
        let _killed = self.process.kill();
        let _ended = self.process.wait();
    }
}

/// The most memory a process ever had, in megabytes.
pub(crate) fn peak_memory_mb(process: u32) -> Result<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).context("peak memory is read from /proc")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).context("no VmHWM")?;
    let kilobytes: u64 = line.trim().trim_end_matches(" kB").parse()?;
    Ok(kilobytes.div_ceil(1024))
}
