//! A dialog over the page, and the question whether something is really to be done.

#![allow(
    rustdoc::broken_intra_doc_links,
    reason = "the macro of components links a property to its type, here a parameter"
)]

use analytics_client::Failure;
use futures::future::LocalBoxFuture;
use leptos::{
    ev::{self, KeyboardEvent, SubmitEvent},
    html,
    prelude::*,
};

use super::field::FormEnd;
use crate::form::{Asks, Form};

/// Open while there is something it is about; the browser keeps the focus inside and gives it back afterwards.
#[component]
pub(crate) fn Dialog<T, F, V>(
    /// What its title is named after.
    id: &'static str,
    title: &'static str,
    about: RwSignal<Option<T>>,
    /// Whether it stays until a button in it closes it.
    #[prop(optional, into)]
    held: Signal<bool>,
    children: F,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    F: Fn(T) -> V + Send + 'static,
    V: IntoView + 'static,
{
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        if let Some(dialog) = dialog.get()
            && about.with(Option::is_some) != dialog.open()
        {
            if dialog.open() {
                dialog.close();
            } else {
                // It is in the page and not open, so it can be.
                let _ = dialog.show_modal();
            }
        }
    });
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            // What lies around it has a use of its own for the key.
            event.stop_propagation();
            if held.get_untracked() {
                event.prevent_default();
            }
        }
    };
    // Wherever the focus is: a click on the words of the dialog takes it away from what is in there.
    let elsewhere = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" && held.get_untracked() {
            event.prevent_default();
        }
    });
    on_cleanup(move || elsewhere.remove());
    let title_id = format!("{id}-title");
    let labelled_by = title_id.clone();
    view! {
        <dialog
            class="card dialog"
            node_ref=dialog
            aria-labelledby=labelled_by
            closedby=move || if held.get() { "none" } else { "closerequest" }
            on:keydown=on_key
            on:close=move |_| about.set(None)
        >
            {move || about.get().map(|it| view! { <h2 id=title_id.clone()>{title}</h2> {children(it)} })}
        </dialog>
    }
}

/// What is asked before something is done, and how it is done.
pub(crate) struct Decision<T> {
    /// What its title is named after.
    pub(crate) id: &'static str,
    pub(crate) title: &'static str,
    /// What will follow from it.
    pub(crate) words: fn(&T) -> String,
    /// The button, before and after it is pressed.
    pub(crate) act: (&'static str, &'static str),
    /// What the server may refuse.
    pub(crate) asks: &'static Asks,
}

/// Asks whether it is really to be done, and does it.
#[expect(clippy::needless_pass_by_value, reason = "a component owns what it is given")]
#[component]
pub(crate) fn DecisionDialog<T>(
    decision: Decision<T>,
    about: RwSignal<Option<T>>,
    /// Has the server do it.
    ask: Callback<T, LocalBoxFuture<'static, Result<(), Failure>>>,
    /// Is told what was done.
    done: Callback<T>,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
{
    let Decision { id, title, words, act: (act, acting), asks } = decision;
    view! {
        <Dialog id=id title=title about=about let:it>
            {
                let form = Form::new(asks);
                let consequence = words(&it);
                let decide = move |event: SubmitEvent| {
                    let of_done = it.clone();
                    let done = move |()| {
                        about.try_set(None);
                        done.try_run(of_done);
                    };
                    form.send(&event, || Ok(ask.run(it.clone())), done);
                };
                view! {
                    <form novalidate aria-busy=move || form.busy.get().to_string() on:submit=decide>
                        <p class="consequence">{consequence}</p>
                        <FormEnd form=form act=act acting=acting grave=true cancel=Callback::new(move |()| about.set(None)) />
                    </form>
                }
            }
        </Dialog>
    }
}
