//! The key figures of sessions.

use analytics_client::types::SessionsPoint;
use leptos::prelude::*;

use super::kpi_card::{KpiFrame, Size};
use crate::{
    charts::course::{Course, complete},
    flow_figures::{Figures, Tile},
    flow_words::entry,
    format::{self, Piece},
    reading::{Said, Value},
    words::{Entry, say},
};

/// The cards; who runs flows is of many or of oneself alone.
#[component]
pub(crate) fn SessionKpis(
    tile: Tile,
    /// Whether they may be the sessions of many engineers.
    of_many: bool,
) -> impl IntoView {
    view! {
        <section class="kpis sessions" class:five=of_many aria-label=say!(figures.key_figures)>
            <h2 class="unseen">{say!(figures.key_figures)}</h2>
            <Kpi tile=tile entry=entry!("sessions" sessions) said=sessions />
            <Kpi tile=tile entry=entry!("completion_rate" completion_rate) said=completion_rate />
            <Kpi tile=tile entry=entry!("median_duration" median_duration) said=median_duration />
            {of_many.then(|| view! { <Kpi tile=tile entry=entry!("active_engineers" active_engineers) said=active_engineers /> })}
            <Kpi tile=tile entry=entry!("csat" csat) said=csat />
        </section>
    }
}

#[component]
fn Kpi(tile: Tile, entry: Entry, said: fn(&Figures) -> Said) -> impl IntoView {
    let state = Memo::new(move |_| tile.state.with(|state| state.map(said)));
    view! {
        <KpiFrame entry=entry size=Size::Plain state=state is_old=tile.is_old lapse=tile.lapse retry=tile.retry />
    }
}

fn plain(value: Option<Vec<Piece>>) -> Said {
    Said {
        value: value.map_or(Value::Nothing, Value::Known),
        change: None,
        previous: None,
        compared: None,
        sample: None,
        course: None,
        remarks: Vec::new(),
    }
}

fn whole(count: i64) -> Vec<Piece> {
    vec![Piece::Digits(format::count(count))]
}

fn sessions(figures: &Figures) -> Said {
    let course = course(figures, |point| Some(point.total as f64));
    Said { course, ..plain(Some(whole(figures.summary.total))) }
}

fn completion_rate(figures: &Figures) -> Said {
    let summary = &figures.summary;
    let (part, whole) = (format::count(summary.completed), format::count(summary.total));
    Said {
        sample: Some(say!(figures.sample, part = part, whole = whole)),
        course: course(figures, |point| {
            (point.total > 0).then(|| (point.total - point.open) as f64 / point.total as f64)
        }),
        ..plain(summary.completion_rate.value.map(format::percent))
    }
}

fn median_duration(figures: &Figures) -> Said {
    let summary = &figures.summary;
    let median = summary.median_duration_minutes;
    Said {
        sample: median.map(|_| say!(flows.median_of, count = format::count(summary.completed))),
        ..plain(median.map(|minutes| format::duration(minutes * 60.0)))
    }
}

fn active_engineers(figures: &Figures) -> Said {
    plain(Some(whole(figures.summary.active_engineers)))
}

fn csat(figures: &Figures) -> Said {
    let csat = &figures.summary.csat;
    let mean = |mean: f64| vec![Piece::Digits(format::decimal(mean, 2)), Piece::Unit(say!(beside.of_five))];
    Said {
        sample: csat.average.map(|_| say!(figures.mean_of, count = format::count(csat.sample_size))),
        ..plain(csat.average.map(mean))
    }
}

fn course(figures: &Figures, value: fn(&SessionsPoint) -> Option<f64>) -> Option<Course> {
    let points = complete(&figures.series, value)?;
    (points.len() > 1).then_some(Course { points, bottom: 0.0 })
}
