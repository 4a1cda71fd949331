//! Why an import stopped.

use std::path::PathBuf;

use analytics_dao::DaoError;
use analytics_domain::ingest::IngestSummary;

/// Why an import could not start or could not go on. A single bad row is no such
/// reason: it goes to the rejects file.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The mapping is not TOML, or has a key, a value or a combination that means nothing.
    #[error("mapping {origin}: {problem}")]
    Mapping {
        /// Where the mapping came from.
        origin: String,
        /// What is wrong, and what is allowed.
        problem: String,
    },
    /// The input cannot be opened or read.
    #[error("cannot read {input}: {source}")]
    Read {
        /// The input's name.
        input: String,
        /// The system's answer.
        source: std::io::Error,
    },
    /// The input has not a single line.
    #[error("{input} is empty: not even a header line")]
    Empty {
        /// The input's name.
        input: String,
    },
    /// The input is something else than text lines.
    #[error("{input} {problem}")]
    Format {
        /// The input's name.
        input: String,
        /// What it is, and what to do.
        problem: String,
    },
    /// The input is an array that has to be held as a whole, and is too large for that.
    #[error("{input} is larger than {limit}")]
    TooLarge {
        /// The input's name.
        input: String,
        /// What it may be.
        limit: String,
    },
    /// The mapping names columns that the header does not have, or has twice.
    #[error("{input}: the header {problem}; the header is: {header}")]
    Header {
        /// The input's name.
        input: String,
        /// Which columns are missing or ambiguous.
        problem: String,
        /// The header as read.
        header: String,
    },
    /// The rejects file cannot be written, so refused rows would be lost.
    #[error("cannot write the rejects file {path}: {source}; name another with --rejects")]
    Rejects {
        /// The file.
        path: PathBuf,
        /// The system's answer.
        source: std::io::Error,
    },
    /// A temporary file cannot be used.
    #[error("cannot keep the ids of a long file in a temporary file: {source}")]
    Temporary {
        /// The system's answer.
        source: std::io::Error,
    },
    /// More rows were refused than allowed.
    #[error("more than {limit} rows refused, see {path}")]
    TooManyRejects {
        /// The limit.
        limit: u64,
        /// The rejects file.
        path: PathBuf,
    },
    /// The database refused or went away.
    #[error(transparent)]
    Database(#[from] DaoError),
    /// The import stopped on the way. The batches before stay.
    #[error("{cause}; so far: {summary}{}", stays(*.dry_run))]
    Stopped {
        /// Why.
        cause: Box<ImportError>,
        /// What happened up to here.
        summary: IngestSummary,
        /// Whether nothing was to be written at all.
        dry_run: bool,
    },
    /// Whoever sends the rows does not hear what becomes of them.
    #[error("nobody takes the outcomes of the rows")]
    Unheard,
    /// The thread that reads the input broke down.
    #[error("the reader of {input} stopped without an answer")]
    Reader {
        /// The input's name.
        input: String,
    },
}

fn stays(dry_run: bool) -> &'static str {
    if dry_run { "" } else { ". What was imported stays; after the same import again it is as if it had never stopped" }
}
