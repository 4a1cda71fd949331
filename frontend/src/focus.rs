//! Where the focus goes when what had it is gone, or when something else is to be done next.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Gives the focus to the element with an id, if there is one that takes it.
pub(crate) fn focus_now(id: &str) {
    let element = document().get_element_by_id(id).and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(element) = element {
        // Where nothing takes the focus it stays where it was.
        let _ = element.focus();
    }
}

/// The same, once the page has changed.
pub(crate) fn focus(id: impl Into<String>) {
    let id = id.into();
    request_animation_frame(move || focus_now(&id));
}
