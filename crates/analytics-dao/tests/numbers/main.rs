//! Every number of the dashboard and beside it: exact ones on hand-made rows, and all of them
//! on random rows against a plain reference, on `SQLite` and `PostgreSQL`.

#![allow(clippy::expect_used, reason = "a world that cannot be built is a failed test")]

mod clock_changes;
mod property;
mod reference;
mod sketch;
mod sketch_work;
mod stored;
mod sums;
mod work;
mod world;

// Rows of a world are written as rows of a table, which rustfmt would take apart.
#[rustfmt::skip]
mod drill_through;
#[rustfmt::skip]
mod exact_calls;
#[rustfmt::skip]
mod exact_charts;
#[rustfmt::skip]
mod exact_comparison;
#[rustfmt::skip]
mod exact_courses;
#[rustfmt::skip]
mod exact_credits;
#[rustfmt::skip]
mod exact_filters;
#[rustfmt::skip]
mod exact_launches;
#[rustfmt::skip]
mod exact_no_data;
#[rustfmt::skip]
mod exact_reviews;
#[rustfmt::skip]
mod exact_satisfaction;
#[rustfmt::skip]
mod exact_sms;
#[rustfmt::skip]
mod exact_time_saved;
#[rustfmt::skip]
mod rows_beside;
