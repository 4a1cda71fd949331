//! A chart in its card: title, legend, states. What is in the card once there is a chart is a part of its own.

use leptos::prelude::*;

use super::{
    chart_body::{Card, Shown},
    info::Info,
    tile_error::{Lapsed, TileError},
};
use crate::{
    absence::{self, Remark},
    answer::{Lapse, State},
    charts::plot::{ChartKind, Form},
    parts::{self, use_part_when},
    rows_behind::Rows,
    tile::use_tile,
    words::{self, Entry, say},
};

/// What an answer shows as a chart, or why it shows none.
pub(crate) type Plotted = Result<Shown, Remark>;

/// A chart of the dashboard in its card.
#[component]
pub(crate) fn ChartCard(kind: &'static ChartKind) -> impl IntoView {
    let tile = use_tile("chart", kind.asks());
    let state = tile.ageless();
    let plotted = Memo::new(move |_| {
        state.with(|state| {
            state.map(|share| {
                let plot = (kind.plot)(share).map(|plot| (plot, share.source.clone()));
                plot.ok_or_else(|| Remark::of(absence::of_points(share, kind.metric)))
            })
        })
    });
    view! {
        <ChartFrame
            entry=words::entry(kind.metric)
            class=kind.class
            rows=Rows::Calls(kind)
            state=plotted
            is_old=tile.is_old()
            lapse=tile.lapse
            retry=move |()| tile.again()
        />
    }
}

/// A chart's card, whatever it is a chart of.
#[component]
pub(crate) fn ChartFrame(
    entry: Entry,
    /// How much room it takes.
    class: &'static str,
    #[prop(optional)] rows: Option<Rows>,
    state: Memo<State<Plotted>>,
    is_old: Memo<bool>,
    lapse: Memo<Option<Lapse>>,
    #[prop(into)] retry: Callback<()>,
    /// What is below the chart.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let title = entry.label;
    let answer = Memo::new(move |_| state.with(State::answer).map(|answer| Plotted::clone(&answer)));
    // A chart that fails or waits keeps what it showed last.
    let shown = Memo::new(move |before: Option<&Option<Shown>>| {
        answer.get().and_then(Result::ok).or_else(|| before.cloned().flatten())
    });
    let has_chart = Memo::new(move |_| answer.with(|answer| matches!(answer, Some(Ok(_)))));
    // Before there is a chart it would only keep the figures waiting.
    let part = use_part_when(has_chart, || Box::pin(parts::charts()));
    let subtitle = move || shown.with(|shown| shown.as_ref().map(|(plot, _)| plot.subtitle.clone()));
    let card = Card { entry, rows, shown, as_table: RwSignal::new(false), place: NodeRef::new() };
    let tools = move || part.state.with(State::answer).map(|views| (views.tools)(card));
    let body = move || match part.state.get() {
        State::Shown { answer: views, .. } => (views.body)(card),
        State::Loading => waiting(),
        State::Failed { failure, retrying } => {
            view! { <TileError failure=failure retrying=retrying retry=move |()| part.again() /> }.into_any()
        }
    };
    view! {
        <article class=format!("card chart {class}") class:old=move || is_old.get() aria-label=title data-metric=entry.id>
            <div class="heading">
                <h3>{title}</h3>
                <span class="sub">{subtitle}</span>
                <span class="tools">
                    <Show when=move || has_chart.get()>
                        {tools}
                    </Show>
                    <Info about=title words=entry.definition />
                </span>
            </div>
            {move || legend(shown)}
            <Lapsed lapse=lapse retry=retry />
            <div class="chart-body">
                {move || outcome(state, retry)}
                {move || match answer.get() {
                    Some(Err(reason)) => Some(view! { <p class="nothing">{reason.view()}</p> }),
                    _ => None,
                }}
                <Show when=move || has_chart.get()>
                    {body}
                </Show>
            </div>
            {children.map(|children| children())}
        </article>
    }
}

fn outcome(state: Memo<State<Plotted>>, retry: Callback<()>) -> AnyView {
    match state.get() {
        State::Failed { failure, retrying } => {
            view! { <TileError failure=failure retrying=retrying retry=retry /> }.into_any()
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
