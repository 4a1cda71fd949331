//! JSON Lines as rows: an object a line.

use std::{borrow::Cow, collections::BTreeMap, io::BufRead};

use serde_json::value::RawValue;

use crate::{
    error::ImportError,
    lines::{LONGEST, Line, Lines},
    row::{NOWHERE, Next, Refusal, Row, shown},
};

/// So many bytes without a row end what is not a file: the row that is too long, or blank lines.
const MOST_IDLE: usize = 4 << 20;

/// An object whose values are read when they are wanted.
type Object<'a> = BTreeMap<String, &'a RawValue>;

/// Rows of JSON Lines.
pub(crate) struct JsonRows<R> {
    input: String,
    lines: Lines<R>,
    wanted: Vec<String>,
    only: bool,
    number: u64,
    line: Vec<u8>,
}

impl<R: BufRead> JsonRows<R> {
    /// Rows with the wanted columns; with `only`, which is what programs send, a row that has others is refused.
    pub(crate) fn new(reader: R, input: &str, wanted: &[String], only: bool) -> Self {
        Self {
            input: input.to_owned(),
            lines: Lines::new(reader).idle_at_most(if only { MOST_IDLE } else { usize::MAX }),
            wanted: wanted.to_vec(),
            only,
            number: 0,
            line: Vec::new(),
        }
    }

    /// Reads the next row. Empty lines are no rows.
    pub(crate) fn next(&mut self, row: &mut Row) -> Result<Next, ImportError> {
        let mut too_long = false;
        loop {
            let line = self.lines.next(&mut self.line);
            match line.map_err(|source| ImportError::Read { input: self.input.clone(), source })? {
                Line::End => return Ok(Next::End),
                Line::TooLong => too_long = true,
                Line::Text if self.line.trim_ascii().is_empty() => continue,
                Line::Text => {}
            }
            break;
        }
        self.number += 1;
        row.number = self.number;
        row.line = self.lines.number;
        row.text.clear();
        row.values.clear();
        let at = row.line;
        let refused =
            |column: &str, value: String, reason: String| Ok(Next::Refused(Refusal::new(at, column, &value, reason)));
        if too_long {
            return refused("", shown(&self.line), format!("is longer than {LONGEST} bytes"));
        }
        let Ok(text) = std::str::from_utf8(&self.line) else {
            return refused("", shown(&self.line), "is not UTF-8".to_owned());
        };
        let object: Object<'_> = match serde_json::from_str(text) {
            Ok(object) => object,
            Err(error) => return refused("", shown(&self.line), format!("is not a JSON object: {error}")),
        };
        for column in &self.wanted {
            let value = match find(&object, column) {
                Ok(Some(value)) => value.get(),
                Ok(None) => {
                    row.values.push(None);
                    continue;
                }
                Err(error) => return refused(column, shown(&self.line), format!("cannot be reached: {error}")),
            };
            match single(value) {
                Ok(Some(text)) => {
                    let start = row.text.len();
                    row.text.push_str(&text);
                    row.values.push(Some(start..row.text.len()));
                }
                Ok(None) => row.values.push(Some(NOWHERE)),
                Err(reason) => return refused(column, value.to_owned(), reason),
            }
        }
        if self.only
            && let Some((unknown, value)) = object.iter().find(|(key, _)| !self.wanted.contains(key))
        {
            let reason = format!("is not a field; allowed: {}", self.wanted.join(", "));
            return refused(unknown, value.get().to_owned(), reason);
        }
        Ok(Next::Row)
    }
}

/// The text of a single value; none = null. A number is taken as it is written: an id may have more digits than any
/// number type holds.
fn single(value: &str) -> Result<Option<Cow<'_, str>>, String> {
    match value.as_bytes() {
        [b'n', ..] => Ok(None),
        [b'[' | b'{', ..] => Err("is not a single value; a JSON pointer like /call/id reaches into it".to_owned()),
        [b'"', ..] if value.contains('\\') => match serde_json::from_str(value) {
            Ok(text) => Ok(Some(Cow::Owned(text))),
            Err(error) => Err(format!("is not a JSON text: {error}")),
        },
        _ => Ok(Some(Cow::Borrowed(value.trim_matches('"')))),
    }
}

