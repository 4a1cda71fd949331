//! The figures beside the dashboard in their cards.

use analytics_client::types::RowKind;
use leptos::prelude::*;

use super::{
    chart_card::ChartFrame,
    kpi_card::{KpiFrame, Size},
};
use crate::{
    answer::State,
    beside::{Answer, Endpoint, use_beside},
    beside_reading, beside_words,
    charts::plot::Plot,
    filters::Filters,
    rows_behind::{self, Rows},
};

/// A scalar's card.
#[component]
pub(crate) fn BesideKpi(
    scalar: Endpoint,
    /// What its course is read off: the endpoint of a chart, or its own, which is asked once.
    series: Endpoint,
    /// The rows behind it.
    rows: RowKind,
) -> impl IntoView {
    let filters: Memo<Filters> = expect_context();
    let rows = Memo::new(move |_| filters.with(|filters| rows_behind::of_kind(rows, filters)));
    let tile = use_beside(scalar);
    let state = tile.ageless();
    let course = use_beside(series);
    let (known, is_course_old) = (course.ageless(), course.is_old());
    let said = Memo::new(move |_| {
        let series = known.with(State::answer);
        state.with(|state| state.map(|answer| beside_reading::said(scalar, answer, series.as_deref())))
    });
    let is_scalar_old = tile.is_old();
    let is_old = Memo::new(move |_| is_scalar_old.get() || is_course_old.get());
    view! {
        <KpiFrame
            entry=beside_words::entry(scalar)
            size=Size::Plain
            state=said
            is_old=is_old
            lapse=tile.lapse
            retry=move |()| tile.again()
            rows=rows
        />
    }
}

/// A series' card.
#[component]
pub(crate) fn BesideChart(
    series: Endpoint,
    /// How much room it takes.
    class: &'static str,
    plot: fn(&Answer) -> Option<Plot>,
    /// The rows behind it.
    rows: RowKind,
) -> impl IntoView {
    let tile = use_beside(series);
    let state = tile.ageless();
    let plotted = Memo::new(move |_| {
        state.with(|state| {
            state.map(|answer| {
                plot(answer).map(|plot| (plot, answer.source())).ok_or_else(|| {
                    let (word, mut reason) = beside_words::absence(series, answer);
                    reason.words = format!("{word}. {}", reason.words);
                    reason
                })
            })
        })
    });
    let has_plot = move || plotted.with(|state| matches!(state, State::Shown { answer, .. } if answer.is_ok()));
    let remarks = move || match state.get() {
        State::Shown { answer, .. } if has_plot() => {
            let remarks = beside_words::remarks(series, &answer).into_iter();
            remarks.map(|remark| view! { <p class="remark">{remark.view()}</p> }).collect_view().into_any()
        }
        _ => ().into_any(),
    };
    view! {
        <ChartFrame
            entry=beside_words::entry(series)
            class=class
            rows=Rows::Kind(rows)
            state=plotted
            is_old=tile.is_old()
            lapse=tile.lapse
            retry=move |()| tile.again()
        >
            {remarks}
        </ChartFrame>
    }
}
