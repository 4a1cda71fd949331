//! When the demo's people can be called: weekdays, holidays and hours of their own zone.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc, Weekday};
use chrono_tz::Tz;
use rand::{Rng, rngs::SmallRng};

/// Whose holidays are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Country {
    UnitedStates,
    Germany,
}

/// How many calls are made in each hour of a day, relative to the busiest.
const CALLING_HOURS: [f64; 24] = [
    0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.3, 0.8, 1.0, 1.0, 0.6, 0.7, 0.9, 0.95, 1.0, 1.0, 0.8, 0.5, 0.2, 0.0, 0.0,
    0.0,
];

/// How many people apply in each hour of a day, relative to the busiest.
const APPLYING_HOURS: [f64; 24] = [
    0.2, 0.1, 0.05, 0.05, 0.05, 0.1, 0.25, 0.4, 0.6, 0.8, 0.9, 0.85, 0.9, 0.8, 0.75, 0.7, 0.7, 0.75, 0.8, 0.9, 1.0,
    1.0, 0.7, 0.4,
];

/// How much of its usual work an organisation does on a day.
pub(super) fn openness(date: NaiveDate, country: Country) -> f64 {
    let weekday = match date.weekday() {
        Weekday::Mon => 0.95,
        Weekday::Tue | Weekday::Wed => 1.0,
        Weekday::Thu => 0.97,
        Weekday::Fri => 0.85,
        Weekday::Sat => 0.35,
        Weekday::Sun => 0.1,
    };
    weekday * if is_holiday(date, country) { 0.08 } else { slump(date) }
}

/// The weeks around the turn of the year are slow.
fn slump(date: NaiveDate) -> f64 {
    match (date.month(), date.day()) {
        (12, 20..) => 0.55,
        (1, ..=4) => 0.7,
        _ => 1.0,
    }
}

fn is_holiday(date: NaiveDate, country: Country) -> bool {
    let (month, day, weekday) = (date.month(), date.day(), date.weekday());
    match country {
        Country::UnitedStates => match (month, weekday) {
            (5, Weekday::Mon) => day > 24,
            (9, Weekday::Mon) => day <= 7,
            (11, Weekday::Thu) => (22..=28).contains(&day),
            (11, Weekday::Fri) => (23..=29).contains(&day),
            _ => matches!((month, day), (1, 1) | (6, 19) | (7, 4) | (12, 24 | 25)),
        },
        Country::Germany => {
            matches!((month, day), (1 | 5, 1) | (10, 3) | (12, 24..=26))
                || [-2, 1, 39, 50].iter().any(|offset| easter(date.year()) + TimeDelta::days(*offset) == date)
        }
    }
}

/// Easter Sunday of the Gregorian calendar, for the years 1900 to 2099 (Gauss).
fn easter(year: i32) -> NaiveDate {
    let full_moon = (19 * (year % 19) + 24) % 30;
    let to_sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * full_moon + 5) % 7;
    let days = match (full_moon, to_sunday) {
        (29, 6) => 28,
        (28, 6) if year % 19 > 10 => 27,
        _ => full_moon + to_sunday,
    };
    NaiveDate::from_ymd_opt(year, 3, 22).unwrap_or_default() + TimeDelta::days(i64::from(days))
}

/// An instant of a day at which somebody applies.
pub(super) fn application_time(date: NaiveDate, zone: Tz, rng: &mut SmallRng) -> DateTime<Utc> {
    instant(date, time_of_day(&APPLYING_HOURS, rng), zone)
}

/// The next instant after another at which somebody may be called.
pub(super) fn calling_time(after: DateTime<Utc>, zone: Tz, country: Country, rng: &mut SmallRng) -> DateTime<Utc> {
    let mut date = after.with_timezone(&zone).date_naive();
    loop {
        if rng.random::<f64>() < openness(date, country) {
            let time = instant(date, time_of_day(&CALLING_HOURS, rng), zone);
            if time > after {
                return time;
            }
        }
        date = date + Days::new(1);
    }
}

fn time_of_day(hours: &[f64; 24], rng: &mut SmallRng) -> NaiveTime {
    let mut left = rng.random::<f64>() * hours.iter().sum::<f64>();
    let mut hour = 0;
    for (index, weight) in (0..).zip(hours) {
        if *weight > 0.0 {
            hour = index;
        }
        if left < *weight {
            break;
        }
        left -= weight;
    }
    let millis = rng.random_range(0..3_600_000_u32);
    NaiveTime::from_num_seconds_from_midnight_opt(hour * 3600 + millis / 1000, millis % 1000 * 1_000_000)
        .unwrap_or_default()
}

/// The instant of a local time; in the hour that a clock change skips, an hour later.
fn instant(date: NaiveDate, time: NaiveTime, zone: Tz) -> DateTime<Utc> {
    let local = date.and_time(time);
    zone.from_local_datetime(&local)
        .earliest()
        .or_else(|| zone.from_local_datetime(&(local + TimeDelta::hours(1))).earliest())
        .map_or_else(|| local.and_utc(), |instant| instant.with_timezone(&Utc))
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Timelike;
    use rand::SeedableRng;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn easter_is_on_the_known_sundays() {
        let known = ["1954-04-18", "1981-04-19", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28"];
        assert_eq!([1954, 1981, 2024, 2025, 2026, 2027].map(easter), known.map(date));
    }

    #[test]
    fn holidays_are_quiet() {
        for day in ["2026-07-04", "2026-11-26", "2026-11-27", "2026-09-07"] {
            assert!(openness(date(day), Country::UnitedStates) < 0.1, "{day}");
        }
        assert!(openness(date("2026-04-03"), Country::Germany) < 0.1);
        assert!(openness(date("2026-11-24"), Country::UnitedStates) > 0.9);
    }

    #[test]
    fn nobody_is_called_at_night() {
        let mut rng = SmallRng::seed_from_u64(1);
        let mut after: DateTime<Utc> = "2026-03-01T00:00:00Z".parse().unwrap();
        for _ in 0..500 {
            let next = calling_time(after, Tz::America__Denver, Country::UnitedStates, &mut rng);
            assert!(next > after);
            assert!((8..=20).contains(&next.with_timezone(&Tz::America__Denver).hour()), "{next}");
            after = next;
        }
    }
}
