//! The second product area: guided troubleshooting flows, the sessions in which engineers run them, and how both go.

pub mod analytics;
pub mod filters;
pub mod flow;
pub mod metrics;
pub mod session;
mod tree;
