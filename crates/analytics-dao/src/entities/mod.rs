//! One SeaORM entity per table.

pub mod api_keys;
pub mod audit_events;
pub mod call_reviews;
pub mod calls;
pub mod campaign_scripts;
pub mod campaigns;
pub mod candidate_campaign_user_reviews;
pub mod candidates;
pub mod credit_entries;
pub mod notetaking_sessions;
pub mod org_recorded_fields;
pub mod orgs;
pub mod resume_screenings;
pub mod sms_messages;
pub mod users;

use std::str::FromStr;

use analytics_domain::closed_sets::NotInSet;
use sea_orm::DbErr;

/// Reads the stored word of a closed set. The database checks the words, so one that is unknown was
/// written by another version of this program.
pub(crate) fn word<T: FromStr<Err = NotInSet>>(stored: &str) -> Result<T, DbErr> {
    stored.parse().map_err(|error: NotInSet| DbErr::Type(error.to_string()))
}
