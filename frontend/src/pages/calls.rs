//! The rows behind a figure: as many as the figure says, with the filters it was read with.

use analytics_client::types::{CallRowsResponse, MetricName, Part, Unit};
use leptos::prelude::*;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

use crate::{
    answer::State,
    call_rows::{CallRows, RowsAre, row_pages, rows_are},
    components::{
        applied_filters::AppliedFilters,
        call_table::CallTable,
        export::{CsvFile, Export, file_name},
        filter_bar::FilterBar,
        row_list::RowList,
        row_page::{NoSuchFigure, RowFacts, RowHeader, days, focus_count, shown},
    },
    filters::Filters,
    format::Piece,
    listing::{Listing, use_listing},
    reading,
    session::Session,
    tile::{Tile, alone, use_tile},
    title::set_title,
    words::{self, say},
};

/// The page of the rows behind a figure.
#[component]
pub(crate) fn Calls() -> impl IntoView {
    let search = use_location().search;
    let metric = Memo::new(move |_| search.with(|search| CallRows::from_query(search).map(|rows| rows.metric)));
    move || match metric.get() {
        Ok(metric) => view! { <Rows metric=metric /> }.into_any(),
        Err(name) => view! { <NoSuchFigure name=name /> }.into_any(),
    }
}

/// The rows behind one figure, whatever the filters are.
#[component]
fn Rows(metric: Option<MetricName>) -> impl IntoView {
    let session: Session = expect_context();
    let search = use_location().search;
    let question = Memo::new(move |before: Option<&CallRows>| {
        let asked = search.with(|search| CallRows::from_query(search).ok()).filter(|rows| rows.metric == metric);
        asked.or_else(|| before.cloned()).unwrap_or_else(|| CallRows {
            filters: Filters::default(),
            metric,
            part: Part::Numerator,
        })
    });
    let listing = use_listing(row_pages(session), question);
    let first = Memo::new(move |_| listing.page(0));
    let title = metric.map_or(say!(calls.all), words::label);
    set_title(title);
    let navigate = use_navigate();
    let go = Callback::new(move |rows: CallRows| {
        navigate(&rows.href(), NavigateOptions { scroll: false, ..NavigateOptions::default() });
    });
    let filters = Memo::new(move |_| question.with(|question| question.filters.clone()));
    let csv = move || match first.get() {
        State::Shown { answer, old: false } => Some(file(&question.get(), &answer)),
        _ => None,
    };
    let change = move |filters: Filters| {
        go.run(CallRows { filters, ..question.get_untracked() });
        focus_count();
    };
    view! {
        <RowHeader title=title definition=metric.map(words::definition) listing=listing />
        {if metric.is_some() {
            view! { <AppliedFilters filters=filters change=change /> }.into_any()
        } else {
            view! { <FilterBar of_rows=true /> }.into_any()
        }}
        <div class="rows-bar">
            <Facts metric=metric listing=listing />
            <PartSwitch metric=metric question=question go=go />
            <Export file=Signal::derive(csv) />
        </div>
        <List metric=metric title=title listing=listing />
    }
}

/// The figure, and the number of rows behind it.
#[component]
fn Facts(metric: Option<MetricName>, listing: Listing<CallRows, CallRowsResponse>) -> impl IntoView {
    let noun = match rows_are(metric) {
        RowsAre::Calls => say!(calls.rows.calls),
        RowsAre::People => say!(calls.rows.people),
        RowsAre::PeoplePerCampaign => say!(calls.rows.people_per_campaign),
        RowsAre::PeoplePerReason => say!(calls.rows.people_per_reason),
        RowsAre::FirstInterviews => say!(calls.rows.first_interviews),
        RowsAre::Reviews => say!(calls.rows.reviews),
    };
    view! {
        <RowFacts noun=noun listing=listing>
            {metric.map(|metric| view! { <TheFigure metric=metric of=use_tile("rows", alone(metric)) /> })}
        </RowFacts>
    }
}

/// The figure itself, as its tile shows it; a chart has none.
#[component]
fn TheFigure(metric: MetricName, of: Tile) -> impl IntoView {
    move || {
        let share = of.state.with(State::answer)?;
        let value = share.figure(metric).and_then(|figure| reading::value(figure, words::unit(metric)))?;
        let text = Piece::text(&value);
        // A count is the number of the rows, which is said beside.
        (words::unit(metric) != Unit::Count).then(|| {
            view! {
                <div>
                    <dt>{words::label(metric)}</dt>
                    <dd>{text}</dd>
                </div>
            }
        })
    }
}

/// Which of a ratio's two numbers the rows make up.
#[component]
fn PartSwitch(metric: Option<MetricName>, question: Memo<CallRows>, go: Callback<CallRows>) -> impl IntoView {
    let is_ratio = metric.is_some_and(|metric| words::unit(metric) == Unit::Ratio);
    let choice = move |part: Part, words: &'static str| {
        view! {
            <button
                type="button"
                aria-pressed=move || question.with(|question| question.part == part).to_string()
                on:click=move |_| go.run(CallRows { part, ..question.get_untracked() })
            >
                {words}
            </button>
        }
    };
    view! {
        <Show when=move || is_ratio>
            <div class="segments" role="group" aria-label=say!(calls.part)>
                {choice(Part::Numerator, say!(calls.numerator))}
                {choice(Part::Denominator, say!(calls.denominator))}
            </div>
        </Show>
    }
}

/// The table with its states.
#[component]
fn List(
    metric: Option<MetricName>,
    title: &'static str,
    listing: Listing<CallRows, CallRowsResponse>,
) -> impl IntoView {
    view! {
        <RowList listing=listing shown=shown(listing) empty=move || view! { <Nothing metric=metric listing=listing /> }>
            <CallTable listing=listing metric=metric caption=say!(calls.caption, name = title) />
        </RowList>
    }
}

/// No row: because there is none, or because nobody ever recorded any.
#[component]
fn Nothing(metric: Option<MetricName>, listing: Listing<CallRows, CallRowsResponse>) -> impl IntoView {
    let words = move || {
        let is_absent = matches!(listing.page(0), State::Shown { answer, .. } if !answer.no_data.is_empty());
        match metric.filter(|_| is_absent) {
            Some(metric) => format!("{}. {}", say!(figures.no_data), words::not_recorded(words::needs(metric))),
            None => say!(calls.nothing).to_owned(),
        }
    };
    view! { <p class="nothing">{words}</p> }
}

/// All the rows; its name says the figure, and the days in the zone.
fn file(rows: &CallRows, answer: &CallRowsResponse) -> CsvFile {
    let metric = rows.metric.map_or_else(|| "calls".to_owned(), |metric| metric.to_string());
    let part = if rows.part == Part::Denominator { "denominator" } else { "" };
    let path = format!("/api/v1/analytics/calls?{}", rows.request_query());
    CsvFile { path, name: file_name(&["parlance", &metric, part, &days(&answer.filters)]) }
}
