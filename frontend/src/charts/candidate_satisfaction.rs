//! The chart of the mean rating, with a gap where nobody rated, and where a mean is withheld.

use super::plot::{Charted, Column, Form, Measure, Plot};
use crate::{beside::Answer, beside_words, words::say};

/// The plot; none without points.
pub(crate) fn plot(answer: &Answer) -> Option<Plot> {
    let Answer::Satisfaction(chart) = answer else { return None };
    let series = chart.series()?;
    let mean = series.numbers(say!(beside.mean), Measure::Rating, Some((Form::Line, "--c4")), |point| point.value);
    let withheld = series.points.iter().map(|point| point.withheld).collect();
    let columns =
        vec![Column { withheld, ..mean }, series.counts(say!(beside.ratings), None, |point| point.sample_size)];
    let subtitle = beside_words::ratings(series.sum(|point| point.sample_size));
    Some(series.plot(&answer.source(), subtitle, columns, Measure::Rating, |point| point.value))
}
