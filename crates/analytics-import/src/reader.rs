//! From an input to batches of records, on a thread of its own.

use std::{
    io::BufRead,
    sync::{Arc, atomic::AtomicU64},
};

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

/// Records on their way to the database.
pub(crate) struct Batch<R> {
    pub(crate) records: Vec<R>,
    /// The line of each record.
    pub(crate) lines: Vec<u64>,
    /// Rows that did not become records.
    pub(crate) refusals: Vec<Refusal>,
}

impl<R> Batch<R> {
    fn new() -> Self {
        Self { records: Vec::new(), lines: Vec::new(), refusals: Vec::new() }
    }

    fn rows(&self) -> usize {
        self.records.len() + self.refusals.len()
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

/// Reads until the end, an error, or until nobody takes the batches any more.
pub(crate) fn read_batches<R: Importable>(reading: &Reading, batches: &Sender<Result<Batch<R>, ImportError>>) {
    if let Err(error) = try_read(reading, batches) {
        // Nobody is left to hear it if this fails.
        let _ = batches.blocking_send(Err(error));
    }
}

fn try_read<R: Importable>(
    reading: &Reading,
    batches: &Sender<Result<Batch<R>, ImportError>>,
) -> Result<(), ImportError> {
    let mut rows = Rows::open(reading)?;
    let mut row = Row::default();
    let mut seen = SeenKeys::default();
    let mut batch = Batch::new();
    loop {
        match rows.next(&mut row) {
            Ok(Next::End) => break,
            Ok(Next::Refused(refusal)) => batch.refusals.push(refusal),
            Ok(Next::Row) => match record::<R>(&reading.plan, &row, &mut seen)? {
                Ok(record) => {
                    batch.records.push(record);
                    batch.lines.push(row.line);
                }
                Err(refusal) => batch.refusals.push(refusal),
            },
            Err(error) => {
                // What came before the error is good.
                let _ = batches.blocking_send(Ok(batch));
                return Err(error);
            }
        }
        if batch.rows() >= reading.batch_rows
            && batches.blocking_send(Ok(std::mem::replace(&mut batch, Batch::new()))).is_err()
        {
            return Ok(());
        }
    }
    if batch.rows() > 0 {
        let _ = batches.blocking_send(Ok(batch));
    }
    Ok(())
}

fn record<R: Importable>(plan: &Plan, row: &Row, seen: &mut SeenKeys) -> Result<Result<R, Refusal>, ImportError> {
    let record = match R::build(&mut plan.values(row)) {
        Ok(record) => record,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let new = seen.insert(|part| record.key(part)).map_err(|source| ImportError::Temporary { source })?;
    if new {
        return Ok(Ok(record));
    }
    let mut key = Vec::new();
    record.key(&mut |part| key.push(part.to_owned()));
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
