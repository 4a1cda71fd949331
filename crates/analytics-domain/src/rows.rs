//! The rows behind a figure.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    closed_sets::{CallChannel, CallStatus, Feedback},
    dashboard::{NoData, Snapshot},
    filters::AppliedFilters,
    metric::{Aggregate, Column, Condition, Cte, Key, Metric},
};

crate::closed_set! {
    /// Which of a ratio's two numbers the rows make up.
    Part, "part" { Numerator = "numerator", Denominator = "denominator" }
}

/// What one row behind a figure stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowGrain {
    /// A call.
    Call,
    /// A review.
    Review,
    /// A row of any other base CTE.
    Other,
    /// A distinct key, shown with its latest call that counts.
    Distinct(Key),
    /// A candidate and one value of a column, shown with the latest such call.
    CandidateAnd(Column),
    /// A (candidate, campaign) pair, shown with the first call that meets the condition.
    FirstOfPair,
}

/// The rows that a figure counts: of which CTE, meeting what, one per what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowSelection {
    /// The base CTE.
    pub cte: Cte,
    /// What a row has to meet.
    pub condition: Condition,
    /// What one row stands for.
    pub grain: RowGrain,
}

impl RowSelection {
    /// The rows behind a metric, so that their number is the metric's number (for
    /// a mean, its sample size; for a sum, the rows summed). None where they are neither calls nor reviews.
    #[must_use]
    pub fn of(metric: &Metric, part: Part) -> Option<Self> {
        let each = match metric.cte {
            Cte::Call => RowGrain::Call,
            Cte::CandidateInfo | Cte::Review => RowGrain::Review,
            _ => return None,
        };
        let (condition, grain) = rows_of(metric.aggregate, each, part)?;
        Some(Self { cte: metric.cte, condition, grain })
    }
}

fn rows_of(aggregate: Aggregate, each: RowGrain, part: Part) -> Option<(Condition, RowGrain)> {
    Some(match aggregate {
        Aggregate::Count(condition) | Aggregate::Sum(_, condition) | Aggregate::Mean(_, condition) => (condition, each),
        Aggregate::CountDistinct(key, condition) => (condition, RowGrain::Distinct(key)),
        Aggregate::MeanDelay(condition) => (condition, RowGrain::FirstOfPair),
        Aggregate::Ratio(numerator, denominator) => match part {
            Part::Numerator => return rows_of(*numerator, each, part),
            Part::Denominator => return rows_of(*denominator, each, part),
        },
        Aggregate::Breakdown(Column::WithdrawalReason) => {
            (Condition::Present(Column::WithdrawalReason), RowGrain::CandidateAnd(Column::WithdrawalReason))
        }
        Aggregate::Breakdown(column) => (Condition::Always, RowGrain::CandidateAnd(column)),
        Aggregate::Needing(_, number) | Aggregate::WithCourse(number) => return rows_of(*number, each, part),
        Aggregate::Series(parts) => return parts.first().and_then(|first| rows_of(*first, each, part)),
        Aggregate::MeanOf(..)
        | Aggregate::TimeSaved(_)
        | Aggregate::Over(..)
        | Aggregate::DistinctValues(_)
        | Aggregate::Median(_) => return None,
    })
}

/// A row behind a figure: a call, with the review where the figure counts reviews.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct CallRow {
    /// The call.
    pub call_id: Uuid,
    /// The call's id in the system it came from.
    #[schema(example = "call-1042")]
    pub external_id: Option<String>,
    /// When the call was made.
    pub created: DateTime<Utc>,
    /// The campaign.
    pub campaign_id: Uuid,
    /// The campaign's name.
    #[schema(example = "Night-shift nurses")]
    pub campaign_name: String,
    /// The campaign's job title.
    #[schema(example = "Registered nurse")]
    pub job_title: Option<String>,
    /// The person called.
    pub candidate_id: Uuid,
    /// The person's name.
    pub candidate_name: Option<String>,
    /// Where the person came from.
    #[schema(example = "Job board")]
    pub candidate_source: Option<String>,
    /// Where the person is.
    #[schema(example = "Austin, TX")]
    pub candidate_location: Option<String>,
    /// The medium.
    pub channel: CallChannel,
    /// How the call went.
    pub call_status: CallStatus,
    /// Its length in seconds.
    #[schema(example = 462)]
    pub call_length_sec: i32,
    /// Share of the questions completed; null = no questions asked.
    #[schema(example = 0.9)]
    pub question_completion_rate: Option<f64>,
    /// Why the person withdrew; null = they did not.
    #[schema(example = "Pay")]
    pub withdrawal_reason: Option<String>,
    /// Whether an accommodation was asked for; null = not recorded.
    pub accommodation_requested: Option<bool>,
    /// Whether the person opted out; null = not recorded.
    pub opted_out: Option<bool>,
    /// The review's feedback, where the figure counts reviews.
    pub feedback: Option<Feedback>,
    /// The review's score, where the figure counts reviews.
    #[schema(example = 82.0)]
    pub max_score: Option<f64>,
    /// The passing score that applies, where the figure counts reviews.
    #[schema(example = 70.0)]
    pub passing_score: Option<f64>,
    /// When the review was last made, where the figure counts reviews.
    pub call_last_reviewed_at: Option<DateTime<Utc>>,
}

/// A page of the rows behind a figure, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct CallRowsResponse {
    /// The filters that were applied.
    pub filters: AppliedFilters,
    /// Where and when the rows were read.
    #[serde(flatten)]
    pub snapshot: Snapshot,
    /// The metric the rows are behind; null = all calls in scope.
    #[schema(example = "interviews")]
    pub metric: Option<String>,
    /// The metric, if the organisation's data cannot answer it: then there are no rows, and nobody knows how many there
    /// would be.
    pub no_data: Vec<NoData>,
    /// How many rows there are in all: the figure's number.
    #[schema(example = 2318)]
    pub total: i64,
    /// The page.
    pub rows: Vec<CallRow>,
    /// Where the next page starts; null = this is the last one.
    pub next_cursor: Option<String>,
}
