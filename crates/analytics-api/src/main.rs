//! The binary `analytics`.

mod commands;

use clap::Parser as _;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    commands::Cli::parse().run().await
}
