//! The base CTEs: the rows in scope, once for every metric.

mod call;
mod candidate_info;
mod credit_entry;
mod extent;
mod flow_session;
mod flow_visit;
mod launch;
mod notetaking_session;
mod rating;
mod resume_screening;
mod review;
mod rows_in_scope;
pub(crate) mod scope;
mod sms_message;

use analytics_domain::metric::Cte;

pub(crate) use call::{call, placed};
pub(crate) use candidate_info::candidate_info;
pub(crate) use credit_entry::credit_entry;
#[cfg(feature = "fuzzing")]
pub(crate) use extent::ends_of_sessions;
#[cfg(test)]
pub(crate) use extent::firsts_and_lasts;
pub(crate) use extent::{extent, extent_of_sessions};
pub(crate) use flow_session::flow_session;
pub(crate) use flow_visit::flow_visit;
pub(crate) use launch::launch;
pub(crate) use notetaking_session::notetaking_session;
pub(crate) use rating::rating;
pub(crate) use resume_screening::resume_screening;
pub(crate) use review::review;
pub(crate) use sms_message::sms_message;

/// The window a row belongs to: the range itself, or the window it is compared with.
pub(crate) const CURRENT: i32 = 0;
/// The window before the range.
pub(crate) const PREVIOUS: i32 = 1;

/// The column with the time of a base CTE's rows.
pub(crate) const fn time_of(cte: Cte) -> &'static str {
    match cte {
        Cte::CandidateInfo => name::LAST_CALL,
        Cte::Review => name::REVIEWED,
        _ => name::CREATED,
    }
}

/// The column with the id of a base CTE's rows.
pub(crate) const fn id_of(cte: Cte) -> &'static str {
    match cte {
        Cte::Call => name::CALL_ID,
        Cte::CandidateInfo | Cte::Review => name::REVIEW_ID,
        _ => name::ID,
    }
}

/// Names of CTEs and of the columns that are not metric columns.
pub(crate) mod name {
    pub(crate) const CALL: &str = "call";
    pub(crate) const CALL_PAIR: &str = "call_pair";
    pub(crate) const CANDIDATE_INFO: &str = "candidate_info";
    pub(crate) const REVIEW: &str = "review";
    pub(crate) const FLOW_SESSION: &str = "flow_session";
    pub(crate) const FLOW_VISIT: &str = "flow_visit";

    pub(crate) const ID: &str = "id";
    pub(crate) const CALL_ID: &str = "call_id";
    pub(crate) const REVIEW_ID: &str = "review_id";
    pub(crate) const CREATED: &str = "created";
    pub(crate) const LAST_CALL: &str = "last_call";
    pub(crate) const REVIEWED: &str = "call_last_reviewed_at";
    pub(crate) const PERIOD: &str = "period";
    pub(crate) const BUCKET: &str = "bucket";
}
