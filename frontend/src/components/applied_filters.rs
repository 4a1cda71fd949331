//! The filters that a list is read with, each with the way to take it off.

use leptos::prelude::*;

use crate::{
    campaigns::use_names,
    filters::{FACETS, Filters},
    words::say,
};

/// A narrowing filter that is set: its words, and the filters without it.
type Chip = (String, Filters);

/// One chip per narrowing filter that is set.
#[component]
pub(crate) fn AppliedFilters(filters: Memo<Filters>, #[prop(into)] change: Callback<Filters>) -> impl IntoView {
    let campaigns = use_names(Memo::new(move |_| filters.with(|filters| filters.lists.campaign_ids.clone())));
    let chips = Memo::new(move |_| chips(&filters.get(), campaigns.get()));
    view! {
        <Show when=move || chips.with(|chips| !chips.is_empty())>
            <ul class="applied" aria-label=say!(filters.bar)>
                {move || {
                    chips
                        .get()
                        .into_iter()
                        .map(|(words, without)| {
                            let name = say!(lists.without, filter = words.clone());
                            view! {
                                <li>
                                    <button
                                        class="chip set"
                                        type="button"
                                        aria-label=name
                                        on:click=move |_| change.run(without.clone())
                                    >
                                        <em>{words}</em>
                                        <span aria-hidden="true">"✕"</span>
                                    </button>
                                </li>
                            }
                        })
                        .collect_view()
                }}
            </ul>
        </Show>
    }
}

/// How many candidates are chosen, in words; none = all of them.
pub(crate) fn chosen_candidates(filters: &Filters) -> Option<String> {
    match filters.lists.candidate_ids.len() {
        0 => None,
        1 => Some(say!(filters.candidate).to_owned()),
        count => Some(say!(filters.candidates, count = count)),
    }
}

fn chips(filters: &Filters, campaigns: Option<String>) -> Vec<Chip> {
    let chip = |words: Option<String>, clear: fn(&mut Filters)| {
        words.map(|words| {
            let mut without = filters.clone();
            clear(&mut without);
            (words, without)
        })
    };
    let of_facets = FACETS.iter().filter_map(|facet| {
        let mut without = filters.clone();
        let values = std::mem::take((facet.chosen)(&mut without.lists));
        (!values.is_empty()).then(|| (format!("{}: {}", (facet.words)(), values.join(", ")), without))
    });
    let zone = filters.time_zone.as_ref().map(|zone| zone.replace('_', " "));
    chip(campaigns, |filters| filters.lists.campaign_ids.clear())
        .into_iter()
        .chain(chip(chosen_candidates(filters), |filters| filters.lists.candidate_ids.clear()))
        .chain(of_facets)
        .chain(chip(zone, |filters| filters.time_zone = None))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::chips;
    use crate::filters::Filters;

    #[test]
    fn a_chip_per_narrowing_filter_takes_it_off_alone() {
        let filters = Filters::from_query(
            "period=7d&time_zone=America%2FNew_York&job_titles=Driver&job_titles=Nurse&campaign_ids=018f0000-0000-7000-8000-000000000001",
        );
        let words: Vec<String> =
            chips(&filters, Some("Nurses".to_owned())).into_iter().map(|(words, _)| words).collect();
        assert_eq!(words, ["Nurses", "Job title: Driver, Nurse", "America/New York"]);
        let (_, without_titles) = chips(&filters, Some("Nurses".to_owned())).remove(1);
        let mut expected = filters;
        expected.lists.job_titles.clear();
        assert_eq!(without_titles, expected);
    }

    #[test]
    fn range_and_comparison_are_no_chips() {
        assert!(chips(&Filters::from_query("period=90d&compare=none"), None).is_empty());
    }
}
