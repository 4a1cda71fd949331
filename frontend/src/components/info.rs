//! The small i that says what a figure means.

use leptos::prelude::*;

use crate::words::say;

/// A button whose words appear on hover and focus.
#[component]
pub(crate) fn Info(
    /// What the words are about.
    about: &'static str,
    /// The words.
    #[prop(into)]
    words: Signal<String>,
) -> impl IntoView {
    view! {
        <Show when=move || !words.with(String::is_empty)>
            <span class="info">
                <button type="button" aria-label=move || say!(figures.about, name = about, words = words.get())>
                    "i"
                </button>
                <span class="words" aria-hidden="true">{words}</span>
            </span>
        </Show>
    }
}
