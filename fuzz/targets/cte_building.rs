//! Statements: whatever the filters, every statement is bound to the organisation at each table that it reads, has as
//! many values as placeholders, and no word of a filter in its text, on both engines. Inputs that begin with `S` ask
//! about guided sessions, all others about calls.

#![no_main]

use analytics_dao::{
    DaoError, Engine,
    flows::listing::FlowQuery,
    fuzzing::{self, Built},
};
use analytics_domain::{
    beside::{self, rows::RowKind},
    buckets::{Granularity, MAX_BUCKETS},
    dashboard::METRICS,
    filters::{CandidateFilter, Compare, MAX_LIST, ResolvedFilters, Span},
    flows::{filters::SessionFilters, flow::FlowStatus},
    metric::Metric,
    period::DateRange,
    rows::Part,
};
use chrono::{DateTime, Days, Duration, NaiveDate, Utc};
use chrono_tz::Tz;
use libfuzzer_sys::{
    arbitrary::{Result, Unstructured},
    fuzz_target,
};
use uuid::Uuid;

const ORG: Uuid = Uuid::from_u128(0x018f_0000_0000_7000_8000_0000_0000_0001);
/// In every text of a filter and in no statement.
const MARK: char = '\u{2042}';
/// The first byte of an input that asks about guided sessions.
const OF_SESSIONS: u8 = b'S';
/// What statements read; all of it belongs to an organisation.
const TABLES: &[&str] = &[
    "calls",
    "campaigns",
    "candidates",
    "candidate_campaign_user_reviews",
    "campaign_scripts",
    "orgs",
    "sms_messages",
    "resume_screenings",
    "notetaking_sessions",
    "credit_entries",
    "call_reviews",
    "flows",
    "flow_versions",
    "steps",
    "flow_sessions",
    "session_decisions",
    "session_ratings",
    "users",
];

/// A question about calls, from whatever bytes.
struct Asked {
    filters: ResolvedFilters,
    extent: Option<DateRange>,
    metrics: Vec<&'static Metric>,
    metric: &'static Metric,
    part: Part,
    cursor: Option<String>,
    campaign_cursor: Option<String>,
    search: String,
}

/// A question about guided sessions.
struct AskedOfSessions {
    filters: SessionFilters,
    extent: Option<DateRange>,
    flows: FlowQuery,
    version: i32,
    /// Of flows and users that an answer names.
    ids: Vec<Uuid>,
}

/// What every question has of days and times.
struct When {
    time_zone: Tz,
    /// Days that exist, asked for or not.
    range: DateRange,
    date_range: Option<DateRange>,
    now: Option<DateTime<Utc>>,
}

fuzz_target!(|data: &[u8]| {
    if let Some((&OF_SESSIONS, data)) = data.split_first() {
        if let Ok(asked) = asked_of_sessions(&mut Unstructured::new(data)) {
            are_sound(|engine| of_sessions(engine, &asked));
        }
    } else if let Ok(asked) = asked(&mut Unstructured::new(data)) {
        are_sound(|engine| statements(engine, &asked));
    }
});

fn are_sound(ask: impl Fn(Engine) -> Vec<Built>) {
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let statements = ask(engine);
        assert_eq!(statements, ask(engine), "the same question is asked the same way");
        for built in &statements {
            is_sound(engine, built);
        }
    }
}

fn statements(engine: Engine, asked: &Asked) -> Vec<Built> {
    let Asked { filters, extent, metrics, metric, part, cursor, campaign_cursor, search } = asked;
    let dashboard = fuzzing::dashboard(engine, filters, *extent, metrics);
    let dashboard = unless_too_fine(dashboard, &filters.span(), *extent);
    let beside = beside::METRICS.iter().filter_map(|metric| fuzzing::beside(engine, filters, *extent, metric).ok());
    let beside: Vec<_> = beside.flatten().collect();
    let rows = fuzzing::call_rows(engine, filters, metric, *part, cursor.as_deref());
    let campaigns = fuzzing::campaign_page(engine, filters.scope, search, campaign_cursor.as_deref());
    let campaigns = campaigns.unwrap_or_else(|error| panic!("a cursor is refused: {error}"));
    let rows = rows.unwrap_or_else(|error| panic!("a cursor is refused: {error}"));
    let behind = RowKind::ALL.iter().flat_map(|kind| {
        let rows = fuzzing::figure_rows(engine, filters, *kind, cursor.as_deref());
        rows.unwrap_or_else(|error| panic!("a cursor is refused: {error}"))
    });
    let facets = fuzzing::facets(engine, filters.scope);
    let figures = dashboard.into_iter().chain(beside);
    figures.chain(rows).chain(behind).chain([campaigns]).chain(facets).collect()
}

