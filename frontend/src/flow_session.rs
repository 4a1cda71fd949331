//! A session of a flow: what there is to do in it, how that is sent, and what is kept of it meanwhile.

use std::{str::FromStr, sync::Arc};

use analytics_client::{
    Failure,
    types::{
        Completion, FlowNode, FlowSession, FlowStep, NewDecision, NewSessionRating, NewStepFeedback, ProblemCode,
        SessionOutcome, SessionRating, SessionVisit, StepVote,
    },
};
use leptos::prelude::*;
use leptos_fetch::QueryClient;
use uuid::Uuid;

use crate::{
    answer::{Questions, questions},
    session::Session,
};

/// The question for a session of one's own: of which organisation, and its id.
pub(crate) fn flow_session(session: Session) -> Questions<(Uuid, Uuid), FlowSession> {
    questions(move |(_org, id): (Uuid, Uuid)| async move {
        session.ask(async |client| client.get_session().id(id).send().await).await
    })
}

/// What moves a session on. To send the same twice does no more than to send it once.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Act {
    /// An option is chosen at a node; the last position of the way is that which was known.
    Choose { position: i32, node_id: String, choice: String },
    /// It has come to its end.
    Complete(SessionOutcome),
}

/// Moves a session on: how it is then.
pub(crate) async fn act(session: Session, id: Uuid, act: Act) -> Result<FlowSession, Failure> {
    match act {
        Act::Choose { position, node_id, choice } => {
            let body = NewDecision { position, node_id: bounded(&node_id)?, choice: bounded(&choice)? };
            session.ask(async |client| client.add_decision().id(id).body(body.clone()).send().await).await
        }
        Act::Complete(outcome) => {
            let body = Completion { outcome };
            session.ask(async |client| client.complete_session().id(id).body(body.clone()).send().await).await
        }
    }
}

/// A text as a request has it, unless it is too short or too long to be sent.
fn bounded<T: FromStr>(text: &str) -> Result<T, Failure> {
    text.parse().map_err(|_| Failure::NotSent(format!("`{text}` is too short or too long")))
}

/// Rates a session.
pub(crate) async fn rate(session: Session, id: Uuid, rating: NewSessionRating) -> Result<SessionRating, Failure> {
    session.ask(async |client| client.rate_session().id(id).body(rating.clone()).send().await).await
}

/// Says whether a step helped in a session, or takes back what was said: none.
pub(crate) async fn vote(session: Session, id: Uuid, step: Uuid, helped: Option<bool>) -> Result<(), Failure> {
    match helped {
        Some(was_helpful) => {
            let body = NewStepFeedback { session_id: id, was_helpful };
            let ask = session.ask(async |client| client.give_step_feedback().id(step).body(body.clone()).send().await);
            ask.await.map(|_| ())
        }
        None => session.ask(async |client| client.take_back_step_feedback().id(step).session_id(id).send().await).await,
    }
}

/// Whether the session is not what the page took it for: moved on, completed, or rated elsewhere.
pub(crate) fn is_outdated(failure: &Failure) -> bool {
    failure.problem().is_some_and(|problem| problem.code == ProblemCode::Conflict)
}

/// Sessions as the page keeps them.
#[derive(Clone, Copy)]
pub(crate) struct Kept {
    session: Session,
    queries: QueryClient,
    id: Uuid,
}

impl Kept {
    /// That of an id.
    pub(crate) fn of(id: Uuid) -> Self {
        Self { session: expect_context(), queries: expect_context(), id }
    }

    fn key(self) -> (Uuid, Uuid) {
        (untrack(|| self.session.org()), self.id)
    }

    /// Keeps how the session is now.
    pub(crate) fn set(self, now: FlowSession) {
        self.queries.set_query_local(flow_session(self.session), self.key(), Ok(Arc::new(now)));
    }

    /// The same of what `edit` makes of what is kept.
    pub(crate) fn edit(self, edit: impl FnOnce(&mut FlowSession)) {
        if let Some(Ok(kept)) = self.queries.get_cached_query(flow_session(self.session), self.key()) {
            let mut now = FlowSession::clone(&kept);
            edit(&mut now);
            self.set(now);
        }
    }
}

/// A step of the way as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Shown {
    pub(crate) node: FlowNode,
    /// The node as something to rate.
    pub(crate) step: Option<FlowStep>,
    /// What was chosen here.
    pub(crate) choice: Option<String>,
    /// Whether something can be chosen: the session is running.
    pub(crate) is_open: bool,
}

