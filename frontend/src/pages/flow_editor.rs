//! A flow for its authors: to write, to publish and to archive.

use analytics_client::{
    Failure,
    types::{Flow, FlowIn, FlowStatus},
};
use futures::{FutureExt, future::LocalBoxFuture};
use leptos::{ev::SubmitEvent, prelude::*};
use leptos_fetch::QueryClient;
use leptos_router::{
    NavigateOptions,
    components::A,
    hooks::{use_navigate, use_params_map},
};
use uuid::Uuid;

use crate::{
    answer::{State, use_answer},
    components::{
        dialog::{Decision, DecisionDialog},
        draft_node::draft_node,
        field::{Field, FieldFault, FormEnd, TextField, descriptions},
        leave_guard::LeaveGuard,
        notice::{Notice, say_done},
        waiting::Awaited,
    },
    flow_draft::{DESCRIPTION, Draft, NAME, NODES},
    flow_words::status_view,
    flows::{archive, newest_flow, publish, write},
    form::{Asks, Form, id_of},
    once::{Sent, key_for},
    session::Session,
    title::set_title,
    words::say,
};

const ASKS: &Asks = &Asks { fields: &[(NAME, None), (DESCRIPTION, None), (NODES, None)], conflict: None };

/// The page, of a new flow or of one that there is.
#[component]
pub(crate) fn FlowEditorPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|params| params.get("id")).map(|id| id.parse::<Uuid>()));
    move || match id.get() {
        None => view! { <Editor flow=None /> }.into_any(),
        Some(Ok(id)) => view! { <Stored id=id /> }.into_any(),
        Some(Err(_)) => view! { <h1>{say!(app.no_page)}</h1> }.into_any(),
    }
}

/// A flow that there is, once it is there.
#[component]
fn Stored(id: Uuid) -> impl IntoView {
    let session: Session = expect_context();
    let asked = use_answer(newest_flow(session), Memo::new(move |_| Some((session.org(), id))));
    let is_there = Memo::new(move |_| asked.state.with(|state| matches!(state, State::Shown { .. })));
    move || {
        if is_there.get() {
            let flow = asked.state.with_untracked(State::answer).map(|flow| Flow::clone(&flow));
            view! { <Editor flow=flow /> }.into_any()
        } else {
            view! {
                <header class="page-header"><h1>{say!(nav.flows)}</h1></header>
                <Awaited asked=asked />
            }
            .into_any()
        }
    }
}

#[component]
fn Editor(flow: Option<Flow>) -> impl IntoView {
    let session: Session = expect_context();
    let queries: QueryClient = expect_context();
    let navigate = use_navigate();
    let stored = RwSignal::new(flow);
    let saved = Memo::new(move |_| stored.with(|flow| flow.as_ref().map_or_else(Draft::new, Draft::of)));
    let draft = RwSignal::new(saved.get_untracked());
    let (name, description) = (text(draft, |draft| &mut draft.name), text(draft, |draft| &mut draft.description));
    let unsaved = Memo::new(move |_| draft.with(|draft| saved.with(|saved| saved != draft)));
    let title = Memo::new(move |_| {
        stored.with(|flow| flow.as_ref().map_or_else(|| say!(flows.new_flow).to_owned(), |flow| flow.name.clone()))
    });
    Effect::new(move || set_title(&title.get()));
    let (form, done) = (Form::new(ASKS), RwSignal::new(String::new()));
    let sent: Sent<FlowIn> = StoredValue::new(None);
    let changed = Callback::new(move |flow: Flow| {
        // The lists, and what is known of the flow.
        queries.invalidate_all_queries();
        stored.try_set(Some(flow));
    });
    let save = move |event: SubmitEvent| {
        let is_new = stored.with_untracked(Option::is_none);
        let id = stored.with_untracked(|flow| flow.as_ref().map(|flow| flow.id));
        let navigate = navigate.clone();
        let request = || {
            draft.with_untracked(Draft::written).map(|flow| {
                let key = key_for(sent, &flow);
                write(session, id, flow, key)
            })
        };
        form.send(&event, request, move |flow: Flow| {
            let id = flow.id;
            draft.try_set(Draft::of(&flow));
            changed.run(flow);
            if is_new {
                navigate(&format!("/flows/{id}/edit"), NavigateOptions { replace: true, ..NavigateOptions::default() });
            } else {
                say_done(done, say!(flows.is_saved).to_owned());
            }
        });
    };
    let discard = Callback::new(move |()| {
        draft.try_set(saved.get_untracked());
        form.clear();
    });
    let root =
        move || draft.with_untracked(|draft| draft.root().map(str::to_owned)).map(|root| draft_node(draft, root));
    view! {
        <header class="page-header">
            <div>
                <h1>{title}</h1>
                <p class="sub">{say!(flows.about_editing)}</p>
            </div>
        </header>
        <Notice words=done />
        <Life stored=stored unsaved=unsaved changed=changed done=done />
        <form class="card flow-form" novalidate aria-busy=move || form.busy.get().to_string() on:submit=save>
            <TextField form=form name=NAME label=say!(flows.name) value=name first=true />
            <Field form=form name=DESCRIPTION label=say!(flows.description)>
                <textarea
                    id=id_of(DESCRIPTION)
                    class="input"
                    rows="2"
                    aria-describedby=descriptions(DESCRIPTION, false)
                    aria-invalid=move || form.fault(DESCRIPTION).map(|_| "true")
                    prop:value=move || description.get()
                    on:input:target=move |event| description.set(event.target().value())
                ></textarea>
            </Field>
            <fieldset class="choices-of-form" aria-describedby=descriptions(NODES, false)>
                <legend>{say!(flows.steps)}</legend>
                {root()}
                <FieldFault form=form name=NODES />
            </fieldset>
            <p class="sub" role="status">{move || unsaved.get().then(|| say!(settings.unsaved))}</p>
            <FormEnd
                form=form
                act=say!(forms.save)
                acting=say!(forms.saving)
                cancel=discard
                cancel_as=say!(settings.discard)
            />
        </form>
        <LeaveGuard unsaved=unsaved discard=discard />
    }
}

