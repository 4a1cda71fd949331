//! What the figures beside the dashboard are called and mean, and what is to be said of an answer.

use analytics_client::types::{Filter, Good, IgnoredFilter, NoData, RecordedField, RowKind, TimeSavedSource};

use crate::{
    absence::Remark,
    beside::{Answer, Endpoint},
    format,
    words::{Entry, not_recorded, say},
};

macro_rules! of_endpoints {
    ($($endpoint:ident $key:ident $good:ident [$($need:ident)*];)+) => {
        /// The entry of an endpoint's metric.
        pub(crate) fn entry(endpoint: Endpoint) -> Entry {
            let (label, definition) = match endpoint {
                $(Endpoint::$endpoint => (say!(metrics.$key.label), say!(metrics.$key.definition)),)+
            };
            Entry { id: endpoint.name(), label, definition }
        }

        /// Which way the metric should move.
        #[allow(clippy::match_same_arms, reason = "one for each metric")]
        pub(crate) const fn good(endpoint: Endpoint) -> Good {
            match endpoint {
                $(Endpoint::$endpoint => Good::$good,)+
            }
        }

        /// The facts that the metric needs.
        #[allow(clippy::match_same_arms, reason = "one for each metric")]
        const fn needs(endpoint: Endpoint) -> &'static [RecordedField] {
            match endpoint {
                $(Endpoint::$endpoint => &[$(RecordedField::$need),*],)+
            }
        }
    };
}

of_endpoints! {
    SmsSent sms_sent Up [Sms];
    TotalSms total_sms Up [Sms];
    TimeSaved time_saved Up [];
    TotalTimeSaved total_time_saved Up [];
    Satisfaction candidate_satisfaction Up [Rating];
    AverageSatisfaction average_candidate_satisfaction Up [Rating];
    CampaignsLaunched campaigns_launched_per_week Up [Launch];
    CreditsPerQualified credits_per_qualified_candidate Down [Credits MaxScore];
}

/// So many ratings.
pub(crate) fn ratings(count: i64) -> String {
    if count == 1 { say!(beside.a_rating).to_owned() } else { say!(beside.ratings_sum, sum = format::count(count)) }
}

/// A source of time saved.
pub(crate) fn source(source: TimeSavedSource) -> &'static str {
    match source {
        TimeSavedSource::Calls => say!(beside.sources.calls),
        TimeSavedSource::WebCalls => say!(beside.sources.web_calls),
        TimeSavedSource::Sms => say!(beside.sources.sms),
        TimeSavedSource::ResumeScreenings => say!(beside.sources.resume_screenings),
        TimeSavedSource::Notetaking => say!(beside.sources.notetaking),
    }
}

/// Rows of a kind.
pub(crate) fn rows(kind: RowKind) -> &'static str {
    match kind {
        RowKind::Calls => say!(beside.sources.calls),
        RowKind::WebCalls => say!(beside.sources.web_calls),
        RowKind::Sms => say!(beside.sources.sms),
        RowKind::ResumeScreenings => say!(beside.sources.resume_screenings),
        RowKind::Notetaking => say!(beside.sources.notetaking),
        RowKind::Ratings => say!(beside.ratings),
        RowKind::Credits => say!(beside.credits),
        RowKind::Launches => say!(metrics.campaigns_launched_per_week.label),
    }
}

/// Why there can be no rows of a kind.
pub(crate) fn rows_never_recorded(kind: RowKind) -> String {
    not_recorded(&[match kind {
        RowKind::Calls => RecordedField::PhoneCall,
        RowKind::WebCalls => RecordedField::WebCall,
        RowKind::Sms => RecordedField::Sms,
        RowKind::ResumeScreenings => RecordedField::ResumeScreening,
        RowKind::Notetaking => RecordedField::NotetakingSession,
        RowKind::Ratings => RecordedField::Rating,
        RowKind::Credits => RecordedField::Credits,
        RowKind::Launches => RecordedField::Launch,
    }])
}

/// Why there is no figure, in a word and at length.
pub(crate) fn absence(endpoint: Endpoint, answer: &Answer) -> (&'static str, Remark) {
    let of_provider = answer.no_data().iter().find(|absent| is_kept_elsewhere(absent));
    match of_provider {
        Some(absent) => {
            let remark = Remark { words: String::new(), detail: Some(absent.reason.clone()) };
            (say!(failures.unavailable), remark)
        }
        None if answer.no_data().is_empty() => {
            (say!(figures.no_data), Remark::of(say!(figures.nothing_sent).to_owned()))
        }
        None => (say!(figures.no_data), Remark::of(never_recorded(endpoint))),
    }
}

fn never_recorded(endpoint: Endpoint) -> String {
    const OF_WORK: &[RecordedField] = &[
        RecordedField::PhoneCall,
        RecordedField::WebCall,
        RecordedField::Sms,
        RecordedField::ResumeScreening,
        RecordedField::NotetakingSession,
    ];
    match needs(endpoint) {
        [] => not_recorded(OF_WORK),
        needs => not_recorded(needs),
    }
}

/// What else is to be known of an answer that has a figure: filters that were not applied, and sources without data.
pub(crate) fn remarks(endpoint: Endpoint, answer: &Answer) -> Vec<Remark> {
    not_applied(answer.ignored(), why_not_applied(endpoint)).into_iter().chain(without_sources(answer)).collect()
}

/// What rows of a kind do not know.
pub(crate) fn not_applied_to_rows(kind: RowKind, ignored: &[IgnoredFilter]) -> Option<Remark> {
    let reason = match kind {
        RowKind::Launches => Some(say!(beside.reasons.launches)),
        RowKind::Credits => Some(say!(beside.reasons.credits)),
        _ => None,
    };
    not_applied(ignored, reason)
}

