//! What a value has to be like, so that no single record makes a batch fail.

use analytics_domain::flows::session::{MAX_COMMENT, SessionOutcome};
use chrono::{DateTime, Datelike, Utc};

use super::table::Fault;

/// Ids and names are parts of index entries, which have a limit.
const LONGEST_ID: usize = 255;
const LONGEST_TEXT: usize = 1_000;
const LONGEST_NOTE: usize = 10_000;

pub(super) type Check = Result<(), Fault>;

/// An id in another system.
pub(super) fn id(column: &'static str, value: &str) -> Check {
    if value.is_empty() {
        return refuse(column, value, "is empty".to_owned());
    }
    characters(column, value, LONGEST_ID)
}

/// A name, a place, a reason.
pub(super) fn text(column: &'static str, value: &str) -> Check {
    if value.is_empty() {
        return refuse(column, value, "is empty".to_owned());
    }
    characters(column, value, LONGEST_TEXT)
}

/// A text that people write at length.
pub(super) fn note(column: &'static str, value: Option<&str>) -> Check {
    value.map_or(Ok(()), |value| characters(column, value, LONGEST_NOTE))
}

/// What people write of a session.
pub(super) fn comment(column: &'static str, value: Option<&str>) -> Check {
    let Some(value) = value else { return Ok(()) };
    if value.chars().count() > MAX_COMMENT {
        return refuse(column, value, format!("is longer than {MAX_COMMENT} characters"));
    }
    note(column, Some(value))
}

/// How and when a session ended: both or neither is known, and no session ends before it starts.
pub(super) fn ending(
    started_at: DateTime<Utc>,
    completed_at: Option<DateTime<Utc>>,
    outcome: Option<SessionOutcome>,
) -> Check {
    match (completed_at, outcome) {
        (Some(at), Some(_)) if at < started_at => {
            refuse("completed_at", &at.to_rfc3339(), format!("is before the start, {}", started_at.to_rfc3339()))
        }
        (Some(at), None) => refuse("completed_at", &at.to_rfc3339(), "has no outcome beside it".to_owned()),
        (None, Some(outcome)) => refuse("outcome", outcome.as_str(), "has no completed_at beside it".to_owned()),
        _ => Ok(()),
    }
}

/// A text that may be absent.
pub(super) fn optional(column: &'static str, value: Option<&str>) -> Check {
    value.map_or(Ok(()), |value| text(column, value))
}

/// A number between two others, both included. NaN is not.
pub(super) fn within(column: &'static str, value: f64, least: f64, most: f64) -> Check {
    if (least..=most).contains(&value) {
        Ok(())
    } else {
        refuse(column, &value.to_string(), format!("is out of range, {least} to {most}"))
    }
}

/// A length in seconds.
pub(super) fn length(column: &'static str, value: i32) -> Check {
    if value >= 0 { Ok(()) } else { refuse(column, &value.to_string(), "is less than 0".to_owned()) }
}

/// A number of credits, which is kept in whole thousandths: nine million of the largest can be added up.
pub(super) fn credits(column: &'static str, value: f64) -> Check {
    within(column, value, 0.001, 1e9)
}

/// An instant: since 1970, because ids begin with it, and before 2200, so that a slip of the unit is seen.
pub(super) fn time(column: &'static str, value: DateTime<Utc>) -> Check {
    if (1970..2200).contains(&value.year()) {
        Ok(())
    } else {
        refuse(column, &value.to_rfc3339(), "is out of range, 1970 to 2199".to_owned())
    }
}

fn characters(column: &'static str, value: &str, longest: usize) -> Check {
    if value.len() > longest {
        return refuse(column, value, format!("is longer than {longest} bytes"));
    }
    if value.contains('\0') {
        return refuse(column, value, "has a NUL character, which text cannot have".to_owned());
    }
    Ok(())
}

fn refuse(column: &'static str, value: &str, reason: String) -> Check {
    Err(Fault { column, value: value.chars().take(200).collect(), reason })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_are_in_and_what_lies_beyond_is_out() {
        for (value, fits) in [(0.0, true), (1.0, true), (-0.001, false), (1.001, false), (f64::NAN, false)] {
            assert_eq!(within("rate", value, 0.0, 1.0).is_ok(), fits, "{value}");
        }
        for (value, fits) in [(0.0, false), (0.001, true), (1e9, true), (1.1e9, false), (f64::NAN, false)] {
            assert_eq!(credits("credits", value).is_ok(), fits, "{value}");
        }
        assert!(length("length", 0).is_ok() && length("length", -1).is_err());
    }

    #[test]
    fn a_session_ends_after_it_starts_and_in_some_way() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let (start, end) = (at("2026-01-01T10:00:00Z"), at("2026-01-01T10:00:01Z"));
        let resolved = Some(SessionOutcome::Resolved);
        assert!(ending(start, None, None).is_ok() && ending(start, Some(start), resolved).is_ok());
        for (completed_at, outcome, column) in
            [(Some(end), None, "completed_at"), (None, resolved, "outcome"), (Some(start), resolved, "completed_at")]
        {
            let refused = ending(end, completed_at, outcome);
            assert!(refused.is_err_and(|fault| fault.column == column), "{completed_at:?} {outcome:?}");
        }
    }

    #[test]
    fn text_has_a_length_and_no_nul() {
        assert!(id("id", &"x".repeat(255)).is_ok());
        assert!(id("id", &"x".repeat(256)).is_err_and(|fault| fault.reason == "is longer than 255 bytes"));
        assert!(id("id", "").is_err());
        assert!(note("comment", Some("a\0b")).is_err_and(|fault| fault.reason.contains("NUL")));
    }

    #[test]
    fn times_lie_in_this_age() {
        let at = |text: &str| time("created", text.parse().unwrap());
        assert!(at("1970-01-01T00:00:00Z").is_ok() && at("2199-12-31T23:59:59Z").is_ok());
        assert!(at("1969-12-31T23:59:59Z").is_err() && at("2200-01-01T00:00:00Z").is_err());
    }
}
