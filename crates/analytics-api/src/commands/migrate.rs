//! `analytics migrate`.

use analytics_dao::health;
use clap::Args;

use super::database::Database;

/// Bring the database's schema up to date. An embedded database that does not exist is
/// made; running it again changes nothing.
#[derive(Debug, Args)]
pub(crate) struct Migrate {
    #[command(flatten)]
    database: Database,
}

impl Migrate {
    pub(crate) async fn run(self) -> anyhow::Result<()> {
        let db = self.database.connect_and_migrate(None).await?;
        let version = health::readiness(&db).await.schema_version;
        println!("the schema is up to date: {}", version.as_deref().unwrap_or("no migration"));
        Ok(db.close().await?)
    }
}
