//! The base CTEs: the rows in scope, once for every metric.

mod call;
mod candidate_info;
mod extent;
mod review;
pub(crate) mod scope;

pub(crate) use call::{call, placed};
pub(crate) use candidate_info::candidate_info;
pub(crate) use extent::extent;
#[cfg(test)]
pub(crate) use extent::firsts_and_lasts;
pub(crate) use review::review;

/// The window a row belongs to: the range itself, or the window it is compared with.
pub(crate) const CURRENT: i32 = 0;
/// The window before the range.
pub(crate) const PREVIOUS: i32 = 1;

/// Names of CTEs and of the columns that are not metric columns.
pub(crate) mod name {
    pub(crate) const CALL: &str = "call";
    pub(crate) const CALL_PAIR: &str = "call_pair";
    pub(crate) const CANDIDATE_INFO: &str = "candidate_info";
    pub(crate) const REVIEW: &str = "review";

    pub(crate) const CALL_ID: &str = "call_id";
    pub(crate) const REVIEW_ID: &str = "review_id";
    pub(crate) const CREATED: &str = "created";
    pub(crate) const LAST_CALL: &str = "last_call";
    pub(crate) const REVIEWED: &str = "call_last_reviewed_at";
    pub(crate) const PERIOD: &str = "period";
    pub(crate) const BUCKET: &str = "bucket";
}
