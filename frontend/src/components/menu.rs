//! A button that opens a small panel; it closes when it is left, and on Escape.

use leptos::{
    ev::{FocusEvent, KeyboardEvent},
    prelude::*,
};
use wasm_bindgen::JsCast;

/// The button and its panel.
#[component]
pub(crate) fn Menu(
    /// Classes of the button.
    #[prop(into)]
    class: Signal<&'static str>,
    /// What the panel is for.
    label: &'static str,
    /// What the button shows; icons need a name.
    #[prop(into)]
    summary: ViewFn,
    /// The button's name where it shows none.
    #[prop(optional)]
    name: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    view! {
        <details class="menu" name="menu" on:focusout=move |event| close_when_left(&event) on:keydown=move |event| close_on_escape(&event)>
            <summary class=class aria-label=name title=name>{move || summary.run()}</summary>
            <div class="panel" role="group" aria-label=label tabindex="-1">{children()}</div>
        </details>
    }
}

/// Closes the menu that an element lies in.
pub(crate) fn close_around(element: &web_sys::Element) {
    if let Ok(Some(details)) = element.closest("details") {
        // Nothing hangs on the menu staying open.
        let _ = details.remove_attribute("open");
    }
}

fn details_of(target: Option<web_sys::EventTarget>) -> Option<web_sys::HtmlElement> {
    target?.dyn_into().ok()
}

fn close_when_left(event: &FocusEvent) {
    let into = event.related_target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
    if let Some(details) = details_of(event.current_target())
        && !into.is_some_and(|into| details.contains(Some(&into)))
    {
        let _ = details.remove_attribute("open");
    }
}

fn close_on_escape(event: &KeyboardEvent) {
    if event.key() == "Escape"
        && let Some(details) = details_of(event.current_target())
    {
        let _ = details.remove_attribute("open");
        let summary = details.query_selector("summary").ok().flatten();
        if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = summary.focus();
        }
    }
}
