//! What the fuzz targets reach of the inside: a mapping checked for a kind, and the rows of some bytes
//! read and checked as an import of a file or of a body does before it asks the database.

use std::{
    borrow::Cow,
    io::{BufRead, Cursor, Read as _},
    sync::Arc,
};

use analytics_domain::records::RecordKind;

use crate::{
    body::{self, BodyShape},
    error::ImportError,
    field::Field,
    gathered::{Gathered, Lot, Repeated},
    input::{SMALL_WINDOW, unpack},
    kinds::{Importable, with_record},
    mapping::Mapping,
    plan::Plan,
    reader::{self, Reading},
};

const NAME: &str = "fuzz";
/// The most text that is unpacked.
const MOST_TEXT: u64 = 4 * 1024 * 1024;

/// What became of the rows.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct ReadRows {
    /// Rows that can be stored: the line, and the parts of the key.
    pub records: Vec<(u64, Vec<String>)>,
    /// Rows that cannot.
    pub refused: Vec<RefusedRow>,
}

/// A line of the rejects file.
#[derive(Debug, PartialEq, Eq)]
pub struct RefusedRow {
    /// The line on which the row starts, from 1.
    pub line: u64,
    /// The column at fault; empty = the row as a whole.
    pub column: String,
    /// Why.
    pub reason: String,
}

/// The fields of a kind, and whether each has to be filled.
#[must_use]
pub fn fields(kind: RecordKind) -> Vec<(&'static str, bool)> {
    kind_fields(kind).iter().map(|field| (field.name, field.required)).collect()
}

/// The columns that a mapping reads for a kind.
///
/// # Errors
/// When the mapping is not one for this kind.
pub fn columns(mapping: &Mapping, kind: RecordKind) -> Result<Vec<String>, ImportError> {
    Plan::new(mapping, kind.as_str(), kind_fields(kind)).map(|plan| plan.columns)
}

/// Reads bytes as a file is read. What was read before an error is good.
#[must_use]
pub fn read(bytes: &[u8], kind: RecordKind, mapping: &Mapping, batch_rows: usize) -> (ReadRows, Option<ImportError>) {
    let raw = Cursor::new(bytes.to_vec());
    let open = || unpack(raw, NAME, SMALL_WINDOW);
    let mut rows = ReadRows::default();
    let outcome = with_record!(kind, R => {
        read_rows::<R>(open, kind, mapping, &Gathered::new(Repeated::IsRefused, batch_rows), &mut rows)
    });
    (rows, outcome.err())
}

/// Reads bytes as the body of a request is read, whose keys are the fields. What was read before an error is good.
#[must_use]
pub fn read_body(
    bytes: &[u8],
    kind: RecordKind,
    shape: BodyShape,
    batch_rows: usize,
) -> (ReadRows, Option<ImportError>) {
    let raw = Cursor::new(bytes.to_vec());
    let open = move || body::open(raw, shape);
    let mapping = &Mapping::identity(kind_fields(kind), false);
    let mut rows = ReadRows::default();
    let outcome = with_record!(kind, R => {
        read_rows::<R>(open, kind, mapping, &Gathered::new(Repeated::Follows, batch_rows), &mut rows)
    });
    (rows, outcome.err())
}

fn kind_fields(kind: RecordKind) -> &'static [Field] {
    with_record!(kind, R => R::FIELDS)
}

fn read_rows<R: Importable>(
    open: impl FnOnce() -> Result<Box<dyn BufRead>, ImportError> + Send + 'static,
    kind: RecordKind,
    mapping: &Mapping,
    gathered: &Gathered<R>,
    rows: &mut ReadRows,
) -> Result<(), ImportError> {
    let plan = Arc::new(Plan::new(mapping, kind.as_str(), R::FIELDS)?);
    let reading = Reading {
        input: NAME.to_owned(),
        open: Box::new(|| Ok(Box::new(open()?.take(MOST_TEXT)))),
        mapping: mapping.clone(),
        plan: plan.clone(),
    };
    reader::read(reading, gathered, |lot: Lot<R>| {
        let unsound = lot.batch.refused();
        for (index, (line, record)) in lot.lines.iter().zip(lot.batch.records()).enumerate() {
            if unsound.iter().all(|refused| refused.index != index) {
                rows.records.push((*line, record.key().into_iter().map(Cow::into_owned).collect()));
            }
        }
        rows.refused.extend(unsound.iter().map(|refused| RefusedRow {
            line: lot.lines[refused.index],
            column: plan.column_of(refused.column).to_owned(),
            reason: refused.reason.clone(),
        }));
        rows.refused.extend(lot.refused.into_iter().map(|row| RefusedRow {
            line: row.refusal.line,
            column: row.refusal.refusal.column,
            reason: row.refusal.refusal.reason,
        }));
        true
    })
}
