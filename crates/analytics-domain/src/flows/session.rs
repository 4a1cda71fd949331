//! Sessions: an engineer's way through a flow, its outcome, and what they make of it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::flow::{FlowNode, FlowStep};

/// How many characters a comment has, at most.
pub const MAX_COMMENT: usize = 500;
/// How many nodes a session comes to, at most.
pub const MAX_VISITS: i32 = 1_000;

crate::closed_set! {
    /// How a session ended.
    SessionOutcome, "session outcome" {
        Resolved = "resolved", Escalated = "escalated", Workaround = "workaround", Unresolved = "unresolved",
    }
}

/// A node that a session came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SessionVisit {
    /// The how manieth node of the session it is, from 0.
    #[schema(example = 0)]
    pub position: i32,
    /// The node's id.
    #[schema(example = "check-light")]
    pub node_id: String,
    /// The label of the option that was chosen there; null = none was.
    #[schema(example = "Yes, it is green")]
    pub choice: Option<String>,
    /// When the session came to it.
    pub at: DateTime<Utc>,
}

/// What an engineer said of a step in a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct StepVote {
    /// The step.
    pub step_id: Uuid,
    /// Whether it helped.
    pub was_helpful: bool,
}

/// What an engineer made of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SessionRating {
    /// The rating, 1–5.
    #[schema(minimum = 1, maximum = 5, example = 4)]
    pub rating: i32,
    /// What they wrote; null = nothing.
    #[schema(example = "The second step could come first.")]
    pub comment: Option<String>,
    /// When they rated it.
    pub created_at: DateTime<Utc>,
}

/// A session, with the flow that it runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FlowSession {
    /// Its id.
    pub id: Uuid,
    /// The flow.
    pub flow_id: Uuid,
    /// The flow's name.
    #[schema(example = "No connection")]
    pub flow_name: String,
    /// The version of the flow that the session runs to its end, whatever is published meanwhile.
    #[schema(example = 2)]
    pub version: i32,
    /// When it was begun.
    pub started_at: DateTime<Utc>,
    /// When it was completed; null = it is running.
    pub completed_at: Option<DateTime<Utc>>,
    /// How it ended; null = it is running.
    pub outcome: Option<SessionOutcome>,
    /// The nodes that it came to, in order; it is at the last one.
    pub path: Vec<SessionVisit>,
    /// The version's nodes; the first is the root.
    pub nodes: Vec<FlowNode>,
    /// The nodes as steps that people rate, in the order of the nodes.
    pub steps: Vec<FlowStep>,
    /// What was said of its steps so far.
    pub feedback: Vec<StepVote>,
    /// What was made of it; null = it was not rated.
    pub rating: Option<SessionRating>,
}

/// A choice at a node of a running session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDecision {
    /// The position of the last visit that the client knows of: the choice is made after it. If the session has moved on
    /// since, this is a `conflict`, unless it moved by the same choice.
    #[schema(minimum = 0, maximum = 1000, example = 0)]
    #[serde(deserialize_with = "crate::whole::number")]
    pub position: i32,
    /// The node: the one that the session is at or, going back, one that it came to before.
    #[schema(min_length = 1, max_length = 64, example = "check-light")]
    pub node_id: String,
    /// The label of one of its options.
    #[schema(min_length = 1, max_length = 200, example = "Yes, it is green")]
    pub choice: String,
}

/// The end of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Completion {
    /// How it ended.
    pub outcome: SessionOutcome,
}

/// What an engineer makes of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSessionRating {
    /// The rating, 1–5.
    // Wider than any rating, so that what is far outside is refused as what is just outside.
    #[schema(minimum = 1, maximum = 5, example = 4)]
    #[serde(deserialize_with = "crate::whole::number")]
    pub rating: i64,
    /// What they write; null = nothing. What is blank is nothing as well.
    #[serde(default)]
    #[schema(max_length = 500, example = "The second step could come first.")]
    pub comment: Option<String>,
}

/// What an engineer says of a step in one of their sessions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewStepFeedback {
    /// The session in which they came to it.
    #[schema(example = "019a9f3c-5d1e-7000-8000-00000000000b")]
    pub session_id: Uuid,
    /// Whether it helped.
    pub was_helpful: bool,
}

/// What an engineer said of a step, and what all said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct StepFeedback {
    /// The session.
    pub session_id: Uuid,
    /// Whether it helped there.
    pub was_helpful: bool,
    /// The step with its counts, this one among them.
    pub step: FlowStep,
}
