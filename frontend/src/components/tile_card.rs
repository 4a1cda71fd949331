//! A card of a tile that is neither a figure nor a chart: title, what it means, states, and what the caller makes of the
//! answer.

use leptos::prelude::*;
use leptos_router::components::A;

use super::{
    icon::{Icon, Picture},
    info::Info,
    tile_error::{Lapsed, TileError},
};
use crate::{
    answer::{Lapse, State},
    words::{Entry, say},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Loading,
    Failed,
    Shown,
}

/// The card; its content is there once there is an answer, and stays while newer ones come.
#[component]
pub(crate) fn TileCard<T>(
    entry: Entry,
    /// How much room it takes.
    class: &'static str,
    /// Beside the title.
    #[prop(optional, into)]
    subtitle: Signal<Option<String>>,
    /// The address of the rows behind it, if there are any.
    #[prop(optional)]
    rows: Option<Memo<String>>,
    state: Memo<State<T>>,
    is_old: Memo<bool>,
    lapse: Memo<Option<Lapse>>,
    #[prop(into)] retry: Callback<()>,
    children: ChildrenFn,
) -> impl IntoView
where
    T: Send + Sync + 'static,
{
    let Entry { id, label, definition } = entry;
    let phase = Memo::new(move |_| {
        state.with(|state| match state {
            State::Loading => Phase::Loading,
            State::Failed { .. } => Phase::Failed,
            State::Shown { .. } => Phase::Shown,
        })
    });
    let failed = move || {
        state.with(|state| match state {
            State::Failed { failure, retrying } => {
                Some(view! { <TileError failure=failure.clone() retrying=*retrying retry=retry /> })
            }
            State::Loading | State::Shown { .. } => None,
        })
    };
    view! {
        <article class=format!("card chart {class}") class:old=move || is_old.get() aria-label=label data-metric=id>
            <div class="heading">
                <h3>{label}</h3>
                <span class="sub">{subtitle}</span>
                <span class="tools">
                    {rows.map(|rows| view! {
                        <A href=move || rows.get() attr:class="tool" attr:aria-label=say!(charts.rows) attr:title=say!(charts.rows)>
                            <Picture of=Icon::Rows />
                        </A>
                    })}
                    <Info about=label words=definition />
                </span>
            </div>
            <Lapsed lapse=lapse retry=retry />
            {move || match phase.get() {
                Phase::Loading => view! { <div class="skeleton list" aria-hidden="true"></div> }.into_any(),
                Phase::Failed => failed.into_any(),
                Phase::Shown => children().into_any(),
            }}
        </article>
    }
}
