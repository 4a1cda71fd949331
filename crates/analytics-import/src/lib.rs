//! Files to rows, with a report of what was refused; and the demo data.
//!
//! [`import_file`] reads a file or standard input (CSV or JSON Lines, plain, gzip
//! or zstd), turns every row into a record as a [`Mapping`] says, and stores the
//! records in batches. Reading and storing overlap, and neither needs more memory
//! for a longer file. A row that cannot be taken goes to the rejects file with its
//! line, column, value and reason.
//!
//! [`ingest_body`] does the same with what a program sends over HTTP, whose keys are the fields' names: the rows
//! take the same way, and are answered batch by batch.
//!
//! Rows are known by their external ids, so an import that ran twice, or again
//! after it was killed, gives the same database. Of rows of one file with the same
//! id the first counts and the others are refused.

mod array;
mod body;
mod csv_rows;
pub mod demo;
mod error;
mod field;
#[cfg(feature = "fuzzing")]
pub mod fuzzing;
mod gathered;
mod import;
mod input;
mod json_rows;
mod kinds;
mod lines;
mod mapping;
mod pipeline;
mod plan;
mod progress;
mod reader;
mod rejects;
mod row;
mod seen_keys;
mod time;

pub use array::ArrayLimits;
pub use body::{BodyOptions, BodyShape, Ingestion, ingest_body};
pub use error::ImportError;
pub use import::{ImportOptions, Imported, import_file};
pub use input::Input;
pub use mapping::{FieldMapping, Format, Mapping};
pub use progress::Progress;
pub use time::{NamedFormat, TimeMapping};
