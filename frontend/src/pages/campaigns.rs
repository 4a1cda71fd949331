//! Campaigns with their passing scores, for admins to set.

use std::sync::Arc;

use analytics_client::types::{Campaign, CampaignPage, CampaignStatus};
use analytics_domain::role::Permission;
use leptos::prelude::*;
use leptos_router::{components::A, hooks::use_location};

use crate::{
    answer::{State, use_answer},
    campaigns::{Search, campaign_pages},
    components::{
        call_table::points,
        pill::pill,
        records::{Actions, Column, Records},
        row_list::RowList,
        score_dialog::{Editing, ScoreDialog},
        search_field::{SearchField, searched},
    },
    filters::Filters,
    format::{self, Detail},
    listing::{Listing, use_listing},
    session::Session,
    settings::org_settings,
    title::set_title,
    words::say,
    zones,
};

type Campaigns = Listing<Search, CampaignPage>;

/// The page of the campaigns.
#[component]
pub(crate) fn CampaignsPage() -> impl IntoView {
    let session: Session = expect_context();
    set_title(say!(nav.campaigns));
    let question = searched(use_location().search);
    let listing = use_listing(campaign_pages(session), question);
    let org = Memo::new(move |_| Some(session.org()));
    let settings = use_answer(org_settings(session), org);
    let default_score =
        Memo::new(move |_| settings.state.with(State::answer).map(|settings| settings.now.default_passing_score));
    let editable = Memo::new(move |_| session.may(Permission::EditScripts));
    let (editing, done) = (RwSignal::new(None::<Editing>), RwSignal::new(String::new()));
    view! {
        <header class="page-header">
            <div>
                <h1>{say!(nav.campaigns)}</h1>
                <p class="sub">{say!(campaigns.about)}</p>
                <p class="sub">
                    {move || default_score.get().map(|score| say!(campaigns.org_default, score = points(score)))}
                    {move || (!editable.get()).then(|| format!(" {}", say!(campaigns.read_only)))}
                </p>
            </div>
        </header>
        <SearchField label=say!(campaigns.search) question=question />
        <p class="unseen" role="status">{done}</p>
        <List listing=listing question=question default_score=default_score editable=editable editing=editing />
        <ScoreDialog editing=editing default_score=default_score done=done />
    }
}

#[component]
fn List(
    listing: Campaigns,
    question: Memo<Search>,
    default_score: Memo<Option<f64>>,
    editable: Memo<bool>,
    editing: RwSignal<Option<Editing>>,
) -> impl IntoView {
    let shown = move || say!(lists.shown_so_far, shown = format::count(listing.rows()));
    let none = move || {
        question.with(|search| match search.as_str() {
            "" => say!(campaigns.none).to_owned(),
            search => say!(campaigns.none_found, search = search),
        })
    };
    view! {
        <RowList
            listing=listing
            shown=Signal::derive(shown)
            empty=move || view! { <p class="nothing" role="status">{none}</p> }
        >
            <Table listing=listing default_score=default_score editable=editable editing=editing />
        </RowList>
    }
}

#[component]
fn Table(
    listing: Campaigns,
    default_score: Memo<Option<f64>>,
    editable: Memo<bool>,
    editing: RwSignal<Option<Editing>>,
) -> impl IntoView {
    let edit = move |campaign: Memo<Option<Campaign>>| {
        let name = move || campaign.with(|campaign| campaign.as_ref().map(|campaign| campaign.name.clone()));
        let press = move |_| {
            if let Some(Campaign { id, name, passing_score, .. }) = campaign.get_untracked() {
                editing.set(Some(Editing { id, name, passing_score }));
            }
        };
        view! {
            <button
                class="quiet"
                type="button"
                aria-label=move || say!(campaigns.edit_of, name = name().unwrap_or_default())
                on:click=press
            >
                {say!(campaigns.edit)}
            </button>
        }
        .into_any()
    };
    let edit: Actions<Campaign> = (say!(campaigns.edit), Arc::new(edit));
    let columns = columns(default_score);
    move || {
        let actions = editable.get().then(|| edit.clone());
        view! {
            <Records listing=listing caption=say!(campaigns.caption) columns=columns.clone() id=|campaign| campaign.id actions=actions />
        }
    }
}

fn columns(default_score: Memo<Option<f64>>) -> Vec<Column<Campaign>> {
    let filters: Memo<Filters> = expect_context();
    let zone = zones::of_page();
    let name = move |campaign: &Campaign| {
        let (id, name) = (campaign.id, campaign.name.clone());
        let href = move || {
            let mut filters = filters.get();
            filters.lists.campaign_ids = vec![id];
            format!("/?{}", filters.to_query())
        };
        let title = campaign.job_title.clone().map(|title| view! { <span class="sub">{title}</span> });
        view! { <A href=href>{name}</A> {title} }.into_any()
    };
    let launched = move |campaign: &Campaign| match campaign.launched_at {
        Some(at) => zone.with(|zone| format::instant(at, zone, Detail::DayOfYear)).into_any(),
        None => view! { <span class="sub">{say!(campaigns.not_launched)}</span> }.into_any(),
    };
    let score = move |campaign: &Campaign| match (campaign.passing_score, default_score.get()) {
        (Some(score), _) => {
            view! { <span class="main">{points(score)}</span><span class="sub">{say!(campaigns.own)}</span> }.into_any()
        }
        (None, Some(default)) => {
            view! { <span class="inherited">{points(default)}</span><span class="sub">{say!(campaigns.default)}</span> }
                .into_any()
        }
        (None, None) => view! { <span class="sub">{say!(campaigns.default)}</span> }.into_any(),
    };
    vec![
        Column::new(say!(campaigns.campaign), name),
        Column::new(say!(campaigns.status), |campaign: &Campaign| status_view(campaign.status)),
        Column::new(say!(campaigns.launched), launched),
        Column::new(say!(campaigns.passing_score), score).of_numbers(),
    ]
}

fn status_view(status: CampaignStatus) -> AnyView {
    match status {
        CampaignStatus::Draft => pill("none", say!(campaigns.statuses.draft)),
        CampaignStatus::Active => pill("done", say!(campaigns.statuses.active)),
        CampaignStatus::Paused => pill("half", say!(campaigns.statuses.paused)),
        CampaignStatus::Closed => pill("none", say!(campaigns.statuses.closed)),
    }
}
