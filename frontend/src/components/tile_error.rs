//! A tile's own error, with the way to try again.

use analytics_client::Failure;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlButtonElement, HtmlElement};

use crate::{answer::Lapse, failures, language, words::say};

/// What went wrong with one tile.
#[expect(clippy::needless_pass_by_value, reason = "a component owns what it is given")]
#[component]
pub(crate) fn TileError(failure: Failure, retrying: bool, #[prop(into)] retry: Callback<()>) -> impl IntoView {
    let (title, detail) = (failures::title(&failure), failures::detail(&failure));
    let objections = failures::objections(&failure);
    view! {
        <div class="tile-error" role="alert">
            // What the server itself says is English.
            <span title=detail lang="en">
                <span lang=language::name(language::current())>{title}</span>
                {objections.map(|words| view! { <small>{words}</small> })}
            </span>
            <button
                class="quiet"
                type="button"
                disabled=retrying
                on:click:target=move |event| {
                    focus_around(&event.target());
                    retry.run(());
                }
            >
                {if retrying { say!(app.trying) } else { say!(app.try_again) }}
            </button>
        </div>
    }
}

/// Why what is shown is older than it should be, with the way to try again; nothing where it is not.
#[component]
pub(crate) fn Lapsed(#[prop(into)] lapse: Signal<Option<Lapse>>, #[prop(into)] retry: Callback<()>) -> impl IntoView {
    move || {
        lapse.get().map(|Lapse { failure, retrying }| {
            view! { <TileError failure=failure retrying=retrying retry=retry /> }
        })
    }
}

/// The button goes when it has helped: what it stands in takes the focus, so that the keyboard goes on from there.
fn focus_around(button: &HtmlButtonElement) {
    let error = button.closest(".tile-error").ok().flatten();
    let around = error.and_then(|error| error.parent_element()?.dyn_into::<HtmlElement>().ok());
    if let Some(around) = around {
        around.set_tab_index(-1);
        // Nothing depends on it.
        let _ = around.focus();
    }
}
