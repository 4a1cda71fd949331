//! Buckets of a time series: edges in a zone, computed once for every engine.

use chrono::{DateTime, Datelike, Days, Duration, Months, NaiveDate, Offset, SecondsFormat, Timelike, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::period::{DateRange, start_of_day};

/// More buckets than a year of hours (with some to spare) are refused: no chart can show them.
pub const MAX_BUCKETS: i64 = 10_000;

crate::closed_set! {
    /// How wide a bucket is; `auto` picks one from the range's length.
    Granularity, "granularity" { Auto = "auto", Hour = "hour", Day = "day", Week = "week", Month = "month" }
}

impl Granularity {
    /// `auto` made definite: up to 2 days → hour, up to 92 days → day, up to 366
    /// days → week, else month. Days are the zone's calendar days.
    #[must_use]
    pub fn resolve(self, range: &DateRange, zone: Tz) -> Self {
        if self != Self::Auto {
            return self;
        }
        let last = (range.end - Duration::milliseconds(1)).with_timezone(&zone).date_naive();
        match (last - range.start.with_timezone(&zone).date_naive()).num_days() + 1 {
            ..=2 => Self::Hour,
            3..=92 => Self::Day,
            93..=366 => Self::Week,
            _ => Self::Month,
        }
    }

    /// `auto` made definite where there is no range to measure: day.
    #[must_use]
    pub fn without_range(self) -> Self {
        if self == Self::Auto { Self::Day } else { self }
    }

    /// At most how many buckets a range has.
    #[must_use]
    pub fn bucket_bound(self, range: &DateRange) -> i64 {
        let width = match self {
            Self::Hour | Self::Auto => Duration::minutes(59),
            Self::Day => Duration::hours(23),
            Self::Week => Duration::days(6),
            Self::Month => Duration::days(27),
        };
        // One at each end, and one where the clock changes amid an hour.
        range.length().num_seconds() / width.num_seconds() + 3
    }
}

/// The buckets of one range: `edges[i]..edges[i + 1]` is bucket `i`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BucketAxis {
    /// How wide the buckets are; never `auto`.
    pub granularity: Granularity,
    /// The zone that the edges follow.
    pub zone: Tz,
    /// What cuts the first and the last bucket.
    pub range: DateRange,
    edges: Vec<DateTime<Utc>>,
    now: DateTime<Utc>,
}

/// The time part of a point of a series.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Bucket {
    /// The bucket's first instant, RFC 3339 with the zone's offset.
    #[schema(format = DateTime, example = "2026-11-01T00:00:00-04:00")]
    pub start: String,
    /// The first instant after the bucket, RFC 3339 with the zone's offset.
    #[schema(format = DateTime, example = "2026-11-02T00:00:00-05:00")]
    pub end: String,
    /// The bucket is cut by the range, or not over yet: it holds now, or comes after it.
    pub partial: bool,
}

impl BucketAxis {
    /// The gap-free buckets that cover a range. Days, weeks (from Monday) and
    /// months start where the zone's calendar does; an hour starts at the zone's
    /// full hour and where the clock changes.
    #[must_use]
    pub fn new(range: DateRange, granularity: Granularity, zone: Tz, now: DateTime<Utc>) -> Self {
        let granularity = granularity.resolve(&range, zone);
        let mut edge = first_edge(range.start.with_timezone(&zone), granularity);
        let mut edges = vec![edge.to_utc()];
        while edge < range.end {
            edge = next_edge(edge, granularity);
            edges.push(edge.to_utc());
        }
        Self { granularity, zone, range, edges, now }
    }

    /// The buckets from the first row of some data to its last, none without rows. No range cuts them.
    #[must_use]
    pub fn all_time(extent: Option<DateRange>, granularity: Granularity, zone: Tz, now: DateTime<Utc>) -> Self {
        let Some(extent) = extent else {
            let granularity = granularity.without_range();
            return Self { granularity, zone, edges: Vec::new(), range: DateRange { start: now, end: now }, now };
        };
        let mut axis = Self::new(extent, granularity, zone, now);
        axis.range.start = axis.edges.first().copied().unwrap_or(extent.start);
        axis.range.end = axis.edges.last().copied().unwrap_or(extent.end);
        axis
    }

    /// How many buckets there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.edges.len().saturating_sub(1)
    }

    /// Whether there is no bucket.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The instants at which one bucket ends and the next starts: the index of an
    /// instant's bucket is the number of these that are not after it.
    #[must_use]
    pub fn inner_edges(&self) -> &[DateTime<Utc>] {
        if self.is_empty() { &[] } else { &self.edges[1..self.edges.len() - 1] }
    }

    /// The time parts of the points, in order.
    #[must_use]
    pub fn buckets(&self) -> Vec<Bucket> {
        self.edges
            .windows(2)
            .map(|edge| Bucket {
                start: in_zone(edge[0], self.zone),
                end: in_zone(edge[1], self.zone),
                partial: edge[0] < self.range.start || edge[1] > self.range.end || self.now < edge[1],
            })
            .collect()
    }
}

