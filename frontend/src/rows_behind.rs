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

    /// Those of each bucket, where there is such a list.
    pub(crate) fn of_buckets(self, filters: &Filters, plot: &Plot, applied: &Applied) -> Vec<Option<String>> {
        plot.buckets.iter().map(|bucket| self.of_bucket(filters, plot, applied, bucket)).collect()
    }

    /// Those of a bucket, if there is such a list.
    pub(crate) fn of_bucket(
        self,
        filters: &Filters,
        plot: &Plot,
        applied: &Applied,
        bucket: &Bucket,
    ) -> Option<String> {
        self.has_those_of(plot, bucket).then(|| {
            let (start, end) = bucket.within(applied);
            let last = end - TimeDelta::milliseconds(1);
            let (from, to) = (format::date(start, &plot.time_zone), format::date(last, &plot.time_zone));
            self.of_chart(&Filters { period: Period::Custom, from, to, ..filters.clone() })
        })
    }

    /// Whether there is a list of a bucket's rows: rows are asked for by days, which have to be the bucket's alone.
    pub(crate) fn has_those_of(self, plot: &Plot, bucket: &Bucket) -> bool {
        let by_bucket = match self {
            Self::Calls(kind) => kind.rows_by_bucket,
            // Launches are those of all time.
            Self::Kind(kind) => kind != RowKind::Launches,
        };
        by_bucket && plot.granularity != Granularity::Hour && !bucket.ahead
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::charts::{calls, passthrough_rate};

    #[test]
    fn the_rows_are_under_the_same_filters() {
        let filters = Filters::from_query("period=7d&job_titles=Nurse");
        assert_eq!(of_metric(MetricName::OptOuts, &filters), "/calls?period=7d&job_titles=Nurse&metric=opt_outs");
        assert_eq!(of_kind(RowKind::WebCalls, &filters), "/rows?period=7d&job_titles=Nurse&kind=web_calls");
    }

    #[test]
    fn a_bucket_leads_to_its_own_rows_or_nowhere() {
        let day = Bucket::new(DateTime::UNIX_EPOCH, DateTime::UNIX_EPOCH + TimeDelta::days(1), false);
        let leads = |rows: Rows, granularity, bucket: &Bucket| {
            let (subtitle, time_zone) = (String::new(), "UTC".to_owned());
            let plot =
                Plot { subtitle, granularity, time_zone, buckets: Vec::new(), columns: Vec::new(), previous: None };
            rows.has_those_of(&plot, bucket)
        };
        for rows in [Rows::Calls(calls::CHART), Rows::Kind(RowKind::WebCalls)] {
            assert!(leads(rows, Granularity::Day, &day));
            assert!(leads(rows, Granularity::Month, &day));
            assert!(!leads(rows, Granularity::Hour, &day));
            assert!(!leads(rows, Granularity::Day, &Bucket { ahead: true, ..day }));
        }
        for rows in [Rows::Calls(passthrough_rate::CHART), Rows::Kind(RowKind::Launches)] {
            assert!(!leads(rows, Granularity::Week, &day));
        }
    }
}
