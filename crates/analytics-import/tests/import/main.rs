//! Imports into real databases of both engines.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod bad_databases;
mod bad_input;
mod batches;
mod bodies;
mod data_sets;
mod deferred;
mod demo_day;
mod engineers;
mod examples;
mod incidents;
mod killed;
mod outcomes;
mod remembered;
mod world;
