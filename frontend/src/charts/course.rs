//! The course of a scalar over the range, read off the series whose points hold the same numbers.

use analytics_client::types::{CallsPoint, CandidatesPoint, InterviewsPoint, MetricName, PassthroughRatePoint, Unit};

use super::plot::{Charted, Point as _};
use crate::{
    figures::{Figure, Share},
    words,
};

/// The course of a scalar.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Course {
    /// A value per complete bucket, none where there is none; one that still grows would look like a fall.
    pub(crate) points: Vec<Option<f64>>,
    /// The value at the bottom of the drawing: zero for numbers of things and lengths of time, near the
    /// smallest value for shares, which would all look level from zero.
    pub(crate) bottom: f64,
}

/// The course; nothing where the series has no such number in any bucket. Whatever is counted of reviews is so by the
/// latest call in scope, as the scalar is, not by when the review was made.
pub(crate) fn of(share: &Share, metric: MetricName) -> Option<Course> {
    let points = match share.figure(series(metric)?)? {
        Figure::Calls(chart) => complete(chart, |point| of_calls(metric, point))?,
        Figure::Candidates(chart) => complete(chart, |point| of_people(metric, point))?,
        Figure::Interviews(chart) => complete(chart, |point| of_interviews(metric, point))?,
        Figure::PassthroughRate(chart) => complete(chart, |point| of_reviews(metric, point))?,
        _ => return None,
    };
    let least = points.iter().flatten().copied().reduce(f64::min)?;
    let bottom = if words::unit(metric) == Unit::Ratio { (least - 0.1).max(0.0) } else { 0.0 };
    (points.len() > 1).then_some(Course { points, bottom })
}

/// The series whose points hold the numbers of a scalar.
pub(crate) const fn series(metric: MetricName) -> Option<MetricName> {
    match metric {
        MetricName::TotalCalls | MetricName::AnswerRate | MetricName::CallCompletionRate | MetricName::CallLength => {
            Some(MetricName::CallsChart)
        }
        MetricName::PeopleContacted
        | MetricName::OptOuts
        | MetricName::WithdrawalRate
        | MetricName::AccommodationRate => Some(MetricName::CandidatesChart),
        MetricName::Interviews | MetricName::AvgInterviewLength | MetricName::AvgTimeToFirstInterview => {
            Some(MetricName::InterviewsChart)
        }
        MetricName::PassthroughRate
        | MetricName::QualifiedCandidates
        | MetricName::ThumbsUp
        | MetricName::ThumbsDown => Some(MetricName::PassthroughRateChart),
        _ => None,
    }
}

fn of_calls(metric: MetricName, point: &CallsPoint) -> Option<f64> {
    match metric {
        MetricName::AnswerRate => ratio(point.answered, point.total),
        MetricName::CallCompletionRate => ratio(point.completed, point.answered),
        MetricName::CallLength => Some(point.call_length as f64),
        _ => Some(point.total as f64),
    }
}

fn of_people(metric: MetricName, point: &CandidatesPoint) -> Option<f64> {
    match metric {
        MetricName::OptOuts => point.opt_outs.map(|people| people as f64),
        MetricName::WithdrawalRate => ratio(point.withdrawals?, point.people),
        MetricName::AccommodationRate => ratio(point.accommodation_requests?, point.people),
        _ => Some(point.people as f64),
    }
}

fn of_interviews(metric: MetricName, point: &InterviewsPoint) -> Option<f64> {
    match metric {
        MetricName::AvgInterviewLength => ratio(point.interview_length, point.interviews),
        MetricName::AvgTimeToFirstInterview => ratio(point.time_to_first_interview_ms, point.first_interviews),
        _ => Some(point.interviews as f64),
    }
}

fn of_reviews(metric: MetricName, point: &PassthroughRatePoint) -> Option<f64> {
    match metric {
        MetricName::QualifiedCandidates => Some(point.qualified_candidates as f64),
        MetricName::ThumbsUp => point.thumbs_up.map(|thumbs| thumbs as f64),
        MetricName::ThumbsDown => point.thumbs_down.map(|thumbs| thumbs as f64),
        _ => point.value,
    }
}

