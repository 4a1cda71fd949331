//! Which database, for every command that needs one.

use std::time::Duration;

use analytics_dao::{DaoError, Db, DbConfig, Engine, ErrorKind};
use clap::Args;

use super::setting::{SettingError, duration};

const FLAG: &str = "--database-url";
const VARIABLE: &str = "ANALYTICS_DATABASE_URL";
const READER_ROLE_VARIABLE: &str = "ANALYTICS_READER_ROLE";

#[derive(Debug, Args)]
#[command(next_help_heading = "Database")]
pub(crate) struct Database {
    /// `sqlite:PATH`, or `postgres://USER:PASSWORD@HOST/DATABASE`.
    #[arg(long = "database-url", env = VARIABLE, hide_env_values = true, default_value = "sqlite:data/analytics.db", value_name = "URL")]
    primary_url: String,
    /// A PostgreSQL role for reads, for which row-level security is in force: a second wall between
    /// organisations. The address's user has to be a member of it.
    #[arg(long, env = READER_ROLE_VARIABLE, value_name = "ROLE")]
    reader_role: Option<String>,
    /// Connections per pool, 1 to 500.
    #[arg(long, env = "ANALYTICS_MAX_CONNECTIONS", default_value_t = 16, value_parser = connections, value_name = "N")]
    max_connections: u32,
    /// How long a statement may take before it is cancelled.
    #[arg(long, env = "ANALYTICS_STATEMENT_TIMEOUT", default_value = "10s", value_parser = statement_timeout, value_name = "DURATION")]
    statement_timeout: Duration,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Replica")]
pub(crate) struct Replica {
    /// A streaming replica of a PostgreSQL primary; reads go there while it is healthy.
    #[arg(long, env = "ANALYTICS_REPLICA_URL", hide_env_values = true, value_name = "URL")]
    replica_url: Option<String>,
    /// A replica further behind than this is not read from.
    #[arg(long, env = "ANALYTICS_MAX_REPLICA_LAG", default_value = "30s", value_parser = max_replica_lag, value_name = "DURATION")]
    max_replica_lag: Duration,
}

impl Database {
    fn engine(&self) -> Result<Engine, SettingError> {
        self.primary_url.parse().map_err(|error: DaoError| refused(error.to_string()))
    }

    /// Whether reads go by no role that row-level security holds back, though there could be one.
    pub(crate) fn lacks_second_wall(&self) -> bool {
        self.reader_role.is_none() && self.engine().is_ok_and(|engine| engine == Engine::Postgres)
    }

    /// How long a request may take: as long as its statements, repeated once, and some more.
    pub(crate) fn request_timeout(&self) -> Duration {
        self.statement_timeout * 4 + Duration::from_secs(20)
    }

    /// Connects to a database whose schema is up to date.
    pub(crate) async fn connect(&self, replica: Option<&Replica>) -> anyhow::Result<Db> {
        Db::connect(&self.config(replica)?).await.map_err(unusable)
    }

    /// Connects, making the file and the schema where they are missing.
    pub(crate) async fn connect_and_migrate(&self, replica: Option<&Replica>) -> anyhow::Result<Db> {
        Db::connect_and_migrate(&self.config(replica)?).await.map_err(unusable)
    }

    fn config(&self, replica: Option<&Replica>) -> Result<DbConfig, SettingError> {
        let engine = self.engine()?;
        let mut config = DbConfig::new(&self.primary_url);
        config.reader_role.clone_from(&self.reader_role);
        config.max_connections = self.max_connections;
        config.statement_timeout = self.statement_timeout;
        if let Some(Replica { replica_url, max_replica_lag }) = replica {
            let wrong =
                |reason: String| SettingError { flag: "--replica-url", variable: "ANALYTICS_REPLICA_URL", reason };
            match replica_url.as_deref().map(str::parse::<Engine>).transpose() {
                Ok(None) => {}
                Ok(Some(Engine::Postgres)) if engine == Engine::Postgres => {}
                Ok(Some(_)) => return Err(wrong("a replica and its primary are both PostgreSQL".to_owned())),
                Err(error) => return Err(wrong(error.to_string())),
            }
            config.replica_url.clone_from(replica_url);
            config.max_replica_lag = *max_replica_lag;
        }
        Ok(config)
    }
}

fn refused(reason: String) -> SettingError {
    SettingError { flag: FLAG, variable: VARIABLE, reason }
}

/// Says which setting to look at when the database is not there or not the right one.
fn unusable(error: DaoError) -> anyhow::Error {
    match error {
        DaoError::ReaderRole(reason) => {
            SettingError { flag: "--reader-role", variable: READER_ROLE_VARIABLE, reason }.into()
        }
        _ if error.kind() == ErrorKind::Internal => anyhow::Error::new(error).context("the database failed"),
        _ => refused(error.to_string()).into(),
    }
}

fn connections(text: &str) -> Result<u32, String> {
    let number = text.parse().ok().filter(|number| (1..=500).contains(number));
    number.ok_or_else(|| "wants a number from 1 to 500 (ANALYTICS_MAX_CONNECTIONS)".to_owned())
}

fn statement_timeout(text: &str) -> Result<Duration, String> {
    duration(text).map_err(|reason| format!("{reason} (ANALYTICS_STATEMENT_TIMEOUT)"))
}

fn max_replica_lag(text: &str) -> Result<Duration, String> {
    duration(text).map_err(|reason| format!("{reason} (ANALYTICS_MAX_REPLICA_LAG)"))
}
