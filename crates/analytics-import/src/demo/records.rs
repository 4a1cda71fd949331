//! The records of some of the demo's people, by kind.

use analytics_domain::records::{
    CallRecord, CallReviewRecord, CandidateRecord, NotetakingRecord, ResumeScreeningRecord, ReviewRecord, SmsRecord,
};

/// Records in an order in which each names only earlier ones.
#[derive(Debug, Default, Clone, PartialEq)]
pub(super) struct Records {
    pub candidates: Vec<CandidateRecord>,
    pub calls: Vec<CallRecord>,
    pub reviews: Vec<ReviewRecord>,
    pub call_reviews: Vec<CallReviewRecord>,
    pub sms: Vec<SmsRecord>,
    pub resume_screenings: Vec<ResumeScreeningRecord>,
    pub notetaking: Vec<NotetakingRecord>,
}

impl Records {
    /// Moves another's records to the end of these.
    pub(super) fn append(&mut self, mut other: Self) {
        self.candidates.append(&mut other.candidates);
        self.calls.append(&mut other.calls);
        self.reviews.append(&mut other.reviews);
        self.call_reviews.append(&mut other.call_reviews);
        self.sms.append(&mut other.sms);
        self.resume_screenings.append(&mut other.resume_screenings);
        self.notetaking.append(&mut other.notetaking);
    }
}
