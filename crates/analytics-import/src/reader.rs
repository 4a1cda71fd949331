//! From an input to lots of records, on a thread of its own.

use std::{io::BufRead, sync::Arc};

use tokio::sync::mpsc::Sender;

use crate::{
    csv_rows::CsvRows,
    error::ImportError,
    gathered::{Added, Gathered, Lot},
    json_rows::JsonRows,
    kinds::Importable,
    mapping::{Format, Mapping},
    plan::Plan,
    row::{Next, Row},
};

/// What the thread needs.
pub(crate) struct Reading {
    /// What to call the input.
    pub(crate) input: String,
    /// Opens the input. The thread does, because it may have to wait.
    pub(crate) open: Box<dyn FnOnce() -> Result<Box<dyn BufRead>, ImportError> + Send>,
    pub(crate) mapping: Mapping,
    pub(crate) plan: Arc<Plan>,
}

/// Reads until the end, an error, or until nobody takes the lots any more.
pub(crate) fn read_lots<R: Importable>(
    reading: Reading,
    gathered: &Gathered<R>,
    lots: &Sender<Result<Lot<R>, ImportError>>,
) {
    let result = try_read(reading, gathered, lots);
    // What came before an error is good. Nobody is left to hear of it if this fails.
    if let Some(rest) = gathered.take() {
        let _ = lots.blocking_send(Ok(rest.checked()));
    }
    if let Err(error) = result {
        let _ = lots.blocking_send(Err(error));
    }
}

fn try_read<R: Importable>(
    reading: Reading,
    gathered: &Gathered<R>,
    lots: &Sender<Result<Lot<R>, ImportError>>,
) -> Result<(), ImportError> {
    let plan = reading.plan.clone();
    let mut rows = Rows::open(reading)?;
    let mut row = Row::default();
    let mut next = rows.next(&mut row)?;
    loop {
        let (complete, is_added) = match next {
            Next::End => return Ok(()),
            Next::Refused(refusal) => (gathered.add_refused(refusal, &plan, &row), true),
            Next::Row => match gathered.add(&plan, &row)? {
                Added::Yes => (None, true),
                Added::AndComplete(rows) => (Some(rows), true),
                Added::Not(rows) => (Some(rows), false),
            },
        };
        if let Some(rows) = complete
            && lots.blocking_send(Ok(rows.checked())).is_err()
        {
            return Ok(());
        }
        next = if is_added { rows.next(&mut row)? } else { Next::Row };
    }
}

enum Rows {
    Csv(CsvRows<Box<dyn BufRead>>),
    Json(JsonRows<Box<dyn BufRead>>),
}

impl Rows {
    fn open(Reading { input, open, mapping, plan }: Reading) -> Result<Self, ImportError> {
        let text = open()?;
        Ok(match mapping.format {
            Format::Csv => {
                // The mapping was checked to name an ASCII character.
                let delimiter = u8::try_from(mapping.delimiter).unwrap_or(b',');
                Self::Csv(CsvRows::open(text, &input, delimiter, mapping.columns.as_deref(), &plan.columns)?)
            }
            Format::Jsonl => Self::Json(JsonRows::new(text, &input, &plan.columns, mapping.only)),
        })
    }

    fn next(&mut self, row: &mut Row) -> Result<Next, ImportError> {
        match self {
            Self::Csv(rows) => rows.next(row),
            Self::Json(rows) => rows.next(row),
        }
    }
}
