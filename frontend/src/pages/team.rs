//! How a team's sessions go, and one's own.

use std::sync::Arc;

use analytics_client::types::{Leader, TeamAnalyticsResponse};
use leptos::prelude::*;

use crate::{
    answer::State,
    components::{
        engineer_filter::EngineerFilter,
        leader_board::{LeaderBoard, Leads},
        outcome_card::{OutcomeChart, OutcomeList},
        page_header::PageHeader,
        session_bar::SessionBar,
        session_kpis::SessionKpis,
    },
    filters::{ENGINEER, Filters},
    flow_figures::{Tile, engineer_of_page, figures_of_team, use_mine, use_team},
    flow_words::entry,
    title::set_title,
    words::say,
};

/// The team's sessions.
#[component]
pub(crate) fn TeamPage() -> impl IntoView {
    set_title(say!(nav.team));
    let engineer = engineer_of_page();
    let asked = use_team(engineer);
    let tile = Tile::of(asked, figures_of_team);
    let engineers = leaders(asked.ageless(), |answer| &answer.top_engineers);
    let filters: Memo<Filters> = expect_context();
    let leads: Leads =
        Arc::new(move |leader: &Leader| format!("/team?{}&{ENGINEER}={}", filters.get().to_query(), leader.id));
    view! {
        <PageHeader title=say!(nav.team) source=tile.source() />
        <SessionBar source=tile.source()>
            <EngineerFilter chosen=engineer />
        </SessionBar>
        <SessionKpis tile=tile of_many=true />
        <section class="charts" aria-label=say!(charts.charts)>
            <h2 class="unseen">{say!(charts.charts)}</h2>
            <OutcomeChart tile=tile />
            <OutcomeList tile=tile />
            <FlowBoard tile=tile state=asked.ageless() />
            <LeaderBoard
                entry=entry!("top_engineers" top_engineers)
                of=say!(flows.engineer)
                tile=tile
                leaders=engineers
                leads=leads
            />
        </section>
    }
}

/// One's own sessions.
#[component]
pub(crate) fn MinePage() -> impl IntoView {
    set_title(say!(nav.mine));
    let asked = use_mine();
    let tile = Tile::of(asked, figures_of_team);
    view! {
        <PageHeader title=say!(nav.mine) source=tile.source() />
        <SessionBar source=tile.source() />
        <SessionKpis tile=tile of_many=false />
        <section class="charts" aria-label=say!(charts.charts)>
            <h2 class="unseen">{say!(charts.charts)}</h2>
            <OutcomeChart tile=tile />
            <OutcomeList tile=tile />
            <FlowBoard tile=tile state=asked.ageless() />
        </section>
    }
}

/// The flows with most sessions.
#[component]
fn FlowBoard(tile: Tile, state: Memo<State<TeamAnalyticsResponse>>) -> impl IntoView {
    let filters: Memo<Filters> = expect_context();
    let leads: Leads = Arc::new(move |leader: &Leader| format!("/flows/{}?{}", leader.id, filters.get().to_query()));
    view! {
        <LeaderBoard
            entry=entry!("top_flows" top_flows)
            of=say!(flows.flow)
            tile=tile
            leaders=leaders(state, |answer| &answer.top_flows)
            leads=leads
        />
    }
}

fn leaders(
    state: Memo<State<TeamAnalyticsResponse>>,
    of: fn(&TeamAnalyticsResponse) -> &Vec<Leader>,
) -> Memo<Vec<Leader>> {
    Memo::new(move |_| state.with(State::answer).map(|answer| of(&answer).clone()).unwrap_or_default())
}
