//! The controls of the pages on sessions: the range, its zone and buckets. Every control changes the URL.

use leptos::prelude::*;

use super::{
    filter_bar::{BucketWidth, CopyLink, PageFilters, Presets},
    range_filter::RangeFilter,
    zone_filter::ZoneFilter,
};
use crate::{figures::Source, words::say};

/// The bar.
#[component]
pub(crate) fn SessionBar(
    /// Where what is shown comes from.
    source: Memo<Option<Source>>,
    /// More controls.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let filters = PageFilters::of_page();
    view! {
        <div class="filter-bar" role="toolbar" aria-label=say!(filters.bar)>
            <div class="segments" role="group" aria-label=say!(filters.period)>
                <Presets filters=filters />
                <RangeFilter filters=filters source=source />
            </div>
            {children.map(|children| children())}
            <ZoneFilter filters=filters />
            <BucketWidth filters=filters />
            <CopyLink />
        </div>
    }
}
