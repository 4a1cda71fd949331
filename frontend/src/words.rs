//! Every word of the page, from `locales/`, in the language in use.

#[allow(warnings, clippy::all, clippy::pedantic, missing_docs, unreachable_pub, reason = "made by leptos_i18n")]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

use analytics_client::types::{Good, Granularity, MetricName, RecordedField, Unit};
pub(crate) use generated::i18n::Locale;

/// The words under a key of `locales/`, in the language in use. With values to put in it makes
/// a `String`: `say!(filters.campaigns, count = words)`; without, a `&'static str`.
macro_rules! say {
    ($($key:tt)+) => {
        leptos_i18n::td_string!($crate::language::current(), $($key)+)
    };
}
pub(crate) use say;

/// What a metric is called and means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Its name in addresses, requests and files.
    pub(crate) id: &'static str,
    pub(crate) label: &'static str,
    /// In English that of the server's dictionary, word by word.
    pub(crate) definition: &'static str,
}

/// The entry of a metric of the dashboard.
pub(crate) fn entry(metric: MetricName) -> Entry {
    Entry { id: id(metric), label: label(metric), definition: definition(metric) }
}

macro_rules! of_metrics {
    ($($metric:ident $key:ident $unit:ident $good:ident [$($need:ident)*];)+) => {
        /// The metric's name in addresses, requests and files.
        const fn id(metric: MetricName) -> &'static str {
            match metric {
                $(MetricName::$metric => stringify!($key),)+
            }
        }

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

        /// The metric's unit.
        #[allow(clippy::match_same_arms, reason = "one for each metric")]
        pub(crate) const fn unit(metric: MetricName) -> Unit {
            match metric {
                $(MetricName::$metric => Unit::$unit,)+
            }
        }

        /// Which way the metric should move.
        #[allow(clippy::match_same_arms, reason = "one for each metric")]
        pub(crate) const fn good(metric: MetricName) -> Good {
            match metric {
                $(MetricName::$metric => Good::$good,)+
            }
        }

        /// The facts that the metric needs: whose data never had them has no data.
        #[allow(clippy::match_same_arms, reason = "one for each metric")]
        pub(crate) const fn needs(metric: MetricName) -> &'static [RecordedField] {
            match metric {
                $(MetricName::$metric => &[$(RecordedField::$need),*],)+
            }
        }

        /// Every metric.
        pub(crate) const METRICS: &[MetricName] = &[$(MetricName::$metric),+];
    };
}

of_metrics! {
    TotalCalls total_calls Count Up [];
    AnswerRate answer_rate Ratio Up [];
    CallCompletionRate call_completion_rate Ratio Up [Completion];
    Interviews interviews Count Up [Completion QuestionCompletionRate];
    PeopleContacted people_contacted Count Up [];
    CallLength call_length Seconds Neutral [];
    AvgInterviewLength avg_interview_length Seconds Neutral [Completion QuestionCompletionRate];
    AvgTimeToFirstInterview avg_time_to_first_interview Seconds Down [Completion QuestionCompletionRate];
    OptOuts opt_outs Count Down [OptedOut];
    QualifiedCandidates qualified_candidates Count Up [MaxScore];
    PassthroughRate passthrough_rate Ratio Up [MaxScore];
    ThumbsUp thumbs_up Count Up [Feedback];
    ThumbsDown thumbs_down Count Down [Feedback];
    WithdrawalRate withdrawal_rate Ratio Down [WithdrawalReason];
    WithdrawalReasons withdrawal_reasons Count Down [WithdrawalReason];
    AccommodationRate accommodation_rate Ratio Neutral [AccommodationRequested];
    CallsChart calls_chart Count Up [];
    CandidatesChart candidates_chart Count Up [];
    InterviewsChart interviews_chart Count Up [Completion QuestionCompletionRate];
    ThumbsUpChart thumbs_up_chart Count Up [Feedback];
    ThumbsDownChart thumbs_down_chart Count Down [Feedback];
    PassthroughRateChart passthrough_rate_chart Ratio Up [MaxScore];
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
        RecordedField::PhoneCall => say!(recorded.phone_call),
        RecordedField::WebCall => say!(recorded.web_call),
        RecordedField::Sms => say!(recorded.sms),
        RecordedField::ResumeScreening => say!(recorded.resume_screening),
        RecordedField::NotetakingSession => say!(recorded.notetaking_session),
        RecordedField::Rating => say!(recorded.rating),
        RecordedField::Credits => say!(recorded.credits),
        RecordedField::Launch => say!(recorded.launch),
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
            assert_eq!(id(*metric), metric.to_string());
            assert_eq!(definition(*metric), words.split_whitespace().collect::<Vec<_>>().join(" "), "{metric}");
        }
    }

    /// Nobody waits for what never changes; the page is made from the server's dictionary.
    #[test]
    fn units_ways_and_needs_are_the_servers() {
        let page = include_str!("../../docs/metrics.md");
        for metric in METRICS {
            let line = page.lines().find(|line| line.starts_with(&format!("| `{metric}` | "))).unwrap();
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            let needs: Vec<String> = needs(*metric).iter().map(|need| format!("`{need}`")).collect();
            let known = [unit(*metric).to_string(), good(*metric).to_string(), needs.join(", ")];
            assert_eq!([cells[1], cells[2], cells[5]], known.each_ref().map(String::as_str), "{metric}");
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
