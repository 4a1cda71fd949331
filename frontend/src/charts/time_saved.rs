//! The chart of the time saved: its sources as areas on each other, and their sum as a line.

use analytics_client::types::{TimeSavedPoint, TimeSavedSource};

use super::plot::{Charted, Column, Form, Measure, Plot};
use crate::{
    beside::Answer,
    beside_words,
    format::{self, Piece},
    words::{self, say},
};

/// A source, its colour, and its minutes in a bucket.
type Layer = (TimeSavedSource, &'static str, fn(&TimeSavedPoint) -> Option<f64>);

/// From the top down.
const LAYERS: [Layer; 5] = [
    (TimeSavedSource::Notetaking, "--c5", |point| point.notetaking),
    (TimeSavedSource::ResumeScreenings, "--c4", |point| point.resume_screenings),
    (TimeSavedSource::Sms, "--c3", |point| point.sms),
    (TimeSavedSource::WebCalls, "--c2", |point| point.web_calls),
    (TimeSavedSource::Calls, "--c1", |point| point.calls),
];

/// The plot; none without points. A source without data has no layer.
pub(crate) fn plot(answer: &Answer) -> Option<Plot> {
    let Answer::TimeSaved(chart) = answer else { return None };
    let series = chart.series()?;
    let total = |point: &TimeSavedPoint| Some(point.total);
    let sum = series.numbers(say!(beside.total), Measure::Minutes, Some((Form::Line, "--ink-2")), total);
    let layers = LAYERS.iter().map(|(source, color, minutes)| {
        series.numbers(beside_words::source(*source), Measure::Minutes, Some((Form::Stacked, *color)), minutes)
    });
    let has_data = |column: &Column| column.values.iter().any(Option::is_some);
    let minutes: f64 = series.points.iter().map(|point| point.total).sum();
    let columns = std::iter::once(sum).chain(layers.filter(has_data)).collect();
    let subtitle = say!(
        charts.sum_by,
        sum = Piece::text(&format::work(minutes, minutes)),
        width = words::width(series.granularity)
    );
    Some(series.plot(&answer.source(), subtitle, columns, Measure::Minutes, total))
}
