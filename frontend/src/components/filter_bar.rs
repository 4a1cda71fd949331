//! What the page shows, and the controls that change it. Every control changes the URL.

use analytics_client::types::{Granularity, Period};
use leptos::prelude::*;

use super::{
    applied_filters::chosen_candidates, campaign_filter::CampaignFilter, copy_button::CopyButton,
    facet_filter::FacetFilters, page_header::of_dashboard, range_filter::RangeFilter, zone_filter::ZoneFilter,
};
use crate::{
    address::{PageQuery, key, with_key},
    filters::{ENGINEER, Filters},
    words::{self, say},
};

const WIDTHS: &[Granularity] =
    &[Granularity::Auto, Granularity::Hour, Granularity::Day, Granularity::Week, Granularity::Month];

/// The filters of the page and the way to change them: the same page with another URL.
#[derive(Clone, Copy)]
pub(crate) struct PageFilters {
    pub(crate) now: Memo<Filters>,
    query: PageQuery,
}

impl PageFilters {
    /// Those of the page that is shown.
    pub(crate) fn of_page() -> Self {
        Self { now: expect_context(), query: PageQuery::of_page() }
    }

    /// Shows what `edit` makes of the current filters.
    pub(crate) fn change(self, edit: impl FnOnce(&mut Filters)) {
        let mut filters = self.now.get_untracked();
        edit(&mut filters);
        self.query.change(|query| changed(query, &filters));
    }
}

/// An address with other filters; whose rows or sessions it shows stays.
fn changed(query: &str, filters: &Filters) -> String {
    ["metric", "part", ENGINEER]
        .iter()
        .fold(filters.to_query(), |changed, name| with_key(&changed, name, &key(query, name)))
}

/// The filter bar.
#[component]
pub(crate) fn FilterBar(
    /// Whether it is for a list of rows, which has no buckets and is not compared.
    #[prop(optional)]
    of_rows: bool,
) -> impl IntoView {
    let filters = PageFilters::of_page();
    view! {
        <div class="filter-bar" role="toolbar" aria-label=say!(filters.bar)>
            <div class="segments" role="group" aria-label=say!(filters.period)>
                <Presets filters=filters />
                <RangeFilter filters=filters source=of_dashboard() />
            </div>
            <CampaignFilter filters=filters />
            <FacetFilters filters=filters />
            <ByLink filters=filters />
            <ZoneFilter filters=filters />
            {(!of_rows).then(|| view! { <BucketWidth filters=filters /> <Comparison filters=filters /> })}
            <Show when=move || filters.now.with(|now| *now != Filters::default())>
                <button
                    class="link"
                    type="button"
                    on:click=move |_| filters.change(|filters| *filters = Filters::default())
                >
                    {say!(filters.reset)}
                </button>
            </Show>
            <CopyLink />
        </div>
    }
}

/// The ranges that end today.
#[component]
pub(crate) fn Presets(filters: PageFilters) -> impl IntoView {
    let presets = [
        (Period::Today, say!(filters.today)),
        (Period::X7d, say!(filters.days_7)),
        (Period::X30d, say!(filters.days_30)),
        (Period::X90d, say!(filters.days_90)),
    ];
    presets
        .into_iter()
        .map(|(period, words)| {
            view! {
                <button
                    type="button"
                    aria-pressed=move || filters.now.with(|now| now.period == period).to_string()
                    on:click=move |_| {
                        filters.change(|filters| (filters.period, filters.from, filters.to) = (period, None, None));
                    }
                >
                    {words}
                </button>
            }
        })
        .collect_view()
}

/// The button that copies the page's address.
#[component]
pub(crate) fn CopyLink() -> impl IntoView {
    view! {
        <CopyButton
            class="link copy"
            text=Signal::derive(|| location().href().ok())
            words=[say!(filters.copy_link), say!(filters.link_copied), say!(filters.link_not_copied)]
        />
    }
}

/// The width of the buckets.
#[component]
pub(crate) fn BucketWidth(filters: PageFilters) -> impl IntoView {
    view! {
        <label class="chip">
            {say!(filters.by)}
            " "
            <select on:change:target=move |event| {
                let granularity = event.target().value().parse().ok();
                filters.change(|filters| filters.granularity = granularity);
            }>
                {WIDTHS
                    .iter()
                    .map(|width| {
                        let chosen = (*width != Granularity::Auto).then_some(*width);
                        view! {
                            <option
                                value=chosen.map(|width| width.to_string()).unwrap_or_default()
                                selected=move || filters.now.with(|now| now.granularity == chosen)
                            >
                                {words::width(*width)}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
        </label>
    }
}

/// Whether it is compared with the window before.
#[component]
fn Comparison(filters: PageFilters) -> impl IntoView {
    view! {
        <button
            class="chip"
            type="button"
            aria-pressed=move || filters.now.with(|now| now.compare).to_string()
            on:click=move |_| filters.change(|filters| filters.compare = !filters.compare)
        >
            <em>{say!(filters.compare)}</em>
            {say!(filters.previous_period)}
        </button>
    }
}

/// The candidates that a link chose and no control offers: they can be seen, and let go.
#[component]
fn ByLink(filters: PageFilters) -> impl IntoView {
    move || {
        filters.now.with(chosen_candidates).map(|words| {
            view! {
                <button
                    class="chip set"
                    type="button"
                    title=say!(filters.show_all)
                    on:click=move |_| filters.change(|filters| filters.lists.candidate_ids.clear())
                >
                    <em>{words}</em>
                    " ✕"
                </button>
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::changed;
    use crate::filters::Filters;

    #[test]
    fn other_filters_leave_whose_rows_they_are() {
        let filters = Filters::from_query("period=7d&job_titles=Nurse");
        let rows = "?period=30d&candidate_sources=Referral&metric=answer_rate&part=denominator";
        assert_eq!(changed(rows, &filters), "period=7d&job_titles=Nurse&metric=answer_rate&part=denominator");
        assert_eq!(changed("?period=30d", &filters), "period=7d&job_titles=Nurse");
    }
}
