//! The chart of the campaigns by the week of their launch.

use super::plot::{Charted, Form, Measure, Plot};
use crate::{beside::Answer, format, words::say};

/// The plot; none without points.
pub(crate) fn plot(answer: &Answer) -> Option<Plot> {
    let Answer::CampaignsLaunched(chart) = answer else { return None };
    let series = chart.series()?;
    let columns = vec![series.counts(say!(nav.campaigns), Some((Form::Bars, "--c1")), |point| point.campaigns)];
    let subtitle = say!(beside.launched_since, sum = format::count(series.sum(|point| point.campaigns)));
    Some(series.plot(&answer.source(), subtitle, columns, Measure::Count, |_| None))
}
