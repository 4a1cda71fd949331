//! The small pictures on buttons.

use leptos::prelude::*;

/// What a picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Icon {
    Table,
    Chart,
    Download,
    Rows,
    ThumbUp,
    ThumbDown,
}

/// A picture, for those who see; the button has a name.
#[component]
pub(crate) fn Picture(#[prop(into)] of: Signal<Icon>) -> impl IntoView {
    let path = move || match of.get() {
        Icon::Table => "M2.5 4h11M2.5 8h11M2.5 12h11",
        Icon::Chart => "M3 13V9M8 13V3M13 13V6",
        Icon::Download => "M8 2.5v8M4.8 7.6 8 10.8l3.2-3.2M3 13.5h10",
        Icon::Rows => "M3 8h10M9 4l4 4-4 4",
        Icon::ThumbUp => "M2.5 7H5v6.5H2.5zM5 7.5 7.6 2c1.2 0 1.8.8 1.6 2l-.5 2.5h4.3l-1 7H5",
        Icon::ThumbDown => "M2.5 9H5V2.5H2.5zM5 8.5 7.6 14c1.2 0 1.8-.8 1.6-2l-.5-2.5h4.3l-1-7H5",
    };
    view! {
        <svg class="icon" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
            <path d=path />
        </svg>
    }
}
