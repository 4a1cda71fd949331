//! What a scalar's figure says: its value, its sample, and how it changed.

use analytics_client::types::{Good, Unit};

use crate::{
    absence::Remark,
    charts::course::Course,
    figures::Figure,
    format::{self, Piece},
    words::say,
};

/// From this previous number on a change is told in percent, below it as a number.
const RELATIVE_FROM: f64 = 100.0;

/// All that the card of a scalar says.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Said {
    pub(crate) value: Value,
    pub(crate) change: Option<Change>,
    /// The value over the window compared with.
    pub(crate) previous: Option<String>,
    /// Which window that is.
    pub(crate) compared: Option<String>,
    /// What the value is made of.
    pub(crate) sample: Option<String>,
    pub(crate) course: Option<Course>,
    /// What else is to be known.
    pub(crate) remarks: Vec<Remark>,
}

/// A value, or what stands in its place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    Known(Vec<Piece>),
    /// There is nothing in the range to compute it from.
    Nothing,
    /// It is not shown, in a word, and why.
    Missing(&'static str, Remark),
}

/// Which way a figure moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    Up,
    Down,
    Flat,
}

/// Whether a change is welcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    Good,
    Bad,
    Neutral,
}

/// A difference and how it is told.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Difference {
    /// Of two shares, in percentage points.
    Points(f64),
    /// In percent of the previous number.
    Percent(f64),
    /// As a number.
    Count(f64),
    /// As a number with two decimals.
    Decimal(f64),
    /// As a duration.
    Seconds(f64),
}

/// How a figure changed against the window compared with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Change {
    pub(crate) direction: Direction,
    pub(crate) tone: Tone,
    difference: Difference,
}

/// The value, in pieces; none = nothing to tell.
pub(crate) fn value(figure: &Figure, unit: Unit) -> Option<Vec<Piece>> {
    let (now, _) = numbers(figure);
    now.map(|number| pieces(figure, unit, number, number))
}

/// The value over the window compared with, as text, on the scale of the value.
pub(crate) fn previous(figure: &Figure, unit: Unit) -> Option<String> {
    let (now, before) = numbers(figure);
    before.map(|number| Piece::text(&pieces(figure, unit, number, now.unwrap_or(number))))
}

/// What the value is made of, as text.
pub(crate) fn sample(figure: &Figure) -> Option<String> {
    match figure {
        Figure::Ratio(ratio) => {
            let (part, whole) = (ratio.numerator?, ratio.denominator?);
            Some(say!(figures.sample, part = format::count(part), whole = format::count(whole)))
        }
        Figure::Mean(mean) => Some(say!(figures.mean_of, count = format::count(mean.sample_size?))),
        _ => None,
    }
}

/// The change, if both windows have a value.
pub(crate) fn change(figure: &Figure, unit: Unit, good: Good) -> Option<Change> {
    let (now, before) = numbers(figure);
    let (now, before) = (now?, before?);
    let difference = match figure {
        Figure::Ratio(_) => Difference::Points((now - before) * 100.0),
        _ if unit == Unit::Seconds => Difference::relative(now, before, Difference::Seconds),
        _ => Difference::relative(now, before, Difference::Count),
    };
    Some(Change::by(difference, good))
}

impl Difference {
    /// In percent where there is enough to compare with, else as `told`, which is of `before` and `now`.
    pub(crate) fn relative(now: f64, before: f64, told: fn(f64) -> Self) -> Self {
        if before >= RELATIVE_FROM { Self::Percent((now - before) / before * 100.0) } else { told(now - before) }
    }
}

impl Change {
    /// The change by a difference, where one way is good.
    pub(crate) fn by(difference: Difference, good: Good) -> Self {
        let direction = direction(difference);
        let tone = match (direction, good) {
            (Direction::Flat, _) | (_, Good::Neutral) => Tone::Neutral,
            (Direction::Up, Good::Up) | (Direction::Down, Good::Down) => Tone::Good,
            (Direction::Up, Good::Down) | (Direction::Down, Good::Up) => Tone::Bad,
        };
        Self { direction, tone, difference }
    }

