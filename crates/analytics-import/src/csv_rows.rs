//! Delimited text as rows (RFC 4180).
//!
//! A broken row costs its own line and no more: a quote that is opened and never
//! closed would swallow the rest of the file, so then only the first line is
//! refused and reading resumes on the next one. That is why rows are taken apart
//! here and not by a CSV library, which cannot go back.

use std::{
    io::{self, BufRead},
    ops::Range,
};

use crate::{
    error::ImportError,
    lines::{LONGEST, Line, Lines, content},
    row::{Next, Refusal, Row, shown},
};

/// Rows of a delimited text.
pub(crate) struct CsvRows<R> {
    input: String,
    lines: Lines<R>,
    delimiter: u8,
    header: Vec<String>,
    /// Which of the header's columns are wanted, in the order of the mapping.
    wanted: Vec<usize>,
    number: u64,
    line: Vec<u8>,
    fields: Fields,
}

impl<R: BufRead> CsvRows<R> {
    /// Reads the header, unless the mapping gives one, and finds the wanted columns in it.
    pub(crate) fn open(
        reader: R,
        input: &str,
        delimiter: u8,
        header: Option<&[String]>,
        wanted: &[String],
    ) -> Result<Self, ImportError> {
        let mut rows = Self {
            input: input.to_owned(),
            lines: Lines::new(reader),
            delimiter,
            header: header.unwrap_or_default().to_vec(),
            wanted: Vec::new(),
            number: 0,
            line: Vec::new(),
            fields: Fields::default(),
        };
        if header.is_none() {
            rows.read_header()?;
        }
        rows.wanted = rows.positions(wanted)?;
        Ok(rows)
    }

    fn read_header(&mut self) -> Result<(), ImportError> {
        match self.next_fields().map_err(|source| ImportError::Read { input: self.input.clone(), source })? {
            Taken::End => Err(ImportError::Empty { input: self.input.clone() }),
            Taken::Broken(reason) => Err(ImportError::Format {
                input: self.input.clone(),
                problem: format!("has a broken header: {reason}"),
            }),
            Taken::Fields => {
                let text = std::str::from_utf8(&self.fields.text).map_err(|_| ImportError::Format {
                    input: self.input.clone(),
                    problem: "has a header that is not UTF-8; convert the file first".to_owned(),
                })?;
                self.header = self.fields.ranges.iter().map(|range| text[range.clone()].trim().to_owned()).collect();
                Ok(())
            }
        }
    }

    fn positions(&self, wanted: &[String]) -> Result<Vec<usize>, ImportError> {
        let listed = |names: Vec<&String>| names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ");
        let problem = |problem: String| ImportError::Header {
            input: self.input.clone(),
            problem,
            header: self.header.join(", "),
        };
        let times = |name: &String| self.header.iter().filter(|column| *column == name).count();
        let missing: Vec<_> = wanted.iter().filter(|name| times(name) == 0).collect();
        if !missing.is_empty() {
            return Err(problem(format!("lacks {}", listed(missing))));
        }
        let repeated: Vec<_> = wanted.iter().filter(|name| times(name) > 1).collect();
        if !repeated.is_empty() {
            return Err(problem(format!("has more than one {}", listed(repeated))));
        }
        Ok(wanted.iter().filter_map(|name| self.header.iter().position(|column| column == name)).collect())
    }