fn of_sessions(engine: Engine, asked: &AskedOfSessions) -> Vec<Built> {
    let AskedOfSessions { filters, extent, flows, version, ids } = asked;
    let figures = unless_too_fine(fuzzing::flows::figures(engine, filters, *extent), &filters.span, *extent);
    let page = fuzzing::flows::flow_page(engine, filters.scope, flows);
    let holds_nul = flows.search.as_ref().is_some_and(|text| text.contains('\0'));
    assert_eq!(page.is_err(), holds_nul, "{:?}: {flows:?}", page.err());
    let flow_id = filters.flow_id.unwrap_or_default();
    let looked_up = fuzzing::flows::looked_up(engine, filters.scope, flow_id, *version, ids);
    figures.into_iter().chain(page).chain(looked_up).collect()
}

/// Figures are refused for more buckets than a chart can show, and for nothing else.
fn unless_too_fine(figures: Result<Vec<Built>, DaoError>, span: &Span, extent: Option<DateRange>) -> Vec<Built> {
    let range = span.date_range.or(extent);
    let most = range.map_or(0, |range| span.granularity.resolve(&range, span.time_zone).bucket_bound(&range));
    let is_too_fine = matches!(figures, Err(DaoError::Invalid { field: "granularity", .. }));
    assert_eq!(is_too_fine, most > MAX_BUCKETS, "{most} buckets");
    assert!(figures.is_ok() || is_too_fine, "{:?}", figures.err());
    figures.unwrap_or_default()
}

fn is_sound(engine: Engine, Built { sql, values }: &Built) {
    assert!(!sql.contains(MARK), "values are bound: {sql}");
    let placeholders = placeholders(engine, sql);
    let numbers = placeholders.iter().map(|(_, number)| *number);
    assert_eq!(numbers.max().unwrap_or(0), values.len(), "{sql}");
    let most = if engine == Engine::Sqlite { 32_766 } else { 65_535 };
    assert!(values.len() <= most, "{} values", values.len());
    let bound = placeholders
        .iter()
        .filter(|(before, number)| before.ends_with("\"org_id\" = ") && values[number - 1] == Some(ORG));
    // Or by the column of a table that is bound.
    let joined = sql.matches("\"org_id\" = \"").count();
    assert_eq!(bound.count() + joined, tables_read(sql), "every table is bound to the organisation: {sql}");
    assert!(
        placeholders
            .iter()
            .all(|(before, number)| !before.ends_with("\"org_id\" = ") || values[number - 1] == Some(ORG))
    );
}

/// What comes before each placeholder, and its number from 1.
fn placeholders(engine: Engine, sql: &str) -> Vec<(&str, usize)> {
    let sign = if engine == Engine::Sqlite { '?' } else { '$' };
    let places = sql.match_indices(sign).enumerate().map(|(index, (place, _))| {
        let digits = sql[place + 1..].bytes().take_while(u8::is_ascii_digit).count();
        let number = sql[place + 1..place + 1 + digits].parse().unwrap_or(index + 1);
        (&sql[..place], number)
    });
    places.collect()
}

fn tables_read(sql: &str) -> usize {
    let read =
        |table| [format!("FROM \"{table}\""), format!("JOIN \"{table}\"")].map(|read| sql.matches(&read).count());
    TABLES.iter().flat_map(read).sum()
}

