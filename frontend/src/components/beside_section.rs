//! Where the figures beside the dashboard are: nothing of them is fetched before the dashboard is there and somebody
//! comes near.

use analytics_client::types::MetricName;
use js_sys::Array;
use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast, prelude::Closure};
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use super::{tile_error::TileError, waiting::waiting};
use crate::{
    answer::State,
    parts::{self, use_part_when},
    tile::use_tile,
    words::say,
};

/// So far below the window is near.
const NEAR: &str = "300px";

/// The section.
#[component]
pub(crate) fn BesideSection() -> impl IntoView {
    let place = NodeRef::<html::Section>::new();
    let near = use_near(place);
    let dashboard = use_tile("header", &[MetricName::TotalCalls]);
    // Once it was wanted it stays.
    let wanted = Memo::new(move |before: Option<&bool>| {
        let is_first_view_there = dashboard.state.with(|state| !matches!(state, State::Loading));
        before == Some(&true) || (near.get() && is_first_view_there)
    });
    let part = use_part_when(wanted, || Box::pin(parts::beside()));
    view! {
        <section class="beside" node_ref=place aria-label=say!(beside.title)>
            <h2>{say!(beside.title)}</h2>
            {move || match part.state.get() {
                State::Shown { answer: make, .. } => make(),
                State::Loading => wanted.get().then(waiting).into_any(),
                State::Failed { failure, retrying } => {
                    view! { <TileError failure=failure retrying=retrying retry=move |()| part.again() /> }.into_any()
                }
            }}
        </section>
    }
}

/// Whether an element ever was in the window, or near.
fn use_near(place: NodeRef<html::Section>) -> RwSignal<bool> {
    let near = RwSignal::new(false);
    let look = Closure::<dyn Fn(Array)>::new(move |seen: Array| {
        let is_near = |entry: IntersectionObserverEntry| entry.is_intersecting();
        if seen.iter().any(|entry| is_near(entry.unchecked_into())) {
            near.try_set(true);
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(NEAR);
    let observer = IntersectionObserver::new_with_options(look.as_ref().unchecked_ref(), &options);
    // They live as long as the section.
    let kept = StoredValue::new_local((look, observer));
    Effect::new(move || {
        let Some(element) = place.get() else { return };
        kept.with_value(|(_, observer)| match observer {
            Ok(observer) => observer.observe(&element),
            // Who cannot tell what is near has it at once.
            Err(_) => near.set(true),
        });
    });
    on_cleanup(move || {
        kept.try_with_value(|(_, observer)| {
            if let Ok(observer) = observer {
                observer.disconnect();
            }
        });
    });
    near
}
