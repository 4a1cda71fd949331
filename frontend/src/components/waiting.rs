//! In the place of what is not there yet.

use std::{fmt::Debug, hash::Hash};

use leptos::prelude::*;

use super::tile_error::TileError;
use crate::{
    answer::{Asked, State},
    words::say,
};

/// The card in the place of an answer: why it cannot be had, or that it is on its way.
#[component]
pub(crate) fn Awaited<K, T>(asked: Asked<K, T>) -> impl IntoView
where
    K: Debug + Clone + Hash + Send + Sync + 'static,
    T: Debug + Clone + PartialEq + Send + Sync + 'static,
{
    view! {
        <div class="card list">
            {move || match asked.state.get() {
                State::Failed { failure, retrying } => {
                    view! { <TileError failure=failure retrying=retrying retry=move |()| asked.again() /> }.into_any()
                }
                State::Loading | State::Shown { .. } => waiting(),
            }}
        </div>
    }
}

/// That rows are on their way, for those who see and for those who hear.
pub(crate) fn waiting() -> AnyView {
    view! {
        <div class="skeleton rows" aria-hidden="true"></div>
        <span class="unseen" role="status">{say!(app.loading)}</span>
    }
    .into_any()
}
