//! A page's title with what it shows: range, comparison, zone and how fresh it is.

use analytics_client::types::{MetricName, ReadFrom};
use leptos::prelude::*;

use crate::{
    answer::State,
    figures::Source,
    format::{self, Detail},
    tile::use_tile,
    words::say,
};

/// Where the dashboard's figures come from, once they are there.
pub(crate) fn of_dashboard() -> Memo<Option<Source>> {
    let shown = use_tile("header", &[MetricName::TotalCalls]);
    Memo::new(move |_| shown.state.with(State::answer).map(|share| share.source.clone()))
}

/// The header of a page of figures.
#[component]
pub(crate) fn PageHeader(
    #[prop(into)] title: Signal<String>,
    /// Where the figures come from.
    source: Memo<Option<Source>>,
    /// What is said of the page below its title.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <header class="page-header">
            <div>
                <h1>{title}</h1>
                {children.map(|children| children())}
                <p class="sub">{move || source.get().map_or_else(|| "\u{a0}".to_owned(), |source| range(&source))}</p>
            </div>
            <p class="fresh" aria-live="polite">
                {move || {
                    source.get().map(|source| {
                        let behind = source.read_from == ReadFrom::Replica && source.replica_lag_seconds.is_none_or(|lag| lag > 5.0);
                        view! { <span class="dot" class:late=behind aria-hidden="true"></span>{freshness(&source)} }
                    })
                }}
            </p>
        </header>
    }
}

/// What range of time is shown, in which zone, compared with what.
pub(crate) fn range(source: &Source) -> String {
    let filters = &source.filters;
    let zone = &filters.time_zone;
    let shown = match (filters.start, filters.end) {
        (Some(start), Some(end)) => format::days(start, end, zone),
        _ => say!(header.all_time).to_owned(),
    };
    let compared = compared(source).map(|words| format!(" · {words}")).unwrap_or_default();
    format!("{shown}{compared} · {zone}")
}

/// What the figures are compared with; none = with nothing.
pub(crate) fn compared(source: &Source) -> Option<String> {
    let filters = &source.filters;
    let range = format::days(filters.previous_start?, filters.previous_end?, &filters.time_zone);
    Some(say!(header.compared, range = range))
}

/// When the figures were read, and from where.
pub(crate) fn freshness(source: &Source) -> String {
    let clock = format::instant(source.as_of, &source.filters.time_zone, Detail::Clock);
    match (source.read_from, source.replica_lag_seconds) {
        (ReadFrom::Replica, Some(lag)) => {
            say!(header.as_of_lag, clock = clock, seconds = format::decimal(lag, 1))
        }
        (ReadFrom::Replica, None) => say!(header.as_of_replica, clock = clock),
        (ReadFrom::Primary, _) => say!(header.as_of, clock = clock),
    }
}
