//! A scalar as a card: value, change, sample and course.

use analytics_client::types::MetricName;
use leptos::prelude::*;

use super::{info::Info, sparkline::Sparkline, tile_error::TileError};
use crate::{
    charts::course,
    dictionary::Dictionary,
    figures::Share,
    format,
    reading::{self, Direction, Tone},
    tile::{TileState, use_tile},
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
    let dictionary: Dictionary = expect_context();
    let Kpi { metric, asks, size } = kpi;
    let tile = use_tile("kpi", asks);
    let (label, definition) = (words::label(metric), words::definition(metric));
    let is_old = move || matches!(tile.state.get(), TileState::Shown { old: true, .. });
    view! {
        <article
            class="card kpi"
            class:lead=size == Size::Lead
            class:wide=size == Size::Wide
            class:old=is_old
            data-metric=metric.to_string()
            aria-label=label
        >
            <h3 class="label">{label}<Info about=label words=definition /></h3>
            {move || match tile.state.get() {
                TileState::Loading => view! { <Skeleton /> }.into_any(),
                TileState::Failed { failure, retrying } => {
                    view! { <TileError failure=failure retrying=retrying retry=move |()| tile.retry() /> }.into_any()
                }
                TileState::Shown { share, .. } => body(&share, metric, dictionary).into_any(),
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

fn body(share: &Share, metric: MetricName, dictionary: Dictionary) -> impl IntoView + use<> {
    let unit = dictionary.unit(metric);
    let Some(figure) = share.figure(metric).filter(|_| !share.is_absent(metric)) else {
        let reason = dictionary.absence(share, metric);
        return view! {
            <p class="value none">{say!(figures.no_data)}</p>
            <p class="change">{reason}</p>
        }
        .into_any();
    };
    let value = reading::value(figure, unit);
    let change = reading::change(figure, unit, dictionary.good(metric));
    let previous = reading::previous(figure, unit);
    let sample = reading::sample(figure);
    let empty = value.is_none();
    view! {
        <p class="value" class:none=empty aria-live="polite">
            {match value {
                Some(pieces) => format::pieces_view(pieces).into_any(),
                None => view! { <span title=say!(figures.nothing_here)>"—"</span> }.into_any(),
            }}
        </p>
        <p class="change">
            {change
                .map(|change| {
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
                })}
            {previous.map(|previous| view! { <span>{say!(change.versus, value = previous)}</span> })}
        </p>
        {sample.map(|sample| view! { <p class="change sample">{sample}</p> })}
        {course::of(share, metric).map(|course| view! { <Sparkline course=course /> })}
    }
    .into_any()
}
