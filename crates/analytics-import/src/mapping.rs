//! The mapping file: which column, constant or row number fills which field.
//!
//! ```toml
//! format = "csv"              # or "jsonl"
//! delimiter = ";"             # csv: one character, "," unless given
//! columns = ["id", "day"]     # csv: the columns of a file without a header line
//! null_values = ["", "NA"]    # what counts as absent, [""] unless given
//! create_missing = true       # create campaigns, candidates and engineers that rows name
//!
//! [fields]
//! external_id = { row_number = "call-" }            # the prefix and the row's number, from 1
//! campaign    = { constant = "spring" }
//! candidate   = { column = "client" }
//! call_status = { column = "outcome", map = { ok = "answered", "-1" = "no_answer" }, otherwise = "failed" }
//! call_length_sec = { column = "seconds", default = 0 }      # when the value is absent
//! created     = { column = "day", time = { pattern = "%d.%m.%Y %H:%M", zone = "Europe/Berlin" } }
//! ```
//!
//! A value is trimmed; if it is one of the null values, it is absent and the
//! default, if there is one, takes its place. A value that is there goes through
//! the map: one that the map does not list becomes `otherwise`, or stays as it is
//! without one; one that the map turns into `""` is absent. In JSON Lines a column
//! is a key, or a JSON pointer (`/call/id`) into nested objects.

use std::{collections::BTreeMap, path::Path};

use chrono::{Duration, NaiveDate};
use serde::{Deserialize, Deserializer, de::Error};

use crate::{error::ImportError, field::Field, time::TimeMapping};

/// A mapping, as the file says it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// Where it came from, for messages.
    #[serde(skip)]
    pub(crate) origin: String,
    /// The shape of the input.
    #[serde(default)]
    pub format: Format,
    /// CSV: what separates the values.
    #[serde(default = "comma")]
    pub delimiter: char,
    /// CSV: the columns of a file without a header line.
    pub columns: Option<Vec<String>>,
    /// What counts as absent.
    #[serde(default = "empty_is_null", deserialize_with = "scalars")]
    pub null_values: Vec<String>,
    /// Whether campaigns, candidates and engineers that rows name are created.
    #[serde(default)]
    pub create_missing: bool,
    /// Whether a row that has other columns is refused.
    #[serde(skip)]
    pub(crate) only: bool,
    /// By how much every time is moved; none = times stay as they are.
    #[serde(skip)]
    pub(crate) moved_by: Option<Duration>,
    /// The record's fields.
    pub fields: BTreeMap<String, FieldMapping>,
}

/// The shape of an input.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Delimited text with a header line.
    #[default]
    Csv,
    /// A JSON object a line.
    Jsonl,
}

/// What fills a field: exactly one of `column`, `constant` and `row_number`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FieldMapping {
    /// The column that holds it.
    pub column: Option<String>,
    /// The value that every row has.
    #[serde(default, deserialize_with = "optional_scalar")]
    pub constant: Option<String>,
    /// A prefix; the value is the prefix and the row's number, from 1.
    pub row_number: Option<String>,
    /// What the column's values mean.
    #[serde(default, deserialize_with = "scalar_map")]
    pub map: BTreeMap<String, String>,
    /// What values mean that the map does not list.
    #[serde(default, deserialize_with = "optional_scalar")]
    pub otherwise: Option<String>,
    /// The value when the column has none.
    #[serde(default, deserialize_with = "optional_scalar")]
    pub default: Option<String>,
    /// What counts as absent here, instead of the file's `null_values`.
    #[serde(default, deserialize_with = "optional_scalars")]
    pub null_values: Option<Vec<String>>,
    /// How a time is written; RFC 3339 unless given.
    pub time: Option<TimeMapping>,
}

impl Mapping {
    /// Reads a mapping file.
    ///
    /// # Errors
    /// The file cannot be read, or is no mapping.
    pub fn load(path: &Path) -> Result<Self, ImportError> {
        let origin = path.display().to_string();
        let text = std::fs::read_to_string(path)
            .map_err(|error| ImportError::Mapping { origin: origin.clone(), problem: error.to_string() })?;
        Self::parse(&text, &origin)
    }

    /// Reads old records as if one of their days were another: every time is moved by as many days as lie between.
    #[must_use]
    pub fn as_of(self, day: NaiveDate, is_to_be: NaiveDate) -> Self {
        Self { moved_by: Some(is_to_be - day), ..self }
    }

