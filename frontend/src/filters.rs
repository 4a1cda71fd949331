//! The filters of the page: URL ⇄ filters ⇄ query parameters. The range is every area's, the lists are those of calls.
//!
//! The URL is the state: every control navigates, and every tile reads what the
//! URL says. What the URL leaves out has the page's default.

use std::{fmt::Display, str::FromStr};

use analytics_client::{
    builder::{
        GetAverageCandidateSatisfaction, GetCampaignsLaunchedPerWeek, GetCandidateSatisfaction,
        GetCreditsPerQualifiedCandidate, GetDashboard, GetFlowAnalytics, GetMyAnalytics, GetSmsSent, GetTeamAnalytics,
        GetTimeSaved, GetTotalSms, GetTotalTimeSaved, ListCalls, ListRows,
    },
    types::{AppliedFilters, AppliedSessionFilters, CandidateFacets, Compare, FacetValue, Granularity, Period},
};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::words::say;

/// The key of the address that says whose sessions a page shows: not one of the filters, which go along to every page.
pub(crate) const ENGINEER: &str = "engineer_id";

/// What the page shows; equal filters are equal questions.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Filters {
    pub(crate) period: Period,
    pub(crate) from: Option<NaiveDate>,
    pub(crate) to: Option<NaiveDate>,
    pub(crate) time_zone: Option<String>,
    pub(crate) granularity: Option<Granularity>,
    pub(crate) lists: Lists,
    pub(crate) compare: bool,
}

/// A list filter whose values are offered: its words, where it is kept, where its values come from, and whether there are
/// more of them.
pub(crate) struct Facet {
    pub(crate) words: fn() -> &'static str,
    pub(crate) chosen: fn(&mut Lists) -> &mut Vec<String>,
    pub(crate) offered: fn(&CandidateFacets) -> &Vec<FacetValue>,
    pub(crate) has_more: fn(&CandidateFacets) -> bool,
}

/// A request that takes the filters.
pub(crate) trait Filtered {
    /// The same request, filtered.
    #[must_use]
    fn filtered_by(self, filters: &Filters) -> Self;
}

/// The generator makes a builder of its own for each request, without anything in common.
macro_rules! filtered {
    (@range $request:expr, $filters:expr) => {{
        let Filters { period, from, to, time_zone, granularity, .. } = $filters.clone();
        let mut request = $request.period(period);
        if let (Some(from), Some(to)) = (from, to) {
            request = request.from(from).to(to);
        }
        if let Some(zone) = time_zone {
            request = request.time_zone(zone);
        }
        if let Some(width) = granularity {
            request = request.granularity(width);
        }
        request
    }};
    (@by_range $($request:ident)+) => {$(
        impl Filtered for $request<'_> {
            fn filtered_by(self, filters: &Filters) -> Self {
                filtered!(@range self, filters)
            }
        }
    )+};
    (@one ($($key:ident)+) $request:ident) => {
        impl Filtered for $request<'_> {
            fn filtered_by(self, filters: &Filters) -> Self {
                let Filters { lists, compare, .. } = filters.clone();
                let mut request = filtered!(@range self, filters);
                if compare {
                    request = request.compare(Compare::PreviousPeriod);
                }
                request$(.$key(lists.$key))+
            }
        }
    };
    ($keys:tt $($request:ident)+) => {
        $(filtered!(@one $keys $request);)+
    };
}

/// Declares the filters that are lists, for the requests that take them. Each has its key in addresses, requests and
/// answers; what its values are; its name in files, as the API's own have it; and, where a menu offers its values, the
/// menu's words and facet.
macro_rules! list_filters {
    (
        for $($request:ident),+;
        $($key:ident: $value:ty, $name:literal $(, $words:ident from $facet:ident)?;)+
    ) => {
        /// The values that are let through, sorted; an empty list lets everything through.
        #[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
        pub(crate) struct Lists {
            $(pub(crate) $key: Vec<$value>,)+
        }

        impl Lists {
            fn from_pairs(pairs: &[(String, String)]) -> Self {
                Self { $($key: list(pairs, stringify!($key)),)+ }
            }

            fn pairs(&self) -> impl Iterator<Item = (&'static str, String)> {
                std::iter::empty()$(.chain(pairs(stringify!($key), &self.$key)))+
            }
        }

        /// Those with a menu, in its order.
        pub(crate) const FACETS: &[Facet] = &[$($(
            Facet {
                words: || say!(filters.$words),
                chosen: |lists| &mut lists.$key,
                offered: |facets| &facets.$facet,
                has_more: |facets| facets.more.$facet,
            },
        )?)+];

        /// What a file says of the lists that were applied: a name and the values of each.
        fn applied_lists(applied: &AppliedFilters) -> Vec<(&'static str, String)> {
            // Without `..`: a list that answers name has to be declared.
            let AppliedFilters {
                start: _,
                end: _,
                previous_start: _,
                previous_end: _,
                time_zone: _,
                granularity: _,
                $($key,)+
            } = applied;
            vec![$(($name, joined($key)),)+]
        }

        /// Filters that let everything through, as answers repeat them.
        #[cfg(test)]
        pub(crate) fn nothing_applied() -> AppliedFilters {
            AppliedFilters {
                start: None,
                end: None,
                previous_start: None,
                previous_end: None,
                time_zone: "UTC".to_owned(),
                granularity: Granularity::Day,
                $($key: Vec::new(),)+
            }
        }

        filtered!(($($key)+) $($request)+);
    };
}

