//! How many: `100k`, `1m`, `250`.

use std::{fmt, str::FromStr};

/// A number of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size(u64);

impl Size {
    pub(crate) const fn rows(self) -> u64 {
        self.0
    }
}

impl FromStr for Size {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let lower = text.to_ascii_lowercase();
        let (digits, factor) = match lower.strip_suffix(['k', 'm']) {
            Some(digits) => (digits, if lower.ends_with('k') { 1_000 } else { 1_000_000 }),
            None => (lower.as_str(), 1),
        };
        let rows = digits.parse::<u64>().ok().and_then(|number| number.checked_mul(factor));
        rows.map(Self).ok_or_else(|| "wants a number such as 250, 100k or 10m".to_owned())
    }
}

impl fmt::Display for Size {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            rows if rows >= 1_000_000 && rows % 1_000_000 == 0 => write!(out, "{} M", rows / 1_000_000),
            rows if rows >= 1_000 && rows % 1_000 == 0 => write!(out, "{} k", rows / 1_000),
            rows => write!(out, "{rows}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Size;

    #[test]
    fn sizes_are_read_and_written() {
        for (text, rows, shown) in [("100k", 100_000, "100 k"), ("10M", 10_000_000, "10 M"), ("1234", 1_234, "1234")] {
            let size: Size = text.parse().unwrap();
            assert_eq!((size.rows(), size.to_string()), (rows, shown.to_owned()));
        }
        assert!("k".parse::<Size>().is_err());
        assert!("1g".parse::<Size>().is_err());
    }
}
