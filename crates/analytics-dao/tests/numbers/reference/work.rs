//! The work that saves time, source by source.

use analytics_domain::closed_sets::{CallChannel, SmsDirection};

use super::{
    beside::absences,
    question::Window,
    rows::{View, count, was_answered},
};

/// The sources of time saved, in the order of the answer.
pub(super) const SOURCES: [&str; 5] = ["calls", "web_calls", "sms", "resume_screenings", "notetaking"];

/// Outbound SMS in scope.
pub(super) fn sms(view: &View<'_>, window: Window) -> i64 {
    let mut sent = 0;
    for sms in &view.world.work.sms {
        let outbound = sms.direction == SmsDirection::Outbound;
        if outbound && window.holds(sms.created_at.timestamp_millis()) && view.wants(&sms.candidate, &sms.campaign) {
            sent += 1;
        }
    }
    sent
}

/// The work of a source: how much, and how long it took in all.
#[derive(Debug, Clone, Copy)]
pub(super) struct Done {
    pub(super) units: i64,
    pub(super) seconds: i64,
    /// Minutes that each counts beside its length.
    each: f64,
}

/// The minutes that work saves.
pub(super) fn minutes(work: impl IntoIterator<Item = Done>) -> f64 {
    let mut ms = 0.0;
    for done in work {
        // Whole numbers far below 2^53, which doubles add up exactly.
        ms += done.seconds as f64 * 1_000.0 + done.units as f64 * (done.each * 60_000.0).round();
    }
    ms / 60_000.0
}

/// The work of each source; none where it was never recorded.
pub(super) fn work(view: &View<'_>, window: Window) -> [Option<Done>; 5] {
    let (world, settings) = (view.world, view.world.settings.time_saved);
    let calls = |channel: CallChannel, each| {
        let calls = view.calls(window);
        let answered: Vec<_> = calls.into_iter().filter(|call| was_answered(call) && call.channel == channel).collect();
        let seconds = answered.iter().map(|call| i64::from(call.call_length_sec)).sum();
        Done { units: count(answered), seconds, each }
    };
    let resumes = world.work.resumes.iter().filter(|resume| view.wants(&resume.candidate, &resume.campaign));
    let resumes = count(resumes.filter(|resume| window.holds(resume.created_at.timestamp_millis())));
    let notes = world.work.notes.iter().filter(|note| view.wants(&note.candidate, &note.campaign));
    let notes: Vec<_> = notes.filter(|note| window.holds(note.created_at.timestamp_millis())).collect();
    let length = notes.iter().map(|note| i64::from(note.length_sec)).sum();
    let done = [
        calls(CallChannel::Phone, settings.overhead_per_call),
        calls(CallChannel::Web, settings.overhead_per_web_call),
        Done { units: sms(view, window), seconds: 0, each: settings.minutes_per_sms },
        Done { units: resumes, seconds: 0, each: settings.minutes_per_resume },
        Done { units: count(notes), seconds: length, each: settings.overhead_per_note },
    ];
    let never = absences("time_saved", world);
    let mut work = done.map(Some);
    for (place, source) in SOURCES.iter().enumerate() {
        if never.iter().any(|(absent, _)| absent == source) {
            work[place] = None;
        }
    }
    work
}
