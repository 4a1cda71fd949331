//! The shapes of figures: what a scalar, a breakdown and a point of a series look like.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::buckets::{Bucket, Granularity};

/// A whole number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct CountFigure {
    /// The number; null = no data.
    #[schema(example = 8412)]
    pub value: Option<i64>,
    /// The number over the window compared with.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[schema(example = 7914)]
    pub previous: Option<i64>,
}

/// A share with the two numbers it is made of.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Ratio {
    /// What is counted; null = no data.
    #[schema(example = 5165)]
    pub numerator: Option<i64>,
    /// Out of how many.
    #[schema(example = 8412)]
    pub denominator: Option<i64>,
    /// Numerator ÷ denominator, not rounded; null where the denominator is 0 and for no data.
    #[schema(example = 0.614)]
    pub value: Option<f64>,
}

impl Ratio {
    /// The ratio of two counts.
    #[must_use]
    pub fn of(numerator: i64, denominator: i64) -> Self {
        let value = (denominator != 0).then(|| numerator as f64 / denominator as f64);
        Self { numerator: Some(numerator), denominator: Some(denominator), value }
    }

    /// No data.
    pub const NO_DATA: Self = Self { numerator: None, denominator: None, value: None };
}

/// A ratio and the same over the window compared with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct RatioFigure {
    /// What is counted; null = no data.
    #[schema(example = 5165)]
    pub numerator: Option<i64>,
    /// Out of how many.
    #[schema(example = 8412)]
    pub denominator: Option<i64>,
    /// Numerator ÷ denominator, not rounded; null where the denominator is 0 and for no data.
    #[schema(example = 0.614)]
    pub value: Option<f64>,
    /// The ratio over the window compared with.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub previous: Option<Ratio>,
}

/// A mean with its sample size.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Mean {
    /// Seconds, not rounded; null over no rows and for no data.
    #[schema(example = 462.25)]
    pub value: Option<f64>,
    /// How many values the mean is over; null = no data.
    #[schema(example = 2318)]
    pub sample_size: Option<i64>,
}

/// A mean and the same over the window compared with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct MeanFigure {
    /// Seconds, not rounded; null over no rows and for no data.
    #[schema(example = 462.25)]
    pub value: Option<f64>,
    /// How many values the mean is over; null = no data.
    #[schema(example = 2318)]
    pub sample_size: Option<i64>,
    /// The mean over the window compared with.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub previous: Option<Mean>,
}

/// One line of a breakdown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct BreakdownItem {
    /// The value of the column.
    #[schema(example = "Pay")]
    pub name: String,
    /// Distinct candidates.
    #[schema(example = 58)]
    pub count: i64,
}

/// A breakdown, largest first, ties by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct BreakdownFigure {
    /// The lines; null = no data.
    pub items: Option<Vec<BreakdownItem>>,
    /// The lines over the window compared with.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub previous: Option<Vec<BreakdownItem>>,
}

macro_rules! series {
    (
        $(#[$meta:meta])* $response:ident,
        $(#[$pmeta:meta])* $point:ident { $($(#[$fmeta:meta])* $field:ident: $number:ty),+ }
    ) => {
        $(#[$pmeta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
        pub struct $point {
            /// The bucket.
            #[serde(flatten)]
            pub bucket: $crate::buckets::Bucket,
            $($(#[$fmeta])* pub $field: $number),+
        }

        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
        pub struct $response {
            /// The width of the buckets.
            pub granularity: $crate::buckets::Granularity,
            /// The zone that the buckets follow.
            pub time_zone: String,
            /// The points without gaps, in order; null = no data.
            pub points: Option<Vec<$point>>,
            /// The points of the window compared with, the first beside the first of the range; fewer
            /// where that window is cut because the range is still running.
            #[serde(skip_serializing_if = "Option::is_none", default)]
            pub previous: Option<Vec<$point>>,
        }
    };
}

pub(crate) use series;

series! {
    /// Calls over time.
    CallsChartResponse,
    /// The calls of one bucket.
    CallsPoint {
        /// Calls placed.
        total: i64,
        /// Calls that a person picked up.
        answered: i64,
        /// Calls that were completed.
        completed: i64,
        /// Sum of the length of the calls that a person picked up, in seconds.
        call_length: i64
    }
}
series! {
    /// People contacted over time.
    CandidatesChartResponse,
    /// The people of one bucket.
    CandidatesPoint {
        /// Distinct people contacted.
        people: i64,
        /// Distinct people with a call in which they opted out; null = no data.
        opt_outs: Option<i64>,
        /// Distinct people who withdrew; null = no data.
        withdrawals: Option<i64>,
        /// Distinct people who asked for an accommodation; null = no data.
        accommodation_requests: Option<i64>
    }
}
series! {
    /// Interviews over time.
    InterviewsChartResponse,
    /// The interviews of one bucket.
    InterviewsPoint {
        /// Interviews.
        interviews: i64,
        /// Sum of the length of the interviews, in seconds.
        interview_length: i64,
        /// Sum of the times from the first call of a person in a campaign to their first interview in it, in
        /// milliseconds, over the first interviews of the bucket. Both calls are in scope.
        time_to_first_interview_ms: i64,
        /// First interviews, in scope, of a person in a campaign.
        first_interviews: i64
    }
}
series! {
    /// Thumbs up over time, by when the review was last made.
    ThumbsUpChartResponse,
    /// The thumbs up of one bucket.
    ThumbsUpPoint {
        /// Reviews with a thumb up.
        thumbs_up: i64
    }
}
series! {
    /// Thumbs down over time, by when the review was last made.
    ThumbsDownChartResponse,
    /// The thumbs down of one bucket.
    ThumbsDownPoint {
        /// Reviews with a thumb down.
        thumbs_down: i64
    }
}

/// The passthrough rate of one bucket, and the reviews that it is made of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct PassthroughRatePoint {
    /// The bucket.
    #[serde(flatten)]
    pub bucket: Bucket,
    /// Distinct qualified (candidate, campaign) pairs.
    pub numerator: i64,
    /// Distinct scored pairs.
    pub denominator: i64,
    /// Qualified ÷ scored; null in a bucket without a scored pair.
    pub value: Option<f64>,
    /// Distinct people qualified in at least one campaign.
    pub qualified_candidates: i64,
    /// Reviews with a thumb up, by the latest call in scope; null = no data.
    pub thumbs_up: Option<i64>,
    /// Reviews with a thumb down, by the latest call in scope; null = no data.
    pub thumbs_down: Option<i64>,
}

/// The passthrough rate over time; a pair belongs to the bucket of its latest call in scope.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct PassthroughRateChartResponse {
    /// The width of the buckets.
    pub granularity: Granularity,
    /// The zone that the buckets follow.
    pub time_zone: String,
    /// The points without gaps, in order; null = no data.
    pub points: Option<Vec<PassthroughRatePoint>>,
    /// The points of the window compared with, the first beside the first of the range; fewer
    /// where that window is cut because the range is still running.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub previous: Option<Vec<PassthroughRatePoint>>,
}
