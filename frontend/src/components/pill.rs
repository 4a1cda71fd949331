//! A state in a word, with a tone that goes with it.

use leptos::prelude::*;

/// The word; the tones are `done`, `half`, `none` and `bad`.
pub(crate) fn pill(tone: &'static str, words: &'static str) -> AnyView {
    view! { <span class=format!("status {tone}")>{words}</span> }.into_any()
}
