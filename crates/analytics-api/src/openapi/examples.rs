//! An example of every model that is sent, as values of its type.

mod people;

pub use people::{
    accept_invitation, audit_events, audit_events_csv, created_invitation, invitation_summary, invitation_token,
    invitations, new_invitation, user, user_patch, users,
};

use analytics_domain::{
    buckets::{Bucket, Granularity},
    closed_sets::{CallChannel, CallStatus, CampaignStatus, Presence},
    dashboard::{DashboardFigures, DashboardResponse, ReadFrom, Snapshot, dictionary as all_metrics},
    figures::{
        BreakdownFigure, BreakdownItem, CallsChartResponse, CallsPoint, CountFigure, Mean, MeanFigure, Ratio,
        RatioFigure,
    },
    filters::AppliedFilters,
    metric::MetricDictionary,
    org::OrgSettings,
    resources::{
        ApiKey, ApiKeyList, Campaign, CampaignPage, CampaignScript, CampaignScriptIn, CandidateFacets, CreatedApiKey,
        FacetValue, HealthStatus, LoginRequest, LoginResponse, Me, MoreValues, NewApiKey, OrgSettingsPatch,
        OrgSettingsResponse, OrgSummary, PasswordChange, Readiness, RefreshRequest, TokenPlace,
    },
    role::{KeyScope, Permission, Role},
    rows::{CallRow, CallRowsResponse},
};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{csv_rows, routes::health::Liveness};

const ORG: Uuid = Uuid::from_u128(0x019a_9f3c_5d1e_7000_8000_0000_0000_0001);
pub(super) const USER: Uuid = Uuid::from_u128(0x019a_9f3c_5d1e_7000_8000_0000_0000_0002);
pub(super) const CAMPAIGN: Uuid = Uuid::from_u128(0x019a_9f3c_5d1e_7000_8000_0000_0000_0003);
pub(super) const CANDIDATE: Uuid = Uuid::from_u128(0x019a_9f3c_5d1e_7000_8000_0000_0000_0004);
pub(super) const CALL: Uuid = Uuid::from_u128(0x019a_9f3c_5d1e_7000_8000_0000_0000_0005);
const KEY: Uuid = Uuid::from_u128(0x019a_9f3c_5d1e_7000_8000_0000_0000_0006);
pub(super) const NEW_YORK: &str = "America/New_York";
/// 20 November 2026, 14:00 UTC.
const NOON: i64 = 1_795_183_200;

pub(super) fn at(seconds_later: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(NOON + seconds_later, 0).unwrap_or_default()
}

/// A log-in.
#[must_use]
pub fn login_request() -> LoginRequest {
    LoginRequest {
        email: "maya@northwind.example".to_owned(),
        password: "correct horse battery staple".to_owned(),
        tokens_in: Some(TokenPlace::Body),
    }
}

/// A refresh.
#[must_use]
pub fn refresh_request() -> RefreshRequest {
    RefreshRequest { refresh_token: Some("eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.….…".to_owned()) }
}

/// A session.
#[must_use]
pub fn login_response() -> LoginResponse {
    let token = || Some("eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.….…".to_owned());
    LoginResponse {
        access_token: token(),
        refresh_token: token(),
        token_type: "Bearer".to_owned(),
        expires_in: 900,
        refresh_expires_in: 1_209_600,
        me: me(),
    }
}

/// A new password.
#[must_use]
pub fn password_change() -> PasswordChange {
    PasswordChange {
        current_password: "correct horse battery staple".to_owned(),
        password: "gold fern mountain kettle".to_owned(),
    }
}

/// A key to be made.
#[must_use]
pub fn new_api_key() -> NewApiKey {
    let ApiKey { name, scopes, expires_at, .. } = api_key();
    NewApiKey { name, scopes, expires_at }
}

/// A key that was made.
#[must_use]
pub fn created_api_key() -> CreatedApiKey {
    CreatedApiKey { api_key: api_key(), key: "parlance_5f0c3a9be217_…".to_owned() }
}

/// The keys of an organisation.
#[must_use]
pub fn api_keys() -> ApiKeyList {
    ApiKeyList { api_keys: vec![ApiKey { last_used_at: Some(at(7_200)), ..api_key() }], next_cursor: None }
}

