//! Settings that are refused by name.

use std::{fs, path::Path, time::Duration};

use analytics_api::outgoing::Roots;

/// A setting whose value cannot be used. The value itself may be secret, and is not shown.
#[derive(Debug, thiserror::Error)]
#[error("{flag} ({variable}): {reason}")]
pub(crate) struct SettingError {
    pub(crate) flag: &'static str,
    pub(crate) variable: &'static str,
    pub(crate) reason: String,
}

/// Reads the authorities that a PEM file names.
pub(crate) fn authorities(file: &Path) -> Result<Roots, String> {
    let pem = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    Roots::from_pem(&pem).ok_or_else(|| format!("{}: holds no certificate", file.display()))
}

/// Reads `500ms`, `10s`, `2m`, `8h` or `14d`.
pub(crate) fn duration(text: &str) -> Result<Duration, String> {
    let split = text.find(|character: char| !character.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at(split);
    let milliseconds = match unit {
        "ms" => 1,
        "s" => 1_000,
        "m" => 60_000,
        "h" => 3_600_000,
        "d" => 86_400_000,
        _ => 0,
    };
    let total = number.parse::<u64>().ok().and_then(|number| number.checked_mul(milliseconds));
    match total {
        Some(total) if (1..=366 * 86_400_000).contains(&total) => Ok(Duration::from_millis(total)),
        _ => Err("wants a number above 0 and a unit, such as 500ms, 10s, 2m, 8h or 14d, up to a year".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_have_a_unit() {
        assert_eq!(duration("500ms"), Ok(Duration::from_millis(500)));
        assert_eq!(duration("10s"), Ok(Duration::from_secs(10)));
        assert_eq!(duration("2m"), Ok(Duration::from_mins(2)));
        assert_eq!(duration("8h"), Ok(Duration::from_hours(8)));
        assert_eq!(duration("14d"), Ok(Duration::from_hours(14 * 24)));
        for wrong in ["", "10", "s", "0s", "-1s", "1.5s", "3w", "99999999999999999999s", "367d"] {
            assert!(duration(wrong).is_err(), "{wrong}");
        }
    }
}
