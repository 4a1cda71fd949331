//! The metrics of the calls dashboard, each declared once: name, words, definition
//! and response field.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    beside,
    closed_sets::{CallStatus, Feedback, Good, RecordedField, Unit},
    figures::{
        BreakdownFigure, CallsChartResponse, CandidatesChartResponse, CountFigure, InterviewsChartResponse, MeanFigure,
        PassthroughRateChartResponse, RatioFigure, ThumbsDownChartResponse, ThumbsUpChartResponse,
    },
    filters::AppliedFilters,
    metric::{Aggregate, Bound, Column, Condition, Cte, Key, Metric, MetricDictionary},
};

const ANSWERED: Condition = Condition::Status(CallStatus::ANSWERED);
const COMPLETED: Condition = Condition::Status(&[CallStatus::Completed]);
const INTERVIEW: Condition =
    Condition::All(&[COMPLETED, Condition::AtLeast(Column::QuestionCompletionRate, Bound::InterviewThreshold)]);
const SCORED: Condition = Condition::Present(Column::MaxScore);
const QUALIFIED: Condition = Condition::AtLeast(Column::MaxScore, Bound::Column(Column::PassingScore));
const UP: Condition = Condition::Is(Column::Feedback, Feedback::Up.as_str());
const DOWN: Condition = Condition::Is(Column::Feedback, Feedback::Down.as_str());
const WITHDRAWN: Condition = Condition::Present(Column::WithdrawalReason);
const ACCOMMODATION: Condition = Condition::IsTrue(Column::AccommodationRequested);
const OPTED_OUT: Condition = Condition::IsTrue(Column::OptedOut);
/// Distinct people qualified in at least one campaign, over `candidate_info`.
pub const QUALIFIED_CANDIDATES: Aggregate = Aggregate::CountDistinct(Key::Candidate, QUALIFIED);
const PEOPLE: Aggregate = Aggregate::CountDistinct(Key::Candidate, Condition::Always);
const PEOPLE_OPTED_OUT: Aggregate = Aggregate::CountDistinct(Key::Candidate, OPTED_OUT);
const PEOPLE_WITHDRAWN: Aggregate = Aggregate::CountDistinct(Key::Candidate, WITHDRAWN);
const PEOPLE_ACCOMMODATED: Aggregate = Aggregate::CountDistinct(Key::Candidate, ACCOMMODATION);
const CALL_LENGTH: Aggregate = Aggregate::Sum(Column::CallLengthSec, ANSWERED);
const THUMBS_UP: Aggregate = Aggregate::Count(UP);
const THUMBS_DOWN: Aggregate = Aggregate::Count(DOWN);
const PASSTHROUGH: Aggregate =
    Aggregate::Ratio(&Aggregate::CountDistinct(Key::Pair, QUALIFIED), &Aggregate::CountDistinct(Key::Pair, SCORED));

const COMPLETION: &[RecordedField] = &[RecordedField::Completion];
const INTERVIEWS: &[RecordedField] = &[RecordedField::Completion, RecordedField::QuestionCompletionRate];
const SCORES: &[RecordedField] = &[RecordedField::MaxScore];
const FEEDBACK: &[RecordedField] = &[RecordedField::Feedback];
const OPT_OUTS: &[RecordedField] = &[RecordedField::OptedOut];
const WITHDRAWALS: &[RecordedField] = &[RecordedField::WithdrawalReason];
const ACCOMMODATIONS: &[RecordedField] = &[RecordedField::AccommodationRequested];