fn api_key() -> ApiKey {
    ApiKey {
        id: KEY,
        name: "Nightly export".to_owned(),
        prefix: "parlance_5f0c3a9be217".to_owned(),
        scopes: vec![KeyScope::ReadAnalytics],
        created_by: Some(USER),
        created_at: at(0),
        last_used_at: None,
        expires_at: Some(at(365 * 86_400)),
        revoked_at: None,
    }
}

/// A caller.
#[must_use]
pub fn me() -> Me {
    Me {
        id: USER,
        email: "maya@northwind.example".to_owned(),
        name: "Maya Ruiz".to_owned(),
        role: Role::TeamAdmin,
        is_super_admin: false,
        permissions: Permission::ALL.iter().copied().filter(|permission| Role::TeamAdmin.may(*permission)).collect(),
        presence: Presence::Online,
        org: OrgSummary {
            id: ORG,
            name: "Northwind".to_owned(),
            slug: "northwind".to_owned(),
            time_zone: NEW_YORK.to_owned(),
        },
    }
}

/// A living server.
#[must_use]
pub const fn liveness() -> Liveness {
    Liveness { status: HealthStatus::Ok }
}

/// Healthy databases.
#[must_use]
pub fn readiness() -> Readiness {
    Readiness {
        status: HealthStatus::Ok,
        primary: HealthStatus::Ok,
        replica: Some(HealthStatus::Ok),
        replica_lag_seconds: Some(0.3),
        schema_version: Some("m0001_identity".to_owned()),
    }
}

/// The first entries of the dictionary.
#[must_use]
pub fn dictionary() -> MetricDictionary {
    let mut dictionary = all_metrics();
    dictionary.metrics.truncate(2);
    dictionary
}

pub(super) fn filters() -> AppliedFilters {
    AppliedFilters {
        start: Some("2026-11-19T00:00:00-05:00".to_owned()),
        end: Some("2026-11-21T00:00:00-05:00".to_owned()),
        previous_start: Some("2026-11-17T00:00:00-05:00".to_owned()),
        previous_end: Some("2026-11-18T09:00:00-05:00".to_owned()),
        time_zone: NEW_YORK.to_owned(),
        granularity: Granularity::Day,
        campaign_ids: vec![CAMPAIGN],
        candidate_sources: vec!["Job board".to_owned()],
        ..AppliedFilters::default()
    }
}

pub(super) fn snapshot() -> Snapshot {
    Snapshot { as_of: at(0), read_from: ReadFrom::Replica, replica_lag_seconds: Some(0.3) }
}

/// A dashboard of one figure of each shape, as `metrics` would select them.
#[must_use]
pub fn dashboard() -> DashboardResponse {
    let day = |start: &str, end: &str, partial| Bucket { start: start.to_owned(), end: end.to_owned(), partial };
    let withdrawals = |pay, schedule| {
        let item = |name: &str, count| BreakdownItem { name: name.to_owned(), count };
        vec![item("Pay", pay), item("Schedule", schedule)]
    };
    let calls = |start, end, partial, [total, answered, completed, call_length]: [i64; 4]| CallsPoint {
        bucket: day(start, end, partial),
        total,
        answered,
        completed,
        call_length,
    };
    let points = vec![
        calls("2026-11-19T00:00:00-05:00", "2026-11-20T00:00:00-05:00", false, [281, 172, 131, 57_620]),
        calls("2026-11-20T00:00:00-05:00", "2026-11-21T00:00:00-05:00", true, [96, 59, 44, 19_883]),
    ];
    let points_before = vec![
        calls("2026-11-17T00:00:00-05:00", "2026-11-18T00:00:00-05:00", false, [260, 154, 118, 51_436]),
        calls("2026-11-18T00:00:00-05:00", "2026-11-19T00:00:00-05:00", true, [92, 55, 41, 18_260]),
    ];
    let (answered, before) = (Ratio::of(231, 377), Ratio::of(209, 352));
    DashboardResponse {
        filters: filters(),
        snapshot: snapshot(),
        no_data: Vec::new(),
        figures: DashboardFigures {
            total_calls: Some(CountFigure { value: Some(377), previous: Some(352) }),
            answer_rate: Some(RatioFigure {
                numerator: answered.numerator,
                denominator: answered.denominator,
                value: answered.value,
                previous: Some(before),
            }),
            avg_interview_length: Some(MeanFigure {
                value: Some(462.25),
                sample_size: Some(148),
                previous: Some(Mean { value: Some(455.5), sample_size: Some(131) }),
            }),
            withdrawal_reasons: Some(BreakdownFigure {
                items: Some(withdrawals(9, 4)),
                previous: Some(withdrawals(7, 5)),
            }),
            calls_chart: Some(CallsChartResponse {
                granularity: Granularity::Day,
                time_zone: NEW_YORK.to_owned(),
                points: Some(points),
                previous: Some(points_before),
            }),
            ..DashboardFigures::default()
        },
    }
}

