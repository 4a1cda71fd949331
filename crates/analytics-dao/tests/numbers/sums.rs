//! What the buckets of a series make is what a scalar says, where the two count the same.

use std::collections::BTreeMap;

use serde_json::Value;

/// A series, the numbers of its points that are added up, and the number of a scalar that they make.
const SUMS: [(&str, &str, &str, &str); 11] = [
    ("calls_chart", "total", "total_calls", "value"),
    ("calls_chart", "answered", "answer_rate", "numerator"),
    ("calls_chart", "completed", "call_completion_rate", "numerator"),
    ("calls_chart", "call_length", "call_length", "value"),
    ("interviews_chart", "interviews", "interviews", "value"),
    ("interviews_chart", "interviews", "avg_interview_length", "sample_size"),
    ("interviews_chart", "first_interviews", "avg_time_to_first_interview", "sample_size"),
    ("passthrough_rate_chart", "numerator", "passthrough_rate", "numerator"),
    ("passthrough_rate_chart", "denominator", "passthrough_rate", "denominator"),
    ("passthrough_rate_chart", "thumbs_up", "thumbs_up", "value"),
    ("passthrough_rate_chart", "thumbs_down", "thumbs_down", "value"),
];

/// The same of means: the sum, in parts of a second, its sample size, and the scalar.
const MEANS: [(&str, f64, &str, &str); 2] = [
    ("interview_length", 1.0, "interviews", "avg_interview_length"),
    ("time_to_first_interview_ms", 1_000.0, "first_interviews", "avg_time_to_first_interview"),
];

/// The scalars, of the range and of the window before, that the points do not make. Where there is no data, there is
/// nothing to compare.
pub(crate) fn wrong_sums(sent: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    for points in ["points", "previous"] {
        let figure = |scalar: &str, field: &str| match (points, &sent[scalar]["previous"]) {
            ("points", _) => sent[scalar][field].clone(),
            (_, Value::Object(previous)) => previous[field].clone(),
            (_, previous) => previous.clone(),
        };
        let sum = |chart: &str, field: &str| -> Option<i64> {
            sent[chart][points].as_array()?.iter().map(|point| point[field].as_i64()).sum()
        };
        for (chart, field, scalar, number) in SUMS {
            let (sum, figure) = (sum(chart, field), figure(scalar, number).as_i64());
            if sum.is_some() && figure.is_some() && sum != figure {
                wrong.push(format!("{scalar}: {figure:?}, but the {points} of {chart} make {sum:?}"));
            }
        }
        for (field, per_second, number, scalar) in MEANS {
            let of = |field| sum("interviews_chart", field);
            let (Some(sum), Some(number)) = (of(field), of(number)) else { continue };
            let mean = (number != 0).then(|| sum as f64 / per_second / number as f64);
            let figure = figure(scalar, "value").as_f64();
            if mean != figure {
                wrong.push(format!("{scalar}: {figure:?}, but the {points} make {mean:?}"));
            }
        }
    }
    wrong
}

/// What credits per qualified candidate says otherwise than its points make, or than the dashboard does of the same
/// people.
pub(crate) fn wrong_credits(sent: &Value, dashboard: &Value) -> Vec<String> {
    let (chart, rates) = (&sent["chart"], &dashboard["passthrough_rate_chart"]);
    let people = &dashboard["qualified_candidates"];
    let mut wrong = Vec::new();
    let windows = [("points", sent, &people["value"]), ("previous", &sent["previous"], &people["previous"])];
    for (which, ratio, people) in windows {
        let Some(points) = chart[which].as_array() else { continue };
        if ratio["denominator"] != *people {
            wrong.push(format!("qualified: {} per credit, {people} in all", ratio["denominator"]));
        }
        // Whole numbers as doubles, which add up exactly.
        let thousandths = |credits: &Value| credits.as_f64().map(|credits| (credits * 1_000.0).round());
        let made: Option<f64> = points.iter().map(|point| thousandths(&point["credits"])).sum();
        let total = thousandths(&ratio["numerator"]);
        if made != total {
            wrong.push(format!("credits: {total:?} thousandths, but the {which} make {made:?}"));
        }
        // Over all time either may reach further than the other, and `auto` may choose another width.
        if chart["granularity"] != rates["granularity"] {
            continue;
        }
        let theirs = rates[which].as_array().into_iter().flatten();
        let theirs: BTreeMap<_, _> =
            theirs.map(|point| (point["start"].as_str(), point["qualified_candidates"].as_i64())).collect();
        for point in points {
            let (found, start) = (point["qualified_candidates"].as_i64(), point["start"].as_str());
            let expected = theirs.get(&start).copied().unwrap_or(Some(0));
            if found != expected {
                wrong.push(format!("{which} of {start:?}: {found:?} qualified, {expected:?} by the dashboard"));
            }
        }
    }
    wrong
}
