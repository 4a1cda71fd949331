//! What an organisation's people make of an interview: reviews and notes.

use analytics_domain::{
    closed_sets::Feedback,
    records::{NotetakingRecord, ReviewRecord},
};
use chrono::{DateTime, Utc};
use rand::Rng;

use super::{
    chance::{bell, minutes, pick},
    orgs::DemoCampaign,
    story::Person,
};

/// What there is to review.
pub(super) struct Interview {
    pub at: DateTime<Utc>,
    pub completion: Option<f64>,
}

/// Reviews an interview, and meets those who did well; the last instant of it.
pub(super) fn review(person: &mut Person<'_>, plan: &DemoCampaign, interview: &Interview) -> DateTime<Utc> {
    let mut last = interview.at;
    let likely = if interview.completion.is_some_and(|share| share >= 0.5) { 0.64 } else { 0.12 };
    if !person.rng.random_bool(likely) {
        return last;
    }
    let users = person.stage.org.users;
    let first = person.rng.random_range(0..users.len());
    let reviewers = pick(&mut person.rng, &[(1, 78.0), (2, 18.0), (3, 4.0)]);
    let ability = plan.mean_score + 11.0 * person.skill;
    let mut liked = false;
    for turn in 0..reviewers {
        let at = interview.at + minutes(&mut person.rng, 35, 4 * 1440);
        if at > person.stage.until {
            continue;
        }
        let score = (ability + 5.0 * bell(&mut person.rng)).round().clamp(0.0, 100.0);
        let up = if score >= plan.mean_score - 4.0 { 0.9 } else { 0.25 };
        let feedback = if person.rng.random_bool(up) { Feedback::Up } else { Feedback::Down };
        let feedback = person.rng.random_bool(0.84).then_some(feedback);
        liked |= feedback == Some(Feedback::Up);
        let max_score = person.rng.random_bool(0.86).then_some(score);
        person.records.reviews.push(ReviewRecord {
            candidate: person.id.clone(),
            campaign: plan.id.to_owned(),
            user: users[(first + turn) % users.len()].email.to_owned(),
            feedback,
            max_score,
            call_last_reviewed_at: Some(at),
        });
        last = last.max(at);
    }
    if liked && person.rng.random_bool(0.11) {
        last = meet(person, plan, last);
    }
    last
}

fn meet(person: &mut Person<'_>, plan: &DemoCampaign, reviewed: DateTime<Utc>) -> DateTime<Utc> {
    let created_at = reviewed + minutes(&mut person.rng, 600, 6 * 1440);
    if created_at > person.stage.until {
        return reviewed;
    }
    person.records.notetaking.push(NotetakingRecord {
        external_id: format!("note-{}-{}", person.id, person.records.notetaking.len() + 1),
        candidate: person.id.clone(),
        campaign: plan.id.to_owned(),
        length_sec: person.rng.random_range(12 * 60..52 * 60),
        created_at,
    });
    created_at
}