/// The filters by name, with the reason; without one in the language in use it is the server's.
fn not_applied(ignored: &[IgnoredFilter], reason: Option<&'static str>) -> Option<Remark> {
    let first = ignored.first()?;
    let names: Vec<&str> = ignored.iter().map(|ignored| filter(ignored.filter)).collect();
    let names = names.join(", ");
    Some(match reason {
        Some(reason) => Remark::of(say!(beside.not_applied_because, filters = names, reason = reason)),
        None => Remark { words: say!(beside.not_applied, filters = names), detail: Some(first.reason.clone()) },
    })
}

/// The server's reason in the language in use; none = it has to say it itself.
fn why_not_applied(endpoint: Endpoint) -> Option<&'static str> {
    match endpoint {
        Endpoint::CampaignsLaunched => Some(say!(beside.reasons.launches)),
        Endpoint::CreditsPerQualified => Some(say!(beside.reasons.credits)),
        Endpoint::SmsSent | Endpoint::TotalSms | Endpoint::TimeSaved | Endpoint::TotalTimeSaved => {
            Some(say!(beside.reasons.sms))
        }
        Endpoint::Satisfaction | Endpoint::AverageSatisfaction => None,
    }
}

/// The sources of time saved that are not in the figure.
fn without_sources(answer: &Answer) -> Vec<Remark> {
    if !matches!(answer, Answer::TimeSaved(_) | Answer::TotalTimeSaved(_)) {
        return Vec::new();
    }
    let (unavailable, never): (Vec<&NoData>, Vec<_>) =
        answer.no_data().iter().partition(|absent| is_kept_elsewhere(absent));
    let name = |absent: &NoData| match absent.metric.parse::<TimeSavedSource>() {
        Ok(known) => source(known).to_owned(),
        Err(_) => absent.metric.clone(),
    };
    let names: Vec<String> = never.into_iter().map(name).collect();
    let never = (!names.is_empty()).then(|| Remark::of(say!(beside.without, sources = names.join(", "))));
    let unavailable = unavailable.into_iter().map(|absent| Remark {
        words: say!(beside.unavailable, source = name(absent)),
        detail: Some(absent.reason.clone()),
    });
    never.into_iter().chain(unavailable).collect()
}

/// Whether the data are there, but whoever keeps them cannot be asked.
fn is_kept_elsewhere(absent: &NoData) -> bool {
    absent.unavailable.is_some()
}

fn filter(filter: Filter) -> &'static str {
    match filter {
        Filter::Period => say!(filters.period),
        Filter::Granularity => say!(beside.granularity),
        Filter::CampaignIds => say!(filters.campaign_label),
        Filter::CandidateIds => say!(beside.candidates),
        Filter::CandidateSources => say!(filters.source),
        Filter::CandidateLocations => say!(filters.location),
        Filter::JobTitles => say!(filters.job_title),
        Filter::Compare => say!(beside.comparison),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::beside_reading::tests::answer_of;

    /// The page is made from the server's dictionary.
    #[test]
    fn definitions_ways_and_needs_are_the_servers() {
        let page = include_str!("../../docs/metrics.md");
        for endpoint in Endpoint::ALL {
            let name = endpoint.name();
            let line = page.lines().find(|line| line.starts_with(&format!("| `{name}` | "))).unwrap();
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            let needs: Vec<String> = needs(*endpoint).iter().map(|need| format!("`{need}`")).collect();
            let known = [good(*endpoint).to_string(), entry(*endpoint).definition.to_owned(), needs.join(", ")];
            assert_eq!([cells[2], cells[3], cells[5]], known.each_ref().map(String::as_str), "{name}");
        }
    }

    #[test]
    fn filters_that_were_not_applied_are_named_with_the_reason() {
        let mut answer = answer_of(Endpoint::AverageSatisfaction);
        assert!(remarks(Endpoint::AverageSatisfaction, &answer).is_empty());
        let Answer::AverageSatisfaction(mean) = &mut answer else { unreachable!() };
        let ignored = |filter| IgnoredFilter { filter, reason: "it is not known".to_owned() };
        mean.ignored_filters = vec![ignored(Filter::CandidateSources), ignored(Filter::JobTitles)];
        let remark = Remark {
            words: "Not applied here (Source, Job title):".to_owned(),
            detail: Some("it is not known".to_owned()),
        };
        assert_eq!(remarks(Endpoint::AverageSatisfaction, &answer), [remark]);
    }

    #[test]
    fn what_was_never_recorded_is_not_what_cannot_be_asked() {
        let mut answer = answer_of(Endpoint::TotalSms);
        let Answer::TotalSms(sms) = &mut answer else { unreachable!() };
        let absent = |reason: &str, unavailable: Option<&str>| -> Vec<NoData> {
            let absent = json!([{ "metric": "total_sms", "reason": reason, "unavailable": unavailable }]);
            serde_json::from_value(absent).unwrap()
        };
        sms.no_data = absent("no SMS of this organisation has ever been recorded", None);
        let never = "This organisation's data does not record text messages (SMS).";
        assert_eq!(absence(Endpoint::TotalSms, &answer), ("No data", Remark::of(never.to_owned())));
        let Answer::TotalSms(sms) = &mut answer else { unreachable!() };
        sms.no_data = absent("the SMS provider does not answer in time", Some("sms_provider"));
        let remark =
            Remark { words: String::new(), detail: Some("the SMS provider does not answer in time".to_owned()) };
        assert_eq!(absence(Endpoint::TotalSms, &answer), ("Not available right now", remark));
    }
}
