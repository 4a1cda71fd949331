//! The figures by plain loops over plain rows, as JSON. It shares no code with the dao.

use analytics_domain::flows::session::SessionOutcome;
use chrono::{DateTime, Duration, NaiveDate, Utc};
use chrono_tz::Tz;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::world::{NODES, Session};

/// What is asked: days of a zone, and whose sessions of which flow.
#[derive(Debug, Clone)]
pub(crate) struct Question {
    pub(crate) from: NaiveDate,
    pub(crate) to: NaiveDate,
    pub(crate) zone: Tz,
    pub(crate) engineer: Option<usize>,
    pub(crate) flow: Option<usize>,
}

impl Question {
    fn day(&self, session: &Session) -> NaiveDate {
        session.started_at.with_timezone(&self.zone).date_naive()
    }

    /// The sessions that are asked about.
    pub(crate) fn scope<'a>(&self, sessions: &'a [Session]) -> Vec<&'a Session> {
        let mut chosen = Vec::new();
        for session in sessions {
            let on_days = self.from <= self.day(session) && self.day(session) <= self.to;
            let by_them = self.engineer.is_none_or(|engineer| engineer == session.engineer);
            if on_days && by_them && self.flow.is_none_or(|flow| flow == session.flow) {
                chosen.push(session);
            }
        }
        chosen
    }

    /// A point for each day.
    pub(crate) fn points(&self, chosen: &[&Session]) -> Vec<Value> {
        let mut points = Vec::new();
        let mut day = self.from;
        while day <= self.to {
            let of_day: Vec<_> = chosen.iter().copied().filter(|session| self.day(session) == day).collect();
            let ended = |outcome| of_day.iter().filter(|session| ended_in(session, outcome)).count();
            points.push(json!({
                "total": of_day.len(),
                "resolved": ended(SessionOutcome::Resolved),
                "escalated": ended(SessionOutcome::Escalated),
                "workaround": ended(SessionOutcome::Workaround),
                "unresolved": ended(SessionOutcome::Unresolved),
                "open": of_day.iter().filter(|session| session.ended.is_none()).count(),
            }));
            day += Duration::days(1);
        }
        points
    }
}

fn ended_in(session: &Session, outcome: SessionOutcome) -> bool {
    session.ended.is_some_and(|(ended, _)| ended == outcome)
}

/// `percentile_cont(0.5)`: the value halfway between the two that are nearest to the middle.
fn median_minutes(chosen: &[&Session]) -> Option<f64> {
    let mut lengths: Vec<i64> = chosen.iter().filter_map(|session| Some(session.ended?.1)).collect();
    lengths.sort_unstable();
    let last = lengths.len().checked_sub(1)?;
    let (below, above) = (lengths[last / 2] as f64, lengths[last.div_ceil(2)] as f64);
    let fraction = if last.is_multiple_of(2) { 0.0 } else { 0.5 };
    Some((below + (above - below) * fraction) / 60_000.0)
}

fn ratio(part: usize, whole: usize) -> Value {
    let value = if whole == 0 { None } else { Some(part as f64 / whole as f64) };
    json!({ "numerator": part, "denominator": whole, "value": value })
}

/// The rating of a session that is completed, with its comment.
pub(crate) fn counted(session: &Session) -> Option<(i32, Option<&str>)> {
    session.ended?;
    let (rating, comment) = session.rating.as_ref()?;
    Some((*rating, comment.as_deref()))
}

fn csat(chosen: &[&Session]) -> Value {
    let ratings: Vec<i32> = chosen.iter().filter_map(|session| Some(counted(session)?.0)).collect();
    let average = (!ratings.is_empty()).then(|| f64::from(ratings.iter().sum::<i32>()) / ratings.len() as f64);
    json!({ "average": average, "sample_size": ratings.len() })
}

fn completion_rate(chosen: &[&Session]) -> Value {
    ratio(chosen.iter().filter(|session| session.ended.is_some()).count(), chosen.len())
}

pub(crate) fn summary(chosen: &[&Session]) -> Value {
    let mut engineers: Vec<usize> = chosen.iter().map(|session| session.engineer).collect();
    engineers.sort_unstable();
    engineers.dedup();
    let mut outcomes = Vec::new();
    for (outcome, word) in [
        (SessionOutcome::Resolved, "resolved"),
        (SessionOutcome::Escalated, "escalated"),
        (SessionOutcome::Workaround, "workaround"),
        (SessionOutcome::Unresolved, "unresolved"),
    ] {
        let count = chosen.iter().filter(|session| ended_in(session, outcome)).count();
        outcomes.push(json!({ "outcome": word, "count": count }));
    }
    json!({
        "total": chosen.len(),
        "completed": chosen.iter().filter(|session| session.ended.is_some()).count(),
        "completion_rate": completion_rate(chosen),
        "median_duration_minutes": median_minutes(chosen),
        "active_engineers": engineers.len(),
        "outcomes": outcomes,
        "csat": csat(chosen),
    })
}

/// Flows or engineers by their sessions, given with their ids and names.
pub(crate) fn leaders(chosen: &[&Session], of: impl Fn(&Session) -> usize, known: &[(Uuid, String)]) -> Vec<Value> {
    let mut boards: Vec<(usize, Uuid, Value)> = Vec::new();
    for (number, (id, name)) in known.iter().enumerate() {
        let theirs: Vec<_> = chosen.iter().copied().filter(|session| of(session) == number).collect();
        if !theirs.is_empty() {
            let line = json!({
                "id": id,
                "name": name,
                "sessions": theirs.len(),
                "completion_rate": completion_rate(&theirs),
                "median_duration_minutes": median_minutes(&theirs),
                "csat": csat(&theirs),
            });
            boards.push((theirs.len(), *id, line));
        }
    }
    boards.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    boards.into_iter().take(10).map(|(_, _, line)| line).collect()
}

/// Visits and drop-offs of each node.
pub(crate) fn steps(chosen: &[&Session], idle_before: DateTime<Utc>) -> Vec<Value> {
    let mut steps = Vec::new();
    for (node, name) in NODES.iter().enumerate() {
        let (mut visits, mut drop_offs) = (0, 0);
        for session in chosen {
            visits += usize::from(session.visits.iter().any(|(visited, _)| *visited == node));
            let Some((last, millis)) = session.visits.last() else { continue };
            let is_idle = session.started_at + Duration::milliseconds(*millis) < idle_before;
            drop_offs += usize::from(session.ended.is_none() && *last == node && is_idle);
        }
        // Only what older versions had is left out where nobody came to it.
        if *name != "gone" || visits > 0 {
            steps.push(json!({
                "node_id": name, "visits": visits, "drop_offs": drop_offs, "drop_off_rate": ratio(drop_offs, visits),
            }));
        }
    }
    steps
}

/// How often each rating was given.
pub(crate) fn distribution(chosen: &[&Session]) -> Vec<Value> {
    let given = |rating| chosen.iter().filter(|s| counted(s).is_some_and(|(of, _)| of == rating)).count();
    (1..=5).map(|rating| json!({ "rating": rating, "count": given(rating) })).collect()
}
