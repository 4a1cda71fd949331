//! Records in: one mechanism for every kind, one transaction per batch.
//!
//! The mechanism is the same for both engines. A batch is checked record by
//! record (`batch`; it needs no database), what it names is looked up (`resolve`), and which of it is stored
//! already (`stored`). New records are loaded into their table (`load`; COPY on
//! `PostgreSQL`), the others into a temporary one (`stage`), from where one
//! statement brings their rows up to date (`merge`). What a kind is about, its
//! columns, references and key, is data (`table`, `kinds`).
//!
//! Writers of one organisation wait for each other, on `PostgreSQL` at the
//! organisation's row, on `SQLite` at the database.
//!
//! An import remembers what its batches found out (`memory`): names that were looked up, and
//! whether anything was stored already; a unique index tells if that holds no more.
//!
//! An import into an empty table builds its indexes when it ends (`deferred_indexes`); no two
//! processes do at a time (`import_lock`).

mod batch;
mod checks;
mod copy;
mod create_missing;
mod deferred_indexes;
mod facts;
mod flow_kinds;
mod full;
mod ids;
mod import_lock;
mod kinds;
mod left_amid_copy;
mod load;
mod memory;
mod merge;
mod resolve;
mod scripts;
mod stage;
mod stored;
mod table;
mod transaction;

use analytics_domain::ingest::RowOutcome;

pub use batch::{Batch, ingest, ingest_next};
pub use deferred_indexes::{Load, Says, begin_load, build_deferred_indexes};
pub use facts::Facts;
pub use memory::Memory;
pub use table::Ingested;

/// How a batch is ingested.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct IngestOptions {
    /// Creates the campaigns and candidates that records name and that are not there; otherwise such records are
    /// refused. A campaign created this way is active and has its external id for a name.
    pub create_missing: bool,
    /// Creates the engineers likewise: disabled users without a password, told of as the operator's doing. Addresses
    /// are unique over all organisations, so only the operator may learn that one is taken.
    pub create_engineers: bool,
    /// Does everything, counts it, and takes it back.
    pub dry_run: bool,
}

/// What became of a batch: every record is counted once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BatchOutcome {
    /// What became of each record, by index.
    pub outcomes: Vec<RowOutcome>,
    /// Records that are new.
    pub inserted: u64,
    /// Records that were there with other values.
    pub updated: u64,
    /// Records that were there with the same values.
    pub unchanged: u64,
    /// Records that were not taken, by index.
    pub refused: Vec<RefusedRecord>,
}

/// A record that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedRecord {
    /// Its position in the batch.
    pub index: usize,
    /// The field at fault.
    pub column: &'static str,
    /// The value at fault.
    pub value: String,
    /// Why.
    pub reason: String,
}
