//! The whole dashboard, and what is beside it, in plain Rust: loops over rows and brute-force calendars.
//! It shares no code with the dao, nor with the domain's buckets, ranges and
//! metric definitions.

pub(crate) mod beside;
mod charts;
pub(crate) mod clock;
pub(crate) mod question;
mod rows;
mod scalars;
mod student;
mod work;

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use self::{
    clock::{Clock, Width, clock},
    question::{Question, Window},
    rows::View,
};
use crate::world::World;

/// What a metric cannot do without: the metric, and each fact it needs with the words for its absence.
const NEEDS: &[(&str, &[Fact])] = &[
    ("call_completion_rate", &[Fact::Completion]),
    ("interviews", &[Fact::Completion, Fact::Rate]),
    ("avg_interview_length", &[Fact::Completion, Fact::Rate]),
    ("avg_time_to_first_interview", &[Fact::Completion, Fact::Rate]),
    ("opt_outs", &[Fact::OptedOut]),
    ("qualified_candidates", &[Fact::Score]),
    ("passthrough_rate", &[Fact::Score]),
    ("thumbs_up", &[Fact::Feedback]),
    ("thumbs_down", &[Fact::Feedback]),
    ("withdrawal_rate", &[Fact::Withdrawal]),
    ("withdrawal_reasons", &[Fact::Withdrawal]),
    ("accommodation_rate", &[Fact::Accommodation]),
    ("interviews_chart", &[Fact::Completion, Fact::Rate]),
    ("thumbs_up_chart", &[Fact::Feedback]),
    ("thumbs_down_chart", &[Fact::Feedback]),
    ("passthrough_rate_chart", &[Fact::Score]),
];

#[derive(Debug, Clone, Copy)]
enum Fact {
    Completion,
    Rate,
    Withdrawal,
    Accommodation,
    OptedOut,
    Feedback,
    Score,
}

impl Fact {
    /// Whether any row ever carried it, in scope or not, placed or not.
    fn is_recorded(self, world: &World) -> bool {
        match self {
            Self::Completion => world.calls.iter().any(rows::was_completed),
            Self::Rate => world.calls.iter().any(|call| call.question_completion_rate.is_some()),
            Self::Withdrawal => world.calls.iter().any(|call| call.withdrawal_reason.is_some()),
            Self::Accommodation => world.calls.iter().any(|call| call.accommodation_requested.is_some()),
            Self::OptedOut => world.calls.iter().any(|call| call.opted_out.is_some()),
            Self::Feedback => world.reviews.iter().any(|review| review.feedback.is_some()),
            Self::Score => world.reviews.iter().any(|review| review.max_score.is_some()),
        }
    }

    const fn absence(self) -> &'static str {
        match self {
            Self::Completion => "no call of this organisation has ever been recorded as completed",
            Self::Rate => "no call of this organisation carries a question completion rate",
            Self::Withdrawal => "no call of this organisation carries a withdrawal reason",
            Self::Accommodation => "this organisation's calls do not record accommodation requests",
            Self::OptedOut => "this organisation's calls do not record opt-outs",
            Self::Feedback => "no review of this organisation carries feedback",
            Self::Score => "no review of this organisation carries a score",
        }
    }
}

/// The ids that the answer repeats.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) campaigns: Vec<Uuid>,
    pub(crate) candidates: Vec<Uuid>,
}

/// The answer to a question as the dashboard sends it, without when and where it was read.
pub(crate) fn answer(world: &World, question: &Question, asked: Asked) -> Value {
    let clock = clock(question.zone);
    let view = View { world, question };
    let range = question.window(&clock);
    let previous = question.previous(&clock);
    let (width, charts, charts_before) = charts::charts(&view, &clock);
    let missing = |metric: &str| {
        let needs = NEEDS.iter().find(|(id, _)| *id == metric).map_or(&[][..], |(_, needs)| needs);
        needs.iter().find(|fact| !fact.is_recorded(world))
    };

    let mut answer = Map::new();
    let scalars = scalars::scalars(&view, range.unwrap_or(Window::ALWAYS));
    let before = previous.map(|window| scalars::scalars(&view, window));
    for (metric, value) in scalars {
        let compared = before.as_ref().map(|before| &before[metric]);
        let figure = if missing(metric).is_some() { nothing(&value) } else { figure(value, compared) };
        answer.insert(metric.to_owned(), figure);
    }
    for metric in CHARTS {
        let zone = question.zone.name();
        let mut chart = json!({ "granularity": width.word(), "time_zone": zone, "points": Value::Null });
        if missing(metric).is_none() {
            let points = |points: &charts::Points| json!(points.get(metric).cloned().unwrap_or_default());
            chart["points"] = points(&charts);
            if let Some(before) = &charts_before {
                chart["previous"] = points(before);
            }
        }
        answer.insert(metric.to_owned(), chart);
    }
    let no_data = NEEDS
        .iter()
        .filter_map(|(metric, _)| missing(metric).map(|fact| json!({ "metric": metric, "reason": fact.absence() })));
    answer.insert("no_data".to_owned(), no_data.collect());
    answer.insert("filters".to_owned(), filters(question, &clock, width, asked));
    Value::Object(answer)
}

/// The filters as an answer repeats them.
fn filters(question: &Question, clock: &Clock, width: Width, asked: Asked) -> Value {
    let (range, previous) = (question.window(clock), question.previous(clock));
    let show = |millis: i64| clock.show(millis / 1_000);
    let (campaigns, candidates) = (sorted(asked.campaigns), sorted(asked.candidates));
    json!({
        "start": range.map(|range| show(range.start)),
        "end": range.map(|range| show(range.end)),
        "previous_start": previous.map(|previous| show(previous.start)),
        "previous_end": previous.map(|previous| show(previous.end)),
        "time_zone": question.zone.name(),
        "granularity": width.word(),
        "campaign_ids": campaigns,
        "candidate_ids": candidates,
        "candidate_sources": sorted(question.sources.clone()),
        "candidate_locations": sorted(question.locations.clone()),
        "job_titles": sorted(question.titles.clone()),
    })
}

const CHARTS: [&str; 6] = [
    "calls_chart",
    "candidates_chart",
    "interviews_chart",
    "thumbs_up_chart",
    "thumbs_down_chart",
    "passthrough_rate_chart",
];

/// A figure with the same over the window before.
fn figure(value: Value, previous: Option<&Value>) -> Value {
    let mut figure = match value {
        Value::Object(parts) => parts,
        Value::Array(lines) => Map::from_iter([("items".to_owned(), Value::Array(lines))]),
        number => Map::from_iter([("value".to_owned(), number)]),
    };
    if let Some(previous) = previous {
        figure.insert("previous".to_owned(), previous.clone());
    }
    Value::Object(figure)
}

/// The same figure where there is no data: every part is null.
fn nothing(value: &Value) -> Value {
    let Value::Object(parts) = figure(value.clone(), None) else { unreachable!("a figure is an object") };
    parts.into_iter().map(|(part, _)| (part, Value::Null)).collect()
}

fn sorted<T: Ord>(mut list: Vec<T>) -> Vec<T> {
    list.sort_unstable();
    list.dedup();
    list
}

/// An instant from seconds, for tests that place rows around an edge.
pub(crate) fn instant(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).expect("an instant")
}
