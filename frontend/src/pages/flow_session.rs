//! Running a flow: a step at a time, each with an address of its own, to the end and what is made of it.

use std::collections::BTreeMap;

use analytics_client::types::SessionRating;
use leptos::{ev, prelude::*};
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate, use_params_map},
};
use uuid::Uuid;

use crate::{
    address::{key, with_key},
    answer::{State, use_answer},
    components::{
        pill::pill,
        rating_dialog::RatingDialog,
        session_end::SessionEnd,
        session_way::SessionWay,
        step_feedback::{StepThumbs, ThumbsHint, Votes, known},
        tile_error::{Lapsed, TileError},
        waiting::Awaited,
    },
    flow_session::{Kept, Shown, choose, flow_session, place, shown},
    flow_words::outcome,
    focus::focus,
    running::{Running, STEP, Sending, is_second, send},
    session::Session,
    title::set_title,
    words::say,
};

/// Where the focus goes when there is another step.
const TITLE: &str = "step-title";

/// The address of a session's page.
pub(crate) fn address(id: Uuid) -> String {
    format!("/sessions/{id}")
}

/// The page.
#[component]
pub(crate) fn FlowSessionPage() -> impl IntoView {
    set_title(say!(flows.session));
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id")).and_then(|id| id.parse::<Uuid>().ok()));
    move || match id.get() {
        Some(id) => view! { <Run id=id /> }.into_any(),
        None => view! { <h1>{say!(app.no_page)}</h1> }.into_any(),
    }
}

#[component]
fn Run(id: Uuid) -> impl IntoView {
    let session: Session = expect_context();
    let asked = use_answer(flow_session(session), Memo::new(move |_| Some((session.org(), id))));
    let now = Memo::new(move |_| asked.state.with(State::answer));
    let (location, navigate) = (use_location(), use_navigate());
    let named = Memo::new(move |_| location.search.with(|query| key(query, STEP).parse::<usize>().ok()));
    let at = Memo::new(move |_| now.with(|now| now.as_ref().map_or(0, |now| place(now, named.get()))));
    let go = Callback::new(move |(place, replace): (usize, bool)| {
        let query = location.search.with_untracked(|query| with_key(query, STEP, &place.to_string()));
        navigate(&format!("{}?{query}", address(id)), NavigateOptions { replace, ..NavigateOptions::default() });
    });
    // Whoever comes without naming a place gets one, so that the way back leads to it.
    Effect::new(move || {
        let is_here = location.pathname.with(|path| *path == address(id));
        if is_here && now.with(Option::is_some) && named.get().is_none() {
            go.run((at.get_untracked(), true));
        }
    });
    Effect::new(move |before: Option<usize>| {
        let now = at.get();
        if before.is_some_and(|before| before != now) {
            // Whoever goes on without seeing the page is told the step.
            focus(TITLE);
        }
        now
    });
    Effect::new(move || {
        if let Some(name) = now.with(|now| now.as_ref().map(|now| now.flow_name.clone())) {
            set_title(&name);
        }
    });
    let said = Memo::new(move |_| now.with(|now| now.as_ref().map_or_else(BTreeMap::new, |now| known(now))));
    let sending = Sending { act: RwSignal::new(None), busy: RwSignal::new(false), failure: RwSignal::new(None) };
    let kept = Kept::of(id);
    let running = Running {
        session,
        id,
        kept,
        again: Callback::new(move |()| asked.again()),
        now,
        place: at,
        go,
        sending,
        votes: Votes::of(id, said),
        rating: RwSignal::new(None),
    };
    let rated = Callback::new(move |rating: SessionRating| kept.edit(|session| session.rating = Some(rating)));
    let is_there = Memo::new(move |_| now.with(Option::is_some));
    view! {
        <Header running=running />
        <Lapsed lapse=asked.lapse retry=move |()| asked.again() />
        <Show when=move || is_there.get() fallback=move || view! { <Awaited asked=asked /> }>
            <div class="run">
                <Step running=running />
                <SessionEnd running=running />
                <SessionWay running=running />
            </div>
        </Show>
        <RatingDialog about=running.rating rated=rated outdated=running.again />
    }
}

