//! What was sent and what was acknowledged, and when: what an answer has to know.

use std::{
    collections::BTreeSet,
    sync::{Mutex, MutexGuard, PoisonError},
};

use chrono::{DateTime, Utc};

/// Shared by the one who sends and those who watch.
#[derive(Debug, Default)]
pub(super) struct Ledger(Mutex<Inner>);

#[derive(Debug, Default)]
struct Inner {
    /// How many different calls were sent, whatever became of them.
    sent: u64,
    acknowledged: BTreeSet<u64>,
    /// How many were acknowledged from an instant on.
    history: Vec<(DateTime<Utc>, u64)>,
}

impl Ledger {
    /// Notes calls before they are sent: all up to a number.
    pub(super) fn send_up_to(&self, sent: u64) {
        let mut inner = self.lock();
        inner.sent = inner.sent.max(sent);
    }

    /// Notes a call whose answer was read.
    pub(super) fn acknowledge(&self, number: u64) {
        let mut inner = self.lock();
        if inner.acknowledged.insert(number) {
            let count = inner.acknowledged.len() as u64;
            inner.history.push((Utc::now(), count));
        }
    }

    pub(super) fn sent(&self) -> u64 {
        self.lock().sent
    }

    pub(super) fn acknowledged(&self) -> BTreeSet<u64> {
        self.lock().acknowledged.clone()
    }

    /// How many calls were acknowledged by an instant.
    pub(super) fn acknowledged_by(&self, instant: DateTime<Utc>) -> u64 {
        let inner = self.lock();
        let after = inner.history.partition_point(|(at, _)| *at <= instant);
        after.checked_sub(1).and_then(|last| inner.history.get(last)).map_or(0, |(_, count)| *count)
    }

    fn lock(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::Ledger;
    use chrono::{TimeDelta, Utc};

    #[test]
    fn a_call_is_acknowledged_once_and_from_then_on() {
        let ledger = Ledger::default();
        let before = Utc::now() - TimeDelta::seconds(1);
        ledger.send_up_to(3);
        for number in [0, 2, 0] {
            ledger.acknowledge(number);
        }
        assert_eq!((ledger.acknowledged_by(before), ledger.acknowledged_by(Utc::now()), ledger.sent()), (0, 2, 3));
    }
}
