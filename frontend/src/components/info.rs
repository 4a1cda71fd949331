//! The small i that says what a figure means.

use leptos::prelude::*;

/// A button whose words appear on hover and focus.
#[component]
pub(crate) fn Info(
    /// What the words are about.
    #[prop(into)]
    about: Signal<String>,
    /// The words; empty = nothing to show.
    #[prop(into)]
    words: Signal<String>,
) -> impl IntoView {
    view! {
        <Show when=move || !words.with(String::is_empty)>
            <span class="info">
                <button type="button" aria-label=move || format!("What “{}” means: {}", about.get(), words.get())>
                    "i"
                </button>
                <span class="words" aria-hidden="true">{words}</span>
            </span>
        </Show>
    }
}
