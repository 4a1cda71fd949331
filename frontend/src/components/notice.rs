//! What was just done, for those who see and for those who hear.

use leptos::prelude::*;

use crate::focus::focus;

/// Where it is; what had the focus may be gone with what was done.
const NOTICE: &str = "notice";

/// The words; nothing before anything was done.
#[component]
pub(crate) fn Notice(words: RwSignal<String>) -> impl IntoView {
    view! { <p id=NOTICE class="notice" role="status" tabindex="-1">{words}</p> }
}

/// Says what was done, and gives the focus to the words.
pub(crate) fn say_done(words: RwSignal<String>, done: String) {
    words.try_set(done);
    focus(NOTICE);
}
