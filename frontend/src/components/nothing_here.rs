//! What to do where the filters leave no call at all.

use analytics_client::types::{CountFigure, MetricName, Period};
use leptos::prelude::*;

use super::filter_bar::PageFilters;
use crate::{answer::State, figures::Figure, filters::Filters, tile::use_tile, words::say};

/// The advice; nothing where there are calls.
#[component]
pub(crate) fn NothingHere() -> impl IntoView {
    let filters = PageFilters::of_page();
    let shown = use_tile("header", &[MetricName::TotalCalls]);
    let is_empty = Memo::new(move |_| match shown.state.get() {
        State::Shown { answer: share, old: false } => {
            matches!(share.figure(MetricName::TotalCalls), Some(Figure::Count(CountFigure { value: Some(0), .. })))
        }
        _ => false,
    });
    let is_narrowed = move || filters.now.with(Filters::is_narrowed);
    let widen = move |_| {
        filters.change(|filters| (filters.period, filters.from, filters.to) = (Period::X90d, None, None));
    };
    view! {
        <Show when=move || is_empty.get()>
            <section class="card nothing-here">
                <h2>{say!(empty.title)}</h2>
                <p>{move || if is_narrowed() { say!(empty.narrowed) } else { say!(empty.wide) }}</p>
                <p class="ways">
                    <Show when=is_narrowed>
                        <button class="primary" type="button" on:click=move |_| filters.change(|filters| *filters = filters.without_narrowing())>
                            {say!(empty.show_all)}
                        </button>
                    </Show>
                    <button class="quiet" type="button" on:click=widen>{say!(empty.widen)}</button>
                </p>
                <p class="sub">{say!(empty.import)}" "<code>"analytics import"</code></p>
            </section>
        </Show>
    }
}
