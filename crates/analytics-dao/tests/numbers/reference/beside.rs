//! The answers beside the dashboard: for each window and bucket, one row after the other.

use std::collections::BTreeSet;

use analytics_domain::{closed_sets::CallChannel, records::ReviewRecord};
use serde_json::{Map, Value, json};

use super::{
    Asked,
    charts::auto,
    clock::{Clock, Width, clock},
    filters,
    question::{Question, Window},
    rows::{View, count, millis, was_placed},
    student::t_within_95,
    work::{Done, SOURCES, minutes, sms, work},
};
use crate::world::World;

/// Every endpoint, in the order of the dictionary.
pub(crate) const ENDPOINTS: [&str; 8] = [
    "sms_sent",
    "total_sms",
    "time_saved",
    "total_time_saved",
    "candidate_satisfaction",
    "average_candidate_satisfaction",
    "campaigns_launched_per_week",
    "credits_per_qualified_candidate",
];

/// The answer to a question as an endpoint sends it, without when and where it was read.
pub(crate) fn answer(endpoint: &str, world: &World, question: &Question, asked: Asked) -> Value {
    let clock = clock(question.zone);
    let ignored = ignored(endpoint, question);
    let launches = endpoint == "campaigns_launched_per_week";
    let alone = Question { days: None, compare: false, width: Some(Width::Week), ..nothing_chosen(question) };
    let nobody = Asked { campaigns: Vec::new(), candidates: Vec::new() };
    let (question, asked) = if launches { (&alone, nobody) } else { (question, asked) };
    let view = View { world, question };
    let (current, previous) = (question.window(&clock), question.previous(&clock));
    let mut covered = current.or_else(|| extent(endpoint, world));
    if launches {
        // The weeks go on to now.
        let now = question.minute() + 1;
        covered = covered.map(|covered| Window { end: covered.end.max(now), ..covered });
    }
    let width = question.width.unwrap_or_else(|| covered.map_or(Width::Day, |covered| auto(covered, &clock)));
    let buckets = |covered: Window| clock.buckets(covered.start, covered.end, width);
    let buckets = (covered.map(buckets), previous.map(buckets));

    let absent = absences(endpoint, world);
    let has_data = if endpoint.ends_with("time_saved") { absent.len() < SOURCES.len() } else { absent.is_empty() };
    let mut answer = Map::new();
    let mut put = |key: &str, value: Value| drop(answer.insert(key.to_owned(), value));
    put("filters", filters(question, &clock, width, asked));
    put("ignored_filters", ignored);
    put("no_data", absent.iter().map(|(what, reason)| json!({ "metric": what, "reason": reason })).collect());
    let points = |buckets: &[(i64, i64)], range: Option<Window>| -> Vec<Value> {
        // A review is in the bucket of the latest call of all the range.
        let reviews = view.candidate_info(range.unwrap_or(Window::ALWAYS));
        let within = |bucket: Window| point(endpoint, &view, &reviews, bucket);
        buckets.iter().map(|bucket| placed(&within, *bucket, range, question, &clock)).collect()
    };
    let is_series = ["sms_sent", "time_saved", "candidate_satisfaction", "campaigns_launched_per_week"];
    let has_course = endpoint == "credits_per_qualified_candidate";
    if is_series.contains(&endpoint) || has_course {
        let zone = question.zone.name();
        let mut chart = json!({ "granularity": width.word(), "time_zone": zone, "points": Value::Null });
        if has_data {
            chart["points"] = json!(points(&buckets.0.unwrap_or_default(), current));
            if let Some(before) = buckets.1 {
                chart["previous"] = json!(points(&before, previous));
            }
        }
        match chart {
            Value::Object(parts) if !has_course => parts.into_iter().for_each(|(key, value)| put(&key, value)),
            chart => put("chart", chart),
        }
    }
    if endpoint.ends_with("satisfaction") {
        put("min_ratings", json!(world.settings.satisfaction_min_ratings));
    }
    if endpoint.ends_with("time_saved") {
        put("settings", json!(world.settings.time_saved));
    }
    if endpoint == "candidate_satisfaction" {
        let counts = |window| json!(distribution(&ratings(&view, window)));
        put("distribution", if has_data { counts(current.unwrap_or(Window::ALWAYS)) } else { Value::Null });
        if let Some(window) = previous.filter(|_| has_data) {
            put("previous_distribution", counts(window));
        }
    }
    if !is_series.contains(&endpoint) {
        let figure = |window| scalar(endpoint, &view, window);
        let Value::Object(parts) = figure(current.unwrap_or(Window::ALWAYS)) else { unreachable!("a figure") };
        for (key, value) in parts {
            // The sources say one by one that they have no data.
            let says = has_data || key == "sources";
            put(&key, if says { value } else { Value::Null });
        }
        if let Some(before) = previous.filter(|_| has_data).map(figure) {
            put("previous", if endpoint == "total_sms" { before["value"].clone() } else { before });
        }
    }
    Value::Object(answer)
}

