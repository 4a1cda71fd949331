//! The filters of the call area: URL ⇄ filters ⇄ query parameters.
//!
//! The URL is the state: every control navigates, and every tile reads what the
//! URL says. What the URL leaves out has the page's default.

use std::{fmt::Display, str::FromStr};

use analytics_client::{
    builder::{GetDashboard, ListCalls},
    types::{Compare, Granularity, Period},
};
use chrono::NaiveDate;
use uuid::Uuid;

/// What the page shows; equal filters are equal questions.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Filters {
    pub(crate) period: Period,
    pub(crate) from: Option<NaiveDate>,
    pub(crate) to: Option<NaiveDate>,
    pub(crate) time_zone: Option<String>,
    pub(crate) granularity: Option<Granularity>,
    pub(crate) campaign_ids: Vec<Uuid>,
    pub(crate) candidate_ids: Vec<Uuid>,
    pub(crate) candidate_sources: Vec<String>,
    pub(crate) candidate_locations: Vec<String>,
    pub(crate) job_titles: Vec<String>,
    pub(crate) compare: bool,
}

impl Default for Filters {
    fn default() -> Self {
        Self {
            period: Period::X30d,
            from: None,
            to: None,
            time_zone: None,
            granularity: None,
            campaign_ids: Vec::new(),
            candidate_ids: Vec::new(),
            candidate_sources: Vec::new(),
            candidate_locations: Vec::new(),
            job_titles: Vec::new(),
            compare: true,
        }
    }
}

impl Filters {
    /// Reads the query part of a URL. What is not understood is left at its default.
    pub(crate) fn from_query(query: &str) -> Self {
        let pairs: Vec<(String, String)> =
            form_urlencoded::parse(query.trim_start_matches('?').as_bytes()).into_owned().collect();
        let (from, to) = (one(&pairs, "from"), one(&pairs, "to"));
        let mut period = one(&pairs, "period").unwrap_or(Period::X30d);
        if period == Period::Custom && (from.is_none() || to.is_none() || from > to) {
            period = Period::X30d;
        }
        let custom = period == Period::Custom;
        Self {
            period,
            from: from.filter(|_| custom),
            to: to.filter(|_| custom),
            time_zone: one(&pairs, "time_zone"),
            granularity: one(&pairs, "granularity").filter(|width| *width != Granularity::Auto),
            campaign_ids: list(&pairs, "campaign_ids"),
            candidate_ids: list(&pairs, "candidate_ids"),
            candidate_sources: list(&pairs, "candidate_sources"),
            candidate_locations: list(&pairs, "candidate_locations"),
            job_titles: list(&pairs, "job_titles"),
            compare: one::<String>(&pairs, "compare").is_none_or(|with| with != "none"),
        }
    }

    /// The query part of the URL that gives these filters again, without its `?`.
    pub(crate) fn to_query(&self) -> String {
        let Self {
            period,
            from,
            to,
            time_zone,
            granularity,
            campaign_ids,
            candidate_ids,
            candidate_sources,
            candidate_locations,
            job_titles,
            compare,
        } = self;
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("period", &period.to_string());
        let mut each = |key: &str, values: &mut dyn Iterator<Item = String>| {
            values.for_each(|value| {
                query.append_pair(key, &value);
            });
        };
        each("from", &mut words(from));
        each("to", &mut words(to));
        each("time_zone", &mut words(time_zone));
        each("granularity", &mut words(granularity));
        each("campaign_ids", &mut words(campaign_ids));
        each("candidate_ids", &mut words(candidate_ids));
        each("candidate_sources", &mut words(candidate_sources));
        each("candidate_locations", &mut words(candidate_locations));
        each("job_titles", &mut words(job_titles));
        each("compare", &mut words((!compare).then_some(&"none")));
        query.finish()
    }

    /// The same range and comparison over everything.
    pub(crate) fn without_narrowing(&self) -> Self {
        Self { period: self.period, from: self.from, to: self.to, compare: self.compare, ..Self::default() }
    }

    /// Whether anything but the range and the comparison is set.
    pub(crate) fn is_narrowed(&self) -> bool {
        *self != self.without_narrowing()
    }