/// One number by another; none where there is nothing to divide by.
fn ratio(part: i64, whole: i64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// The values of the buckets that are complete.
pub(crate) fn complete<C: Charted>(chart: &C, value: impl Fn(&C::Point) -> Option<f64>) -> Option<Vec<Option<f64>>> {
    let points = chart.series()?.points.iter();
    Some(points.filter(|point| !point.bucket().partial).map(value).collect())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::filters::nothing_applied;

    /// The course of a metric over days with these numbers, of which the last is not over.
    fn course(metric: MetricName, days: &[Value]) -> Option<Course> {
        let series = series(metric).unwrap();
        let point = |(index, day): (usize, &Value)| {
            let mut point = day.clone();
            point["start"] = json!(format!("2026-11-{:02}T00:00:00Z", index + 1));
            point["end"] = json!(format!("2026-11-{:02}T00:00:00Z", index + 2));
            point["partial"] = json!(index + 1 == days.len());
            point
        };
        let points: Vec<Value> = days.iter().enumerate().map(point).collect();
        let mut answer = json!({
            "filters": nothing_applied(),
            "as_of": "2026-12-01T00:00:00Z",
            "read_from": "primary",
            "no_data": [],
        });
        answer[series.to_string()] = json!({ "granularity": "day", "time_zone": "UTC", "points": points });
        of(&Share::of(&serde_json::from_value(answer).unwrap(), &[series]), metric)
    }

    #[track_caller]
    fn check(metric: MetricName, days: &[Value], points: &[Option<f64>], bottom: f64) {
        assert_eq!(course(metric, days), Some(Course { points: points.to_vec(), bottom }), "{metric}");
    }

    #[test]
    fn calls_have_numbers_and_shares_with_gaps() {
        let day = |total, answered, completed, call_length| json!({ "total": total, "answered": answered, "completed": completed, "call_length": call_length });
        let days = [day(4, 2, 1, 60), day(0, 0, 0, 0), day(10, 8, 2, 90), day(9, 9, 9, 9)];
        check(MetricName::TotalCalls, &days, &[Some(4.0), Some(0.0), Some(10.0)], 0.0);
        check(MetricName::CallLength, &days, &[Some(60.0), Some(0.0), Some(90.0)], 0.0);
        check(MetricName::AnswerRate, &days, &[Some(0.5), None, Some(0.8)], 0.4);
        check(MetricName::CallCompletionRate, &days, &[Some(0.5), None, Some(0.25)], 0.15);
    }

    #[test]
    fn people_who_were_never_recorded_have_no_course() {
        let day = |people, opt_outs: Option<i64>, withdrawals: Option<i64>| json!({ "people": people, "opt_outs": opt_outs, "withdrawals": withdrawals });
        let days = [day(4, Some(0), Some(1)), day(0, Some(0), Some(0)), day(2, Some(1), Some(1)), day(1, None, None)];
        check(MetricName::PeopleContacted, &days, &[Some(4.0), Some(0.0), Some(2.0)], 0.0);
        check(MetricName::OptOuts, &days, &[Some(0.0), Some(0.0), Some(1.0)], 0.0);
        check(MetricName::WithdrawalRate, &days, &[Some(0.25), None, Some(0.5)], 0.15);
        assert_eq!(course(MetricName::AccommodationRate, &days), None);
    }

    #[test]
    fn means_over_nothing_are_gaps() {
        let day = |interviews, interview_length, time_to_first_interview_ms, first_interviews| {
            json!({
                "interviews": interviews,
                "interview_length": interview_length,
                "time_to_first_interview_ms": time_to_first_interview_ms,
                "first_interviews": first_interviews,
            })
        };
        let days = [day(2, 900, 3_000, 2), day(0, 0, 0, 0), day(1, 300, 0, 0), day(1, 1, 1, 1)];
        check(MetricName::Interviews, &days, &[Some(2.0), Some(0.0), Some(1.0)], 0.0);
        check(MetricName::AvgInterviewLength, &days, &[Some(450.0), None, Some(300.0)], 0.0);
        check(MetricName::AvgTimeToFirstInterview, &days, &[Some(1_500.0), None, None], 0.0);
    }

    #[test]
    fn reviews_are_drawn_by_the_latest_call() {
        let day = |qualified, scored, value: Option<f64>, people, thumbs_up: Option<i64>| {
            json!({
                "numerator": qualified,
                "denominator": scored,
                "value": value,
                "qualified_candidates": people,
                "thumbs_up": thumbs_up,
            })
        };
        let days = [day(3, 4, Some(0.75), 2, Some(5)), day(0, 0, None, 0, Some(1)), day(0, 0, None, 0, None)];
        check(MetricName::PassthroughRate, &days, &[Some(0.75), None], 0.65);
        check(MetricName::QualifiedCandidates, &days, &[Some(2.0), Some(0.0)], 0.0);
        check(MetricName::ThumbsUp, &days, &[Some(5.0), Some(1.0)], 0.0);
        assert_eq!(course(MetricName::ThumbsDown, &days), None);
    }

    #[test]
    fn one_complete_bucket_is_no_course() {
        let days = [json!({ "people": 4 }), json!({ "people": 1 })];
        assert_eq!(course(MetricName::PeopleContacted, &days), None);
    }
}
