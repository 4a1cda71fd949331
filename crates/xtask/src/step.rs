//! Lines that say what is being done and how long it took.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};

/// Does one thing, with a line before it and one after.
pub(crate) fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    println!("==> {what}");
    let started = Instant::now();
    let done = work().with_context(|| format!("failed: {what}"))?;
    println!("    done in {}", seconds(started.elapsed()));
    Ok(done)
}

/// A duration for people.
pub(crate) fn seconds(duration: Duration) -> String {
    let whole = duration.as_secs();
    if whole >= 60 {
        format!("{} min {:02} s", whole / 60, whole % 60)
    } else {
        format!("{:.1} s", duration.as_secs_f64())
    }
}