/// Makes the response model, the dictionary and the conversion from one list.
macro_rules! dashboard {
    ($($(#[doc = $doc:tt])+ $id:ident: $figure:ty, $label:literal, $unit:ident, $good:ident, $cte:ident, $aggregate:expr, $needs:expr;)+) => {
        /// Every metric of the calls dashboard, in the order of the page.
        pub const METRICS: &[Metric] = &[$(Metric {
            id: stringify!($id),
            label: $label,
            definition: concat!($($doc),+).trim_ascii(),
            unit: Unit::$unit,
            good: Good::$good,
            cte: Cte::$cte,
            aggregate: $aggregate,
            needs: $needs,
        }),+];

        /// The figures of the calls dashboard; those that were not asked for are absent.
        #[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema)]
        pub struct DashboardFigures {
            $($(#[doc = $doc])+ #[serde(skip_serializing_if = "Option::is_none", default)] pub $id: Option<$figure>,)+
        }

        impl DashboardFigures {
            /// Fills every field from a source of figures, by metric.
            pub fn collect<S>(source: &S, asked: &[&'static Metric]) -> Self
            where $($figure: FigureOf<S>),+
            {
                let asked = |id: &str| asked.iter().copied().find(|metric| metric.id == id);
                Self { $($id: asked(stringify!($id)).map(|metric| <$figure>::figure(source, metric)),)+ }
            }
        }
    };
}

/// A figure that can be read from a source, such as the totals of a query.
pub trait FigureOf<S> {
    /// The figure of one metric.
    fn figure(source: &S, metric: &'static Metric) -> Self;
}

dashboard! {
    /// Calls placed. Queued, running and canceled calls were never placed and count nowhere.
    total_calls: CountFigure, "Total calls", Count, Up, Call, Aggregate::Count(Condition::Always), &[];
    /// Calls that a person picked up ÷ all calls.
    answer_rate: RatioFigure, "Answer rate", Ratio, Up, Call,
        Aggregate::Ratio(&Aggregate::Count(ANSWERED), &Aggregate::Count(Condition::Always)), &[];
    /// Completed calls ÷ calls that a person picked up.
    call_completion_rate: RatioFigure, "Call completion", Ratio, Up, Call,
        Aggregate::Ratio(&Aggregate::Count(COMPLETED), &Aggregate::Count(ANSWERED)), COMPLETION;
    /// Completed calls in which at least the organisation's threshold of the questions was completed.
    interviews: CountFigure, "Interviews", Count, Up, Call, Aggregate::Count(INTERVIEW), INTERVIEWS;
    /// Distinct people called.
    people_contacted: CountFigure, "People contacted", Count, Up, Call, PEOPLE, &[];
    /// Sum of the length of the calls that a person picked up, in seconds.
    call_length: CountFigure, "Call time", Seconds, Neutral, Call, CALL_LENGTH, &[];
    /// Mean length of the interviews, in seconds.
    avg_interview_length: MeanFigure, "Avg interview", Seconds, Neutral, Call,
        Aggregate::Mean(Column::CallLengthSec, INTERVIEW), INTERVIEWS;
    /// Mean time from the first call of a person in a campaign to their first interview in it, in seconds,
    /// over the people and campaigns that had one. Both calls are in scope.
    avg_time_to_first_interview: MeanFigure, "Time to first interview", Seconds, Down, Call,
        Aggregate::MeanDelay(INTERVIEW), INTERVIEWS;
    /// Distinct people with a call in which they opted out.
    opt_outs: CountFigure, "Opt-outs", Count, Down, Call, PEOPLE_OPTED_OUT, OPT_OUTS;
    /// Distinct people whose score reached the passing score of at least one campaign.
    qualified_candidates: CountFigure, "Qualified", Count, Up, CandidateInfo, QUALIFIED_CANDIDATES,
        SCORES;
    /// Qualified ÷ scored, counting each person once per campaign.
    passthrough_rate: RatioFigure, "Passthrough rate", Ratio, Up, CandidateInfo, PASSTHROUGH, SCORES;
    /// Reviews with a thumb up, of people with a call in scope.
    thumbs_up: CountFigure, "Thumbs up", Count, Up, CandidateInfo, THUMBS_UP, FEEDBACK;
    /// Reviews with a thumb down, of people with a call in scope.
    thumbs_down: CountFigure, "Thumbs down", Count, Down, CandidateInfo, THUMBS_DOWN, FEEDBACK;
    /// Distinct people who withdrew ÷ people contacted.
    withdrawal_rate: RatioFigure, "Withdrawal rate", Ratio, Down, Call,
        Aggregate::Ratio(&PEOPLE_WITHDRAWN, &PEOPLE), WITHDRAWALS;
    /// Distinct people per reason of withdrawal, largest first. A person who gave two reasons counts under both.
    withdrawal_reasons: BreakdownFigure, "Withdrawal reasons", Count, Down, Call,
        Aggregate::Breakdown(Column::WithdrawalReason), WITHDRAWALS;
    /// Distinct people who asked for an accommodation ÷ people contacted.
    accommodation_rate: RatioFigure, "Accommodation rate", Ratio, Neutral, Call,
        Aggregate::Ratio(&PEOPLE_ACCOMMODATED, &PEOPLE), ACCOMMODATIONS;
    /// Calls per bucket: all, picked up, and completed; and the length of those picked up.
    calls_chart: CallsChartResponse, "Calls", Count, Up, Call,
        Aggregate::Series(&[
            Aggregate::Count(Condition::Always),
            Aggregate::Count(ANSWERED),
            Aggregate::Count(COMPLETED),
            CALL_LENGTH,
        ]), &[];
    /// Distinct people called per bucket, and those of them who opted out, withdrew or asked for an accommodation in
    /// it.
    candidates_chart: CandidatesChartResponse, "People contacted", Count, Up, Call,
        Aggregate::Series(&[
            PEOPLE,
            Aggregate::Needing(OPT_OUTS, &PEOPLE_OPTED_OUT),
            Aggregate::Needing(WITHDRAWALS, &PEOPLE_WITHDRAWN),
            Aggregate::Needing(ACCOMMODATIONS, &PEOPLE_ACCOMMODATED),
        ]), &[];
    /// Interviews per bucket, their length, and the time to those that are the first of a person in a campaign.
    interviews_chart: InterviewsChartResponse, "Interviews", Count, Up, Call,
        Aggregate::Series(&[
            Aggregate::Count(INTERVIEW),
            Aggregate::Sum(Column::CallLengthSec, INTERVIEW),
            Aggregate::MeanDelay(INTERVIEW),
        ]), INTERVIEWS;
    /// Reviews with a thumb up per bucket, by when the review was last made.
    thumbs_up_chart: ThumbsUpChartResponse, "Thumbs up, by review date", Count, Up, Review,
        Aggregate::Series(&[THUMBS_UP]), FEEDBACK;
    /// Reviews with a thumb down per bucket, by when the review was last made.
    thumbs_down_chart: ThumbsDownChartResponse, "Thumbs down, by review date", Count, Down, Review,
        Aggregate::Series(&[THUMBS_DOWN]), FEEDBACK;
    /// Qualified ÷ scored per bucket, the people qualified, and the thumbs of the reviews; a person in a campaign belongs
    /// to the bucket of their latest call in scope.
    passthrough_rate_chart: PassthroughRateChartResponse, "Passthrough rate", Ratio, Up, CandidateInfo,
        Aggregate::Series(&[
            PASSTHROUGH,
            QUALIFIED_CANDIDATES,
            Aggregate::Needing(FEEDBACK, &THUMBS_UP),
            Aggregate::Needing(FEEDBACK, &THUMBS_DOWN),
        ]), SCORES;
}

/// The metric with a name.
#[must_use]
pub fn metric(id: &str) -> Option<&'static Metric> {
    METRICS.iter().find(|metric| metric.id == id)
}

/// The metric dictionary as data.
#[must_use]
pub fn dictionary() -> MetricDictionary {
    MetricDictionary { metrics: METRICS.iter().chain(beside::METRICS).map(Into::into).collect() }
}

crate::closed_set! {
    /// Something outside that holds data.
    OutsideSource, "outside source" {
        /// The provider of SMS.
        SmsProvider = "sms_provider",
    }
}

/// A metric that the organisation's data cannot answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct NoData {
    /// The metric, or the source of one.
    #[schema(example = "interviews")]
    pub metric: String,
    /// Why.
    #[schema(example = "no call of this organisation carries a question completion rate")]
    pub reason: String,
    /// What outside holds the data and could not be asked: the figure may be there the next time. Absent where the data
    /// never carried what the metric needs.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub unavailable: Option<OutsideSource>,
}

impl NoData {
    /// The organisation's data never carried what a metric, or a source of one, needs.
    #[must_use]
    pub fn never_recorded(metric: &str, needs: RecordedField) -> Self {
        Self { metric: metric.to_owned(), reason: needs.absence().to_owned(), unavailable: None }
    }

    /// What outside holds the data could not be asked.
    #[must_use]
    pub fn unavailable(metric: &str, source: OutsideSource, reason: &impl ToString) -> Self {
        Self { metric: metric.to_owned(), reason: reason.to_string(), unavailable: Some(source) }
    }
}

crate::closed_set! {
    /// A database that answers reads.
    ReadFrom, "database" { Primary = "primary", Replica = "replica" }
}

/// Where and when the figures of a response were read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Snapshot {
    /// The instant of the snapshot that all figures were read from.
    pub as_of: DateTime<Utc>,
    /// The database that answered.
    pub read_from: ReadFrom,
    /// How far the replica was behind the primary, in seconds; null when the primary answered.
    #[schema(example = 0.3)]
    pub replica_lag_seconds: Option<f64>,
}

/// The calls dashboard: every figure from one snapshot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct DashboardResponse {
    /// The filters that were applied.
    pub filters: AppliedFilters,
    /// Where and when the figures were read.
    #[serde(flatten)]
    pub snapshot: Snapshot,
    /// Metrics asked for that the organisation's data cannot answer; their figures are null.
    pub no_data: Vec<NoData>,
    /// The figures.
    #[serde(flatten)]
    pub figures: DashboardFigures,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_metric_has_its_own_name_and_words() {
        let mut ids: Vec<_> = METRICS.iter().map(|metric| metric.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), METRICS.len());
        for metric in METRICS {
            assert!(metric.definition.ends_with('.'), "{}: {}", metric.id, metric.definition);
        }
    }

    #[test]
    fn figures_not_asked_for_are_absent() {
        assert_eq!(serde_json::to_string(&DashboardFigures::default()).unwrap(), "{}");
    }
}
