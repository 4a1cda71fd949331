//! Date ranges: the parameters of a request, and calendar days in a zone resolved to half-open instants.

use std::str::FromStr;

use chrono::{DateTime, Days, Duration, DurationRound, Months, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::params::Params;

const MAX_RANGE: Months = Months::new(60);

crate::closed_set! {
    /// A preset range, ending with the current day of the zone, or `custom`.
    Period, "period" { Today = "today", Days7 = "7d", Days30 = "30d", Days90 = "90d", Custom = "custom" }
}

impl Period {
    /// How many calendar days a preset covers, the current one included.
    #[must_use]
    pub const fn days(self) -> Option<u64> {
        match self {
            Self::Today => Some(1),
            Self::Days7 => Some(7),
            Self::Days30 => Some(30),
            Self::Days90 => Some(90),
            Self::Custom => None,
        }
    }
}

/// A half-open range of instants: `start <= t < end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
pub struct DateRange {
    /// The first instant in the range.
    pub start: DateTime<Utc>,
    /// The first instant after the range.
    pub end: DateTime<Utc>,
}

impl DateRange {
    /// Calendar days `from..=to` in a zone. A range has at least one day.
    #[must_use]
    pub fn days(from: NaiveDate, to: NaiveDate, zone: Tz) -> Self {
        Self { start: start_of_day(from, zone), end: start_of_day(to + Days::new(1), zone) }
    }

    /// Whether an instant is in the range.
    #[must_use]
    pub fn contains(&self, instant: DateTime<Utc>) -> bool {
        self.start <= instant && instant < self.end
    }

    /// How long it is.
    #[must_use]
    pub fn length(&self) -> Duration {
        self.end - self.start
    }

    /// The window of as many calendar days that ends where this one starts; a day that
    /// the zone skipped is none. While this one is still running, it is cut at the same
    /// elapsed time.
    #[must_use]
    pub fn previous(&self, zone: Tz, now: DateTime<Utc>) -> Self {
        let from = self.start.with_timezone(&zone).date_naive();
        let days = self.whole_days();
        let window = |days| Self { start: start_of_day(from - Days::new(days), zone), end: self.start };
        let skipped = days.saturating_sub(window(days).whole_days());
        let start = window(days + skipped).start;
        let end = if self.contains(now) { self.start.min(start + (now - self.start)) } else { self.start };
        Self { start, end }
    }

    /// How many calendar days it is. A day that a zone skipped took no time, and no other clock change is half a day.
    fn whole_days(&self) -> u64 {
        u64::try_from((self.length() + Duration::hours(12)).num_days()).unwrap_or(0)
    }
}

/// The minute of an instant: as exactly as an answer depends on when it was asked for.
pub(crate) fn to_minute(now: DateTime<Utc>) -> DateTime<Utc> {
    now.duration_trunc(Duration::minutes(1)).unwrap_or(now)
}

/// The millisecond of an instant: everything that comes in is kept to it. No database has leap seconds, so one that is
/// written `:60` is the first of the next minute.
#[must_use]
pub fn to_millisecond(instant: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(instant.timestamp_millis()).unwrap_or(instant)
}

/// The first instant of a calendar day in a zone. Where the clock jumps over
/// midnight, that is the instant of the jump.
#[must_use]
pub fn start_of_day(date: NaiveDate, zone: Tz) -> DateTime<Utc> {
    let midnight = date.and_time(NaiveTime::MIN);
    if let Some(instant) = zone.from_local_datetime(&midnight).earliest() {
        return instant.with_timezone(&Utc);
    }
    // No zone is more than a day off UTC, so the day starts within two days of this.
    let (mut before, mut after) = (midnight.and_utc() - Days::new(2), midnight.and_utc() + Days::new(2));
    while after - before > Duration::seconds(1) {
        let middle = before + Duration::seconds((after - before).num_seconds() / 2);
        if middle.with_timezone(&zone).date_naive() >= date {
            after = middle;
        } else {
            before = middle;
        }
    }
    after
}

struct Zone(Tz);

impl FromStr for Zone {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        name.parse().map(Zone).map_err(|_| format!("`{name}` is not an IANA time zone, such as `America/New_York`"))
    }
}

struct Day(NaiveDate);

impl FromStr for Day {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        // Years that chrono can count days around, and that both engines can store.
        let day = text.parse::<NaiveDate>().ok().filter(|day| DAYS.contains(day));
        day.map(Day).ok_or_else(|| format!("`{text}` is not a day, such as `2026-10-31`, between 1970 and 2999"))
    }
}

const DAYS: std::ops::RangeInclusive<NaiveDate> = {
    let (Some(first), Some(last)) = (NaiveDate::from_ymd_opt(1970, 1, 1), NaiveDate::from_ymd_opt(2999, 12, 31)) else {
        panic!("both days exist")
    };
    first..=last
};