    /// Puts the filters into a request.
    pub(crate) fn ask<R: Filtered>(&self, request: R) -> R {
        request.filtered_by(self)
    }
}

/// A request that takes the filters.
pub(crate) trait Filtered {
    /// The same request, filtered.
    #[must_use]
    fn filtered_by(self, filters: &Filters) -> Self;
}

/// The generator makes a builder of its own for each request, without anything in common.
macro_rules! filtered {
    ($($request:ident),+) => {$(
        impl Filtered for $request<'_> {
            fn filtered_by(self, filters: &Filters) -> Self {
                let Filters {
                    period,
                    from,
                    to,
                    time_zone,
                    granularity,
                    campaign_ids,
                    candidate_ids,
                    candidate_sources,
                    candidate_locations,
                    job_titles,
                    compare,
                } = filters.clone();
                let mut request = self.period(period);
                if let (Some(from), Some(to)) = (from, to) {
                    request = request.from(from).to(to);
                }
                if let Some(zone) = time_zone {
                    request = request.time_zone(zone);
                }
                if let Some(width) = granularity {
                    request = request.granularity(width);
                }
                if compare {
                    request = request.compare(Compare::PreviousPeriod);
                }
                request
                    .campaign_ids(campaign_ids)
                    .candidate_ids(candidate_ids)
                    .candidate_sources(candidate_sources)
                    .candidate_locations(candidate_locations)
                    .job_titles(job_titles)
            }
        }
    )+};
}

filtered!(GetDashboard, ListCalls);

fn one<T: FromStr>(pairs: &[(String, String)], key: &str) -> Option<T> {
    pairs.iter().find(|(name, _)| name == key)?.1.parse().ok()
}

/// The values of a repeated key, sorted and without doubles.
fn list<T: FromStr + Ord>(pairs: &[(String, String)], key: &str) -> Vec<T> {
    let mut values: Vec<T> =
        pairs.iter().filter(|(name, _)| name == key).filter_map(|(_, value)| value.parse().ok()).collect();
    values.sort();
    values.dedup();
    values
}

fn words<'a, T: Display + 'a>(values: impl IntoIterator<Item = &'a T>) -> impl Iterator<Item = String> {
    values.into_iter().map(T::to_string)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(query: &str, canonical: &str) {
        let filters = Filters::from_query(query);
        assert_eq!(filters.to_query(), canonical);
        assert_eq!(Filters::from_query(canonical), filters);
    }

    #[test]
    fn an_empty_url_shows_thirty_days_compared() {
        assert_eq!(Filters::from_query(""), Filters::default());
        check("", "period=30d");
    }

    #[test]
    fn lists_are_repeated_keys_in_one_order() {
        check("?job_titles=Nurse&job_titles=Driver&job_titles=Nurse", "period=30d&job_titles=Driver&job_titles=Nurse");
        check("candidate_locations=M%C3%BCnchen+%26+Ulm", "period=30d&candidate_locations=M%C3%BCnchen+%26+Ulm");
    }

    #[test]
    fn a_custom_range_needs_both_ends_in_order() {
        check("period=custom&from=2026-10-01&to=2026-10-31", "period=custom&from=2026-10-01&to=2026-10-31");
        check("period=custom&from=2026-10-31&to=2026-10-01", "period=30d");
        check("period=custom&from=2026-10-31", "period=30d");
        check("period=7d&from=2026-10-01&to=2026-10-31", "period=7d");
    }

    #[test]
    fn the_comparison_can_be_switched_off() {
        assert!(Filters::from_query("compare=previous_period").compare);
        check("compare=none&granularity=week", "period=30d&granularity=week&compare=none");
    }

    #[test]
    fn what_is_not_understood_has_its_default() {
        check("period=century&granularity=eon&campaign_ids=17", "period=30d");
    }

    #[test]
    fn only_narrowing_filters_are_reset() {
        assert!(!Filters::from_query("period=7d&compare=none").is_narrowed());
        assert!(Filters::from_query("job_titles=Nurse").is_narrowed());
    }
}
