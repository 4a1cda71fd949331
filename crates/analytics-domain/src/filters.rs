//! The filters of the call area: from query parameters to `ResolvedFilters`.
//!
//! A filter is a field here with its parsing, one `where` in the CTE builders it
//! concerns, and its line in the web client's list.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::{
    OrgScope,
    buckets::{Granularity, MAX_BUCKETS, in_zone},
    params::{ParamError, Params},
    period::{DateRange, Period, take_range, take_zone, to_minute},
};

mod tests;

/// How many values a list filter takes; the document says it of every list.
pub const MAX_LIST: usize = 500;

crate::closed_set! {
    /// A filter, by its parameter; `period` is the range, however it was given.
    Filter, "filter" {
        Period = "period", Granularity = "granularity", CampaignIds = "campaign_ids", CandidateIds = "candidate_ids",
        CandidateSources = "candidate_sources", CandidateLocations = "candidate_locations", JobTitles = "job_titles",
        Compare = "compare",
    }
}

impl Filter {
    /// Those that choose candidates.
    pub const OF_CANDIDATES: &'static [Self] = &[Self::CandidateIds, Self::CandidateSources, Self::CandidateLocations];
    /// Those that choose campaigns or candidates.
    pub const OF_ROWS: &'static [Self] =
        &[Self::CampaignIds, Self::CandidateIds, Self::CandidateSources, Self::CandidateLocations, Self::JobTitles];
}

crate::closed_set! {
    /// What figures are compared with.
    Compare, "comparison" { PreviousPeriod = "previous_period" }
}

/// The filters as they are written in a query string.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct FilterParams {
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
    /// Width of the charts' buckets; `auto` if not given.
    #[param(inline)]
    pub granularity: Option<Granularity>,
    /// Only calls of these campaigns. An id that does not exist matches nothing.
    #[param(max_items = 500)]
    pub campaign_ids: Option<Vec<Uuid>>,
    /// Only these candidates.
    #[param(max_items = 500)]
    pub candidate_ids: Option<Vec<Uuid>>,
    /// Only candidates from these sources.
    #[param(max_items = 500)]
    pub candidate_sources: Option<Vec<String>>,
    /// Only candidates in these locations.
    #[param(max_items = 500)]
    pub candidate_locations: Option<Vec<String>>,
    /// Only campaigns for these job titles.
    #[param(max_items = 500)]
    pub job_titles: Option<Vec<String>>,
    /// Adds the same figures over the window of as many calendar days that ends where the range starts.
    #[param(inline)]
    pub compare: Option<Compare>,
}

/// Which candidates are in scope: all that meet every part that is not empty.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct CandidateFilter {
    /// Any of these ids.
    pub ids: Vec<Uuid>,
    /// Any of these sources.
    pub sources: Vec<String>,
    /// Any of these locations.
    pub locations: Vec<String>,
}

/// When: what every question has, whatever else it filters by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub struct Span {
    /// The range; none = all time.
    pub date_range: Option<DateRange>,
    /// The zone of days and buckets.
    pub time_zone: Tz,
    /// The width of the buckets; `auto` until the range is known.
    pub granularity: Granularity,
    /// The comparison, which needs a range.
    pub compare: Option<Compare>,
    /// The minute the question was asked in, where the answer depends on it: until the range is over.
    pub now: Option<DateTime<Utc>>,
}

impl Span {
    /// Takes the range's parameters, without a comparison; what is malformed is recorded in `params`.
    pub fn take(params: &mut Params, org_zone: Tz, now: DateTime<Utc>) -> Self {
        let time_zone = take_zone(params, org_zone);
        let date_range = take_range(params, time_zone, now);
        let granularity = params.one("granularity").unwrap_or(Granularity::Auto);
        if let Some(range) = date_range
            && granularity.resolve(&range, time_zone).bucket_bound(&range) > MAX_BUCKETS
        {
            params.refuse("granularity", None, format!("gives more than {MAX_BUCKETS} buckets over this range"));
        }
        let minute = to_minute(now);
        let now = date_range.is_none_or(|range| minute < range.end).then_some(minute);
        Self { date_range, time_zone, granularity, compare: None, now }
    }

