//! Errors of the dao: one enum, and the few kinds that callers tell apart.

use analytics_domain::flows::flow::TreeFault;
use sea_orm::{ConnAcquireErr, DbErr, RuntimeErr, SqlErr, SqlxError};
use uuid::Uuid;

/// What went wrong in the database layer.
#[derive(Debug, thiserror::Error)]
pub enum DaoError {
    /// There is no such thing in this organisation.
    #[error("there is no such {what}")]
    NotFound {
        /// What was looked for.
        what: &'static str,
    },
    /// A value cannot be stored.
    #[error("{field} `{value}` {reason}")]
    Invalid {
        /// The field.
        field: &'static str,
        /// The value that was given.
        value: String,
        /// What is wrong and what is allowed.
        reason: String,
    },
    /// A flow is no tree, or a text of it is outside what is allowed.
    #[error(transparent)]
    Flow(#[from] TreeFault),
    /// A unique value is taken.
    #[error("{what} `{value}` exists already")]
    Conflict {
        /// What has to be unique.
        what: &'static str,
        /// The value that is taken.
        value: String,
    },
    /// The change contradicts what is stored.
    #[error("{0}")]
    Contradiction(&'static str),
    /// What a write would create was created when it was sent before, with a secret that was shown then and never again.
    #[error(
        "this Idempotency-Key made the {what} `{name}` ({id}) already, and its secret, which is stored nowhere, cannot be \
         shown again; if it was lost, revoke that {what} and make another one with another Idempotency-Key"
    )]
    ShownOnce {
        /// What was created.
        what: &'static str,
        /// Its name.
        name: String,
        /// Its id.
        id: Uuid,
    },
    /// It is another user's.
    #[error("{0}")]
    NotYours(&'static str),
    /// A session has to be completed first.
    #[error("the session is not completed yet")]
    NotCompleted,
    /// What the change was made for is no longer what is stored.
    #[error("{what} changed in the meantime; nothing was changed now")]
    Outdated {
        /// What was to be changed.
        what: &'static str,
    },
    /// Someone whom an external issuer vouches for may not log in here.
    #[error("{0}")]
    NotAdmitted(&'static str),
    /// The database's schema is not the one this program was built for.
    #[error("the database's schema does not match this program: {0}")]
    Schema(String),
    /// The database's address cannot be used.
    #[error("database address: {0}")]
    Address(String),
    /// The role to read as cannot be used.
    #[error("the reader role: {0}")]
    ReaderRole(String),
    /// The database refused or failed.
    #[error("{}", describe(*.kind, .source))]
    Database {
        /// How it failed.
        kind: ErrorKind,
        /// What it said.
        source: DbErr,
    },
}

/// The kinds of errors that callers answer differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// Unknown, or another organisation's.
    NotFound,
    /// A value is outside what is allowed.
    Invalid,
    /// A unique value is taken, the change contradicts what is stored, or it was done before.
    Conflict,
    /// Of the organisation, but somebody else's.
    NotYours,
    /// What it is about is not completed.
    NotCompleted,
    /// What is stored is no longer what the change was made for.
    Outdated,
    /// Vouched for by an external issuer, and refused here.
    NotAdmitted,
    /// The statement ran into its time limit and was cancelled.
    Timeout,
    /// The database is gone, locked or has no connection left; try again.
    Unavailable,
    /// The database takes no writes.
    ReadOnly,
    /// The disk is full.
    Full,
    /// The schema is of another version.
    Schema,
    /// Anything else: a fault of ours.
    Internal,
}

impl DaoError {
    /// Which kind of error it is.
    #[must_use]
    pub const fn kind(&self) -> ErrorKind {
        match self {
            Self::NotFound { .. } => ErrorKind::NotFound,
            Self::Invalid { .. } | Self::Flow(_) | Self::Address(_) | Self::ReaderRole(_) => ErrorKind::Invalid,
            Self::Conflict { .. } | Self::Contradiction(_) | Self::ShownOnce { .. } => ErrorKind::Conflict,
            Self::NotYours(_) => ErrorKind::NotYours,
            Self::NotCompleted => ErrorKind::NotCompleted,
            Self::Outdated { .. } => ErrorKind::Outdated,
            Self::NotAdmitted(_) => ErrorKind::NotAdmitted,
            Self::Schema(_) => ErrorKind::Schema,
            Self::Database { kind, .. } => *kind,
        }
    }

