//! Campaigns with their passing scores, for admins to set.

use std::time::Duration;

use analytics_client::types::{Campaign, CampaignPage, CampaignStatus};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use leptos_router::{
    NavigateOptions,
    components::A,
    hooks::{use_location, use_navigate},
};
use uuid::Uuid;

use crate::{
    address,
    answer::{State, use_answer},
    campaigns::{LONGEST_SEARCH, Search, campaign_pages, may_edit, org_settings},
    components::{
        call_table::points,
        row_list::RowList,
        score_dialog::{Editing, ScoreDialog},
    },
    filters::Filters,
    format::{self, Detail},
    listing::{Listing, use_listing},
    session::Session,
    words::say,
};

/// So long nothing is typed before what was typed is looked for.
const PAUSE: Duration = Duration::from_millis(250);

type Campaigns = Listing<Search, CampaignPage>;

/// The page of the campaigns.
#[component]
pub(crate) fn CampaignsPage() -> impl IntoView {
    let session: Session = expect_context();
    document().set_title(&format!("{} · Parlance", say!(nav.campaigns)));
    let search = use_location().search;
    let question = Memo::new(move |_| search.with(|query| address::key(query, "search").trim().to_owned()));
    let listing = use_listing(campaign_pages(session), question);
    let org = Memo::new(move |_| Some(session.org()));
    let settings = use_answer(org_settings(session), org);
    let default_score = Memo::new(move |_| match settings.state.get() {
        State::Shown { answer, .. } => Some(answer.default_passing_score),
        State::Loading | State::Failed { .. } => None,
    });
    let editable = Memo::new(move |_| session.get().is_ok_and(|me| may_edit(&me)));
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
        <SearchField question=question />
        <p class="unseen" role="status">{done}</p>
        <List listing=listing question=question default_score=default_score editable=editable editing=editing />
        <ScoreDialog editing=editing default_score=default_score done=done />
    }
}

