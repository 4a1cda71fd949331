//! Whole numbers of JSON bodies: `1.0` is one, as JSON Schema's `integer` has it (Validation 2020-12, 6.1.1).

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{Error, Unexpected, Visitor},
};

/// Reads a whole number, however it is written.
pub(crate) fn number<'de, D: Deserializer<'de>, T: TryFrom<i64>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_i64(Whole(PhantomData))
}

/// Reads a whole number, or none.
pub(crate) fn optional<'de, D: Deserializer<'de>, T: TryFrom<i64>>(deserializer: D) -> Result<Option<T>, D::Error> {
    let written = Option::<Written<T>>::deserialize(deserializer)?;
    Ok(written.map(|Written(number)| number))
}

#[derive(Deserialize)]
#[serde(bound(deserialize = "T: TryFrom<i64>"))]
struct Written<T>(#[serde(deserialize_with = "number")] T);

struct Whole<T>(PhantomData<T>);

impl<T: TryFrom<i64>> Visitor<'_> for Whole<T> {
    type Value = T;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a whole number that is not too large")
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
        T::try_from(number).map_err(|_| E::invalid_value(Unexpected::Signed(number), &self))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
        match i64::try_from(number) {
            Ok(number) => self.visit_i64(number),
            Err(_) => Err(E::invalid_value(Unexpected::Unsigned(number), &self)),
        }
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<T, E> {
        /// All whole numbers up to here are doubles.
        const MOST: f64 = 9_007_199_254_740_992.0;
        if number.fract() != 0.0 || number.abs() > MOST {
            return Err(E::invalid_value(Unexpected::Float(number), &self));
        }
        #[expect(clippy::cast_possible_truncation, reason = "it is whole, and a double holds it")]
        self.visit_i64(number as i64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Body {
        #[serde(deserialize_with = "number")]
        position: i32,
        #[serde(default, deserialize_with = "optional")]
        least: Option<i32>,
    }

    fn read(body: &str) -> Result<(i32, Option<i32>), String> {
        let read = serde_json::from_str::<Body>(body).map_err(|error| error.to_string());
        read.map(|Body { position, least }| (position, least))
    }

    #[test]
    fn a_whole_number_may_be_written_as_a_double() {
        assert_eq!(read(r#"{"position": 1}"#), Ok((1, None)));
        assert_eq!(read(r#"{"position": -1.0, "least": 5.0}"#), Ok((-1, Some(5))));
        assert_eq!(read(r#"{"position": 1e3, "least": null}"#), Ok((1_000, None)));
    }

    #[test]
    fn others_are_refused_by_what_they_are() {
        for (written, told) in [
            ("1.5", "floating point `1.5`"),
            ("1e300", "floating point `1e+300`"),
            ("10000000000", "integer `10000000000`"),
            ("10000000000.0", "integer `10000000000`"),
            ("18446744073709551615", "integer `18446744073709551615`"),
            ("\"1\"", "string \"1\""),
            ("null", "null"),
        ] {
            let refused = read(&format!(r#"{{"position": {written}}}"#)).unwrap_err();
            assert!(refused.contains(told) && refused.contains("a whole number"), "{refused}");
        }
    }
}
