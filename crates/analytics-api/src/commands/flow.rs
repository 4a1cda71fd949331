//! `analytics flow`.

use std::path::{Path, PathBuf};

use analytics_dao::{audit::Actor, flows::authoring::flow_put, identity};
use analytics_domain::flows::flow::ExternalFlow;
use anyhow::Context as _;
use clap::{Args, Subcommand};

use super::database::Database;

/// Bring flows that are written elsewhere.
#[derive(Debug, Subcommand)]
pub(crate) enum Flow {
    /// Add or change flows from a JSON file, and publish them.
    Import(Import),
}

/// Add or change flows from a JSON file, and publish them.
///
/// The file is a list of objects with an `external_id` and a `flow`, which is what
/// `POST /api/v1/flows` takes. A flow that is known by its external id gets a new version if its
/// nodes differ; importing the same file again changes nothing.
#[derive(Debug, Args)]
pub(crate) struct Import {
    /// The organisation's slug.
    #[arg(long, value_name = "SLUG")]
    org: String,
    /// The file.
    #[arg(long, value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    database: Database,
}

impl Flow {
    pub(crate) async fn run(self) -> anyhow::Result<()> {
        let Self::Import(Import { org, file, database }) = self;
        let flows = read(&file)?;
        let db = database.connect(None).await?;
        let scope = identity::operator_scope(&db, &org).await?;
        for flow in &flows {
            let brought = flow_put(&db, scope, &Actor::operator(), flow).await;
            let brought = brought.with_context(|| format!("flow `{}` of {}", flow.external_id, file.display()))?;
            println!("{}: version {}", brought.summary.name, brought.version);
        }
        Ok(db.close().await?)
    }
}

fn read(file: &Path) -> anyhow::Result<Vec<ExternalFlow>> {
    let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
    serde_json::from_str(&text).with_context(|| format!("{} is no list of flows", file.display()))
}
