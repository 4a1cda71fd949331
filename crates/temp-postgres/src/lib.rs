//! A PostgreSQL of one's own: a cluster in a temporary folder on a free port of
//! the loopback interface, and streaming replicas of it. Gone when dropped, and
//! when the process that owns it dies.

mod cluster;
mod guard;
mod programs;

use std::io;

pub use cluster::{Options, TempPostgres};
pub use programs::Programs;

/// Why a cluster could not be made, started or stopped.
#[derive(Debug, thiserror::Error)]
pub enum PostgresError {
    /// The programs are nowhere to be found.
    #[error("PostgreSQL is not installed: initdb is neither in PATH nor in /usr/lib/postgresql/*/bin")]
    NotInstalled,
    /// The newest programs that were found are older than what this workspace needs.
    #[error("{found} is too old: PostgreSQL {} or newer is needed", programs::OLDEST)]
    TooOld {
        /// How the server names itself.
        found: String,
    },
    /// A program cannot be started.
    #[error("cannot run {program}")]
    Program {
        /// Its name.
        program: &'static str,
        /// Why.
        source: io::Error,
    },
    /// A program ended with an error.
    #[error("{program} failed: {said}")]
    Failed {
        /// Its name.
        program: &'static str,
        /// What it wrote.
        said: String,
    },
    /// The folder cannot be made or read.
    #[error("the cluster's folder {folder} cannot be used")]
    Folder {
        /// The folder.
        folder: String,
        /// Why.
        source: io::Error,
    },
    /// The server does not accept connections.
    #[error("PostgreSQL on port {port} did not start; its log ends:\n{log}")]
    NotStarted {
        /// Its port.
        port: u16,
        /// The end of its log.
        log: String,
    },
}
