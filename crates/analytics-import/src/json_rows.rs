//! JSON Lines as rows: an object a line.

use std::io::BufRead;

use serde_json::{Map, Value};

use crate::{
    error::ImportError,
    lines::{LONGEST, Line, Lines, content},
    row::{NOWHERE, Next, Refusal, Row},
};

/// So many bytes without a row end what is not a file: the row that is too long, or blank lines.
const MOST_IDLE: usize = 4 << 20;

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
        let shown = || String::from_utf8_lossy(&content(&self.line)[..content(&self.line).len().min(400)]).into_owned();
        if too_long {
            return refused("", shown(), format!("is longer than {LONGEST} bytes"));
        }
        let Ok(text) = std::str::from_utf8(&self.line) else {
            return refused("", shown(), "is not UTF-8".to_owned());
        };
        let object: Map<String, Value> = match serde_json::from_str(text) {
            Ok(object) => object,
            Err(error) => return refused("", shown(), format!("is not a JSON object: {error}")),
        };
        for column in &self.wanted {
            let start = row.text.len();
            match find(&object, column) {
                None => {
                    row.values.push(None);
                    continue;
                }
                Some(Value::Null) => {
                    row.values.push(Some(NOWHERE));
                    continue;
                }
                Some(Value::String(text)) => row.text.push_str(text),
                Some(Value::Bool(flag)) => row.text.push_str(if *flag { "true" } else { "false" }),
                Some(Value::Number(number)) => row.text.push_str(&number.to_string()),
                Some(nested @ (Value::Array(_) | Value::Object(_))) => {
                    let reason = "is not a single value; a JSON pointer like /call/id reaches into it".to_owned();
                    return refused(column, nested.to_string(), reason);
                }
            }
            row.values.push(Some(start..row.text.len()));
        }
        if self.only
            && let Some((unknown, value)) = object.iter().find(|(key, _)| !self.wanted.contains(key))
        {
            return refused(unknown, value.to_string(), format!("is not a field; allowed: {}", self.wanted.join(", ")));
        }
        Ok(Next::Row)
    }
}

fn find<'a>(object: &'a Map<String, Value>, column: &str) -> Option<&'a Value> {
    let Some(path) = column.strip_prefix('/') else { return object.get(column) };
    let mut keys = path.split('/').map(|key| key.replace("~1", "/").replace("~0", "~"));
    let first = object.get(&keys.next()?)?;
    keys.try_fold(first, |value, key| match value {
        Value::Array(items) => items.get(key.parse::<usize>().ok()?),
        value => value.get(&key),
    })
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
