//! The flows, or the engineers, with most sessions.

use std::sync::Arc;

use analytics_client::types::Leader;
use leptos::prelude::*;
use leptos_router::components::A;

use super::{
    records::{Column, RecordTable},
    tile_card::TileCard,
};
use crate::{
    flow_figures::Tile,
    flow_words::{mean, minutes, ratings, share},
    format,
    words::{Entry, say},
};

/// The address that a line leads to.
pub(crate) type Leads = Arc<dyn Fn(&Leader) -> String + Send + Sync>;

/// The card.
#[expect(clippy::needless_pass_by_value, reason = "a component owns what it is given")]
#[component]
pub(crate) fn LeaderBoard(
    entry: Entry,
    /// What its lines are.
    of: &'static str,
    tile: Tile,
    leaders: Memo<Vec<Leader>>,
    leads: Leads,
) -> impl IntoView {
    let columns = columns(of, &leads);
    let is_empty = move || leaders.with(Vec::is_empty);
    view! {
        <TileCard entry=entry class="full board" state=tile.state is_old=tile.is_old lapse=tile.lapse retry=tile.retry>
            <div class="list">
                <RecordTable caption=entry.label columns=columns.clone() rows=leaders id=|leader| leader.id.to_string() />
            </div>
            {move || is_empty().then(|| view! { <p class="nothing">{say!(flows.no_sessions)}</p> })}
        </TileCard>
    }
}

fn columns(of: &'static str, leads: &Leads) -> Vec<Column<Leader>> {
    let leads = leads.clone();
    let name = move |leader: &Leader| {
        let (href, name) = (leads(leader), leader.name.clone());
        view! { <A href=href>{name}</A> }.into_any()
    };
    let csat = |leader: &Leader| {
        let sample = (leader.csat.sample_size > 0).then(|| view! { <span class="sub">{ratings(&leader.csat)}</span> });
        view! { <span class="main plain">{mean(&leader.csat)}</span> {sample} }.into_any()
    };
    vec![
        Column::new(of, name),
        Column::new(say!(flows.sessions), |leader: &Leader| format::count(leader.sessions).into_any()).of_numbers(),
        Column::new(say!(flows.completed), |leader: &Leader| share(&leader.completion_rate).into_any()).of_numbers(),
        Column::new(say!(flows.median), |leader: &Leader| minutes(leader.median_duration_minutes).into_any())
            .of_numbers(),
        Column::new(say!(flows.csat), csat).of_numbers(),
    ]
}
