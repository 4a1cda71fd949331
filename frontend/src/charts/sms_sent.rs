//! The chart of the SMS that went out.

use super::plot::{Charted, Form, Measure, Plot};
use crate::{
    beside::Answer,
    format,
    words::{self, say},
};

/// The plot; none without points.
pub(crate) fn plot(answer: &Answer) -> Option<Plot> {
    let Answer::SmsSent(chart) = answer else { return None };
    let series = chart.series()?;
    let columns = vec![series.counts(say!(charts.this_period), Some((Form::Bars, "--c3")), |point| point.sms)];
    let sum = format::count(series.sum(|point| point.sms));
    let subtitle = say!(charts.sum_by, sum = sum, width = words::width(series.granularity));
    Some(series.plot(&answer.source(), subtitle, columns, Measure::Count, |point| Some(point.sms as f64)))
}