/// RFC 3339 with the zone's offset.
#[must_use]
pub fn in_zone(instant: DateTime<Utc>, zone: Tz) -> String {
    instant.with_timezone(&zone).to_rfc3339_opts(SecondsFormat::AutoSi, false)
}

fn first_edge(instant: DateTime<Tz>, granularity: Granularity) -> DateTime<Tz> {
    match granularity {
        Granularity::Hour | Granularity::Auto => {
            let into = Duration::nanoseconds(
                i64::from(instant.minute() * 60 + instant.second()) * 1_000_000_000 + i64::from(instant.nanosecond()),
            );
            let full = instant - into;
            clock_change(full, instant).unwrap_or(full)
        }
        _ => day(first_date(instant.date_naive(), granularity), instant.timezone()),
    }
}

/// The first instant after `before` at which the zone has the offset it has at `after`; none if that is the same.
fn clock_change(mut before: DateTime<Tz>, mut after: DateTime<Tz>) -> Option<DateTime<Tz>> {
    let target = after.offset().fix();
    if before.offset().fix() == target {
        return None;
    }
    while after - before > Duration::seconds(1) {
        let middle = before + Duration::seconds((after - before).num_seconds() / 2);
        if middle.offset().fix() == target { after = middle } else { before = middle }
    }
    Some(after - Duration::nanoseconds(i64::from(after.nanosecond())))
}

fn day(date: NaiveDate, zone: Tz) -> DateTime<Tz> {
    start_of_day(date, zone).with_timezone(&zone)
}

fn first_date(date: NaiveDate, granularity: Granularity) -> NaiveDate {
    match granularity {
        Granularity::Week => date - Days::new(u64::from(date.weekday().num_days_from_monday())),
        Granularity::Month => date - Days::new(u64::from(date.day0())),
        _ => date,
    }
}

