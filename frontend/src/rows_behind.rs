//! The address of the rows behind a figure: their list under the same filters.

use analytics_client::types::{Granularity, MetricName, Period, RowKind};
use chrono::TimeDelta;

use crate::{
    charts::{
        bucket::Bucket,
        plot::{ChartKind, Plot},
    },
    filters::{Applied, Filters},
    format,
};

/// The rows behind a metric.
pub(crate) fn of_metric(metric: MetricName, filters: &Filters) -> String {
    format!("/calls?{}&metric={metric}", filters.to_query())
}

/// The rows of a kind.
pub(crate) fn of_kind(kind: RowKind, filters: &Filters) -> String {
    format!("/rows?{}&kind={kind}", filters.to_query())
}

/// Where the rows behind a chart are.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Rows {
    /// In the list of calls.
    Calls(&'static ChartKind),
    /// In the list of a kind of rows.
    Kind(RowKind),
}

impl Rows {
    /// All of them.
    pub(crate) fn of_chart(self, filters: &Filters) -> String {
        match self {
            Self::Calls(kind) => of_metric(kind.metric, filters),
            Self::Kind(kind) => of_kind(kind, filters),
        }
    }

    /// Those of each bucket.
    pub(crate) fn of_buckets(self, filters: &Filters, plot: &Plot, applied: &Applied) -> Vec<String> {
        plot.buckets.iter().map(|bucket| self.of_bucket(filters, plot, applied, bucket)).collect()
    }

    /// Those of a bucket; those of the whole range where no range of days is the bucket.
    pub(crate) fn of_bucket(self, filters: &Filters, plot: &Plot, applied: &Applied, bucket: &Bucket) -> String {
        let by_bucket = match self {
            Self::Calls(kind) => kind.rows_by_bucket,
            // Launches are those of all time.
            Self::Kind(kind) => kind != RowKind::Launches,
        };
        if plot.granularity == Granularity::Hour || !by_bucket {
            return self.of_chart(filters);
        }
        let (start, end) = bucket.within(applied);
        let last = end - TimeDelta::milliseconds(1);
        let (from, to) = (format::date(start, &plot.time_zone), format::date(last, &plot.time_zone));
        self.of_chart(&Filters { period: Period::Custom, from, to, ..filters.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rows_are_under_the_same_filters() {
        let filters = Filters::from_query("period=7d&job_titles=Nurse");
        assert_eq!(of_metric(MetricName::OptOuts, &filters), "/calls?period=7d&job_titles=Nurse&metric=opt_outs");
        assert_eq!(of_kind(RowKind::WebCalls, &filters), "/rows?period=7d&job_titles=Nurse&kind=web_calls");
    }
}
