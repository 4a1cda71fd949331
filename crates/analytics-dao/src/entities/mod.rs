//! One `SeaORM` entity per table.

#![allow(dead_code, reason = "they describe the whole schema, also what no query reads through them")]
#![allow(unreachable_pub, reason = "what SeaORM derives is public")]

pub(crate) mod api_keys;
pub(crate) mod audit_events;
pub(crate) mod call_reviews;
pub(crate) mod calls;
pub(crate) mod campaign_scripts;
pub(crate) mod campaigns;
pub(crate) mod candidate_campaign_user_reviews;
pub(crate) mod candidates;
pub(crate) mod credit_entries;
pub(crate) mod external_identities;
pub(crate) mod flow_sessions;
pub(crate) mod flow_versions;
pub(crate) mod flows;
pub(crate) mod invitations;
pub(crate) mod notetaking_sessions;
pub(crate) mod org_recorded_fields;
pub(crate) mod orgs;
pub(crate) mod resume_screenings;
pub(crate) mod session_decisions;
pub(crate) mod session_ratings;
pub(crate) mod sessions;
pub(crate) mod sms_messages;
pub(crate) mod step_ratings;
pub(crate) mod steps;
pub(crate) mod users;

use std::str::FromStr;

use analytics_domain::closed_sets::NotInSet;
use sea_orm::DbErr;

/// The one character that `PostgreSQL` keeps in no text: nothing that contains it is ever found.
pub(crate) const UNSTORABLE: char = '\0';

/// Reads the stored word of a closed set. The database checks the words, so one that is unknown was
/// written by another version of this program.
pub(crate) fn word<T: FromStr<Err = NotInSet>>(stored: &str) -> Result<T, DbErr> {
    stored.parse().map_err(|error: NotInSet| DbErr::Type(error.to_string()))
}
