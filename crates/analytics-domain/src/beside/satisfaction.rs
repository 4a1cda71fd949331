//! Candidates' ratings of their calls: the mean, how sure it is, and how often each rating was given.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Basis, student::quantile_975};
use crate::buckets::{Bucket, Granularity};

/// What a candidate can rate a call with.
pub const RATINGS: [i32; 5] = [1, 2, 3, 4, 5];

/// How often each rating was given, in the order of `RATINGS`. All figures of satisfaction follow from it.
pub type Counts = [i64; RATINGS.len()];

/// How often one rating was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RatingCount {
    /// The rating, 1–5.
    #[schema(minimum = 1, maximum = 5, example = 4)]
    pub rating: i32,
    /// How often it was given.
    #[schema(example = 61)]
    pub count: i64,
}

/// The 95 % confidence interval of a mean.
///
/// mean ± t(0.975, n − 1) · s ÷ √n, with the sample's standard deviation s and Student's t with n − 1 degrees of
/// freedom (NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.5.2), cut at 1 and 5, which no mean exceeds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ConfidenceInterval {
    /// Its lower end.
    #[schema(example = 4.02)]
    pub low: f64,
    /// Its upper end.
    #[schema(example = 4.31)]
    pub high: f64,
}

/// The satisfaction of one window.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Satisfaction {
    /// Mean rating, not rounded; null over no ratings, where it is withheld, and for no data.
    #[schema(example = 4.17)]
    pub value: Option<f64>,
    /// How many ratings the mean is over; null = no data.
    #[schema(example = 148)]
    pub sample_size: Option<i64>,
    /// Why the mean is withheld; null = it is not.
    #[schema(example = "a mean of 3 ratings says little; this organisation asks for at least 5")]
    pub withheld: Option<String>,
    /// The 95 % confidence interval of the mean (Student's t), between 1 and 5; null without a mean and over one rating.
    pub confidence_interval: Option<ConfidenceInterval>,
    /// How often each rating from 1 to 5 was given; null = no data.
    pub distribution: Option<Vec<RatingCount>>,
}

/// The mean rating.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct AverageCandidateSatisfactionResponse {
    /// What the answer rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// How many ratings the organisation asks for before it shows a mean.
    #[schema(example = 5)]
    pub min_ratings: i32,
    /// The satisfaction.
    #[serde(flatten)]
    pub satisfaction: Satisfaction,
    /// The satisfaction in the window compared with.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub previous: Option<Satisfaction>,
}

/// The mean rating of one bucket.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct SatisfactionPoint {
    /// The bucket.
    #[serde(flatten)]
    pub bucket: Bucket,
    /// Mean rating; null over no ratings and where it is withheld.
    pub value: Option<f64>,
    /// How many ratings the mean is over.
    pub sample_size: i64,
    /// Whether there are ratings, but fewer than `min_ratings`.
    pub withheld: bool,
}

/// The mean rating over time, and how often each rating was given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct CandidateSatisfactionResponse {
    /// What the answer rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// How many ratings the organisation asks for before it shows a mean.
    #[schema(example = 5)]
    pub min_ratings: i32,
    /// The width of the buckets.
    pub granularity: Granularity,
    /// The zone that the buckets follow.
    pub time_zone: String,
    /// The points without gaps, in order; null = no data.
    pub points: Option<Vec<SatisfactionPoint>>,
    /// The points of the window compared with, the first beside the first of the range; fewer
    /// where that window is cut because the range is still running.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub previous: Option<Vec<SatisfactionPoint>>,
    /// How often each rating from 1 to 5 was given in the range; null = no data.
    pub distribution: Option<Vec<RatingCount>>,
    /// How often each rating was given in the window compared with.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub previous_distribution: Option<Vec<RatingCount>>,
}

impl Satisfaction {
    /// No data.
    pub const NO_DATA: Self =
        Self { value: None, sample_size: None, withheld: None, confidence_interval: None, distribution: None };

