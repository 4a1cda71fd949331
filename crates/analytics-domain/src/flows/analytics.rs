//! How sessions go: of a team, of oneself, and of one flow.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::{
    filters::AppliedSessionFilters,
    flow::{FlowNode, FlowSummary},
    session::SessionOutcome,
};
use crate::{
    beside::satisfaction::{Counts, RatingCount, mean},
    buckets::{Bucket, Granularity},
    dashboard::Snapshot,
    figures::Ratio,
};

/// How many flows and engineers a leader board has, at most.
pub const TOP: i64 = 10;
/// How many comments of a flow are shown, at most.
pub const RECENT_COMMENTS: u64 = 10;

/// How many sessions ended in one way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OutcomeCount {
    /// How they ended.
    pub outcome: SessionOutcome,
    /// How many did.
    #[schema(example = 212)]
    pub count: i64,
}

/// What engineers made of sessions.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Csat {
    /// Mean rating, 1–5, not rounded; null over no ratings.
    #[schema(example = 4.17)]
    pub average: Option<f64>,
    /// How many ratings the mean is over.
    #[schema(example = 148)]
    pub sample_size: i64,
}

impl Csat {
    /// The mean of ratings that were given so often each.
    #[must_use]
    pub fn of(counts: &Counts) -> Self {
        Self { average: mean(counts), sample_size: counts.iter().sum() }
    }
}

/// The figures of sessions that were started in the range.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct SessionFigures {
    /// Sessions started.
    #[schema(example = 412)]
    pub total: i64,
    /// Those of them that were completed since.
    #[schema(example = 371)]
    pub completed: i64,
    /// Completed ÷ started.
    pub completion_rate: Ratio,
    /// Median minutes from start to completion, over completed sessions: the middle one, or halfway between the two in
    /// the middle. Not rounded; null where none was completed.
    #[schema(example = 12.75)]
    pub median_duration_minutes: Option<f64>,
    /// Distinct engineers who started one.
    #[schema(example = 17)]
    pub active_engineers: i64,
    /// How the completed ones ended; each outcome once.
    pub outcomes: Vec<OutcomeCount>,
    /// What was made of the completed ones.
    pub csat: Csat,
}

/// The sessions of one bucket, by when they were started.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct SessionsPoint {
    /// The bucket.
    #[serde(flatten)]
    pub bucket: Bucket,
    /// Sessions started.
    pub total: i64,
    /// Those of them that were resolved.
    pub resolved: i64,
    /// Those that were escalated.
    pub escalated: i64,
    /// Those that ended with a workaround.
    pub workaround: i64,
    /// Those that ended unresolved.
    pub unresolved: i64,
    /// Those that were not completed.
    pub open: i64,
}

/// Sessions over time, by their outcome.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct SessionSeries {
    /// The width of the buckets.
    pub granularity: Granularity,
    /// The zone that the buckets follow.
    pub time_zone: String,
    /// The points without gaps, in order.
    pub points: Vec<SessionsPoint>,
}

/// A line of a leader board.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Leader {
    /// The id of the flow or the engineer.
    pub id: Uuid,
    /// Its, or their, name.
    #[schema(example = "No connection")]
    pub name: String,
    /// Sessions started.
    #[schema(example = 88)]
    pub sessions: i64,
    /// Completed ÷ started.
    pub completion_rate: Ratio,
    /// Median minutes from start to completion; null where none was completed.
    #[schema(example = 9.5)]
    pub median_duration_minutes: Option<f64>,
    /// What was made of the completed ones.
    pub csat: Csat,
}

/// How a team's sessions go, or one's own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct TeamAnalyticsResponse {
    /// The filters that were applied.
    pub filters: AppliedSessionFilters,
    /// Where and when the figures were read.
    #[serde(flatten)]
    pub snapshot: Snapshot,
    /// All of the sessions.
    pub summary: SessionFigures,
    /// The sessions over time.
    pub series: SessionSeries,
    /// The ten flows with most sessions, most first.
    pub top_flows: Vec<Leader>,
    /// The ten engineers with most sessions, most first.
    pub top_engineers: Vec<Leader>,
}

/// How one step of a flow goes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct StepFigures {
    /// The node's id.
    #[schema(example = "check-light")]
    pub node_id: String,
    /// The node's title; null = the version that is shown has it no more.
    #[schema(example = "Is the light of the modem green?")]
    pub title: Option<String>,
    /// The step's id; null = it was never one that people rate.
    pub step_id: Option<Uuid>,
    /// Sessions of the range that came to it, each once.
    #[schema(example = 320)]
    pub visits: i64,
    /// Those of them that were given up there: not completed, and nothing happened in them for a day, or as long as the
    /// operator sets.
    #[schema(example = 12)]
    pub drop_offs: i64,
    /// Drop-offs ÷ visits.
    pub drop_off_rate: Ratio,
    /// How often somebody said that it helped, ever.
    #[schema(example = 41)]
    pub helpful_yes: i64,
    /// How often somebody said that it did not, ever.
    #[schema(example = 6)]
    pub helpful_no: i64,
    /// Yes ÷ yes and no.
    pub helpful_rate: Ratio,
}

/// What somebody wrote of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SessionComment {
    /// Their rating, 1–5.
    #[schema(minimum = 1, maximum = 5, example = 4)]
    pub rating: i32,
    /// What they wrote.
    #[schema(example = "The second step could come first.")]
    pub comment: String,
    /// When they wrote it.
    pub created_at: DateTime<Utc>,
}

/// How a flow goes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct FlowAnalyticsResponse {
    /// The filters that were applied.
    pub filters: AppliedSessionFilters,
    /// Where and when the figures were read.
    #[serde(flatten)]
    pub snapshot: Snapshot,
    /// The flow.
    pub flow: FlowSummary,
    /// The version whose nodes are shown: the published one, else the newest.
    #[schema(example = 2)]
    pub version: i32,
    /// The nodes, for a map of the flow; the first is the root.
    pub nodes: Vec<FlowNode>,
    /// All of the flow's sessions.
    pub summary: SessionFigures,
    /// The sessions over time.
    pub series: SessionSeries,
    /// How often each rating from 1 to 5 was given to completed sessions of the range.
    pub csat_distribution: Vec<RatingCount>,
    /// A line for each node, in their order; then for each that only older versions have, most visited first.
    pub steps: Vec<StepFigures>,
    /// The newest ten comments on completed sessions of the range, the newest first; nobody is named.
    pub comments: Vec<SessionComment>,
}

/// Somebody who ran a flow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Engineer {
    /// The user's id.
    pub id: Uuid,
    /// Their name.
    #[schema(example = "Maya Ruiz")]
    pub name: String,
}

/// Everybody who ever ran a flow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct EngineerList {
    /// By name.
    pub engineers: Vec<Engineer>,
}
