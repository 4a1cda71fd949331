//! Every word of the page, from `locales/`, in the language in use.

#[allow(warnings, clippy::all, clippy::pedantic, missing_docs, unreachable_pub, reason = "made by leptos_i18n")]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

use analytics_client::types::{Granularity, MetricName, RecordedField};
pub(crate) use generated::i18n::Locale;

/// The words under a key of `locales/`, in the language in use. With values to put in it makes
/// a `String`: `say!(filters.campaigns, count = words)`; without, a `&'static str`.
macro_rules! say {
    ($($key:tt)+) => {
        leptos_i18n::td_string!($crate::language::current(), $($key)+)
    };
}
pub(crate) use say;

macro_rules! of_metrics {
    ($($metric:ident $key:ident;)+) => {
        /// The metric's name.
        pub(crate) fn label(metric: MetricName) -> &'static str {
            match metric {
                $(MetricName::$metric => say!(metrics.$key.label),)+
            }
        }

        /// The metric's definition: in English that of the server's dictionary, word by word.
        pub(crate) fn definition(metric: MetricName) -> &'static str {
            match metric {
                $(MetricName::$metric => say!(metrics.$key.definition),)+
            }
        }

        /// Every metric.
        pub(crate) const METRICS: &[MetricName] = &[$(MetricName::$metric),+];
    };
}

of_metrics! {
    TotalCalls total_calls;
    AnswerRate answer_rate;
    CallCompletionRate call_completion_rate;
    Interviews interviews;
    PeopleContacted people_contacted;
    CallLength call_length;
    AvgInterviewLength avg_interview_length;
    AvgTimeToFirstInterview avg_time_to_first_interview;
    OptOuts opt_outs;
    QualifiedCandidates qualified_candidates;
    PassthroughRate passthrough_rate;
    ThumbsUp thumbs_up;
    ThumbsDown thumbs_down;
    WithdrawalRate withdrawal_rate;
    WithdrawalReasons withdrawal_reasons;
    AccommodationRate accommodation_rate;
    CallsChart calls_chart;
    CandidatesChart candidates_chart;
    InterviewsChart interviews_chart;
    ThumbsUpChart thumbs_up_chart;
    ThumbsDownChart thumbs_down_chart;
    PassthroughRateChart passthrough_rate_chart;
}

/// A bucket's width.
pub(crate) fn width(granularity: Granularity) -> &'static str {
    match granularity {
        Granularity::Auto => say!(granularity.auto),
        Granularity::Hour => say!(granularity.hour),
        Granularity::Day => say!(granularity.day),
        Granularity::Week => say!(granularity.week),
        Granularity::Month => say!(granularity.month),
    }
}

/// Why there is no data: which of the facts that a metric needs were never recorded.
pub(crate) fn not_recorded(needs: &[RecordedField]) -> String {
    let fact = |field: &RecordedField| match field {
        RecordedField::Completion => say!(recorded.completion),
        RecordedField::QuestionCompletionRate => say!(recorded.question_completion_rate),
        RecordedField::WithdrawalReason => say!(recorded.withdrawal_reason),
        RecordedField::AccommodationRequested => say!(recorded.accommodation_requested),
        RecordedField::OptedOut => say!(recorded.opted_out),
        RecordedField::Feedback => say!(recorded.feedback),
        RecordedField::MaxScore => say!(recorded.max_score),
    };
    let facts: Vec<&str> = needs.iter().map(fact).collect();
    say!(figures.not_recorded, what = facts.join(&format!(" {} ", say!(figures.or))))
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::language;

    #[test]
    fn english_definitions_are_the_servers() {
        let document: Value = serde_json::from_str(include_str!("../../openapi/analytics.json")).unwrap();
        let servers = document.pointer("/components/schemas/DashboardFigures/properties").unwrap();
        assert_eq!(METRICS.len(), servers.as_object().unwrap().len());
        for metric in METRICS {
            let words = servers.pointer(&format!("/{metric}/oneOf/0/description")).and_then(Value::as_str).unwrap();
            assert_eq!(definition(*metric), words.split_whitespace().collect::<Vec<_>>().join(" "), "{metric}");
        }
    }

    #[test]
    fn spanish_says_it_in_other_words() {
        language::set_for_test(Locale::es);
        assert_eq!(label(MetricName::Interviews), "Entrevistas");
        assert_eq!(say!(filters.campaigns, count = 3), "3 campañas");
        let needs = [RecordedField::Completion, RecordedField::MaxScore];
        let words = "Los datos de esta organización no registran qué llamadas se completaron o puntuaciones.";
        assert_eq!(not_recorded(&needs), words);
    }
}
