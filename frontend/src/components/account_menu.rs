//! Who is logged in, and the way to what they may set for themselves.

use leptos::prelude::*;

use super::tile_error::TileError;
use crate::{
    answer::State,
    parts::{self, use_part},
    people,
    session::Session,
    words::say,
};

/// Whether the menu is open; it outlives a change of the language, which builds the page anew.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AccountOpen(pub(crate) RwSignal<bool>);

/// The person, and behind their name the menu.
#[component]
pub(crate) fn AccountMenu() -> impl IntoView {
    let session: Session = expect_context();
    let AccountOpen(open) = expect_context();
    let me = Memo::new(move |_| session.get().ok());
    move || {
        me.get().map(|me| {
            let initials: String = me.name.split_whitespace().filter_map(|word| word.chars().next()).take(2).collect();
            let place = format!("{} · {}", me.org.name, people::role_of(me.role, me.is_super_admin));
            view! {
                <div class="account">
                    <button
                        id="account"
                        class="who"
                        type="button"
                        aria-expanded=move || open.get().to_string()
                        aria-controls="account-panel"
                        on:click=move |_| open.update(|open| *open = !*open)
                    >
                        <span class="avatar" aria-hidden="true">{initials}</span>
                        <span class="person">
                            <span class="name">{me.name}</span>
                            <span class="sub">{place}</span>
                        </span>
                    </button>
                    <div id="account-panel" class="account-panel" role="group" aria-label=say!(account.title) hidden=move || !open.get()>
                        <Show when=move || open.get()>
                            <Panel />
                        </Show>
                    </div>
                </div>
            }
        })
    }
}

/// What is behind the name, a part of the program of its own.
#[component]
fn Panel() -> impl IntoView {
    let part = use_part(|| Box::pin(parts::account()));
    move || match part.state.get() {
        State::Shown { answer: make, .. } => make(),
        State::Loading => view! { <span class="unseen" role="status">{say!(app.loading)}</span> }.into_any(),
        State::Failed { failure, retrying } => {
            view! { <TileError failure=failure retrying=retrying retry=move |()| part.again() /> }.into_any()
        }
    }
}
