//! A circuit breaker: who failed several times in a row is left alone for a while, then tried once.

use std::{
    mem,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::time::Instant;

/// Lets requests through until several in a row have failed.
#[derive(Debug)]
pub(super) struct Breaker {
    failures: u32,
    pause: Duration,
    state: Mutex<State>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Everybody is let through; so many failed in a row.
    Closed { failures: u32 },
    /// Nobody is let through before this.
    Open { until: Instant },
    /// One was let through, to see.
    HalfOpen,
}

/// A request that was let through. It says how it went; one that does not was no trial.
#[derive(Debug)]
#[must_use = "a request says how it went"]
pub(super) struct Pass<'a> {
    breaker: &'a Breaker,
    is_trial: bool,
}

impl Breaker {
    /// One that opens after so many failures in a row, for so long.
    pub(super) fn new(failures: u32, pause: Duration) -> Self {
        Self { failures, pause, state: Mutex::new(State::Closed { failures: 0 }) }
    }

    /// Lets a request through, or does not.
    pub(super) fn admit(&self, now: Instant) -> Option<Pass<'_>> {
        let mut state = self.lock();
        let is_trial = match *state {
            State::Closed { .. } => false,
            State::Open { until } if until <= now => true,
            State::Open { .. } | State::HalfOpen => return None,
        };
        if is_trial {
            *state = State::HalfOpen;
        }
        Some(Pass { breaker: self, is_trial })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Pass<'_> {
    /// The request was answered. Of those that were let through earlier none closes what opened since.
    pub(super) fn succeeded(self) {
        let mut state = self.breaker.lock();
        if self.is_trial || matches!(*state, State::Closed { .. }) {
            *state = State::Closed { failures: 0 };
        }
        if self.is_trial {
            tracing::info!("the SMS provider is asked as before");
        }
        drop(state);
        mem::forget(self);
    }

    /// The request failed.
    pub(super) fn failed(self, now: Instant) {
        let Breaker { failures: most, pause, .. } = *self.breaker;
        let mut state = self.breaker.lock();
        let opens = match &mut *state {
            State::Closed { failures } => {
                *failures += 1;
                *failures >= most
            }
            State::Open { .. } => false,
            State::HalfOpen => self.is_trial,
        };
        if opens {
            *state = State::Open { until: now + pause };
            tracing::warn!(seconds = pause.as_secs_f64(), "the SMS provider is left alone for a while");
        }
        drop(state);
        mem::forget(self);
    }
}

impl Drop for Pass<'_> {
    /// A trial that came to nothing leaves its place to the next.
    fn drop(&mut self) {
        if self.is_trial {
            *self.breaker.lock() = State::Open { until: Instant::now() };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAUSE: Duration = Duration::from_secs(30);

    fn fail(breaker: &Breaker, times: u32, now: Instant) {
        for _ in 0..times {
            breaker.admit(now).unwrap().failed(now);
        }
    }

    #[test]
    fn it_opens_after_failures_in_a_row() {
        let (breaker, now) = (Breaker::new(3, PAUSE), Instant::now());
        fail(&breaker, 2, now);
        breaker.admit(now).unwrap().succeeded();
        fail(&breaker, 3, now);
        assert!(breaker.admit(now).is_none());
        assert!(breaker.admit(now + PAUSE - Duration::from_millis(1)).is_none());
    }

    #[test]
    fn after_the_pause_one_is_let_through_and_closes_it() {
        let (breaker, now) = (Breaker::new(3, PAUSE), Instant::now());
        fail(&breaker, 3, now);
        let trial = breaker.admit(now + PAUSE).unwrap();
        assert!(breaker.admit(now + PAUSE * 2).is_none());
        trial.succeeded();
        // As many failures as at first are forgiven again.
        fail(&breaker, 2, now);
        assert!(breaker.admit(now).is_some());
    }

    #[test]
    fn a_trial_that_fails_opens_it_again_at_once() {
        let (breaker, now) = (Breaker::new(3, PAUSE), Instant::now());
        fail(&breaker, 3, now);
        let later = now + PAUSE;
        breaker.admit(later).unwrap().failed(later);
        assert!(breaker.admit(later + PAUSE - Duration::from_millis(1)).is_none());
        assert!(breaker.admit(later + PAUSE).is_some());
    }

    #[test]
    fn a_trial_that_is_given_up_leaves_its_place() {
        let (breaker, past) = (Breaker::new(1, Duration::ZERO), Instant::now());
        fail(&breaker, 1, past);
        drop(breaker.admit(Instant::now()).unwrap());
        assert!(breaker.admit(Instant::now()).is_some());
    }

    #[test]
    fn who_was_let_through_before_neither_closes_nor_prolongs_it() {
        let (breaker, now) = (Breaker::new(1, PAUSE), Instant::now());
        let [slow, slower] = [(); 2].map(|()| breaker.admit(now).unwrap());
        fail(&breaker, 1, now);
        slow.succeeded();
        slower.failed(now + PAUSE / 2);
        assert!(breaker.admit(now + PAUSE / 2).is_none());
        assert!(breaker.admit(now + PAUSE).is_some());
    }
}