/// The filters of a question that an endpoint does not know.
fn ignored(endpoint: &str, question: &Question) -> Value {
    let everything = [
        ("period", question.days.is_some()),
        ("granularity", question.width.is_some()),
        ("campaign_ids", !question.campaigns.is_empty()),
        ("candidate_ids", !question.candidates.is_empty()),
        ("candidate_sources", !question.sources.is_empty()),
        ("candidate_locations", !question.locations.is_empty()),
        ("job_titles", !question.titles.is_empty()),
        ("compare", question.compare),
    ];
    let (unknown, reason) = match endpoint {
        "campaigns_launched_per_week" => {
            (&everything[..], "launches are counted by the week, of the whole organisation and over all time")
        }
        "credits_per_qualified_candidate" => (
            &everything[3..6],
            "credits are spent on campaigns, not on candidates: all of the campaigns' credits count, while the \
             qualified candidates are the chosen ones",
        ),
        _ => return json!([]),
    };
    let set = unknown.iter().filter(|(_, set)| *set);
    set.map(|(filter, _)| json!({ "filter": filter, "reason": reason })).collect()
}

fn nothing_chosen(question: &Question) -> Question {
    let none = Vec::new;
    Question {
        campaigns: none(),
        candidates: none(),
        sources: none(),
        locations: none(),
        titles: none(),
        ..question.clone()
    }
}

/// A point with its bucket.
fn placed(
    point: &dyn Fn(Window) -> Value,
    (start, end): (i64, i64),
    range: Option<Window>,
    question: &Question,
    clock: &Clock,
) -> Value {
    let bucket = Window { start: start * 1_000, end: end * 1_000 };
    let within =
        range.map_or(bucket, |range| Window { start: bucket.start.max(range.start), end: bucket.end.min(range.end) });
    let cut = within != bucket;
    let mut values = point(within);
    values["start"] = json!(clock.show(start));
    values["end"] = json!(clock.show(end));
    values["partial"] = json!(cut || question.minute() < bucket.end);
    values
}

fn point(endpoint: &str, view: &View<'_>, reviews: &[(&ReviewRecord, i64)], window: Window) -> Value {
    match endpoint {
        "sms_sent" => json!({ "sms": sms(view, window) }),
        "time_saved" => {
            let work = work(view, window);
            let mut point = json!({ "total": minutes(work.iter().filter_map(|done| *done)) });
            for (source, done) in SOURCES.iter().zip(work) {
                point[*source] = json!(done.map(|done| minutes([done])));
            }
            point
        }
        "candidate_satisfaction" => {
            let ratings = ratings(view, window);
            let held_back = withheld(view.world, &ratings);
            let mean = mean(&ratings).filter(|_| !held_back);
            json!({ "value": mean, "sample_size": count(&ratings), "withheld": held_back })
        }
        "credits_per_qualified_candidate" => {
            let reviews = reviews.iter().filter(|(_, time)| window.holds(*time)).map(|(review, _)| *review);
            let (credits, people, value) = per_qualified(view, window, reviews);
            json!({ "credits": credits, "qualified_candidates": people, "value": value })
        }
        _ => {
            let launches = view.world.campaigns.iter().filter_map(|campaign| campaign.launched_at);
            json!({ "campaigns": count(launches.filter(|time| window.holds(time.timestamp_millis()))) })
        }
    }
}

