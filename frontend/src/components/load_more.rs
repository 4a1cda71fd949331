//! The end of a list that goes on: how much of it is shown, and a button for more.

use leptos::{html, prelude::*};

use crate::{failures, listing::Rest, words::say};

/// The button keeps its place, and so the focus; once all is shown, the words beside it take the focus over.
#[component]
pub(crate) fn LoadMore(
    /// How the list goes on.
    #[prop(into)]
    rest: Signal<Rest>,
    /// How much is shown.
    #[prop(into)]
    shown: Signal<String>,
    /// Shows more.
    #[prop(into)]
    more: Callback<()>,
    /// Tries again to.
    #[prop(into)]
    retry: Callback<()>,
) -> impl IntoView {
    let rest = Memo::new(move |_| rest.get());
    let words = NodeRef::<html::P>::new();
    let pressed = RwSignal::new(false);
    Effect::new(move || {
        if rest.get() == Rest::End && pressed.get_untracked() {
            pressed.set(false);
            if let Some(words) = words.get_untracked() {
                // Where it cannot be had the focus is lost, as it was before.
                let _ = words.focus();
            }
        }
    });
    let press = move |_| match rest.get_untracked() {
        Rest::More => {
            pressed.set(true);
            more.run(());
        }
        Rest::Failed { retrying: false, .. } => retry.run(()),
        Rest::Loading | Rest::Failed { .. } | Rest::End => {}
    };
    view! {
        <div class="load-more">
            <button
                class="quiet"
                type="button"
                hidden=move || rest.get() == Rest::End
                aria-disabled=move || is_busy(&rest.get()).to_string()
                on:click=press
            >
                {move || match rest.get() {
                    rest if is_busy(&rest) => say!(app.loading),
                    Rest::Failed { .. } => say!(app.try_again),
                    _ => say!(lists.more),
                }}
            </button>
            <p class="sub" aria-live="polite" tabindex="-1" node_ref=words>{shown}</p>
            {move || match rest.get() {
                Rest::Failed { failure, .. } => view! {
                    <p class="field-error" role="alert" title=failures::detail(&failure)>{failures::title(&failure)}</p>
                }
                .into_any(),
                _ => ().into_any(),
            }}
        </div>
    }
}

fn is_busy(rest: &Rest) -> bool {
    matches!(rest, Rest::Loading | Rest::Failed { retrying: true, .. })
}
