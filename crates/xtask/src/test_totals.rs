//! The closing lines of test programs, added up.

use std::{fmt, ops::Add};

/// Tests that passed, failed and were left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct TestTotals {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    pub(crate) skipped: u64,
}

impl TestTotals {
    /// Adds the line with which a test program ends; any other line adds nothing.
    pub(crate) fn add_line(&mut self, line: &str) {
        let Some(result) = line.strip_prefix("test result: ") else { return };
        for part in result.split([';', '.']) {
            let mut words = part.split_whitespace();
            let (Some(Ok(count)), Some(what)) = (words.next().map(str::parse::<u64>), words.next()) else { continue };
            match what {
                "passed" => self.passed += count,
                "failed" => self.failed += count,
                "ignored" => self.skipped += count,
                _ => {}
            }
        }
    }

    /// Whether any test ran and none failed.
    pub(crate) const fn is_success(self) -> bool {
        self.failed == 0 && self.passed > 0
    }
}

impl Add for TestTotals {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }
}

impl fmt::Display for TestTotals {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 { write!(out, ", {} skipped", self.skipped) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::TestTotals;

    #[test]
    fn closing_lines_add_up() {
        let mut totals = TestTotals::default();
        totals
            .add_line("test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 3 filtered out; finished in 0.00s");
        assert_eq!(totals.to_string(), "12 passed, 0 failed");
        totals.add_line("test dao ... ok");
        totals.add_line(
            "test result: FAILED. 3 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; finished in 9.1s",
        );
        assert_eq!(totals.to_string(), "15 passed, 1 failed, 2 skipped");
        assert!(!totals.is_success());
    }
}
