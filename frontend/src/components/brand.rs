//! The name and its sign.

use leptos::prelude::*;

/// The sign with the name beside it.
#[component]
pub(crate) fn Brand() -> impl IntoView {
    view! {
        <span class="brand">
            <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" aria-hidden="true">
                <path d="M3 17c3-8 5 4 8-4s5 3 10-7" />
                <circle cx="21" cy="6" r="1.4" fill="currentColor" />
            </svg>
            "Parlance"
        </span>
    }
}
