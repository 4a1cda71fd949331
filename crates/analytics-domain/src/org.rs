//! The tenant: its scope and its settings.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// The proof that a caller may read and write one organisation's rows. Every
/// read and write takes it; no CTE can be built without it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct OrgScope(Uuid);

impl OrgScope {
    /// Makes the scope. Only authentication calls this (CI checks that no other
    /// file does); tests reach it through the test kit.
    #[must_use]
    pub const fn authenticated(org_id: Uuid) -> Self {
        Self(org_id)
    }

    /// The organisation's id.
    #[must_use]
    pub const fn org_id(self) -> Uuid {
        self.0
    }
}

/// Minutes a person would have spent on one unit of work.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TimeSavedSettings {
    /// Minutes per outbound SMS.
    #[schema(minimum = 0, maximum = 1440, example = 2.0)]
    pub minutes_per_sms: f64,
    /// Minutes per resume screened.
    #[schema(minimum = 0, maximum = 1440, example = 6.0)]
    pub minutes_per_resume: f64,
    /// Minutes added to the length of an answered phone call.
    #[schema(minimum = 0, maximum = 1440, example = 5.0)]
    pub overhead_per_call: f64,
    /// Minutes added to the length of a web call.
    #[schema(minimum = 0, maximum = 1440, example = 5.0)]
    pub overhead_per_web_call: f64,
    /// Minutes added to the length of a notetaking session.
    #[schema(minimum = 0, maximum = 1440, example = 10.0)]
    pub overhead_per_note: f64,
}

impl Default for TimeSavedSettings {
    fn default() -> Self {
        Self {
            minutes_per_sms: 2.0,
            minutes_per_resume: 6.0,
            overhead_per_call: 5.0,
            overhead_per_web_call: 5.0,
            overhead_per_note: 10.0,
        }
    }
}

/// What an organisation may set for its figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct OrgSettings {
    /// The zone that days and weeks follow unless a request names another (IANA).
    #[schema(example = "America/New_York")]
    pub time_zone: String,
    /// The passing score of campaigns that set none, 0–100.
    #[schema(minimum = 0, maximum = 100, example = 70.0)]
    pub default_passing_score: f64,
    /// The question completion rate from which a completed call is an interview, 0–1.
    #[schema(minimum = 0, maximum = 1, example = 0.5)]
    pub interview_threshold: f64,
    /// Minutes per unit of work, for time saved.
    pub time_saved: TimeSavedSettings,
    /// How many ratings a mean of candidates' satisfaction needs, at least; one of fewer is withheld.
    #[schema(minimum = 1, maximum = 1000, example = 5)]
    pub satisfaction_min_ratings: i32,
}

impl Default for OrgSettings {
    fn default() -> Self {
        Self {
            time_zone: "UTC".to_owned(),
            default_passing_score: 70.0,
            interview_threshold: 0.5,
            time_saved: TimeSavedSettings::default(),
            satisfaction_min_ratings: 5,
        }
    }
}
