//! The course of a scalar over the range, read off the series that belongs to it.

use analytics_client::types::MetricName;

use crate::figures::{Figure, Share};

/// A value per bucket, none where there is none; nothing for scalars without a series.
pub(crate) fn of(share: &Share, metric: MetricName) -> Option<Vec<Option<f64>>> {
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
    (points.len() > 1).then_some(points)
}
