//! An example of every answer beside the dashboard.

use analytics_domain::{
    beside::{
        Basis,
        credits::{
            CreditRatio, CreditsPerQualifiedCandidateChart, CreditsPerQualifiedCandidatePoint,
            CreditsPerQualifiedCandidateResponse,
        },
        ignored::{IgnoredFilter, OF_CREDITS, OF_LAUNCHES},
        launches::{CampaignsLaunchedPoint, CampaignsLaunchedResponse},
        rows::{FigureRow, FigureRowsResponse, RowKind},
        satisfaction::{
            AverageCandidateSatisfactionResponse, CandidateSatisfactionResponse, Satisfaction, SatisfactionPoint,
            distribution,
        },
        sms::{SmsSentChart, SmsSentPoint, SmsSentResponse, TotalSmsResponse},
        time_saved::{
            SourceTimeSaved, TimeSaved, TimeSavedPoint, TimeSavedResponse, TimeSavedSource, TotalTimeSavedResponse,
            minutes,
        },
    },
    buckets::{Bucket, Granularity},
    closed_sets::RecordedField,
    dashboard::NoData,
    figures::CountFigure,
    filters::{AppliedFilters, Filter},
    org::TimeSavedSettings,
};

use uuid::Uuid;

use super::examples::{CALL, CAMPAIGN, CANDIDATE, NEW_YORK, at, filters, snapshot};
use crate::csv_figure_rows;

const RATING: Uuid = Uuid::from_u128(0x019a_9f3c_5d1e_7000_8000_0000_0000_0007);
const MIN_RATINGS: i32 = 5;

fn basis() -> Basis {
    Basis { filters: filters(), ignored_filters: Vec::new(), snapshot: snapshot(), no_data: Vec::new() }
}

fn bucket(start: &str, end: &str, partial: bool) -> Bucket {
    Bucket { start: start.to_owned(), end: end.to_owned(), partial }
}

/// The two days of the examples' range, the second of which is running.
fn days() -> [Bucket; 2] {
    [
        bucket("2026-11-19T00:00:00-05:00", "2026-11-20T00:00:00-05:00", false),
        bucket("2026-11-20T00:00:00-05:00", "2026-11-21T00:00:00-05:00", true),
    ]
}

/// The two days before.
fn days_before() -> [Bucket; 2] {
    [
        bucket("2026-11-17T00:00:00-05:00", "2026-11-18T00:00:00-05:00", false),
        bucket("2026-11-18T00:00:00-05:00", "2026-11-19T00:00:00-05:00", true),
    ]
}

fn points<T, V>(days: [Bucket; 2], values: [V; 2], point: impl Fn(Bucket, V) -> T) -> Vec<T> {
    days.into_iter().zip(values).map(|(bucket, value)| point(bucket, value)).collect()
}

/// Outbound SMS by the day.
#[must_use]
pub fn sms_sent() -> SmsSentResponse {
    let point = |bucket, sms| SmsSentPoint { bucket, sms };
    let chart = SmsSentChart {
        granularity: Granularity::Day,
        time_zone: NEW_YORK.to_owned(),
        points: Some(points(days(), [212, 64], point)),
        previous: Some(points(days_before(), [198, 60], point)),
    };
    SmsSentResponse { basis: basis(), chart }
}

/// Outbound SMS.
#[must_use]
pub fn total_sms() -> TotalSmsResponse {
    TotalSmsResponse { basis: basis(), figure: CountFigure { value: Some(276), previous: Some(258) } }
}

/// Of an organisation that takes no notes.
fn without_notes() -> Basis {
    let notes = NoData::never_recorded(TimeSavedSource::Notetaking.as_str(), RecordedField::NotetakingSession);
    Basis { no_data: vec![notes], ..basis() }
}

fn saved(units_and_seconds: [(i64, i64); 4]) -> TimeSaved {
    let settings = TimeSavedSettings::default();
    let known = TimeSavedSource::ALL.iter().zip(units_and_seconds);
    let ms = |(source, (units, seconds)): (&TimeSavedSource, (i64, i64))| settings.saved_ms(*source, units, seconds);
    let all = known.clone().map(ms).sum();
    let source = |(source, (units, seconds)): (&TimeSavedSource, (i64, i64))| SourceTimeSaved {
        source: *source,
        minutes: Some(minutes(settings.saved_ms(*source, units, seconds))),
        units: Some(units),
        seconds: Some(seconds),
    };
    let notes = SourceTimeSaved { source: TimeSavedSource::Notetaking, minutes: None, units: None, seconds: None };
    TimeSaved { value: Some(minutes(all)), sources: known.map(source).chain([notes]).collect() }
}

/// Time saved by the day.
#[must_use]
pub fn time_saved() -> TimeSavedResponse {
    let point = |bucket, saved: TimeSaved| {
        let of = |place: usize| saved.sources.get(place).and_then(|source| source.minutes);
        TimeSavedPoint {
            bucket,
            total: saved.value.unwrap_or_default(),
            calls: of(0),
            web_calls: of(1),
            sms: of(2),
            resume_screenings: of(3),
            notetaking: of(4),
        }
    };
    let (first, second) =
        ([(160, 58_400), (12, 6_900), (212, 0), (30, 0)], [(54, 19_710), (5, 2_700), (64, 0), (9, 0)]);
    let before = ([(150, 54_900), (9, 5_100), (198, 0), (26, 0)], [(50, 18_300), (4, 2_220), (60, 0), (8, 0)]);
    TimeSavedResponse {
        basis: without_notes(),
        settings: TimeSavedSettings::default(),
        granularity: Granularity::Day,
        time_zone: NEW_YORK.to_owned(),
        points: Some(points(days(), [saved(first), saved(second)], point)),
        previous: Some(points(days_before(), [saved(before.0), saved(before.1)], point)),
    }
}

