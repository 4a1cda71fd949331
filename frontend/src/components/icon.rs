//! The small pictures on buttons.

use leptos::prelude::*;

/// What a picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Icon {
    Table,
    Chart,
    Download,
    Rows,
}

/// A picture, for those who see; the button has a name.
#[component]
pub(crate) fn Picture(#[prop(into)] of: Signal<Icon>) -> impl IntoView {
    let path = move || match of.get() {
        Icon::Table => "M2.5 4h11M2.5 8h11M2.5 12h11",
        Icon::Chart => "M3 13V9M8 13V3M13 13V6",
        Icon::Download => "M8 2.5v8M4.8 7.6 8 10.8l3.2-3.2M3 13.5h10",
        Icon::Rows => "M3 8h10M9 4l4 4-4 4",
    };
    view! {
        <svg class="icon" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
            <path d=path />
        </svg>
    }
}
