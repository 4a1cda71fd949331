//! The filters of this area: a range, and whose sessions of which flow.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::{
    OrgScope,
    buckets::{Granularity, in_zone},
    filters::Span,
    params::Params,
    period::{Period, to_minute},
};

/// The range as it is written in a query string.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct SpanParams {
    /// A preset range that ends with the current day of the zone, or `custom` with
    /// `from` and `to`. Without any of the three: all time.
    #[param(inline, example = "30d")]
    pub period: Option<Period>,
    /// First day of a custom range, in the zone.
    #[param(example = "2026-10-01")]
    pub from: Option<NaiveDate>,
    /// Last day of a custom range, in the zone, inclusive. At most five years after `from`.
    #[param(example = "2026-10-31")]
    pub to: Option<NaiveDate>,
    /// IANA zone that days, weeks and months follow; the organisation's own if not given.
    #[param(example = "America/New_York")]
    pub time_zone: Option<String>,
    /// Width of the series' buckets; `auto` if not given.
    #[param(inline)]
    pub granularity: Option<Granularity>,
}

/// Whose sessions, as it is written in a query string.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct EngineerParams {
    /// Only sessions of this engineer: everything in the answer is of them alone. An id that does not exist matches
    /// nothing.
    pub engineer_id: Option<Uuid>,
}

/// Filters made definite for one organisation. Its serialisation is canonical: equal questions serialise equally.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct SessionFilters {
    /// Whose rows.
    pub scope: OrgScope,
    /// When the sessions were started, and the buckets.
    pub span: Span,
    /// Whose sessions; none = everybody's.
    pub engineer_id: Option<Uuid>,
    /// Of which flow; none = of all.
    pub flow_id: Option<Uuid>,
    /// Running sessions are given up from here on back: nothing happened in them since. None where nobody asks.
    pub idle_before: Option<DateTime<Utc>>,
}

impl SessionFilters {
    /// Takes the range's parameters; what is malformed is recorded in `params`.
    pub fn take(params: &mut Params, scope: OrgScope, org_zone: Tz, now: DateTime<Utc>) -> Self {
        Self { scope, span: Span::take(params, org_zone, now), engineer_id: None, flow_id: None, idle_before: None }
    }

    /// The same, of one engineer's sessions.
    #[must_use]
    pub fn of_engineer(self, engineer_id: Option<Uuid>) -> Self {
        Self { engineer_id, ..self }
    }

    /// The same, of one flow's sessions, those among them given up in which nothing happened for longer than `idle`.
    #[must_use]
    pub fn of_flow(self, flow_id: Uuid, idle: TimeDelta, now: DateTime<Utc>) -> Self {
        Self { flow_id: Some(flow_id), idle_before: Some(to_minute(now) - idle), ..self }
    }
}

/// The filters that were applied, as every answer repeats them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AppliedSessionFilters {
    /// First instant of the range, with the zone's offset; null = all time.
    #[schema(format = DateTime, example = "2026-10-22T00:00:00-04:00")]
    pub start: Option<String>,
    /// First instant after the range; null = all time.
    #[schema(format = DateTime, example = "2026-11-21T00:00:00-05:00")]
    pub end: Option<String>,
    /// The zone of days and buckets.
    #[schema(example = "America/New_York")]
    pub time_zone: String,
    /// The width of the series' buckets, never `auto`.
    pub granularity: Granularity,
    /// Whose sessions; null = everybody's.
    pub engineer_id: Option<Uuid>,
}

impl AppliedSessionFilters {
    /// Repeats filters with the granularity that was used.
    #[must_use]
    pub fn new(filters: &SessionFilters, granularity: Granularity) -> Self {
        let SessionFilters { scope: _, span, engineer_id, flow_id: _, idle_before: _ } = filters;
        Self {
            start: span.date_range.map(|range| in_zone(range.start, span.time_zone)),
            end: span.date_range.map(|range| in_zone(range.end, span.time_zone)),
            time_zone: span.time_zone.name().to_owned(),
            granularity,
            engineer_id: *engineer_id,
        }
    }
}
