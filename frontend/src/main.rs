//! The web client of Parlance: the dashboards that people look at.

#![expect(unreachable_pub, reason = "the component macro declares its parts `pub`")]

mod address;
mod answer;
mod app;
mod call_rows;
mod campaigns;
mod charts;
mod components;
mod dashboard_request;
mod dictionary;
mod download;
mod failures;
mod figures;
mod filters;
mod format;
mod freshness;
mod language;
mod listing;
mod newest;
mod pages;
mod parts;
mod reading;
mod rows_behind;
mod session;
mod theme;
mod tile;
mod words;
mod zones;

fn main() {
    leptos::mount::mount_to_body(app::App);
}
