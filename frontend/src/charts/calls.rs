//! The calls chart: completed, answered and not answered, stacked per bucket.

use analytics_client::types::{CallsChartResponse, CallsPoint, Granularity};

use super::options::{
    Aria, Axis, AxisPointer, BucketWords, ChartOptions, Colour, Datum, Description, Grid, HATCHED, ItemStyle, RowWords,
    Series, SeriesKind, TextStyle, Tooltip,
};
use crate::{
    format::{self, Detail},
    words::{self, say},
};

/// A part of all calls.
pub(crate) struct Part {
    /// Its name.
    pub(crate) name: fn() -> &'static str,
    /// Its colour, by token.
    pub(crate) color: &'static str,
    value: fn(&CallsPoint) -> i64,
}

/// The parts from the bottom of the stack to its top; together they are all calls.
pub(crate) const PARTS: &[Part] = &[
    Part { name: || say!(charts.completed), color: "--c1", value: |point| point.completed },
    Part { name: || say!(charts.answered), color: "--c2", value: |point| point.answered - point.completed },
    Part { name: || say!(charts.unanswered), color: "--c-rest", value: |point| point.total - point.answered },
];

/// The chart; none without a point.
pub(crate) fn options(chart: &CallsChartResponse) -> Option<ChartOptions> {
    let points = chart.points.as_ref().filter(|points| !points.is_empty())?;
    let words = |point: &CallsPoint| {
        let mut title = bucket(point, chart, true);
        if point.partial {
            title = say!(charts.partial, bucket = title);
        }
        let rows = PARTS.iter().rev().map(|part| RowWords {
            name: (part.name)(),
            value: format::count((part.value)(point)),
            color: part.color,
        });
        let all = RowWords { name: say!(charts.calls), value: format::count(point.total), color: "" };
        BucketWords { title, rows: std::iter::once(all).chain(rows).collect() }
    };
    let sum: i64 = points.iter().map(|point| point.total).sum();
    Some(ChartOptions {
        animation: false,
        text_style: TextStyle { font_family: "--font" },
        aria: Aria {
            enabled: true,
            label: Description {
                description: say!(
                    charts.calls_described,
                    width = words::width(chart.granularity),
                    sum = format::count(sum),
                    bars = points.len()
                ),
            },
        },
        grid: Grid { left: 0, right: 4, top: 10, bottom: 0, outer_bounds_mode: "same" },
        x_axis: Axis::buckets(points.iter().map(|point| bucket(point, chart, false)).collect()),
        y_axis: Axis::counts(),
        series: PARTS.iter().map(|part| series(part, points)).collect(),
        tooltip: Tooltip {
            trigger: "axis",
            confine: true,
            axis_pointer: AxisPointer { kind: "shadow", shadow_style: Colour { color: "--hover" } },
            buckets: points.iter().map(words).collect(),
        },
    })
}

fn series(part: &Part, points: &[CallsPoint]) -> Series {
    let datum = |point: &CallsPoint| Datum {
        value: Some((part.value)(point) as f64),
        item_style: ItemStyle { decal: point.partial.then_some(HATCHED), ..ItemStyle::default() },
    };
    Series {
        kind: SeriesKind::Bar,
        name: (part.name)(),
        stack: "calls",
        bar_max_width: 28,
        bar_category_gap: "32%",
        item_style: ItemStyle { color: Some(part.color), border_radius: Some(2), decal: None },
        data: points.iter().map(datum).collect(),
    }
}

fn bucket(point: &CallsPoint, chart: &CallsChartResponse, long: bool) -> String {
    let zone = &chart.time_zone;
    match (chart.granularity, long) {
        (Granularity::Hour, false) => format::instant(point.start, zone, Detail::HourAlone),
        (Granularity::Hour, true) => format::instant(point.start, zone, Detail::Hour),
        (Granularity::Month, _) => format::instant(point.start, zone, Detail::Month),
        (_, false) => format::instant(point.start, zone, Detail::Day),
        (_, true) => format::days(point.start, point.end, zone),
    }
}
