//! The chart of sessions by how they ended, by when they were started.

use super::plot::{Charted, Form, Measure, Plot};
use crate::{
    flow_figures::Figures,
    format,
    words::{self, say},
};

/// The plot; none where there is no session.
pub(crate) fn plot(figures: &Figures) -> Option<Plot> {
    let series = figures.series.series()?;
    let total = series.sum(|point| point.total);
    if total == 0 {
        return None;
    }
    let bars = |color| Some((Form::Bars, color));
    let columns = vec![
        series.counts(say!(flows.all_sessions), None, |point| point.total),
        series.counts(say!(flows.outcomes.open), bars("--c-rest"), |point| point.open),
        series.counts(say!(flows.outcomes.unresolved), bars("--c4"), |point| point.unresolved),
        series.counts(say!(flows.outcomes.escalated), bars("--c3"), |point| point.escalated),
        series.counts(say!(flows.outcomes.workaround), bars("--c1"), |point| point.workaround),
        series.counts(say!(flows.outcomes.resolved), bars("--c2"), |point| point.resolved),
    ];
    let subtitle = say!(charts.sum_by, sum = format::count(total), width = words::width(series.granularity));
    Some(series.plot(&figures.source, subtitle, columns, Measure::Count, |_| None))
}
