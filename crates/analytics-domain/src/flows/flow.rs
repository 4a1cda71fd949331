//! Flows: trees of questions that their authors write, version by version.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

pub use super::tree::{MAX_NODES, MAX_OPTIONS, TreeFault, check_tree};

crate::closed_set! {
    /// Where a flow is in its life.
    FlowStatus, "flow status" {
        /// It was never published: its authors alone see it.
        Draft = "draft",
        /// It may be run.
        Published = "published",
        /// It may be run no more; what was begun may be ended.
        Archived = "archived",
    }
}

/// An answer that a node offers, and the node that it leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FlowOption {
    /// What it says; unique within its node.
    #[schema(min_length = 1, max_length = 200, example = "Yes, it is green")]
    pub label: String,
    /// The id of the node that it leads to.
    #[schema(min_length = 1, max_length = 64, example = "check-cable")]
    pub next: String,
}

/// A node of a flow: a step to take, or a question to answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FlowNode {
    /// Its id, unique within the flow and the same in all its versions: letters, digits, `.`, `_` and `-`.
    #[schema(min_length = 1, max_length = 64, pattern = "^[A-Za-z0-9._-]+$", example = "check-light")]
    pub id: String,
    /// Its title.
    #[schema(min_length = 1, max_length = 200, example = "Is the light of the modem green?")]
    pub title: String,
    /// What to do or to ask at length; null = the title says it all.
    #[serde(default)]
    #[schema(min_length = 1, max_length = 2000, example = "The light is at the front, next to the label LINE.")]
    pub question: Option<String>,
    /// The answers; none = the flow ends here.
    #[serde(default)]
    #[schema(max_items = 20)]
    pub options: Vec<FlowOption>,
}

/// A flow as its author writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FlowIn {
    /// Its name.
    #[schema(min_length = 1, max_length = 200, example = "No connection")]
    pub name: String,
    /// What it is for; null = the name says it all.
    #[serde(default)]
    #[schema(
        min_length = 1,
        max_length = 2000,
        example = "For customers whose modem is on and who have no connection."
    )]
    pub description: Option<String>,
    /// Its nodes, a tree: the first is its root, and an option leads to each other, exactly one.
    #[schema(min_items = 1, max_items = 200)]
    pub nodes: Vec<FlowNode>,
}

/// A flow that is written elsewhere, with its id there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExternalFlow {
    /// Its id in the system it came from.
    pub external_id: String,
    /// The flow.
    pub flow: FlowIn,
}

/// A node as something that people rate: the same in all versions of its flow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FlowStep {
    /// Its id, for `POST /api/v1/steps/{id}/feedback`.
    pub id: Uuid,
    /// The node's id.
    #[schema(example = "check-light")]
    pub node_id: String,
    /// How often somebody said that it helped, ever.
    #[schema(example = 41)]
    pub helpful_yes: i32,
    /// How often somebody said that it did not, ever.
    #[schema(example = 6)]
    pub helpful_no: i32,
}

/// A flow without its nodes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FlowSummary {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    #[schema(example = "No connection")]
    pub name: String,
    /// What it is for.
    #[schema(example = "For customers whose modem is on and who have no connection.")]
    pub description: Option<String>,
    /// Where it is in its life.
    pub status: FlowStatus,
    /// The version that is run; null = none was published.
    #[schema(example = 2)]
    pub published_version: Option<i32>,
    /// The newest version; larger than the published one = it has changes that are not published.
    #[schema(example = 3)]
    pub latest_version: i32,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last changed.
    pub updated_at: DateTime<Utc>,
}

/// A page of flows, by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FlowPage {
    /// The page.
    pub flows: Vec<FlowSummary>,
    /// Where the next page starts; null = this is the last one.
    pub next_cursor: Option<String>,
}

/// A flow with the nodes of one of its versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Flow {
    /// What all its versions share.
    #[serde(flatten)]
    pub summary: FlowSummary,
    /// The version that the nodes are of.
    #[schema(example = 2)]
    pub version: i32,
    /// The version's nodes; the first is the root.
    pub nodes: Vec<FlowNode>,
    /// The nodes as steps that people rate, in the order of the nodes.
    pub steps: Vec<FlowStep>,
}

impl Flow {
    /// What its author would write to get the same.
    #[must_use]
    pub fn written(&self) -> FlowIn {
        let FlowSummary { name, description, .. } = self.summary.clone();
        FlowIn { name, description, nodes: self.nodes.clone() }
    }
}
