//! The course of a scalar over the range, read off the series that counts the same.

use analytics_client::types::{CallsPoint, MetricName};

use super::plot::{Charted, Point as _};
use crate::figures::{Figure, Share};

/// The course of a scalar.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Course {
    /// A value per complete bucket, none where there is none; one that still grows would look like a fall.
    pub(crate) points: Vec<Option<f64>>,
    /// The value at the bottom of the drawing: zero for numbers of things, near the
    /// smallest value for shares, which would all look level from zero.
    pub(crate) bottom: f64,
}

/// The course; nothing for scalars without a series: thumbs over time are counted by when the review was made,
/// which is another figure.
pub(crate) fn of(share: &Share, metric: MetricName) -> Option<Course> {
    let ratio = |part: i64, whole: i64| (whole > 0).then(|| part as f64 / whole as f64);
    let series = match metric {
        MetricName::TotalCalls | MetricName::AnswerRate | MetricName::CallCompletionRate => MetricName::CallsChart,
        MetricName::PeopleContacted => MetricName::CandidatesChart,
        MetricName::Interviews => MetricName::InterviewsChart,
        MetricName::PassthroughRate => MetricName::PassthroughRateChart,
        _ => return None,
    };
    let points = match share.figure(series)? {
        Figure::Calls(chart) => {
            let value = |point: &CallsPoint| match metric {
                MetricName::AnswerRate => ratio(point.answered, point.total),
                MetricName::CallCompletionRate => ratio(point.completed, point.answered),
                _ => Some(point.total as f64),
            };
            complete(chart, value)?
        }
        Figure::Candidates(chart) => complete(chart, |point| Some(point.people as f64))?,
        Figure::Interviews(chart) => complete(chart, |point| Some(point.interviews as f64))?,
        Figure::PassthroughRate(chart) => complete(chart, |point| point.value)?,
        _ => return None,
    };
    let is_share =
        matches!(metric, MetricName::AnswerRate | MetricName::CallCompletionRate | MetricName::PassthroughRate);
    let least = points.iter().flatten().copied().fold(f64::INFINITY, f64::min);
    let bottom = if is_share && least.is_finite() { (least - 0.1).max(0.0) } else { 0.0 };
    (points.len() > 1).then_some(Course { points, bottom })
}

/// The values of the buckets that are complete.
pub(crate) fn complete<C: Charted>(chart: &C, value: impl Fn(&C::Point) -> Option<f64>) -> Option<Vec<Option<f64>>> {
    let points = chart.series()?.points.iter();
    Some(points.filter(|point| !point.bucket().partial).map(value).collect())
}
