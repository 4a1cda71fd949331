//! Time formats: text to an instant, kept to the millisecond.
//!
//! A local time that a clock change makes happen twice is read as the earlier of
//! the two; one that it skips is read with the offset from before the change, so
//! 02:30 on a night that jumps from 02:00 to 03:00 is 03:30. Both are what
//! calendars do (RFC 5545), and both keep the order of a file. A second that is
//! written `:60` is the first of the next minute.

use analytics_domain::period::to_millisecond;
use chrono::{
    DateTime, Duration, NaiveDateTime, NaiveTime, Offset, TimeZone, Utc,
    format::{Item, ParseErrorKind, Parsed, StrftimeItems},
};
use chrono_tz::Tz;
use serde::Deserialize;

const TOO_FAR: &str = "is too far away to be a time";

/// How a mapping says it: exactly one of `format`, `pattern` and `seconds_since`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TimeMapping {
    /// A format that needs nothing else.
    pub format: Option<NamedFormat>,
    /// A strptime pattern; with it `zone`, unless the pattern has an offset.
    pub pattern: Option<String>,
    /// The zone of the pattern's local time (IANA).
    pub zone: Option<String>,
    /// The instant (RFC 3339) from which the value counts seconds.
    #[serde(default, deserialize_with = "crate::mapping::optional_scalar")]
    pub seconds_since: Option<String>,
}

/// A format that needs nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NamedFormat {
    /// `2026-03-29T09:15:00Z`.
    Rfc3339,
    /// Seconds from 1970, with or without decimals.
    EpochSeconds,
    /// Milliseconds from 1970.
    EpochMillis,
}

/// A time format, ready to read.
#[derive(Debug, Clone)]
pub(crate) enum TimeFormat {
    /// `2026-03-29T09:15:00Z`.
    Rfc3339,
    /// A number of milliseconds times `scale`, counted from `anchor`.
    Since {
        /// The instant of 0.
        anchor: DateTime<Utc>,
        /// Milliseconds per unit.
        scale: i64,
    },
    /// A strptime pattern.
    Pattern {
        /// As the mapping spells it.
        pattern: String,
        /// The pattern, taken apart.
        items: Vec<Item<'static>>,
        /// The zone of a local time; none = the text has an offset.
        zone: Option<Tz>,
    },
    /// Another format, whose instants are moved.
    Moved {
        /// The format.
        format: Box<TimeFormat>,
        /// By how much.
        by: Duration,
    },
}

impl TimeMapping {
    /// Checks the combination.
    ///
    /// # Errors
    /// What is wrong with it, and what is allowed.
    pub(crate) fn resolve(&self) -> Result<TimeFormat, String> {
        match (self.format, &self.pattern, &self.seconds_since) {
            (Some(format), None, None) => {
                self.no_zone("format")?;
                Ok(match format {
                    NamedFormat::Rfc3339 => TimeFormat::Rfc3339,
                    NamedFormat::EpochSeconds => TimeFormat::Since { anchor: DateTime::UNIX_EPOCH, scale: 1000 },
                    NamedFormat::EpochMillis => TimeFormat::Since { anchor: DateTime::UNIX_EPOCH, scale: 1 },
                })
            }
            (None, Some(pattern), None) => TimeFormat::pattern(pattern, self.zone.as_deref()),
            (None, None, Some(anchor)) => {
                self.no_zone("seconds_since")?;
                let anchor = DateTime::parse_from_rfc3339(anchor).map_err(|_| {
                    format!("time.seconds_since `{anchor}` is not an instant like 2018-01-01T00:00:00Z")
                })?;
                Ok(TimeFormat::Since { anchor: to_millisecond(anchor.to_utc()), scale: 1000 })
            }
            _ => Err("time wants exactly one of format, pattern and seconds_since".to_owned()),
        }
    }

    fn no_zone(&self, other: &str) -> Result<(), String> {
        match self.zone {
            Some(_) => Err(format!("time.zone goes with time.pattern; time.{other} is an instant by itself")),
            None => Ok(()),
        }
    }
}

