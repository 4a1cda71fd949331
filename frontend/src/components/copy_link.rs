//! The way to pass on what is shown: the page's address, which holds all of it.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen_futures::JsFuture;

use crate::words::say;

/// So long the button says what came of it.
const SAID_FOR: Duration = Duration::from_secs(4);

/// The button.
#[component]
pub(crate) fn CopyLink() -> impl IntoView {
    let said = RwSignal::new(None::<&'static str>);
    let copy = move |_| {
        spawn_local(async move {
            let words = if to_clipboard().await { say!(filters.link_copied) } else { say!(filters.link_not_copied) };
            said.try_set(Some(words));
            let unsay = move || {
                said.try_set(None);
            };
            set_timeout(unsay, SAID_FOR);
        });
    };
    view! {
        <button class="link copy" type="button" on:click=copy>
            {move || said.get().unwrap_or(say!(filters.copy_link))}
        </button>
        <span class="unseen" role="status">{said}</span>
    }
}

/// Whether the address is in the clipboard now: browsers have one for pages of a safe origin alone.
async fn to_clipboard() -> bool {
    let clipboard = window().navigator().clipboard();
    match location().href() {
        Ok(address) if !clipboard.is_undefined() => JsFuture::from(clipboard.write_text(&address)).await.is_ok(),
        _ => false,
    }
}