fn scalar(endpoint: &str, view: &View<'_>, window: Window) -> Value {
    match endpoint {
        "total_sms" => json!({ "value": sms(view, window) }),
        "total_time_saved" => {
            let work = work(view, window);
            let known: Vec<_> = work.iter().filter_map(|done| *done).collect();
            let value = (!known.is_empty()).then(|| minutes(known));
            let source = |(source, done): (&&str, Option<Done>)| {
                json!({
                    "source": source,
                    "minutes": done.map(|done| minutes([done])),
                    "units": done.map(|done| done.units),
                    "seconds": done.map(|done| done.seconds),
                })
            };
            json!({ "value": value, "sources": SOURCES.iter().zip(work).map(source).collect::<Vec<_>>() })
        }
        "average_candidate_satisfaction" => {
            let ratings = ratings(view, window);
            let held_back = withheld(view.world, &ratings);
            let least = view.world.settings.satisfaction_min_ratings;
            let plural = if ratings.len() == 1 { "" } else { "s" };
            let reason = format!(
                "a mean of {} rating{plural} says little; this organisation asks for at least {least}",
                ratings.len()
            );
            json!({
                "value": mean(&ratings).filter(|_| !held_back),
                "sample_size": count(&ratings),
                "withheld": held_back.then_some(reason),
                "confidence_interval": interval(&ratings).filter(|_| !held_back),
                "distribution": distribution(&ratings),
            })
        }
        _ => {
            let reviews = view.candidate_info(window);
            let (credits, people, value) = per_qualified(view, window, reviews.iter().map(|(review, _)| *review));
            json!({ "numerator": credits, "denominator": people, "value": value })
        }
    }
}

/// The credits of a window, the people whom some reviews qualify, and the former by the latter.
fn per_qualified<'r>(
    view: &View<'_>,
    window: Window,
    reviews: impl IntoIterator<Item = &'r ReviewRecord>,
) -> (f64, i64, Option<f64>) {
    let spent = view.world.work.credits.iter().filter(|entry| view.wants_campaign(&entry.campaign));
    let spent = spent.filter(|entry| window.holds(entry.created_at.timestamp_millis()));
    // Every amount of these worlds has at most three decimals.
    let thousandths: i64 = spent.map(|entry| whole(&format!("{:.3}", entry.credits))).sum();
    let (_, qualified) = view.scored_and_qualified(reviews);
    let qualified: BTreeSet<_> = qualified.iter().map(|(candidate, _)| *candidate).collect();
    let (credits, people) = (thousandths as f64 / 1_000.0, count(qualified));
    (credits, people, (people > 0).then(|| credits / people as f64))
}

fn whole(decimal: &str) -> i64 {
    decimal.replace('.', "").parse().expect("digits")
}

fn ratings(view: &View<'_>, window: Window) -> Vec<i32> {
    let mut ratings = Vec::new();
    for rating in &view.world.work.ratings {
        let call = view.world.calls.iter().find(|call| call.external_id == rating.call).expect("a call");
        let given = window.holds(rating.created_at.timestamp_millis());
        if given && was_placed(call) && view.wants(&call.candidate, &call.campaign) {
            ratings.push(rating.rating);
        }
    }
    ratings
}

fn withheld(world: &World, ratings: &[i32]) -> bool {
    !ratings.is_empty() && count(ratings) < i64::from(world.settings.satisfaction_min_ratings)
}

fn mean(ratings: &[i32]) -> Option<f64> {
    let sum: i32 = ratings.iter().sum();
    (!ratings.is_empty()).then(|| f64::from(sum) / ratings.len() as f64)
}

