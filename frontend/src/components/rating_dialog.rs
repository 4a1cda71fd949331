//! The dialog that asks what somebody makes of a session: one to five stars, and a comment.

use analytics_client::types::{NewSessionRating, SessionRating};
use leptos::{ev::SubmitEvent, prelude::*};
use uuid::Uuid;

use super::{
    dialog::Dialog,
    field::{Field, FieldFault, FormEnd, descriptions},
};
use crate::{
    flow_session::{is_outdated, rate},
    form::{Asks, Fault, Form, id_of},
    session::Session,
    words::say,
};

const RATING: &str = "rating";
const COMMENT: &str = "comment";
/// The most characters of a comment.
const LONGEST: usize = 500;

const ASKS: &Asks = &Asks {
    fields: &[(RATING, Some(|| say!(flows.choose_stars))), (COMMENT, Some(|| say!(flows.comment_too_long)))],
    conflict: Some(|| say!(flows.already_rated)),
};

/// What was chosen and typed: it stays until it is sent.
#[derive(Clone, Copy)]
pub(crate) struct Draft {
    stars: RwSignal<Option<u32>>,
    comment: RwSignal<String>,
}

impl Draft {
    /// What is sent of it.
    ///
    /// # Errors
    /// What is missing, or too long.
    fn rating(self) -> Result<NewSessionRating, Fault> {
        let missing = || Fault::new(RATING, say!(flows.choose_stars));
        let stars = self.stars.get_untracked().ok_or_else(missing)?;
        let rating = u64::from(stars).try_into().map_err(|_| missing())?;
        let comment = self.comment.with_untracked(|comment| comment.trim().to_owned());
        let too_long = |_| Fault::new(COMMENT, say!(flows.comment_too_long));
        let comment = (!comment.is_empty()).then(|| comment.parse()).transpose().map_err(too_long)?;
        Ok(NewSessionRating { rating, comment })
    }
}

/// Open while there is a session to rate.
#[component]
pub(crate) fn RatingDialog(
    about: RwSignal<Option<Uuid>>,
    /// Is told what was said.
    rated: Callback<SessionRating>,
    /// Is told that the session was rated elsewhere.
    outdated: Callback<()>,
) -> impl IntoView {
    let draft = Draft { stars: RwSignal::new(None), comment: RwSignal::new(String::new()) };
    // It holds the dialog while it is sent: a failure could not be told in one that is gone.
    let form = Form::new(ASKS);
    view! {
        <Dialog id="rating" title=say!(flows.how_was_it) about=about held=form.busy let:session>
            <RatingForm id=session form=form draft=draft about=about rated=rated outdated=outdated />
        </Dialog>
    }
}

#[component]
fn RatingForm(
    id: Uuid,
    form: Form,
    draft: Draft,
    about: RwSignal<Option<Uuid>>,
    rated: Callback<SessionRating>,
    outdated: Callback<()>,
) -> impl IntoView {
    let session: Session = expect_context();
    // What was wrong when it was open before is not told again.
    form.clear();
    let send = move |event: SubmitEvent| {
        let request = || {
            draft.rating().map(|rating| async move {
                rate(session, id, rating).await.inspect_err(|failure| {
                    if is_outdated(failure) {
                        outdated.try_run(());
                    }
                })
            })
        };
        form.send(&event, request, move |rating| {
            rated.try_run(rating);
            about.try_set(None);
        });
    };
    view! {
        <form novalidate aria-busy=move || form.busy.get().to_string() on:submit=send>
            <Stars form=form stars=draft.stars />
            <Field form=form name=COMMENT label=say!(flows.comment)>
                <textarea
                    id=id_of(COMMENT)
                    class="input"
                    name=COMMENT
                    rows="4"
                    aria-describedby=format!("{} comment-count", descriptions(COMMENT, false))
                    aria-invalid=move || form.fault(COMMENT).map(|_| "true")
                    prop:value=move || draft.comment.get()
                    on:input:target=move |event| draft.comment.set(event.target().value())
                ></textarea>
                <Counter comment=draft.comment />
            </Field>
            <FormEnd
                form=form
                act=say!(flows.send)
                acting=say!(flows.sending)
                cancel=Callback::new(move |()| about.set(None))
                cancel_as=say!(flows.skip)
                held=true
            />
        </form>
    }
}

/// The stars: a group of which one is chosen, by the pointer or by the arrow keys.
#[component]
fn Stars(form: Form, stars: RwSignal<Option<u32>>) -> impl IntoView {
    let star = move |number: u32| {
        let is_on = move || stars.get().is_some_and(|chosen| chosen >= number);
        view! {
            <label class="star" class:on=is_on>
                <input
                    id=(number == 1).then(|| id_of(RATING))
                    type="radio"
                    name=RATING
                    value=number.to_string()
                    aria-label=say!(beside.rating, rating = number)
                    prop:checked=move || stars.get() == Some(number)
                    on:change=move |_| stars.set(Some(number))
                />
                <span aria-hidden="true">{move || if is_on() { "★" } else { "☆" }}</span>
            </label>
        }
    };
    view! {
        <fieldset class="choices-of-form" aria-describedby=descriptions(RATING, false)>
            <legend>{say!(flows.stars)}</legend>
            <div class="stars">{(1..=5).map(star).collect_view()}</div>
            <FieldFault form=form name=RATING />
        </fieldset>
    }
}

/// How many characters of the comment there are.
#[component]
fn Counter(comment: RwSignal<String>) -> impl IntoView {
    let count = move || comment.with(|comment| comment.trim().chars().count());
    view! {
        <p id="comment-count" class="sub counter" class:over=move || { count() > LONGEST }>
            {move || say!(flows.characters, count = count(), most = LONGEST)}
        </p>
    }
}
