//! Flows, the sessions in which they are run, what engineers make of both, and how they go.

pub mod analytics;
pub mod authoring;
mod figures;
pub mod listing;
pub(crate) mod plans;
pub mod rating;
pub mod running;
pub(crate) mod statements;
pub(crate) mod stored;
