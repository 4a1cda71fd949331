//! The chart of reviews with a thumb up.

use analytics_client::types::MetricName;

use super::plot::{ChartKind, Charted, Form, Measure, Plot};
use crate::{
    figures::{Figure, Share},
    format,
    words::say,
};

/// The chart.
pub(crate) const CHART: &ChartKind =
    &ChartKind { metric: MetricName::ThumbsUpChart, class: "third", rows_by_bucket: true, plot };

fn plot(share: &Share) -> Option<Plot> {
    let Some(Figure::ThumbsUp(chart)) = share.figure(MetricName::ThumbsUpChart) else { return None };
    let series = chart.series()?;
    let columns = vec![series.counts(say!(charts.reviews), Some((Form::Bars, "--c2")), |point| point.thumbs_up)];
    let subtitle = reviews(series.sum(|point| point.thumbs_up));
    Some(series.plot(&share.source, subtitle, columns, Measure::Count, |point| Some(point.thumbs_up as f64)))
}

/// So many reviews.
pub(super) fn reviews(sum: i64) -> String {
    if sum == 1 { say!(charts.a_review).to_owned() } else { say!(charts.reviews_sum, sum = format::count(sum)) }
}
