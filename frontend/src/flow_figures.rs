//! How sessions of flows go: what is asked, what all its answers have in common, and the map of a flow.

use std::{fmt::Debug, hash::Hash};

use analytics_client::{
    Client, Failure,
    types::{FlowAnalyticsResponse, FlowNode, SessionFigures, SessionSeries, StepFigures, TeamAnalyticsResponse},
};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use uuid::Uuid;

use crate::{
    address::key,
    answer::{Asked, Lapse, State},
    figures::Source,
    filters::{Applied, ENGINEER, Filters},
    session::Session,
    tile::{TileKey, use_tile_asking},
};

/// Whose sessions the address asks for; none = everybody's.
pub(crate) fn engineer_of_page() -> Memo<Option<Uuid>> {
    let search = use_location().search;
    Memo::new(move |_| search.with(|query| key(query, ENGINEER).parse().ok()))
}

/// The team's sessions, or one engineer's.
pub(crate) fn use_team(engineer: Memo<Option<Uuid>>) -> Asked<TileKey<Option<Uuid>>, TeamAnalyticsResponse> {
    let filters: Memo<Filters> = expect_context();
    use_tile_asking("team", Memo::new(move |_| (filters.with(Filters::range_alone), engineer.get())), team)
}

/// One's own sessions.
pub(crate) fn use_mine() -> Asked<TileKey<()>, TeamAnalyticsResponse> {
    let filters: Memo<Filters> = expect_context();
    use_tile_asking("mine", Memo::new(move |_| (filters.with(Filters::range_alone), ())), mine)
}

/// The sessions of a flow.
pub(crate) fn use_flow(id: Uuid) -> Asked<TileKey<Uuid>, FlowAnalyticsResponse> {
    let filters: Memo<Filters> = expect_context();
    use_tile_asking("flow", Memo::new(move |_| (filters.with(Filters::range_alone), id)), of_flow)
}

async fn team(session: Session, key: TileKey<Option<Uuid>>) -> Result<TeamAnalyticsResponse, Failure> {
    let ask = async |client: Client| {
        let mut request = key.filters.ask(client.get_team_analytics());
        if let Some(engineer) = key.asks {
            request = request.engineer_id(engineer);
        }
        request.send().await
    };
    session.ask(ask).await
}

async fn mine(session: Session, key: TileKey<()>) -> Result<TeamAnalyticsResponse, Failure> {
    session.ask(async |client| key.filters.ask(client.get_my_analytics()).send().await).await
}

async fn of_flow(session: Session, key: TileKey<Uuid>) -> Result<FlowAnalyticsResponse, Failure> {
    session.ask(async |client| key.filters.ask(client.get_flow_analytics()).id(key.asks).send().await).await
}

/// What the answers have in common.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Figures {
    pub(crate) source: Source,
    pub(crate) summary: SessionFigures,
    pub(crate) series: SessionSeries,
}

/// The generator gives every answer a type of its own, without anything in common.
macro_rules! figures {
    ($answer:expr) => {
        Figures {
            source: Source {
                filters: Applied::of_sessions(&$answer.filters),
                as_of: $answer.as_of,
                read_from: $answer.read_from,
                replica_lag_seconds: $answer.replica_lag_seconds,
            },
            summary: $answer.summary.clone(),
            series: $answer.series.clone(),
        }
    };
}

/// What is common to the answer on a team.
pub(crate) fn figures_of_team(answer: &TeamAnalyticsResponse) -> Figures {
    figures!(answer)
}

/// What is common to the answer on a flow.
pub(crate) fn figures_of_flow(answer: &FlowAnalyticsResponse) -> Figures {
    figures!(answer)
}

/// A page's one tile, as the cards that share its answer see it.
#[derive(Clone, Copy)]
pub(crate) struct Tile {
    pub(crate) state: Memo<State<Figures>>,
    pub(crate) is_old: Memo<bool>,
    pub(crate) lapse: Memo<Option<Lapse>>,
    pub(crate) retry: Callback<()>,
}