impl TimeFormat {
    fn pattern(pattern: &str, zone: Option<&str>) -> Result<Self, String> {
        let items = StrftimeItems::new(pattern)
            .parse_to_owned()
            .map_err(|_| format!("time.pattern `{pattern}` is not a strptime pattern like %Y-%m-%d %H:%M:%S"))?;
        let zone = zone
            .map(|name| name.parse().map_err(|_| format!("time.zone `{name}` is not an IANA zone like Europe/Berlin")))
            .transpose()?;
        let knows_offset = ["%z", "%:z", "%#z", "%+", "%s"].iter().any(|part| pattern.contains(part));
        match (zone, knows_offset) {
            (None, false) => Err(format!("time.pattern `{pattern}` has no offset (%z), so time.zone must be given")),
            (Some(_), true) => Err(format!("time.pattern `{pattern}` has an offset, so time.zone means nothing")),
            _ => Ok(Self::Pattern { pattern: pattern.to_owned(), items, zone }),
        }
    }

    /// The same format, whose instants are moved by so much, if that is said.
    pub(crate) fn moved(self, by: Option<Duration>) -> Self {
        match by {
            Some(by) => Self::Moved { format: Box::new(self), by },
            None => self,
        }
    }

    /// Reads an instant.
    ///
    /// # Errors
    /// The reason to refuse the row.
    pub(crate) fn read(&self, text: &str) -> Result<DateTime<Utc>, String> {
        let instant = match self {
            Self::Rfc3339 => DateTime::parse_from_rfc3339(text)
                .map_err(|error| format!("is not an RFC 3339 time like 2026-03-29T09:15:00Z: {error}"))?
                .to_utc(),
            Self::Since { anchor, scale } => since(*anchor, *scale, text)?,
            Self::Pattern { pattern, items, zone } => by_pattern(text, pattern, items, *zone)?,
            Self::Moved { format, by } => {
                format.read(text)?.checked_add_signed(*by).ok_or_else(|| TOO_FAR.to_owned())?
            }
        };
        Ok(to_millisecond(instant))
    }
}

fn since(anchor: DateTime<Utc>, scale: i64, text: &str) -> Result<DateTime<Utc>, String> {
    let millis = match text.parse::<i64>() {
        Ok(number) => number.checked_mul(scale),
        Err(_) => match text.parse::<f64>() {
            #[expect(clippy::cast_possible_truncation, reason = "a cast saturates, and the addition below then fails")]
            // By way of microseconds: 1.001 seconds are a little less than a thousand and one milliseconds to a double.
            Ok(number) if number.is_finite() => Some(((number * scale as f64 * 1e3).round() / 1e3).floor() as i64),
            _ => return Err("is not a number of seconds or milliseconds".to_owned()),
        },
    };
    millis
        .and_then(Duration::try_milliseconds)
        .and_then(|offset| anchor.checked_add_signed(offset))
        .ok_or_else(|| TOO_FAR.to_owned())
}

