//! Nobody leaves a page with something unsaved by a link or by closing the window without having been asked.
//!
//! The way back is not among them: a window tells its listeners of it in the order in which they came, and the router
//! came first.

use analytics_client::Failure;
use futures::FutureExt;
use leptos::{ev::MouseEvent, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, EventTarget, HtmlAnchorElement};

use super::dialog::{Decision, DecisionDialog};
use crate::{form::Asks, words::say};

/// Asks first, where something is unsaved.
#[component]
pub(crate) fn LeaveGuard(
    unsaved: Memo<bool>,
    /// Lets go of it.
    discard: Callback<()>,
) -> impl IntoView {
    // Where to, while that is being asked.
    let leaving = RwSignal::new(None::<String>);
    let on_click = move |event: Event| {
        let away = event.dyn_ref::<MouseEvent>().and_then(link_of);
        if let Some(address) = away.filter(|_| unsaved.get_untracked()) {
            // The router leaves alone what was prevented.
            event.prevent_default();
            leaving.set(Some(address));
        }
    };
    let on_close = move |event: Event| {
        if unsaved.get_untracked() {
            // The browser asks, in words of its own.
            event.prevent_default();
        }
    };
    hear_first(document().into(), "click", on_click);
    hear_first(window().into(), "beforeunload", on_close);
    let navigate = use_navigate();
    let leave = Callback::new(move |address: String| {
        discard.run(());
        navigate(&address, NavigateOptions::default());
    });
    let decision = Decision {
        id: "leaving",
        title: say!(settings.leave_title),
        words: |_: &String| say!(settings.leave_words).to_owned(),
        act: (say!(settings.leave), say!(settings.leave)),
        asks: Asks::NOTHING,
    };
    let nothing_to_do = Callback::new(|_: String| async { Ok::<(), Failure>(()) }.boxed_local());
    view! { <DecisionDialog decision=decision about=leaving ask=nothing_to_do done=leave /> }
}

/// The address of another page that a click leads to in this window.
fn link_of(click: &MouseEvent) -> Option<String> {
    let goes_elsewhere = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    let element = click.target()?.dyn_into::<web_sys::Element>().ok()?;
    let link = element.closest("a[href]").ok()??.dyn_into::<HtmlAnchorElement>().ok()?;
    let is_here = location().origin().is_ok_and(|origin| origin == link.origin());
    let is_another = location().pathname().is_ok_and(|path| path != link.pathname());
    let leaves = click.button() == 0 && !goes_elsewhere && is_here && is_another;
    (leaves && link.target().is_empty()).then(|| format!("{}{}", link.pathname(), link.search()))
}

/// Hears an event before anybody else does.
fn hear_first(target: EventTarget, name: &'static str, hear: impl Fn(Event) + 'static) {
    let heard = Closure::<dyn Fn(Event)>::new(hear);
    // Without it there is no asking, and nothing else is lost.
    let _ = target.add_event_listener_with_callback_and_bool(name, heard.as_ref().unchecked_ref(), true);
    let listening = StoredValue::new_local((target, heard));
    on_cleanup(move || {
        listening.with_value(|(target, heard)| {
            let _ = target.remove_event_listener_with_callback_and_bool(name, heard.as_ref().unchecked_ref(), true);
        });
    });
}