    /// Reads the next row.
    pub(crate) fn next(&mut self, row: &mut Row) -> Result<Next, ImportError> {
        let taken = self.next_fields().map_err(|source| ImportError::Read { input: self.input.clone(), source })?;
        if taken == Taken::End {
            return Ok(Next::End);
        }
        self.number += 1;
        row.number = self.number;
        row.line = self.fields.line;
        row.values.clear();
        let line = row.line;
        let refused =
            |column: &str, value: String, reason: String| Ok(Next::Refused(Refusal::new(line, column, &value, reason)));
        if let Taken::Broken(reason) = taken {
            return refused("", shown(&self.line), reason);
        }
        let (found, expected) = (self.fields.ranges.len(), self.header.len());
        if found != expected {
            return refused("", shown(&self.fields.text), format!("has {found} values for {expected} columns"));
        }
        // The row's text and the fields' take turns, so that neither is allocated again.
        let spare = std::mem::take(&mut row.text).into_bytes();
        match String::from_utf8(std::mem::replace(&mut self.fields.text, spare)) {
            Ok(text) => row.text = text,
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                let position = self.fields.ranges.iter().position(|range| range.contains(&at)).unwrap_or(0);
                let value = &error.as_bytes()[self.fields.ranges[position].clone()];
                return refused(&self.header[position], shown(value), "is not UTF-8".to_owned());
            }
        }
        row.values.extend(self.wanted.iter().map(|position| Some(self.fields.ranges[*position].clone())));
        Ok(Next::Row)
    }

    /// Takes the next row apart. Empty lines are no rows.
    fn next_fields(&mut self) -> io::Result<Taken> {
        loop {
            match self.lines.next(&mut self.line)? {
                Line::End => return Ok(Taken::End),
                Line::TooLong => {
                    self.fields.line = self.lines.number;
                    return Ok(Taken::Broken(format!("is longer than {LONGEST} bytes")));
                }
                Line::Text if content(&self.line).is_empty() => {}
                Line::Text => break,
            }
        }
        self.fields.line = self.lines.number;
        if memchr::memchr(b'"', &self.line).is_none() {
            self.fields.split(&mut self.line, self.delimiter);
            return Ok(Taken::Fields);
        }
        self.quoted_fields()
    }

    fn quoted_fields(&mut self) -> io::Result<Taken> {
        let mut quoted = self.fields.start_quoted();
        let mut progress = quoted.feed(&self.line, self.delimiter);
        let (mut further, mut length) = (Vec::new(), self.line.len());
        let reason = loop {
            match progress {
                Progress::Whole => return Ok(Taken::Fields),
                Progress::Stray => break "has text after a closing quote".to_owned(),
                Progress::Open if length > LONGEST => {
                    break format!("opens a quote that is not closed within {LONGEST} bytes");
                }
                Progress::Open => {}
            }
            let mut line = Vec::new();
            match self.lines.next(&mut line)? {
                Line::End => break "opens a quote that is never closed".to_owned(),
                Line::TooLong | Line::Text => {}
            }
            length += line.len();
            progress = quoted.feed(&line, self.delimiter);
            further.push(line);
        };
        self.lines.give_back(further);
        Ok(Taken::Broken(reason))
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Taken {
    Fields,
    Broken(String),
    End,
}

/// The values of a row: where each lies in the text.
#[derive(Default)]
struct Fields {
    line: u64,
    text: Vec<u8>,
    ranges: Vec<Range<usize>>,
}

impl Fields {
    /// Splits a line without quotes. The line becomes the text.
    fn split(&mut self, line: &mut Vec<u8>, delimiter: u8) {
        std::mem::swap(&mut self.text, line);
        let end = content(&self.text).len();
        self.ranges.clear();
        let mut start = 0;
        for position in memchr::memchr_iter(delimiter, &self.text[..end]) {
            self.ranges.push(start..position);
            start = position + 1;
        }
        self.ranges.push(start..end);
    }

    fn start_quoted(&mut self) -> Quoted<'_> {
        self.text.clear();
        self.ranges.clear();
        Quoted { fields: self, state: State::Start, start: 0 }
    }
}

/// Takes a row with quotes apart, line by line.
struct Quoted<'a> {
    fields: &'a mut Fields,
    state: State,
    start: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Start,
    Plain,
    Quoted,
    AfterQuote,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    /// The row is at its end.
    Whole,
    /// The row goes on, within quotes, on the next line.
    Open,
    /// Text follows a closing quote.
    Stray,
}

