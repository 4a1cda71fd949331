//! A chart on the page: the boundary draws it, and asks for the drawing and for words once somebody sees them.

use leptos::{html, prelude::*, task::spawn_local};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::{
    drawing::{drawing, words},
    plot::Plot,
};
use crate::words::say;

#[wasm_bindgen(module = "/src/charts/boundary.js")]
extern "C" {
    /// Draws, or draws anew; the chart library is loaded with the first chart.
    #[wasm_bindgen(catch)]
    async fn draw(
        element: web_sys::HtmlElement,
        make: js_sys::Function,
        tell: js_sys::Function,
        leads: js_sys::Function,
        open: js_sys::Function,
    ) -> Result<JsValue, JsValue>;

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

/// Draws, and draws again when the plot changes.
#[component]
pub(crate) fn Chart(
    plot: Memo<Option<Plot>>,
    title: &'static str,
    place: Place,
    /// Whether a click on a bucket, given by its number, leads somewhere.
    leads: Callback<usize, bool>,
    /// Is given the number of the bucket that was clicked.
    open: Callback<usize>,
) -> impl IntoView {
    let failed = RwSignal::new(false);
    let drawn = Closure::<dyn Fn() -> String>::new(move || json(plot, |plot| Some(drawing(plot, title))));
    let told = Closure::<dyn Fn(f64) -> String>::new(move |bucket: f64| json(plot, |plot| words(plot, index(bucket))));
    let leading = Closure::<dyn Fn(f64) -> bool>::new(move |bucket: f64| leads.run(index(bucket)));
    let clicked = Closure::<dyn Fn(f64)>::new(move |bucket: f64| open.run(index(bucket)));
    let make: js_sys::Function = drawn.as_ref().unchecked_ref::<js_sys::Function>().clone();
    let tell: js_sys::Function = told.as_ref().unchecked_ref::<js_sys::Function>().clone();
    let leads: js_sys::Function = leading.as_ref().unchecked_ref::<js_sys::Function>().clone();
    let open: js_sys::Function = clicked.as_ref().unchecked_ref::<js_sys::Function>().clone();
    // They live as long as the chart.
    StoredValue::new_local((drawn, told, leading, clicked));
    Effect::new(move || {
        let (Some(element), true) = (place.get(), plot.with(Option::is_some)) else { return };
        let (make, tell, leads, open) = (make.clone(), tell.clone(), leads.clone(), open.clone());
        spawn_local(async move {
            let outcome = draw(element.into(), make, tell, leads, open).await;
            failed.try_set(outcome.is_err());
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

/// What is made of the plot, for the boundary; `null` where there is nothing.
fn json<T: Serialize>(plot: Memo<Option<Plot>>, make: impl FnOnce(&Plot) -> Option<T>) -> String {
    let value = plot.try_with_untracked(|plot| plot.as_ref().and_then(make)).flatten();
    serde_json::to_string(&value).unwrap_or_else(|_| "null".to_owned())
}

/// A bucket's number, which is whole and small.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "comes from an index")]
const fn index(bucket: f64) -> usize {
    bucket as usize
}

/// Saves what is drawn at a place.
pub(crate) fn save_drawn(place: Place, name: String, title: String, about: String) {
    let Some(element) = place.get_untracked() else { return };
    spawn_local(async move {
        // What cannot be saved now can be saved again; the chart itself is not harmed.
        let _ = save_picture(element.into(), name, title, about).await;
    });
}