/// A value at a column, as it is written. What lies deeper is read only where a pointer goes there.
fn find<'a>(object: &Object<'a>, column: &str) -> Result<Option<&'a RawValue>, serde_json::Error> {
    let Some(path) = column.strip_prefix('/') else { return Ok(object.get(column).copied()) };
    let mut keys = path.split('/').map(|key| key.replace("~1", "/").replace("~0", "~"));
    let mut value = keys.next().and_then(|key| object.get(&key).copied());
    for key in keys {
        let Some(outer) = value.map(RawValue::get) else { return Ok(None) };
        value = match outer.as_bytes().first() {
            Some(b'{') => serde_json::from_str::<Object<'a>>(outer)?.remove(&key),
            Some(b'[') => {
                let items: Vec<&RawValue> = serde_json::from_str(outer)?;
                key.parse::<usize>().ok().and_then(|at| items.get(at).copied())
            }
            _ => None,
        };
    }
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    type ReadRow = (u64, Result<Vec<Option<String>>, String>);

    fn rows(text: &[u8], wanted: &[&str]) -> Vec<ReadRow> {
        rows_with(text, wanted, false)
    }

    fn rows_with(text: &[u8], wanted: &[&str], only: bool) -> Vec<ReadRow> {
        let wanted: Vec<String> = wanted.iter().map(|column| (*column).to_owned()).collect();
        let mut rows = JsonRows::new(text, "test", &wanted, only);
        let mut row = Row::default();
        let mut all = Vec::new();
        loop {
            match rows.next(&mut row).unwrap() {
                Next::End => return all,
                Next::Refused(Refusal { line, refusal }) => all.push((line, Err(refusal.reason))),
                Next::Row => {
                    let values = (0..wanted.len()).map(|at| row.value(at).map(str::to_owned)).collect();
                    all.push((row.line, Ok(values)));
                }
            }
        }
    }

    #[test]
    fn values_of_every_type_become_text() {
        let text = br#"{"a": "x", "b": 1.5, "c": true, "d": null, "e": {"f": [{"g/h": 7}]}}"#;
        let wanted = ["a", "b", "c", "d", "missing", "/e/f/0/g~1h"];
        let expected = [Some("x"), Some("1.5"), Some("true"), None, None, Some("7")];
        assert_eq!(rows(text, &wanted), [(1, Ok(expected.map(|value| value.map(str::to_owned)).to_vec()))]);
    }

    #[test]
    fn numbers_are_as_they_are_written() {
        let text = br#"{"id": 10000000000000000000001, "a":0.10 ,"b": 1e2, "c": -0, "d": [1E400]}"#;
        let expected = ["10000000000000000000001", "0.10", "1e2", "-0", "1E400"];
        let row = expected.map(|value| Some(value.to_owned())).to_vec();
        assert_eq!(rows(text, &["id", "a", "b", "c", "/d/0"]), [(1, Ok(row))]);
    }

    #[test]
    fn texts_are_what_they_mean() {
        let text = br#"{"a": "\"x\" \u00fc", "b": "", "\u0063": "y", "d": {"e": "\\"}, "f": "\ud800"}"#;
        let expected = ["\"x\" ü", "", "y", "\\"].map(|value| Some(value.to_owned())).to_vec();
        assert_eq!(rows(text, &["a", "b", "c", "/d/e"]), [(1, Ok(expected))]);
        let refused = rows(text, &["f"]).remove(0).1.unwrap_err();
        assert!(refused.starts_with("is not a JSON text"), "{refused}");
    }

    #[test]
    fn a_broken_line_costs_itself_alone() {
        let text = b"{\"a\": 1}\n{\"a\": \n\n[1]\n{\"a\": [1]}\n{\"a\": \"\xff\"}\n{\"a\": 2}\n";
        let rows = rows(text, &["a"]);
        let lines: Vec<_> = rows.iter().map(|(line, row)| (*line, row.is_ok())).collect();
        assert_eq!(lines, [(1, true), (2, false), (4, false), (5, false), (6, false), (7, true)]);
        let reason = |at: usize| rows[at].1.clone().unwrap_err();
        assert!(reason(1).contains("not a JSON object"));
        assert!(reason(3).contains("JSON pointer"));
        assert_eq!(reason(4), "is not UTF-8");
    }

    #[test]
    fn other_keys_are_passed_over_or_refused() {
        let text = br#"{"a": 1, "b": 2}"#;
        assert_eq!(rows_with(text, &["a"], false), [(1, Ok(vec![Some("1".to_owned())]))]);
        assert_eq!(rows_with(text, &["a", "c"], true), [(1, Err("is not a field; allowed: a, c".to_owned()))]);
    }
}
