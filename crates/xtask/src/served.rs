//! A server on a free port, ended when it is no longer needed.

use std::{
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
};

use anyhow::{Context as _, Result, bail};

/// A running server; it ends when this is dropped.
#[derive(Debug)]
pub(crate) struct Served {
    process: Child,
    address: String,
    metrics: Option<String>,
}

impl Served {
    /// Starts `analytics serve` on a free port and waits until it says which.
    pub(crate) fn start(program: &mut Command) -> Result<Self> {
        Self::start_on(program, 0)
    }

    /// Starts `analytics serve` on a port of this machine and waits until it listens.
    pub(crate) fn start_on(program: &mut Command, port: u16) -> Result<Self> {
        let mut process = program
            .args(["serve", "--bind", &format!("127.0.0.1:{port}")])
            .stdout(Stdio::piped())
            .spawn()
            .context("cannot start the server")?;
        let mut lines = BufReader::new(process.stdout.take().context("the server has no output")?).lines();
        let mut metrics = None;
        loop {
            let Some(line) = lines.next() else { bail!("the server ended ({})", process.wait()?) };
            let line = line?;
            if let Some(address) = line.strip_prefix("metrics on ") {
                metrics = Some(address.to_owned());
            }
            if let Some(address) = line.strip_prefix("serving on ") {
                return Ok(Self { process, address: address.to_owned(), metrics });
            }
        }
    }

    /// Where it tells its metrics, if it was asked to.
    pub(crate) fn metrics(&self) -> Option<&str> {
        self.metrics.as_deref()
    }

    /// Where it is: `http://127.0.0.1:…`.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Its process.
    pub(crate) fn id(&self) -> u32 {
        self.process.id()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It holds nothing that a kill could harm.
        let _killed = self.process.kill();
        let _ended = self.process.wait();
    }
}
