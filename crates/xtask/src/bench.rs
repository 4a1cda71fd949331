//! The task `bench`.
use anyhow::Result;
use clap::Args;
/// a
#[derive(Debug, Args)]
pub(crate) struct Arguments {}
/// b
pub(crate) fn run(_: &Arguments) -> Result<()> {
    Ok(())
}
