//! What a metric is: a value of a small closed type over the columns of its base CTE.
//!
//! The dao compiles these to SQL; the dictionary, its documents and the rows
//! behind a figure are read off the same values.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    beside::time_saved::Work,
    closed_sets::{CallStatus, Good, RecordedField, Unit},
};

crate::closed_set! {
    /// A base CTE: the rows in scope that metrics are computed over.
    Cte, "CTE" {
        /// Placed calls.
        Call = "call",
        /// Reviews with at least one call in scope.
        CandidateInfo = "candidate_info",
        /// Reviews by the time they were last made.
        Review = "review",
        /// SMS, in both directions.
        SmsMessage = "sms_message",
        /// Resumes that were screened.
        ResumeScreening = "resume_screening",
        /// Meetings in which notes were taken.
        NotetakingSession = "notetaking_session",
        /// Candidates' ratings of placed calls, by the time they were given.
        Rating = "rating",
        /// Credits spent on campaigns.
        CreditEntry = "credit_entry",
        /// Campaigns that were launched.
        Launch = "launch",
    }
}

crate::closed_set! {
    /// A column that metrics may name.
    Column, "column" {
        CandidateId = "candidate_id",
        CampaignId = "campaign_id",
        Channel = "channel",
        CallStatus = "call_status",
        CallLengthSec = "call_length_sec",
        QuestionCompletionRate = "question_completion_rate",
        WithdrawalReason = "withdrawal_reason",
        AccommodationRequested = "accommodation_requested",
        OptedOut = "opted_out",
        Feedback = "feedback",
        MaxScore = "max_score",
        PassingScore = "passing_score",
        Direction = "direction",
        LengthSec = "length_sec",
        Rating = "rating",
        CreditThousandths = "credit_thousandths",
        EngineerId = "engineer_id",
        FlowId = "flow_id",
        SessionId = "session_id",
        NodeId = "node_id",
        Outcome = "outcome",
        DurationMs = "duration_ms",
        GivenUp = "given_up",
    }
}

/// What a number is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
    /// The organisation's interview threshold.
    InterviewThreshold,
    /// A column of the same row.
    Column(Column),
}

