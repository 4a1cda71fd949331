//! The calls that are sent: each follows from its number, so that sending it again sends the same.

use anyhow::{Context as _, Result};
use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use serde_json::{Value, json};

/// The external id of the campaign that they belong to.
pub(super) const CAMPAIGN: &str = "load";
const PREFIX: &str = "load-";
const CALLS_PER_PERSON: u64 = 4;

/// A call as it is sent. Every one was placed, so that all count.
pub(super) fn record(number: u64, base: DateTime<Utc>) -> Value {
    let (status, seconds, rate) = match number % 10 {
        0..=3 => ("completed", 60 + number % 900, Some((number % 101) as f64 / 100.0)),
        4 | 5 => ("answered", 5 + number % 60, None),
        6 | 7 => ("no_answer", 0, None),
        8 => ("voicemail", 20, None),
        _ => ("busy", 0, None),
    };
    let created = base + TimeDelta::milliseconds(i64::try_from(number).unwrap_or(i64::MAX / 2));
    json!({
        "external_id": external_id(number),
        "campaign": CAMPAIGN,
        "candidate": format!("{PREFIX}person-{}", number / CALLS_PER_PERSON),
        "channel": if number.is_multiple_of(2) { "phone" } else { "web" },
        "call_status": status,
        "call_length_sec": seconds,
        "question_completion_rate": rate,
        "created": created.to_rfc3339_opts(SecondsFormat::Millis, true),
    })
}

pub(super) fn external_id(number: u64) -> String {
    format!("{PREFIX}{number}")
}

/// The number of a call, by its external id.
pub(super) fn number(external_id: &str) -> Result<u64> {
    let number = external_id.strip_prefix(PREFIX).and_then(|number| number.parse().ok());
    number.with_context(|| format!("`{external_id}` is no call of this test"))
}

#[cfg(test)]
mod tests {
    use super::{external_id, number, record};

    #[test]
    fn a_call_is_the_same_whenever_it_is_sent() {
        let base = "2026-03-02T00:00:00Z".parse().unwrap();
        assert_eq!(record(1_234, base), record(1_234, base));
        assert_eq!(record(1_234, base)["created"], "2026-03-02T00:00:01.234Z");
        assert_eq!(number(&external_id(17)).unwrap(), 17);
        assert!(number("call-17").is_err());
    }
}
