//! A chart in its card: title, legend, states, the same numbers as a table or a file, and the rows behind them.

use leptos::prelude::*;
use leptos_router::{components::A, hooks::use_navigate};

use super::{
    icon::{Icon, Picture},
    info::Info,
    menu::{Menu, close_around},
    page_header,
    plot_table::PlotTable,
    tile_error::TileError,
};
use crate::{
    answer::State,
    charts::{
        chart::{self, Chart, Place},
        drawing::drawing,
        export,
        plot::{ChartKind, Form, Plot},
    },
    dictionary::Dictionary,
    figures::Source,
    filters::Filters,
    rows_behind,
    tile::{Tile, use_tile},
    words::{self, say},
};

/// What a card shows, with where it was read.
type Shown = (Plot, Source);

/// A chart's card.
#[component]
pub(crate) fn ChartCard(kind: &'static ChartKind) -> impl IntoView {
    let dictionary: Dictionary = expect_context();
    let filters: Memo<Filters> = expect_context();
    let asked = use_tile("chart", kind.asks());
    let title = words::label(kind.metric);
    let answer = Memo::new(move |_| match asked.state.get() {
        State::Shown { answer: share, .. } => Some(
            (kind.plot)(&share)
                .map(|plot| (plot, share.source.clone()))
                .ok_or_else(|| dictionary.absence_in_range(&share, kind.metric)),
        ),
        State::Loading | State::Failed { .. } => None,
    });
    // A chart that fails or waits keeps what it showed last.
    let shown = Memo::new(move |before: Option<&Option<Shown>>| {
        answer.get().and_then(Result::ok).or_else(|| before.cloned().flatten())
    });
    let has_chart = Memo::new(move |_| answer.with(|answer| matches!(answer, Some(Ok(_)))));
    let is_old = move || matches!(asked.state.get(), State::Shown { old: true, .. });
    let subtitle = move || shown.with(|shown| shown.as_ref().map(|(plot, _)| plot.subtitle.clone()));
    let (as_table, place) = (RwSignal::new(false), Place::new());
    view! {
        <article class=format!("card chart {}", kind.class) class:old=is_old aria-label=title data-metric=kind.metric.to_string()>
            <div class="heading">
                <h3>{title}</h3>
                <span class="sub">{subtitle}</span>
                <span class="tools">
                    <Show when=move || has_chart.get()>
                        <Tools kind=kind shown=shown as_table=as_table place=place />
                    </Show>
                    <Info about=title words=words::definition(kind.metric) />
                </span>
            </div>
            {move || legend(shown)}
            <div class="chart-body">
                {move || state(asked)}
                {move || match answer.get() {
                    Some(Err(reason)) => Some(view! { <p class="nothing">{reason}</p> }),
                    _ => None,
                }}
                <Show when=move || has_chart.get() && !as_table.get()>
                    <Drawn kind=kind shown=shown place=place />
                </Show>
                <Show when=move || has_chart.get() && as_table.get()>
                    {move || shown.get().map(|(plot, source)| {
                        view! { <PlotTable links=rows_behind::of_buckets(kind, &filters.get(), &plot, &source.filters) plot=plot /> }
                    })}
                </Show>
            </div>
        </article>
    }
}

fn state(tile: Tile) -> AnyView {
    match tile.state.get() {
        State::Failed { failure, retrying } => {
            view! { <TileError failure=failure retrying=retrying retry=move |()| tile.again() /> }.into_any()
        }
        State::Loading => view! {
            <div class="skeleton chart-area" aria-hidden="true"></div>
            <span class="unseen">{say!(app.loading)}</span>
        }
        .into_any(),
        State::Shown { .. } => ().into_any(),
    }
}

/// The drawing; a click on a bucket leads to its rows.
#[component]
fn Drawn(kind: &'static ChartKind, shown: Memo<Option<Shown>>, place: Place) -> impl IntoView {
    let filters: Memo<Filters> = expect_context();
    let navigate = use_navigate();
    let open = Callback::new(move |bucket: usize| {
        let link = shown.with_untracked(|shown| {
            let (plot, source) = shown.as_ref()?;
            let bucket = plot.buckets.get(bucket)?;
            Some(rows_behind::of_bucket(kind, &filters.get_untracked(), plot, &source.filters, bucket))
        });
        if let Some(link) = link {
            navigate(&link, leptos_router::NavigateOptions::default());
        }
    });
    shown.get_untracked().map(|first| {
        let title = words::label(kind.metric);
        let drawing = Memo::new(move |_| shown.with(|shown| drawing(&shown.as_ref().unwrap_or(&first).0, title)));
        view! { <Chart drawing=drawing place=place open=open /> }
    })
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

/// The same as a table, as a file, and as rows.
#[component]
fn Tools(
    kind: &'static ChartKind,
    shown: Memo<Option<Shown>>,
    as_table: RwSignal<bool>,
    place: Place,
) -> impl IntoView {
    let filters: Memo<Filters> = expect_context();
    let switch = move || if as_table.get() { say!(charts.as_chart) } else { say!(charts.as_table) };
    let save_csv = move || {
        shown.with_untracked(|shown| {
            let Some((plot, source)) = shown else { return };
            let name = format!("{}.csv", export::file_name(kind.metric, source));
            chart::save_text(&name, "text/csv;charset=utf-8", &export::csv(kind.metric, plot, source));
        });
    };
    let save_png = move || {
        shown.with_untracked(|shown| {
            let Some((plot, source)) = shown else { return };
            let name = format!("{}.png", export::file_name(kind.metric, source));
            let about = format!("{} · {}", plot.subtitle, page_header::range(source));
            chart::save_drawn(place, name, words::label(kind.metric).to_owned(), about);
        });
    };
    let icon = Signal::derive(move || if as_table.get() { Icon::Chart } else { Icon::Table });
    view! {
        <button class="tool" type="button" aria-label=switch title=switch on:click=move |_| as_table.update(|shown| *shown = !*shown)>
            <Picture of=icon />
        </button>
        <Menu class="tool" label=say!(charts.download) name=say!(charts.download) summary=|| view! { <Picture of=Icon::Download /> }>
            <button class="item" type="button" on:click:target=move |event| { save_csv(); close_around(&event.target()); }>
                {say!(charts.as_csv)}
            </button>
            <button class="item" type="button" disabled=move || as_table.get() on:click:target=move |event| { save_png(); close_around(&event.target()); }>
                {say!(charts.as_png)}
            </button>
        </Menu>
        <A href=move || rows_behind::of_metric(kind.metric, &filters.get()) attr:class="tool" attr:aria-label=say!(charts.rows) attr:title=say!(charts.rows)>
            <Picture of=Icon::Rows />
        </A>
    }
}
