//! What the browser keeps for the page from one visit to the next; nothing where it has no storage or forbids it.

use leptos::prelude::window;

/// What is kept under a name.
pub(crate) fn kept(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Keeps something under a name; none = nothing any more.
pub(crate) fn keep(name: &str, value: Option<&str>) {
    let Some(storage) = storage() else { return };
    // What cannot be kept is not there on the next visit.
    let _ = match value {
        Some(value) => storage.set_item(name, value),
        None => storage.remove_item(name),
    };
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
