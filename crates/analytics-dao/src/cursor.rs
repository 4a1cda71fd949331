//! Where a page of a list that is sorted by time starts.

use chrono::{DateTime, Datelike as _, SecondsFormat, Utc};
use sea_query::{Expr, ExprTrait};
use uuid::Uuid;

use crate::{error::DaoError, orgs::invalid};

/// The last row of a page: the next one starts after it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cursor {
    pub(crate) at: DateTime<Utc>,
    pub(crate) id: Uuid,
}

impl Cursor {
    pub(crate) fn parse(text: &str) -> Result<Self, DaoError> {
        let parts = text.split_once('_').and_then(|(at, id)| Some((at.parse().ok()?, id.parse().ok()?)));
        // No row is of another time, and not every database knows times that are far away.
        let parts = parts.filter(|(at, _): &(DateTime<Utc>, Uuid)| (1970..2200).contains(&at.year()));
        let refused = || invalid("cursor", text, "is not a cursor; send the `next_cursor` of the page before");
        let (at, id) = parts.ok_or_else(refused)?;
        Ok(Self { at, id })
    }

    /// Whether a row comes after it, newest first and of equally new ones the largest id first.
    pub(crate) fn before(self, at: Expr, id: Expr) -> Expr {
        at.clone().lt(self.at).or(at.eq(self.at).and(id.lt(self.id)))
    }
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}_{}", self.at.to_rfc3339_opts(SecondsFormat::AutoSi, true), self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_reads_what_it_wrote_and_no_time_that_a_database_cannot_compare_with() {
        let written = "2026-11-20T12:00:00.123Z_018f0000-0000-7000-8000-000000000001";
        assert_eq!(Cursor::parse(written).unwrap().to_string(), written);
        for far in
            ["-200000-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "2200-01-01T00:00:00Z", "+262142-01-01T00:00:00Z"]
        {
            let text = format!("{far}_018f0000-0000-7000-8000-000000000001");
            assert!(Cursor::parse(&text).is_err(), "{far}");
        }
    }
}
