//! A table in Markdown.

use std::fmt;

/// A heading and rows of as many cells.
#[derive(Debug)]
pub(crate) struct Table {
    heading: Vec<&'static str>,
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(crate) fn new(heading: &[&'static str]) -> Self {
        Self { heading: heading.to_vec(), rows: Vec::new() }
    }

    /// Adds a row, and shows it for those who wait.
    pub(crate) fn add(&mut self, row: Vec<String>) {
        println!("    {}", row.join(" | "));
        self.rows.push(row);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "| {} |\n|{}", self.heading.join(" | "), " --- |".repeat(self.heading.len()))?;
        self.rows.iter().try_for_each(|row| write!(out, "\n| {} |", row.join(" | ")))
    }
}
