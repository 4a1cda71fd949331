//! The handlers, one file per resource. A handler extracts, calls one function of
//! the dao and returns its model.

#![allow(clippy::missing_errors_doc, reason = "what a handler says is the document, which declares its errors")]

pub mod api_keys;
pub mod audit_events;
pub mod auth;
pub mod beside;
pub mod calls;
pub mod campaigns;
pub mod candidates;
pub mod dashboard;
pub mod docs;
pub mod figure_rows;
pub mod flow_analytics;
pub mod flow_sessions;
pub mod flows;
pub mod health;
pub mod ingest;
pub mod invitations;
pub mod me;
pub mod metrics;
pub mod org;
pub mod users;

use analytics_dao::{DaoError, Read};
use analytics_domain::role::Permission;
use axum::{http::HeaderMap, response::Response};
use serde::Serialize;

use crate::{answers::Question, authenticated::Authenticated, problem::Problem, state::App};

/// Answers a question at the current version of the organisation's data.
async fn answer<T: Serialize>(
    app: &App,
    caller: &Authenticated,
    headers: &HeaderMap,
    question: Question,
    compute: impl Future<Output = Result<Read<T>, DaoError>>,
) -> Result<Response, Problem> {
    caller.require(Permission::ReadAnalytics)?;
    app.answers.respond(question, caller.data_version(), headers, Box::pin(compute)).await
}
