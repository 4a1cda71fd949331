//! The title of the page, as the browser's tabs and history have it.

use leptos::prelude::document;

/// Gives the page a title.
pub(crate) fn set_title(title: &str) {
    document().set_title(&format!("{title} · Parlance"));
}
