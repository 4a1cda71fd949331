//! The stretches of time of a chart: what of each is complete, and what has not begun.

use chrono::{DateTime, Utc};

use super::plot::Column;
use crate::{figures::Source, filters::Applied};

/// A stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Bucket {
    pub(crate) start: DateTime<Utc>,
    pub(crate) end: DateTime<Utc>,
    pub(crate) partial: bool,
    /// Whether so little of it is counted that a line to it would plunge: none is drawn.
    pub(crate) scant: bool,
    /// Whether it has not begun: there are no numbers yet, which is not zero.
    pub(crate) ahead: bool,
}

impl Bucket {
    /// As an answer has it.
    pub(crate) const fn new(start: DateTime<Utc>, end: DateTime<Utc>, partial: bool) -> Self {
        Self { start, end, partial, scant: false, ahead: false }
    }

    /// Whether it has begun and is not complete.
    pub(crate) const fn is_unfinished(self) -> bool {
        self.partial && !self.ahead
    }

    /// The part that lies in the range: the first week may have begun before it.
    pub(crate) fn within(self, applied: &Applied) -> (DateTime<Utc>, DateTime<Utc>) {
        let start = applied.start.map_or(self.start, |start| start.max(self.start));
        let end = applied.end.map_or(self.end, |end| end.min(self.end));
        (start, end)
    }
}

/// Marks what is counted by less than half of its time, where something whole is there to compare it with.
pub(super) fn mark_scant(buckets: &mut [Bucket], source: &Source) {
    if buckets.iter().all(|bucket| bucket.partial) {
        return;
    }
    for bucket in buckets {
        let (start, end) = bucket.within(&source.filters);
        bucket.scant = bucket.partial && (end.min(source.as_of) - start) * 2 < bucket.end - bucket.start;
    }
}

/// Marks what had not begun when the answer was read, and leaves a gap there. What is dated ahead all the same, as a
/// launch that is planned, was counted, and stays.
pub(super) fn leave_out_ahead(buckets: &mut [Bucket], columns: &mut [Column], as_of: DateTime<Utc>) {
    for (index, bucket) in buckets.iter_mut().enumerate() {
        let values: Vec<_> = columns.iter_mut().filter_map(|column| column.values.get_mut(index)).collect();
        bucket.ahead = bucket.start >= as_of && values.iter().all(|value| value.unwrap_or(0.0) == 0.0);
        if bucket.ahead {
            for value in values {
                *value = None;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use analytics_client::types::{CallsChartResponse, ReadFrom};
    use chrono::TimeDelta;
    use serde_json::{Value, json};

    use super::*;
    use crate::{
        charts::plot::{Charted as _, Measure},
        filters::nothing_applied,
    };

    fn hour(number: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::hours(number)
    }

    fn bucket(start: i64, end: i64, partial: bool) -> Bucket {
        Bucket::new(hour(start), hour(end), partial)
    }

    fn source(start: i64, end: i64, as_of: i64) -> Source {
        let filters = Applied { start: Some(hour(start)), end: Some(hour(end)), ..Applied::of(&nothing_applied()) };
        Source { filters, as_of: hour(as_of), read_from: ReadFrom::Primary, replica_lag_seconds: None }
    }

    #[test]
    fn a_bucket_has_nothing_outside_the_range() {
        let applied = source(48, 216, 300).filters;
        let check = |start, end, inside: (i64, i64)| {
            assert_eq!(bucket(start, end, true).within(&applied), (hour(inside.0), hour(inside.1)));
        };
        check(0, 168, (48, 168));
        check(168, 336, (168, 216));
        check(72, 96, (72, 96));
        let all_time = Applied { start: None, end: None, ..applied.clone() };
        assert_eq!(bucket(0, 168, false).within(&all_time), (hour(0), hour(168)));
    }

    #[test]
    fn a_day_is_scant_until_half_of_it_has_passed() {
        let check = |as_of, scant: [bool; 3]| {
            let mut buckets = [bucket(0, 24, true), bucket(24, 48, false), bucket(48, 72, true)];
            mark_scant(&mut buckets, &source(18, 72, as_of));
            assert_eq!(buckets.map(|bucket| bucket.scant), scant, "as of {as_of}");
        };
        check(50, [true, false, true]);
        check(59, [true, false, true]);
        check(60, [true, false, false]);
        let mut alone = [bucket(48, 72, true)];
        mark_scant(&mut alone, &source(48, 72, 50));
        assert!(!alone[0].scant, "there is nothing else to see");
    }

    #[test]
    fn what_has_not_begun_is_a_gap_unless_something_is_dated_there() {
        let point = |(number, total): (i64, i64)| {
            json!({
                "start": hour(number), "end": hour(number + 1), "partial": number > 0,
                "total": total, "answered": 0, "completed": 0, "call_length": 0,
            })
        };
        let hours = |first: i64, totals: [i64; 4]| (first..).zip(totals).map(point).collect::<Vec<Value>>();
        let chart: CallsChartResponse = serde_json::from_value(json!({
            "granularity": "hour", "time_zone": "UTC",
            "points": hours(0, [3, 0, 0, 5]), "previous": hours(-1, [0, 2, 0, 4]),
        }))
        .unwrap();
        let series = chart.series().unwrap();
        let columns = vec![
            series.counts("all", None, |point| point.total),
            series.counts("answered", None, |point| point.answered),
        ];
        // The second hour has just begun.
        let source = Source { as_of: hour(1) + TimeDelta::milliseconds(1), ..source(0, 4, 1) };
        let plot = series.plot(&source, String::new(), columns, Measure::Count, |point| Some(point.total as f64));
        assert_eq!(plot.columns[0].values, [Some(3.0), Some(0.0), None, Some(5.0)]);
        assert_eq!(plot.columns[1].values, [Some(0.0), Some(0.0), None, Some(0.0)]);
        assert_eq!(plot.buckets.iter().map(|bucket| bucket.ahead).collect::<Vec<_>>(), [false, false, true, false]);
        // What is compared with is there as far as it has begun itself.
        assert_eq!(plot.previous.unwrap().column.values, [Some(0.0), Some(2.0), Some(0.0), Some(4.0)]);
        let at_the_hour = Source { as_of: hour(1), ..source };
        let series = chart.series().unwrap();
        let columns = vec![series.counts("all", None, |point| point.total)];
        let plot = series.plot(&at_the_hour, String::new(), columns, Measure::Count, |_| None);
        assert_eq!(plot.columns[0].values, [Some(3.0), None, None, Some(5.0)]);
    }
}
