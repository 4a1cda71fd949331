//! A scalar as a card: value, change, sample and course.

use analytics_client::types::MetricName;
use leptos::prelude::*;
use leptos_router::components::A;

use super::{
    info::Info,
    page_header,
    sparkline::Sparkline,
    tile_error::{Lapsed, TileError},
};
use crate::{
    absence,
    answer::State,
    charts::course,
    figures::Share,
    filters::Filters,
    format,
    reading::{self, Change, Direction, Tone},
    rows_behind,
    tile::use_tile,
    words::{self, say},
};

/// How much room a card takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Size {
    /// One cell.
    Plain,
    /// Two cells and larger digits.
    Lead,
    /// The same, but only where a row has six cells.
    Wide,
}

/// One card of the key figures.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Kpi {
    /// The scalar.
    pub(crate) metric: MetricName,
    /// The scalar, and the series its course is drawn from.
    pub(crate) asks: &'static [MetricName],
    /// How much room it takes.
    pub(crate) size: Size,
}

/// A key figure.
#[component]
pub(crate) fn KpiCard(kpi: Kpi) -> impl IntoView {
    let filters: Memo<Filters> = expect_context();
    let Kpi { metric, asks, size } = kpi;
    let tile = use_tile("kpi", asks);
    let label = words::label(metric);
    let (shown, is_old) = (tile.ageless(), tile.is_old());
    let rows = Memo::new(move |_| filters.with(|filters| rows_behind::of_metric(metric, filters)));
    let meaning = Memo::new(move |_| {
        let sample = match shown.get() {
            State::Shown { answer: share, .. } => share.figure(metric).and_then(reading::sample),
            State::Loading | State::Failed { .. } => None,
        };
        let sample = sample.map(|sample| format!(" {}", say!(figures.here, sample = sample)));
        format!("{}{}", words::definition(metric), sample.unwrap_or_default())
    });
    view! {
        <article
            class="card kpi"
            class:lead=size == Size::Lead
            class:wide=size == Size::Wide
            class:old=move || is_old.get()
            data-metric=metric.to_string()
            aria-label=label
        >
            <h3 class="label">{label}<Info about=label words=meaning /></h3>
            <div class="figure" aria-live="polite" aria-atomic="true">
                {move || match shown.get() {
                    State::Loading => view! { <Skeleton /> }.into_any(),
                    State::Failed { failure, retrying } => {
                        view! { <TileError failure=failure retrying=retrying retry=move |()| tile.again() /> }.into_any()
                    }
                    State::Shown { answer: share, .. } => body(&share, metric, rows).into_any(),
                }}
            </div>
            <Lapsed lapse=tile.lapse retry=move |()| tile.again() />
            {move || match shown.get() {
                State::Shown { answer: share, .. } => {
                    course::of(&share, metric).map(|course| view! { <Sparkline course=course /> })
                }
                State::Loading | State::Failed { .. } => None,
            }}
        </article>
    }
}

#[component]
fn Skeleton() -> impl IntoView {
    view! {
        <div class="skeleton value" aria-hidden="true"></div>
        <div class="skeleton line" aria-hidden="true"></div>
        <span class="unseen">{say!(app.loading)}</span>
    }
}

fn body(share: &Share, metric: MetricName, rows: Memo<String>) -> impl IntoView + use<> {
    let unit = words::unit(metric);
    let Some(figure) = share.figure(metric).filter(|_| !share.is_absent(metric)) else {
        let reason = absence::of_figure(share, metric);
        return view! {
            <p class="value none">{say!(figures.no_data)}</p>
            <p class="change">{reason}</p>
        }
        .into_any();
    };
    let value = match reading::value(figure, unit) {
        Some(pieces) => view! {
            <p class="value">
                <A href=move || rows.get() attr:title=say!(figures.rows)>
                    {format::pieces_view(pieces)}
                </A>
            </p>
        }
        .into_any(),
        None => view! { <p class="value none"><span title=say!(figures.nothing_here)>"—"</span></p> }.into_any(),
    };
    let compared = page_header::compared(&share.source).unwrap_or_default();
    let previous = reading::previous(figure, unit);
    view! {
        {value}
        <p class="change" title=compared>
            {reading::change(figure, unit, words::good(metric)).map(changed)}
            {previous.map(|previous| view! { <span>{say!(change.versus, value = previous)}</span> })}
        </p>
        {reading::sample(figure).map(|sample| view! { <p class="change sample">{sample}</p> })}
    }
    .into_any()
}

fn changed(change: Change) -> impl IntoView {
    let class = match (change.direction, change.tone) {
        (Direction::Flat, _) | (_, Tone::Neutral) => "neutral",
        (_, Tone::Good) => "good",
        (_, Tone::Bad) => "bad",
    };
    view! {
        <b class=class>
            <span class="unseen">{change.words()}" "</span>
            {change.text()}
        </b>
    }
}
