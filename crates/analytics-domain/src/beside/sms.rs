//! Outbound SMS.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Basis;
use crate::figures::{CountFigure, series};

series! {
    /// Outbound SMS over time.
    SmsSentChart,
    /// The SMS of one bucket.
    SmsSentPoint {
        /// Outbound SMS.
        sms: i64
    }
}

/// Outbound SMS over time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct SmsSentResponse {
    /// What the answer rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// The points.
    #[serde(flatten)]
    pub chart: SmsSentChart,
}

/// Outbound SMS.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct TotalSmsResponse {
    /// What the answer rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// The number.
    #[serde(flatten)]
    pub figure: CountFigure,
}
