//! What becomes of records that come in, row by row and in all.

use std::fmt;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

crate::closed_set! {
    /// What became of a row.
    RowOutcome, "outcome" {
        /// It is new.
        Inserted = "inserted",
        /// It was there with other values, and has these now.
        Updated = "updated",
        /// It was there with the same values.
        Unchanged = "unchanged",
        /// It was not taken.
        Refused = "refused",
    }
}

/// Why a row was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RowRefusal {
    /// The column at fault; empty = the row as a whole.
    #[schema(example = "call_length_sec")]
    pub column: String,
    /// The value at fault; long ones are cut.
    #[schema(example = "-5")]
    pub value: String,
    /// What is wrong and what is allowed.
    #[schema(example = "is less than 0")]
    pub reason: String,
}

/// A row that was dealt with. What it says is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct IngestedRow {
    /// Where it stands, from 1: its line, or its place in an array.
    #[schema(minimum = 1, example = 2)]
    pub row: u64,
    /// Its external id; null where its kind has none, or where none could be read.
    #[schema(example = "call-1042")]
    pub external_id: Option<String>,
    /// What became of it.
    pub outcome: RowOutcome,
    /// Why it was refused; absent unless it was.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub refusal: Option<RowRefusal>,
}

/// How many rows were read and what became of them:
/// `read = inserted + updated + unchanged + refused`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct IngestSummary {
    /// All rows, the refused ones included.
    pub read: u64,
    /// Rows that are new.
    pub inserted: u64,
    /// Rows that were there with other values.
    pub updated: u64,
    /// Rows that were there with the same values.
    pub unchanged: u64,
    /// Rows that were not taken.
    pub refused: u64,
}

impl IngestSummary {
    /// Counts rows.
    pub fn add(&mut self, rows: &[IngestedRow]) {
        for row in rows {
            self.read += 1;
            *match row.outcome {
                RowOutcome::Inserted => &mut self.inserted,
                RowOutcome::Updated => &mut self.updated,
                RowOutcome::Unchanged => &mut self.unchanged,
                RowOutcome::Refused => &mut self.refused,
            } += 1;
        }
    }
}

impl fmt::Display for IngestSummary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { read, inserted, updated, unchanged, refused } = self;
        write!(f, "read {read}, inserted {inserted}, updated {updated}, unchanged {unchanged}, refused {refused}")
    }
}

/// What became of an array of records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct IngestAnswer {
    /// Every row, in its order.
    pub rows: Vec<IngestedRow>,
    /// How many came to what.
    pub summary: IngestSummary,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_counted_once() {
        let row = |outcome: &RowOutcome| IngestedRow { row: 1, external_id: None, outcome: *outcome, refusal: None };
        let mut summary = IngestSummary::default();
        summary.add(&RowOutcome::ALL.iter().map(row).collect::<Vec<_>>());
        assert_eq!(summary.to_string(), "read 4, inserted 1, updated 1, unchanged 1, refused 1");
    }
}
