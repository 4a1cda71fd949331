//! A row of the input, reduced to the columns that the mapping reads.

use std::ops::Range;

use analytics_domain::ingest::RowRefusal;

use crate::lines::content;

/// Characters of a refused value that are shown.
const LONGEST_VALUE: usize = 400;

/// A row. One is filled again and again, so that reading allocates nothing.
#[derive(Debug, Default)]
pub(crate) struct Row {
    /// The line on which it starts, from 1.
    pub(crate) line: u64,
    /// Which row it is, from 1; the header is none.
    pub(crate) number: u64,
    /// The text that the values lie in.
    pub(crate) text: String,
    /// Where each wanted column's value lies; none = the row does not have the column.
    pub(crate) values: Vec<Option<Range<usize>>>,
}

/// Where the value of a column lies that is there and says nothing.
pub(crate) const NOWHERE: Range<usize> = usize::MAX..usize::MAX;

impl Row {
    /// The value of the n-th wanted column.
    pub(crate) fn value(&self, position: usize) -> Option<&str> {
        self.values.get(position)?.clone().and_then(|range| self.text.get(range))
    }

    /// Whether the row has the n-th wanted column, with a value or without.
    pub(crate) fn has(&self, position: usize) -> bool {
        self.values.get(position).is_some_and(Option::is_some)
    }
}

/// A row that is not imported, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// The line on which the row starts, from 1.
    pub(crate) line: u64,
    /// What is at fault.
    pub(crate) refusal: RowRefusal,
}

impl Refusal {
    /// A value of a column is at fault; without a column, the row as a whole.
    pub(crate) fn new(line: u64, column: &str, value: &str, reason: impl Into<String>) -> Self {
        let value = value.chars().take(LONGEST_VALUE).collect();
        Self { line, refusal: RowRefusal { column: column.to_owned(), value, reason: reason.into() } }
    }
}

/// What is shown of bytes that are refused, be they a value or a line: their beginning.
pub(crate) fn shown(bytes: &[u8]) -> String {
    let text = content(bytes);
    String::from_utf8_lossy(&text[..text.len().min(LONGEST_VALUE)]).into_owned()
}

/// What a reader came upon.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Next {
    /// The row is filled.
    Row,
    /// A row that cannot be read.
    Refused(Refusal),
    /// The end of the input.
    End,
}
