//! The work around the calls of a world: SMS, resumes, notes, ratings, credits and launches.

use analytics_domain::{
    closed_sets::{CallChannel, SmsDirection},
    records::{CallReviewRecord, CreditRecord, NotetakingRecord, ResumeScreeningRecord, SmsRecord},
};
use chrono::{DateTime, Utc};

use crate::world::{World, at};

/// The rows that are neither campaigns, candidates, calls nor reviews.
#[derive(Debug, Clone, Default)]
pub(crate) struct Work {
    pub(crate) sms: Vec<SmsRecord>,
    pub(crate) resumes: Vec<ResumeScreeningRecord>,
    pub(crate) notes: Vec<NotetakingRecord>,
    pub(crate) ratings: Vec<CallReviewRecord>,
    pub(crate) credits: Vec<CreditRecord>,
}

impl World {
    /// An outbound SMS.
    pub(crate) fn sms(self, candidate: &str, campaign: &str, sent: &str) -> Self {
        self.sms_at(candidate, campaign, at(sent))
    }

    pub(crate) fn sms_at(self, candidate: &str, campaign: &str, created_at: DateTime<Utc>) -> Self {
        let mut world = self.named(candidate, campaign);
        let external_id = format!("sms-{}", world.work.sms.len() + 1);
        let (candidate, campaign) = (candidate.to_owned(), campaign.to_owned());
        let direction = SmsDirection::Outbound;
        world.work.sms.push(SmsRecord { external_id, candidate, campaign, direction, created_at });
        world
    }

    /// The last SMS came in.
    pub(crate) fn inbound(mut self) -> Self {
        self.work.sms.last_mut().expect("an SMS before").direction = SmsDirection::Inbound;
        self
    }

    pub(crate) fn resume(self, candidate: &str, campaign: &str, screened: &str) -> Self {
        self.resume_at(candidate, campaign, at(screened))
    }

    pub(crate) fn resume_at(self, candidate: &str, campaign: &str, created_at: DateTime<Utc>) -> Self {
        let mut world = self.named(candidate, campaign);
        let external_id = format!("resume-{}", world.work.resumes.len() + 1);
        let (candidate, campaign) = (candidate.to_owned(), campaign.to_owned());
        world.work.resumes.push(ResumeScreeningRecord { external_id, candidate, campaign, created_at });
        world
    }

    pub(crate) fn note(self, candidate: &str, campaign: &str, held: &str, length_sec: i32) -> Self {
        self.note_at(candidate, campaign, at(held), length_sec)
    }

    pub(crate) fn note_at(self, candidate: &str, campaign: &str, created_at: DateTime<Utc>, length_sec: i32) -> Self {
        let mut world = self.named(candidate, campaign);
        let external_id = format!("note-{}", world.work.notes.len() + 1);
        let (candidate, campaign) = (candidate.to_owned(), campaign.to_owned());
        world.work.notes.push(NotetakingRecord { external_id, candidate, campaign, length_sec, created_at });
        world
    }

    pub(crate) fn credits(self, campaign: &str, spent: &str, credits: f64) -> Self {
        self.credits_at(campaign, at(spent), credits)
    }

    pub(crate) fn credits_at(self, campaign: &str, created_at: DateTime<Utc>, credits: f64) -> Self {
        let known = self.campaigns.iter().any(|known| known.external_id == campaign);
        let mut world = if known { self } else { self.campaign(campaign) };
        let external_id = format!("credits-{}", world.work.credits.len() + 1);
        let campaign = campaign.to_owned();
        world.work.credits.push(CreditRecord { external_id, campaign, credits, created_at });
        world
    }

    /// The last call was rated.
    pub(crate) fn rated(self, rating: i32, given: &str) -> Self {
        self.rated_at(rating, at(given))
    }

    pub(crate) fn rated_at(mut self, rating: i32, created_at: DateTime<Utc>) -> Self {
        let call = self.calls.last().expect("a call before").external_id.clone();
        self.work.ratings.push(CallReviewRecord { call, rating, comment: None, created_at });
        self
    }

    /// The last call was on the web.
    pub(crate) fn web(self) -> Self {
        self.with_call(|call| call.channel = CallChannel::Web)
    }

    /// The last campaign was launched.
    pub(crate) fn launched(mut self, time: &str) -> Self {
        self.campaigns.last_mut().expect("a campaign before").launched_at = Some(at(time));
        self
    }
}
