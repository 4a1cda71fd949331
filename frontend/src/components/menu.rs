//! A button that opens a small panel; it closes when it is left, and on Escape. What is in the panel is made when it is
//! first opened, and asks for nothing before.

use leptos::{
    ev::{FocusEvent, KeyboardEvent},
    html,
    prelude::*,
};
use wasm_bindgen::JsCast;

/// Between a panel and the window's edge.
const MARGIN: f64 = 12.0;

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
    children: ChildrenFn,
) -> impl IntoView {
    let (panel, shift) = (NodeRef::<html::Div>::new(), RwSignal::new(0.0));
    let was_opened = RwSignal::new(false);
    // Where a button is depends on how the bar wraps: a panel that would leave the window is moved into it.
    let place = move |_| {
        was_opened.set(true);
        shift.set(0.0);
        request_animation_frame(move || {
            if let Some(panel) = panel.get_untracked() {
                let area = panel.get_bounding_client_rect();
                let width = f64::from(document().document_element().map_or(0, |root| root.client_width()));
                shift.try_set(shift_into(area.left(), area.right(), width));
            }
        });
    };
    view! {
        <details class="menu" name="menu" on:toggle=place on:focusout=move |event| close_when_left(&event) on:keydown=move |event| close_on_escape(&event)>
            <summary class=class aria-label=name title=name>{move || summary.run()}</summary>
            <div node_ref=panel class="panel" style:translate=move || format!("{}px", shift.get()) role="group" aria-label=label tabindex="-1">
                <Show when=move || was_opened.get()>{children()}</Show>
            </div>
        </details>
    }
}

/// How far to move what reaches from `left` to `right`, so that it lies in a window of `width`.
fn shift_into(left: f64, right: f64, width: f64) -> f64 {
    (width - MARGIN - right).min(0.0).max(MARGIN - left)
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

#[cfg(test)]
mod tests {
    use super::shift_into;

    fn check(left: f64, right: f64, shift: f64) {
        assert!((shift_into(left, right, 360.0) - shift).abs() < f64::EPSILON, "{left}–{right}");
    }

    #[test]
    fn a_panel_is_moved_into_the_window() {
        check(200.0, 440.0, -92.0);
        check(-30.0, 140.0, 42.0);
        check(50.0, 290.0, 0.0);
        check(12.0, 348.0, 0.0);
    }
}
