//! Where a page of a list that is sorted by time or by name starts.

use analytics_domain::period::to_millisecond;
use chrono::{DateTime, Datelike as _, SecondsFormat, Utc};
use sea_query::{Expr, ExprTrait};
use uuid::Uuid;

use crate::{entities::UNSTORABLE, error::DaoError, orgs::invalid};

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
        Ok(Self { at: to_millisecond(at), id })
    }

    /// Whether a row comes after it, newest first and of equally new ones the largest id first.
    pub(crate) fn before(self, at: Expr, id: Expr) -> Expr {
        at.clone().lt(self.at).or(at.eq(self.at).and(id.lt(self.id)))
    }

    /// Whether a row comes after it, oldest first and of equally old ones the smallest id first.
    pub(crate) fn after(self, at: Expr, id: Expr) -> Expr {
        at.clone().gt(self.at).or(at.eq(self.at).and(id.gt(self.id)))
    }
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}_{}", self.at.to_rfc3339_opts(SecondsFormat::AutoSi, true), self.id)
    }
}

/// The last row of a page of a list that is sorted by name.
pub(crate) struct NameCursor {
    pub(crate) name: String,
    pub(crate) id: Uuid,
}

impl NameCursor {
    pub(crate) fn parse(text: &str) -> Result<Self, DaoError> {
        let malformed = || invalid("cursor", text, "is not a cursor of this list");
        let (id, name) = text.split_at_checked(32).ok_or_else(malformed)?;
        let digits = name.as_bytes().chunks(2).map(|pair| {
            let pair = std::str::from_utf8(pair).ok().filter(|pair| pair.len() == 2 && !pair.starts_with('+'));
            pair.and_then(|pair| u8::from_str_radix(pair, 16).ok())
        });
        let name = digits.collect::<Option<Vec<u8>>>().and_then(|bytes| String::from_utf8(bytes).ok());
        let name = name.filter(|name| !name.contains(UNSTORABLE)).ok_or_else(malformed)?;
        Ok(Self { name, id: Uuid::try_parse(id).map_err(|_| malformed())? })
    }

    /// Whether a row comes after it, by name and of equal names by id.
    pub(crate) fn after(self, name: Expr, id: Expr) -> Expr {
        Expr::tuple([name, id]).gt(Expr::tuple([Expr::val(self.name), Expr::val(self.id)]))
    }

    pub(crate) fn write(&self) -> String {
        let name = self.name.bytes().map(|byte| format!("{byte:02x}"));
        std::iter::once(self.id.simple().to_string()).chain(name).collect()
    }
}

/// The rows of a page, and where the next one starts if there is one. Of the rows one more than the page has was read.
pub(crate) fn page<R, C>(mut rows: Vec<R>, limit: u64, cursor: impl FnOnce(&R) -> C) -> (Vec<R>, Option<C>) {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next_cursor = rows.last().filter(|_| more).map(cursor);
    (rows, next_cursor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_reads_what_it_wrote_and_no_time_that_a_database_cannot_compare_with() {
        let written = "2026-11-20T12:00:00.123Z_018f0000-0000-7000-8000-000000000001";
        assert_eq!(Cursor::parse(written).unwrap().to_string(), written);
        let leap = Cursor::parse(&written.replace("20T12:00:00.123Z", "20T23:59:60Z")).unwrap();
        assert_eq!(leap.to_string(), written.replace("20T12:00:00.123Z", "21T00:00:00Z"));
        for far in
            ["-200000-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "2200-01-01T00:00:00Z", "+262142-01-01T00:00:00Z"]
        {
            let text = format!("{far}_018f0000-0000-7000-8000-000000000001");
            assert!(Cursor::parse(&text).is_err(), "{far}");
        }
    }

    #[test]
    fn a_cursor_by_name_reads_what_it_wrote() {
        let id = Uuid::now_v7();
        let read = NameCursor::parse(&NameCursor { name: "Nachtschicht · ü".to_owned(), id }.write()).unwrap();
        assert_eq!((read.name.as_str(), read.id), ("Nachtschicht · ü", id));
    }

    #[test]
    fn other_texts_are_no_cursors_by_name() {
        let id = Uuid::nil().simple().to_string();
        for text in [
            "",
            "x",
            &id[1..],
            &format!("{id}f"),
            &format!("{id}+f"),
            &format!("{id}ff"),
            &format!("{id}zz"),
            &format!("{id}00"),
            "ü".repeat(40).as_str(),
        ] {
            assert!(matches!(NameCursor::parse(text), Err(DaoError::Invalid { field: "cursor", .. })), "{text}");
        }
    }
}
