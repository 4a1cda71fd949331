//! A chart in its card: title, legend, states. What is in the card once there is a chart is a part of its own.

use leptos::prelude::*;

use super::{
    chart_body::{Card, Shown},
    info::Info,
    tile_error::{Lapsed, TileError},
};
use crate::{
    absence,
    answer::State,
    charts::plot::{ChartKind, Form},
    figures::Share,
    parts::{self, use_part_when},
    tile::{Tile, use_tile},
    words::{self, say},
};

/// A chart's card.
#[component]
pub(crate) fn ChartCard(kind: &'static ChartKind) -> impl IntoView {
    let asked = use_tile("chart", kind.asks());
    let (state, is_old) = (asked.ageless(), asked.is_old());
    let title = words::label(kind.metric);
    let answer = Memo::new(move |_| match state.get() {
        State::Shown { answer: share, .. } => Some(
            (kind.plot)(&share)
                .map(|plot| (plot, share.source.clone()))
                .ok_or_else(|| absence::of_points(&share, kind.metric)),
        ),
        State::Loading | State::Failed { .. } => None,
    });
    // A chart that fails or waits keeps what it showed last.
    let shown = Memo::new(move |before: Option<&Option<Shown>>| {
        answer.get().and_then(Result::ok).or_else(|| before.cloned().flatten())
    });
    let has_chart = Memo::new(move |_| answer.with(|answer| matches!(answer, Some(Ok(_)))));
    // Before there is a chart it would only keep the figures waiting.
    let part = use_part_when(has_chart, || Box::pin(parts::charts()));
    let subtitle = move || shown.with(|shown| shown.as_ref().map(|(plot, _)| plot.subtitle.clone()));
    let card = Card { kind, shown, as_table: RwSignal::new(false), place: NodeRef::new() };
    let tools = move || match part.state.get() {
        State::Shown { answer: views, .. } => Some((views.tools)(card)),
        State::Loading | State::Failed { .. } => None,
    };
    let body = move || match part.state.get() {
        State::Shown { answer: views, .. } => (views.body)(card),
        State::Loading => waiting(),
        State::Failed { failure, retrying } => {
            view! { <TileError failure=failure retrying=retrying retry=move |()| part.again() /> }.into_any()
        }
    };
    view! {
        <article class=format!("card chart {}", kind.class) class:old=move || is_old.get() aria-label=title data-metric=kind.metric.to_string()>
            <div class="heading">
                <h3>{title}</h3>
                <span class="sub">{subtitle}</span>
                <span class="tools">
                    <Show when=move || has_chart.get()>
                        {tools}
                    </Show>
                    <Info about=title words=words::definition(kind.metric) />
                </span>
            </div>
            {move || legend(shown)}
            <Lapsed lapse=asked.lapse retry=move |()| asked.again() />
            <div class="chart-body">
                {move || outcome(state, asked)}
                {move || match answer.get() {
                    Some(Err(reason)) => Some(view! { <p class="nothing">{reason}</p> }),
                    _ => None,
                }}
                <Show when=move || has_chart.get()>
                    {body}
                </Show>
            </div>
        </article>
    }
}

fn outcome(state: Memo<State<Share>>, tile: Tile) -> AnyView {
    match state.get() {
        State::Failed { failure, retrying } => {
            view! { <TileError failure=failure retrying=retrying retry=move |()| tile.again() /> }.into_any()
        }
        State::Loading => waiting(),
        State::Shown { .. } => ().into_any(),
    }
}

fn waiting() -> AnyView {
    view! {
        <div class="skeleton chart-area" aria-hidden="true"></div>
        <span class="unseen">{say!(app.loading)}</span>
    }
    .into_any()
}

fn legend(shown: Memo<Option<Shown>>) -> impl IntoView {
    let entries: Vec<_> = shown.with(|shown| {
        let drawn = shown.iter().flat_map(|(plot, _)| plot.drawn());
        drawn.map(|(column, form, color)| (column.name, form, color)).collect()
    });
    let mark = |form, color: &str| {
        let class = if form == Form::Faint { "dashed" } else { "" };
        view! { <i class=class style:background=format!("var({color})")></i> }
    };
    view! {
        <ul class="legend" aria-hidden="true">
            {entries.into_iter().map(|(name, form, color)| view! { <li>{mark(form, color)}{name}</li> }).collect_view()}
        </ul>
    }
}
