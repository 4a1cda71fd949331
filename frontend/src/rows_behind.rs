//! The address of the rows behind a figure: the call list under the same filters.

use analytics_client::types::{AppliedFilters, Granularity, MetricName, Period};
use chrono::TimeDelta;

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
    let (start, end) = bucket.within(applied);
    let last = end - TimeDelta::milliseconds(1);
    let (from, to) = (format::date(start, &plot.time_zone), format::date(last, &plot.time_zone));
    let narrowed = Filters { period: Period::Custom, from, to, ..filters.clone() };
    of_metric(kind.metric, &narrowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rows_are_under_the_same_filters() {
        let filters = Filters::from_query("period=7d&job_titles=Nurse");
        assert_eq!(of_metric(MetricName::OptOuts, &filters), "/calls?period=7d&job_titles=Nurse&metric=opt_outs");
    }
}
