//! A button that puts a text into the clipboard, and says whether it is there.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen_futures::JsFuture;

/// So long the button says what came of it.
const SAID_FOR: Duration = Duration::from_secs(4);

/// The button.
#[component]
pub(crate) fn CopyButton(
    class: &'static str,
    /// The text, when the button is pressed; none = there is none.
    #[prop(into)]
    text: Signal<Option<String>>,
    /// What the button says: before, when the text is in the clipboard, and when it could not be put there.
    words: [&'static str; 3],
) -> impl IntoView {
    let [copy, copied, not_copied] = words;
    let said = RwSignal::new(None::<&'static str>);
    let press = move |_| {
        let text = text.get_untracked();
        spawn_local(async move {
            let is_copied = match text {
                Some(text) => to_clipboard(&text).await,
                None => false,
            };
            said.try_set(Some(if is_copied { copied } else { not_copied }));
            let unsay = move || {
                said.try_set(None);
            };
            set_timeout(unsay, SAID_FOR);
        });
    };
    view! {
        <button class=class type="button" on:click=press>
            {move || said.get().unwrap_or(copy)}
        </button>
        <span class="unseen" role="status">{said}</span>
    }
}

/// Whether the text is in the clipboard now: browsers have one for pages of a safe origin alone.
async fn to_clipboard(text: &str) -> bool {
    let clipboard = window().navigator().clipboard();
    !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(text)).await.is_ok()
}
