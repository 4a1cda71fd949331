//! The resources beside the figures: campaigns, scripts, facets, people.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{
    closed_sets::{CampaignStatus, Presence},
    org::{OrgSettings, TimeSavedSettings},
    role::{KeyScope, Permission, Role},
};

/// A campaign.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Campaign {
    /// Its id.
    pub id: Uuid,
    /// Its id in the system it came from.
    #[schema(example = "camp-17")]
    pub external_id: Option<String>,
    /// Its name.
    #[schema(example = "Night-shift nurses")]
    pub name: String,
    /// The job it hires for.
    #[schema(example = "Registered nurse")]
    pub job_title: Option<String>,
    /// Where it is in its life.
    pub status: CampaignStatus,
    /// When it was launched; null = never.
    pub launched_at: Option<DateTime<Utc>>,
    /// When it was created.
    pub created_at: DateTime<Utc>,
    /// Its own passing score; null = the organisation's default applies.
    #[schema(example = 75.0)]
    pub passing_score: Option<f64>,
}

/// A page of campaigns, by name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct CampaignPage {
    /// The page.
    pub campaigns: Vec<Campaign>,
    /// Where the next page starts; null = this is the last one.
    pub next_cursor: Option<String>,
}

/// A campaign's script: the score that passes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct CampaignScript {
    /// The campaign.
    pub campaign_id: Uuid,
    /// Its own passing score, 0–100; null = the organisation's default applies.
    #[schema(minimum = 0, maximum = 100, example = 75.0)]
    pub passing_score: Option<f64>,
    /// The passing score that applies.
    #[schema(example = 75.0)]
    pub effective_passing_score: f64,
    /// When it was last set; null = never.
    pub updated_at: Option<DateTime<Utc>>,
}

/// Sets a campaign's passing score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CampaignScriptIn {
    /// The campaign's own passing score, 0–100; null = use the organisation's default.
    #[schema(minimum = 0, maximum = 100, example = 75.0)]
    pub passing_score: Option<f64>,
}

/// A value of a filter with how many there are of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct FacetValue {
    /// The value.
    #[schema(example = "Job board")]
    pub value: String,
    /// How many candidates (for job titles: campaigns) have it.
    #[schema(example = 1204)]
    pub count: i64,
}

/// The values that the filter bar offers: of each kind the 200 most frequent, most frequent first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CandidateFacets {
    /// Sources of candidates.
    pub sources: Vec<FacetValue>,
    /// Locations of candidates.
    pub locations: Vec<FacetValue>,
    /// Job titles of campaigns.
    pub job_titles: Vec<FacetValue>,
    /// Of which there are more.
    pub more: MoreValues,
}

/// Whether there are more values than are listed, which are the most frequent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MoreValues {
    /// There are more sources.
    pub sources: bool,
    /// There are more locations.
    pub locations: bool,
    /// There are more job titles.
    pub job_titles: bool,
}

/// An organisation's settings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct OrgSettingsResponse {
    /// The organisation's name.
    #[schema(example = "Northwind")]
    pub name: String,
    /// Its short name.
    #[schema(example = "northwind")]
    pub slug: String,
    /// The settings.
    #[serde(flatten)]
    pub settings: OrgSettings,
}

/// Changes some of an organisation's settings; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OrgSettingsPatch {
    /// The zone that days and weeks follow (IANA).
    #[schema(example = "America/New_York")]
    pub time_zone: Option<String>,
    /// The passing score of campaigns that set none, 0–100.
    #[schema(minimum = 0, maximum = 100, example = 70.0)]
    pub default_passing_score: Option<f64>,
    /// The question completion rate from which a completed call is an interview, 0–1.
    #[schema(minimum = 0, maximum = 1, example = 0.5)]
    pub interview_threshold: Option<f64>,
    /// Minutes per unit of work, for time saved.
    pub time_saved: Option<TimeSavedSettings>,
    /// How many ratings a mean of candidates' satisfaction needs, at least.
    #[schema(minimum = 1, maximum = 1000, example = 5)]
    #[serde(default, deserialize_with = "crate::whole::optional")]
    pub satisfaction_min_ratings: Option<i32>,
}

crate::closed_set! {
    /// Where a client keeps its tokens.
    TokenPlace, "place for tokens" {
        /// In its own memory: the answer's body has them. For programs.
        Body = "body",
        /// In the browser's cookies, which no script can read. For web pages.
        Cookie = "cookie",
    }
}

/// An e-mail address and a password.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LoginRequest {
    /// The e-mail address.
    #[schema(example = "maya@northwind.example")]
    pub email: String,
    /// The password.
    #[schema(format = Password)]
    pub password: String,
    /// Where the tokens go; `body` if not given.
    #[serde(default)]
    pub tokens_in: Option<TokenPlace>,
}