/// Takes `time_zone`, which is the organisation's own if not given.
pub fn take_zone(params: &mut Params, org_zone: Tz) -> Tz {
    params.one::<Zone>("time_zone").map_or(org_zone, |zone| zone.0)
}

/// Takes `period`, or `from` and `to`; none = all time.
pub fn take_range(params: &mut Params, zone: Tz, now: DateTime<Utc>) -> Option<DateRange> {
    let period: Option<Period> = params.one("period");
    let from: Option<Day> = params.one("from");
    let to: Option<Day> = params.one("to");
    if let Some(days) = period.and_then(Period::days) {
        if from.is_some() || to.is_some() {
            params.refuse("period", None, "cannot be combined with `from` and `to` unless it is `custom`");
            return None;
        }
        let today = now.with_timezone(&zone).date_naive();
        return Some(DateRange::days(today - Days::new(days - 1), today, zone));
    }
    match (from, to) {
        (Some(Day(from)), Some(Day(to))) if from > to => {
            params.refuse("from", Some(&from.to_string()), format!("is after `to` ({to})"));
            None
        }
        (Some(Day(from)), Some(Day(to))) if to >= from + MAX_RANGE => {
            params.refuse(
                "to",
                Some(&to.to_string()),
                format!("the range is longer than five years; at most {} is allowed", from + MAX_RANGE - Days::new(1)),
            );
            None
        }
        (Some(Day(from)), Some(Day(to))) => {
            let range = DateRange::days(from, to, zone);
            // Where the date line was moved, the calendar skips a day.
            if range.start >= range.end {
                params.refuse("from", Some(&from.to_string()), format!("is a day that {zone} never had"));
                return None;
            }
            Some(range)
        }
        (None, None) => {
            if period == Some(Period::Custom) {
                params.refuse("period", Some("custom"), "needs `from` and `to`");
            }
            None
        }
        (from, _) => {
            let missing = if from.is_some() { "to" } else { "from" };
            params.refuse(missing, None, "`from` and `to` are given together");
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::{
        America::{New_York, Santiago},
        Asia::Beirut,
        Pacific::Apia,
        UTC,
    };

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_around_a_clock_change_is_23_or_25_hours_long() {
        let spring = DateRange::days(date("2026-03-08"), date("2026-03-08"), New_York);
        let autumn = DateRange::days(date("2026-11-01"), date("2026-11-01"), New_York);
        assert_eq!(spring.length(), Duration::hours(23));
        assert_eq!(autumn.length(), Duration::hours(25));
    }

    #[test]
    fn a_skipped_midnight_starts_at_the_jump() {
        assert_eq!(start_of_day(date("2026-03-29"), Beirut), at("2026-03-28T22:00:00Z"));
        assert_eq!(start_of_day(date("2026-09-06"), Santiago), at("2026-09-06T04:00:00Z"));
    }

    #[test]
    fn a_finished_range_is_compared_with_the_whole_window_before() {
        let range = DateRange::days(date("2026-01-08"), date("2026-01-14"), UTC);
        let previous = range.previous(UTC, at("2026-02-01T00:00:00Z"));
        assert_eq!(previous, DateRange { start: at("2026-01-01T00:00:00Z"), end: at("2026-01-08T00:00:00Z") });
    }

    #[test]
    fn a_running_range_is_compared_like_for_like() {
        let range = DateRange::days(date("2026-01-08"), date("2026-01-14"), UTC);
        let previous = range.previous(UTC, at("2026-01-10T06:30:00Z"));
        assert_eq!(previous, DateRange { start: at("2026-01-01T00:00:00Z"), end: at("2026-01-03T06:30:00Z") });
    }

    #[test]
    fn the_window_before_keeps_midnights_across_a_clock_change() {
        let range = DateRange::days(date("2026-11-01"), date("2026-11-07"), New_York);
        let previous = range.previous(New_York, at("2026-12-01T00:00:00Z"));
        assert_eq!(previous.start, at("2026-10-25T04:00:00Z"));
        assert_eq!(previous.end, range.start);
    }

    #[test]
    fn a_day_that_a_zone_skipped_is_no_day_to_compare_with() {
        let window = |from: &str, to: &str| DateRange::days(date(from), date(to), Apia);
        let previous = |from, to| window(from, to).previous(Apia, at("2026-01-01T00:00:00Z"));
        // There was no 30th.
        assert_eq!(previous("2011-12-29", "2011-12-29"), window("2011-12-28", "2011-12-28"));
        assert_eq!(previous("2011-12-31", "2011-12-31"), window("2011-12-29", "2011-12-29"));
        assert_eq!(previous("2011-12-28", "2011-12-31"), window("2011-12-25", "2011-12-27"));
        assert_eq!(previous("2012-01-02", "2012-01-06"), window("2011-12-27", "2012-01-01"));
    }
}