/// The search; it is in the address.
#[component]
fn SearchField(question: Memo<Search>) -> impl IntoView {
    let (location, navigate) = (use_location(), use_navigate());
    let go = move |text: &str| {
        let query = location.search.with_untracked(|query| address::with_key(query, "search", text.trim()));
        let options = NavigateOptions { scroll: false, replace: true, ..NavigateOptions::default() };
        navigate(&format!("?{query}"), options);
    };
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = waiting.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    on_cleanup(stop);
    let typed = move |text: String| {
        stop();
        let go = go.clone();
        waiting.set_value(set_timeout_with_handle(move || go(&text), PAUSE).ok());
    };
    view! {
        <div class="campaign-search">
            <label>
                <span class="unseen">{say!(campaigns.search)}</span>
                <input
                    type="search"
                    placeholder=say!(campaigns.search)
                    maxlength=LONGEST_SEARCH.to_string()
                    value=question.get_untracked()
                    on:input:target=move |event| typed(event.target().value())
                />
            </label>
        </div>
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
    let shown =
        move || say!(lists.shown_so_far, shown = format::count(i64::try_from(listing.rows()).unwrap_or(i64::MAX)));
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
    view! {
        <div class="list-table campaigns" tabindex="0" role="region" aria-label=say!(nav.campaigns)>
            <table>
                <caption class="unseen">{say!(campaigns.caption)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{say!(campaigns.campaign)}</th>
                        <th scope="col">{say!(campaigns.status)}</th>
                        <th scope="col">{say!(campaigns.launched)}</th>
                        <th scope="col" class="number">{say!(campaigns.passing_score)}</th>
                        {move || editable.get().then(|| view! { <th scope="col"><span class="unseen">{say!(campaigns.edit)}</span></th> })}
                    </tr>
                </thead>
                <For each=move || 0..listing.count.get() key=|index| *index let:index>
                    {
                        let page = Memo::new(move |_| match listing.page(index) {
                            State::Shown { answer, old } => Some((answer, old)),
                            State::Loading | State::Failed { .. } => None,
                        });
                        let ids = move || {
                            page.with(|page| page.iter().flat_map(|(page, _)| page.campaigns.iter().map(|campaign| campaign.id)).collect::<Vec<_>>())
                        };
                        let find = move |id: Uuid| {
                            page.with(|page| page.as_ref().and_then(|(page, _)| page.campaigns.iter().find(|campaign| campaign.id == id).cloned()))
                        };
                        view! {
                            <tbody class:old=move || page.with(|page| page.as_ref().is_some_and(|(_, old)| *old))>
                                // A row stays the same element when its score changes, and so keeps the focus.
                                <For each=ids key=|id| *id let:id>
                                    <Row campaign=Memo::new(move |_| find(id)) default_score=default_score editable=editable editing=editing />
                                </For>
                            </tbody>
                        }
                    }
                </For>
            </table>
        </div>
    }
}

#[component]
fn Row(
    campaign: Memo<Option<Campaign>>,
    default_score: Memo<Option<f64>>,
    editable: Memo<bool>,
    editing: RwSignal<Option<Editing>>,
) -> impl IntoView {
    let session: Session = expect_context();
    let filters: Memo<Filters> = expect_context();
    let zone = move || {
        let of_org = || session.get().map(|me| me.org.time_zone).unwrap_or_default();
        filters.with(|filters| filters.time_zone.clone()).unwrap_or_else(of_org)
    };
    let score =
        Memo::new(move |_| campaign.with(|campaign| campaign.as_ref().and_then(|campaign| campaign.passing_score)));
    let name = Memo::new(move |_| {
        campaign.with(|campaign| campaign.as_ref().map(|campaign| campaign.name.clone()).unwrap_or_default())
    });
    let href = move || {
        let only = campaign.with(|campaign| campaign.as_ref().map(|campaign| campaign.id)).into_iter().collect();
        filters.with(|filters| format!("/?{}", Filters { campaign_ids: only, ..filters.clone() }.to_query()))
    };
    let edit = move |_| {
        if let Some(campaign) = campaign.get_untracked() {
            editing.set(Some(Editing { id: campaign.id, name: campaign.name, passing_score: campaign.passing_score }));
        }
    };
    view! {
        <tr>
            <th scope="row">
                <A href=href>{name}</A>
                {move || campaign.with(|campaign| campaign.as_ref().and_then(|campaign| campaign.job_title.clone())).map(|title| view! { <span class="sub">{title}</span> })}
            </th>
            <td>{move || campaign.with(|campaign| campaign.as_ref().map(|campaign| status_view(campaign.status)))}</td>
            <td>
                {move || {
                    match campaign.with(|campaign| campaign.as_ref().and_then(|campaign| campaign.launched_at)) {
                        Some(at) => format::instant(at, &zone(), Detail::DayOfYear).into_any(),
                        None => view! { <span class="sub">{say!(campaigns.not_launched)}</span> }.into_any(),
                    }
                }}
            </td>
            <td class="number">
                {move || match (score.get(), default_score.get()) {
                    (Some(score), _) => view! { <span class="main">{points(score)}</span><span class="sub">{say!(campaigns.own)}</span> }.into_any(),
                    (None, Some(default)) => {
                        view! { <span class="inherited">{points(default)}</span><span class="sub">{say!(campaigns.default)}</span> }.into_any()
                    }
                    (None, None) => view! { <span class="sub">{say!(campaigns.default)}</span> }.into_any(),
                }}
            </td>
            {move || {
                editable.get().then(|| view! {
                    <td class="number">
                        <button class="quiet" type="button" aria-label=move || say!(campaigns.edit_of, name = name.get()) on:click=edit>
                            {say!(campaigns.edit)}
                        </button>
                    </td>
                })
            }}
        </tr>
    }
}

fn status_view(status: CampaignStatus) -> impl IntoView {
    let (tone, words) = match status {
        CampaignStatus::Draft => ("none", say!(campaigns.statuses.draft)),
        CampaignStatus::Active => ("done", say!(campaigns.statuses.active)),
        CampaignStatus::Paused => ("half", say!(campaigns.statuses.paused)),
        CampaignStatus::Closed => ("none", say!(campaigns.statuses.closed)),
    };
    view! { <span class=format!("status {tone}")>{words}</span> }
}
