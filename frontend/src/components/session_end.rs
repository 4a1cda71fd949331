//! How a session of a flow ends, and what is made of it then.

use analytics_client::types::{SessionOutcome, SessionRating};
use leptos::prelude::*;
use leptos_router::components::A;

use crate::{
    flow_session::{Act, node_of},
    flow_words::{OUTCOMES, outcome},
    running::{Running, is_second, send},
    words::say,
};

/// How the session ends, or ended, and what is made of it.
#[expect(clippy::large_types_passed_by_value, reason = "a component owns what it is given")]
#[component]
pub(crate) fn SessionEnd(running: Running) -> impl IntoView {
    // Where it may end without having been broken off: at the last step, where that is shown and leads nowhere.
    let is_at_end = Memo::new(move |_| {
        running.now.with(|now| {
            let Some(now) = now else { return false };
            let is_last = running.place.get() + 1 == now.path.len();
            let node = now.path.last().and_then(|visit| node_of(now, visit));
            is_last && node.is_some_and(|node| node.options.is_empty())
        })
    });
    let ended = Memo::new(move |_| running.now.with(|now| now.as_ref().and_then(|now| now.outcome)));
    let complete = Callback::new(move |outcome: SessionOutcome| send(&running, Act::Complete(outcome)));
    let choices = move || view! { <Outcomes busy=running.sending.busy complete=complete /> };
    view! {
        <section class="card step" aria-label=say!(flows.end)>
            {move || match ended.get() {
                Some(_) => view! { <Ended running=running /> }.into_any(),
                None if is_at_end.get() => view! {
                    <h2>{say!(flows.how_did_it_end)}</h2>
                    {choices()}
                }
                .into_any(),
                None => view! {
                    <details class="break-off">
                        <summary>{say!(flows.end_here)}</summary>
                        {choices()}
                    </details>
                }
                .into_any(),
            }}
        </section>
    }
}

#[component]
fn Outcomes(busy: RwSignal<bool>, complete: Callback<SessionOutcome>) -> impl IntoView {
    let choice = move |of: SessionOutcome| {
        view! {
            <li>
                <button
                    class="quiet"
                    type="button"
                    data-outcome=of.to_string()
                    aria-disabled=move || busy.get().to_string()
                    on:click=move |event| {
                        if !is_second(&event) {
                            complete.run(of);
                        }
                    }
                >
                    {outcome(of)}
                </button>
            </li>
        }
    };
    view! { <ul class="options outcomes">{OUTCOMES.into_iter().map(choice).collect_view()}</ul> }
}

/// What there is to do after the end.
#[component]
fn Ended(running: Running) -> impl IntoView {
    let rating = Memo::new(move |_| running.now.with(|now| now.as_ref().and_then(|now| now.rating.clone())));
    let rated = move || match rating.get() {
        Some(SessionRating { rating, comment, .. }) => view! {
            <p class="rated-as">
                {say!(flows.you_rated, rating = say!(beside.rating, rating = rating.get()))}
                {comment.map(|comment| format!(" “{comment}”"))}
            </p>
        }
        .into_any(),
        None => view! {
            <button class="primary" type="button" on:click=move |_| running.rating.set(Some(running.id))>
                {say!(flows.rate)}
            </button>
        }
        .into_any(),
    };
    view! {
        <h2>{say!(flows.is_completed)}</h2>
        {rated}
        <p><A href="/flows">{say!(flows.to_flows)}</A></p>
    }
}
