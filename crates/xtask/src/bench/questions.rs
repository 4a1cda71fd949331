//! The questions that are asked: distinct ones over ranges of one length.

use chrono::{Days, NaiveDate};

/// A statement each: the call scalars, those of the reviews, and the charts.
pub(crate) const ONE_BY_ONE: &[&str] = &[
    "total_calls",
    "answer_rate",
    "call_completion_rate",
    "interviews",
    "people_contacted",
    "call_length",
    "avg_interview_length",
    "avg_time_to_first_interview",
    "opt_outs",
    "qualified_candidates",
    "passthrough_rate",
    "thumbs_up",
    "thumbs_down",
    "calls_chart",
    "candidates_chart",
    "interviews_chart",
    "thumbs_up_chart",
    "thumbs_down_chart",
    "passthrough_rate_chart",
];

/// Whole days that end some days before the last day of the data.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Range {
    pub(crate) last_day: NaiveDate,
    pub(crate) days: u32,
}

impl Range {
    /// The dashboard with comparison, for the range moved back by some days: another
    /// question, about as much work.
    pub(crate) fn dashboard(self, moved: u32) -> String {
        format!("{}&compare=previous_period", self.moved_back(moved))
    }

    /// The range alone, moved back likewise.
    pub(crate) fn moved_back(self, moved: u32) -> String {
        let to = self.last_day - Days::new(u64::from(moved));
        let from = to - Days::new(u64::from(self.days.saturating_sub(1)));
        format!("period=custom&from={from}&to={to}")
    }

    /// The same figures, a question for each.
    pub(crate) fn one_by_one(self, moved: u32) -> Vec<String> {
        let whole = self.dashboard(moved);
        ONE_BY_ONE.iter().map(|metric| format!("{whole}&metrics={metric}")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Range;
    use chrono::NaiveDate;

    #[test]
    fn ranges_include_both_ends() {
        let range = Range { last_day: NaiveDate::from_ymd_opt(2026, 3, 10).unwrap(), days: 7 };
        assert_eq!(range.dashboard(1), "period=custom&from=2026-03-03&to=2026-03-09&compare=previous_period");
    }
}
