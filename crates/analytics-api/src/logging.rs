//! The log: what happened, never what was sent. Lines go to standard error.

use std::{
    io::{IsTerminal as _, stderr},
    panic,
};

use clap::ValueEnum;
use tracing::level_filters::LevelFilter;
use tracing_subscriber::{filter::Targets, fmt, layer::SubscriberExt, util::SubscriberInitExt};

/// How much is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogLevel {
    /// Nothing.
    Off,
    /// Faults of the server.
    Error,
    /// Also what the databases could not do.
    Warn,
    /// Also a line per request.
    Info,
    /// Also details.
    Debug,
}

/// How a line is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// For people.
    Text,
    /// For machines.
    Json,
}

/// Starts logging. Libraries are heard from `warn` on only: their details may hold
/// headers and values.
pub fn start(level: LogLevel, format: LogFormat) {
    let own = match level {
        LogLevel::Off => LevelFilter::OFF,
        LogLevel::Error => LevelFilter::ERROR,
        LogLevel::Warn => LevelFilter::WARN,
        LogLevel::Info => LevelFilter::INFO,
        LogLevel::Debug => LevelFilter::DEBUG,
    };
    // What it says of slow statements is whole statements.
    let sqlx = ("sqlx", own.min(LevelFilter::ERROR));
    let ours = ["analytics", "analytics_api", "analytics_dao", "analytics_import"].map(|target| (target, own));
    let filter = Targets::new().with_default(own.min(LevelFilter::WARN)).with_targets(ours).with_targets([sqlx]);
    let lines = fmt::layer().with_writer(stderr).with_ansi(stderr().is_terminal()).with_target(false);
    let registry = tracing_subscriber::registry().with(filter);
    let started = match format {
        LogFormat::Text => registry.with(lines).try_init(),
        LogFormat::Json => registry.with(lines.json().flatten_event(true)).try_init(),
    };
    match started {
        Ok(()) => log_panics(),
        Err(error) => eprintln!("no log: {error}"),
    }
}

/// Has panics logged as other faults are, by their place alone: what they say may hold what was sent.
pub fn log_panics() {
    panic::set_hook(Box::new(|panicked| {
        let place = panicked.location().map(ToString::to_string);
        tracing::error!(place, "panicked");
    }));
}
