//! Query strings of the API: what is accepted is understood as the same again when it is written out, and in any
//! order; what is refused is refused by name.

#![no_main]

use std::fmt::Debug;

use analytics_api::{
    problem::Problem,
    query::{MAX_PAGE, Nothing, QueryParams, params},
    routes::{
        audit_events::AuditEventQuery,
        auth::LogoutQuery,
        calls::CallRowsQuery,
        campaigns::CampaignQuery,
        dashboard::DashboardQuery,
        flow_analytics::OfEngineer,
        flow_sessions::InSession,
        flows::{FlowVersion, ListedFlows},
        ingest::IngestQuery,
    },
};
use analytics_dao::flows::listing::FlowQuery;
use analytics_domain::{
    filters::{AppliedFilters, MAX_LIST, ResolvedFilters, Span},
    flows::filters::{AppliedSessionFilters, SessionFilters},
    params::ParamError,
    period::{take_range, take_zone},
};
use chrono::{DateTime, Duration, Utc};
use chrono_tz::Tz;
use form_urlencoded::Serializer;
use libfuzzer_sys::fuzz_target;
use uuid::Uuid;

const NOW: DateTime<Utc> = DateTime::from_timestamp_nanos(1_795_089_600_000_000_000);
const ORG_ZONE: Tz = Tz::America__New_York;

fuzz_target!(|query: &str| {
    if let Some(filters) = in_any_order(query, understood) {
        assert_eq!(understood(&written(&filters)), Ok(filters.clone()), "{}", written(&filters));
        is_sound(&filters);
    }
    of_sessions(query);
    in_any_order(query, own::<CallRowsQuery>);
    in_any_order(query, own::<DashboardQuery>);
    in_any_order(query, own::<CampaignQuery>);
    in_any_order(query, own::<LogoutQuery>);
    in_any_order(query, own::<IngestQuery>);
    in_any_order(query, own::<AuditEventQuery>);
    in_any_order(query, |query| sound::<ListedFlows>(query, is_page_of_flows));
    in_any_order(query, |query| {
        sound::<FlowVersion>(query, |FlowVersion(version)| version.is_none_or(|number| number >= 1))
    });
    in_any_order(query, |query| sound::<InSession>(query, |InSession(session_id)| session_id.is_some()));
    in_any_order(query, days);
    let is_empty = form_urlencoded::parse(query.as_bytes()).next().is_none();
    assert_eq!(in_any_order(query, own::<Nothing>).is_some(), is_empty, "what takes nothing takes nothing");
});

fn understood(query: &str) -> Result<ResolvedFilters, Vec<ParamError>> {
    let mut params = params(query);
    let scope = analytics_testkit::scope(Uuid::from_u128(1));
    let filters = ResolvedFilters::take(&mut params, scope, ORG_ZONE, NOW);
    params.finish().map(|()| filters)
}

/// Filters of sessions: what they say is understood again, and means the same range as for calls.
fn of_sessions(query: &str) {
    let Some(filters) = in_any_order(query, understood_of_sessions) else { return };
    let again = written_of_sessions(&filters);
    assert_eq!(understood_of_sessions(&again).as_ref(), Ok(&filters), "{again}");
    assert!(filters.span.date_range.is_none_or(|range| range.start < range.end), "a range has at least one day");
    let applied = AppliedSessionFilters::new(&filters, filters.span.granularity);
    are_instants([applied.start, applied.end]);
    assert_eq!(applied.engineer_id, filters.engineer_id);
    let of_calls = understood(query).map(|filters| filters.span());
    assert!(filters.engineer_id.is_some() || of_calls == Ok(filters.span), "{of_calls:?}");
}

fn understood_of_sessions(query: &str) -> Result<SessionFilters, Vec<ParamError>> {
    let mut params = params(query);
    let OfEngineer(engineer_id) = OfEngineer::take(&mut params);
    let scope = analytics_testkit::scope(Uuid::from_u128(1));
    let filters = SessionFilters::take(&mut params, scope, ORG_ZONE, NOW).of_engineer(engineer_id);
    params.finish().map(|()| filters)
}

/// An endpoint's own parameters, which show no equality but their text.
fn own<T: QueryParams + Debug>(query: &str) -> Result<String, Vec<ParamError>> {
    sound(query, |_: &T| true)
}

/// The same of parameters that have to be sound if they are accepted.
fn sound<T: QueryParams + Debug>(query: &str, is_sound: impl Fn(&T) -> bool) -> Result<String, Vec<ParamError>> {
    let mut params = params(query);
    let own = T::take(&mut params);
    params.finish()?;
    assert!(is_sound(&own), "{own:?}");
    Ok(format!("{own:?}"))
}

