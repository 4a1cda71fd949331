//! What a scalar's figure says: its value, its sample, and how it changed.

use analytics_client::types::{Good, Unit};

use crate::{
    figures::Figure,
    format::{self, Piece},
    words::say,
};

/// From this previous number on a change is told in percent, below it as a number.
const RELATIVE_FROM: f64 = 100.0;

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
enum Difference {
    /// Of two shares, in percentage points.
    Points(f64),
    /// In percent of the previous number.
    Percent(f64),
    /// As a number.
    Count(f64),
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
        _ if before >= RELATIVE_FROM => Difference::Percent((now - before) / before * 100.0),
        _ if unit == Unit::Seconds => Difference::Seconds(now - before),
        _ => Difference::Count(now - before),
    };
    let direction = direction(difference);
    let tone = match (direction, good) {
        (Direction::Flat, _) | (_, Good::Neutral) => Tone::Neutral,
        (Direction::Up, Good::Up) | (Direction::Down, Good::Down) => Tone::Good,
        (Direction::Up, Good::Down) | (Direction::Down, Good::Up) => Tone::Bad,
    };
    Some(Change { direction, tone, difference })
}

impl Change {
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
