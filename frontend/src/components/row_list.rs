//! A list of rows in its card: waiting, failed, empty, or the rows with the way to more.

use std::fmt::Debug;

use leptos::prelude::*;

use super::{
    load_more::LoadMore,
    tile_error::{Lapsed, TileError},
    waiting::waiting,
};
use crate::{
    answer::State,
    listing::{ListQuestion, Listing, Page},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Loading,
    Failed,
    Empty,
    Rows,
}

/// The card; its first page says what is to be seen, the rows are the caller's.
#[component]
pub(crate) fn RowList<Q, P>(
    listing: Listing<Q, P>,
    /// How much is shown, in words.
    #[prop(into)]
    shown: Signal<String>,
    /// What is said where there is no row.
    #[prop(into)]
    empty: ViewFn,
    /// The rows.
    children: ChildrenFn,
) -> impl IntoView
where
    Q: ListQuestion,
    P: Page,
{
    let phase = Memo::new(move |_| match listing.page(0) {
        State::Loading => Phase::Loading,
        State::Failed { .. } => Phase::Failed,
        State::Shown { answer, .. } if answer.rows().is_empty() => Phase::Empty,
        State::Shown { .. } => Phase::Rows,
    });
    let failed = move || match listing.page(0) {
        State::Failed { failure, retrying } => {
            Some(view! { <TileError failure=failure retrying=retrying retry=move |()| listing.retry() /> })
        }
        State::Loading | State::Shown { .. } => None,
    };
    view! {
        <div class="card list">
            <Lapsed lapse=Signal::derive(move || listing.lapse()) retry=move |()| listing.renew() />
            {move || match phase.get() {
                Phase::Loading => waiting(),
                Phase::Failed => failed.into_any(),
                Phase::Empty => empty.run().into_any(),
                Phase::Rows => {
                    view! {
                        {children()}
                        <LoadMore
                            rest=Signal::derive(move || listing.rest())
                            shown=shown
                            more=move |()| listing.more()
                            retry=move |()| listing.retry()
                        />
                    }
                        .into_any()
                }
            }}
        </div>
    }
}
