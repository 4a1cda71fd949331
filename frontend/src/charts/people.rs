//! The people chart: distinct people contacted per bucket.

use analytics_client::types::MetricName;

use super::plot::{ChartKind, Charted, Form, Measure, Plot};
use crate::{
    figures::{Figure, Share},
    words::{self, say},
};

/// The chart.
pub(crate) const CHART: &ChartKind =
    &ChartKind { metric: MetricName::CandidatesChart, class: "half", rows_by_bucket: true, plot };

/// People are not summed: who was called on two days is one person.
fn plot(share: &Share) -> Option<Plot> {
    let Some(Figure::Candidates(chart)) = share.figure(MetricName::CandidatesChart) else { return None };
    let series = chart.series()?;
    let columns = vec![series.counts(say!(charts.this_period), Some((Form::Area, "--c1")), |point| point.people)];
    let subtitle = say!(charts.distinct_by, width = words::width(series.granularity));
    Some(series.plot(&share.source, subtitle, columns, Measure::Count, |point| Some(point.people as f64)))
}
