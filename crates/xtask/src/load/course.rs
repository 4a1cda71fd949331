//! How long a run lasts, what goes on in it, and whether it was stopped.

use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

/// How soon everybody hears that it was stopped.
const STEP: Duration = Duration::from_millis(100);

/// Shared by all who take part.
#[derive(Debug)]
pub(super) struct Course {
    started: Instant,
    lasts: Duration,
    stopped: AtomicBool,
    now: Mutex<&'static str>,
}

impl Course {
    pub(super) fn begin(lasts: Duration) -> Self {
        Self { started: Instant::now(), lasts, stopped: AtomicBool::new(false), now: Mutex::new("everything runs") }
    }

    pub(super) fn started(&self) -> Instant {
        self.started
    }

    /// After a share of it, in percent.
    pub(super) fn at(&self, percent: u32) -> Instant {
        self.started + self.lasts * percent / 100
    }

    pub(super) fn end(&self) -> Instant {
        self.started + self.lasts
    }

    /// Ends it early: what would follow proves nothing.
    pub(super) fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    pub(super) fn goes_on(&self) -> bool {
        !self.is_stopped() && Instant::now() < self.end()
    }

    /// Waits, but not when it was stopped.
    pub(super) fn wait_until(&self, instant: Instant) {
        while !self.is_stopped() {
            let left = instant.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return;
            }
            thread::sleep(left.min(STEP));
        }
    }

    pub(super) fn wait(&self, time: Duration) {
        self.wait_until(Instant::now() + time);
    }

    /// Notes and tells what goes on from now.
    pub(super) fn turn(&self, now: &'static str) {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) = now;
        self.tell(now);
    }

    /// What goes on.
    pub(super) fn now(&self) -> &'static str {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A line for those who wait.
    pub(super) fn tell(&self, what: &str) {
        let seconds = self.started.elapsed().as_secs();
        println!("    {}:{:02} {what}", seconds / 60, seconds % 60);
    }
}

#[cfg(test)]
mod tests {
    use super::Course;
    use std::{
        thread,
        time::{Duration, Instant},
    };

    #[test]
    fn who_waits_hears_that_it_was_stopped() {
        let course = Course::begin(Duration::from_hours(1));
        assert_eq!(course.at(30), course.started() + Duration::from_mins(18));
        let waited = Instant::now();
        thread::scope(|scope| {
            let waiting = scope.spawn(|| course.wait_until(course.end()));
            assert!(course.goes_on());
            course.stop();
            waiting.join().unwrap();
        });
        assert!(!course.goes_on() && waited.elapsed() < Duration::from_mins(1));
    }
}