fn is_page_of_flows(ListedFlows(FlowQuery { status: _, search, limit, cursor }): &ListedFlows) -> bool {
    let mut texts = [search, cursor].into_iter().flatten();
    let holds_text = search.as_ref().is_none_or(|text| (1..=200).contains(&text.chars().count()));
    holds_text && (1..=MAX_PAGE).contains(limit) && texts.all(|text| !text.contains('\0'))
}

/// A range of days beside an endpoint's own parameters.
fn days(query: &str) -> Result<String, Vec<ParamError>> {
    let mut params = params(query);
    let own = AuditEventQuery::take(&mut params);
    let zone = take_zone(&mut params, ORG_ZONE);
    let range = take_range(&mut params, zone, NOW);
    params.finish()?;
    assert!(range.is_none_or(|range| range.start < range.end), "a range has at least one day");
    Ok(format!("{zone} {range:?} {own:?}"))
}

/// What a query means, which the order of its parameters must not change.
fn in_any_order<T: Debug + PartialEq>(query: &str, read: impl Fn(&str) -> Result<T, Vec<ParamError>>) -> Option<T> {
    let mut pairs: Vec<_> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    pairs.reverse();
    let reversed = read(&Serializer::new(String::new()).extend_pairs(pairs).finish());
    match read(query) {
        Ok(read) => {
            assert_eq!(reversed.as_ref(), Ok(&read));
            Some(read)
        }
        Err(errors) => {
            assert!(reversed.is_err() && !errors.is_empty());
            for error in &errors {
                assert!(!error.reason.is_empty(), "{error:?}");
                assert!(error.value.as_ref().is_none_or(|value| value.chars().count() <= 100), "{error:?}");
            }
            let problem = Problem::from(errors);
            assert!(problem.status == 400 && !problem.errors.is_empty() && !problem.detail.contains('\0'));
            None
        }
    }
}

/// The query string that says the same, with a custom range for a preset one.
fn written(filters: &ResolvedFilters) -> String {
    let mut query = written_span(&filters.span());
    if let Some(compare) = filters.compare {
        query.append_pair("compare", compare.as_str());
    }
    if let Some(candidates) = &filters.candidate_filter {
        query.extend_pairs(candidates.ids.iter().map(|id| ("candidate_ids", id.to_string())));
        query.extend_pairs(candidates.sources.iter().map(|source| ("candidate_sources", source)));
        query.extend_pairs(candidates.locations.iter().map(|location| ("candidate_locations", location)));
    }
    query.extend_pairs(filters.campaign_ids.iter().map(|id| ("campaign_ids", id.to_string())));
    query.extend_pairs(filters.job_titles.iter().map(|title| ("job_titles", title)));
    query.finish()
}

/// The same for filters of sessions.
fn written_of_sessions(filters: &SessionFilters) -> String {
    let mut query = written_span(&filters.span);
    query.extend_pairs(filters.engineer_id.map(|id| ("engineer_id", id.to_string())));
    query.finish()
}

fn written_span(span: &Span) -> Serializer<'static, String> {
    let mut query = Serializer::new(String::new());
    query.append_pair("time_zone", span.time_zone.name());
    query.append_pair("granularity", span.granularity.as_str());
    if let Some(range) = span.date_range {
        let day = |instant: DateTime<Utc>| instant.with_timezone(&span.time_zone).date_naive().to_string();
        query.append_pair("from", &day(range.start));
        query.append_pair("to", &day(range.end - Duration::milliseconds(1)));
    }
    query
}

fn is_sound(filters: &ResolvedFilters) {
    assert!(filters.date_range.is_none_or(|range| range.start < range.end), "a range has at least one day");
    if let (Some(range), Some(previous)) = (filters.date_range, filters.previous_range()) {
        assert!(previous.start <= previous.end && previous.end <= range.start, "{previous:?} before {range:?}");
    }
    if let Some(candidates) = &filters.candidate_filter {
        assert!(!candidates.is_empty());
        assert!(is_list(&candidates.ids) && is_list(&candidates.sources) && is_list(&candidates.locations));
    }
    assert!(is_list(&filters.campaign_ids) && is_list(&filters.job_titles));
    let applied = AppliedFilters::new(filters, filters.granularity);
    are_instants([applied.start, applied.end, applied.previous_start, applied.previous_end]);
}

fn are_instants<const N: usize>(written: [Option<String>; N]) {
    for instant in written.into_iter().flatten() {
        assert!(DateTime::parse_from_rfc3339(&instant).is_ok(), "{instant}");
    }
}

/// Sorted, each value once, and not too many.
fn is_list<T: PartialOrd>(values: &[T]) -> bool {
    values.len() <= MAX_LIST && values.windows(2).all(|pair| pair[0] < pair[1])
}
