//! A tile's own error, with the way to try again.

use analytics_client::Failure;
use leptos::prelude::*;

/// What went wrong with one tile.
#[component]
pub(crate) fn TileError(failure: Failure, retrying: bool, #[prop(into)] retry: Callback<()>) -> impl IntoView {
    let words = failure.to_string();
    let title = match failure {
        Failure::Problem(problem) => problem.title,
        Failure::Unreachable(_) => "Server not reached".to_owned(),
        Failure::Unexpected { .. } | Failure::NotSent(_) => "No usable answer".to_owned(),
    };
    view! {
        <div class="tile-error" role="alert">
            <span title=words>{title}</span>
            <button class="quiet" type="button" disabled=retrying on:click=move |_| retry.run(())>
                {if retrying { "Trying…" } else { "Try again" }}
            </button>
        </div>
    }
}
