//! Numbers, durations and dates for people, by `Intl` for the language in use.

use std::cell::RefCell;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use js_sys::{
    Array, Date, Function,
    Intl::{
        DateTimeFormat, DateTimeFormatOptions, DayFormat, HourCycle, MonthFormat, NumberFormat, NumberFormatOptions,
        NumericFormat, YearFormat,
    },
    Object,
};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use crate::{language, words::say};

/// A piece of a value: digits large, units small.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    Digits(String),
    Unit(&'static str),
}

impl Piece {
    /// The pieces as plain text.
    pub(crate) fn text(pieces: &[Self]) -> String {
        let mut text = String::new();
        for piece in pieces {
            match piece {
                Self::Digits(digits) if text.is_empty() => text.push_str(digits),
                Self::Digits(digits) => text.extend([" ", digits]),
                Self::Unit(unit) => text.extend(["\u{202f}", unit]),
            }
        }
        text
    }
}

/// A whole number: `8,412`.
pub(crate) fn count(value: i64) -> String {
    decimal(value as f64, 0)
}

/// A number with at most so many decimals, and no fewer.
pub(crate) fn decimal(value: f64, decimals: u8) -> String {
    let make = |locales: &Array| {
        let options = NumberFormatOptions::new();
        options.set_minimum_fraction_digits(decimals);
        options.set_maximum_fraction_digits(decimals);
        NumberFormat::new(locales, options.unchecked_ref::<Object>()).format()
    };
    known(&Kind::Number(decimals), make, &JsValue::from_f64(value))
}

/// A number with a decimal only where it has one: `72.5`, `70`.
pub(crate) fn shortest(value: f64) -> String {
    let has = |decimals: i32| ((value * 10f64.powi(decimals)).fract()).abs() < 1e-6;
    decimal(value, (0..3).find(|decimals| has(*decimals)).map_or(3, |decimals| u8::try_from(decimals).unwrap_or(3)))
}

/// A share: `61.4 %`.
pub(crate) fn percent(value: f64) -> Vec<Piece> {
    vec![Piece::Digits(decimal(value * 100.0, 1)), Piece::Unit("%")]
}

/// A duration in its two largest units, or one with a decimal from hours on.
pub(crate) fn duration(seconds: f64) -> Vec<Piece> {
    duration_beside(seconds, seconds)
}

/// A duration in the units that suit another one, so that the two can be compared.
pub(crate) fn duration_beside(seconds: f64, scale: f64) -> Vec<Piece> {
    let whole = seconds.abs().round();
    match scale.abs().round() {
        ..60.0 => vec![Piece::Digits(decimal(whole, 0)), Piece::Unit(say!(units.seconds))],
        ..3600.0 => {
            let minutes = (whole / 60.0).floor();
            let rest = whole - minutes * 60.0;
            let mut pieces = vec![Piece::Digits(decimal(minutes, 0)), Piece::Unit(say!(units.minutes))];
            if rest > 0.0 {
                pieces.extend([Piece::Digits(decimal(rest, 0)), Piece::Unit(say!(units.seconds))]);
            }
            pieces
        }
        ..172_800.0 => vec![Piece::Digits(decimal(seconds.abs() / 3600.0, 1)), Piece::Unit(say!(units.hours))],
        _ => vec![Piece::Digits(decimal(seconds.abs() / 86_400.0, 1)), Piece::Unit(say!(units.days))],
    }
}

/// A duration that stays in hours, however long: `1,204 h`.
pub(crate) fn hours(seconds: f64) -> Vec<Piece> {
    let hours = seconds / 3600.0;
    vec![Piece::Digits(decimal(hours, u8::from(hours < 100.0))), Piece::Unit(say!(units.hours))]
}

/// Minutes of work, from an hour on in hours; in the units that suit another number of them, so that the two can be
/// compared.
pub(crate) fn work(minutes: f64, scale: f64) -> Vec<Piece> {
    let seconds = minutes * 60.0;
    if scale < 60.0 { duration_beside(seconds, scale * 60.0) } else { hours(seconds) }
}

/// How much of an instant is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Detail {
    /// `20 Nov`
    Day,
    /// `20 Nov 2026`
    DayOfYear,
    /// `Nov 2026`
    Month,
    /// `20 Nov, 14:00`
    Hour,
    /// `14:00`
    HourAlone,
    /// `09:14:07`
    Clock,
}