/// Time saved, in all.
#[must_use]
pub fn total_time_saved() -> TotalTimeSavedResponse {
    TotalTimeSavedResponse {
        basis: without_notes(),
        settings: TimeSavedSettings::default(),
        saved: saved([(214, 78_110), (17, 9_600), (276, 0), (39, 0)]),
        previous: Some(saved([(200, 73_200), (13, 7_320), (258, 0), (34, 0)])),
    }
}

/// Satisfaction by the day, the second of which has too few ratings.
#[must_use]
pub fn candidate_satisfaction() -> CandidateSatisfactionResponse {
    let point = |bucket, counts| SatisfactionPoint::of(bucket, &counts, MIN_RATINGS);
    CandidateSatisfactionResponse {
        basis: basis(),
        min_ratings: MIN_RATINGS,
        granularity: Granularity::Day,
        time_zone: NEW_YORK.to_owned(),
        points: Some(points(days(), [[1, 2, 6, 21, 18], [0, 0, 1, 2, 0]], point)),
        previous: Some(points(days_before(), [[2, 2, 8, 19, 14], [0, 1, 1, 4, 3]], point)),
        distribution: Some(distribution(&[1, 2, 7, 23, 18])),
        previous_distribution: Some(distribution(&[2, 3, 9, 23, 17])),
    }
}

/// Satisfaction, compared with a window that has too few ratings.
#[must_use]
pub fn average_candidate_satisfaction() -> AverageCandidateSatisfactionResponse {
    AverageCandidateSatisfactionResponse {
        basis: basis(),
        min_ratings: MIN_RATINGS,
        satisfaction: Satisfaction::of(&[1, 2, 7, 23, 18], MIN_RATINGS),
        previous: Some(Satisfaction::of(&[0, 0, 1, 2, 0], MIN_RATINGS)),
    }
}

/// Three weeks of launches, asked for with a range.
#[must_use]
pub fn campaigns_launched_per_week() -> CampaignsLaunchedResponse {
    let week =
        |start, end, partial, campaigns| CampaignsLaunchedPoint { bucket: bucket(start, end, partial), campaigns };
    let reason = OF_LAUNCHES.to_owned();
    CampaignsLaunchedResponse {
        basis: Basis {
            filters: AppliedFilters {
                start: None,
                end: None,
                previous_start: None,
                previous_end: None,
                granularity: Granularity::Week,
                campaign_ids: Vec::new(),
                candidate_sources: Vec::new(),
                ..filters()
            },
            ignored_filters: vec![IgnoredFilter { filter: Filter::Period, reason }],
            ..basis()
        },
        granularity: Granularity::Week,
        time_zone: NEW_YORK.to_owned(),
        points: Some(vec![
            week("2026-11-02T00:00:00-05:00", "2026-11-09T00:00:00-05:00", false, 2),
            week("2026-11-09T00:00:00-05:00", "2026-11-16T00:00:00-05:00", false, 0),
            week("2026-11-16T00:00:00-05:00", "2026-11-23T00:00:00-05:00", true, 1),
        ]),
    }
}

/// A ratio, asked for with a filter on candidates, and by the day. One of the qualified is so on both days.
#[must_use]
pub fn credits_per_qualified_candidate() -> CreditsPerQualifiedCandidateResponse {
    let ignored_filters = vec![IgnoredFilter { filter: Filter::CandidateSources, reason: OF_CREDITS.to_owned() }];
    let point = |bucket, (spent, qualified)| CreditsPerQualifiedCandidatePoint::of(bucket, spent, qualified);
    CreditsPerQualifiedCandidateResponse {
        basis: Basis { ignored_filters, ..basis() },
        ratio: CreditRatio::of(1_250_500, 41),
        previous: Some(CreditRatio::of(1_187_250, 36)),
        chart: CreditsPerQualifiedCandidateChart {
            granularity: Granularity::Day,
            time_zone: NEW_YORK.to_owned(),
            points: Some(points(days(), [(945_500, 31), (305_000, 11)], point)),
            previous: Some(points(days_before(), [(890_250, 27), (297_000, 9)], point)),
        },
    }
}

/// A page of one rating.
#[must_use]
pub fn figure_rows() -> FigureRowsResponse {
    let row = FigureRow {
        id: RATING,
        external_id: Some("call-1042".to_owned()),
        at: at(-3600),
        campaign_id: CAMPAIGN,
        campaign_name: "Night-shift nurses".to_owned(),
        job_title: Some("Registered nurse".to_owned()),
        candidate_id: Some(CANDIDATE),
        candidate_name: Some("Ada Osei".to_owned()),
        call_id: Some(CALL),
        seconds: None,
        rating: Some(4),
        credits: None,
    };
    FigureRowsResponse {
        basis: basis(),
        kind: RowKind::Ratings,
        total: 148,
        rows: vec![row],
        next_cursor: Some(format!("2026-11-20T13:00:00Z_{RATING}")),
    }
}

/// The same row as CSV.
#[must_use]
pub fn figure_rows_csv() -> String {
    let page = figure_rows();
    csv_figure_rows::head(&page) + &csv_figure_rows::lines(page.rows)
}
