//! The filters that offer values found in the organisation's data.

use analytics_client::types::{CandidateFacets, FacetValue};
use leptos::{
    ev::{FocusEvent, KeyboardEvent},
    prelude::*,
};
use leptos_fetch::QueryClient;
use uuid::Uuid;
use wasm_bindgen::JsCast;

use super::filter_bar::PageFilters;
use crate::{filters::Filters, format, session::Session, words::say};

/// A list filter: its words, where it is kept, and where its values come from.
struct Facet {
    words: fn() -> &'static str,
    chosen: fn(&mut Filters) -> &mut Vec<String>,
    offered: fn(&CandidateFacets) -> &Vec<FacetValue>,
}

const FACETS: &[Facet] = &[
    Facet {
        words: || say!(filters.source),
        chosen: |filters| &mut filters.candidate_sources,
        offered: |facets| &facets.sources,
    },
    Facet {
        words: || say!(filters.location),
        chosen: |filters| &mut filters.candidate_locations,
        offered: |facets| &facets.locations,
    },
    Facet {
        words: || say!(filters.job_title),
        chosen: |filters| &mut filters.job_titles,
        offered: |facets| &facets.job_titles,
    },
];

/// One control per list filter.
#[component]
pub(crate) fn FacetFilters(filters: PageFilters) -> impl IntoView {
    let session: Session = expect_context();
    let ask =
        move |_org: Uuid| async move { session.ask(async |client| client.get_candidate_facets().send().await).await };
    let org = move || session.get().map(|session| session.me.org.id).unwrap_or_default();
    let facets = expect_context::<QueryClient>().local_resource(ask, org);
    let facets = Signal::derive(move || facets.get().and_then(Result::ok));
    view! {
        <ByLink filters=filters />
        {FACETS.iter().map(|facet| view! { <FacetFilter facet=facet facets=facets filters=filters /> }).collect_view()}
    }
}

#[component]
fn FacetFilter(facet: &'static Facet, facets: Signal<Option<CandidateFacets>>, filters: PageFilters) -> impl IntoView {
    let chosen = Memo::new(move |_| (facet.chosen)(&mut filters.now.get()).clone());
    let summary = move || {
        chosen.with(|chosen| match chosen.as_slice() {
            [] => say!(filters.any).to_owned(),
            [one] => one.clone(),
            many => say!(filters.chosen, count = many.len()),
        })
    };
    let offered = move || facets.get().map(|facets| (facet.offered)(&facets).clone()).unwrap_or_default();
    let toggle = move |value: &str| {
        filters.change(|filters| {
            let list = (facet.chosen)(filters);
            match list.binary_search_by(|known| known.as_str().cmp(value)) {
                Ok(place) => drop(list.remove(place)),
                Err(place) => list.insert(place, value.to_owned()),
            }
        });
    };
    view! {
        <details class="facet" name="facet" on:focusout=move |event| close_when_left(&event) on:keydown=move |event| close_on_escape(&event)>
            <summary class="chip" class:set=move || !chosen.with(Vec::is_empty)>
                {(facet.words)()}" "<em>{summary}</em>
            </summary>
            <div class="menu" role="group" aria-label=(facet.words)() tabindex="-1">
                <For each=offered key=|value| (value.value.clone(), value.count) let:value>
                    {
                        let FacetValue { value, count } = value;
                        let (checked, changed) = (value.clone(), value.clone());
                        view! {
                            <label>
                                <input
                                    type="checkbox"
                                    prop:checked=move || chosen.with(|chosen| chosen.contains(&checked))
                                    on:change=move |_| toggle(&changed)
                                />
                                <span>{value}</span>
                                <small>{format::count(count)}</small>
                            </label>
                        }
                    }
                </For>
                <Show when=move || facets.with(Option::is_some) && offered().is_empty()>
                    <p class="nothing">{say!(filters.none_in_data)}</p>
                </Show>
            </div>
        </details>
    }
}

/// What a link chose and no control offers: it can be seen, and taken away.
#[component]
fn ByLink(filters: PageFilters) -> impl IntoView {
    let campaigns = |count| match count {
        0 => None,
        1 => Some(say!(filters.campaign).to_owned()),
        _ => Some(say!(filters.campaigns, count = count)),
    };
    let candidates = |count| match count {
        0 => None,
        1 => Some(say!(filters.candidate).to_owned()),
        _ => Some(say!(filters.candidates, count = count)),
    };
    let chip = move |words: String, clear: fn(&mut Filters)| {
        view! {
            <button class="chip set" type="button" title=say!(filters.show_all) on:click=move |_| filters.change(clear)>
                <em>{words}</em>
                " ✕"
            </button>
        }
    };
    move || {
        let now = filters.now.get();
        let range = now.from.zip(now.to).map(|(from, to)| format!("{from} – {to}"));
        view! {
            {range.map(|words| chip(words, |filters| *filters = Filters { from: None, to: None, period: Filters::default().period, ..filters.clone() }))}
            {campaigns(now.campaign_ids.len()).map(|words| chip(words, |filters| filters.campaign_ids.clear()))}
            {candidates(now.candidate_ids.len()).map(|words| chip(words, |filters| filters.candidate_ids.clear()))}
            {now.time_zone.map(|zone| chip(zone, |filters| filters.time_zone = None))}
        }
    }
}

fn details_of(target: Option<web_sys::EventTarget>) -> Option<web_sys::HtmlElement> {
    target?.dyn_into().ok()
}

fn close_when_left(event: &FocusEvent) {
    let into = event.related_target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
    if let Some(details) = details_of(event.current_target())
        && !into.is_some_and(|into| details.contains(Some(&into)))
    {
        // Nothing hangs on the menu staying open.
        let _ = details.remove_attribute("open");
    }
}

fn close_on_escape(event: &KeyboardEvent) {
    if event.key() == "Escape"
        && let Some(details) = details_of(event.current_target())
    {
        let _ = details.remove_attribute("open");
    }
}