    /// Whether the database found a unique value taken.
    pub(crate) fn is_taken(&self) -> bool {
        matches!(self, Self::Database { source, .. } if is_taken(source))
    }
}

/// Whether the database found a unique value taken.
pub(crate) fn is_taken(error: &DbErr) -> bool {
    matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_)))
}

impl From<DbErr> for DaoError {
    fn from(source: DbErr) -> Self {
        Self::Database { kind: kind_of(&source), source }
    }
}

impl From<SqlxError> for DaoError {
    fn from(source: SqlxError) -> Self {
        Self::from(DbErr::Query(RuntimeErr::SqlxError(source.into())))
    }
}

impl From<serde_json::Error> for DaoError {
    fn from(error: serde_json::Error) -> Self {
        Self::from(DbErr::Json(error.to_string()))
    }
}

impl From<sea_query::error::Error> for DaoError {
    fn from(error: sea_query::error::Error) -> Self {
        Self::from(DbErr::Custom(error.to_string()))
    }
}

fn describe(kind: ErrorKind, source: &DbErr) -> String {
    let what = match kind {
        ErrorKind::Timeout => "the statement was cancelled at its time limit",
        ErrorKind::Unavailable => "the database cannot be reached or is busy",
        ErrorKind::ReadOnly => "the database takes no writes",
        ErrorKind::Full => "the database's disk is full",
        ErrorKind::Schema => "the database's schema does not match this program",
        _ => "the database failed",
    };
    format!("{what}: {source}")
}

fn kind_of(error: &DbErr) -> ErrorKind {
    match error {
        DbErr::ConnectionAcquire(ConnAcquireErr::Timeout | ConnAcquireErr::ConnectionClosed) => ErrorKind::Unavailable,
        DbErr::Conn(RuntimeErr::SqlxError(error))
        | DbErr::Exec(RuntimeErr::SqlxError(error))
        | DbErr::Query(RuntimeErr::SqlxError(error)) => kind_of_sqlx(error),
        _ => ErrorKind::Internal,
    }
}

fn kind_of_sqlx(error: &SqlxError) -> ErrorKind {
    match error {
        SqlxError::Io(error) if error.kind() == std::io::ErrorKind::StorageFull => ErrorKind::Full,
        SqlxError::Io(_)
        | SqlxError::Tls(_)
        | SqlxError::Protocol(_)
        | SqlxError::PoolTimedOut
        | SqlxError::PoolClosed
        | SqlxError::WorkerCrashed => ErrorKind::Unavailable,
        SqlxError::Database(error) => {
            let code = error.code().unwrap_or_default();
            if error.try_downcast_ref::<sqlx::sqlite::SqliteError>().is_some() {
                code.parse().map_or(ErrorKind::Internal, |code| kind_of_sqlite(code, error.message()))
            } else {
                kind_of_postgres(&code)
            }
        }
        _ => ErrorKind::Internal,
    }
}

/// <https://sqlite.org/rescode.html>; the low byte of an extended code is its class.
fn kind_of_sqlite(code: i32, message: &str) -> ErrorKind {
    match code & 0xff {
        5 | 6 | 10 | 11 | 14 | 26 => ErrorKind::Unavailable,
        8 => ErrorKind::ReadOnly,
        9 => ErrorKind::Timeout,
        13 => ErrorKind::Full,
        1 if message.starts_with("no such table") || message.starts_with("no such column") => ErrorKind::Schema,
        _ => ErrorKind::Internal,
    }
}

/// <https://www.postgresql.org/docs/current/errcodes-appendix.html>
fn kind_of_postgres(code: &str) -> ErrorKind {
    match code {
        "57014" => ErrorKind::Timeout,
        "25006" => ErrorKind::ReadOnly,
        "53100" => ErrorKind::Full,
        "42P01" | "42703" => ErrorKind::Schema,
        // Recovery conflicts and deadlocks, locks, too many connections, shut-down, database dropped, connection lost.
        "40001" | "40P01" | "55P03" | "53300" | "57P01" | "57P02" | "57P03" | "57P04" | "3D000" => {
            ErrorKind::Unavailable
        }
        _ if code.starts_with("08") => ErrorKind::Unavailable,
        _ => ErrorKind::Internal,
    }
}