list_filters! {
    for GetDashboard, ListCalls, ListRows, GetSmsSent, GetTotalSms, GetTimeSaved, GetTotalTimeSaved, GetCandidateSatisfaction,
        GetAverageCandidateSatisfaction, GetCampaignsLaunchedPerWeek, GetCreditsPerQualifiedCandidate;
    campaign_ids: Uuid, "campaigns";
    candidate_ids: Uuid, "candidates";
    candidate_sources: String, "candidate sources", source from sources;
    candidate_locations: String, "candidate locations", location from locations;
    job_titles: String, "job titles", job_title from job_titles;
}

filtered!(@by_range GetTeamAnalytics GetMyAnalytics GetFlowAnalytics);

/// What an answer was read with, whatever its area.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Applied {
    pub(crate) start: Option<DateTime<Utc>>,
    pub(crate) end: Option<DateTime<Utc>>,
    pub(crate) previous_start: Option<DateTime<Utc>>,
    pub(crate) previous_end: Option<DateTime<Utc>>,
    pub(crate) time_zone: String,
    pub(crate) granularity: Granularity,
    /// What a file says of everything else: a name and the values of each; without values = everything.
    pub(crate) narrowed: Vec<(&'static str, String)>,
}

impl Applied {
    /// What an answer on calls repeats.
    pub(crate) fn of(applied: &AppliedFilters) -> Self {
        let AppliedFilters { start, end, previous_start, previous_end, time_zone, granularity, .. } = applied.clone();
        Self { start, end, previous_start, previous_end, time_zone, granularity, narrowed: applied_lists(applied) }
    }

    /// What an answer on sessions repeats.
    pub(crate) fn of_sessions(applied: &AppliedSessionFilters) -> Self {
        let AppliedSessionFilters { start, end, time_zone, granularity, engineer_id } = applied.clone();
        let engineer = engineer_id.map(|id| id.to_string()).unwrap_or_default();
        let narrowed = vec![("engineer", engineer)];
        Self { start, end, previous_start: None, previous_end: None, time_zone, granularity, narrowed }
    }
}

impl Default for Filters {
    fn default() -> Self {
        Self {
            period: Period::X30d,
            from: None,
            to: None,
            time_zone: None,
            granularity: None,
            lists: Lists::default(),
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
            lists: Lists::from_pairs(&pairs),
            compare: one::<String>(&pairs, "compare").is_none_or(|with| with != "none"),
        }
    }

    /// The query part of the URL that gives these filters again, without its `?`.
    pub(crate) fn to_query(&self) -> String {
        let Self { period, from, to, time_zone, granularity, lists, compare } = self;
        let mut query = form_urlencoded::Serializer::new(String::new());
        query
            .extend_pairs(pairs("period", [period]))
            .extend_pairs(pairs("from", from))
            .extend_pairs(pairs("to", to))
            .extend_pairs(pairs("time_zone", time_zone))
            .extend_pairs(pairs("granularity", granularity))
            .extend_pairs(lists.pairs())
            .extend_pairs(pairs("compare", (!compare).then_some(&"none")));
        query.finish()
    }

    /// The same range and comparison over everything.
    pub(crate) fn without_narrowing(&self) -> Self {
        Self { period: self.period, from: self.from, to: self.to, compare: self.compare, ..Self::default() }
    }

    /// The range and its buckets alone, where nothing else applies: what does not apply makes no other question.
    pub(crate) fn range_alone(&self) -> Self {
        Self { lists: Lists::default(), compare: false, ..self.clone() }
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

/// Each value with its key.
fn pairs<'a, T: Display + 'a>(
    key: &'static str,
    values: impl IntoIterator<Item = &'a T>,
) -> impl Iterator<Item = (&'static str, String)> {
    values.into_iter().map(move |value| (key, value.to_string()))
}

fn joined(values: &[impl ToString]) -> String {
    values.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
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
    fn every_list_is_read_and_written() {
        let id = "018f0000-0000-7000-8000-000000000001";
        let ids = format!("campaign_ids={id}&candidate_ids={id}");
        let query = format!("period=7d&{ids}&candidate_sources=Fair&candidate_locations=Ulm&job_titles=Nurse");
        check(&query, &query);
    }

    #[test]
    fn a_menu_changes_the_list_of_its_words() {
        let chosen = FACETS.iter().map(|facet| {
            let mut filters = Filters::default();
            (facet.chosen)(&mut filters.lists).push("A".to_owned());
            ((facet.words)(), filters.to_query())
        });
        let expected = [
            ("Source", "period=30d&candidate_sources=A"),
            ("Location", "period=30d&candidate_locations=A"),
            ("Job title", "period=30d&job_titles=A"),
        ];
        assert_eq!(chosen.collect::<Vec<_>>(), expected.map(|(words, query)| (words, query.to_owned())));
    }

    #[test]
    fn a_file_says_what_was_applied() {
        let applied = AppliedFilters {
            candidate_ids: vec![Uuid::nil()],
            job_titles: vec!["Cook".to_owned(), "Nurse".to_owned()],
            ..nothing_applied()
        };
        let lines = applied_lists(&applied);
        let names: Vec<_> = lines.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["campaigns", "candidates", "candidate sources", "candidate locations", "job titles"]);
        let values: Vec<_> = lines.iter().map(|(_, values)| values.as_str()).collect();
        assert_eq!(values, ["", "00000000-0000-0000-0000-000000000000", "", "", "Cook, Nurse"]);
    }

    #[test]
    fn the_range_alone_is_left_where_nothing_else_applies() {
        let filters = Filters::from_query("period=7d&time_zone=UTC&granularity=day&job_titles=Nurse");
        assert_eq!(filters.range_alone().to_query(), "period=7d&time_zone=UTC&granularity=day&compare=none");
    }

    #[test]
    fn range_and_comparison_narrow_nothing() {
        assert!(!Filters::from_query("period=7d&compare=none").is_narrowed());
        assert!(Filters::from_query("job_titles=Nurse").is_narrowed());
    }
}