/// An instant as a zone's calendar and clocks show it.
pub(crate) fn instant(at: DateTime<Utc>, zone: &str, detail: Detail) -> String {
    let make = |locales: &Array| DateTimeFormat::new(locales, options(zone, detail).unchecked_ref::<Object>()).format();
    let date = Date::new(&JsValue::from_f64(at.timestamp_millis() as f64));
    known(&Kind::Instant(zone.to_owned(), detail), make, &date)
}

/// What a formatter of `Intl` was made for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Number(u8),
    Instant(String, Detail),
}

/// Formats with the formatter of a kind, which is made once for the language in use: making one is slow.
fn known(kind: &Kind, make: impl FnOnce(&Array) -> Function, value: &JsValue) -> String {
    type Known = (String, Vec<(Kind, Function)>);
    thread_local! { static KNOWN: RefCell<Known> = const { RefCell::new((String::new(), Vec::new())) }; }
    let format = KNOWN.with_borrow_mut(|(tag, formats)| {
        let now = language::tag();
        if *tag != now {
            formats.clear();
            *tag = now;
        }
        if let Some((_, format)) = formats.iter().find(|(known, _)| known == kind) {
            return format.clone();
        }
        let format = make(&Array::of1(&JsValue::from_str(tag)));
        formats.push((kind.clone(), format.clone()));
        format
    });
    format.call1(&JsValue::UNDEFINED, value).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// A range of days of the calendar, its end inclusive.
pub(crate) fn date_range(from: NaiveDate, to: NaiveDate) -> String {
    let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
    days(midnight(from), midnight(to) + chrono::TimeDelta::days(1), "UTC")
}

/// The day of an instant in a zone.
pub(crate) fn date(at: DateTime<Utc>, zone: &str) -> Option<NaiveDate> {
    // Sweden writes dates as ISO does.
    let options = DateTimeFormatOptions::new();
    options.set_time_zone(zone);
    options.set_year(YearFormat::Numeric);
    options.set_month(MonthFormat::TwoDigit);
    options.set_day(DayFormat::TwoDigit);
    let swedish = Array::of1(&JsValue::from_str("sv-SE"));
    let date = Date::new(&JsValue::from_f64(at.timestamp_millis() as f64));
    let format = DateTimeFormat::new(&swedish, options.unchecked_ref::<Object>()).format();
    format.call1(&JsValue::UNDEFINED, &date).ok()?.as_string()?.parse().ok()
}

fn options(zone: &str, detail: Detail) -> DateTimeFormatOptions {
    let options = DateTimeFormatOptions::new();
    options.set_time_zone(zone);
    if matches!(detail, Detail::Day | Detail::DayOfYear | Detail::Hour) {
        options.set_day(DayFormat::Numeric);
    }
    if !matches!(detail, Detail::HourAlone | Detail::Clock) {
        options.set_month(MonthFormat::Short);
    }
    if matches!(detail, Detail::DayOfYear | Detail::Month) {
        options.set_year(YearFormat::Numeric);
    }
    if matches!(detail, Detail::Hour | Detail::HourAlone | Detail::Clock) {
        options.set_hour_cycle(HourCycle::H23);
        options.set_hour(NumericFormat::TwoDigit);
        options.set_minute(NumericFormat::TwoDigit);
    }
    if detail == Detail::Clock {
        options.set_second(NumericFormat::TwoDigit);
    }
    options
}

/// A range of days, its end exclusive: `22 Oct – 20 Nov 2026`.
pub(crate) fn days(start: DateTime<Utc>, end: DateTime<Utc>, zone: &str) -> String {
    let last = end - chrono::TimeDelta::milliseconds(1);
    let (first, final_day) = (instant(start, zone, Detail::DayOfYear), instant(last, zone, Detail::DayOfYear));
    if first == final_day {
        return first;
    }
    let year = |at| instant(at, zone, Detail::Month).split_whitespace().last().map(str::to_owned);
    let first = if year(start) == year(last) { instant(start, zone, Detail::Day) } else { first };
    format!("{first} – {final_day}")
}

/// The pieces as a view.
pub(crate) fn pieces_view(pieces: Vec<Piece>) -> impl IntoView {
    pieces
        .into_iter()
        .map(|piece| match piece {
            Piece::Digits(digits) => view! { <span>{digits}</span> }.into_any(),
            Piece::Unit(unit) => view! { <small>{unit}</small> }.into_any(),
        })
        .collect_view()
}