    /// The mapping of JSON Lines whose keys are the fields, all of them and no others.
    pub(crate) fn identity(fields: &[Field], create_missing: bool) -> Self {
        let column = |name: &str| FieldMapping { column: Some(name.to_owned()), ..FieldMapping::default() };
        Self {
            origin: "of the fields to themselves".to_owned(),
            format: Format::Jsonl,
            delimiter: comma(),
            columns: None,
            null_values: empty_is_null(),
            create_missing,
            only: true,
            moved_by: None,
            fields: fields.iter().map(|field| (field.name.to_owned(), column(field.name))).collect(),
        }
    }

    /// Reads a mapping from its text; `origin` is for messages.
    ///
    /// # Errors
    /// The text is no mapping; an unknown key is named with the allowed ones.
    pub fn parse(text: &str, origin: &str) -> Result<Self, ImportError> {
        let problem = |problem: String| ImportError::Mapping { origin: origin.to_owned(), problem };
        let mut mapping: Self = toml::from_str(text).map_err(|error| problem(error.to_string()))?;
        if !mapping.delimiter.is_ascii() || matches!(mapping.delimiter, '"' | '\n' | '\r') {
            return Err(problem(format!("delimiter {:?} is not a single ASCII character", mapping.delimiter)));
        }
        origin.clone_into(&mut mapping.origin);
        Ok(mapping)
    }
}

fn comma() -> char {
    ','
}

fn empty_is_null() -> Vec<String> {
    vec![String::new()]
}

fn text_of<E: Error>(value: toml::Value) -> Result<String, E> {
    match value {
        toml::Value::String(text) => Ok(text),
        toml::Value::Integer(number) => Ok(number.to_string()),
        toml::Value::Float(number) => Ok(number.to_string()),
        toml::Value::Boolean(flag) => Ok(flag.to_string()),
        toml::Value::Datetime(time) => Ok(time.to_string()),
        toml::Value::Array(_) | toml::Value::Table(_) => Err(E::custom("a single value is wanted here")),
    }
}

pub(crate) fn optional_scalar<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    text_of(toml::Value::deserialize(deserializer)?).map(Some)
}

fn scalars<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    Vec::<toml::Value>::deserialize(deserializer)?.into_iter().map(text_of).collect()
}

fn optional_scalars<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Vec<String>>, D::Error> {
    scalars(deserializer).map(Some)
}

fn scalar_map<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<String, String>, D::Error> {
    let map = BTreeMap::<String, toml::Value>::deserialize(deserializer)?;
    map.into_iter().map(|(from, to)| Ok((from, text_of(to)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_keys_are_named_with_the_allowed_ones() {
        for (toml, unknown, allowed) in [
            ("delimeter = \";\"\n[fields]", "delimeter", "delimiter"),
            ("[fields]\ncreated = { colum = \"day\" }", "colum", "row_number"),
            ("[fields]\ncreated = { column = \"day\", time = { zones = \"UTC\" } }", "zones", "seconds_since"),
        ] {
            let message = Mapping::parse(toml, "m.toml").unwrap_err().to_string();
            assert!(message.starts_with("mapping m.toml: "), "{message}");
            assert!(message.contains(&format!("unknown field `{unknown}`")) && message.contains(allowed), "{message}");
        }
    }

    #[test]
    fn values_may_be_written_as_what_they_are() {
        let toml =
            "null_values = [\"\", -1]\n[fields]\na = { constant = 5 }\nb = { column = \"x\", map = { no = false } }";
        let mapping = Mapping::parse(toml, "m.toml").unwrap();
        assert_eq!(mapping.null_values, ["", "-1"]);
        assert_eq!(mapping.fields["a"].constant.as_deref(), Some("5"));
        assert_eq!(mapping.fields["b"].map["no"], "false");
    }

    #[test]
    fn a_delimiter_is_one_character() {
        assert_eq!(Mapping::parse("delimiter = \"\\t\"\n[fields]", "m.toml").unwrap().delimiter, '\t');
        for wrong in ["", ";;", "\\n", "ü"] {
            let toml = format!("delimiter = \"{wrong}\"\n[fields]");
            assert!(Mapping::parse(&toml, "m.toml").is_err(), "{wrong:?}");
        }
    }
}
