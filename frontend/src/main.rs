//! The web client of Parlance: the dashboards that people look at.

#![expect(unreachable_pub, reason = "the component macro declares its parts `pub`")]

mod absence;
mod address;
mod answer;
mod api_keys;
mod app;
mod audit;
mod audit_words;
mod beside;
mod beside_reading;
mod beside_words;
mod call_rows;
mod campaigns;
mod charts;
mod clock;
mod components;
mod dashboard_request;
mod download;
mod failures;
mod figure_rows;
mod figures;
mod filters;
mod flow_draft;
mod flow_figures;
mod flow_session;
mod flow_words;
mod flows;
mod focus;
mod form;
mod format;
mod freshness;
mod language;
mod listing;
mod newest;
mod once;
mod pages;
mod parts;
mod passwords;
mod people;
mod reading;
mod rows_behind;
mod running;
mod session;
mod settings;
mod storage;
mod theme;
mod tile;
mod time_saved;
mod title;
mod words;
mod zones;

fn main() {
    leptos::mount::mount_to_body(app::App);
}
