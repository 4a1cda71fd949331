//! Campaigns by the week of their launch.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Basis;
use crate::{
    buckets::{Bucket, Granularity},
    filters::ResolvedFilters,
    period::to_minute,
};

impl ResolvedFilters {
    /// What applies to launches: all of the organisation's rows in the same zone, by the week, as they are in a minute.
    #[must_use]
    pub fn of_org_by_week(&self, now: DateTime<Utc>) -> Self {
        Self {
            time_zone: self.time_zone,
            granularity: Granularity::Week,
            now: Some(to_minute(now)),
            ..Self::all_time(self.scope)
        }
    }
}

/// The launches of one week.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct CampaignsLaunchedPoint {
    /// The week.
    #[serde(flatten)]
    pub bucket: Bucket,
    /// Campaigns launched.
    pub campaigns: i64,
}

/// Campaigns launched per week, from the first launch to now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct CampaignsLaunchedResponse {
    /// What the answer rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// The width of the buckets: `week`.
    pub granularity: Granularity,
    /// The zone that the weeks follow.
    pub time_zone: String,
    /// The weeks without gaps, in order; null = no campaign was ever launched.
    pub points: Option<Vec<CampaignsLaunchedPoint>>,
}