fn next_edge(edge: DateTime<Tz>, granularity: Granularity) -> DateTime<Tz> {
    let (date, zone) = (edge.date_naive(), edge.timezone());
    match granularity {
        Granularity::Hour | Granularity::Auto => {
            let full = edge + Duration::seconds(3600 - i64::from(edge.minute() * 60 + edge.second()));
            clock_change(edge, full).unwrap_or(full)
        }
        Granularity::Day => day(date + Days::new(1), zone),
        Granularity::Week => day(date + Days::new(7), zone),
        Granularity::Month => day(date + Months::new(1), zone),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::{
        America::{Caracas, New_York, St_Johns},
        Asia::{Kathmandu, Pyongyang},
        Australia::Lord_Howe,
        Pacific::Apia,
        UTC,
    };

    fn axis(from: &str, to: &str, granularity: Granularity, zone: Tz) -> BucketAxis {
        let range = DateRange::days(from.parse().unwrap(), to.parse().unwrap(), zone);
        BucketAxis::new(range, granularity, zone, "2030-01-01T00:00:00Z".parse().unwrap())
    }

    fn starts(axis: &BucketAxis) -> Vec<String> {
        axis.buckets().into_iter().map(|bucket| bucket.start).collect()
    }

    #[test]
    fn auto_follows_the_length_of_the_range() {
        let auto = |from, to| axis(from, to, Granularity::Auto, New_York).granularity;
        assert_eq!(auto("2026-11-01", "2026-11-02"), Granularity::Hour);
        assert_eq!(auto("2026-11-01", "2026-11-03"), Granularity::Day);
        assert_eq!(auto("2026-01-01", "2026-04-02"), Granularity::Day);
        assert_eq!(auto("2026-01-01", "2026-04-03"), Granularity::Week);
        assert_eq!(auto("2026-01-01", "2027-01-01"), Granularity::Week);
        assert_eq!(auto("2026-01-01", "2027-01-02"), Granularity::Month);
    }

    #[test]
    fn lord_howe_changes_by_half_an_hour() {
        let back = axis("2026-04-05", "2026-04-05", Granularity::Hour, Lord_Howe);
        assert_eq!(
            starts(&back)[1..4],
            ["2026-04-05T01:00:00+11:00", "2026-04-05T01:30:00+10:30", "2026-04-05T02:00:00+10:30"]
        );
        assert_eq!(back.len(), 25);
        let forward = axis("2026-10-04", "2026-10-04", Granularity::Hour, Lord_Howe);
        assert_eq!(
            starts(&forward)[1..4],
            ["2026-10-04T01:00:00+10:30", "2026-10-04T02:30:00+11:00", "2026-10-04T03:00:00+11:00"]
        );
        assert_eq!(forward.len(), 24);
    }

    /// The hours of a day, and some of them with what comes after.
    fn hours(day: &str, zone: Tz, first: usize, shown: &[&str]) -> usize {
        let hours = axis(day, day, Granularity::Hour, zone);
        let edges: Vec<_> = hours.edges.iter().map(|edge| in_zone(*edge, zone)).collect();
        assert_eq!(edges[first..first + shown.len()], *shown, "{zone}");
        assert!(Granularity::Hour.bucket_bound(&hours.range) >= i64::try_from(hours.len()).unwrap());
        hours.len()
    }

    #[test]
    fn the_clock_may_change_amid_an_hour() {
        // 02:30 became 03:00.
        let caracas = ["2016-05-01T02:00:00-04:30", "2016-05-01T03:00:00-04:00", "2016-05-01T04:00:00-04:00"];
        assert_eq!(hours("2016-05-01", Caracas, 2, &caracas), 24);
        // 00:01 became 01:01, and 23:01 of the day before.
        let spring = ["2011-03-13T00:00:00-03:30", "2011-03-13T01:01:00-02:30", "2011-03-13T02:00:00-02:30"];
        assert_eq!(hours("2011-03-13", St_Johns, 0, &spring), 24);
        let autumn = ["2010-11-07T00:00:00-02:30", "2010-11-06T23:01:00-03:30", "2010-11-07T00:00:00-03:30"];
        assert_eq!(hours("2010-11-07", St_Johns, 0, &autumn), 26);
        // 23:30 became midnight.
        let pyongyang = ["2018-05-04T22:00:00+08:30", "2018-05-04T23:00:00+08:30", "2018-05-05T00:00:00+09:00"];
        assert_eq!(hours("2018-05-04", Pyongyang, 22, &pyongyang), 24);
        let after = ["2018-05-05T00:00:00+09:00", "2018-05-05T01:00:00+09:00"];
        assert_eq!(hours("2018-05-05", Pyongyang, 0, &after), 24);
    }

    #[test]
    fn a_day_that_a_zone_skipped_has_no_bucket() {
        let days = axis("2011-12-28", "2012-01-01", Granularity::Day, Apia);
        let expected = ["2011-12-28T00:00:00-10:00", "2011-12-29T00:00:00-10:00", "2011-12-31T00:00:00+14:00"];
        assert_eq!(starts(&days)[..3], expected);
        assert_eq!(days.len(), 4);
    }

    #[test]
    fn kathmandu_hours_start_at_a_quarter_past_utc() {
        let day = axis("2026-01-01", "2026-01-01", Granularity::Hour, Kathmandu);
        assert_eq!(day.len(), 24);
        assert_eq!(day.inner_edges()[0].to_rfc3339(), "2025-12-31T19:15:00+00:00");
    }

    #[test]
    fn weeks_start_on_monday_and_the_cut_ones_are_partial() {
        let weeks = axis("2026-10-28", "2026-11-08", Granularity::Week, New_York);
        assert_eq!(starts(&weeks), ["2026-10-26T00:00:00-04:00", "2026-11-02T00:00:00-05:00"]);
        assert_eq!(weeks.buckets().iter().map(|b| b.partial).collect::<Vec<_>>(), [true, false]);
    }

    #[test]
    fn months_follow_the_calendar() {
        let months = axis("2026-01-31", "2026-03-01", Granularity::Month, UTC);
        assert_eq!(
            starts(&months),
            ["2026-01-01T00:00:00+00:00", "2026-02-01T00:00:00+00:00", "2026-03-01T00:00:00+00:00"]
        );
    }

    #[test]
    fn all_time_is_cut_by_now_alone() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let rows = DateRange { start: at("2026-01-05T09:00:00Z"), end: at("2026-03-05T09:00:00Z") };
        let months = BucketAxis::all_time(Some(rows), Granularity::Month, UTC, at("2026-03-10T00:00:00Z"));
        assert_eq!(months.buckets().iter().map(|b| b.partial).collect::<Vec<_>>(), [false, false, true]);
        let none = BucketAxis::all_time(None, Granularity::Week, UTC, at("2026-03-10T00:00:00Z"));
        assert_eq!((none.len(), none.granularity), (0, Granularity::Week));
    }

    #[test]
    fn buckets_that_are_not_over_are_partial() {
        let partial = |from: &str, to: &str, granularity, now: &str| {
            let range = DateRange::days(from.parse().unwrap(), to.parse().unwrap(), New_York);
            let axis = BucketAxis::new(range, granularity, New_York, now.parse().unwrap());
            axis.buckets().iter().map(|bucket| bucket.partial).collect::<Vec<_>>()
        };
        let days = |now| partial("2026-01-01", "2026-01-03", Granularity::Day, now);
        assert_eq!(days("2025-12-31T12:00:00-05:00"), [true; 3]);
        assert_eq!(days("2026-01-02T12:00:00-05:00"), [false, true, true]);
        assert_eq!(days("2026-01-03T00:00:00-05:00"), [false, false, true]);
        assert_eq!(days("2026-01-04T00:00:00-05:00"), [false; 3]);
        let today = partial("2026-01-02", "2026-01-02", Granularity::Auto, "2026-01-02T10:30:00-05:00");
        assert_eq!(today, [[false; 10].as_slice(), &[true; 14]].concat());
    }
}
