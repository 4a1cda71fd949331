//! A question to the dashboard, by name and calendar day.

use chrono::{DateTime, NaiveDate, Timelike, Utc};
use chrono_tz::Tz;

use super::clock::{Clock, Width};

/// What is asked, and when.
#[derive(Debug, Clone)]
pub(crate) struct Question {
    pub(crate) days: Option<(NaiveDate, NaiveDate)>,
    pub(crate) zone: Tz,
    /// None = `auto`.
    pub(crate) width: Option<Width>,
    pub(crate) campaigns: Vec<String>,
    pub(crate) candidates: Vec<String>,
    pub(crate) sources: Vec<String>,
    pub(crate) locations: Vec<String>,
    pub(crate) titles: Vec<String>,
    pub(crate) compare: bool,
    pub(crate) now: DateTime<Utc>,
}

/// A half-open time in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Window {
    pub(crate) start: i64,
    pub(crate) end: i64,
}

impl Window {
    pub(crate) const ALWAYS: Self = Self { start: i64::MIN, end: i64::MAX };

    pub(crate) fn holds(self, millis: i64) -> bool {
        self.start <= millis && millis < self.end
    }
}

impl Question {
    /// The range asked for.
    pub(crate) fn window(&self, clock: &Clock) -> Option<Window> {
        self.days.map(|(from, to)| Window {
            start: clock.midnight(from) * 1_000,
            end: clock.midnight(to.succ_opt().expect("a next day")) * 1_000,
        })
    }

    /// The minute of the question.
    pub(crate) fn minute(&self) -> i64 {
        (self.now.timestamp() - i64::from(self.now.second())) * 1_000
    }

    /// As many days before the range, cut where the running range is cut by now.
    pub(crate) fn previous(&self, clock: &Clock) -> Option<Window> {
        let (from, to) = self.days.filter(|_| self.compare)?;
        let range = self.window(clock)?;
        let mut first = from;
        let mut day = from;
        while day <= to {
            first = first.pred_opt().expect("a day before");
            day = day.succ_opt().expect("a day after");
        }
        let start = clock.midnight(first) * 1_000;
        let now = self.minute();
        let elapsed = if range.holds(now) { start + (now - range.start) } else { range.start };
        Some(Window { start, end: elapsed.min(range.start) })
    }
}
