//! The chart of reviews with a thumb down.

use analytics_client::types::MetricName;

use super::{
    plot::{ChartKind, Charted, Form, Measure, Plot},
    thumbs_up::reviews,
};
use crate::{
    figures::{Figure, Share},
    words::say,
};

/// The chart.
pub(crate) const CHART: &ChartKind =
    &ChartKind { metric: MetricName::ThumbsDownChart, class: "third", rows_by_bucket: true, plot };

fn plot(share: &Share) -> Option<Plot> {
    let Some(Figure::ThumbsDown(chart)) = share.figure(MetricName::ThumbsDownChart) else { return None };
    let series = chart.series()?;
    let columns = vec![series.counts(say!(charts.reviews), Some((Form::Bars, "--c3")), |point| point.thumbs_down)];
    let subtitle = reviews(series.sum(|point| point.thumbs_down));
    Some(series.plot(&share.source, subtitle, columns, Measure::Count, |point| Some(point.thumbs_down as f64)))
}