#[component]
fn Header(running: Running) -> impl IntoView {
    let name = move || {
        running.now.with(|now| now.as_ref().map_or_else(|| say!(flows.session).to_owned(), |now| now.flow_name.clone()))
    };
    let state = move || {
        running.now.with(|now| {
            now.as_ref().map(|now| match now.outcome {
                Some(ended) => pill("done", outcome(ended)),
                None => pill("half", say!(flows.running)),
            })
        })
    };
    view! {
        <header class="page-header">
            <div>
                <h1>{name}</h1>
                <p class="sub">{state}</p>
            </div>
        </header>
    }
}

/// The step that is shown, with what can be chosen there.
#[component]
fn Step(running: Running) -> impl IntoView {
    let step = Memo::new(move |_| running.now.with(|now| shown(now.as_ref()?, running.place.get())));
    let pick = Callback::new(move |choice: String| {
        let at = running.place.get_untracked();
        let Some(now) = running.now.get_untracked() else { return };
        match choose(&now, at, &choice) {
            Some(act) => send(&running, act),
            None if at + 1 < now.path.len() => running.go.run((at + 1, false)),
            None => {}
        }
    });
    view! {
        <section class="card step" aria-labelledby=TITLE>
            <p class="sub">{move || say!(flows.step_number, number = running.place.get() + 1)}</p>
            {move || step.get().map(|Shown { node, step, choice, is_open }| {
                let title = node.title.to_string();
                let of_thumbs = title.clone();
                let options: Vec<_> = node.options.iter().map(|option| option.label.to_string()).collect();
                view! {
                    <h2 id=TITLE tabindex="-1">{title}</h2>
                    {node.question.as_ref().map(|question| view! { <p class="question">{question.to_string()}</p> })}
                    <Options options=options choice=choice is_open=is_open busy=running.sending.busy pick=pick />
                    {step.map(|step| view! { <StepThumbs votes=running.votes step=step.id title=of_thumbs /> })}
                }
            })}
            <Unsent running=running />
            <ThumbsHint />
        </section>
    }
}

/// The answers of a step.
#[component]
fn Options(
    options: Vec<String>,
    /// The one that was chosen.
    choice: Option<String>,
    is_open: bool,
    busy: RwSignal<bool>,
    pick: Callback<String>,
) -> impl IntoView {
    let option = move |label: String| {
        let is_chosen = choice.as_ref() == Some(&label);
        let picked = label.clone();
        view! {
            <li>
                <button
                    class="quiet"
                    class:chosen=is_chosen
                    type="button"
                    aria-pressed=is_chosen.to_string()
                    // Not `disabled`: that would take the focus away from whoever pressed it.
                    aria-disabled=move || (busy.get() || !(is_open || is_chosen)).to_string()
                    on:click=move |event| {
                        if !is_second(&event) && (is_open || is_chosen) {
                            pick.run(picked.clone());
                        }
                    }
                >
                    {label}
                </button>
            </li>
        }
    };
    let is_end = options.is_empty();
    view! {
        <ul class="options">{options.into_iter().map(option).collect_view()}</ul>
        {is_end.then(|| view! { <p class="sub">{say!(flows.end_of_flow)}</p> })}
    }
}

/// What could not be sent, with the way to try again; it is tried by itself when the connection is back.
#[component]
fn Unsent(running: Running) -> impl IntoView {
    let Sending { act, busy, failure } = running.sending;
    let again = Callback::new(move |()| {
        if let Some(act) = act.get_untracked() {
            send(&running, act);
        } else {
            failure.set(None);
            running.again.run(());
        }
    });
    let online = window_event_listener(ev::Custom::<web_sys::Event>::new("online"), move |_| {
        if act.with_untracked(Option::is_some) && failure.with_untracked(Option::is_some) {
            again.run(());
        }
    });
    on_cleanup(move || online.remove());
    move || {
        failure.get().map(|failure| {
            let is_kept = act.with_untracked(Option::is_some);
            view! {
                <div class="unsent">
                    {is_kept.then(|| view! { <p>{say!(flows.not_sent)}</p> })}
                    <TileError failure=failure retrying=busy.get() retry=again />
                </div>
            }
        })
    }
}
