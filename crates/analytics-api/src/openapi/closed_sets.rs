//! The words of closed sets in the document: what is sent, not the names of the variants.

use analytics_domain::{
    audit::{ActorKind, AuditAction},
    beside::{rows::RowKind, time_saved::TimeSavedSource},
    buckets::Granularity,
    closed_sets::{
        CallChannel, CallStatus, CampaignStatus, Feedback, Presence, RecordedField, SmsDirection, UserStatus,
    },
    dashboard::{OutsideSource, ReadFrom},
    filters::{Compare, Filter},
    flows::{flow::FlowStatus, session::SessionOutcome},
    ingest::RowOutcome,
    metric::{Cte, Shape},
    period::Period,
    records::RecordKind,
    resources::{HealthStatus, TokenPlace},
    role::{KeyScope, Permission, Role},
    rows::Part,
};
use serde_json::Value;
use utoipa::{PartialSchema, openapi::OpenApi};

use crate::problem::ProblemCode;

macro_rules! words {
    ($($set:ty),+ $(,)?) => {
        [$(words_of::<$set>(<$set>::ALL.iter().map(|member| member.as_str()).collect())),+]
    };
}

/// Writes every closed set with the words that are sent.
///
/// # Errors
/// When the document cannot be written as JSON or read back.
pub fn with_words(document: &OpenApi) -> Result<OpenApi, serde_json::Error> {
    let sets = words![
        Granularity,
        CallChannel,
        CallStatus,
        CampaignStatus,
        FlowStatus,
        SessionOutcome,
        Feedback,
        Presence,
        RecordedField,
        RecordKind,
        RowOutcome,
        SmsDirection,
        ReadFrom,
        OutsideSource,
        Compare,
        Filter,
        TimeSavedSource,
        RowKind,
        Cte,
        Shape,
        Period,
        HealthStatus,
        Role,
        KeyScope,
        Permission,
        Part,
        TokenPlace,
        UserStatus,
        ActorKind,
        AuditAction,
        ProblemCode,
    ];
    let json = sets.iter().fold(document.to_json()?, |json, (derived, sent)| json.replace(derived, sent));
    serde_json::from_str(&json)
}

/// How a set is written by the derived schema, and how it has to be.
fn words_of<T: PartialSchema>(sent: Vec<&str>) -> (String, String) {
    let schema = serde_json::to_value(T::schema()).unwrap_or_default();
    let member = |words: &Value| format!("\"enum\":{words}");
    (member(&schema["enum"]), member(&sent.into()))
}
