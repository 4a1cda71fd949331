//! Credits, and what a qualified candidate costs.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Basis;
use crate::{buckets::Bucket, figures::series};

/// Credits are kept in thousandths, whole ones, so that every engine adds them up alike.
pub const THOUSANDTHS: i64 = 1_000;

/// Credits in whole thousandths, rounded to the nearest.
#[must_use]
pub fn thousandths(credits: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "a record of more than a billion credits is refused")]
    let whole = (credits * THOUSANDTHS as f64).round() as i64;
    whole
}

/// Whole thousandths as credits.
#[must_use]
pub fn credits(thousandths: i64) -> f64 {
    thousandths as f64 / THOUSANDTHS as f64
}

/// Credits per qualified candidate, with the two numbers it is made of.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct CreditRatio {
    /// Credits spent; null = no data.
    #[schema(example = 1250.5)]
    pub numerator: Option<f64>,
    /// Qualified candidates; null = no data.
    #[schema(example = 41)]
    pub denominator: Option<i64>,
    /// Credits ÷ qualified candidates, not rounded; null without a qualified candidate and for no data.
    #[schema(example = 30.5)]
    pub value: Option<f64>,
}

impl CreditRatio {
    /// No data.
    pub const NO_DATA: Self = Self { numerator: None, denominator: None, value: None };

    /// The ratio of credits, in thousandths, to qualified candidates.
    #[must_use]
    pub fn of(thousandths: i64, qualified: i64) -> Self {
        let credits = credits(thousandths);
        let value = (qualified != 0).then(|| credits / qualified as f64);
        Self { numerator: Some(credits), denominator: Some(qualified), value }
    }
}

series! {
    /// Credits per qualified candidate over time.
    CreditsPerQualifiedCandidateChart,
    /// The credits and the qualified candidates of one bucket.
    CreditsPerQualifiedCandidatePoint {
        /// Credits spent.
        credits: f64,
        /// Distinct people qualified in at least one campaign; a person in a campaign belongs to the bucket of their
        /// latest call in scope.
        qualified_candidates: i64,
        /// Credits ÷ qualified candidates, not rounded; null in a bucket without a qualified candidate.
        value: Option<f64>
    }
}

impl CreditsPerQualifiedCandidatePoint {
    /// The point of a bucket's credits, in thousandths, and qualified candidates.
    #[must_use]
    pub fn of(bucket: Bucket, thousandths: i64, qualified: i64) -> Self {
        let CreditRatio { value, .. } = CreditRatio::of(thousandths, qualified);
        Self { bucket, credits: credits(thousandths), qualified_candidates: qualified, value }
    }
}

/// Credits per qualified candidate, in all and over time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct CreditsPerQualifiedCandidateResponse {
    /// What the answer rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// The ratio.
    #[serde(flatten)]
    pub ratio: CreditRatio,
    /// The ratio over the window compared with.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub previous: Option<CreditRatio>,
    /// The same by bucket. The credits of the points make those of the range; somebody who is qualified in several
    /// buckets counts in each, and once in the range.
    pub chart: CreditsPerQualifiedCandidateChart,
}
