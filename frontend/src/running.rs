//! A session as the parts of its page see it, and the one way it is moved on.

use std::sync::Arc;

use analytics_client::{Failure, types::FlowSession};
use leptos::{ev::MouseEvent, prelude::*, task::spawn_local};
use uuid::Uuid;

use crate::{
    components::step_feedback::Votes,
    flow_session::{Act, Kept, act, is_outdated},
    session::Session,
};

/// The key of the address that names a place of the way.
pub(crate) const STEP: &str = "step";

/// A session as the parts of its page see it.
#[derive(Clone, Copy)]
pub(crate) struct Running {
    pub(crate) session: Session,
    pub(crate) id: Uuid,
    pub(crate) kept: Kept,
    /// Asks for it anew.
    pub(crate) again: Callback<()>,
    pub(crate) now: Memo<Option<Arc<FlowSession>>>,
    /// The place of the way that is shown.
    pub(crate) place: Memo<usize>,
    /// Shows another place; whether in the stead of this one.
    pub(crate) go: Callback<(usize, bool)>,
    pub(crate) sending: Sending,
    pub(crate) votes: Votes,
    /// The session whose rating is asked for.
    pub(crate) rating: RwSignal<Option<Uuid>>,
}

/// What is on its way to the server, or could not be sent and waits to be.
#[derive(Clone, Copy)]
pub(crate) struct Sending {
    pub(crate) act: RwSignal<Option<Act>>,
    pub(crate) busy: RwSignal<bool>,
    pub(crate) failure: RwSignal<Option<Failure>>,
}

/// Whether a click is the second of two: it may hit what the first one led to.
pub(crate) fn is_second(click: &MouseEvent) -> bool {
    click.detail() > 1
}

/// Sends what moves the session on, unless something is on its way. What cannot be sent is kept.
pub(crate) fn send(running: &Running, wanted: Act) {
    let Running { session, id, kept, place, go, sending, rating, again, .. } = *running;
    if sending.busy.get_untracked() {
        return;
    }
    sending.busy.set(true);
    sending.act.set(Some(wanted.clone()));
    spawn_local(async move {
        let answer = act(session, id, wanted).await;
        sending.busy.try_set(false);
        match answer {
            Ok(now) => {
                let (last, asks) =
                    (now.path.len().saturating_sub(1), now.completed_at.is_some() && now.rating.is_none());
                kept.set(now);
                // Who left the page meanwhile is not brought back.
                if sending.act.try_set(None).is_none() {
                    sending.failure.set(None);
                    if place.get_untracked() != last {
                        go.run((last, false));
                    }
                    if asks {
                        rating.set(Some(id));
                    }
                }
            }
            Err(failure) => {
                if is_outdated(&failure) {
                    // What is there now is to be seen first.
                    sending.act.try_set(None);
                    again.try_run(());
                }
                sending.failure.try_set(Some(failure));
            }
        }
    });
}