    /// The change with its sign: `▲ 2.1 pt`.
    pub(crate) fn text(self) -> String {
        let sign = match self.direction {
            Direction::Up => "▲",
            Direction::Down => "▼",
            Direction::Flat => "±",
        };
        let amount = match self.difference {
            Difference::Points(points) => format!("{}\u{202f}{}", format::decimal(points.abs(), 1), say!(units.points)),
            Difference::Percent(percent) => format!("{}\u{202f}%", format::decimal(percent.abs(), 1)),
            Difference::Count(count) => format::decimal(count.abs(), 0),
            Difference::Decimal(number) => format::decimal(number.abs(), 2),
            Difference::Seconds(seconds) => Piece::text(&format::duration(seconds)),
        };
        format!("{sign} {amount}")
    }

    /// The change for those who do not see arrows and colours.
    pub(crate) fn words(self) -> &'static str {
        match (self.direction, self.tone) {
            (Direction::Flat, _) => say!(change.unchanged),
            (Direction::Up, Tone::Good) => say!(change.up_good),
            (Direction::Up, Tone::Bad) => say!(change.up_bad),
            (Direction::Up, Tone::Neutral) => say!(change.up),
            (Direction::Down, Tone::Good) => say!(change.down_good),
            (Direction::Down, Tone::Bad) => say!(change.down_bad),
            (Direction::Down, Tone::Neutral) => say!(change.down),
        }
    }
}

/// By what is shown: a change that rounds to nothing is none.
fn direction(difference: Difference) -> Direction {
    let shown = match difference {
        Difference::Points(value) | Difference::Percent(value) => (value * 10.0).round(),
        Difference::Decimal(value) => (value * 100.0).round(),
        Difference::Count(value) | Difference::Seconds(value) => value.round(),
    };
    if shown > 0.0 {
        Direction::Up
    } else if shown < 0.0 {
        Direction::Down
    } else {
        Direction::Flat
    }
}

fn numbers(figure: &Figure) -> (Option<f64>, Option<f64>) {
    match figure {
        Figure::Count(count) => (count.value.map(|value| value as f64), count.previous.map(|value| value as f64)),
        Figure::Ratio(ratio) => (ratio.value, ratio.previous.as_ref().and_then(|before| before.value)),
        Figure::Mean(mean) => (mean.value, mean.previous.as_ref().and_then(|before| before.value)),
        _ => (None, None),
    }
}

fn pieces(figure: &Figure, unit: Unit, number: f64, scale: f64) -> Vec<Piece> {
    match (figure, unit) {
        (Figure::Ratio(_), _) => format::percent(number),
        (Figure::Count(_), Unit::Seconds) => format::hours(number),
        (_, Unit::Seconds) => format::duration_beside(number, scale),
        _ => vec![Piece::Digits(format::decimal(number, 0))],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use analytics_client::types::{CountFigure, Ratio, RatioFigure};

    fn count(value: i64, previous: i64) -> Figure {
        Figure::Count(CountFigure { value: Some(value), previous: Some(previous) })
    }

    fn check(figure: &Figure, good: Good, direction: Direction, tone: Tone, difference: Difference) {
        assert_eq!(change(figure, Unit::Count, good), Some(Change { direction, tone, difference }));
    }

    #[test]
    fn a_change_is_told_in_percent_where_there_is_enough_to_compare_with() {
        check(&count(110, 100), Good::Up, Direction::Up, Tone::Good, Difference::Percent(10.0));
        check(&count(31, 25), Good::Down, Direction::Up, Tone::Bad, Difference::Count(6.0));
        check(&count(5, 0), Good::Neutral, Direction::Up, Tone::Neutral, Difference::Count(5.0));
    }

    #[test]
    fn what_rounds_to_nothing_is_no_change() {
        let same = count(100_001, 100_000);
        let change = change(&same, Unit::Count, Good::Up).unwrap();
        assert_eq!((change.direction, change.tone), (Direction::Flat, Tone::Neutral));
    }

    #[test]
    fn shares_differ_by_points_and_need_both_values() {
        let before = Ratio { numerator: Some(1), denominator: Some(4), value: Some(0.25) };
        let figure = |previous| {
            Figure::Ratio(RatioFigure { numerator: Some(1), denominator: Some(2), value: Some(0.5), previous })
        };
        check(&figure(Some(before.clone())), Good::Down, Direction::Up, Tone::Bad, Difference::Points(25.0));
        let empty = Ratio { numerator: Some(0), denominator: Some(0), value: None };
        assert_eq!(change(&figure(Some(empty)), Unit::Ratio, Good::Up), None);
        assert_eq!(change(&figure(None), Unit::Ratio, Good::Up), None);
    }
}