fn by_pattern(text: &str, pattern: &str, items: &[Item<'_>], zone: Option<Tz>) -> Result<DateTime<Utc>, String> {
    let mut parsed = Parsed::new();
    let refused = |error: chrono::ParseError| format!("does not fit the pattern {pattern}: {error}");
    chrono::format::parse(&mut parsed, text, items.iter()).map_err(refused)?;
    match zone {
        None => parsed.to_datetime().map(|instant| instant.to_utc()).map_err(refused),
        Some(zone) => {
            let date = parsed.to_naive_date().map_err(refused)?;
            let time = match parsed.to_naive_time() {
                Ok(time) => time,
                // A pattern with a date alone means the start of that day.
                Err(error) if error.kind() == ParseErrorKind::NotEnough && parsed.hour_mod_12().is_none() => {
                    NaiveTime::MIN
                }
                Err(error) => return Err(refused(error)),
            };
            in_zone(date.and_time(time), zone).ok_or_else(|| TOO_FAR.to_owned())
        }
    }
}

/// None for a local time that is no instant, because it is too far away.
fn in_zone(local: NaiveDateTime, zone: Tz) -> Option<DateTime<Utc>> {
    if let Some(instant) = zone.from_local_datetime(&local).earliest() {
        return Some(instant.to_utc());
    }
    // No clock change is a day long, so a day earlier the old offset still holds.
    let before = zone.offset_from_utc_datetime(&local.checked_sub_signed(Duration::days(1))?);
    local.checked_sub_offset(before.fix()).map(|instant| instant.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moved_time_is_as_many_days_away() {
        let moved = TimeFormat::Rfc3339.moved(Some(Duration::days(3)));
        assert_eq!(moved.read("2016-02-27T10:00:00.1239Z").unwrap().to_rfc3339(), "2016-03-01T10:00:00.123+00:00");
        assert!(TimeFormat::Rfc3339.moved(Some(Duration::MAX)).read("2016-02-27T10:00:00Z").is_err());
    }

    fn mapping(toml: &str) -> Result<TimeFormat, String> {
        toml::from_str::<TimeMapping>(toml).map_err(|error| error.to_string())?.resolve()
    }

    fn read(format: &str, text: &str) -> Result<String, String> {
        let instant = mapping(format)?.read(text)?;
        Ok(instant.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true))
    }

    #[test]
    fn each_format_reads_the_same_instant() {
        let pattern = r#"pattern = "%d/%m/%Y %H:%M:%S""#;
        for (format, text) in [
            (r#"format = "rfc3339""#.to_owned(), "2026-03-29T11:15:00+02:00"),
            (r#"format = "epoch_seconds""#.to_owned(), "1774775700"),
            (r#"format = "epoch_seconds""#.to_owned(), "1774775700.0"),
            (r#"format = "epoch_millis""#.to_owned(), "1774775700000"),
            ("seconds_since = 2026-03-29T00:00:00Z".to_owned(), "33300"),
            (r#"seconds_since = "2026-03-29T02:00:00+02:00""#.to_owned(), "33300"),
            (format!("{pattern}\nzone = \"Europe/Berlin\""), "29/03/2026 11:15:00"),
            (r#"pattern = "%d/%m/%Y %H:%M %z""#.to_owned(), "29/03/2026 11:15 +0200"),
        ] {
            assert_eq!(read(&format, text), Ok("2026-03-29T09:15:00Z".to_owned()), "{format}: {text}");
        }
    }

    #[test]
    fn times_are_kept_to_the_millisecond() {
        let text = "2026-03-29T09:15:00.123987Z";
        assert_eq!(read(r#"format = "rfc3339""#, text), Ok("2026-03-29T09:15:00.123Z".to_owned()));
        for (seconds, instant) in [
            ("0.5", "1970-01-01T00:00:00.500Z"),
            ("1.001", "1970-01-01T00:00:01.001Z"),
            ("-0.001", "1969-12-31T23:59:59.999Z"),
            ("33300.0019", "1970-01-01T09:15:00.001Z"),
            ("1095513148.120", "2004-09-18T13:12:28.120Z"),
        ] {
            assert_eq!(read(r#"format = "epoch_seconds""#, seconds), Ok(instant.to_owned()));
        }
    }

    #[test]
    fn a_leap_second_is_the_next_second() {
        let local = "pattern = \"%Y-%m-%d %H:%M:%S\"\nzone = \"UTC\"";
        for (format, text) in [
            (r#"format = "rfc3339""#, "2026-03-31T23:59:60Z"),
            (r#"pattern = "%Y-%m-%d %H:%M:%S%z""#, "2026-04-01 01:59:60+0200"),
            (local, "2026-03-31 23:59:60"),
            (r#"seconds_since = "2026-03-31T23:59:50Z""#, "10"),
            (r#"seconds_since = "2026-03-30T23:59:60Z""#, "86400"),
        ] {
            assert_eq!(read(format, text), Ok("2026-04-01T00:00:00Z".to_owned()), "{format}: {text}");
        }
        let text = "2026-02-27T23:59:60.5Z";
        assert_eq!(read(r#"format = "rfc3339""#, text), Ok("2026-02-28T00:00:00.500Z".to_owned()));
        let moved = TimeFormat::Rfc3339.moved(Some(Duration::days(1))).read(text).unwrap();
        assert_eq!(moved.to_rfc3339(), "2026-03-01T00:00:00.500+00:00");
    }

    #[test]
    fn a_date_alone_is_the_start_of_the_day() {
        let format = "pattern = \"%Y-%m-%d\"\nzone = \"Asia/Kathmandu\"";
        assert_eq!(read(format, "2026-01-02"), Ok("2026-01-01T18:15:00Z".to_owned()));
        let hour_alone = "pattern = \"%Y-%m-%d %H\"\nzone = \"UTC\"";
        assert!(read(hour_alone, "2026-01-02 07").is_err());
    }

    #[test]
    fn clock_changes_are_decided() {
        let format = |zone: &str| format!("pattern = \"%Y-%m-%d %H:%M\"\nzone = \"{zone}\"");
        // Twice: the earlier, still in summer time.
        assert_eq!(read(&format("America/New_York"), "2026-11-01 01:30"), Ok("2026-11-01T05:30:00Z".to_owned()));
        // Skipped: with the offset from before.
        assert_eq!(read(&format("America/New_York"), "2026-03-08 02:30"), Ok("2026-03-08T07:30:00Z".to_owned()));
        assert_eq!(read(&format("Australia/Lord_Howe"), "2026-10-04 02:15"), Ok("2026-10-03T15:45:00Z".to_owned()));
    }

    #[test]
    fn a_local_time_at_the_end_of_all_time_is_refused() {
        for (zone, text) in [("Asia/Tokyo", "-262143-01-01 00:00"), ("America/New_York", "+262142-12-31 23:59")] {
            let format = format!("pattern = \"%Y-%m-%d %H:%M\"\nzone = \"{zone}\"");
            assert!(read(&format, text).is_err_and(|reason| reason == TOO_FAR), "{zone}: {text}");
        }
    }

    #[test]
    fn nonsense_is_refused_with_a_reason() {
        assert!(read(r#"format = "rfc3339""#, "29.03.2026").is_err_and(|reason| reason.contains("RFC 3339")));
        assert!(read(r#"format = "epoch_seconds""#, "soon").is_err());
        assert!(read(r#"format = "epoch_seconds""#, "9223372036854775807").is_err_and(|r| r.contains("too far")));
        assert!(read("pattern = \"%Y-%m-%d\"\nzone = \"UTC\"", "2026-02-30").is_err_and(|r| r.contains("%Y-%m-%d")));
    }

    #[test]
    fn wrong_combinations_are_refused_with_what_is_allowed() {
        for (toml, part) in [
            ("", "exactly one of"),
            ("format = \"rfc3339\"\nseconds_since = 2018-01-01T00:00:00Z", "exactly one of"),
            (r#"pattern = "%Y-%m-%d""#, "time.zone must be given"),
            ("pattern = \"%Y-%m-%d %z\"\nzone = \"UTC\"", "means nothing"),
            ("pattern = \"%Y-%m-%d\"\nzone = \"Mars/Base\"", "IANA"),
            (r#"pattern = "%Q""#, "not a strptime pattern"),
            ("format = \"rfc3339\"\nzone = \"UTC\"", "goes with time.pattern"),
            (r#"seconds_since = "monday""#, "not an instant"),
            (r#"format = "iso""#, "rfc3339"),
            (r#"patern = "%Y""#, "pattern"),
        ] {
            assert!(mapping(toml).is_err_and(|problem| problem.contains(part)), "{toml}");
        }
    }
}
