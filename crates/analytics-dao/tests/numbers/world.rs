//! A small organisation in memory, built so that a test reads as a table.

use analytics_domain::{
    closed_sets::{CallChannel, CallStatus, CampaignStatus, Feedback},
    org::OrgSettings,
    records::{CallRecord, CampaignRecord, CandidateRecord, ReviewRecord},
};
use chrono::{DateTime, NaiveDateTime, Utc};

use crate::work::Work;

/// An organisation's settings and rows. Methods after a row change that row.
#[derive(Debug, Clone, Default)]
pub(crate) struct World {
    pub(crate) settings: OrgSettings,
    pub(crate) campaigns: Vec<CampaignRecord>,
    pub(crate) candidates: Vec<CandidateRecord>,
    pub(crate) calls: Vec<CallRecord>,
    pub(crate) reviews: Vec<ReviewRecord>,
    pub(crate) work: Work,
}

/// An organisation with default settings and no rows.
pub(crate) fn world() -> World {
    World::default()
}

/// `2026-11-02 09:00` or `2026-11-02 09:00:30.250` in UTC, or an instant with its offset.
pub(crate) fn at(text: &str) -> DateTime<Utc> {
    ["%Y-%m-%d %H:%M", "%Y-%m-%d %H:%M:%S%.f"]
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(text, format).ok())
        .map_or_else(|| text.parse().expect("an instant"), |time| time.and_utc())
}

impl World {
    /// A campaign; one that is only named by a call or review has no title and no passing score of its own.
    pub(crate) fn campaign(mut self, name: &str) -> Self {
        self.campaigns.push(CampaignRecord {
            external_id: name.to_owned(),
            name: name.to_owned(),
            job_title: None,
            status: CampaignStatus::Active,
            launched_at: None,
            created_at: at("2020-01-01 00:00"),
            passing_score: None,
        });
        self
    }

    pub(crate) fn passing(mut self, score: f64) -> Self {
        self.campaigns.last_mut().expect("a campaign before").passing_score = Some(score);
        self
    }

    pub(crate) fn title(mut self, title: &str) -> Self {
        self.campaigns.last_mut().expect("a campaign before").job_title = Some(title.to_owned());
        self
    }

    pub(crate) fn candidate(mut self, name: &str) -> Self {
        self.candidates.push(CandidateRecord {
            external_id: name.to_owned(),
            name: Some(name.to_owned()),
            source: None,
            location: None,
            created_at: at("2020-01-01 00:00"),
        });
        self
    }

    pub(crate) fn source(mut self, source: &str) -> Self {
        self.candidates.last_mut().expect("a candidate before").source = Some(source.to_owned());
        self
    }

    pub(crate) fn location(mut self, location: &str) -> Self {
        self.candidates.last_mut().expect("a candidate before").location = Some(location.to_owned());
        self
    }

    pub(crate) fn named(self, candidate: &str, campaign: &str) -> Self {
        let world = if self.campaigns.iter().any(|known| known.external_id == campaign) {
            self
        } else {
            self.campaign(campaign)
        };
        if world.candidates.iter().any(|known| known.external_id == candidate) {
            world
        } else {
            world.candidate(candidate)
        }
    }

    /// A call that nobody answered.
    pub(crate) fn call(self, candidate: &str, campaign: &str, created: &str) -> Self {
        self.call_at(candidate, campaign, at(created))
    }

    pub(crate) fn call_at(self, candidate: &str, campaign: &str, created: DateTime<Utc>) -> Self {
        let mut world = self.named(candidate, campaign);
        world.calls.push(CallRecord {
            external_id: format!("call-{}", world.calls.len() + 1),
            campaign: campaign.to_owned(),
            candidate: candidate.to_owned(),
            channel: CallChannel::Phone,
            call_status: CallStatus::NoAnswer,
            call_length_sec: 0,
            question_completion_rate: None,
            withdrawal_reason: None,
            accommodation_requested: None,
            opted_out: None,
            created,
        });
        world
    }

    pub(crate) fn with_call(mut self, change: impl FnOnce(&mut CallRecord)) -> Self {
        change(self.calls.last_mut().expect("a call before"));
        self
    }

    pub(crate) fn status(self, status: CallStatus) -> Self {
        self.with_call(|call| call.call_status = status)
    }

    pub(crate) fn answered(self) -> Self {
        self.status(CallStatus::Answered)
    }

    /// Completed, with this share of the questions.
    pub(crate) fn completed(self, share: f64) -> Self {
        self.status(CallStatus::Completed).with_call(|call| call.question_completion_rate = Some(share))
    }

    pub(crate) fn lasting(self, seconds: i32) -> Self {
        self.with_call(|call| call.call_length_sec = seconds)
    }

    pub(crate) fn withdrew(self, reason: &str) -> Self {
        self.with_call(|call| call.withdrawal_reason = Some(reason.to_owned()))
    }

    pub(crate) fn accommodation(self, requested: bool) -> Self {
        self.with_call(|call| call.accommodation_requested = Some(requested))
    }

    pub(crate) fn opted_out(self, opted_out: bool) -> Self {
        self.with_call(|call| call.opted_out = Some(opted_out))
    }

    /// A review without verdict, score or time.
    pub(crate) fn review(self, candidate: &str, campaign: &str, user: &str) -> Self {
        let mut world = self.named(candidate, campaign);
        world.reviews.push(ReviewRecord {
            candidate: candidate.to_owned(),
            campaign: campaign.to_owned(),
            user: user.to_owned(),
            feedback: None,
            max_score: None,
            call_last_reviewed_at: None,
        });
        world
    }

    fn with_review(mut self, change: impl FnOnce(&mut ReviewRecord)) -> Self {
        change(self.reviews.last_mut().expect("a review before"));
        self
    }

    pub(crate) fn up(self) -> Self {
        self.with_review(|review| review.feedback = Some(Feedback::Up))
    }

    pub(crate) fn down(self) -> Self {
        self.with_review(|review| review.feedback = Some(Feedback::Down))
    }

    pub(crate) fn score(self, score: f64) -> Self {
        self.with_review(|review| review.max_score = Some(score))
    }

    pub(crate) fn reviewed(self, time: &str) -> Self {
        self.with_review(|review| review.call_last_reviewed_at = Some(at(time)))
    }
}
