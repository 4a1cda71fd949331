//! What the figures of this area are made of: numbers over the base CTEs `flow_session` and `flow_visit`.

use super::session::SessionOutcome;
use crate::{
    beside::satisfaction::RATINGS,
    metric::{Aggregate, Column, Condition},
};

/// Sessions that were completed.
pub const COMPLETED: Condition = Condition::Present(Column::Outcome);

/// Sessions.
pub const SESSIONS: Aggregate = Aggregate::Count(Condition::Always);
/// Completed sessions ÷ all sessions.
pub const COMPLETION_RATE: Aggregate = Aggregate::Ratio(&Aggregate::Count(COMPLETED), &SESSIONS);
/// Median time from start to completion, over completed sessions.
pub const MEDIAN_DURATION: Aggregate = Aggregate::Median(Column::DurationMs);
/// Distinct engineers who started a session.
pub const ACTIVE_ENGINEERS: Aggregate = Aggregate::DistinctValues(Column::EngineerId);
/// Mean rating of completed sessions.
pub const CSAT: Aggregate = Aggregate::MeanOf(Column::Rating, &RATINGS);
/// Sessions that came to a node.
pub const VISITS: Aggregate = Aggregate::DistinctValues(Column::SessionId);
/// Sessions that were given up at a node.
pub const DROP_OFFS: Aggregate = Aggregate::Count(Condition::IsTrue(Column::GivenUp));

/// Sessions with an outcome.
#[must_use]
pub const fn with_outcome(outcome: SessionOutcome) -> Aggregate {
    Aggregate::Count(Condition::Is(Column::Outcome, outcome.as_str()))
}
