//! Which rows are in scope, and what they add up to, in plain loops.

use std::collections::{BTreeMap, BTreeSet};

use analytics_domain::{
    closed_sets::{CallStatus, Feedback},
    records::{CallRecord, ReviewRecord},
};
use serde_json::{Value, json};

use super::question::{Question, Window};
use crate::world::World;

/// A person in a campaign.
pub(crate) type Pair<'a> = (&'a str, &'a str);

pub(crate) fn millis(call: &CallRecord) -> i64 {
    call.created.timestamp_millis()
}

pub(crate) fn pair(call: &CallRecord) -> Pair<'_> {
    (&call.candidate, &call.campaign)
}

pub(crate) fn was_placed(call: &CallRecord) -> bool {
    !matches!(call.call_status, CallStatus::Queued | CallStatus::InProgress | CallStatus::Canceled)
}

pub(crate) fn was_answered(call: &CallRecord) -> bool {
    matches!(call.call_status, CallStatus::Answered | CallStatus::Completed)
}

pub(crate) fn was_completed(call: &CallRecord) -> bool {
    call.call_status == CallStatus::Completed
}

pub(crate) fn was_interview(world: &World, call: &CallRecord) -> bool {
    was_completed(call)
        && call.question_completion_rate.is_some_and(|share| share >= world.settings.interview_threshold)
}

/// A question's view of a world.
pub(crate) struct View<'a> {
    pub(crate) world: &'a World,
    pub(crate) question: &'a Question,
}

impl<'a> View<'a> {
    pub(crate) fn wants(&self, candidate: &str, campaign: &str) -> bool {
        let question = self.question;
        let person = self.world.candidates.iter().find(|known| known.external_id == candidate).expect("a candidate");
        self.wants_campaign(campaign)
            && among(&question.candidates, Some(candidate))
            && among(&question.sources, person.source.as_deref())
            && among(&question.locations, person.location.as_deref())
    }

    pub(crate) fn wants_campaign(&self, campaign: &str) -> bool {
        let job = self.world.campaigns.iter().find(|known| known.external_id == campaign).expect("a campaign");
        among(&self.question.campaigns, Some(campaign)) && among(&self.question.titles, job.job_title.as_deref())
    }

    /// Placed calls in scope.
    pub(crate) fn calls(&self, window: Window) -> Vec<&'a CallRecord> {
        let mut calls = Vec::new();
        for call in &self.world.calls {
            if was_placed(call) && window.holds(millis(call)) && self.wants(&call.candidate, &call.campaign) {
                calls.push(call);
            }
        }
        calls
    }

    /// Reviews of people with a call in scope in that campaign, each with the latest such call's time.
    pub(crate) fn candidate_info(&self, window: Window) -> Vec<(&'a ReviewRecord, i64)> {
        let mut latest: BTreeMap<Pair<'_>, i64> = BTreeMap::new();
        for call in self.calls(window) {
            let time = latest.entry(pair(call)).or_insert(i64::MIN);
            *time = (*time).max(millis(call));
        }
        let mut reviews = Vec::new();
        for review in &self.world.reviews {
            if let Some(time) = latest.get(&(review.candidate.as_str(), review.campaign.as_str())) {
                reviews.push((review, *time));
            }
        }
        reviews
    }

    /// Reviews, last made in a window, of people who were ever called in that campaign.
    pub(crate) fn reviews(&self, window: Window) -> Vec<(&'a ReviewRecord, i64)> {
        let mut reviews = Vec::new();
        for review in &self.world.reviews {
            let called =
                self.world.calls.iter().any(|call| {
                    was_placed(call) && call.candidate == review.candidate && call.campaign == review.campaign
                });
            let Some(time) = review.call_last_reviewed_at.map(|time| time.timestamp_millis()) else { continue };
            if called && window.holds(time) && self.wants(&review.candidate, &review.campaign) {
                reviews.push((review, time));
            }
        }
        reviews
    }

    /// Of each person in a campaign with an interview among some calls: when the first was, and how long after their
    /// first call.
    pub(crate) fn delays(&self, calls: &[&CallRecord]) -> Vec<(i64, i64)> {
        let (mut first_call, mut first_interview) = (BTreeMap::new(), BTreeMap::new());
        for call in calls {
            let first: &mut i64 = first_call.entry(pair(call)).or_insert(i64::MAX);
            *first = (*first).min(millis(call));
            if was_interview(self.world, call) {
                let first: &mut i64 = first_interview.entry(pair(call)).or_insert(i64::MAX);
                *first = (*first).min(millis(call));
            }
        }
        first_interview.iter().map(|(pair, interview)| (*interview, interview - first_call[pair])).collect()
    }

    fn passing_score(&self, campaign: &str) -> f64 {
        let campaign = self.world.campaigns.iter().find(|known| known.external_id == campaign).expect("a campaign");
        campaign.passing_score.unwrap_or(self.world.settings.default_passing_score)
    }

    /// The pairs with a score, and those of them with one that passes.
    pub(crate) fn scored_and_qualified<'r>(
        &self,
        reviews: impl IntoIterator<Item = &'r ReviewRecord>,
    ) -> (BTreeSet<Pair<'r>>, BTreeSet<Pair<'r>>) {
        let (mut scored, mut qualified) = (BTreeSet::new(), BTreeSet::new());
        for review in reviews {
            if let Some(score) = review.max_score {
                let pair = (review.candidate.as_str(), review.campaign.as_str());
                scored.insert(pair);
                if score >= self.passing_score(&review.campaign) {
                    qualified.insert(pair);
                }
            }
        }
        (scored, qualified)
    }
}

fn among(wanted: &[String], value: Option<&str>) -> bool {
    wanted.is_empty() || value.is_some_and(|value| wanted.iter().any(|one| one == value))
}

/// How many reviews have a verdict.
pub(crate) fn thumbs(reviews: &[(&ReviewRecord, i64)], feedback: Feedback) -> i64 {
    count(reviews.iter().filter(|(review, _)| review.feedback == Some(feedback)))
}

/// How many there are.
pub(crate) fn count<T>(things: impl IntoIterator<Item = T>) -> i64 {
    things.into_iter().fold(0, |sum, _| sum + 1)
}

/// How long some calls were in all, in seconds.
pub(crate) fn length<'a>(calls: impl IntoIterator<Item = &'a CallRecord>) -> i64 {
    calls.into_iter().map(|call| i64::from(call.call_length_sec)).sum()
}

/// The people of some calls.
pub(crate) fn people<'a>(calls: impl IntoIterator<Item = &'a CallRecord>) -> BTreeSet<&'a str> {
    calls.into_iter().map(|call| call.candidate.as_str()).collect()
}

/// A ratio as it is sent.
pub(crate) fn ratio(numerator: i64, denominator: i64) -> Value {
    let value = if denominator == 0 { Value::Null } else { json!(numerator as f64 / denominator as f64) };
    json!({ "numerator": numerator, "denominator": denominator, "value": value })
}
