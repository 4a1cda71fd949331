//! Flows on both engines: what is stored of them, and every figure of their sessions, on hand-made rows and on random
//! ones against a plain reference.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

mod authoring;
mod boards;
mod exact;
mod property;
mod reference;
mod running;
mod votes;
mod world;
