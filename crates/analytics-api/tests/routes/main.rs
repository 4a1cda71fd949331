//! The API over a real database: one file per area, one binary to link.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod audit;
mod auth;
mod beside;
mod calls;
mod campaigns;
mod candidates;
mod commands;
mod commands_data;
mod connections;
mod cors;
mod dashboard;
mod databases;
mod document;
mod everyone;
mod external_people;
mod external_tls;
mod external_tokens;
mod flow_world;
mod flows;
mod foreign;
mod health;
mod held_bodies;
mod idempotency;
mod ingest;
mod ingest_stream;
mod invitations;
mod issuer;
mod limits;
mod lists;
mod local_provider;
mod logs;
mod monitor;
mod org;
mod problems;
mod sessions;
mod sms_provider;
mod sms_provider_failing;
mod unreadable;
mod users;
#[cfg(feature = "web")]
mod web;
#[cfg(not(feature = "web"))]
mod without_web;
mod world;
