//! A search whose words are in the address.

use std::time::Duration;

use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

use crate::address::{key, with_key};

/// The key of the address.
const SEARCH: &str = "search";
/// The most letters of a search.
const LONGEST: usize = 200;
/// So long nothing is typed before what was typed is looked for.
const PAUSE: Duration = Duration::from_millis(250);

/// What an address looks for; empty = everything.
pub(crate) fn searched(query: Memo<String>) -> Memo<String> {
    Memo::new(move |_| query.with(|query| key(query, SEARCH).trim().to_owned()))
}

/// The field.
#[component]
pub(crate) fn SearchField(
    /// What can be looked for.
    label: &'static str,
    /// What is looked for now.
    question: Memo<String>,
) -> impl IntoView {
    let (location, navigate) = (use_location(), use_navigate());
    let go = move |text: &str| {
        let query = location.search.with_untracked(|query| with_key(query, SEARCH, text.trim()));
        let options = NavigateOptions { scroll: false, replace: true, ..NavigateOptions::default() };
        navigate(&format!("?{query}"), options);
    };
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = waiting.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    on_cleanup(stop);
    let typed = move |text: String| {
        stop();
        let go = go.clone();
        waiting.set_value(set_timeout_with_handle(move || go(&text), PAUSE).ok());
    };
    view! {
        <div class="search-field">
            <label>
                <span class="unseen">{label}</span>
                <input
                    class="input"
                    type="search"
                    placeholder=label
                    maxlength=LONGEST.to_string()
                    value=question.get_untracked()
                    on:input:target=move |event| typed(event.target().value())
                />
            </label>
        </div>
    }
}