/// A page of one row.
#[must_use]
pub fn call_rows() -> CallRowsResponse {
    let row = CallRow {
        call_id: CALL,
        external_id: Some("call-1042".to_owned()),
        created: at(-3600),
        campaign_id: CAMPAIGN,
        campaign_name: "Night-shift nurses".to_owned(),
        job_title: Some("Registered nurse".to_owned()),
        candidate_id: CANDIDATE,
        candidate_name: Some("Ada Osei".to_owned()),
        candidate_source: Some("Job board".to_owned()),
        candidate_location: Some("Austin, TX".to_owned()),
        channel: CallChannel::Phone,
        call_status: CallStatus::Completed,
        call_length_sec: 462,
        question_completion_rate: Some(0.9),
        withdrawal_reason: None,
        accommodation_requested: Some(false),
        opted_out: Some(false),
        feedback: None,
        max_score: None,
        passing_score: None,
        call_last_reviewed_at: None,
    };
    CallRowsResponse {
        filters: filters(),
        snapshot: snapshot(),
        metric: Some("interviews".to_owned()),
        no_data: Vec::new(),
        total: 148,
        rows: vec![row],
        next_cursor: Some(format!("2026-11-20T13:00:00Z_{CALL}")),
    }
}

/// The same row as CSV.
#[must_use]
pub fn call_rows_csv() -> String {
    let page = call_rows();
    csv_rows::head(&page) + &csv_rows::lines(page.rows)
}

/// A page of one campaign.
#[must_use]
pub fn campaigns() -> CampaignPage {
    let campaign = Campaign {
        id: CAMPAIGN,
        external_id: Some("camp-17".to_owned()),
        name: "Night-shift nurses".to_owned(),
        job_title: Some("Registered nurse".to_owned()),
        status: CampaignStatus::Active,
        launched_at: Some(at(-86_400 * 30)),
        created_at: at(-86_400 * 32),
        passing_score: Some(75.0),
    };
    CampaignPage { campaigns: vec![campaign], next_cursor: None }
}

/// A script with a passing score of its own.
#[must_use]
pub fn script() -> CampaignScript {
    CampaignScript {
        campaign_id: CAMPAIGN,
        passing_score: Some(75.0),
        effective_passing_score: 75.0,
        updated_at: Some(at(-7200)),
    }
}

/// A passing score.
#[must_use]
pub const fn script_in() -> CampaignScriptIn {
    CampaignScriptIn { passing_score: Some(75.0) }
}

/// A few values of each filter.
#[must_use]
pub fn facets() -> CandidateFacets {
    let value = |value: &str, count| FacetValue { value: value.to_owned(), count };
    CandidateFacets {
        sources: vec![value("Job board", 1204), value("Referral", 310)],
        locations: vec![value("Austin, TX", 418)],
        job_titles: vec![value("Registered nurse", 3)],
        more: MoreValues { sources: false, locations: false, job_titles: false },
    }
}

/// Settings.
#[must_use]
pub fn org_settings() -> OrgSettingsResponse {
    OrgSettingsResponse {
        name: "Northwind".to_owned(),
        slug: "northwind".to_owned(),
        settings: OrgSettings { time_zone: NEW_YORK.to_owned(), ..OrgSettings::default() },
    }
}

/// A change of one setting.
#[must_use]
pub fn org_settings_patch() -> OrgSettingsPatch {
    OrgSettingsPatch { default_passing_score: Some(75.0), ..OrgSettingsPatch::default() }
}
