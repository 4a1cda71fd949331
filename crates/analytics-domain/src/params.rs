//! Query parameters by name, with an error for each that is unknown or malformed.

use std::{collections::BTreeSet, fmt::Display, str::FromStr};

/// A query parameter that was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{parameter}: {reason}")]
pub struct ParamError {
    /// The key.
    pub parameter: String,
    /// The value, where there is one; long ones are cut.
    pub value: Option<String>,
    /// What is wrong and what is allowed.
    pub reason: String,
}

/// The parameters of one request. Each reader takes the keys it knows; `finish`
/// refuses what nobody took.
#[derive(Debug)]
pub struct Params {
    pairs: Vec<(String, String)>,
    known: BTreeSet<&'static str>,
    errors: Vec<ParamError>,
}

impl Params {
    /// Wraps decoded key/value pairs in the order they were sent.
    #[must_use]
    pub fn new(pairs: Vec<(String, String)>) -> Self {
        Self { pairs, known: BTreeSet::new(), errors: Vec::new() }
    }

    /// Records a refusal.
    pub fn refuse(&mut self, parameter: &str, value: Option<&str>, reason: impl Into<String>) {
        let value = value.map(|value| value.chars().take(100).collect());
        self.errors.push(ParamError { parameter: parameter.to_owned(), value, reason: reason.into() });
    }

    /// Every value of a repeated key, sorted and without doubles; more than `most`
    /// values are refused.
    pub fn list<T: FromStr<Err: Display> + Ord>(&mut self, key: &'static str, most: usize) -> Vec<T> {
        let raw = self.take(key);
        if raw.len() > most {
            self.refuse(key, None, format!("{} values; at most {most} are allowed", raw.len()));
            return Vec::new();
        }
        let values: BTreeSet<T> = raw.iter().filter_map(|value| self.parsed(key, value)).collect();
        values.into_iter().collect()
    }

    /// The value of a key that may be given once.
    pub fn one<T: FromStr<Err: Display>>(&mut self, key: &'static str) -> Option<T> {
        let raw = self.take(key);
        match raw.as_slice() {
            [] => None,
            [value] => self.parsed(key, value),
            [_, second, ..] => {
                self.refuse(key, Some(second), "is given more than once; one value is allowed");
                None
            }
        }
    }

    /// Ends the reading: an error for every refusal and for every key nobody knows.
    ///
    /// # Errors
    /// All refusals, in the order they were found.
    pub fn finish(mut self) -> Result<(), Vec<ParamError>> {
        let allowed = self.known.iter().copied().collect::<Vec<_>>().join(", ");
        for (key, value) in std::mem::take(&mut self.pairs) {
            self.refuse(&key, Some(&value), format!("is not a known parameter; allowed: {allowed}"));
        }
        if self.errors.is_empty() { Ok(()) } else { Err(self.errors) }
    }

    fn take(&mut self, key: &'static str) -> Vec<String> {
        self.known.insert(key);
        self.pairs.extract_if(.., |(name, _)| name == key).map(|(_, value)| value).collect()
    }

    fn parsed<T: FromStr<Err: Display>>(&mut self, key: &str, value: &str) -> Option<T> {
        value.parse().map_err(|error: T::Err| self.refuse(key, Some(value), error.to_string())).ok()
    }
}
