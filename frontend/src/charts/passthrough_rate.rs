//! The passthrough rate chart: qualified of scored, with a gap where nobody was scored.

use analytics_client::types::MetricName;

use super::plot::{ChartKind, Charted, Form, Measure, Plot};
use crate::{
    figures::{Figure, Share},
    format::{self, Piece},
    words::say,
};

/// The chart. A person belongs to the bucket of their latest call, which a shorter range would change.
pub(crate) const CHART: &ChartKind =
    &ChartKind { metric: MetricName::PassthroughRateChart, class: "third", rows_by_bucket: false, plot };

fn plot(share: &Share) -> Option<Plot> {
    let Some(Figure::PassthroughRate(chart)) = share.figure(MetricName::PassthroughRateChart) else { return None };
    let series = chart.series()?;
    let columns = vec![
        series.numbers(say!(charts.rate), Measure::Share, Some((Form::Line, "--c4")), |point| point.value),
        series.counts(say!(charts.qualified), None, |point| point.numerator),
        series.counts(say!(charts.scored), None, |point| point.denominator),
    ];
    let (part, whole) = (series.sum(|point| point.numerator), series.sum(|point| point.denominator));
    let sample = say!(figures.sample, part = format::count(part), whole = format::count(whole));
    let subtitle = match whole {
        0 => sample,
        _ => format!("{}, {sample}", Piece::text(&format::percent(part as f64 / whole as f64))),
    };
    Some(series.plot(&share.source, subtitle, columns, Measure::Share, |point| point.value))
}
