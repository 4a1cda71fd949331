//! The interviews chart.

use analytics_client::types::MetricName;

use super::plot::{ChartKind, Charted, Form, Measure, Plot};
use crate::{
    figures::{Figure, Share},
    format,
    words::{self, say},
};

/// The chart.
pub(crate) const CHART: &ChartKind =
    &ChartKind { metric: MetricName::InterviewsChart, class: "half", rows_by_bucket: true, plot };

fn plot(share: &Share) -> Option<Plot> {
    let Some(Figure::Interviews(chart)) = share.figure(MetricName::InterviewsChart) else { return None };
    let series = chart.series()?;
    let columns = vec![series.counts(say!(charts.this_period), Some((Form::Area, "--c2")), |point| point.interviews)];
    let sum = format::count(series.sum(|point| point.interviews));
    let subtitle = say!(charts.sum_by, sum = sum, width = words::width(series.granularity));
    Some(series.plot(&share.source, subtitle, columns, Measure::Count, |point| Some(point.interviews as f64)))
}
