//! The figures beside the calls dashboard: what every answer of them begins with, and their metrics.

pub mod credits;
pub mod ignored;
pub mod launches;
pub mod rows;
pub mod satisfaction;
pub mod sms;
mod student;
pub mod time_saved;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use self::{ignored::IgnoredFilter, satisfaction::RATINGS, time_saved::WORK};
use crate::{
    closed_sets::{Good, RecordedField, SmsDirection, Unit},
    dashboard::{NoData, QUALIFIED_CANDIDATES, Snapshot},
    filters::AppliedFilters,
    metric::{Aggregate, Column, Condition, Cte, Metric},
};

/// What an answer rests on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Basis {
    /// The filters that were applied.
    pub filters: AppliedFilters,
    /// The filters of the request that could not be applied, and why.
    pub ignored_filters: Vec<IgnoredFilter>,
    /// Where and when the figures were read.
    #[serde(flatten)]
    pub snapshot: Snapshot,
    /// What the organisation's data cannot answer: the metric, or one of its sources. Such figures are null.
    pub no_data: Vec<NoData>,
}

const OUTBOUND: Aggregate = Aggregate::Count(Condition::Is(Column::Direction, SmsDirection::Outbound.as_str()));
/// Thousandths of credits, over `credit_entry`.
pub const CREDITS_SPENT: Aggregate = Aggregate::Sum(Column::CreditThousandths, Condition::Always);
const SATISFACTION: Aggregate = Aggregate::MeanOf(Column::Rating, &RATINGS);
const TIME_SAVED: Aggregate = Aggregate::TimeSaved(WORK);

/// Declares the metrics, each as a constant of its own and all of them as one list.
macro_rules! metrics {
    ($($(#[doc = $doc:tt])+ $name:ident = $id:literal, $label:literal, $unit:ident, $good:ident, $cte:ident, $aggregate:expr, $needs:expr;)+) => {
        $(
            $(#[doc = $doc])+
            pub const $name: Metric = Metric {
                id: $id,
                label: $label,
                definition: concat!($($doc),+).trim_ascii(),
                unit: Unit::$unit,
                good: Good::$good,
                cte: Cte::$cte,
                aggregate: $aggregate,
                needs: $needs,
            };
        )+

        /// Every metric beside the dashboard. Each is an endpoint of its own, of the same name.
        pub const METRICS: &[Metric] = &[$($name),+];
    };
}

metrics! {
    /// Outbound SMS per bucket.
    SMS_SENT = "sms_sent", "SMS sent", Count, Up, SmsMessage, Aggregate::Series(&[OUTBOUND]), &[RecordedField::Sms];
    /// Outbound SMS.
    TOTAL_SMS = "total_sms", "SMS sent", Count, Up, SmsMessage, OUTBOUND, &[RecordedField::Sms];
    /// Minutes that a person would have spent on the same work, per bucket and source: the length of answered phone
    /// calls, answered web calls and notetaking sessions, and for each of them, each outbound SMS and each resume
    /// screened the minutes that the organisation sets.
    TIME_SAVED_SERIES = "time_saved", "Time saved", Minutes, Up, Call, Aggregate::Series(&[TIME_SAVED]), &[];
    /// Minutes that a person would have spent on the same work, in all and per source: the length of answered phone
    /// calls, answered web calls and notetaking sessions, and for each of them, each outbound SMS and each resume
    /// screened the minutes that the organisation sets.
    TOTAL_TIME_SAVED = "total_time_saved", "Time saved", Minutes, Up, Call, TIME_SAVED, &[];
    /// Mean rating (1 to 5) per bucket, by when candidates rated their call, and how often each rating was given. A
    /// mean of fewer ratings than the organisation asks for is withheld.
    CANDIDATE_SATISFACTION = "candidate_satisfaction", "Candidate satisfaction", Rating, Up, Rating,
        Aggregate::Series(&[SATISFACTION]), &[RecordedField::Rating];
    /// Mean rating (1 to 5), by when candidates rated their call, with its 95 % confidence interval. A mean of fewer
    /// ratings than the organisation asks for is withheld.
    AVERAGE_CANDIDATE_SATISFACTION = "average_candidate_satisfaction", "Candidate satisfaction", Rating, Up, Rating,
        SATISFACTION, &[RecordedField::Rating];
    /// Campaigns by the week of their launch, from the first launch to now. No filter but the organisation applies.
    CAMPAIGNS_LAUNCHED_PER_WEEK = "campaigns_launched_per_week", "Campaigns launched", Count, Up, Launch,
        Aggregate::Series(&[Aggregate::Count(Condition::Always)]), &[RecordedField::Launch];
    /// Credits spent ÷ distinct people whose score reached the passing score of at least one campaign, in all and per
    /// bucket; a person in a campaign belongs to the bucket of their latest call in scope.
    CREDITS_PER_QUALIFIED_CANDIDATE = "credits_per_qualified_candidate", "Credits per qualified candidate", Credits,
        Down, CreditEntry,
        Aggregate::WithCourse(&Aggregate::Ratio(
            &CREDITS_SPENT,
            &Aggregate::Over(Cte::CandidateInfo, &QUALIFIED_CANDIDATES),
        )),
        &[RecordedField::Credits, RecordedField::MaxScore];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_metric_has_a_name_and_words_that_the_dashboard_does_not_have() {
        let mut ids: Vec<_> = METRICS.iter().chain(crate::dashboard::METRICS).map(|metric| metric.id).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count);
        assert!(METRICS.iter().all(|metric| metric.definition.ends_with('.')));
    }

    #[test]
    fn a_metric_reads_every_cte_of_its_parts() {
        assert_eq!(TOTAL_SMS.also_reads(), []);
        assert_eq!(CREDITS_PER_QUALIFIED_CANDIDATE.also_reads(), [Cte::CandidateInfo]);
        assert_eq!(TIME_SAVED_SERIES.also_reads(), [Cte::SmsMessage, Cte::ResumeScreening, Cte::NotetakingSession]);
    }
}
