//! Records that come in: what importers, the demo and tests hand to the dao.
//!
//! A record names other rows by their external ids. It is kept to the millisecond.

use chrono::{DateTime, Utc};
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    closed_sets::{CallChannel, CallStatus, CampaignStatus, Feedback, SmsDirection},
    flows::session::SessionOutcome,
};

crate::closed_set! {
    /// A kind of record.
    RecordKind, "kind" {
        Campaigns = "campaigns", Candidates = "candidates", Calls = "calls", Reviews = "reviews",
        CallReviews = "call-reviews", Sms = "sms", ResumeScreenings = "resume-screenings",
        Notetaking = "notetaking", Credits = "credits", FlowSessions = "flow-sessions",
        SessionDecisions = "session-decisions", SessionRatings = "session-ratings",
    }
}

/// A campaign, with the passing score of its script.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CampaignRecord {
    /// Its id in the system it came from.
    pub external_id: String,
    /// Its name.
    pub name: String,
    /// The job it hires for.
    pub job_title: Option<String>,
    /// Where it is in its life.
    pub status: CampaignStatus,
    /// When it was launched; none = never.
    pub launched_at: Option<DateTime<Utc>>,
    /// When it was created.
    pub created_at: DateTime<Utc>,
    /// Its own passing score, 0–100; none = the organisation's default.
    pub passing_score: Option<f64>,
}

/// A candidate.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CandidateRecord {
    /// Their id in the system they came from.
    pub external_id: String,
    /// Their name.
    pub name: Option<String>,
    /// Where they came from.
    pub source: Option<String>,
    /// Where they are.
    pub location: Option<String>,
    /// When they were first known.
    pub created_at: DateTime<Utc>,
}

/// A call.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CallRecord {
    /// Its id in the system it came from.
    pub external_id: String,
    /// The campaign's external id.
    pub campaign: String,
    /// The candidate's external id.
    pub candidate: String,
    /// The medium.
    pub channel: CallChannel,
    /// How it went.
    pub call_status: CallStatus,
    /// Its length in seconds, at least 0.
    pub call_length_sec: i32,
    /// Share of the questions completed, 0–1; none = no questions asked.
    pub question_completion_rate: Option<f64>,
    /// Why the person withdrew; none = they did not.
    pub withdrawal_reason: Option<String>,
    /// Whether an accommodation was asked for; none = not recorded.
    pub accommodation_requested: Option<bool>,
    /// Whether the person opted out; none = not recorded.
    pub opted_out: Option<bool>,
    /// When it was made.
    pub created: DateTime<Utc>,
}

/// A user's review of a candidate in a campaign; one per candidate, campaign and user.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ReviewRecord {
    /// The candidate's external id.
    pub candidate: String,
    /// The campaign's external id.
    pub campaign: String,
    /// The reviewer's e-mail address.
    pub user: String,
    /// The verdict.
    pub feedback: Option<Feedback>,
    /// The score, 0–100; none = not scored.
    pub max_score: Option<f64>,
    /// When the review was last made.
    pub call_last_reviewed_at: Option<DateTime<Utc>>,
}

/// A candidate's rating of a call; one per call.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CallReviewRecord {
    /// The call's external id.
    pub call: String,
    /// The rating, 1–5.
    pub rating: i32,
    /// What they wrote.
    pub comment: Option<String>,
    /// When they rated it.
    pub created_at: DateTime<Utc>,
}

/// An SMS.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SmsRecord {
    /// Its id in the system it came from.
    pub external_id: String,
    /// The candidate's external id.
    pub candidate: String,
    /// The campaign's external id.
    pub campaign: String,
    /// Which way it went.
    pub direction: SmsDirection,
    /// When it was sent.
    pub created_at: DateTime<Utc>,
}

/// A resume that was screened.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ResumeScreeningRecord {
    /// Its id in the system it came from.
    pub external_id: String,
    /// The candidate's external id.
    pub candidate: String,
    /// The campaign's external id.
    pub campaign: String,
    /// When it was screened.
    pub created_at: DateTime<Utc>,
}

/// A meeting in which notes were taken.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NotetakingRecord {
    /// Its id in the system it came from.
    pub external_id: String,
    /// The candidate's external id.
    pub candidate: String,
    /// The campaign's external id.
    pub campaign: String,
    /// Its length in seconds, at least 0.
    pub length_sec: i32,
    /// When it took place.
    pub created_at: DateTime<Utc>,
}

/// Credits spent on a campaign.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CreditRecord {
    /// Its id in the system it came from.
    pub external_id: String,
    /// The campaign's external id.
    pub campaign: String,
    /// How many, at least 0.001; kept to the thousandth.
    pub credits: f64,
    /// When they were spent.
    pub created_at: DateTime<Utc>,
}

/// A session in which an engineer ran a flow.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FlowSessionRecord {
    /// Its id in the system it came from.
    pub external_id: String,
    /// The flow's external id.
    pub flow: String,
    /// The engineer's e-mail address.
    pub user: String,
    /// When it was started.
    pub started_at: DateTime<Utc>,
    /// When it was completed, not before it was started; none = it was not.
    pub completed_at: Option<DateTime<Utc>>,
    /// How it ended; there exactly if it was completed.
    pub outcome: Option<SessionOutcome>,
}

/// A node that a session came to; one per session and position.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionDecisionRecord {
    /// The session's external id.
    pub session: String,
    /// The how manieth node of the session it is, at least 0.
    pub position: i32,
    /// The node's id.
    pub node_id: String,
    /// What was chosen there; none = nothing.
    pub choice: Option<String>,
    /// When the session came to it.
    pub at: DateTime<Utc>,
}

/// An engineer's rating of a completed session; one per session.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionRatingRecord {
    /// The session's external id.
    pub session: String,
    /// The rating, 1–5.
    pub rating: i32,
    /// What they wrote, 500 characters at most.
    pub comment: Option<String>,
    /// When they rated it.
    pub created_at: DateTime<Utc>,
}

/// A record of any kind, as programs send it: its kind is in the address, the keys are these fields.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(untagged)]
pub enum IngestRecord {
    /// `campaigns`.
    Campaign(CampaignRecord),
    /// `candidates`.
    Candidate(CandidateRecord),
    /// `calls`.
    Call(CallRecord),
    /// `reviews`.
    Review(ReviewRecord),
    /// `call-reviews`.
    CallReview(CallReviewRecord),
    /// `sms`.
    Sms(SmsRecord),
    /// `resume-screenings`.
    ResumeScreening(ResumeScreeningRecord),
    /// `notetaking`.
    Notetaking(NotetakingRecord),
    /// `credits`.
    Credit(CreditRecord),
    /// `flow-sessions`.
    FlowSession(FlowSessionRecord),
    /// `session-decisions`.
    SessionDecision(SessionDecisionRecord),
    /// `session-ratings`.
    SessionRating(SessionRatingRecord),
}
