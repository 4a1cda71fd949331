//! The filters that offer values found in the organisation's data.

use analytics_client::types::{CandidateFacets, FacetValue};
use leptos::prelude::*;
use uuid::Uuid;

use super::{
    choice_menu::{Choice, ChoiceMenu, Offer, Way},
    filter_bar::PageFilters,
};
use crate::{
    answer::{Asked, questions, use_answer},
    filters::{FACETS, Facet},
    format,
    session::Session,
    words::say,
};

/// One control per list filter that has values to offer.
#[component]
pub(crate) fn FacetFilters(filters: PageFilters) -> impl IntoView {
    let session: Session = expect_context();
    let ask =
        move |_org: Uuid| async move { session.ask(async |client| client.get_candidate_facets().send().await).await };
    let facets = use_answer(questions(ask), Memo::new(move |_| Some(session.org())));
    FACETS.iter().map(|facet| view! { <FacetFilter facet=facet facets=facets filters=filters /> }).collect_view()
}

#[component]
fn FacetFilter(facet: &'static Facet, facets: Asked<Uuid, CandidateFacets>, filters: PageFilters) -> impl IntoView {
    let chosen = Memo::new(move |_| (facet.chosen)(&mut filters.now.get().lists).clone());
    let summary = move || {
        chosen.with(|chosen| match chosen.as_slice() {
            [] => say!(filters.any).to_owned(),
            [one] => one.clone(),
            many => say!(filters.chosen, count = many.len()),
        })
    };
    let choice =
        |value: &FacetValue| Choice { note: format::count(value.count), ..Choice::named(&value.value, &value.value) };
    let offer = move |facets: &CandidateFacets| {
        let choices = (facet.offered)(facets).iter().map(choice).collect();
        if (facet.has_more)(facets) { Offer::most_frequent(choices) } else { Offer::all(choices) }
    };
    let offered = Memo::new(move |_| facets.state.with(|state| state.map(offer)));
    let pick = move |value| filters.change(|filters| toggle((facet.chosen)(&mut filters.lists), value));
    view! {
        <ChoiceMenu
            label=(facet.words)()
            way=Way::Many
            summary=Signal::derive(summary)
            offered=offered
            again=Callback::new(move |()| facets.again())
            chosen=chosen
            pick=Callback::new(pick)
            clear=Callback::new(move |()| filters.change(|filters| (facet.chosen)(&mut filters.lists).clear()))
        />
    }
}

/// Puts a value into a sorted list, or takes it out.
pub(crate) fn toggle<T: Ord>(list: &mut Vec<T>, value: T) {
    match list.binary_search(&value) {
        Ok(place) => drop(list.remove(place)),
        Err(place) => list.insert(place, value),
    }
}

#[cfg(test)]
mod tests {
    use super::toggle;

    #[test]
    fn a_list_stays_sorted() {
        let mut list = vec![1, 3];
        toggle(&mut list, 2);
        assert_eq!(list, [1, 2, 3]);
        toggle(&mut list, 1);
        assert_eq!(list, [2, 3]);
    }
}
