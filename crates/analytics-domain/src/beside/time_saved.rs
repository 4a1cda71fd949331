//! Time saved: what a person would have spent on the same work, by source.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Basis;
use crate::{
    buckets::{Bucket, Granularity},
    closed_sets::{CallChannel, CallStatus, RecordedField, SmsDirection},
    metric::{Column, Condition, Cte},
    org::TimeSavedSettings,
};

crate::closed_set! {
    /// A kind of work that saves a person's time.
    TimeSavedSource, "source of time saved" {
        /// Answered phone calls.
        Calls = "calls",
        /// Answered web calls.
        WebCalls = "web_calls",
        /// Outbound SMS.
        Sms = "sms",
        /// Resumes screened.
        ResumeScreenings = "resume_screenings",
        /// Notetaking sessions.
        Notetaking = "notetaking",
    }
}

/// The rows that are a kind of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Work {
    /// Which kind.
    pub source: TimeSavedSource,
    /// The rows it is among.
    pub cte: Cte,
    /// What such a row meets.
    pub condition: Condition,
    /// The column with its length in seconds; none = only the minutes that the organisation sets count.
    pub length: Option<Column>,
    /// What the data must record for it to mean anything.
    pub needs: RecordedField,
}

const ANSWERED: Condition = Condition::Status(CallStatus::ANSWERED);
const BY_PHONE: Condition = Condition::Is(Column::Channel, CallChannel::Phone.as_str());
const ON_THE_WEB: Condition = Condition::Is(Column::Channel, CallChannel::Web.as_str());

/// Answered phone calls.
pub const CALLS: Work = Work {
    source: TimeSavedSource::Calls,
    cte: Cte::Call,
    condition: Condition::All(&[ANSWERED, BY_PHONE]),
    length: Some(Column::CallLengthSec),
    needs: RecordedField::PhoneCall,
};
/// Answered web calls.
pub const WEB_CALLS: Work = Work {
    source: TimeSavedSource::WebCalls,
    cte: Cte::Call,
    condition: Condition::All(&[ANSWERED, ON_THE_WEB]),
    length: Some(Column::CallLengthSec),
    needs: RecordedField::WebCall,
};
/// Outbound SMS.
pub const SMS: Work = Work {
    source: TimeSavedSource::Sms,
    cte: Cte::SmsMessage,
    condition: Condition::Is(Column::Direction, SmsDirection::Outbound.as_str()),
    length: None,
    needs: RecordedField::Sms,
};
/// Resumes screened.
pub const RESUME_SCREENINGS: Work = Work {
    source: TimeSavedSource::ResumeScreenings,
    cte: Cte::ResumeScreening,
    condition: Condition::Always,
    length: None,
    needs: RecordedField::ResumeScreening,
};
/// Notetaking sessions.
pub const NOTETAKING: Work = Work {
    source: TimeSavedSource::Notetaking,
    cte: Cte::NotetakingSession,
    condition: Condition::Always,
    length: Some(Column::LengthSec),
    needs: RecordedField::NotetakingSession,
};
/// Every kind of work, in the order of the answer.
pub const WORK: &[Work] = &[CALLS, WEB_CALLS, SMS, RESUME_SCREENINGS, NOTETAKING];

const MS_PER_SECOND: i64 = 1_000;
const MS_PER_MINUTE: f64 = 60_000.0;

impl TimeSavedSettings {
    /// The minutes that each unit of a kind of work counts beside its length.
    #[must_use]
    pub const fn minutes_per_unit(&self, source: TimeSavedSource) -> f64 {
        match source {
            TimeSavedSource::Calls => self.overhead_per_call,
            TimeSavedSource::WebCalls => self.overhead_per_web_call,
            TimeSavedSource::Sms => self.minutes_per_sms,
            TimeSavedSource::ResumeScreenings => self.minutes_per_resume,
            TimeSavedSource::Notetaking => self.overhead_per_note,
        }
    }

