//! Parameters as the document shows them. They are read by the extractors.

use analytics_domain::{
    audit::AuditAction, beside::rows::RowKind, flows::flow::FlowStatus, period::Period, records::RecordKind, rows::Part,
};
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::IntoParams;
use uuid::Uuid;

use crate::metric_name::MetricName;

/// Which figures.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct DashboardParams {
    /// The metrics wanted, repeated; all if not given.
    #[param(value_type = Option<Vec<MetricName>>, max_items = 500)]
    pub metrics: Option<Vec<String>>,
}

/// Which rows.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct CallRowParams {
    /// The metric whose rows are wanted; all calls in scope if not given.
    #[param(value_type = Option<MetricName>, example = "interviews")]
    pub metric: Option<String>,
    /// For a ratio: the rows of its numerator (if not given) or of its denominator.
    #[param(inline)]
    pub part: Option<Part>,
    /// The most rows of a page; 50 if not given. An export has no pages and refuses it.
    #[param(minimum = 1, maximum = 200, example = 50)]
    pub limit: Option<u64>,
    /// The `next_cursor` of the page before.
    pub cursor: Option<String>,
}

/// The kind of rows.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct RowKindPath {
    /// What they are.
    #[param(inline, example = "sms")]
    pub kind: RowKind,
}

/// Which of the rows.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct FigureRowParams {
    /// The most rows of a page; 50 if not given. An export has no pages and refuses it.
    #[param(minimum = 1, maximum = 200, example = 50)]
    pub limit: Option<u64>,
    /// The `next_cursor` of the page before.
    pub cursor: Option<String>,
}

/// Which sessions.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct LogoutParams {
    /// Ends all sessions of the caller instead of this one.
    #[param(example = false)]
    pub everywhere: Option<bool>,
}

/// Which page of a list.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct PageParams {
    /// The most of a page; 50 if not given.
    #[param(minimum = 1, maximum = 200, example = 50)]
    pub limit: Option<u64>,
    /// The `next_cursor` of the page before.
    pub cursor: Option<String>,
}

/// Which campaigns.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListCampaignsParams {
    /// Only campaigns whose name or job title holds this text, in any case. In a database of SQLite the case of letters
    /// other than A to Z counts.
    #[param(max_length = 200, example = "nurse")]
    pub search: Option<String>,
    /// The most campaigns of a page; 50 if not given.
    #[param(minimum = 1, maximum = 200, example = 50)]
    pub limit: Option<u64>,
    /// The `next_cursor` of the page before.
    pub cursor: Option<String>,
}

/// Which flows.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListFlowsParams {
    /// Where they are in their lives; those that may be run if not given.
    #[param(inline, example = "published")]
    pub status: Option<FlowStatus>,
    /// Only flows whose name holds this text, in any case. In a database of SQLite the case of letters other than A to Z
    /// counts.
    #[param(max_length = 200, example = "connection")]
    pub search: Option<String>,
    /// The most flows of a page; 50 if not given.
    #[param(minimum = 1, maximum = 200, example = 50)]
    pub limit: Option<u64>,
    /// The `next_cursor` of the page before.
    pub cursor: Option<String>,
}

/// Which flow.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct FlowId {
    /// The flow's id.
    #[param(example = "019a9f3c-5d1e-7000-8000-000000000009")]
    pub id: Uuid,
}

/// Which of a flow's versions.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct FlowVersionParams {
    /// Its number; if not given the published one, or of a draft the newest.
    #[param(minimum = 1, maximum = 2_147_483_647, example = 2)]
    pub version: Option<i32>,
}

/// Which session.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct SessionId {
    /// The session's id.
    #[param(example = "019a9f3c-5d1e-7000-8000-00000000000b")]
    pub id: Uuid,
}

/// Which step.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct StepId {
    /// The step's id.
    #[param(example = "019a9f3c-5d1e-7000-8000-00000000000a")]
    pub id: Uuid,
}

/// In which session a step was rated.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct StepFeedbackParams {
    /// The session.
    #[param(example = "019a9f3c-5d1e-7000-8000-00000000000b")]
    pub session_id: Uuid,
}

/// Which campaign.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct CampaignId {
    /// The campaign's id.
    #[param(example = "019a9f3c-5d1e-7c42-9b6a-0f3e5a7d2c11")]
    pub id: Uuid,
}

/// Which records.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct RecordKindPath {
    /// Their kind.
    #[param(inline, example = "calls")]
    pub kind: RecordKind,
}

/// How records are taken.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct IngestParams {
    /// Creates campaigns and candidates that records name and that are not there; otherwise such records are refused.
    /// Users are never created.
    #[param(example = true)]
    pub create_missing: Option<bool>,
}

/// Which key.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct ApiKeyId {
    /// The key's id.
    #[param(example = "019a9f3c-5d1e-7000-8000-000000000006")]
    pub id: Uuid,
}

/// Which events.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct ListAuditEventsParams {
    /// What was done, repeated; anything if not given.
    #[param(value_type = Option<Vec<AuditAction>>, max_items = 500)]
    pub action: Option<Vec<String>>,
    /// By whom: the id of a user or key, or a kind of actor such as `operator`.
    #[param(example = "019a9f3c-5d1e-7000-8000-000000000002")]
    pub actor: Option<String>,
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
    /// IANA zone that days follow; the organisation's own if not given.
    #[param(example = "America/New_York")]
    pub time_zone: Option<String>,
    /// The most events of a page; 50 if not given. An export has no pages and refuses it.
    #[param(minimum = 1, maximum = 200, example = 50)]
    pub limit: Option<u64>,
    /// The `next_cursor` of the page before.
    pub cursor: Option<String>,
}

/// Which user.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct UserId {
    /// The user's id.
    #[param(example = "019a9f3c-5d1e-7000-8000-000000000002")]
    pub id: Uuid,
}

/// Which invitation.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct InvitationId {
    /// The invitation's id.
    #[param(example = "019a9f3c-5d1e-7000-8000-000000000007")]
    pub id: Uuid,
}

/// For which organisation.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Header)]
pub struct OrgHeader {
    /// Another organisation's slug; super admins only.
    #[serde(rename = "X-Org")]
    #[param(value_type = String, required = false, example = "northwind")]
    pub x_org: Option<String>,
}

/// What the client has.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Header)]
pub struct ConditionalHeader {
    /// The `ETag`s of answers the client has.
    #[serde(rename = "If-None-Match")]
    #[param(value_type = String, required = false)]
    pub if_none_match: Option<String>,
}

/// What the client wants to change.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Header)]
pub struct PreconditionHeader {
    /// The `ETag`s of what may be changed: anything else was changed by somebody else in the meantime, and stays.
    #[serde(rename = "If-Match")]
    #[param(value_type = String, required = false)]
    pub if_match: Option<String>,
}

/// The client's own name for a write that is the same however often it is sent.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Header)]
pub struct IdempotencyHeader {
    /// Accepted for uniformity; the write is safe to repeat without it.
    #[serde(rename = "Idempotency-Key")]
    #[param(value_type = String, required = false, pattern = "^[!-~]{1,255}$")]
    pub idempotency_key: Option<String>,
}

/// The client's own name for a write that creates something.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Header)]
pub struct CreationHeader {
    /// A new one for each write, such as a random UUID, and the same when that is sent again for want of an answer: it is
    /// then done once. Without it something is created each time.
    #[serde(rename = "Idempotency-Key")]
    #[param(value_type = String, required = false, pattern = "^[!-~]{1,255}$")]
    pub idempotency_key: Option<String>,
}
