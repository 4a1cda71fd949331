//! What the mechanism has to know about a kind: its table, as data.

use std::borrow::Cow;

use analytics_domain::{OrgScope, closed_sets::RecordedField, records::RecordKind};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::ids::id_of;
use crate::dialect::ColumnKind;

/// A kind of record and the table that it goes to.
#[derive(Debug)]
pub struct Table {
    pub(super) kind: RecordKind,
    pub(super) name: &'static str,
    /// The values that are stored in the table.
    pub(super) columns: &'static [Column],
    /// The values that are staged, but stored elsewhere.
    pub(super) elsewhere: &'static [Column],
    /// The rows of other tables that a record names.
    pub(super) references: &'static [Reference],
    /// What identifies a row within its organisation: stored columns.
    pub(super) key: &'static [&'static str],
}

impl Table {
    /// Everything that is stored in the table besides `org_id` and `id`.
    pub(super) fn stored(&self) -> impl Iterator<Item = &'static str> {
        self.columns.iter().map(|column| column.name).chain(self.references.iter().map(|reference| reference.column))
    }

    /// Whether a stored column holds whole numbers.
    pub(super) fn is_whole_number(&self, name: &str) -> bool {
        self.columns.iter().any(|column| column.name == name && matches!(column.kind, ColumnKind::Integer))
    }

    /// What may differ in a row that is already there.
    pub(super) fn changeable(&self) -> impl Iterator<Item = &'static str> {
        self.stored().filter(|column| !self.key.contains(column))
    }
}

/// A value of a record.
#[derive(Debug)]
pub(super) struct Column {
    pub(super) name: &'static str,
    pub(super) kind: ColumnKind,
}

/// Another row that a record names.
#[derive(Debug)]
pub(super) struct Reference {
    /// The record's field with what it calls the row.
    pub(super) field: &'static str,
    /// The column that stores the row's id.
    pub(super) column: &'static str,
    /// The row's table.
    pub(super) table: &'static str,
    /// The column of that table that holds what the record calls the row.
    pub(super) by: &'static str,
    /// A column without which a row may not be named, where not every row of the table may be.
    pub(super) has: Option<&'static str>,
    /// What the row is, for people.
    pub(super) what: &'static str,
}

/// A value on its way into the staging table.
#[derive(Debug, Clone)]
pub enum Cell<'a> {
    Null,
    Uuid(Uuid),
    Text(Cow<'a, str>),
    Integer(i32),
    BigInteger(i64),
    Double(f64),
    Boolean(bool),
    Time(DateTime<Utc>),
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Cell<'a> {
    fn from(text: &'a String) -> Self {
        Self::from(text.as_str())
    }
}

macro_rules! cell_from {
    ($($from:ty => $variant:ident),+) => {$(
        impl From<$from> for Cell<'_> {
            fn from(value: $from) -> Self {
                Self::$variant(value)
            }
        }
    )+};
}

cell_from!(Uuid => Uuid, i32 => Integer, i64 => BigInteger, f64 => Double, bool => Boolean, DateTime<Utc> => Time);

impl<'a, T: Into<Cell<'a>>> From<Option<T>> for Cell<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// Why a record cannot be taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    pub(super) column: &'static str,
    pub(super) value: String,
    pub(super) reason: String,
}

/// A record that can be stored.
pub trait Ingested: Sized {
    /// What it becomes a row of.
    const TABLE: &'static Table;

    /// Whether its values can be stored.
    ///
    /// # Errors
    /// The first value that cannot.
    fn check(&self) -> Result<(), Fault>;

    /// What identifies it: the external id, or what it names.
    fn key(&self) -> Vec<Cow<'_, str>>;

    /// When it came to be; its id begins with it.
    fn time(&self) -> Option<DateTime<Utc>>;

    /// The id that it gets as a new row.
    fn id(&self, scope: OrgScope) -> Uuid {
        id_of(scope.org_id(), Self::TABLE.kind, &self.key(), self.time())
    }

    /// What it calls the rows that it names, in the order of the table's references.
    fn names(&self) -> Vec<Cow<'_, str>> {
        Vec::new()
    }

    /// The values: the table's columns, then those stored elsewhere.
    fn cells<'a>(&'a self, cells: &mut Vec<Cell<'a>>);

    /// Whether it carries a fact that not every source records. Its source may record it without.
    fn carries(&self, _: RecordedField) -> bool {
        false
    }
}
