//! How sessions ended: over time as a chart, and in all as bars.

use analytics_client::types::{BreakdownItem, SessionOutcome};
use leptos::prelude::*;

use super::{bar_list::BarList, chart_card::ChartFrame, tile_card::TileCard};
use crate::{
    absence::Remark,
    answer::State,
    charts::outcomes,
    flow_figures::{Figures, Tile},
    flow_words::{OUTCOMES, entry, outcome_of_many},
    words::say,
};

/// The chart.
#[component]
pub(crate) fn OutcomeChart(tile: Tile) -> impl IntoView {
    let plotted = Memo::new(move |_| {
        tile.state.with(|state| {
            state.map(|figures| {
                let plot = outcomes::plot(figures).map(|plot| (plot, figures.source.clone()));
                plot.ok_or_else(|| Remark::of(say!(flows.no_sessions).to_owned()))
            })
        })
    });
    view! {
        <ChartFrame
            entry=entry!("sessions_by_outcome" sessions_by_outcome)
            class="two-thirds"
            state=plotted
            is_old=tile.is_old
            lapse=tile.lapse
            retry=tile.retry
        />
    }
}

/// The bars.
#[component]
pub(crate) fn OutcomeList(tile: Tile) -> impl IntoView {
    let figures = Memo::new(move |_| tile.state.with(State::answer));
    let bars = move || match figures.get() {
        Some(figures) if figures.summary.total > 0 => {
            view! { <BarList items=items(&figures) previous=Vec::new() /> }.into_any()
        }
        _ => view! { <p class="nothing">{say!(flows.no_sessions)}</p> }.into_any(),
    };
    view! {
        <TileCard
            entry=entry!("outcomes" outcomes)
            class="third"
            state=tile.state
            is_old=tile.is_old
            lapse=tile.lapse
            retry=tile.retry
        >
            {bars}
        </TileCard>
    }
}

/// The outcomes, the best first, and last what is not completed.
fn items(figures: &Figures) -> Vec<BreakdownItem> {
    let summary = &figures.summary;
    let count = |of: SessionOutcome| -> i64 {
        summary.outcomes.iter().filter(|counted| counted.outcome == of).map(|counted| counted.count).sum()
    };
    let ended = OUTCOMES.map(|of| BreakdownItem { count: count(of), name: outcome_of_many(of).to_owned() });
    let open = BreakdownItem { count: summary.total - summary.completed, name: say!(flows.outcomes.open).to_owned() };
    ended.into_iter().chain([open]).collect()
}
