//! The small i that says what a figure means.

use leptos::{ev, prelude::*};

use crate::words::say;

/// A button whose words appear on hover and focus, stay while the pointer is on them, and go on Escape.
#[component]
pub(crate) fn Info(
    /// What the words are about.
    about: &'static str,
    /// The words.
    #[prop(into)]
    words: Signal<String>,
) -> impl IntoView {
    let dismissed = RwSignal::new(false);
    // The words are there for the pointer alone, too: then the key is pressed wherever the focus is.
    let keys = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" {
            dismissed.set(true);
        }
    });
    on_cleanup(move || keys.remove());
    view! {
        <Show when=move || !words.with(String::is_empty)>
            <span
                class="info"
                class:dismissed=move || dismissed.get()
                on:mouseenter=move |_| dismissed.set(false)
                on:focusin=move |_| dismissed.set(false)
            >
                <button type="button" aria-label=move || say!(figures.about, name = about, words = words.get())>
                    "i"
                </button>
                <span class="words" aria-hidden="true">{words}</span>
            </span>
        </Show>
    }
}
