//! Calendars by brute force: every quarter of an hour with its label in a zone.
//! A day, hour, week or month is a run of quarters with one label, whatever the
//! clocks did in it. The zones under test change their clocks, and start their
//! days, on full quarters.

use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex},
};

use chrono::{DateTime, Datelike, NaiveDate, Offset, Utc};
use chrono_tz::Tz;

const QUARTER: i64 = 900;

/// A zone's quarters from 2024 to 2028.
pub(crate) struct Clock {
    zone: Tz,
    first: i64,
    /// What the zone's clock shows at each quarter, as seconds since 1970 of that clock.
    local: Vec<i64>,
}

static CLOCKS: LazyLock<Mutex<HashMap<Tz, Arc<Clock>>>> = LazyLock::new(Mutex::default);

/// How wide a bucket is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Width {
    Hour,
    Day,
    Week,
    Month,
}

impl Width {
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }
}

/// The clock of a zone.
pub(crate) fn clock(zone: Tz) -> Arc<Clock> {
    let mut clocks = CLOCKS.lock().expect("no clock failed");
    Arc::clone(clocks.entry(zone).or_insert_with(|| Arc::new(Clock::new(zone))))
}

fn seconds(date: (i32, u32, u32)) -> i64 {
    let date = NaiveDate::from_ymd_opt(date.0, date.1, date.2).expect("a date");
    date.and_time(chrono::NaiveTime::MIN).and_utc().timestamp()
}

impl Clock {
    fn new(zone: Tz) -> Self {
        let (first, last) = (seconds((2024, 1, 1)), seconds((2029, 1, 1)));
        let local = (first..last).step_by(900).map(|second| {
            let instant = DateTime::<Utc>::from_timestamp(second, 0).expect("an instant");
            let offset = i64::from(instant.with_timezone(&zone).offset().fix().local_minus_utc());
            assert_eq!(offset % QUARTER, 0, "{zone} is off by a part of a quarter");
            second + offset
        });
        Self { zone, first, local: local.collect() }
    }

    fn second(&self, quarter: usize) -> i64 {
        self.first + i64::try_from(quarter).expect("a quarter") * QUARTER
    }

    fn quarter(&self, second: i64) -> usize {
        usize::try_from((second - self.first).div_euclid(QUARTER)).expect("a time since 2024")
    }

    /// What two quarters share if they are in one bucket. Two hours that show the same time around a
    /// clock change differ in how far they are off UTC.
    fn label(&self, quarter: usize, width: Width) -> (i64, i64) {
        let local = self.local[quarter];
        let day = local.div_euclid(86_400);
        match width {
            Width::Hour => (local.div_euclid(3_600), local - self.second(quarter)),
            Width::Day => (day, 0),
            // 1970 began on a Thursday.
            Width::Week => ((day + 3).div_euclid(7), 0),
            Width::Month => {
                let date = date_of(day);
                (i64::from(date.year()), i64::from(date.month()))
            }
        }
    }

    /// The first second of a day.
    pub(crate) fn midnight(&self, date: NaiveDate) -> i64 {
        let day = seconds((date.year(), date.month(), date.day())) / 86_400;
        // No zone is more than a day off UTC.
        let mut quarter = self.quarter((day - 1) * 86_400);
        while self.local[quarter].div_euclid(86_400) < day {
            quarter += 1;
        }
        self.second(quarter)
    }

    /// The day that an instant, in milliseconds, falls on.
    pub(crate) fn date(&self, millis: i64) -> NaiveDate {
        date_of(self.local[self.quarter(millis.div_euclid(1_000))].div_euclid(86_400))
    }

    /// The buckets, as first second and first second after, that meet `from..to` (milliseconds).
    pub(crate) fn buckets(&self, from: i64, to: i64, width: Width) -> Vec<(i64, i64)> {
        let mut start = self.quarter(from.div_euclid(1_000));
        while self.label(start - 1, width) == self.label(start, width) {
            start -= 1;
        }
        let mut buckets = Vec::new();
        while self.second(start) * 1_000 < to {
            let mut end = start + 1;
            while self.label(end, width) == self.label(start, width) {
                end += 1;
            }
            buckets.push((self.second(start), self.second(end)));
            start = end;
        }
        buckets
    }

    /// An instant, in seconds, as RFC 3339 in the zone.
    pub(crate) fn show(&self, second: i64) -> String {
        DateTime::<Utc>::from_timestamp(second, 0).expect("an instant").with_timezone(&self.zone).to_rfc3339()
    }
}

fn date_of(day: i64) -> NaiveDate {
    DateTime::<Utc>::from_timestamp(day * 86_400, 0).expect("a day").date_naive()
}
