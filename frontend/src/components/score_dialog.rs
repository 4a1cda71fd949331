//! The dialog that sets a campaign's passing score.

use leptos::{ev::SubmitEvent, prelude::*};
use leptos_fetch::QueryClient;
use uuid::Uuid;

use super::{
    call_table::points,
    dialog::Dialog,
    field::{FieldFault, FormEnd, descriptions, hint_of},
};
use crate::{
    campaigns::{set_passing_score, typed_score},
    form::{Asks, Fault, Form, as_typed, id_of},
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

const SCORE: &str = "passing_score";
const ASKS: &Asks = &Asks { fields: &[(SCORE, Some(|| say!(campaigns.bounds)))], conflict: None };

/// Open while a campaign is being edited.
#[component]
pub(crate) fn ScoreDialog(
    editing: RwSignal<Option<Editing>>,
    default_score: Memo<Option<f64>>,
    /// What was done, in words.
    done: RwSignal<String>,
) -> impl IntoView {
    view! {
        <Dialog id="score" title=say!(campaigns.passing_score) about=editing let:campaign>
            <ScoreForm campaign=campaign editing=editing default_score=default_score done=done />
        </Dialog>
    }
}

#[component]
fn ScoreForm(
    campaign: Editing,
    editing: RwSignal<Option<Editing>>,
    default_score: Memo<Option<f64>>,
    done: RwSignal<String>,
) -> impl IntoView {
    let session: Session = expect_context();
    let queries: QueryClient = expect_context();
    let Editing { id, name, passing_score } = campaign;
    let own = RwSignal::new(passing_score.is_some());
    let typed = RwSignal::new(passing_score.map(as_typed).unwrap_or_default());
    let form = Form::new(ASKS);
    let of_name = name.clone();
    let save = move |event: SubmitEvent| {
        let request = || {
            let score = own.get_untracked().then(|| typed_score(&typed.get_untracked())).transpose();
            score.map(|score| set_passing_score(session, id, score)).map_err(|words| Fault::new(SCORE, words))
        };
        let name = of_name.clone();
        form.send(&event, request, move |script| {
            // Figures, rows and lists: all may depend on it.
            queries.invalidate_all_queries();
            done.try_set(say!(campaigns.saved, name = name, score = points(script.effective_passing_score)));
            editing.try_set(None);
        });
    };
    let choice = move |chosen: bool| {
        view! {
            <input type="radio" name="score-kind" prop:checked=move || own.get() == chosen on:change=move |_| own.set(chosen) />
        }
    };
    view! {
        <form novalidate aria-busy=move || form.busy.get().to_string() on:submit=save>
            <p class="sub">{name}</p>
            <fieldset class="choices-of-form">
                <legend class="unseen">{say!(campaigns.passing_score)}</legend>
                <label>{choice(true)} {say!(campaigns.own_score)}</label>
                <div class="score">
                    <input
                        id=id_of(SCORE)
                        class="input"
                        type="text"
                        inputmode="decimal"
                        autocomplete="off"
                        aria-label=say!(campaigns.own_score)
                        aria-describedby=descriptions(SCORE, true)
                        aria-invalid=move || form.fault(SCORE).map(|_| "true")
                        autofocus
                        prop:value=move || typed.get()
                        on:input:target=move |event| {
                            typed.set(event.target().value());
                            own.set(true);
                        }
                    />
                    <p id=hint_of(SCORE) class="sub">{say!(campaigns.bounds)}</p>
                    <FieldFault form=form name=SCORE />
                </div>
                <label>
                    {choice(false)}
                    {move || match default_score.get() {
                        Some(score) => say!(campaigns.default_score_of, score = points(score)),
                        None => say!(campaigns.default_score).to_owned(),
                    }}
                </label>
            </fieldset>
            <FormEnd
                form=form
                act=say!(forms.save)
                acting=say!(forms.saving)
                cancel=Callback::new(move |()| editing.set(None))
            />
        </form>
    }
}
