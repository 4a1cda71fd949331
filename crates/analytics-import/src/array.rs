//! A JSON array as JSON Lines: its elements, one a line.

use std::io::{BufRead, Cursor, Read};

use serde_json::value::RawValue;

use crate::error::ImportError;

/// How large an array may be, which is held as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ArrayLimits {
    /// Bytes, unpacked.
    pub bytes: usize,
    /// Elements.
    pub rows: usize,
}

/// The elements, each on the line that is its place. An array that is broken anywhere has none.
pub(crate) fn lines(text: impl Read, input: &str, limits: ArrayLimits) -> Result<Box<dyn BufRead>, ImportError> {
    let too_large = |limit: String| ImportError::TooLarge { input: input.to_owned(), limit };
    let mut json = Vec::new();
    text.take(limits.bytes as u64 + 1)
        .read_to_end(&mut json)
        .map_err(|source| ImportError::Read { input: input.to_owned(), source })?;
    if json.len() > limits.bytes {
        return Err(too_large(format!("{} bytes; more can be sent as NDJSON", limits.bytes)));
    }
    let elements: Vec<&RawValue> = serde_json::from_slice(&json).map_err(|error| ImportError::Format {
        input: input.to_owned(),
        problem: format!("is not a JSON array: {error}"),
    })?;
    if elements.len() > limits.rows {
        return Err(too_large(format!("{} records; more can be sent as NDJSON", limits.rows)));
    }
    let mut lines = Vec::with_capacity(json.len() + elements.len());
    for element in elements {
        // Only space between the parts of a value can be a line break: in a text it is escaped.
        lines.extend(element.get().bytes().map(|byte| if matches!(byte, b'\n' | b'\r') { b' ' } else { byte }));
        lines.push(b'\n');
    }
    Ok(Box::new(Cursor::new(lines)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(json: &str, limits: ArrayLimits) -> Result<String, String> {
        let mut text = String::new();
        lines(json.as_bytes(), "the body", limits)
            .map_err(|error| error.to_string())?
            .read_to_string(&mut text)
            .unwrap();
        Ok(text)
    }

    #[test]
    fn an_element_is_a_line() {
        let limits = ArrayLimits { bytes: 100, rows: 3 };
        assert_eq!(of("[]", limits).unwrap(), "");
        assert_eq!(of("[{\n \"a\": \"b\\n\"\r\n},7,\n[1,\n2]]", limits).unwrap(), "{  \"a\": \"b\\n\"  }\n7\n[1, 2]\n");
    }

    #[test]
    fn what_is_broken_or_too_large_is_refused_with_the_place_or_the_limit() {
        let limits = ArrayLimits { bytes: 20, rows: 3 };
        for (json, part) in [
            ("[{},\n{\"a\" 1}]", "the body is not a JSON array: expected `:` at line 2 column 6"),
            ("[1", "is not a JSON array: EOF"),
            ("{}", "is not a JSON array: invalid type: map"),
            ("", "is not a JSON array: EOF"),
            ("[] []", "is not a JSON array: trailing characters"),
            ("[1,2,3,4]", "the body is larger than 3 records"),
            ("[1,2,3               ]", "the body is larger than 20 bytes"),
        ] {
            assert!(of(json, limits).is_err_and(|error| error.contains(part)), "{json}: {:?}", of(json, limits));
        }
    }
}
