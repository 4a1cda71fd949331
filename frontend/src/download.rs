//! Files from the server: kept by the browser, saved under a name.

use analytics_client::{Failure, types::Problem};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, HtmlAnchorElement, RequestInit, Response, Url};

use crate::session::Session;

/// Saves what is at `path`, in one of the forms the server has it in.
pub(crate) async fn save(session: Session, path: &str, form: &str, name: &str) -> Result<(), Failure> {
    let file = session.attempt(async || fetch(path, form).await).await?;
    offer(&file, name).map_err(|cause| Failure::NotSent(words(&cause)))
}

/// The browser keeps the file, however large; the page never has it in memory.
async fn fetch(path: &str, form: &str) -> Result<Blob, Failure> {
    let not_sent = |cause: JsValue| Failure::NotSent(words(&cause));
    let headers = web_sys::Headers::new().map_err(not_sent)?;
    headers.set("Accept", form).map_err(not_sent)?;
    let request = RequestInit::new();
    request.set_headers(&headers);
    let unreachable = |cause: JsValue| Failure::Unreachable(words(&cause));
    let sent = window().fetch_with_str_and_init(path, &request);
    let response: Response = JsFuture::from(sent).await.map_err(unreachable)?.unchecked_into();
    if !response.ok() {
        return Err(refusal(&response).await);
    }
    let body = response.blob().map_err(unreachable)?;
    JsFuture::from(body).await.map(JsCast::unchecked_into).map_err(unreachable)
}

async fn refusal(response: &Response) -> Failure {
    let status = Some(response.status());
    let text = match response.text() {
        Ok(text) => JsFuture::from(text).await.ok().and_then(|text| text.as_string()).unwrap_or_default(),
        Err(_) => String::new(),
    };
    match serde_json::from_str::<Problem>(&text) {
        Ok(problem) => Failure::Problem(Box::new(problem)),
        Err(error) => Failure::Unexpected { status, reason: error.to_string() },
    }
}

fn offer(file: &Blob, name: &str) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(file)?;
    let link: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has taken the file over by the time the click returns.
    Url::revoke_object_url(&address)
}

fn words(cause: &JsValue) -> String {
    cause.dyn_ref::<js_sys::Error>().map_or_else(|| format!("{cause:?}"), |error| String::from(error.message()))
}
