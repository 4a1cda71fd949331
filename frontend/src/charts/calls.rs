//! The calls chart: completed, answered and not answered, stacked per bucket.

use analytics_client::types::{CallsPoint, MetricName};

use super::plot::{ChartKind, Charted, Form, Measure, Plot};
use crate::{
    figures::{Figure, Share},
    format,
    words::{self, say},
};

/// The chart.
pub(crate) const CHART: &ChartKind =
    &ChartKind { metric: MetricName::CallsChart, class: "two-thirds", rows_by_bucket: true, plot };

fn plot(share: &Share) -> Option<Plot> {
    let Some(Figure::Calls(chart)) = share.figure(MetricName::CallsChart) else { return None };
    let series = chart.series()?;
    let answered = |point: &CallsPoint| point.answered - point.completed;
    let columns = vec![
        series.counts(say!(charts.calls), None, |point| point.total),
        series.counts(say!(charts.unanswered), Some((Form::Bars, "--c-rest")), |point| point.total - point.answered),
        series.counts(say!(charts.answered), Some((Form::Bars, "--c2")), answered),
        series.counts(say!(charts.completed), Some((Form::Bars, "--c1")), |point| point.completed),
    ];
    let sum = format::count(series.sum(|point| point.total));
    let subtitle = say!(charts.sum_by, sum = sum, width = words::width(series.granularity));
    Some(series.plot(&share.source, subtitle, columns, Measure::Count, |point| Some(point.total as f64)))
}
