//! The course of a scalar over the range, read off the series that belongs to it.

use analytics_client::types::MetricName;

use crate::figures::{Figure, Share};

/// The course of a scalar.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Course {
    /// A value per bucket, none where there is none.
    pub(crate) points: Vec<Option<f64>>,
    /// The value at the bottom of the drawing: zero for numbers of things, near the
    /// smallest value for shares, which would all look level from zero.
    pub(crate) bottom: f64,
}

/// The course; nothing for scalars without a series.
pub(crate) fn of(share: &Share, metric: MetricName) -> Option<Course> {
    let ratio = |part: i64, whole: i64| (whole > 0).then(|| part as f64 / whole as f64);
    let series = match metric {
        MetricName::TotalCalls | MetricName::AnswerRate | MetricName::CallCompletionRate => MetricName::CallsChart,
        MetricName::PeopleContacted => MetricName::CandidatesChart,
        MetricName::Interviews => MetricName::InterviewsChart,
        MetricName::PassthroughRate => MetricName::PassthroughRateChart,
        MetricName::ThumbsUp => MetricName::ThumbsUpChart,
        MetricName::ThumbsDown => MetricName::ThumbsDownChart,
        _ => return None,
    };
    let points: Vec<Option<f64>> = match share.figure(series)? {
        Figure::Calls(chart) => {
            let value = |total, answered, completed| match metric {
                MetricName::AnswerRate => ratio(answered, total),
                MetricName::CallCompletionRate => ratio(completed, answered),
                _ => Some(total as f64),
            };
            chart.points.as_ref()?.iter().map(|point| value(point.total, point.answered, point.completed)).collect()
        }
        Figure::Candidates(chart) => chart.points.as_ref()?.iter().map(|point| Some(point.people as f64)).collect(),
        Figure::Interviews(chart) => chart.points.as_ref()?.iter().map(|point| Some(point.interviews as f64)).collect(),
        Figure::ThumbsUp(chart) => chart.points.as_ref()?.iter().map(|point| Some(point.thumbs_up as f64)).collect(),
        Figure::ThumbsDown(chart) => {
            chart.points.as_ref()?.iter().map(|point| Some(point.thumbs_down as f64)).collect()
        }
        Figure::PassthroughRate(chart) => chart.points.as_ref()?.iter().map(|point| point.value).collect(),
        _ => return None,
    };
    let is_share =
        matches!(metric, MetricName::AnswerRate | MetricName::CallCompletionRate | MetricName::PassthroughRate);
    let least = points.iter().flatten().copied().fold(f64::INFINITY, f64::min);
    let bottom = if is_share && least.is_finite() { (least - 0.1).max(0.0) } else { 0.0 };
    (points.len() > 1).then_some(Course { points, bottom })
}
