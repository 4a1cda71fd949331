//! The address of the rows behind a figure: the call list under the same filters.

use analytics_client::types::{AppliedFilters, Granularity, MetricName, Period};
use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    charts::plot::{Bucket, ChartKind, Plot},
    filters::Filters,
    format,
};

/// The rows behind a metric.
pub(crate) fn of_metric(metric: MetricName, filters: &Filters) -> String {
    format!("/calls?{}&metric={metric}", filters.to_query())
}

/// The rows behind each bucket of a chart.
pub(crate) fn of_buckets(kind: &ChartKind, filters: &Filters, plot: &Plot, applied: &AppliedFilters) -> Vec<String> {
    plot.buckets.iter().map(|bucket| of_bucket(kind, filters, plot, applied, bucket)).collect()
}

/// The rows behind a bucket; those of the whole range where no range of days is the bucket.
pub(crate) fn of_bucket(
    kind: &ChartKind,
    filters: &Filters,
    plot: &Plot,
    applied: &AppliedFilters,
    bucket: &Bucket,
) -> String {
    if plot.granularity == Granularity::Hour || !kind.rows_by_bucket {
        return of_metric(kind.metric, filters);
    }
    let (start, end) = within(bucket, applied);
    let last = end - TimeDelta::milliseconds(1);
    let (from, to) = (format::date(start, &plot.time_zone), format::date(last, &plot.time_zone));
    let narrowed = Filters { period: Period::Custom, from, to, ..filters.clone() };
    of_metric(kind.metric, &narrowed)
}

/// The part of a bucket that lies in the range: the first week may have begun before it.
fn within(bucket: &Bucket, applied: &AppliedFilters) -> (DateTime<Utc>, DateTime<Utc>) {
    let start = applied.start.map_or(bucket.start, |start| start.max(bucket.start));
    let end = applied.end.map_or(bucket.end, |end| end.min(bucket.end));
    (start, end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filters::nothing_applied;

    #[test]
    fn the_rows_are_under_the_same_filters() {
        let filters = Filters::from_query("period=7d&job_titles=Nurse");
        assert_eq!(of_metric(MetricName::OptOuts, &filters), "/calls?period=7d&job_titles=Nurse&metric=opt_outs");
    }

    #[test]
    fn a_bucket_has_no_rows_outside_the_range() {
        let day = |number| DateTime::UNIX_EPOCH + TimeDelta::days(number);
        let applied = AppliedFilters { start: Some(day(2)), end: Some(day(9)), ..nothing_applied() };
        let check = |start, end, inside: (i64, i64)| {
            let bucket = Bucket { start: day(start), end: day(end), partial: true };
            assert_eq!(within(&bucket, &applied), (day(inside.0), day(inside.1)));
        };
        check(0, 7, (2, 7));
        check(7, 14, (7, 9));
        check(3, 4, (3, 4));
        let week = Bucket { start: day(0), end: day(7), partial: false };
        assert_eq!(within(&week, &nothing_applied()), (day(0), day(7)));
    }
}
