//! A chart on the page: its drawing goes to the boundary, which draws it.

use leptos::{html, prelude::*, task::spawn_local};
use wasm_bindgen::prelude::*;

use super::options::Drawing;
use crate::words::say;

#[wasm_bindgen(module = "/src/charts/boundary.js")]
extern "C" {
    /// Draws, or draws anew; the chart library is loaded with the first chart.
    #[wasm_bindgen(catch)]
    async fn draw(element: web_sys::HtmlElement, json: String, open: js_sys::Function) -> Result<JsValue, JsValue>;

    /// Lets go of what was drawn.
    fn erase(element: &web_sys::HtmlElement);

    /// Saves text as a file.
    #[wasm_bindgen(js_name = saveText)]
    pub(crate) fn save_text(name: &str, kind: &str, text: &str);

    /// Saves a chart as a picture with a title and lines below it.
    #[wasm_bindgen(catch, js_name = savePicture)]
    async fn save_picture(
        element: web_sys::HtmlElement,
        name: String,
        title: String,
        about: String,
    ) -> Result<JsValue, JsValue>;
}

/// Where a chart is drawn.
pub(crate) type Place = NodeRef<html::Div>;

/// Draws, and draws again when the drawing changes.
#[component]
pub(crate) fn Chart(
    #[prop(into)] drawing: Signal<Drawing>,
    place: Place,
    /// Is given the number of the bucket that was clicked.
    open: Callback<usize>,
) -> impl IntoView {
    let failed = RwSignal::new(false);
    let clicked = Closure::<dyn Fn(f64)>::new(move |bucket: f64| {
        // A bucket's number is whole and small.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "comes from an index")]
        open.run(bucket as usize);
    });
    let open: js_sys::Function = clicked.as_ref().unchecked_ref::<js_sys::Function>().clone();
    // Lives as long as the chart.
    StoredValue::new_local(clicked);
    Effect::new(move || {
        let (Some(element), Ok(json)) = (place.get(), drawing.with(serde_json::to_string)) else { return };
        let open = open.clone();
        spawn_local(async move {
            let drawn = draw(element.into(), json, open).await;
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

/// Saves what is drawn at a place.
pub(crate) fn save_drawn(place: Place, name: String, title: String, about: String) {
    let Some(element) = place.get_untracked() else { return };
    spawn_local(async move {
        // What cannot be saved now can be saved again; the chart itself is not harmed.
        let _ = save_picture(element.into(), name, title, about).await;
    });
}
