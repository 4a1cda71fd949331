//! The fields of a record that a mapping may fill, and how text becomes their values.

use analytics_domain::{
    closed_sets::{CallChannel, CallStatus, CampaignStatus, Feedback, SmsDirection},
    flows::session::SessionOutcome,
};
use chrono::{DateTime, Utc};

use crate::time::TimeFormat;

/// A field of a record.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Field {
    /// Its name in the mapping.
    pub(crate) name: &'static str,
    /// Whether every record must have a value.
    pub(crate) required: bool,
    /// Whether it is a time, so that the mapping may give a format.
    pub(crate) is_time: bool,
    /// Whether a text can be its value; the error says why not.
    pub(crate) check: fn(&str, &TimeFormat) -> Result<(), String>,
}

impl Field {
    /// A field whose values have a type.
    pub(crate) const fn of<T: FieldValue>(name: &'static str) -> Self {
        Self { name, required: T::REQUIRED, is_time: T::IS_TIME, check: |text, time| T::read(text, time).map(drop) }
    }
}

/// A type that a field's text is read as.
pub(crate) trait FieldValue: Sized {
    const REQUIRED: bool = true;
    const IS_TIME: bool = false;

    /// Reads a value that is there; the error is the reason to refuse the row.
    fn read(text: &str, time: &TimeFormat) -> Result<Self, String>;

    /// The value of an absent one, if there is such a thing.
    fn absent() -> Option<Self> {
        None
    }
}

impl<T: FieldValue> FieldValue for Option<T> {
    const REQUIRED: bool = false;
    const IS_TIME: bool = T::IS_TIME;

    fn read(text: &str, time: &TimeFormat) -> Result<Self, String> {
        T::read(text, time).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl FieldValue for String {
    fn read(text: &str, _: &TimeFormat) -> Result<Self, String> {
        Ok(text.to_owned())
    }
}

impl FieldValue for i32 {
    fn read(text: &str, _: &TimeFormat) -> Result<Self, String> {
        if let Ok(number) = text.parse() {
            return Ok(number);
        }
        let number: f64 = text.parse().map_err(|_| "is not a number".to_owned())?;
        if number.fract() != 0.0 {
            return Err("is not a whole number".to_owned());
        }
        if number < f64::from(Self::MIN) || number > f64::from(Self::MAX) {
            return Err(format!("is out of range, {} to {}", Self::MIN, Self::MAX));
        }
        #[expect(clippy::cast_possible_truncation, reason = "whole and in range, as checked above")]
        Ok(number as Self)
    }
}

impl FieldValue for f64 {
    fn read(text: &str, _: &TimeFormat) -> Result<Self, String> {
        match text.parse::<Self>() {
            Ok(number) if number.is_finite() => Ok(number),
            Ok(_) => Err("is not a finite number".to_owned()),
            Err(_) => Err("is not a number (decimals take a point)".to_owned()),
        }
    }
}

impl FieldValue for bool {
    fn read(text: &str, _: &TimeFormat) -> Result<Self, String> {
        match text.to_ascii_lowercase().as_str() {
            "true" | "t" | "yes" | "y" | "1" => Ok(true),
            "false" | "f" | "no" | "n" | "0" => Ok(false),
            _ => Err("is not yes or no (true, t, yes, y, 1; false, f, no, n, 0)".to_owned()),
        }
    }
}

impl FieldValue for DateTime<Utc> {
    const IS_TIME: bool = true;

    fn read(text: &str, time: &TimeFormat) -> Result<Self, String> {
        time.read(text)
    }
}

macro_rules! word_of_a_closed_set {
    ($($name:ty),+) => {$(
        impl FieldValue for $name {
            fn read(text: &str, _: &TimeFormat) -> Result<Self, String> {
                text.parse().map_err(|error: analytics_domain::closed_sets::NotInSet| {
                    format!("is not a {}; allowed: {}", error.set, error.allowed)
                })
            }
        }
    )+};
}

word_of_a_closed_set!(CallChannel, CallStatus, CampaignStatus, Feedback, SmsDirection, SessionOutcome);

#[cfg(test)]
mod tests {
    use super::*;

    fn read<T: FieldValue>(text: &str) -> Result<T, String> {
        T::read(text, &TimeFormat::Rfc3339)
    }

    #[test]
    fn whole_numbers_are_read_and_others_refused() {
        assert_eq!(read::<i32>("12"), Ok(12));
        assert_eq!(read::<i32>("-1"), Ok(-1));
        assert_eq!(read::<i32>("12.0"), Ok(12));
        assert_eq!(read::<i32>("12.5"), Err("is not a whole number".to_owned()));
        assert_eq!(read::<i32>("twelve"), Err("is not a number".to_owned()));
        assert!(read::<i32>("2147483648").is_err_and(|reason| reason.starts_with("is out of range")));
        assert!(read::<i32>("1e300").is_err_and(|reason| reason.starts_with("is out of range")));
        assert!(read::<i32>("NaN").is_err());
    }

    #[test]
    fn decimals_are_finite_and_take_a_point() {
        assert_eq!(read::<f64>("0.25"), Ok(0.25));
        assert!(read::<f64>("0,25").is_err_and(|reason| reason.contains("point")));
        assert!(read::<f64>("inf").is_err_and(|reason| reason.contains("finite")));
    }

    #[test]
    fn yes_and_no_have_many_spellings() {
        for text in ["true", "T", "Yes", "y", "1"] {
            assert_eq!(read::<bool>(text), Ok(true), "{text}");
        }
        for text in ["FALSE", "f", "no", "N", "0"] {
            assert_eq!(read::<bool>(text), Ok(false), "{text}");
        }
        assert!(read::<bool>("maybe").is_err());
    }

    #[test]
    fn a_word_outside_its_set_is_refused_with_the_set() {
        assert_eq!(read::<CallStatus>("no_answer"), Ok(CallStatus::NoAnswer));
        assert!(read::<CallStatus>("missed").is_err_and(|reason| reason.contains("no_answer, voicemail")));
    }
}
