//! What became of the rows of a file.

use std::fmt;

/// How many rows were read and what became of them:
/// `read = inserted + updated + unchanged + refused`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Rows of the file, the refused ones included.
    pub read: u64,
    /// Rows that are new.
    pub inserted: u64,
    /// Rows that were there with other values.
    pub updated: u64,
    /// Rows that were there with the same values.
    pub unchanged: u64,
    /// Rows in the rejects file.
    pub refused: u64,
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { read, inserted, updated, unchanged, refused } = self;
        write!(f, "read {read}, inserted {inserted}, updated {updated}, unchanged {unchanged}, refused {refused}")
    }
}
