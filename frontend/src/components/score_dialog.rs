//! The dialog that sets a campaign's passing score.

use analytics_client::Failure;
use leptos::{ev::SubmitEvent, html, prelude::*, task::spawn_local};
use leptos_fetch::QueryClient;
use uuid::Uuid;

use super::call_table::points;
use crate::{
    campaigns::{said_of_score, set_passing_score, typed_score},
    failures,
    session::Session,
    words::say,
};

/// The campaign whose score is being set.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Editing {
    pub(crate) id: Uuid,
    pub(crate) name: String,
    pub(crate) passing_score: Option<f64>,
}

/// Open while a campaign is being edited; the browser keeps the focus inside and gives it back afterwards.
#[component]
pub(crate) fn ScoreDialog(
    editing: RwSignal<Option<Editing>>,
    default_score: Memo<Option<f64>>,
    /// What was done, in words.
    done: RwSignal<String>,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        if let Some(dialog) = dialog.get()
            && editing.with(Option::is_some) != dialog.open()
        {
            if dialog.open() {
                dialog.close();
            } else {
                // It is in the page and not open, so it can be.
                let _ = dialog.show_modal();
            }
        }
    });
    view! {
        <dialog class="card score-dialog" node_ref=dialog aria-labelledby="score-title" on:close=move |_| editing.set(None)>
            {move || editing.get().map(|campaign| view! { <Form campaign=campaign editing=editing default_score=default_score done=done /> })}
        </dialog>
    }
}

/// What kept the score from being set.
#[derive(Debug, Clone, PartialEq)]
enum Refusal {
    /// It is not a number.
    NoNumber,
    /// The server says what is wrong with it.
    Score(String),
    /// Something else.
    Other(Failure),
}

impl Refusal {
    fn of(failure: Failure) -> Self {
        match failure.problem().and_then(said_of_score) {
            Some(reason) => Self::Score(reason.to_owned()),
            None => Self::Other(failure),
        }
    }

    fn is_of_score(&self) -> bool {
        matches!(self, Self::NoNumber | Self::Score(_))
    }
}

#[component]
fn Form(
    campaign: Editing,
    editing: RwSignal<Option<Editing>>,
    default_score: Memo<Option<f64>>,
    done: RwSignal<String>,
) -> impl IntoView {
    let session: Session = expect_context();
    let queries: QueryClient = expect_context();
    let Editing { id, name, passing_score } = campaign;
    let own = RwSignal::new(passing_score.is_some());
    let typed = NodeRef::<html::Input>::new();
    let (busy, refusal) = (RwSignal::new(false), RwSignal::new(None::<Refusal>));
    let refuse = move |why: Refusal| {
        if let Some(field) = typed.get_untracked().filter(|_| why.is_of_score()) {
            let _ = field.focus();
        }
        refusal.try_set(Some(why));
    };
    let of_name = name.clone();
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let text = typed.get_untracked().map(|field| field.value()).unwrap_or_default();
        let score = if own.get_untracked() { typed_score(&text) } else { None };
        if own.get_untracked() && score.is_none() {
            return refuse(Refusal::NoNumber);
        }
        busy.set(true);
        refusal.set(None);
        let name = of_name.clone();
        spawn_local(async move {
            let answer = set_passing_score(session, id, score).await;
            busy.try_set(false);
            match answer {
                Ok(script) => {
                    // Figures, rows and lists: all may depend on it.
                    queries.invalidate_all_queries();
                    done.try_set(say!(campaigns.saved, name = name, score = points(script.effective_passing_score)));
                    editing.try_set(None);
                }
                Err(failure) => refuse(Refusal::of(failure)),
            }
        });
    };
    let of_score = move || {
        refusal.with(|refusal| match refusal {
            Some(Refusal::NoNumber) => Some(say!(campaigns.no_number)),
            Some(Refusal::Score(_)) => Some(say!(campaigns.refused)),
            _ => None,
        })
    };
    let of_rest = move || {
        refusal.with(|refusal| match refusal {
            Some(Refusal::Other(failure)) => Some(failures::title(failure)),
            _ => None,
        })
    };
    // The server says why in English.
    let why = move || {
        refusal.with(|refusal| match refusal {
            Some(Refusal::Score(reason)) => Some(reason.clone()),
            Some(Refusal::Other(failure)) => Some(failures::detail(failure)),
            _ => None,
        })
    };
    let is_refused =
        move || refusal.with(|refusal| refusal.as_ref().is_some_and(Refusal::is_of_score)).then_some("true");
    view! {
        <form novalidate aria-busy=move || busy.get().to_string() on:submit=save>
            <h2 id="score-title">{say!(campaigns.passing_score)}</h2>
            <p class="sub">{name}</p>
            <fieldset>
                <legend class="unseen">{say!(campaigns.passing_score)}</legend>
                <label>
                    <input type="radio" name="score-kind" prop:checked=move || own.get() on:change=move |_| own.set(true) />
                    {say!(campaigns.own_score)}
                </label>
                <input
                    node_ref=typed
                    class="score"
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    value=passing_score.map(points)
                    aria-label=say!(campaigns.own_score)
                    aria-describedby="score-hint score-error"
                    aria-invalid=is_refused
                    autofocus
                    on:input=move |_| own.set(true)
                />
                <p id="score-hint" class="sub">{say!(campaigns.bounds)}</p>
                <p id="score-error" class="field-error" role="alert">{of_score}</p>
                <label>
                    <input type="radio" name="score-kind" prop:checked=move || !own.get() on:change=move |_| own.set(false) />
                    {move || match default_score.get() {
                        Some(score) => say!(campaigns.default_score_of, score = points(score)),
                        None => say!(campaigns.default_score).to_owned(),
                    }}
                </label>
            </fieldset>
            <p class="field-error" role="alert">{of_rest}</p>
            <p class="sub" lang="en">{why}</p>
            <div class="actions">
                <button class="quiet" type="button" on:click=move |_| editing.set(None)>{say!(campaigns.cancel)}</button>
                <button class="primary" type="submit" aria-disabled=move || busy.get().to_string()>
                    {move || if busy.get() { say!(campaigns.saving) } else { say!(campaigns.save) }}
                </button>
            </div>
        </form>
    }
}