impl Quoted<'_> {
    fn feed(&mut self, line: &[u8], delimiter: u8) -> Progress {
        let end = content(line).len();
        for byte in &line[..end] {
            let byte = *byte;
            self.state = match (self.state, byte) {
                (State::Start, b'"') => State::Quoted,
                (State::Quoted, b'"') => State::AfterQuote,
                (State::AfterQuote, b'"') => {
                    self.fields.text.push(b'"');
                    State::Quoted
                }
                (State::Start | State::Plain | State::AfterQuote, byte) if byte == delimiter => {
                    self.end_field();
                    State::Start
                }
                (State::AfterQuote, _) => return Progress::Stray,
                (state, byte) => {
                    self.fields.text.push(byte);
                    if state == State::Quoted { State::Quoted } else { State::Plain }
                }
            };
        }
        if self.state == State::Quoted {
            self.fields.text.extend_from_slice(&line[end..]);
            return Progress::Open;
        }
        self.end_field();
        Progress::Whole
    }

    fn end_field(&mut self) {
        let end = self.fields.text.len();
        self.fields.ranges.push(self.start..end);
        self.start = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every row as its values, or as the reason why it is refused.
    fn rows(text: &[u8], delimiter: u8) -> Vec<(u64, Result<Vec<String>, String>)> {
        let header: Vec<String> = ["a", "b", "c"].map(str::to_owned).to_vec();
        let mut rows = CsvRows::open(text, "test", delimiter, Some(&header), &header).unwrap();
        let mut row = Row::default();
        let mut all = Vec::new();
        loop {
            match rows.next(&mut row).unwrap() {
                Next::End => return all,
                Next::Refused(Refusal { line, refusal }) => all.push((line, Err(refusal.reason))),
                Next::Row => {
                    all.push((row.line, Ok((0..3).map(|at| row.value(at).unwrap().to_owned()).collect())));
                }
            }
        }
    }

    #[expect(clippy::unnecessary_wraps, reason = "rows that were read are `Ok`")]
    fn values(texts: [&str; 3]) -> Result<Vec<String>, String> {
        Ok(texts.map(str::to_owned).to_vec())
    }

    #[test]
    fn rows_are_taken_apart() {
        for (text, expected) in [
            ("1,2,3\n", ["1", "2", "3"]),
            ("1,2,3", ["1", "2", "3"]),
            ("1,2,3\r\n", ["1", "2", "3"]),
            (",,\n", ["", "", ""]),
            ("\"1\",\"2\",\"3\"\n", ["1", "2", "3"]),
            ("\"1,\",\"say \"\"2\"\"\",3\r\n", ["1,", "say \"2\"", "3"]),
            ("\"\",\"two\nlines\",3\n", ["", "two\nlines", "3"]),
            ("5\",x,\"\"\"\"\n", ["5\"", "x", "\""]),
        ] {
            assert_eq!(rows(text.as_bytes(), b','), [(1, values(expected))], "{text}");
        }
        assert_eq!(rows(b"1;2;3\n", b';'), [(1, values(["1", "2", "3"]))]);
        assert_eq!(rows(b"1\t2\t\"3\"\n", b'\t'), [(1, values(["1", "2", "3"]))]);
    }

    #[test]
    fn a_broken_row_costs_its_own_line() {
        let good = |line| (line, values(["1", "2", "3"]));
        let cases: [(&str, &[u8], &str); 5] = [
            ("too few", b"1,2,3\n1,2\n1,2,3\n", "has 2 values for 3 columns"),
            ("too many", b"1,2,3\n1,2,3,4\n1,2,3\n", "has 4 values for 3 columns"),
            ("never closed", b"1,2,3\n1,\"2,3\n1,2,3\n", "opens a quote that is never closed"),
            ("after the quote", b"1,2,3\n1,\"2\"x,3\n1,2,3\n", "has text after a closing quote"),
            ("encoding", b"1,2,3\n1,M\xfcller,3\n1,2,3\n", "is not UTF-8"),
        ];
        for (name, text, reason) in cases {
            assert_eq!(rows(text, b','), [good(1), (2, Err(reason.to_owned())), good(3)], "{name}");
        }
    }

    #[test]
    fn an_open_quote_is_given_up_after_a_limit() {
        let mut text = b"1,\"2,3\n".to_vec();
        let others = LONGEST / 6 + 10;
        text.extend(b"1,2,3\n".repeat(others));
        let rows = rows(&text, b',');
        assert_eq!(rows.len(), others + 1);
        assert!(rows[0].1.as_ref().is_err_and(|reason| reason.contains("not closed within")));
        assert!(rows[1..].iter().all(|(_, row)| row.is_ok()));
    }

    #[test]
    fn lines_are_counted_through_rows_of_several_lines_and_empty_ones() {
        let text = b"1,\"2\n2\n2\",3\n\n1,2,3\n\r\n1,2\n";
        let lines: Vec<_> = rows(text, b',').into_iter().map(|(line, _)| line).collect();
        assert_eq!(lines, [1, 5, 7]);
    }

    #[test]
    fn a_refused_encoding_names_its_column() {
        let mut rows = CsvRows::open(&b"name,city\nx,K\xf6ln\n"[..], "test", b',', None, &["name".to_owned()]).unwrap();
        let Next::Refused(refusal) = rows.next(&mut Row::default()).unwrap() else { panic!("not refused") };
        assert_eq!((refusal.line, refusal.refusal.column.as_str()), (2, "city"));
        assert_eq!(refusal.refusal.value, "K\u{fffd}ln");
    }

    #[test]
    fn a_header_without_the_wanted_columns_is_refused() {
        let open = |header: &[u8]| {
            let wanted = ["id".to_owned(), "day".to_owned()];
            CsvRows::open(header, "calls.csv", b',', None, &wanted).err().map(|error| error.to_string())
        };
        assert_eq!(open(b" id ,\"day\"\n"), None);
        let missing = open(b"day,date\n").unwrap();
        assert_eq!(missing, "calls.csv: the header lacks `id`; the header is: day, date");
        assert!(open(b"id,day,day\n").unwrap().contains("has more than one `day`"));
        assert!(open(b"\n\n").unwrap().contains("is empty"));
        assert!(open(b"id,\"day\n").unwrap().contains("broken header"));
        assert!(open(b"id,\xff\n").unwrap().contains("not UTF-8"));
    }
}
