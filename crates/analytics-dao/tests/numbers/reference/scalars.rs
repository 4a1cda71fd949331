//! The scalars of one window.

use std::collections::{BTreeMap, BTreeSet};

use analytics_domain::closed_sets::Feedback;
use serde_json::{Value, json};

use super::{
    question::Window,
    rows::{View, count, length, people, ratio, thumbs, was_answered, was_completed, was_interview},
};

/// Each scalar by name: a number, or an object with the parts of a ratio or mean, or the breakdown's lines.
pub(crate) fn scalars(view: &View<'_>, window: Window) -> BTreeMap<&'static str, Value> {
    let calls = view.calls(window);
    let interviews: Vec<_> = calls.iter().copied().filter(|call| was_interview(view.world, call)).collect();
    let answered: Vec<_> = calls.iter().copied().filter(|call| was_answered(call)).collect();
    let total = count(&calls);
    let contacted = count(people(calls.iter().copied()));
    let withdrawn = people(calls.iter().copied().filter(|call| call.withdrawal_reason.is_some()));
    let accommodated = people(calls.iter().copied().filter(|call| call.accommodation_requested == Some(true)));
    let opted_out = people(calls.iter().copied().filter(|call| call.opted_out == Some(true)));
    let delays = view.delays(&calls);
    let delay: i64 = delays.iter().map(|(_, delay)| delay).sum();

    let mut reasons: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for call in &calls {
        if let Some(reason) = &call.withdrawal_reason {
            reasons.entry(reason).or_default().insert(&call.candidate);
        }
    }
    let mut lines: Vec<(i64, &str)> = reasons.iter().map(|(reason, people)| (-count(people), *reason)).collect();
    lines.sort_unstable();
    let lines: Vec<_> = lines.iter().map(|(count, name)| json!({ "name": name, "count": -count })).collect();

    let reviews = view.candidate_info(window);
    let (scored, qualified) = view.scored_and_qualified(reviews.iter().map(|(review, _)| *review));
    let qualified_people: BTreeSet<_> = qualified.iter().map(|(candidate, _)| *candidate).collect();

    BTreeMap::from([
        ("total_calls", json!(total)),
        ("answer_rate", ratio(count(&answered), total)),
        ("call_completion_rate", ratio(count(calls.iter().filter(|call| was_completed(call))), count(&answered))),
        ("interviews", json!(count(&interviews))),
        ("people_contacted", json!(contacted)),
        ("call_length", json!(length(answered.iter().copied()))),
        ("avg_interview_length", mean(length(interviews.iter().copied()) as f64, count(&interviews))),
        ("avg_time_to_first_interview", mean(delay as f64 / 1_000.0, count(&delays))),
        ("opt_outs", json!(count(opted_out))),
        ("qualified_candidates", json!(count(qualified_people))),
        ("passthrough_rate", ratio(count(&qualified), count(&scored))),
        ("thumbs_up", json!(thumbs(&reviews, Feedback::Up))),
        ("thumbs_down", json!(thumbs(&reviews, Feedback::Down))),
        ("withdrawal_rate", ratio(count(withdrawn), contacted)),
        ("withdrawal_reasons", json!(lines)),
        ("accommodation_rate", ratio(count(accommodated), contacted)),
    ])
}

fn mean(sum: f64, size: i64) -> Value {
    let value = if size == 0 { Value::Null } else { json!(sum / size as f64) };
    json!({ "value": value, "sample_size": size })
}