/// A text of the draft as the forms' fields have texts.
fn text(draft: RwSignal<Draft>, of: fn(&mut Draft) -> &mut String) -> RwSignal<String> {
    let typed = RwSignal::new(of(&mut draft.get_untracked()).clone());
    Effect::new(move || {
        let typed = typed.get();
        if *of(&mut draft.get_untracked()) != typed {
            draft.update(|draft| of(draft).clone_from(&typed));
        }
    });
    Effect::new(move || {
        let kept = of(&mut draft.get()).clone();
        if typed.with_untracked(|typed| *typed != kept) {
            typed.set(kept);
        }
    });
    typed
}

/// Where the flow is in its life, and what its author can make of that.
#[component]
fn Life(
    stored: RwSignal<Option<Flow>>,
    unsaved: Memo<bool>,
    changed: Callback<Flow>,
    done: RwSignal<String>,
) -> impl IntoView {
    let session: Session = expect_context();
    let (publishing, archiving) = (RwSignal::new(None::<Uuid>), RwSignal::new(None::<Uuid>));
    let acted = move |outcome: Result<Flow, Failure>| outcome.map(|flow| changed.run(flow));
    let publish = Callback::new(move |id: Uuid| -> LocalBoxFuture<'static, Result<(), Failure>> {
        async move { acted(publish(session, id).await) }.boxed_local()
    });
    let archive = Callback::new(move |id: Uuid| -> LocalBoxFuture<'static, Result<(), Failure>> {
        async move { acted(archive(session, id).await) }.boxed_local()
    });
    let of_publishing = Decision {
        id: "publish",
        title: say!(flows.publish_title),
        words: |_: &Uuid| say!(flows.publish_words).to_owned(),
        act: (say!(flows.publish), say!(flows.publishing)),
        asks: Asks::NOTHING,
    };
    let of_archiving = Decision {
        id: "archive",
        title: say!(flows.archive_title),
        words: |_: &Uuid| say!(flows.archive_words).to_owned(),
        act: (say!(flows.archive), say!(flows.archiving)),
        asks: Asks::NOTHING,
    };
    let state = move || {
        stored.get().map(|flow| {
            let Flow { id, status, latest_version, published_version, .. } = flow;
            let can_publish = status != FlowStatus::Published || published_version != Some(latest_version);
            let publish = can_publish.then(|| {
                view! {
                    <button
                        class="quiet"
                        type="button"
                        aria-disabled=move || unsaved.get().to_string()
                        on:click=move |_| {
                            if !unsaved.get_untracked() {
                                publishing.set(Some(id));
                            }
                        }
                    >
                        {say!(flows.publish)}
                    </button>
                }
            });
            let archive = (status == FlowStatus::Published).then(|| {
                view! {
                    <button class="quiet" type="button" on:click=move |_| archiving.set(Some(id))>{say!(flows.archive)}</button>
                }
            });
            view! {
                <div class="flow-life">
                    {status_view(status)}
                    <span class="sub">{say!(flows.version_of, version = latest_version)}</span>
                    {publish}
                    {archive}
                    <A href=format!("/flows/{id}")>{say!(flows.to_figures)}</A>
                </div>
            }
        })
    };
    view! {
        {state}
        <DecisionDialog
            decision=of_publishing
            about=publishing
            ask=publish
            done=Callback::new(move |_: Uuid| say_done(done, say!(flows.is_published).to_owned()))
        />
        <DecisionDialog
            decision=of_archiving
            about=archiving
            ask=archive
            done=Callback::new(move |_: Uuid| say_done(done, say!(flows.is_archived).to_owned()))
        />
    }
}