    /// The satisfaction that ratings show, where the organisation asks for at least so many.
    #[must_use]
    pub fn of(counts: &Counts, min_ratings: i32) -> Self {
        let size = sample_size(counts);
        let withheld = is_withheld(size, min_ratings);
        let value = mean(counts).filter(|_| !withheld);
        Self {
            value,
            sample_size: Some(size),
            withheld: withheld.then(|| {
                let ratings = if size == 1 { "1 rating".to_owned() } else { format!("{size} ratings") };
                format!("a mean of {ratings} says little; this organisation asks for at least {min_ratings}")
            }),
            confidence_interval: value.and_then(|mean| interval(counts, mean)),
            distribution: Some(distribution(counts)),
        }
    }
}

impl SatisfactionPoint {
    /// The point of a bucket's ratings, where the organisation asks for at least so many.
    #[must_use]
    pub fn of(bucket: Bucket, counts: &Counts, min_ratings: i32) -> Self {
        let sample_size = sample_size(counts);
        let withheld = is_withheld(sample_size, min_ratings);
        Self { bucket, value: mean(counts).filter(|_| !withheld), sample_size, withheld }
    }
}

/// How often each rating was given, as it is sent.
#[must_use]
pub fn distribution(counts: &Counts) -> Vec<RatingCount> {
    RATINGS.into_iter().zip(counts).map(|(rating, count)| RatingCount { rating, count: *count }).collect()
}

fn sample_size(counts: &Counts) -> i64 {
    counts.iter().sum()
}

fn is_withheld(sample_size: i64, min_ratings: i32) -> bool {
    (1..i64::from(min_ratings)).contains(&sample_size)
}

/// Sum over all ratings of a power of each.
fn sum(counts: &Counts, power: u32) -> i128 {
    RATINGS.into_iter().zip(counts).map(|(rating, count)| i128::from(rating).pow(power) * i128::from(*count)).sum()
}

/// The mean of ratings that were given so often each; none over no ratings.
#[must_use]
pub fn mean(counts: &Counts) -> Option<f64> {
    let size = sum(counts, 0);
    (size > 0).then(|| sum(counts, 1) as f64 / size as f64)
}

fn interval(counts: &Counts, mean: f64) -> Option<ConfidenceInterval> {
    let size = sum(counts, 0);
    let freedom = u32::try_from(size - 1).ok().filter(|freedom| *freedom > 0)?;
    // n · Σx² − (Σx)² is whole, so that rounding begins with the division by n · (n − 1).
    let spread = size * sum(counts, 2) - sum(counts, 1).pow(2);
    let variance = spread as f64 / (size * (size - 1)) as f64;
    let reach = quantile_975(freedom) * (variance / size as f64).sqrt();
    Some(ConfidenceInterval { low: (mean - reach).max(1.0), high: (mean + reach).min(5.0) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_of_four_is_withheld_and_of_five_is_not() {
        let four = Satisfaction::of(&[0, 0, 1, 1, 2], 5);
        assert_eq!((four.value, four.sample_size, four.confidence_interval), (None, Some(4), None));
        let reason = "a mean of 4 ratings says little; this organisation asks for at least 5";
        assert_eq!(four.withheld.as_deref(), Some(reason));
        assert_eq!(Satisfaction::of(&[0, 0, 1, 1, 3], 5).value, Some(4.4));
        assert_eq!(Satisfaction::of(&[0; 5], 5).withheld, None);
    }

    #[test]
    fn the_interval_is_students() {
        // Ratings 2, 3, 3, 4, 5: mean 3.4, s² = 1.3, t(0.975, 4) = 2.776445.
        let interval = Satisfaction::of(&[0, 1, 2, 1, 1], 5).confidence_interval.unwrap();
        let reach = 2.776_445_105_197_79 * (1.3_f64 / 5.0).sqrt();
        assert!((interval.low - (3.4 - reach)).abs() < 1e-9, "{interval:?}");
        assert!((interval.high - (3.4 + reach)).abs() < 1e-9, "{interval:?}");
    }

    #[test]
    fn the_interval_stays_within_the_scale() {
        let interval = Satisfaction::of(&[1, 0, 0, 0, 1], 1).confidence_interval.unwrap();
        assert_eq!((interval.low.to_string(), interval.high.to_string()), ("1".to_owned(), "5".to_owned()));
        assert_eq!(Satisfaction::of(&[1, 0, 0, 0, 0], 1).confidence_interval, None);
    }
}