/// The step at a place of the way; none = there is no such place.
pub(crate) fn shown(session: &FlowSession, place: usize) -> Option<Shown> {
    let visit = session.path.get(place)?;
    Some(Shown {
        node: node_of(session, visit)?.clone(),
        step: step_of(session, visit).cloned(),
        choice: visit.choice.clone(),
        is_open: session.completed_at.is_none(),
    })
}

/// The node of a visit.
pub(crate) fn node_of<'a>(session: &'a FlowSession, visit: &SessionVisit) -> Option<&'a FlowNode> {
    session.nodes.iter().find(|node| node.id.as_str() == visit.node_id.as_str())
}

/// The node of a visit as something to rate.
pub(crate) fn step_of<'a>(session: &'a FlowSession, visit: &SessionVisit) -> Option<&'a FlowStep> {
    session.steps.iter().find(|step| step.node_id.as_str() == visit.node_id.as_str())
}

/// The place of the way that an address names, or the last.
pub(crate) fn place(session: &FlowSession, named: Option<usize>) -> usize {
    let last = session.path.len().saturating_sub(1);
    named.filter(|place| *place <= last).unwrap_or(last)
}

/// What a choice at a place of the way does: nothing but to go on to the next place where it was made before; else it
/// is sent.
pub(crate) fn choose(session: &FlowSession, place: usize, choice: &str) -> Option<Act> {
    let (visit, last) = (session.path.get(place)?, session.path.last()?);
    let is_made = visit.choice.as_ref().is_some_and(|made| made.as_str() == choice);
    (!is_made).then(|| Act::Choose {
        position: last.position,
        node_id: visit.node_id.clone(),
        choice: choice.to_owned(),
    })
}

/// Takes what was said of a step into a session.
pub(crate) fn take_vote(session: &mut FlowSession, step: Uuid, helped: Option<bool>) {
    session.feedback.retain(|vote| vote.step_id != step);
    session.feedback.extend(helped.map(|was_helpful| StepVote { step_id: step, was_helpful }));
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn running() -> FlowSession {
        let node = |id: &str, options: &[(&str, &str)]| {
            let options: Vec<_> = options.iter().map(|(label, next)| json!({ "label": label, "next": next })).collect();
            json!({ "id": id, "title": format!("Title of {id}"), "question": null, "options": options })
        };
        let visit = |position: i32, node: &str, choice: Option<&str>| json!({ "position": position, "node_id": node, "choice": choice, "at": "2026-11-20T14:00:00Z" });
        let step = |number: u128, node: &str| json!({ "id": Uuid::from_u128(number), "node_id": node, "helpful_yes": 0, "helpful_no": 0 });
        serde_json::from_value(json!({
            "id": Uuid::nil(), "flow_id": Uuid::nil(), "flow_name": "No connection", "version": 1,
            "started_at": "2026-11-20T14:00:00Z", "completed_at": null, "outcome": null, "rating": null,
            "path": [visit(0, "light", Some("Green")), visit(1, "cable", None)],
            "nodes": [node("light", &[("Green", "cable"), ("Red", "reset")]), node("cable", &[]), node("reset", &[])],
            "steps": [step(1, "light"), step(2, "cable"), step(3, "reset")],
            "feedback": [],
        }))
        .unwrap()
    }

    #[test]
    fn the_address_names_a_place_that_there_is() {
        let session = running();
        assert_eq!([None, Some(0), Some(1), Some(2)].map(|named| place(&session, named)), [1, 0, 1, 1]);
    }

    #[test]
    fn what_was_chosen_before_is_not_sent_again() {
        let session = running();
        assert_eq!(choose(&session, 0, "Green"), None);
        let other = Act::Choose { position: 1, node_id: "light".to_owned(), choice: "Red".to_owned() };
        assert_eq!(choose(&session, 0, "Red"), Some(other));
        assert_eq!(choose(&session, 7, "Red"), None);
    }

    #[test]
    fn a_step_is_shown_with_what_was_chosen_there() {
        let session = running();
        let first = shown(&session, 0).unwrap();
        assert_eq!((first.choice.as_deref(), first.is_open), (Some("Green"), true));
        assert_eq!(first.step.map(|step| step.id), Some(Uuid::from_u128(1)));
        assert_eq!(shown(&session, 2), None);
    }

    #[test]
    fn a_vote_takes_the_place_of_the_one_before() {
        let (mut session, step) = (running(), Uuid::from_u128(1));
        take_vote(&mut session, step, Some(true));
        take_vote(&mut session, step, Some(false));
        assert_eq!(session.feedback, [StepVote { step_id: step, was_helpful: false }]);
        take_vote(&mut session, step, None);
        assert!(session.feedback.is_empty());
    }
}
