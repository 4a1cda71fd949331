//! A chart in its card: title, legend, states and the same numbers as a table.

use leptos::prelude::*;

use super::{info::Info, tile_error::TileError};
use crate::{
    charts::{chart::Chart, options::ChartOptions},
    figures::Share,
    tile::{Tile, TileState},
    words::say,
};

/// What a chart's card is told.
pub(crate) struct Drawn {
    /// Beside the title.
    pub(crate) subtitle: String,
    /// The chart; none = no data, for the reason given.
    pub(crate) chart: Result<ChartOptions, String>,
}

/// A chart's card.
#[component]
pub(crate) fn ChartCard(
    class: &'static str,
    title: &'static str,
    definition: &'static str,
    legend: Vec<(&'static str, &'static str)>,
    of: Tile,
    draw: impl Fn(&Share) -> Drawn + Send + Sync + 'static,
) -> impl IntoView {
    let as_table = RwSignal::new(false);
    let drawn = Memo::new_with_compare(
        move |_| match of.state.get() {
            TileState::Shown { share, old } => Some((draw(&share), old)),
            TileState::Loading | TileState::Failed { .. } => None,
        },
        |_, _| true,
    );
    let is_old = move || drawn.with(|drawn| drawn.as_ref().is_some_and(|(_, old)| *old));
    let subtitle = move || drawn.with(|drawn| drawn.as_ref().map(|(drawn, _)| drawn.subtitle.clone()));
    let chart = Memo::new(move |_| drawn.with(|drawn| drawn.as_ref().map(|(drawn, _)| drawn.chart.clone())));
    let options = Memo::new(move |before: Option<&Option<ChartOptions>>| {
        // A chart that fails or waits keeps what it showed last.
        chart.get().and_then(Result::ok).or_else(|| before.cloned().flatten())
    });
    let has_chart = Memo::new(move |_| matches!(chart.get(), Some(Ok(_))));
    view! {
        <article class=format!("card chart {class}") class:old=is_old aria-label=title>
            <div class="heading">
                <h3>{title}</h3>
                <span class="sub">{subtitle}</span>
                <span class="tools">
                    <Show when=move || has_chart.get()>
                        <button
                            class="quiet"
                            type="button"
                            aria-pressed=move || as_table.get().to_string()
                            on:click=move |_| as_table.update(|shown| *shown = !*shown)
                        >
                            {move || if as_table.get() { say!(charts.as_chart) } else { say!(charts.as_table) }}
                        </button>
                    </Show>
                    <Info about=title words=definition />
                </span>
            </div>
            <ul class="legend" aria-hidden="true">
                {legend
                    .into_iter()
                    .map(|(name, color)| view! { <li><i style:background=format!("var({color})")></i>{name}</li> })
                    .collect_view()}
            </ul>
            <div class="chart-body">
                {move || match of.state.get() {
                    TileState::Failed { failure, retrying } => {
                        view! { <TileError failure=failure retrying=retrying retry=move |()| of.retry() /> }.into_any()
                    }
                    TileState::Loading => view! { <div class="skeleton chart-area" aria-hidden="true"></div> }.into_any(),
                    TileState::Shown { .. } => ().into_any(),
                }}
                {move || match chart.get() {
                    Some(Err(reason)) => view! { <p class="nothing">{say!(figures.no_data)}". "{reason}</p> }.into_any(),
                    _ => ().into_any(),
                }}
                <Show when=move || has_chart.get() && !as_table.get()>
                    {move || options.get().map(|first| {
                        let shown = Memo::new(move |before: Option<&ChartOptions>| {
                            options.get().or_else(|| before.cloned()).unwrap_or_else(|| first.clone())
                        });
                        view! { <Chart options=shown /> }
                    })}
                </Show>
                <Show when=move || has_chart.get() && as_table.get()>
                    {move || options.get().map(|options| view! { <Table options=options /> })}
                </Show>
            </div>
        </article>
    }
}

/// The words of the chart's tooltips, all at once.
#[component]
fn Table(options: ChartOptions) -> impl IntoView {
    let buckets = options.tooltip.buckets;
    let names: Vec<_> =
        buckets.first().map(|first| first.rows.iter().map(|row| row.name).collect()).unwrap_or_default();
    view! {
        <div class="table" tabindex="0" role="region" aria-label=say!(charts.table)>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{say!(charts.when)}</th>
                        {names.into_iter().map(|name| view! { <th scope="col">{name}</th> }).collect_view()}
                    </tr>
                </thead>
                <tbody>
                    {buckets
                        .into_iter()
                        .map(|bucket| {
                            view! {
                                <tr>
                                    <th scope="row">{bucket.title}</th>
                                    {bucket.rows.into_iter().map(|row| view! { <td>{row.value}</td> }).collect_view()}
                                </tr>
                            }
                        })
                        .collect_view()}
                </tbody>
            </table>
        </div>
    }
}