    /// Milliseconds saved by units of work that took so many seconds in all. The minutes of a unit count to the
    /// millisecond: whole milliseconds add up to the same sum in every order, so the buckets of a series make
    /// exactly the total.
    #[must_use]
    pub fn saved_ms(&self, source: TimeSavedSource, units: i64, seconds: i64) -> i64 {
        #[expect(clippy::cast_possible_truncation, reason = "a setting is at most a day")]
        let per_unit = (self.minutes_per_unit(source) * MS_PER_MINUTE).round() as i64;
        seconds * MS_PER_SECOND + units * per_unit
    }
}

/// Milliseconds as minutes.
#[must_use]
pub fn minutes(ms: i64) -> f64 {
    ms as f64 / MS_PER_MINUTE
}

/// The time that one source saved, and what it follows from.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct SourceTimeSaved {
    /// The source.
    pub source: TimeSavedSource,
    /// Minutes saved, not rounded; null = no data.
    #[schema(example = 9210.5)]
    pub minutes: Option<f64>,
    /// How many calls, SMS, resumes or sessions; null = no data.
    #[schema(example = 831)]
    pub units: Option<i64>,
    /// How long they took in all, in seconds; 0 for what has no length, null = no data.
    #[schema(example = 303_330)]
    pub seconds: Option<i64>,
}

/// The time saved in one window.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct TimeSaved {
    /// Minutes saved by all sources that have data, not rounded; null = none has.
    #[schema(example = 11_480.5)]
    pub value: Option<f64>,
    /// Each source, in the order of the data model.
    pub sources: Vec<SourceTimeSaved>,
}

/// The time saved, in all and by source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct TotalTimeSavedResponse {
    /// What the answer rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// The organisation's minutes per unit, which the figures follow from.
    pub settings: TimeSavedSettings,
    /// The time saved.
    #[serde(flatten)]
    pub saved: TimeSaved,
    /// The time saved in the window compared with.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub previous: Option<TimeSaved>,
}

/// The minutes saved in one bucket.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct TimeSavedPoint {
    /// The bucket.
    #[serde(flatten)]
    pub bucket: Bucket,
    /// Minutes saved by all sources that have data.
    pub total: f64,
    /// Minutes saved by answered phone calls; null = no data.
    pub calls: Option<f64>,
    /// Minutes saved by answered web calls; null = no data.
    pub web_calls: Option<f64>,
    /// Minutes saved by outbound SMS; null = no data.
    pub sms: Option<f64>,
    /// Minutes saved by resume screenings; null = no data.
    pub resume_screenings: Option<f64>,
    /// Minutes saved by notetaking sessions; null = no data.
    pub notetaking: Option<f64>,
}

/// The time saved over time, by source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct TimeSavedResponse {
    /// What the answer rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// The organisation's minutes per unit, which the figures follow from.
    pub settings: TimeSavedSettings,
    /// The width of the buckets.
    pub granularity: Granularity,
    /// The zone that the buckets follow.
    pub time_zone: String,
    /// The points without gaps, in order; null = no source has data.
    pub points: Option<Vec<TimeSavedPoint>>,
    /// The points of the window compared with, the first beside the first of the range; fewer
    /// where that window is cut because the range is still running.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub previous: Option<Vec<TimeSavedPoint>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_counts_its_minutes_to_the_millisecond() {
        let settings = TimeSavedSettings { minutes_per_sms: 1.0 / 3.0, ..TimeSavedSettings::default() };
        assert_eq!(settings.saved_ms(TimeSavedSource::Sms, 3, 0), 60_000);
        assert_eq!(settings.saved_ms(TimeSavedSource::Calls, 2, 90), 690_000);
        assert_eq!(minutes(690_000).to_string(), "11.5");
    }

    #[test]
    fn every_source_is_work_once() {
        let sources: Vec<_> = WORK.iter().map(|work| work.source).collect();
        assert_eq!(sources, TimeSavedSource::ALL);
    }
}
