//! From an input to lots of records, on a thread of its own.

use std::{
    io::BufRead,
    sync::{Arc, atomic::AtomicU64},
};

use analytics_dao::ingest::Batch;
use tokio::sync::mpsc::Sender;

use crate::{
    csv_rows::CsvRows,
    error::ImportError,
    input::Input,
    json_rows::JsonRows,
    kinds::Importable,
    mapping::{Format, Mapping},
    plan::Plan,
    row::{Next, Refusal, Row},
    seen_keys::SeenKeys,
};

/// Rows on their way to the database.
pub(crate) struct Lot<R> {
    pub(crate) batch: Batch<R>,
    /// The line of each record.
    pub(crate) lines: Vec<u64>,
    /// Rows that did not become records.
    pub(crate) refusals: Vec<Refusal>,
}

/// Rows that were read since the last lot.
struct Gathered<R> {
    records: Vec<R>,
    lines: Vec<u64>,
    refusals: Vec<Refusal>,
}

impl<R: Importable> Gathered<R> {
    fn new() -> Self {
        Self { records: Vec::new(), lines: Vec::new(), refusals: Vec::new() }
    }

    fn rows(&self) -> usize {
        self.records.len() + self.refusals.len()
    }

    /// Takes them. They are checked here, while the database is busy with the last lot.
    fn take(&mut self) -> Lot<R> {
        let Self { records, lines, refusals } = std::mem::replace(self, Self::new());
        Lot { batch: Batch::new(records), lines, refusals }
    }
}

/// What the thread needs.
pub(crate) struct Reading {
    pub(crate) input: Input,
    pub(crate) mapping: Mapping,
    pub(crate) plan: Arc<Plan>,
    pub(crate) position: Arc<AtomicU64>,
    pub(crate) batch_rows: usize,
}

/// Reads until the end, an error, or until nobody takes the lots any more.
pub(crate) fn read_lots<R: Importable>(reading: &Reading, lots: &Sender<Result<Lot<R>, ImportError>>) {
    if let Err(error) = try_read(reading, lots) {
        // Nobody is left to hear it if this fails.
        let _ = lots.blocking_send(Err(error));
    }
}

fn try_read<R: Importable>(reading: &Reading, lots: &Sender<Result<Lot<R>, ImportError>>) -> Result<(), ImportError> {
    let mut rows = Rows::open(reading)?;
    let mut row = Row::default();
    let mut seen = SeenKeys::default();
    let mut gathered = Gathered::new();
    loop {
        match rows.next(&mut row) {
            Ok(Next::End) => break,
            Ok(Next::Refused(refusal)) => gathered.refusals.push(refusal),
            Ok(Next::Row) => match record::<R>(&reading.plan, &row, &mut seen)? {
                Ok(record) => {
                    gathered.records.push(record);
                    gathered.lines.push(row.line);
                }
                Err(refusal) => gathered.refusals.push(refusal),
            },
            Err(error) => {
                // What came before the error is good.
                let _ = lots.blocking_send(Ok(gathered.take()));
                return Err(error);
            }
        }
        if gathered.rows() >= reading.batch_rows && lots.blocking_send(Ok(gathered.take())).is_err() {
            return Ok(());
        }
    }
    if gathered.rows() > 0 {
        let _ = lots.blocking_send(Ok(gathered.take()));
    }
    Ok(())
}

fn record<R: Importable>(plan: &Plan, row: &Row, seen: &mut SeenKeys) -> Result<Result<R, Refusal>, ImportError> {
    let record = match R::build(&mut plan.values(row)) {
        Ok(record) => record,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let new = seen.insert(|part| record.key_parts(part)).map_err(|source| ImportError::Temporary { source })?;
    if new {
        return Ok(Ok(record));
    }
    let mut key = Vec::new();
    record.key_parts(&mut |part| key.push(part.to_owned()));
    let columns: Vec<_> = R::KEY.iter().map(|field| plan.column_of(field)).collect();
    Ok(Err(Refusal {
        line: row.line,
        column: columns.join(", "),
        value: key.join(", "),
        reason: "occurs earlier in the file; the first row counts".to_owned(),
    }))
}

enum Rows {
    Csv(CsvRows<Box<dyn BufRead>>),
    Json(JsonRows<Box<dyn BufRead>>),
}

impl Rows {
    fn open(reading: &Reading) -> Result<Self, ImportError> {
        let Reading { input, mapping, plan, position, .. } = reading;
        let text = input.open(position.clone())?;
        let name = input.name();
        Ok(match mapping.format {
            Format::Csv => {
                // The mapping was checked to name an ASCII character.
                let delimiter = u8::try_from(mapping.delimiter).unwrap_or(b',');
                Self::Csv(CsvRows::open(text, &name, delimiter, mapping.columns.as_deref(), &plan.columns)?)
            }
            Format::Jsonl => Self::Json(JsonRows::new(text, &name, &plan.columns)),
        })
    }

    fn next(&mut self, row: &mut Row) -> Result<Next, ImportError> {
        match self {
            Self::Csv(rows) => rows.next(row),
            Self::Json(rows) => rows.next(row),
        }
    }
}
