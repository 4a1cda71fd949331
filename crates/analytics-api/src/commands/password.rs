//! Where a password comes from: a file or standard input, never a flag, and never echoed.

use std::{
    fs,
    io::{self, IsTerminal as _, Read as _},
    path::PathBuf,
};

use anyhow::{Context as _, bail};
use clap::Args;

#[derive(Debug, Args)]
pub(crate) struct PasswordSource {
    /// Read the password from this file instead of standard input. A newline at its end is
    /// not part of it.
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
}

impl PasswordSource {
    pub(crate) fn read(&self) -> anyhow::Result<String> {
        let text = match &self.password_file {
            Some(file) => {
                fs::read_to_string(file).with_context(|| format!("--password-file: cannot read {}", file.display()))?
            }
            None if io::stdin().is_terminal() => bail!(
                "a terminal would show the password: pipe it into standard input, or name a file with --password-file"
            ),
            None => {
                let mut text = String::new();
                io::stdin().read_to_string(&mut text).context("cannot read the password from standard input")?;
                text
            }
        };
        Ok(text.trim_end_matches(['\r', '\n']).to_owned())
    }
}