/// A refresh token.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RefreshRequest {
    /// The token; if not given, the one in the cookie.
    #[serde(default)]
    pub refresh_token: Option<String>,
}

/// A session: whose it is, and its tokens unless cookies hold them.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
pub struct LoginResponse {
    /// Send it as `Authorization: Bearer …`; null = it is in a cookie.
    pub access_token: Option<String>,
    /// Good once, for `POST /api/v1/auth/refresh`; null = it is in a cookie.
    pub refresh_token: Option<String>,
    /// Always `Bearer`.
    #[schema(example = "Bearer")]
    pub token_type: String,
    /// Seconds until the access token expires.
    #[schema(example = 900)]
    pub expires_in: u64,
    /// Seconds until the refresh token expires.
    #[schema(example = 1_209_600)]
    pub refresh_expires_in: u64,
    /// Who logged in.
    pub me: Me,
}

/// A new password, and the one it replaces.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PasswordChange {
    /// The password so far.
    #[schema(format = Password)]
    pub current_password: String,
    /// The new one: at least 12 characters, and not easy to guess.
    #[schema(format = Password, min_length = 12, max_length = 128)]
    pub password: String,
}

/// The organisation in whose name a request is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OrgSummary {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    #[schema(example = "Northwind")]
    pub name: String,
    /// Its short name.
    #[schema(example = "northwind")]
    pub slug: String,
    /// Its zone (IANA).
    #[schema(example = "America/New_York")]
    pub time_zone: String,
}

/// The person behind a token.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Me {
    /// Their id.
    pub id: Uuid,
    /// Their e-mail address.
    #[schema(example = "maya@northwind.example")]
    pub email: String,
    /// Their name.
    #[schema(example = "Maya Ruiz")]
    pub name: String,
    /// Their role.
    pub role: Role,
    /// Whether they may name another organisation by the header `X-Org`.
    pub is_super_admin: bool,
    /// What they may do in the organisation the request is answered for.
    pub permissions: Vec<Permission>,
    /// Whether they can take work now.
    pub presence: Presence,
    /// The organisation the request is answered for.
    pub org: OrgSummary,
}

/// A key to be made for a program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewApiKey {
    /// What it is for: more than spaces, and no control characters.
    #[schema(min_length = 1, max_length = 200, example = "Nightly export")]
    pub name: String,
    /// What it may do.
    #[schema(min_items = 1)]
    pub scopes: Vec<KeyScope>,
    /// Until when it is good; null = until it is revoked.
    #[serde(default)]
    pub expires_at: Option<DateTime<Utc>>,
}

/// A program's key, without its secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ApiKey {
    /// Its id.
    pub id: Uuid,
    /// What it is for.
    #[schema(example = "Nightly export")]
    pub name: String,
    /// How its text begins.
    #[schema(example = "parlance_5f0c3a9be217")]
    pub prefix: String,
    /// What it may do.
    pub scopes: Vec<KeyScope>,
    /// The user who made it; null = the operator.
    pub created_by: Option<Uuid>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it was last used, to the minute; null = never.
    pub last_used_at: Option<DateTime<Utc>>,
    /// Until when it is good; null = until it is revoked.
    pub expires_at: Option<DateTime<Utc>>,
    /// When it was revoked; null = it was not.
    pub revoked_at: Option<DateTime<Utc>>,
}

/// A page of the organisation's keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ApiKeyList {
    /// The newest first.
    pub api_keys: Vec<ApiKey>,
    /// Where the next page starts; null = this is the last one.
    pub next_cursor: Option<String>,
}

/// A key that was just made.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CreatedApiKey {
    /// The key.
    pub api_key: ApiKey,
    /// Its text, which is shown this once. Send it as `Authorization: Bearer …`.
    #[schema(example = "parlance_5f0c3a9be217_…")]
    pub key: String,
}

crate::closed_set! {
    /// Whether the server can do its work.
    HealthStatus, "health status" { Ok = "ok", Degraded = "degraded", Down = "down" }
}

/// How the server's databases are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Readiness {
    /// `degraded`: the replica does not answer or is too far behind, and reads fall back to the primary; `down`: the
    /// primary does not answer, and so no request is.
    pub status: HealthStatus,
    /// Whether the primary answers.
    pub primary: HealthStatus,
    /// Whether the replica answers; null = none is configured.
    pub replica: Option<HealthStatus>,
    /// How far the replica is behind, in seconds; null = none is configured or it does not answer.
    #[schema(example = 0.3)]
    pub replica_lag_seconds: Option<f64>,
    /// The schema's version: the newest migration applied.
    #[schema(example = "m0001_identity")]
    pub schema_version: Option<String>,
}
