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