/// A condition on one row of a base CTE. A null column meets none of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Condition {
    /// Every row.
    Always,
    /// The call's status is one of these.
    Status(&'static [CallStatus]),
    /// The column holds this word of a closed set.
    Is(Column, &'static str),
    /// The column holds this whole number.
    Equals(Column, i32),
    /// The column is at least the bound.
    AtLeast(Column, Bound),
    /// The flag is set.
    IsTrue(Column),
    /// The column is not null.
    Present(Column),
    /// All of them.
    All(&'static [Condition]),
}

/// What a distinct count counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Key {
    /// (candidate, campaign) pairs.
    Pair,
    /// Candidates.
    Candidate,
}

/// How rows become a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Aggregate {
    /// Rows that meet the condition.
    Count(Condition),
    /// Distinct keys with a row that meets the condition.
    CountDistinct(Key, Condition),
    /// Sum of a column over the rows that meet the condition.
    Sum(Column, Condition),
    /// Distinct values of a column.
    DistinctValues(Column),
    /// The value in the middle of a column of whole numbers, or halfway between the two in the middle: `percentile_cont(0.5)`.
    Median(Column),
    /// Mean of a column over the rows that meet the condition.
    Mean(Column, Condition),
    /// Over (candidate, campaign) pairs with a row that meets the condition: mean
    /// time in seconds from the pair's first row to the first such row, whose bucket a series has it in.
    MeanDelay(Condition),
    /// Mean of a column that holds one of these whole numbers, and how often it holds each.
    MeanOf(Column, &'static [i32]),
    /// Minutes that a person would have spent on work of these kinds.
    TimeSaved(&'static [Work]),
    /// One number ÷ another; null where the second is 0.
    Ratio(&'static Aggregate, &'static Aggregate),
    /// A number over another base CTE than the metric's own.
    Over(Cte, &'static Aggregate),
    /// A number of a series that needs facts beside those that the series needs; null where the data never recorded one.
    Needing(&'static [RecordedField], &'static Aggregate),
    /// A number of the whole window, and the same of each bucket of time.
    WithCourse(&'static Aggregate),
    /// Distinct candidates per value of a column, largest first, ties by name.
    Breakdown(Column),
    /// Numbers per bucket of time, in the order of the point's fields.
    Series(&'static [Aggregate]),
}

/// A metric: its name, its words and its definition.
#[derive(Debug, Clone, Copy)]
pub struct Metric {
    /// Its stable name: the response field and the value of `metrics=`, or its endpoint.
    pub id: &'static str,
    /// Its name for people.
    pub label: &'static str,
    /// Its definition in words: OpenAPI description and tooltip.
    pub definition: &'static str,
    /// Its unit.
    pub unit: Unit,
    /// Which way it should move.
    pub good: Good,
    /// The rows it reads.
    pub cte: Cte,
    /// How the rows become the number.
    pub aggregate: Aggregate,
    /// What the data must record for it to mean anything.
    pub needs: &'static [RecordedField],
}

impl PartialEq for Metric {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Metric {}

crate::closed_set! {
    /// Whether a metric is one figure or a series.
    Shape, "shape" { Scalar = "scalar", Breakdown = "breakdown", Series = "series" }
}

impl Metric {
    /// Whether it is one figure, a breakdown or a series.
    #[must_use]
    pub const fn shape(&self) -> Shape {
        match self.aggregate {
            Aggregate::Series(_) => Shape::Series,
            Aggregate::Breakdown(_) => Shape::Breakdown,
            _ => Shape::Scalar,
        }
    }

    /// The base CTEs that it reads beside its own.
    #[must_use]
    pub fn also_reads(&self) -> Vec<Cte> {
        let mut others = Vec::new();
        for cte in self.aggregate.ctes() {
            if cte != self.cte && !others.contains(&cte) {
                others.push(cte);
            }
        }
        others
    }
}

impl Aggregate {
    /// The numbers of a point of a series, or the number that it is itself.
    #[must_use]
    pub const fn parts(&self) -> &[Self] {
        match self {
            Self::Series(parts) => parts,
            number => std::slice::from_ref(number),
        }
    }

    /// What the data must record for it to mean anything, beside what its metric needs.
    #[must_use]
    pub const fn needs(&self) -> &'static [RecordedField] {
        match *self {
            Self::Needing(needs, _) => needs,
            _ => &[],
        }
    }

    /// The base CTEs that its parts name.
    fn ctes(&self) -> Vec<Cte> {
        match *self {
            Self::Over(cte, _) => vec![cte],
            Self::Needing(_, number) | Self::WithCourse(number) => number.ctes(),
            Self::TimeSaved(work) => work.iter().map(|work| work.cte).collect(),
            Self::Ratio(numerator, denominator) => [numerator.ctes(), denominator.ctes()].concat(),
            Self::Series(parts) => parts.iter().flat_map(Self::ctes).collect(),
            _ => Vec::new(),
        }
    }
}

/// One entry of the metric dictionary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MetricDefinition {
    /// Its stable name: the response field and the value of `metrics`, or its endpoint.
    #[schema(example = "answer_rate")]
    pub id: String,
    /// Its name for people.
    #[schema(example = "Answer rate")]
    pub label: String,
    /// Its definition in words.
    pub definition: String,
    /// Its unit.
    pub unit: Unit,
    /// Which way it should move.
    pub good: Good,
    /// The rows it reads.
    pub cte: Cte,
    /// Other rows that it reads as well.
    pub also_reads: Vec<Cte>,
    /// Whether it is one figure, a breakdown or a series.
    pub shape: Shape,
    /// What the data must record for it to mean anything; otherwise it has no data.
    pub needs: Vec<RecordedField>,
}

impl From<&Metric> for MetricDefinition {
    fn from(metric: &Metric) -> Self {
        Self {
            id: metric.id.to_owned(),
            label: metric.label.to_owned(),
            definition: metric.definition.to_owned(),
            unit: metric.unit,
            good: metric.good,
            cte: metric.cte,
            also_reads: metric.also_reads(),
            shape: metric.shape(),
            needs: metric.needs.to_vec(),
        }
    }
}

/// The metric dictionary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MetricDictionary {
    /// Every metric of the call area: those of the dashboard in its order, then those beside it.
    pub metrics: Vec<MetricDefinition>,
}