impl Tile {
    /// What `figures` makes of the answers of a tile.
    pub(crate) fn of<A, T>(asked: Asked<TileKey<A>, T>, figures: fn(&T) -> Figures) -> Self
    where
        A: Debug + Clone + Hash + Send + Sync + 'static,
        T: Debug + Clone + PartialEq + Send + Sync + 'static,
    {
        let state = asked.ageless();
        Self {
            state: Memo::new(move |_| state.with(|state| state.map(figures))),
            is_old: asked.is_old(),
            lapse: asked.lapse,
            retry: Callback::new(move |()| asked.again()),
        }
    }

    /// Where the figures come from, once they are there.
    pub(crate) fn source(self) -> Memo<Option<Source>> {
        Memo::new(move |_| self.state.with(State::answer).map(|figures| figures.source.clone()))
    }
}

/// A node of a flow's map, with how its step goes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Branch {
    pub(crate) title: String,
    /// The answer that leads here; none = it is the root.
    pub(crate) answer: Option<String>,
    /// None = the server says nothing of it.
    pub(crate) figures: Option<StepFigures>,
    pub(crate) children: Vec<Branch>,
}

/// The map of a flow from its root; none = it has no nodes.
pub(crate) fn map(nodes: &[FlowNode], steps: &[StepFigures]) -> Option<Branch> {
    // In a tree no way is longer than there are nodes.
    branch(nodes, steps, nodes.first()?, None, nodes.len())
}

fn branch(
    nodes: &[FlowNode],
    steps: &[StepFigures],
    node: &FlowNode,
    answer: Option<String>,
    depth: usize,
) -> Option<Branch> {
    let below = depth.checked_sub(1)?;
    let children = node.options.iter().filter_map(|option| {
        let next = nodes.iter().find(|next| next.id.as_str() == option.next.as_str())?;
        branch(nodes, steps, next, Some(option.label.to_string()), below)
    });
    Some(Branch {
        title: node.title.to_string(),
        answer,
        figures: steps.iter().find(|step| step.node_id.as_str() == node.id.as_str()).cloned(),
        children: children.collect(),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn nodes(nodes: &serde_json::Value) -> Vec<FlowNode> {
        serde_json::from_value(nodes.clone()).unwrap()
    }

    #[test]
    fn a_map_follows_the_answers_from_the_root() {
        let nodes = nodes(&json!([
            { "id": "a", "title": "Light?", "options": [{ "label": "Green", "next": "c" }, { "label": "Red", "next": "b" }] },
            { "id": "b", "title": "Reset", "options": [] },
            { "id": "c", "title": "Cable", "options": [] },
        ]));
        let step: StepFigures = serde_json::from_value(json!({
            "node_id": "b", "title": "Reset", "step_id": null, "visits": 7, "drop_offs": 2, "helpful_yes": 0, "helpful_no": 0,
            "drop_off_rate": { "numerator": 2, "denominator": 7, "value": 0.285 }, "helpful_rate": { "numerator": 0, "denominator": 0 },
        }))
        .unwrap();
        let root = map(&nodes, &[step]).unwrap();
        let below: Vec<_> = root.children.iter().map(|child| (child.answer.as_deref(), child.title.as_str())).collect();
        assert_eq!((root.title.as_str(), root.answer), ("Light?", None));
        assert_eq!(below, [(Some("Green"), "Cable"), (Some("Red"), "Reset")]);
        let visits = root.children.iter().map(|child| child.figures.as_ref().map(|figures| figures.visits));
        assert_eq!(visits.collect::<Vec<_>>(), [None, Some(7)]);
        assert_eq!(map(&[], &[]), None);
    }

    #[test]
    fn what_leads_back_ends_somewhere() {
        let nodes = nodes(&json!([{ "id": "a", "title": "Again", "options": [{ "label": "Again", "next": "a" }] }]));
        assert_eq!(map(&nodes, &[]).unwrap().children, []);
    }
}