fn distribution(ratings: &[i32]) -> Vec<Value> {
    let of = |rating: i32| count(ratings.iter().filter(|given| **given == rating));
    (1..=5).map(|rating| json!({ "rating": rating, "count": of(rating) })).collect()
}

fn interval(ratings: &[i32]) -> Option<Value> {
    let mean = mean(ratings)?;
    if ratings.len() < 2 {
        return None;
    }
    let size = ratings.len() as f64;
    let squares: f64 = ratings.iter().map(|rating| (f64::from(*rating) - mean).powi(2)).sum();
    let reach = t_within_95(count(ratings) - 1) * (squares / (size - 1.0) / size).sqrt();
    Some(json!({ "low": (mean - reach).max(1.0), "high": (mean + reach).min(5.0) }))
}

/// What an endpoint needs that the organisation never recorded, in scope or not, with the words for it.
pub(super) fn absences(endpoint: &str, world: &World) -> Vec<(String, &'static str)> {
    let work = &world.work;
    let called = |channel: CallChannel| world.calls.iter().any(|call| call.channel == channel);
    let sms = (!work.sms.is_empty(), "no SMS of this organisation has ever been recorded");
    let facts: Vec<(&str, (bool, &'static str))> = match endpoint {
        "sms_sent" | "total_sms" => vec![(endpoint, sms)],
        "time_saved" | "total_time_saved" => vec![
            ("calls", (called(CallChannel::Phone), "no phone call of this organisation has ever been recorded")),
            ("web_calls", (called(CallChannel::Web), "no web call of this organisation has ever been recorded")),
            ("sms", sms),
            (
                "resume_screenings",
                (!work.resumes.is_empty(), "no resume screening of this organisation has ever been recorded"),
            ),
            (
                "notetaking",
                (!work.notes.is_empty(), "no notetaking session of this organisation has ever been recorded"),
            ),
        ],
        "candidate_satisfaction" | "average_candidate_satisfaction" => {
            vec![(endpoint, (!work.ratings.is_empty(), "no candidate of this organisation has ever rated a call"))]
        }
        "campaigns_launched_per_week" => {
            let launched = world.campaigns.iter().any(|campaign| campaign.launched_at.is_some());
            vec![(endpoint, (launched, "no campaign of this organisation has ever been launched"))]
        }
        _ => {
            let scored = world.reviews.iter().any(|review| review.max_score.is_some());
            let spent = (!work.credits.is_empty(), "no credits of this organisation have ever been recorded");
            let first = if spent.0 { (scored, "no review of this organisation carries a score") } else { spent };
            vec![(endpoint, first)]
        }
    };
    let absent = facts.into_iter().filter(|(_, (there, _))| !there);
    absent.map(|(what, (_, reason))| (what.to_owned(), reason)).collect()
}

/// From the first row of the sources to the last, whatever the filters.
fn extent(endpoint: &str, world: &World) -> Option<Window> {
    let work = &world.work;
    let calls = || world.calls.iter().filter(|call| was_placed(call)).map(millis);
    let sms = || work.sms.iter().map(|sms| sms.created_at.timestamp_millis());
    let times: Vec<i64> = match endpoint {
        "sms_sent" | "total_sms" => sms().collect(),
        "time_saved" | "total_time_saved" => {
            let resumes = work.resumes.iter().map(|resume| resume.created_at.timestamp_millis());
            let notes = work.notes.iter().map(|note| note.created_at.timestamp_millis());
            calls().chain(sms()).chain(resumes).chain(notes).collect()
        }
        "candidate_satisfaction" | "average_candidate_satisfaction" => {
            work.ratings.iter().map(|rating| rating.created_at.timestamp_millis()).collect()
        }
        "campaigns_launched_per_week" => {
            let launches = world.campaigns.iter().filter_map(|campaign| campaign.launched_at);
            launches.map(|time| time.timestamp_millis()).collect()
        }
        _ => calls().chain(work.credits.iter().map(|entry| entry.created_at.timestamp_millis())).collect(),
    };
    Some(Window { start: *times.iter().min()?, end: *times.iter().max()? + 1 })
}
