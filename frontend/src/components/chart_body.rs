//! What is in a chart's card once there is a chart: the drawing, the same numbers as a table or a file, and the rows
//! behind them.

use leptos::prelude::*;
use leptos_router::{components::A, hooks::use_navigate};

use super::{
    icon::{Icon, Picture},
    menu::{Menu, close_around},
    page_header,
    plot_table::PlotTable,
};
use crate::{
    charts::{
        chart::{self, Chart, Place},
        export,
        plot::Plot,
    },
    figures::Source,
    filters::Filters,
    rows_behind::Rows,
    words::{Entry, say},
};

/// What a card shows, with where it was read.
pub(crate) type Shown = (Plot, Source);

/// The card that it is for.
#[derive(Clone, Copy)]
pub(crate) struct Card {
    pub(crate) entry: Entry,
    /// Where the rows behind it are, if there are any.
    pub(crate) rows: Option<Rows>,
    pub(crate) shown: Memo<Option<Shown>>,
    /// Whether the table is shown instead of the drawing.
    pub(crate) as_table: RwSignal<bool>,
    /// Where the drawing is.
    pub(crate) place: Place,
}

/// What the part of the program that has all this hands out.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ChartViews {
    pub(crate) tools: fn(Card) -> AnyView,
    pub(crate) body: fn(Card) -> AnyView,
}

/// The buttons beside the title.
pub(crate) fn tools(card: Card) -> AnyView {
    view! { <Tools card=card /> }.into_any()
}

/// The drawing or the table.
pub(crate) fn body(card: Card) -> AnyView {
    view! { <Body card=card /> }.into_any()
}

#[component]
fn Body(card: Card) -> impl IntoView {
    let Card { rows, shown, as_table, .. } = card;
    let filters: Memo<Filters> = expect_context();
    view! {
        <Show when=move || !as_table.get()>
            <Drawn card=card />
        </Show>
        <Show when=move || as_table.get()>
            {move || shown.get().map(|(plot, source)| {
                let links = rows.map(|rows| rows.of_buckets(&filters.get(), &plot, &source.filters)).unwrap_or_default();
                view! { <PlotTable links=links plot=plot /> }
            })}
        </Show>
    }
}

/// The drawing; a click on a bucket leads to its rows, if it has a list of its own.
#[component]
fn Drawn(card: Card) -> impl IntoView {
    let Card { entry, rows, shown, place, .. } = card;
    let filters: Memo<Filters> = expect_context();
    let navigate = use_navigate();
    let open = Callback::new(move |bucket: usize| {
        let link = shown.with_untracked(|shown| {
            let (plot, source) = shown.as_ref()?;
            let bucket = plot.buckets.get(bucket)?;
            rows?.of_bucket(&filters.get_untracked(), plot, &source.filters, bucket)
        });
        if let Some(link) = link {
            navigate(&link, leptos_router::NavigateOptions::default());
        }
    });
    let leads = Callback::new(move |bucket: usize| {
        let leads = shown.with_untracked(|shown| {
            let (plot, _) = shown.as_ref()?;
            Some(rows?.has_those_of(plot, plot.buckets.get(bucket)?))
        });
        leads.unwrap_or_default()
    });
    let plot = Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|(plot, _)| plot.clone())));
    view! { <Chart plot=plot title=entry.label place=place leads=leads open=open /> }
}

/// The same as a table, as a file, and as rows.
#[component]
fn Tools(card: Card) -> impl IntoView {
    let Card { entry, rows, shown, as_table, place } = card;
    let filters: Memo<Filters> = expect_context();
    let switch = move || if as_table.get() { say!(charts.as_chart) } else { say!(charts.as_table) };
    let save_csv = move || {
        shown.with_untracked(|shown| {
            let Some((plot, source)) = shown else { return };
            let name = format!("{}.csv", export::file_name(entry.id, source));
            chart::save_text(&name, "text/csv;charset=utf-8", &export::csv(entry.id, plot, source));
        });
    };
    let save_png = move || {
        shown.with_untracked(|shown| {
            let Some((plot, source)) = shown else { return };
            let name = format!("{}.png", export::file_name(entry.id, source));
            let facts = export::about(entry.id, plot, source).join(" · ");
            let about = format!("{} · {}\n{facts}", plot.subtitle, page_header::range(source));
            chart::save_drawn(place, name, entry.label.to_owned(), about);
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
        {rows.map(|rows| {
            view! {
                <A href=move || rows.of_chart(&filters.get()) attr:class="tool" attr:aria-label=say!(charts.rows) attr:title=say!(charts.rows)>
                    <Picture of=Icon::Rows />
                </A>
            }
        })}
    }
}
