//! Who imports, and who builds indexes: any number import at a time, and who builds is alone. What is held is let go of
//! when the process ends, however it does.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io,
    path::{Path, PathBuf},
    time::Duration,
};

use sqlx::{PgConnection, Postgres};

use super::Says;
use crate::{
    db::{Db, Engine},
    error::DaoError,
};

/// Any number that nothing else locks in the database.
const KEY: i64 = 0x696d_706f_7274_6564;
/// What the lock's file is called, behind the name of the database's.
const FILE: &str = ".import-lock";
const BETWEEN_TRIES: Duration = Duration::from_millis(100);
/// The session says nothing for as long as a file takes: neither the server nor a network in between may end it.
const SESSION: &str = "SET idle_session_timeout = 0; SET tcp_keepalives_idle = 60";

/// How the lock is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hold {
    /// Together with others, who import as well.
    Shared,
    /// By nobody else.
    Alone,
}

/// A lock of the whole database.
#[derive(Debug)]
pub(super) enum ImportLock {
    /// Nobody else reaches a database in memory.
    Needless,
    /// A file beside an embedded database.
    File(File),
    /// A session of its own on a server.
    Session(PgConnection),
}

impl ImportLock {
    /// The lock, not held yet.
    pub(super) async fn open(db: &Db) -> Result<Self, DaoError> {
        let connection = db.primary_writes()?;
        if db.engine() == Engine::Postgres {
            let mut session = connection.get_postgres_connection_pool().acquire().await?.detach();
            sqlx::raw_sql(SESSION).execute(&mut session).await?;
            return Ok(Self::Session(session));
        }
        let Some(file) = db.file() else { return Ok(Self::Needless) };
        // Whoever comes by a link means the same database.
        let mut path = file.canonicalize().map_err(|error| unusable(&file, &error))?.into_os_string();
        path.push(FILE);
        let path = PathBuf::from(path);
        let opened = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
        Ok(Self::File(opened.map_err(|error| unusable(&path, &error))?))
    }

    /// Holds it, if nobody is in the way. What is held has to be let go of first.
    pub(super) async fn take(&mut self, hold: Hold) -> Result<bool, DaoError> {
        match self {
            Self::Needless => Ok(true),
            Self::File(file) => {
                let taken = match hold {
                    Hold::Shared => file.try_lock_shared(),
                    Hold::Alone => file.try_lock(),
                };
                match taken {
                    Ok(()) => Ok(true),
                    Err(TryLockError::WouldBlock) => Ok(false),
                    Err(TryLockError::Error(error)) => Err(unusable(Path::new(FILE), &error)),
                }
            }
            Self::Session(session) => {
                let statement = match hold {
                    Hold::Shared => "SELECT pg_try_advisory_lock_shared($1)",
                    Hold::Alone => "SELECT pg_try_advisory_lock($1)",
                };
                Ok(sqlx::query_scalar::<Postgres, bool>(statement).bind(KEY).fetch_one(&mut *session).await?)
            }
        }
    }

    /// Holds it together with others, once nobody builds indexes.
    pub(super) async fn share(&mut self, says: Says<'_>) -> Result<(), DaoError> {
        let mut waits = false;
        while !self.take(Hold::Shared).await? {
            if !waits {
                says("waiting for indexes that are being built");
                waits = true;
            }
            tokio::time::sleep(BETWEEN_TRIES).await;
        }
        Ok(())
    }

    /// Lets go of it.
    pub(super) async fn release(&mut self) -> Result<(), DaoError> {
        match self {
            Self::Needless => {}
            Self::File(file) => file.unlock().map_err(|error| unusable(Path::new(FILE), &error))?,
            Self::Session(session) => {
                sqlx::raw_sql("SELECT pg_advisory_unlock_all()").execute(&mut *session).await?;
            }
        }
        Ok(())
    }
}

fn unusable(path: &Path, error: &io::Error) -> DaoError {
    let reason = format!("{} cannot be used as a lock: {error}", path.display());
    sqlx::Error::Io(io::Error::new(error.kind(), reason)).into()
}
