//! The rows behind the figures beside the dashboard.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::{
    Basis,
    ignored::{IgnoredFilter, OF_CREDITS, OF_LAUNCHES, ignored},
    time_saved::{CALLS, NOTETAKING, RESUME_SCREENINGS, SMS, WEB_CALLS},
};
use crate::{
    closed_sets::RecordedField,
    filters::{Filter, ResolvedFilters},
    metric::{Condition, Cte},
    rows::{RowGrain, RowSelection},
};

crate::closed_set! {
    /// What the rows behind a figure are. The first five are the sources of time saved.
    RowKind, "kind of rows" {
        /// Answered phone calls.
        Calls = "calls",
        /// Answered web calls.
        WebCalls = "web_calls",
        /// Outbound SMS.
        Sms = "sms",
        /// Resumes screened.
        ResumeScreenings = "resume_screenings",
        /// Notetaking sessions.
        Notetaking = "notetaking",
        /// Candidates' ratings of placed calls, by when they were given.
        Ratings = "ratings",
        /// Credits spent, of credits per qualified candidate.
        Credits = "credits",
        /// Campaigns that were launched.
        Launches = "launches",
    }
}

impl RowKind {
    /// The rows that the figure counts, or adds up: of which CTE, and meeting what.
    #[must_use]
    pub const fn selection(self) -> RowSelection {
        let (cte, condition) = match self {
            Self::Calls => (CALLS.cte, CALLS.condition),
            Self::WebCalls => (WEB_CALLS.cte, WEB_CALLS.condition),
            Self::Sms => (SMS.cte, SMS.condition),
            Self::ResumeScreenings => (RESUME_SCREENINGS.cte, RESUME_SCREENINGS.condition),
            Self::Notetaking => (NOTETAKING.cte, NOTETAKING.condition),
            Self::Ratings => (Cte::Rating, Condition::Always),
            Self::Credits => (Cte::CreditEntry, Condition::Always),
            Self::Launches => (Cte::Launch, Condition::Always),
        };
        RowSelection { cte, condition, grain: RowGrain::Other }
    }

    /// What the data must record for there to be such rows.
    #[must_use]
    pub const fn needs(self) -> RecordedField {
        match self {
            Self::Calls => CALLS.needs,
            Self::WebCalls => WEB_CALLS.needs,
            Self::Sms => SMS.needs,
            Self::ResumeScreenings => RESUME_SCREENINGS.needs,
            Self::Notetaking => NOTETAKING.needs,
            Self::Ratings => RecordedField::Rating,
            Self::Credits => RecordedField::Credits,
            Self::Launches => RecordedField::Launch,
        }
    }

    /// What of a question applies to the rows: of launches the organisation and the zone, else all.
    #[must_use]
    pub fn applicable(self, filters: &ResolvedFilters) -> ResolvedFilters {
        match self {
            Self::Launches => {
                ResolvedFilters { time_zone: filters.time_zone, ..ResolvedFilters::all_time(filters.scope) }
            }
            _ => filters.clone(),
        }
    }

    /// The filters of a question that the rows do not know.
    #[must_use]
    pub fn ignored(self, filters: &ResolvedFilters) -> Vec<IgnoredFilter> {
        match self {
            Self::Credits => ignored(filters, Filter::OF_CANDIDATES, OF_CREDITS),
            Self::Launches => ignored(filters, Filter::ALL, OF_LAUNCHES),
            _ => Vec::new(),
        }
    }
}

/// A row behind a figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct FigureRow {
    /// Its id: the call's, the campaign's that was launched, else its own.
    pub id: Uuid,
    /// The id in the system it came from; of a rating the call's.
    #[schema(example = "sms-1042")]
    pub external_id: Option<String>,
    /// When it was: the call, the SMS, the rating, the launch.
    pub at: DateTime<Utc>,
    /// The campaign.
    pub campaign_id: Uuid,
    /// The campaign's name.
    #[schema(example = "Night-shift nurses")]
    pub campaign_name: String,
    /// The campaign's job title.
    #[schema(example = "Registered nurse")]
    pub job_title: Option<String>,
    /// The candidate; null for credits and launches, which are no candidate's.
    pub candidate_id: Option<Uuid>,
    /// The candidate's name.
    #[schema(example = "Ada Osei")]
    pub candidate_name: Option<String>,
    /// Of a rating, the call that was rated.
    pub call_id: Option<Uuid>,
    /// The length in seconds, of what has one: calls and notetaking sessions.
    #[schema(example = 462)]
    pub seconds: Option<i64>,
    /// Of a rating, 1–5.
    #[schema(minimum = 1, maximum = 5)]
    pub rating: Option<i64>,
    /// Of credits, how many were spent.
    pub credits: Option<f64>,
}

/// A page of the rows behind a figure, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct FigureRowsResponse {
    /// What the answer rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// What the rows are.
    pub kind: RowKind,
    /// How many rows there are in all: the figure's number, for a mean its sample size.
    #[schema(example = 148)]
    pub total: i64,
    /// The page.
    pub rows: Vec<FigureRow>,
    /// Where the next page starts; null = this is the last one.
    pub next_cursor: Option<String>,
}