fn asked(input: &mut Unstructured<'_>) -> Result<Asked> {
    let When { time_zone, range, date_range, now } = when(input)?;
    let compare = input.arbitrary::<bool>()? && date_range.is_some();
    let candidates = CandidateFilter { ids: ids(input)?, sources: texts(input)?, locations: texts(input)? };
    let filters = ResolvedFilters {
        date_range,
        campaign_ids: ids(input)?,
        candidate_filter: Some(candidates).filter(|filter| !filter.is_empty()),
        job_titles: texts(input)?,
        time_zone,
        granularity: *input.choose(Granularity::ALL)?,
        compare: compare.then_some(Compare::PreviousPeriod),
        now,
        ..ResolvedFilters::all_time(analytics_testkit::scope(ORG))
    };
    let chosen: u64 = input.arbitrary()?;
    let metrics = METRICS.iter().enumerate().filter(|(index, _)| chosen == 0 || (chosen >> (index % 64)) & 1 == 1);
    Ok(Asked {
        metrics: metrics.map(|(_, metric)| metric).collect(),
        extent: if input.arbitrary()? { Some(range) } else { None }.filter(|_| date_range.is_none()),
        filters,
        metric: input.choose(METRICS)?,
        part: *input.choose(Part::ALL)?,
        cursor: input.arbitrary::<Option<(u32, u128)>>()?.map(|(at, id)| cursor(at, id)),
        campaign_cursor: input.arbitrary::<Option<u128>>()?.map(name_cursor),
        search: text(input)?,
    })
}

fn asked_of_sessions(input: &mut Unstructured<'_>) -> Result<AskedOfSessions> {
    let When { time_zone, range, date_range, now } = when(input)?;
    let span = Span { date_range, time_zone, granularity: *input.choose(Granularity::ALL)?, compare: None, now };
    let filters = SessionFilters {
        scope: analytics_testkit::scope(ORG),
        span,
        engineer_id: input.arbitrary::<Option<u128>>()?.map(Uuid::from_u128),
        flow_id: input.arbitrary::<Option<u128>>()?.map(Uuid::from_u128),
        idle_before: input.arbitrary::<Option<u32>>()?.map(instant),
    };
    Ok(AskedOfSessions {
        filters,
        extent: if input.arbitrary()? { Some(range) } else { None }.filter(|_| date_range.is_none()),
        version: input.arbitrary()?,
        ids: ids(input)?,
        flows: FlowQuery {
            status: *input.choose(FlowStatus::ALL)?,
            limit: input.int_in_range(1..=200)?,
            cursor: input.arbitrary::<Option<u128>>()?.map(name_cursor),
            search: if input.arbitrary()? { Some(text(input)?) } else { None },
        },
    })
}

fn when(input: &mut Unstructured<'_>) -> Result<When> {
    let time_zone = *input.choose(&chrono_tz::TZ_VARIANTS)?;
    let first = NaiveDate::default() + Days::new(input.int_in_range(0..=374_000)?);
    let last = first + Days::new(*input.choose(&[0, 1, 6, 29, 89, 364, 365, 1_824])?);
    let range = DateRange::days(first, last, time_zone);
    let date_range = if input.arbitrary()? { Some(range).filter(|range| range.start < range.end) } else { None };
    let minute = range.start + Duration::minutes(input.int_in_range(0..=100_000)?);
    let now = date_range.is_none_or(|range| range.contains(minute)).then_some(minute);
    Ok(When { time_zone, range, date_range, now })
}

fn cursor(seconds: u32, id: u128) -> String {
    format!("{:?}_{}", instant(seconds), Uuid::from_u128(id))
}

fn name_cursor(id: u128) -> String {
    format!("{id:032x}e28182")
}

fn instant(seconds: u32) -> DateTime<Utc> {
    DateTime::from_timestamp_nanos(i64::from(seconds) * 1_000_000_000)
}

/// Mostly few, sometimes as many as there may be; as filters have them, sorted and each once.
fn count(input: &mut Unstructured<'_>) -> Result<usize> {
    if input.ratio(1, 50)? { Ok(MAX_LIST) } else { input.int_in_range(0..=3) }
}

fn ids(input: &mut Unstructured<'_>) -> Result<Vec<Uuid>> {
    let first: u128 = input.arbitrary()?;
    Ok((0..count(input)? as u128).map(|next| Uuid::from_u128(first.wrapping_add(next))).collect())
}

fn texts(input: &mut Unstructured<'_>) -> Result<Vec<String>> {
    let text = text(input)?;
    Ok((0..count(input)?).map(|next| format!("{text}{next:03}")).collect())
}

fn text(input: &mut Unstructured<'_>) -> Result<String> {
    let text: &str = input.arbitrary()?;
    Ok(format!("{MARK}{}", text.chars().take(30).collect::<String>()))
}
