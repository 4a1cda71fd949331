//! The analytics API: routes, authentication, the OpenAPI document, the server.
//!
//! [`router::router`] is the whole of it as a service; the binary `analytics` and the
//! tests serve it.

#![allow(clippy::result_large_err, reason = "a problem is made once, when a request fails")]

pub mod accept;
pub mod address;
pub mod answers;
pub mod attempts;
pub mod authenticated;
pub mod body;
pub mod cookies;
pub mod cors;
pub mod csv_events;
pub mod csv_figure_rows;
pub mod csv_rows;
pub mod etag;
pub mod export;
pub mod idempotency;
pub mod ingest_answer;
pub mod ingests;
pub mod limits;
pub mod logging;
pub mod metric_name;
pub mod monitor;
pub mod observe;
pub mod oidc;
pub mod openapi;
pub mod outgoing;
pub mod path;
pub mod problem;
pub mod query;
mod refusal;
pub mod router;
pub mod routes;
pub mod server;
pub mod sms_provider;
pub mod state;
pub mod token;
mod unreadable;
mod web;

pub use state::App;
