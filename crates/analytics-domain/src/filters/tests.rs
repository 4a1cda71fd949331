//! What is read from parameters, and what is said of it.

#![cfg(test)]

use super::*;
use crate::buckets::BucketAxis;
use rstest::rstest;

const ORG: OrgScope = OrgScope::authenticated(Uuid::nil());

fn parse(query: &str) -> Result<ResolvedFilters, Vec<ParamError>> {
    let pairs = query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (key, value) = pair.split_once('=').unwrap();
        (key.to_owned(), value.to_owned())
    });
    ResolvedFilters::parse(pairs.collect(), ORG, Tz::UTC, "2026-11-20T09:14:30Z".parse().unwrap())
}

#[test]
fn a_preset_ends_with_the_current_day_of_the_zone() {
    let filters = parse("period=30d&time_zone=America/New_York&compare=previous_period").unwrap();
    let applied = AppliedFilters::new(&filters, Granularity::Day);
    assert_eq!(applied.start.unwrap(), "2026-10-22T00:00:00-04:00");
    assert_eq!(applied.end.unwrap(), "2026-11-21T00:00:00-05:00");
    assert_eq!(applied.previous_start.unwrap(), "2026-09-22T00:00:00-04:00");
    // 29 days, 4 hours and 14 minutes of New York into the range, one of them 25 hours long.
    assert_eq!(applied.previous_end.unwrap(), "2026-10-21T05:14:00-04:00");
}

#[test]
fn nothing_of_a_range_to_come_is_over_and_all_of_the_days_before_are_compared_with() {
    let filters = parse("from=2026-11-25&to=2026-11-27&compare=previous_period").unwrap();
    let now = filters.now.unwrap();
    assert_eq!(in_zone(now, Tz::UTC), "2026-11-20T09:14:00+00:00");
    let days = BucketAxis::new(filters.date_range.unwrap(), Granularity::Day, Tz::UTC, now);
    assert_eq!(days.buckets().iter().map(|bucket| bucket.partial).collect::<Vec<_>>(), [true; 3]);
    let applied = AppliedFilters::new(&filters, Granularity::Day);
    assert_eq!(applied.previous_start.unwrap(), "2026-11-22T00:00:00+00:00");
    assert_eq!(applied.previous_end.unwrap(), "2026-11-25T00:00:00+00:00");
    let last_day = parse("from=2026-11-19&to=2026-11-20").unwrap();
    assert_eq!((last_day.now, parse("from=2026-11-18&to=2026-11-19").unwrap().now), (Some(now), None));
}

#[test]
fn equal_questions_are_equal_and_none_is_of_all_time() {
    assert_eq!(parse("").unwrap().date_range, None);
    assert_eq!(parse("job_titles=b&job_titles=a&job_titles=b"), parse("job_titles=a&job_titles=b"));
    assert_eq!(parse("from=2026-01-01&to=2026-01-31").unwrap().now, None);
}

#[test]
fn a_file_says_every_filter_that_rows_were_read_with() {
    let id = "018f0000-0000-7000-8000-000000000001";
    let lists = "candidate_sources=Fair&candidate_locations=Ulm&job_titles=Nurse&job_titles=Cook";
    let filters = parse(&format!("campaign_ids={id}&candidate_ids={id}&{lists}")).unwrap();
    let lines = AppliedFilters::new(&filters, Granularity::Day).lines();
    let expected = [
        ("from", "all time"),
        ("until", "all time"),
        ("time zone", "UTC"),
        ("campaigns", id),
        ("candidates", id),
        ("candidate sources", "Fair"),
        ("candidate locations", "Ulm"),
        ("job titles", "Cook, Nurse"),
    ];
    assert_eq!(lines, expected.map(|(name, value)| (name, value.to_owned())));
    let everything = ResolvedFilters::all_time(ORG);
    assert_eq!(AppliedFilters::new(&everything, Granularity::Day), AppliedFilters::default());
}

#[rstest]
#[case("period=7d", Filter::Period)]
#[case("from=2026-01-01&to=2026-01-31", Filter::Period)]
#[case("granularity=week", Filter::Granularity)]
#[case("campaign_ids=018f0000-0000-7000-8000-000000000001", Filter::CampaignIds)]
#[case("candidate_ids=018f0000-0000-7000-8000-000000000001", Filter::CandidateIds)]
#[case("candidate_sources=Fair", Filter::CandidateSources)]
#[case("candidate_locations=Ulm", Filter::CandidateLocations)]
#[case("job_titles=Nurse", Filter::JobTitles)]
fn a_question_sets_the_filters_that_it_gives(#[case] query: &str, #[case] given: Filter) {
    let set = |filters: ResolvedFilters| {
        Filter::ALL.iter().copied().filter(|filter| filters.sets(*filter)).collect::<Vec<_>>()
    };
    assert_eq!(set(parse(query).unwrap()), [given]);
    assert_eq!(set(parse("granularity=auto&time_zone=Europe/Berlin").unwrap()), []);
    assert_eq!(set(parse("period=7d&compare=previous_period").unwrap()), [Filter::Period, Filter::Compare]);
}

#[rstest]
#[case("perod=30d", "perod", "is not a known parameter; allowed: campaign_ids")]
#[case("campaign_ids=7", "campaign_ids", "invalid length")]
#[case("from=2026-02-01&to=2026-01-01", "from", "is after `to` (2026-01-01)")]
#[case("from=2020-01-01&to=2025-01-01", "to", "longer than five years; at most 2024-12-31")]
#[case("from=2026-02-30&to=2026-03-01", "from", "`2026-02-30` is not a day")]
#[case("time_zone=Mars/Olympus", "time_zone", "`Mars/Olympus` is not an IANA time zone")]
#[case("period=31d", "period", "allowed: today, 7d, 30d, 90d, custom")]
#[case("period=7d&period=30d", "period", "more than once")]
#[case("period=custom", "period", "needs `from` and `to`")]
#[case("from=2011-12-30&to=2011-12-30&time_zone=Pacific/Apia", "from", "a day that Pacific/Apia never had")]
#[case("compare=previous_period", "compare", "needs a range")]
#[case("granularity=minute", "granularity", "allowed: auto, hour, day, week, month")]
#[case("from=2020-01-01&to=2024-12-31&granularity=hour", "granularity", "gives more than 10000 buckets")]
fn bad_input_is_named(#[case] query: &str, #[case] parameter: &str, #[case] reason: &str) {
    let errors = parse(query).unwrap_err();
    let error = errors.iter().find(|error| error.parameter == parameter).unwrap();
    assert!(error.reason.contains(reason), "{error}");
}

#[test]
fn a_list_has_a_limit() {
    let query = ["campaign_ids=018f0000-0000-7000-8000-000000000000"; 501].join("&");
    assert_eq!(parse(&query).unwrap_err()[0].reason, "501 values; at most 500 are allowed");
}

#[test]
fn a_year_is_allowed_by_the_hour() {
    assert!(parse("from=2024-01-01&to=2024-12-31&granularity=hour").is_ok());
}