    /// The window that the figures are compared with.
    #[must_use]
    pub fn previous_range(&self) -> Option<DateRange> {
        let range = self.date_range?;
        self.compare.map(|Compare::PreviousPeriod| range.previous(self.time_zone, self.now.unwrap_or(range.end)))
    }
}

/// Filters made definite for one organisation: sorted lists, instants, a zone.
/// Its serialisation is canonical: equal questions serialise equally.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct ResolvedFilters {
    /// Whose rows.
    pub scope: OrgScope,
    /// When; none = all time.
    pub date_range: Option<DateRange>,
    /// Which campaigns; empty = all.
    pub campaign_ids: Vec<Uuid>,
    /// Which candidates; none = all.
    pub candidate_filter: Option<CandidateFilter>,
    /// Which job titles; empty = all.
    pub job_titles: Vec<String>,
    /// The zone of days and buckets.
    pub time_zone: Tz,
    /// The width of the buckets; `auto` until the range is known.
    pub granularity: Granularity,
    /// The comparison, which needs a range.
    pub compare: Option<Compare>,
    /// The minute the question was asked in, where the answer depends on it: until
    /// the range is over.
    pub now: Option<DateTime<Utc>>,
}

impl ResolvedFilters {
    /// All of an organisation's data, in UTC.
    #[must_use]
    pub const fn all_time(scope: OrgScope) -> Self {
        Self {
            scope,
            date_range: None,
            campaign_ids: Vec::new(),
            candidate_filter: None,
            job_titles: Vec::new(),
            time_zone: Tz::UTC,
            granularity: Granularity::Auto,
            compare: None,
            now: None,
        }
    }

    /// Takes the filters' parameters; what is malformed is recorded in `params`.
    pub fn take(params: &mut Params, scope: OrgScope, org_zone: Tz, now: DateTime<Utc>) -> Self {
        let Span { date_range, time_zone, granularity, compare: _, now } = Span::take(params, org_zone, now);
        let compare = params.one("compare");
        if compare.is_some() && date_range.is_none() {
            params.refuse("compare", None, "needs a range: give `period`, or `from` and `to`");
        }
        let candidates = CandidateFilter {
            ids: params.list("candidate_ids", MAX_LIST),
            sources: params.list("candidate_sources", MAX_LIST),
            locations: params.list("candidate_locations", MAX_LIST),
        };
        Self {
            scope,
            date_range,
            campaign_ids: params.list("campaign_ids", MAX_LIST),
            candidate_filter: Some(candidates).filter(|filter| !filter.is_empty()),
            job_titles: params.list("job_titles", MAX_LIST),
            time_zone,
            granularity,
            compare,
            now,
        }
    }

    /// Reads a query string that holds filters only.
    ///
    /// # Errors
    /// Every unknown or malformed parameter.
    pub fn parse(
        pairs: Vec<(String, String)>,
        scope: OrgScope,
        org_zone: Tz,
        now: DateTime<Utc>,
    ) -> Result<Self, Vec<ParamError>> {
        let mut params = Params::new(pairs);
        let filters = Self::take(&mut params, scope, org_zone, now);
        params.finish().map(|()| filters)
    }

    /// Whether the question sets a filter.
    #[must_use]
    pub fn sets(&self, filter: Filter) -> bool {
        let Self {
            scope: _,
            date_range,
            campaign_ids,
            candidate_filter,
            job_titles,
            time_zone: _,
            granularity,
            compare,
            now: _,
        } = self;
        let candidates = candidate_filter.as_ref();
        match filter {
            Filter::Period => date_range.is_some(),
            Filter::Granularity => *granularity != Granularity::Auto,
            Filter::CampaignIds => !campaign_ids.is_empty(),
            Filter::CandidateIds => candidates.is_some_and(|filter| !filter.ids.is_empty()),
            Filter::CandidateSources => candidates.is_some_and(|filter| !filter.sources.is_empty()),
            Filter::CandidateLocations => candidates.is_some_and(|filter| !filter.locations.is_empty()),
            Filter::JobTitles => !job_titles.is_empty(),
            Filter::Compare => compare.is_some(),
        }
    }

    /// The window that the figures are compared with.
    #[must_use]
    pub fn previous_range(&self) -> Option<DateRange> {
        self.span().previous_range()
    }

    /// When.
    #[must_use]
    pub fn span(&self) -> Span {
        let Self { date_range, time_zone, granularity, compare, now, .. } = *self;
        Span { date_range, time_zone, granularity, compare, now }
    }
}

