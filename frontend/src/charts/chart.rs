//! A chart on the page: its options go to the boundary, which draws them.

use leptos::{html, prelude::*, task::spawn_local};
use wasm_bindgen::prelude::*;

use super::options::ChartOptions;
use crate::words::say;

#[wasm_bindgen(module = "/src/charts/boundary.js")]
extern "C" {
    /// Draws, or draws anew; the chart library is loaded with the first chart.
    #[wasm_bindgen(catch)]
    async fn draw(element: web_sys::HtmlElement, options: String) -> Result<JsValue, JsValue>;

    /// Lets go of what was drawn.
    fn erase(element: &web_sys::HtmlElement);
}

/// Draws the options, and draws again when they change.
#[component]
pub(crate) fn Chart(#[prop(into)] options: Signal<ChartOptions>) -> impl IntoView {
    let place = NodeRef::<html::Div>::new();
    let failed = RwSignal::new(false);
    Effect::new(move || {
        let (Some(element), Ok(json)) = (place.get(), options.with(serde_json::to_string)) else { return };
        spawn_local(async move {
            let drawn = draw(element.into(), json).await;
            failed.try_set(drawn.is_err());
        });
    });
    on_cleanup(move || {
        if let Some(element) = place.get_untracked() {
            erase(&element);
        }
    });
    view! {
        <div class="chart-area" node_ref=place></div>
        <Show when=move || failed.get()>
            <p class="nothing" role="alert">{say!(charts.not_drawn)}</p>
        </Show>
    }
}
