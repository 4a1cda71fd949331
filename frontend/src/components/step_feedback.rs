//! Whether a step helped: two thumbs, shown as pressed before the server knows, with the way to take it back.

use std::collections::{BTreeMap, BTreeSet};

use analytics_client::{Failure, types::FlowSession};
use leptos::{ev::MouseEvent, prelude::*, task::spawn_local};
use uuid::Uuid;

use super::icon::{Icon, Picture};
use crate::{
    failures,
    flow_session::{Kept, take_vote, vote},
    focus::focus,
    session::Session,
    storage,
    words::say,
};

/// That the hint was shown in this browser.
const HINTED_AS: &str = "parlance.hint.thumbs";

/// What is said of the steps of a session.
#[derive(Clone, Copy)]
pub(crate) struct Votes {
    session: Session,
    id: Uuid,
    kept: Kept,
    known: Memo<BTreeMap<Uuid, bool>>,
    /// What was said here, and is shown as if the server knew it until it does.
    wanted: RwSignal<BTreeMap<Uuid, Option<bool>>>,
    /// The steps of which something is on its way.
    busy: RwSignal<BTreeSet<Uuid>>,
    failed: RwSignal<BTreeMap<Uuid, Failure>>,
}

impl Votes {
    /// Those of a session, as the server knows them.
    pub(crate) fn of(id: Uuid, known: Memo<BTreeMap<Uuid, bool>>) -> Self {
        let wanted = RwSignal::new(BTreeMap::<Uuid, Option<bool>>::new());
        let (busy, failed) = (RwSignal::new(BTreeSet::<Uuid>::new()), RwSignal::default());
        // What the server knows is shown from there: it may be changed elsewhere.
        Effect::new(move || {
            let (known, busy) = (known.get(), busy.get());
            let is_known = |step: &Uuid, helped: Option<bool>| known.get(step).copied() == helped;
            wanted.update(|wanted| wanted.retain(|step, helped| busy.contains(step) || !is_known(step, *helped)));
        });
        Self { session: expect_context(), id, kept: Kept::of(id), known, wanted, busy, failed }
    }

    /// What is said of a step; reactive.
    fn shown(self, step: Uuid) -> Option<bool> {
        let wanted = self.wanted.with(|wanted| wanted.get(&step).copied());
        wanted.unwrap_or_else(|| self.known.with(|known| known.get(&step).copied()))
    }

    /// Says it, or takes it back. While one is on its way the next waits, and the last one counts.
    fn set(self, step: Uuid, helped: Option<bool>) {
        if untrack(|| self.shown(step)) == helped {
            return;
        }
        self.failed.update(|failed| drop(failed.remove(&step)));
        self.wanted.update(|wanted| {
            wanted.insert(step, helped);
        });
        if self.busy.try_update(|busy| busy.insert(step)) == Some(true) {
            spawn_local(self.send(step));
        }
    }

    async fn send(self, step: Uuid) {
        let wanted = move || self.wanted.try_with_untracked(|wanted| wanted.get(&step).copied()).flatten();
        while let Some(helped) = wanted() {
            match vote(self.session, self.id, step, helped).await {
                Ok(()) => self.kept.edit(|session| take_vote(session, step, helped)),
                Err(failure) => {
                    // What the server knows is shown again.
                    self.failed.try_update(|failed| failed.insert(step, failure));
                    self.wanted.try_update(|wanted| wanted.remove(&step));
                }
            }
            if wanted().is_none_or(|last| last == helped) {
                break;
            }
        }
        self.busy.try_update(|busy| busy.remove(&step));
    }
}

/// What the server knows of the steps of a session.
pub(crate) fn known(session: &FlowSession) -> BTreeMap<Uuid, bool> {
    session.feedback.iter().map(|vote| (vote.step_id, vote.was_helpful)).collect()
}

/// The thumbs of a step.
#[component]
pub(crate) fn StepThumbs(
    votes: Votes,
    step: Uuid,
    /// The step's title.
    #[prop(into)]
    title: String,
) -> impl IntoView {
    let shown = Memo::new(move |_| votes.shown(step));
    let first = format!("thumbs-{step}");
    let id = first.clone();
    let thumb = move |helped: bool, words: &'static str, id: Option<String>| {
        let icon = if helped { Icon::ThumbUp } else { Icon::ThumbDown };
        view! {
            <button
                id=id
                class="thumb"
                type="button"
                aria-pressed=move || (shown.get() == Some(helped)).to_string()
                on:click=move |_| votes.set(step, Some(helped))
            >
                <Picture of=icon />
                {words}
            </button>
        }
    };
    let take_back = move |_: MouseEvent| {
        votes.set(step, None);
        // The button goes with it.
        focus(first.clone());
    };
    let failed = move || {
        votes
            .failed
            .with(|failed| failed.get(&step).map(|failure| say!(flows.vote_not_saved, why = failures::title(failure))))
    };
    view! {
        <div class="thumbs" role="group" aria-label=say!(flows.did_help, title = title)>
            <span class="sub" aria-hidden="true">{say!(flows.did_it_help)}</span>
            {thumb(true, say!(flows.helped), Some(id))}
            {thumb(false, say!(flows.did_not), None)}
            <Show when=move || shown.with(Option::is_some)>
                <button class="link" type="button" on:click=take_back.clone()>{say!(flows.undo)}</button>
            </Show>
            <p class="field-error" role="alert">{failed}</p>
        </div>
    }
}

/// What the thumbs are for, told once in this browser.
#[component]
pub(crate) fn ThumbsHint() -> impl IntoView {
    let told = storage::kept(HINTED_AS).is_some();
    // A browser that keeps nothing tells it again.
    storage::keep(HINTED_AS, Some("told"));
    let shown = RwSignal::new(!told);
    view! {
        <Show when=move || shown.get()>
            <p class="hint" role="note">
                {say!(flows.hint)}
                " "
                <button class="quiet" type="button" on:click=move |_| shown.set(false)>{say!(flows.understood)}</button>
            </p>
        </Show>
    }
}
