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
    absence::{self, Remark},
    answer::{Lapse, State},
    charts::course,
    figures::Share,
    filters::Filters,
    format,
    reading::{self, Change, Direction, Said, Tone, Value},
    rows_behind,
    tile::use_tile,
    words::{self, Entry, say},
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

/// A key figure of the dashboard.
#[component]
pub(crate) fn KpiCard(kpi: Kpi) -> impl IntoView {
    let filters: Memo<Filters> = expect_context();
    let Kpi { metric, asks, size } = kpi;
    let tile = use_tile("kpi", asks);
    let state = tile.ageless();
    let rows = Memo::new(move |_| filters.with(|filters| rows_behind::of_metric(metric, filters)));
    view! {
        <KpiFrame
            entry=words::entry(metric)
            size=size
            state=Memo::new(move |_| state.with(|state| state.map(|share| said(share, metric))))
            is_old=tile.is_old()
            lapse=tile.lapse
            retry=move |()| tile.again()
            rows=rows
        />
    }
}

/// A scalar's card, whatever it is the scalar of.
#[component]
pub(crate) fn KpiFrame(
    entry: Entry,
    size: Size,
    state: Memo<State<Said>>,
    is_old: Memo<bool>,
    lapse: Memo<Option<Lapse>>,
    #[prop(into)] retry: Callback<()>,
    /// The address of the rows behind it, if there are any.
    #[prop(optional)]
    rows: Option<Memo<String>>,
) -> impl IntoView {
    let Entry { id, label, definition } = entry;
    let meaning = Memo::new(move |_| {
        let sample = state.with(State::answer).and_then(|said| said.sample.clone());
        let sample = sample.map(|sample| format!(" {}", say!(figures.here, sample = sample)));
        format!("{definition}{}", sample.unwrap_or_default())
    });
    view! {
        <article
            class="card kpi"
            class:lead=size == Size::Lead
            class:wide=size == Size::Wide
            class:old=move || is_old.get()
            data-metric=id
            aria-label=label
        >
            <h3 class="label">{label}<Info about=label words=meaning /></h3>
            <div class="figure" aria-live="polite" aria-atomic="true">
                {move || match state.get() {
                    State::Loading => view! { <Skeleton /> }.into_any(),
                    State::Failed { failure, retrying } => {
                        view! { <TileError failure=failure retrying=retrying retry=retry /> }.into_any()
                    }
                    State::Shown { answer: said, .. } => body(&said, rows).into_any(),
                }}
            </div>
            <Lapsed lapse=lapse retry=retry />
            {move || {
                let course = state.with(State::answer).and_then(|said| said.course.clone());
                course.map(|course| view! { <Sparkline course=course /> })
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

/// What the answer says of a metric.
fn said(share: &Share, metric: MetricName) -> Said {
    let unit = words::unit(metric);
    let course = course::of(share, metric);
    let Some(figure) = share.figure(metric).filter(|_| !share.is_absent(metric)) else {
        let reason = Remark::of(absence::of_figure(share, metric));
        let value = Value::Missing(say!(figures.no_data), reason);
        return Said { value, change: None, previous: None, compared: None, sample: None, course, remarks: Vec::new() };
    };
    Said {
        value: reading::value(figure, unit).map_or(Value::Nothing, Value::Known),
        change: reading::change(figure, unit, words::good(metric)),
        previous: reading::previous(figure, unit),
        compared: page_header::compared(&share.source),
        sample: reading::sample(figure),
        course,
        remarks: Vec::new(),
    }
}

fn body(said: &Said, rows: Option<Memo<String>>) -> impl IntoView + use<> {
    let Said { change, previous, compared, sample, remarks, .. } = said.clone();
    let is_told = !matches!(said.value, Value::Missing(..));
    let value = match said.value.clone() {
        Value::Known(pieces) => match rows {
            Some(rows) => view! {
                <p class="value">
                    <A href=move || rows.get() attr:title=say!(figures.rows)>
                        {format::pieces_view(pieces)}
                    </A>
                </p>
            }
            .into_any(),
            None => view! { <p class="value">{format::pieces_view(pieces)}</p> }.into_any(),
        },
        Value::Nothing => {
            view! { <p class="value none"><span title=say!(figures.nothing_here)>"—"</span></p> }.into_any()
        }
        Value::Missing(word, reason) => view! {
            <p class="value none">{word}</p>
            <p class="change">{reason.view()}</p>
        }
        .into_any(),
    };
    let told = is_told.then(|| {
        view! {
            <p class="change" title=compared.unwrap_or_default()>
                {change.map(changed)}
                {previous.map(|previous| view! { <span>{say!(change.versus, value = previous)}</span> })}
            </p>
        }
    });
    let remarks = remarks.into_iter().map(|remark| view! { <p class="change remark">{remark.view()}</p> });
    view! {
        {value}
        {told}
        {sample.map(|sample| view! { <p class="change sample">{sample}</p> })}
        {remarks.collect_view()}
    }
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
