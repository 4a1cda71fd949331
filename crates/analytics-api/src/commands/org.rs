//! `analytics org`.

use analytics_dao::{audit::Actor, orgs, users};
use analytics_domain::org::OrgSettings;
use anyhow::bail;
use clap::{Args, Subcommand};

use super::database::Database;

/// Create and list organisations.
#[derive(Debug, Subcommand)]
pub(crate) enum Org {
    /// Create an organisation with the default settings.
    Create(Create),
    /// List the organisations: slug, zone and name.
    List(List),
}

#[derive(Debug, Args)]
pub(crate) struct Create {
    /// Its short name in commands and addresses, such as `northwind`.
    slug: String,
    /// Its name; the slug if not given.
    #[arg(long)]
    name: Option<String>,
    /// The zone its days follow (IANA), such as `America/New_York`.
    #[arg(long, default_value = "UTC", value_name = "ZONE")]
    time_zone: String,
    #[command(flatten)]
    database: Database,
}

#[derive(Debug, Args)]
pub(crate) struct List {
    #[command(flatten)]
    database: Database,
}

impl Org {
    pub(crate) async fn run(self) -> anyhow::Result<()> {
        match self {
            Self::Create(Create { slug, name, time_zone, database }) => {
                let db = database.connect(None).await?;
                if let Some(email) = users::super_admins_of_demo(&db).await?.first() {
                    bail!(
                        "--database-url (ANALYTICS_DATABASE_URL): this is the demo's database, where {email} may see every \
                         organisation with a password that is published; name another database, or first keep {email} out \
                         (`analytics user disable`)"
                    );
                }
                let settings = OrgSettings { time_zone, ..OrgSettings::default() };
                let name = name.as_deref().unwrap_or(&slug);
                let id = orgs::org_create(&db, &Actor::operator(), name, &slug, &settings).await?;
                println!("created {slug} ({id})");
                Ok(db.close().await?)
            }
            Self::List(List { database }) => {
                let db = database.connect(None).await?;
                for org in orgs::org_list(&db).await? {
                    println!("{}\t{}\t{}", org.slug, org.time_zone, org.name);
                }
                Ok(db.close().await?)
            }
        }
    }
}
