//! The secrets that tokens are signed with: given, or made for a server that only this
//! machine reaches; and how long tokens are good for.

use std::{
    fs::{self, OpenOptions},
    io::{self, Write as _},
    net::SocketAddr,
    path::{Path, PathBuf},
};

use analytics_api::token::{Lifetimes, MIN_SECRET, SecretTooShort, Tokens};
use analytics_dao::{Db, Engine};
use clap::Args;
use std::time::Duration;

use super::setting::{SettingError, duration};

#[derive(Debug, Args)]
#[command(next_help_heading = "Tokens")]
pub(crate) struct TokenSettings {
    /// Signs bearer tokens; at least 32 bytes, the same on every server of an installation.
    /// Without it, a server on a loopback address with an embedded database makes one and
    /// keeps it beside the database file. Prefer the variable: flags show in process lists.
    #[arg(long, env = "ANALYTICS_TOKEN_SECRET", hide_env_values = true, value_name = "SECRET")]
    token_secret: Option<String>,
    /// Older secrets, and one to come, comma separated: tokens signed with them are taken as well, so that a
    /// new secret logs nobody out.
    #[arg(
        long,
        env = "ANALYTICS_OLD_TOKEN_SECRETS",
        hide_env_values = true,
        value_delimiter = ',',
        value_name = "SECRETS"
    )]
    old_token_secrets: Vec<String>,
    /// How long an access token is good for.
    #[arg(long, env = "ANALYTICS_TOKEN_LIFETIME", default_value = "15m", value_parser = lifetime, value_name = "DURATION")]
    token_lifetime: Duration,
    /// How long a session lasts that nobody uses: until then it is refreshed without a log-in. None lasts longer than 90
    /// days.
    #[arg(long, env = "ANALYTICS_SESSION_LIFETIME", default_value = "14d", value_parser = duration, value_name = "DURATION")]
    session_lifetime: Duration,
}

impl TokenSettings {
    pub(crate) fn tokens(&self, db: &Db, bind: SocketAddr) -> Result<Tokens, SettingError> {
        let secret = match &self.token_secret {
            Some(secret) => secret.clone().into_bytes(),
            None if db.engine() == Engine::Sqlite && bind.ip().is_loopback() => kept_secret(db.file().as_deref())?,
            None => return Err(refused(format!("is missing; give at least {MIN_SECRET} random bytes"))),
        };
        if self.session_lifetime < self.token_lifetime {
            let (flag, variable) = ("--session-lifetime", "ANALYTICS_SESSION_LIFETIME");
            return Err(SettingError { flag, variable, reason: "is shorter than --token-lifetime".to_owned() });
        }
        let lifetimes = Lifetimes { access: self.token_lifetime, session: self.session_lifetime };
        let mut tokens = Tokens::new(&secret, lifetimes).map_err(|short: SecretTooShort| refused(short.to_string()))?;
        for old in &self.old_token_secrets {
            let (flag, variable) = ("--old-token-secrets", "ANALYTICS_OLD_TOKEN_SECRETS");
            let refused = |short: SecretTooShort| SettingError { flag, variable, reason: format!("one {short}") };
            tokens = tokens.and_older(old.as_bytes()).map_err(refused)?;
        }
        Ok(tokens)
    }
}

fn refused(reason: String) -> SettingError {
    SettingError { flag: "--token-secret", variable: "ANALYTICS_TOKEN_SECRET", reason }
}

fn kept_secret(database: Option<&Path>) -> Result<Vec<u8>, SettingError> {
    let Some(database) = database else { return random() };
    let path = PathBuf::from(format!("{}.token-secret", database.display()));
    let cannot = |error: io::Error| refused(format!("is missing and cannot be kept in {}: {error}", path.display()));
    match fs::read(&path) {
        Ok(secret) => return Ok(secret),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(cannot(error)),
    }
    let secret = random()?;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(&path).and_then(|mut file| file.write_all(&secret)).map_err(cannot)?;
    Ok(secret)
}

fn random() -> Result<Vec<u8>, SettingError> {
    let mut bytes = [0; MIN_SECRET];
    getrandom::fill(&mut bytes).map_err(|error| refused(format!("is missing and cannot be made: {error}")))?;
    Ok(bytes.iter().flat_map(|byte| format!("{byte:02x}").into_bytes()).collect())
}

fn lifetime(text: &str) -> Result<Duration, String> {
    let known = duration(text).ok().filter(|lifetime| (1..=86_400).contains(&lifetime.as_secs()));
    known.ok_or_else(|| "wants 1s to 1440m, such as 15m (ANALYTICS_TOKEN_LIFETIME)".to_owned())
}
