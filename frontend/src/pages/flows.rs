//! The flows: to run, to look at, and for their authors to write.

use std::sync::Arc;

use analytics_client::types::{FlowPage, FlowStatus, FlowSummary};
use analytics_domain::role::Permission;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{
    NavigateOptions,
    components::A,
    hooks::{use_location, use_navigate},
};
use uuid::Uuid;

use super::flow_session;
use crate::{
    address::{PageQuery, with_key},
    components::{
        moment::moment,
        records::{Actions, Column, Records},
        row_list::RowList,
        search_field::{SearchField, searched},
        tile_error::TileError,
    },
    filters::Filters,
    flow_words::{STATUSES, status_of_many, status_view},
    flows::{FlowQuestion, STATUS, flow_pages, start},
    format,
    listing::{Listing, use_listing},
    once::{Sent, key_for},
    running::STEP,
    session::Session,
    title::set_title,
    words::say,
    zones,
};

type Flows = Listing<FlowQuestion, FlowPage>;

/// The page.
#[component]
pub(crate) fn FlowsPage() -> impl IntoView {
    let session: Session = expect_context();
    set_title(say!(nav.flows));
    let search = use_location().search;
    let sought = searched(search);
    let question = Memo::new(move |_| search.with(|query| FlowQuestion::new(query, sought.get())));
    let listing = use_listing(flow_pages(session), question);
    let writes = Memo::new(move |_| session.may(Permission::AuthorFlows));
    view! {
        <header class="page-header">
            <div>
                <h1>{say!(nav.flows)}</h1>
                <p class="sub">{say!(flows.about)}</p>
            </div>
            <Show when=move || writes.get()>
                <A href="/flows/new" attr:class="primary">{say!(flows.new_flow)}</A>
            </Show>
        </header>
        <div class="flows-bar">
            <SearchField label=say!(flows.search) question=sought />
            <Show when=move || writes.get()>
                <StatusFilter question=question />
            </Show>
        </div>
        <List listing=listing question=question writes=writes />
    }
}

/// Which flows: those that are run, or others, for their authors.
#[component]
fn StatusFilter(question: Memo<FlowQuestion>) -> impl IntoView {
    let query = PageQuery::of_page();
    let go = move |chosen: FlowStatus| {
        let named = if chosen == FlowStatus::Published { String::new() } else { chosen.to_string() };
        query.change(|query| with_key(query, STATUS, &named));
    };
    let choice = move |of: FlowStatus| {
        view! {
            <button
                type="button"
                aria-pressed=move || question.with(|question| question.status == of).to_string()
                on:click=move |_| go(of)
            >
                {status_of_many(of)}
            </button>
        }
    };
    view! {
        <div class="segments" role="group" aria-label=say!(flows.status)>
            {STATUSES.into_iter().map(choice).collect_view()}
        </div>
    }
}

#[component]
fn List(listing: Flows, question: Memo<FlowQuestion>, writes: Memo<bool>) -> impl IntoView {
    let session: Session = expect_context();
    let navigate = use_navigate();
    let (starting, failure) = (RwSignal::new(false), RwSignal::new(None));
    let sent: Sent<Uuid> = StoredValue::new(None);
    let run = Callback::new(move |flow: FlowSummary| {
        if starting.get_untracked() {
            return;
        }
        starting.set(true);
        let (navigate, key) = (navigate.clone(), key_for(sent, &flow.id));
        spawn_local(async move {
            let started = start(session, flow.id, key).await;
            // Who left the page meanwhile is not brought back.
            if starting.try_set(false).is_some() {
                return;
            }
            match started {
                Ok(begun) => {
                    sent.set_value(None);
                    navigate(&format!("{}?{STEP}=0", flow_session::address(begun.id)), NavigateOptions::default());
                }
                Err(why) => failure.set(Some((flow, why))),
            }
        });
    });
    let retry = move || {
        failure.get().map(|(flow, why): (FlowSummary, _)| {
            view! { <TileError failure=why retrying=starting.get() retry=move |()| run.run(flow.clone()) /> }
        })
    };
    let shown = move || say!(lists.shown_so_far, shown = format::count(listing.rows()));
    let none = move || {
        question.with(|question| match question.search.as_str() {
            "" => say!(flows.none).to_owned(),
            search => say!(flows.none_found, search = search),
        })
    };
    let (columns, actions) = (columns(), actions(starting, run, writes));
    view! {
        {retry}
        <RowList
            listing=listing
            shown=Signal::derive(shown)
            empty=move || view! { <p class="nothing" role="status">{none}</p> }
        >
            <Records
                listing=listing
                caption=say!(flows.caption)
                columns=columns.clone()
                id=|flow| flow.id
                actions=Some(actions.clone())
            />
        </RowList>
    }
}

fn actions(starting: RwSignal<bool>, run: Callback<FlowSummary>, writes: Memo<bool>) -> Actions<FlowSummary> {
    let session: Session = expect_context();
    let may_run = Memo::new(move |_| session.may(Permission::RunFlows));
    let buttons = move |flow: Memo<Option<FlowSummary>>| {
        let name = move || flow.with(|flow| flow.as_ref().map(|flow| flow.name.clone()).unwrap_or_default());
        let is_published = Memo::new(move |_| {
            flow.with(|flow| flow.as_ref().is_some_and(|flow| flow.status == FlowStatus::Published))
        });
        let press = move |_| {
            if let Some(flow) = flow.get_untracked() {
                run.run(flow);
            }
        };
        let edit = move || {
            let id = flow.with(|flow| flow.as_ref().map(|flow| flow.id)).filter(|_| writes.get());
            id.map(|id| {
                view! {
                    <A
                        href=format!("/flows/{id}/edit")
                        attr:class="quiet"
                        attr:aria-label=say!(flows.edit_of, name = name())
                    >
                        {say!(campaigns.edit)}
                    </A>
                }
            })
        };
        view! {
            <Show when=move || may_run.get() && is_published.get()>
                <button
                    class="quiet start"
                    type="button"
                    aria-label=move || say!(flows.start_of, name = name())
                    aria-disabled=move || starting.get().to_string()
                    on:click=press
                >
                    {say!(flows.start)}
                </button>
            </Show>
            " "
            {edit}
        }
        .into_any()
    };
    (say!(users.actions), Arc::new(buttons))
}

fn columns() -> Vec<Column<FlowSummary>> {
    let filters: Memo<Filters> = expect_context();
    let zone = zones::of_page();
    let name = move |flow: &FlowSummary| {
        let (id, name) = (flow.id, flow.name.clone());
        let href = move || format!("/flows/{id}?{}", filters.with(Filters::to_query));
        let about = flow.description.clone().map(|about| view! { <span class="sub">{about}</span> });
        view! { <A href=href>{name}</A> {about} }.into_any()
    };
    let version = |flow: &FlowSummary| {
        let published = flow.published_version.unwrap_or(flow.latest_version);
        let newer = (flow.latest_version > published)
            .then(|| view! { <span class="sub">{say!(flows.not_published, version = flow.latest_version)}</span> });
        view! { <span class="main plain">{published}</span> {newer} }.into_any()
    };
    vec![
        Column::new(say!(flows.flow), name),
        Column::new(say!(flows.status), |flow: &FlowSummary| status_view(flow.status)),
        Column::new(say!(flows.version), version).of_numbers(),
        Column::new(say!(flows.changed), move |flow: &FlowSummary| zone.with(|zone| moment(flow.updated_at, zone))),
    ]
}
