//! The time saved, and what a change of the settings makes of it: counted here as the server counts it, so that
//! nobody is asked while somebody types.

use analytics_client::types::{OrgSettingsResponse, SourceTimeSaved, TimeSavedSource, TotalTimeSavedResponse};
use uuid::Uuid;

use crate::{
    answer::{Questions, questions},
    filters::Filters,
    session::Session,
    settings::{Draft, MINUTES},
    words::say,
};

/// The question for the time saved, in all and by source.
pub(crate) fn total_time_saved(session: Session) -> Questions<(Uuid, Filters), TotalTimeSavedResponse> {
    questions(move |(_, filters): (Uuid, Filters)| async move {
        session.ask(async |client| filters.ask(client.get_total_time_saved()).send().await).await
    })
}

/// Minutes saved before and after a change; none = no data, or nothing that could be counted with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Saved {
    pub(crate) before: Option<f64>,
    pub(crate) after: Option<f64>,
}

/// What a draft makes of the time saved.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Preview {
    /// Each source with its units.
    pub(crate) sources: Vec<(TimeSavedSource, Option<i64>, Saved)>,
    pub(crate) total: Saved,
}

/// What a draft makes of the time saved by so much work.
pub(crate) fn preview(work: &[SourceTimeSaved], stored: &OrgSettingsResponse, draft: &Draft) -> Preview {
    let (mut before, mut after) = (None, None);
    // What cannot be read as a number leaves the sum open, unless there is no data that it would count.
    let mut is_open = false;
    let sources = MINUTES.iter().filter_map(|(source, setting)| {
        let done = work.iter().find(|done| done.source == *source)?;
        let now = (setting.of)(stored);
        let then = draft.get(setting.name).map_or(Some(now), |text| setting.read(text).ok());
        let (was, is) = (saved_ms(done, now), then.and_then(|then| saved_ms(done, then)));
        is_open |= was.is_some() && is.is_none();
        before = sum(before, was);
        after = sum(after, is);
        Some((*source, done.units, Saved { before: was.map(in_minutes), after: is.map(in_minutes) }))
    });
    let sources = sources.collect();
    let after = after.filter(|_| !is_open);
    Preview { sources, total: Saved { before: before.map(in_minutes), after: after.map(in_minutes) } }
}

const MS_PER_MINUTE: f64 = 60_000.0;

/// As the server counts: each unit to the millisecond.
#[expect(clippy::cast_possible_truncation, reason = "a setting is at most a day")]
fn saved_ms(done: &SourceTimeSaved, per_unit: f64) -> Option<i64> {
    Some(done.seconds? * 1000 + done.units? * (per_unit * MS_PER_MINUTE).round() as i64)
}

fn in_minutes(ms: i64) -> f64 {
    ms as f64 / MS_PER_MINUTE
}

/// The sum of what there is.
fn sum(one: Option<i64>, other: Option<i64>) -> Option<i64> {
    one.into_iter().chain(other).reduce(|one, other| one + other)
}

/// A kind of work.
pub(crate) fn source(source: TimeSavedSource) -> &'static str {
    match source {
        TimeSavedSource::Calls => say!(settings.sources.calls),
        TimeSavedSource::WebCalls => say!(settings.sources.web_calls),
        TimeSavedSource::Sms => say!(settings.sources.sms),
        TimeSavedSource::ResumeScreenings => say!(settings.sources.resume_screenings),
        TimeSavedSource::Notetaking => say!(settings.sources.notetaking),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::tests::{draft, stored};

    fn work(source: TimeSavedSource, units: i64, seconds: i64) -> SourceTimeSaved {
        SourceTimeSaved { source, units: Some(units), seconds: Some(seconds), minutes: None }
    }

    #[test]
    fn a_preview_counts_as_the_server_does() {
        let done = [work(TimeSavedSource::Calls, 2, 90), work(TimeSavedSource::Sms, 3, 0)];
        let shown = preview(&done, &stored(), &draft(&[("time_saved.minutes_per_sms", "0.3333333")]));
        assert_eq!(shown.sources.len(), 2);
        assert_eq!(shown.sources[0].2, Saved { before: Some(11.5), after: Some(11.5) });
        assert_eq!(shown.sources[1].2, Saved { before: Some(6.0), after: Some(1.0) });
        assert_eq!(shown.total, Saved { before: Some(17.5), after: Some(12.5) });
    }

    #[test]
    fn what_has_no_data_or_is_no_number_is_not_counted() {
        let missing = SourceTimeSaved { source: TimeSavedSource::Sms, units: None, seconds: None, minutes: None };
        let none = Saved { before: None, after: None };
        let typed = draft(&[("time_saved.minutes_per_sms", "x")]);
        assert_eq!(preview(&[missing.clone()], &stored(), &typed).total, none);
        let calls = work(TimeSavedSource::Calls, 1, 0);
        let whole = Saved { before: Some(5.0), after: Some(5.0) };
        assert_eq!(preview(&[calls, missing], &stored(), &typed).total, whole);
        let open = preview(&[work(TimeSavedSource::Sms, 1, 0)], &stored(), &typed);
        assert_eq!(open.total, Saved { before: Some(2.0), after: None });
    }
}