impl CandidateFilter {
    /// Whether it lets everyone through.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty() && self.sources.is_empty() && self.locations.is_empty()
    }
}

/// The filters that were applied, as every analytics response repeats them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AppliedFilters {
    /// First instant of the range, with the zone's offset; null = all time.
    #[schema(format = DateTime, example = "2026-10-22T00:00:00-04:00")]
    pub start: Option<String>,
    /// First instant after the range; null = all time.
    #[schema(format = DateTime, example = "2026-11-21T00:00:00-05:00")]
    pub end: Option<String>,
    /// First instant of the window compared with; null = no comparison.
    #[schema(format = DateTime, example = "2026-09-22T00:00:00-04:00")]
    pub previous_start: Option<String>,
    /// First instant after that window, cut at the same elapsed time while the range is running.
    #[schema(format = DateTime, example = "2026-10-22T00:00:00-04:00")]
    pub previous_end: Option<String>,
    /// The zone of days and buckets.
    #[schema(example = "America/New_York")]
    pub time_zone: String,
    /// The width of the charts' buckets, never `auto`.
    pub granularity: Granularity,
    /// The campaigns; empty = all.
    pub campaign_ids: Vec<Uuid>,
    /// The candidates; empty = all.
    pub candidate_ids: Vec<Uuid>,
    /// The candidates' sources; empty = all.
    pub candidate_sources: Vec<String>,
    /// The candidates' locations; empty = all.
    pub candidate_locations: Vec<String>,
    /// The campaigns' job titles; empty = all.
    pub job_titles: Vec<String>,
}

impl AppliedFilters {
    /// Repeats resolved filters with the granularity that was used.
    #[must_use]
    pub fn new(filters: &ResolvedFilters, granularity: Granularity) -> Self {
        let ResolvedFilters {
            scope: _,
            date_range,
            campaign_ids,
            candidate_filter,
            job_titles,
            time_zone,
            granularity: _,
            compare: _,
            now: _,
        } = filters.clone();
        let candidates =
            candidate_filter.unwrap_or(CandidateFilter { ids: vec![], sources: vec![], locations: vec![] });
        let previous = filters.previous_range();
        Self {
            start: date_range.map(|range| in_zone(range.start, time_zone)),
            end: date_range.map(|range| in_zone(range.end, time_zone)),
            previous_start: previous.map(|range| in_zone(range.start, time_zone)),
            previous_end: previous.map(|range| in_zone(range.end, time_zone)),
            time_zone: time_zone.name().to_owned(),
            granularity,
            campaign_ids,
            candidate_ids: candidates.ids,
            candidate_sources: candidates.sources,
            candidate_locations: candidates.locations,
            job_titles,
        }
    }

    /// What a file of rows says of them: a name and a value each. Rows are neither compared nor put into buckets.
    #[must_use]
    pub fn lines(&self) -> Vec<(&'static str, String)> {
        let Self {
            start,
            end,
            previous_start: _,
            previous_end: _,
            time_zone,
            granularity: _,
            campaign_ids,
            candidate_ids,
            candidate_sources,
            candidate_locations,
            job_titles,
        } = self;
        let all_time = || "all time".to_owned();
        vec![
            ("from", start.clone().unwrap_or_else(all_time)),
            ("until", end.clone().unwrap_or_else(all_time)),
            ("time zone", time_zone.clone()),
            ("campaigns", joined(campaign_ids)),
            ("candidates", joined(candidate_ids)),
            ("candidate sources", joined(candidate_sources)),
            ("candidate locations", joined(candidate_locations)),
            ("job titles", joined(job_titles)),
        ]
    }
}

impl Default for AppliedFilters {
    /// Everything, in UTC and by the day.
    fn default() -> Self {
        Self {
            start: None,
            end: None,
            previous_start: None,
            previous_end: None,
            time_zone: Tz::UTC.name().to_owned(),
            granularity: Granularity::Day,
            campaign_ids: Vec::new(),
            candidate_ids: Vec::new(),
            candidate_sources: Vec::new(),
            candidate_locations: Vec::new(),
            job_titles: Vec::new(),
        }
    }
}

fn joined(values: &[impl ToString]) -> String {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
