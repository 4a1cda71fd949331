//! The way that a session of a flow took.

use analytics_client::types::{FlowSession, SessionVisit};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use uuid::Uuid;

use super::step_feedback::StepThumbs;
use crate::{
    address::with_key,
    flow_session::{node_of, step_of},
    running::{Running, STEP},
    words::say,
};

/// The way so far: each step leads back to itself. After the end it is where every step can be rated.
#[expect(clippy::large_types_passed_by_value, reason = "a component owns what it is given")]
#[component]
pub(crate) fn SessionWay(running: Running) -> impl IntoView {
    let way = Memo::new(move |_| running.now.with(|now| now.as_ref().map(|now| steps(now)).unwrap_or_default()));
    let is_completed =
        Memo::new(move |_| running.now.with(|now| now.as_ref().is_some_and(|now| now.completed_at.is_some())));
    let step_shown = Memo::new(move |_| way.with(|way| way.get(running.place.get()).and_then(|visited| visited.step)));
    let search = use_location().search;
    let line = move |(at, visited): (usize, Visited)| {
        let href = move || search.with(|query| format!("?{}", with_key(query, STEP, &at.to_string())));
        let Visited { title, choice, step, is_first } = visited;
        let of_thumbs = title.clone();
        let thumbs = move || {
            // A step is rated once, however often it was come to; the one that is shown has its thumbs there.
            let is_asked = is_completed.get() && is_first && step != step_shown.get();
            step.filter(|_| is_asked)
                .map(|step| view! { <StepThumbs votes=running.votes step=step title=of_thumbs.clone() /> })
        };
        view! {
            <li>
                <a href=href aria-current=move || (running.place.get() == at).then_some("step")>{title}</a>
                {choice.map(|choice| view! { <span class="sub">{choice}</span> })}
                {thumbs}
            </li>
        }
    };
    view! {
        <section class="card step way" aria-labelledby="way-title">
            <h2 id="way-title">{say!(flows.way)}</h2>
            <ol>{move || way.get().into_iter().enumerate().map(line).collect_view()}</ol>
        </section>
    }
}

/// A step of the way.
#[derive(Debug, Clone, PartialEq)]
struct Visited {
    title: String,
    choice: Option<String>,
    step: Option<Uuid>,
    /// Whether it was come to for the first time.
    is_first: bool,
}

fn steps(session: &FlowSession) -> Vec<Visited> {
    let visited = |(place, visit): (usize, &SessionVisit)| Visited {
        title: node_of(session, visit).map_or_else(|| visit.node_id.clone(), |node| node.title.to_string()),
        choice: visit.choice.clone(),
        step: step_of(session, visit).map(|step| step.id),
        is_first: session.path.iter().take(place).all(|before| before.node_id != visit.node_id),
    };
    session.path.iter().enumerate().map(visited).collect()
}
