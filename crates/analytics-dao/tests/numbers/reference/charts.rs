//! The charts: the rows of each bucket, looked at one bucket after the other.

use std::collections::{BTreeMap, BTreeSet};

use analytics_domain::{closed_sets::Feedback, records::CallRecord};
use serde_json::{Value, json};

use super::{
    Fact,
    clock::{Clock, Width},
    question::Window,
    rows::{
        View, count, length, millis, people, ratio, thumbs, was_answered, was_completed, was_interview, was_placed,
    },
};

/// A chart's points by the chart's name.
pub(crate) type Points = BTreeMap<&'static str, Vec<Value>>;

/// The width of the buckets, and each chart's points in the range and in the window before.
pub(crate) fn charts(view: &View<'_>, clock: &Clock) -> (Width, Points, Option<Points>) {
    let range = view.question.window(clock);
    let covered = range.or_else(|| extent(view));
    let width = view.question.width.unwrap_or_else(|| covered.map_or(Width::Day, |covered| auto(covered, clock)));
    let buckets = |covered: Window| clock.buckets(covered.start, covered.end, width);
    let current = points(view, clock, &covered.map_or_else(Vec::new, buckets), range);
    let previous = view.question.previous(clock).map(|window| points(view, clock, &buckets(window), Some(window)));
    (width, current, previous)
}

/// Each chart's points, a bucket after the other; without a window, of all rows.
fn points(view: &View<'_>, clock: &Clock, buckets: &[(i64, i64)], range: Option<Window>) -> Points {
    let now = view.question.minute();
    let window = range.unwrap_or(Window::ALWAYS);
    let (calls, reviews, pairs) = (view.calls(window), view.reviews(window), view.candidate_info(window));
    let delays = view.delays(&calls);
    let recorded = |fact: Fact| {
        let is_recorded = fact.is_recorded(view.world);
        move |number: i64| if is_recorded { json!(number) } else { Value::Null }
    };
    let (opted_out, withdrawn) = (recorded(Fact::OptedOut), recorded(Fact::Withdrawal));
    let (accommodated, thumbed) = (recorded(Fact::Accommodation), recorded(Fact::Feedback));
    let mut charts = Points::new();
    for (start, end) in buckets.iter().copied() {
        let bucket = Window { start: start * 1_000, end: end * 1_000 };
        let cut = range.is_some_and(|range| bucket.start < range.start || bucket.end > range.end);
        let partial = cut || now < bucket.end;
        let mut add = |chart: &'static str, mut values: Value| {
            let point = values.as_object_mut().expect("a point");
            point.insert("start".to_owned(), json!(clock.show(start)));
            point.insert("end".to_owned(), json!(clock.show(end)));
            point.insert("partial".to_owned(), json!(partial));
            charts.entry(chart).or_default().push(values);
        };
        let calls: Vec<_> = calls.iter().copied().filter(|call| bucket.holds(millis(call))).collect();
        let reviews: Vec<_> = reviews.iter().copied().filter(|(_, time)| bucket.holds(*time)).collect();
        let pairs: Vec<_> = pairs.iter().copied().filter(|(_, time)| bucket.holds(*time)).collect();
        let (scored, qualified) = view.scored_and_qualified(pairs.iter().map(|(review, _)| *review));
        let qualified_people: BTreeSet<_> = qualified.iter().map(|(candidate, _)| *candidate).collect();
        let answered: Vec<_> = calls.iter().copied().filter(|call| was_answered(call)).collect();
        let interviews: Vec<_> = calls.iter().copied().filter(|call| was_interview(view.world, call)).collect();
        let first: Vec<_> = delays.iter().filter(|(time, _)| bucket.holds(*time)).map(|(_, delay)| *delay).collect();
        add(
            "calls_chart",
            json!({
                "total": count(&calls),
                "answered": count(&answered),
                "completed": count(calls.iter().filter(|call| was_completed(call))),
                "call_length": length(answered),
            }),
        );
        let who = |met: fn(&CallRecord) -> bool| count(people(calls.iter().copied().filter(|call| met(call))));
        add(
            "candidates_chart",
            json!({
                "people": who(|_| true),
                "opt_outs": opted_out(who(|call| call.opted_out == Some(true))),
                "withdrawals": withdrawn(who(|call| call.withdrawal_reason.is_some())),
                "accommodation_requests": accommodated(who(|call| call.accommodation_requested == Some(true))),
            }),
        );
        add(
            "interviews_chart",
            json!({
                "interviews": count(&interviews),
                "interview_length": length(interviews),
                "time_to_first_interview_ms": first.iter().sum::<i64>(),
                "first_interviews": count(first),
            }),
        );
        add("thumbs_up_chart", json!({ "thumbs_up": thumbs(&reviews, Feedback::Up) }));
        add("thumbs_down_chart", json!({ "thumbs_down": thumbs(&reviews, Feedback::Down) }));
        let mut passthrough = ratio(count(qualified), count(scored));
        passthrough["qualified_candidates"] = json!(count(qualified_people));
        passthrough["thumbs_up"] = thumbed(thumbs(&pairs, Feedback::Up));
        passthrough["thumbs_down"] = thumbed(thumbs(&pairs, Feedback::Down));
        add("passthrough_rate_chart", passthrough);
    }
    charts
}

/// From the first placed call or review of the organisation to its last, whatever the filters.
fn extent(view: &View<'_>) -> Option<Window> {
    let calls = view.world.calls.iter().filter(|call| was_placed(call)).map(millis);
    let reviews = view.world.reviews.iter().filter_map(|review| review.call_last_reviewed_at);
    let times: Vec<_> = calls.chain(reviews.map(|time| time.timestamp_millis())).collect();
    let (first, last) = (times.iter().min()?, times.iter().max()?);
    Some(Window { start: *first, end: *last + 1 })
}

pub(crate) fn auto(covered: Window, clock: &Clock) -> Width {
    let days = clock.date(covered.end - 1).signed_duration_since(clock.date(covered.start)).num_days() + 1;
    if days <= 2 {
        Width::Hour
    } else if days <= 92 {
        Width::Day
    } else if days <= 366 {
        Width::Week
    } else {
        Width::Month
    }
}
