//! A line every ten seconds: what goes on, and what came of it so far.

use std::{sync::Mutex, time::Duration};

use super::{course::Course, ledger::Ledger, memory, stage::Server, viewer::Seen};

const EVERY: Duration = Duration::from_secs(10);

/// Tells until the end.
pub(super) fn tell(course: &Course, server: &Server, ledger: &Ledger, seen: &Mutex<Seen>) {
    let mut next = course.started() + EVERY;
    while course.goes_on() {
        course.wait_until(next.min(course.end()));
        next += EVERY;
        let memory = server.process().and_then(memory::resident);
        let memory =
            memory.map_or_else(|| "none".to_owned(), |kilobytes| format!("{:.1} MB", kilobytes as f64 / 1024.0));
        let (acknowledged, sent) = (ledger.acknowledged().len(), ledger.sent());
        let seen = Seen::of(seen).so_far();
        course.tell(&format!(
            "{}; {seen}; {acknowledged} of {sent} calls acknowledged; server's memory {memory}",
            course.now()
        ));
    }
}
