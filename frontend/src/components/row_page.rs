//! What the pages of rows behind figures share: the way back, what was read and when, and how many rows there are.

use analytics_client::types::{AppliedFilters, CallRowsResponse, FigureRowsResponse};
use leptos::prelude::*;
use leptos_router::components::A;

use super::page_header;
use crate::{
    answer::State,
    figures::Source,
    filters::{Applied, Filters},
    focus::focus,
    format,
    listing::{ListQuestion, Listing, Page},
    words::say,
};

/// Where the focus goes when what had it is gone.
const COUNT: &str = "rows-count";

/// An answer that has some of the rows behind a figure.
pub(crate) trait RowsBehind: Page {
    /// How many there are in all.
    fn in_all(&self) -> i64;
    /// Whether nobody ever recorded any.
    fn is_absent(&self) -> bool;
    /// Where and when they were read.
    fn source(&self) -> Source;
}

macro_rules! rows_behind {
    ($($answer:ty),+) => {
        $(impl RowsBehind for $answer {
            fn in_all(&self) -> i64 {
                self.total
            }

            fn is_absent(&self) -> bool {
                !self.no_data.is_empty()
            }

            fn source(&self) -> Source {
                Source {
                    filters: Applied::of(&self.filters),
                    as_of: self.as_of,
                    read_from: self.read_from,
                    replica_lag_seconds: self.replica_lag_seconds,
                }
            }
        })+
    };
}

rows_behind!(CallRowsResponse, FigureRowsResponse);

/// The way back to what the rows are behind.
#[component]
fn BackToOverview() -> impl IntoView {
    let filters: Memo<Filters> = expect_context();
    view! {
        <p class="back">
            <A href=move || filters.with(|filters| format!("/?{}", filters.to_query()))>"← "{say!(nav.overview)}</A>
        </p>
    }
}

/// In the place of the rows behind a figure that there is not.
#[component]
pub(crate) fn NoSuchFigure(name: String) -> impl IntoView {
    view! {
        <BackToOverview />
        <h1>{say!(calls.no_metric, name = name)}</h1>
    }
}

/// The way back and the header of such a page, which has the way to the rows that the server has by now.
#[component]
pub(crate) fn RowHeader<Q, P>(
    title: &'static str,
    /// What the figure means.
    #[prop(optional_no_strip)]
    definition: Option<&'static str>,
    listing: Listing<Q, P>,
    /// What is said of the rows below their range.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView
where
    Q: ListQuestion,
    P: RowsBehind,
{
    let source = Memo::new(move |_| listing.page(0).answer().map(|answer| answer.source()));
    view! {
        <BackToOverview />
        <header class="page-header">
            <div>
                <h1>{title}</h1>
                {definition.map(|words| view! { <p class="sub">{words}</p> })}
                <p class="sub">
                    {move || source.get().map_or_else(|| "\u{a0}".to_owned(), |source| page_header::range(&source))}
                </p>
                {children.map(|children| children())}
            </div>
            <p class="fresh">
                {move || source.get().map(|source| page_header::freshness(&source))}
                <button class="quiet" type="button" on:click=move |_| listing.restart()>{say!(lists.refresh)}</button>
            </p>
        </header>
    }
}

/// How many rows there are, after what else is said in numbers.
#[component]
pub(crate) fn RowFacts<Q, P>(
    /// What the rows are.
    noun: &'static str,
    listing: Listing<Q, P>,
    /// The other facts.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView
where
    Q: ListQuestion,
    P: RowsBehind,
{
    let first = Memo::new(move |_| listing.page(0));
    let count = move || match first.get() {
        State::Shown { answer, .. } if answer.is_absent() => say!(figures.no_data).to_owned(),
        State::Shown { answer, .. } => format::count(answer.in_all()),
        State::Loading | State::Failed { .. } => "\u{2026}".to_owned(),
    };
    let is_old = move || matches!(first.get(), State::Shown { old: true, .. });
    view! {
        <dl class="facts" class:old=is_old>
            {children.map(|children| children())}
            <div>
                <dt>{noun}</dt>
                <dd id=COUNT tabindex="-1" aria-live="polite">{count}</dd>
            </div>
        </dl>
    }
}

/// Gives the focus to the number of rows.
pub(crate) fn focus_count() {
    focus(COUNT);
}

/// How many of the rows are shown, in words.
pub(crate) fn shown<Q, P>(listing: Listing<Q, P>) -> Signal<String>
where
    Q: ListQuestion,
    P: RowsBehind,
{
    Signal::derive(move || match listing.page(0) {
        State::Shown { answer, .. } => {
            say!(lists.shown, shown = format::count(listing.rows()), total = format::count(answer.in_all()))
        }
        State::Loading | State::Failed { .. } => String::new(),
    })
}

/// The days of the range, as the name of a file says them; nothing without one.
pub(crate) fn days(filters: &AppliedFilters) -> String {
    match (filters.start, filters.end) {
        (Some(start), Some(end)) => format::days(start, end, &filters.time_zone),
        _ => String::new(),
    }
}
