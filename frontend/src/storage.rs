//! What the browser keeps for the page from one visit to the next.

use leptos::prelude::window;

/// The browser's storage; none where it has none or forbids it.
pub(crate) fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
