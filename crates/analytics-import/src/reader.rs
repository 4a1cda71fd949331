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
    if let Err(error) = read(reading, gathered, |lot| lots.blocking_send(Ok(lot)).is_ok()) {
        // Nobody is left to hear it if this fails.
        let _ = lots.blocking_send(Err(error));
    }
}

/// Reads until the end, an error, or until `take` says that it takes no more lots.
pub(crate) fn read<R: Importable>(
    reading: Reading,
    gathered: &Gathered<R>,
    mut take: impl FnMut(Lot<R>) -> bool,
) -> Result<(), ImportError> {
    let result = try_read(reading, gathered, &mut take);
    // What came before an error is good.
    if let Some(rest) = gathered.take() {
        take(rest.checked());
    }
    result
}

fn try_read<R: Importable>(
    reading: Reading,
    gathered: &Gathered<R>,
    take: &mut impl FnMut(Lot<R>) -> bool,
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
            && !take(rows.checked())
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

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use analytics_domain::records::{CandidateRecord, ReviewRecord};

    use super::*;
    use crate::gathered::Repeated;

    fn reading<R: Importable>(kind: &str, mapping: &str, text: impl Into<Vec<u8>>) -> Reading {
        let mapping = Mapping::parse(mapping, "test").unwrap();
        let plan = Arc::new(Plan::new(&mapping, kind, R::FIELDS).unwrap());
        let text = Cursor::new(text.into());
        Reading { input: "test".to_owned(), open: Box::new(|| Ok(Box::new(text))), mapping, plan }
    }

    #[test]
    fn long_rows_make_lots_of_fewer_rows() {
        let mapping = "[fields]\nexternal_id = { row_number = \"x\" }\nname = { column = \"name\" }\n\
                       created_at = { constant = 2026-01-01T00:00:00Z }";
        let row = [vec![b'x'; 1_000_000], b"\n".to_vec()].concat();
        let text = [b"name\n".to_vec(), row.repeat(7)].concat();
        let mut lots = Vec::new();
        let take = |lot: Lot<CandidateRecord>| {
            lots.push(lot.lines.len());
            true
        };
        let gathered = Gathered::new(Repeated::IsRefused, 20_000);
        read(reading::<CandidateRecord>("candidates", mapping, text), &gathered, take).unwrap();
        assert_eq!(lots, [5, 2]);
    }

    #[test]
    fn a_reviewer_is_the_same_in_capitals_wherever_a_lot_ends() {
        let mapping = "[fields]\ncandidate = { constant = \"a\" }\ncampaign = { constant = \"b\" }\n\
                       user = { column = \"user\" }";
        let text = "user\nr@example.com\nR@Example.com\n";
        for batch_rows in [1, 10] {
            let (mut records, mut refused) = (0, Vec::new());
            let take = |lot: Lot<ReviewRecord>| {
                records += lot.lines.len();
                refused.extend(lot.refused.into_iter().map(|row| (row.refusal.line, row.refusal.refusal.column)));
                true
            };
            let gathered = Gathered::new(Repeated::IsRefused, batch_rows);
            read(reading::<ReviewRecord>("reviews", mapping, text), &gathered, take).unwrap();
            let repeated = (3, "candidate, campaign, user".to_owned());
            assert_eq!((records, refused), (1, vec![repeated]), "{batch_rows} rows a lot");
        }
    }

    #[test]
    fn in_a_stream_a_reviewer_in_capitals_comes_in_a_batch_of_its_own() {
        let mapping = "[fields]\ncandidate = { constant = \"a\" }\ncampaign = { constant = \"b\" }\n\
                       user = { column = \"user\" }";
        let mut lots = Vec::new();
        let take = |lot: Lot<ReviewRecord>| {
            lots.push((lot.lines, lot.batch.refused().len(), lot.refused.len()));
            true
        };
        let gathered = Gathered::new(Repeated::Follows, 10);
        read(reading::<ReviewRecord>("reviews", mapping, "user\nr@example.com\nR@Example.com\n"), &gathered, take)
            .unwrap();
        assert_eq!(lots, [(vec![2], 0, 0), (vec![3], 0, 0)]);
    }
}
