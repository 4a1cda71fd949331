//! A plot as ECharts draws it.

use super::{
    bucket::Bucket,
    options::{
        AreaStyle, Aria, Axis, AxisKind, AxisLabel, AxisPointer, BucketWords, ChartOptions, Colour, Datum, Decal,
        Description, Drawing, Grid, ItemStyle, LineStyle, Numbers, RowWords, Rules, Series, SeriesKind, Shown,
        TextStyle, Tooltip,
    },
    plot::{Column, Form, Measure, Plot},
};
use crate::{language, words::say};

/// Stripes from the lower left, for what is not complete.
const fn hatched(color: &'static str) -> Decal {
    Decal { color, dash_array_x: [1, 0], dash_array_y: [2, 3], rotation: -std::f64::consts::FRAC_PI_4 }
}

/// The drawing of a plot, under a title.
pub(crate) fn drawing(plot: &Plot, title: &str) -> Drawing {
    let measure = plot.drawn().next().map_or(Measure::Count, |(column, ..)| column.measure);
    let has_bars = plot.drawn().any(|(_, form, _)| form == Form::Bars);
    let mut series: Vec<Series> = Vec::new();
    if !has_bars {
        series.extend(partial_band(&plot.buckets));
    }
    for (column, form, color) in plot.drawn() {
        series.push(draw(&complete(column, form, &plot.buckets), form, color, &plot.buckets));
        series.extend(
            unfinished(column, form, &plot.buckets).map(|column| draw(&column, Form::Unfinished, color, &plot.buckets)),
        );
    }
    let begun = plot.buckets.iter().filter(|bucket| !bucket.ahead).count();
    let described = say!(charts.described, title = title, subtitle = &plot.subtitle, count = begun);
    let line = LineStyle { color: "--ink-3", width: 1.0, kind: "dashed" };
    Drawing {
        options: ChartOptions {
            animation: false,
            text_style: TextStyle { font_family: "--font" },
            aria: Aria { enabled: true, label: Description { description: described } },
            grid: Grid { left: 0, right: 12, top: 10, bottom: 4, outer_bounds_mode: "same" },
            x_axis: buckets_axis(plot.buckets.iter().map(|bucket| plot.label(bucket)).collect()),
            y_axis: [values_axis(measure, is_high(plot)), band_axis()],
            series,
            tooltip: Tooltip {
                trigger: "axis",
                confine: true,
                axis_pointer: AxisPointer {
                    kind: if has_bars { "shadow" } else { "line" },
                    shadow_style: Colour { color: "--hover" },
                    line_style: line,
                },
            },
        },
        numbers: Numbers { language: language::tag(), unit: unit(measure) },
    }
}

/// What is told of a bucket at the pointer; none = there is no such bucket.
pub(crate) fn words(plot: &Plot, bucket: usize) -> Option<BucketWords> {
    let title = plot.full_title(plot.buckets.get(bucket)?);
    let row = |column: &Column| RowWords {
        name: column.name.to_owned(),
        value: column.words(bucket),
        color: column.drawn.map_or("", |(_, color)| color),
    };
    let before = plot.previous.as_ref().and_then(|previous| {
        let name = plot.title(previous.buckets.get(bucket)?);
        Some(RowWords { name, ..row(&previous.column) })
    });
    Some(BucketWords { title, rows: plot.columns.iter().map(row).chain(before).collect() })
}

/// What follows a number along the axis.
const fn unit(measure: Measure) -> &'static str {
    match measure {
        Measure::Share => "\u{202f}%",
        Measure::Minutes => "\u{202f}h",
        Measure::Count | Measure::Rating => "",
    }
}

/// Whether a form is a line that breaks off where its buckets are not complete: what still grows would look
/// like a fall.
fn breaks_off(form: Form) -> bool {
    matches!(form, Form::Area | Form::Stacked | Form::Line)
}

/// What of a column is drawn in its form.
fn complete(column: &Column, form: Form, buckets: &[Bucket]) -> Column {
    let is_drawn = |index: usize| !breaks_off(form) || !buckets.get(index).is_some_and(|bucket| bucket.partial);
    masked(column, is_drawn)
}

/// What of a column is drawn as not complete: those buckets, where they have a number and are not scant, and the
/// way to their neighbours.
fn unfinished(column: &Column, form: Form, buckets: &[Bucket]) -> Option<Column> {
    let grows = |index: usize| {
        buckets.get(index).is_some_and(|bucket| bucket.partial && !bucket.scant)
            && column.values.get(index).copied().flatten().is_some()
    };
    let is_drawn = |index: usize| (index.saturating_sub(1)..=index + 1).any(grows);
    // What lies on other areas would be dotted where it is not: the line of their sum says it for all.
    (breaks_off(form) && form != Form::Stacked && (0..buckets.len()).any(grows)).then(|| masked(column, is_drawn))
}

/// The column with gaps wherever it is not to be drawn.
fn masked(column: &Column, is_drawn: impl Fn(usize) -> bool) -> Column {
    let values = column.values.iter().enumerate().map(|(index, value)| value.filter(|_| is_drawn(index))).collect();
    Column { values, ..column.clone() }
}

fn draw(column: &Column, form: Form, color: &'static str, buckets: &[Bucket]) -> Series {
    let scale = match column.measure {
        Measure::Share => 100.0,
        Measure::Minutes => 1.0 / 60.0,
        Measure::Count | Measure::Rating => 1.0,
    };
    let is_gap = |index: Option<usize>| index.and_then(|index| *column.values.get(index)?).is_none();
    let datum = |(index, bucket): (usize, &Bucket)| {
        let value = column.values.get(index).copied().flatten();
        let alone = value.is_some() && is_gap(index.checked_sub(1)) && is_gap(index.checked_add(1));
        Datum {
            value: value.map(|value| value * scale),
            symbol: if alone { "circle" } else { "none" },
            item_style: (bucket.partial && form == Form::Bars)
                .then(|| ItemStyle { decal: Some(hatched("--surface")), ..ItemStyle::default() }),
        }
    };
    let line = |width, kind| Some(LineStyle { color, width, kind });
    let bars = form == Form::Bars;
    Series {
        kind: if bars { SeriesKind::Bar } else { SeriesKind::Line },
        name: column.name,
        silent: true,
        z: if form == Form::Faint { 4 } else { 3 },
        y_axis_index: 0,
        item_style: ItemStyle { color: Some(color), border_radius: bars.then_some(2), decal: None },
        stack: match form {
            Form::Bars => Some("bars"),
            Form::Stacked => Some("areas"),
            _ => None,
        },
        bar_max_width: bars.then_some(28),
        bar_category_gap: bars.then_some("32%"),
        line_style: match form {
            Form::Bars => None,
            Form::Area | Form::Line => line(2.0, "solid"),
            Form::Stacked => line(1.0, "solid"),
            Form::Unfinished => line(2.0, "dotted"),
            Form::Faint => line(1.4, "dashed"),
        },
        area_style: match form {
            Form::Area => Some(AreaStyle { opacity: 0.1 }),
            Form::Stacked => Some(AreaStyle { opacity: 0.75 }),
            _ => None,
        },
        data: buckets.iter().enumerate().map(datum).collect(),
    }
}

/// A hatched band behind the lines over what is not complete.
fn partial_band(buckets: &[Bucket]) -> Option<Series> {
    let datum =
        |bucket: &Bucket| Datum { value: bucket.is_unfinished().then_some(1.0), symbol: "none", item_style: None };
    buckets.iter().any(|bucket| bucket.is_unfinished()).then(|| Series {
        kind: SeriesKind::Bar,
        name: "",
        silent: true,
        z: 1,
        y_axis_index: 1,
        item_style: ItemStyle { color: Some("transparent"), border_radius: None, decal: Some(hatched("--line-2")) },
        stack: None,
        bar_max_width: None,
        bar_category_gap: Some("0%"),
        line_style: None,
        area_style: None,
        data: buckets.iter().map(datum).collect(),
    })
}

fn buckets_axis(data: Vec<String>) -> Axis {
    Axis { kind: AxisKind::Category, data, ..axis() }
}

/// Whether a share comes so near to all that the axis would be drawn beyond it.
fn is_high(plot: &Plot) -> bool {
    let drawn = plot.drawn().filter(|(column, ..)| column.measure == Measure::Share);
    drawn.flat_map(|(column, ..)| column.values.iter().flatten()).any(|value| *value > 0.8)
}

fn values_axis(measure: Measure, is_high: bool) -> Axis {
    let (min, max, interval) = match measure {
        Measure::Rating => (1, Some(5), Some(1)),
        Measure::Share if is_high => (0, Some(100), Some(25)),
        _ => (0, None, None),
    };
    Axis {
        min_interval: (measure == Measure::Count).then_some(1),
        min: Some(min),
        max,
        interval,
        split_line: Rules { show: true, ..rules() },
        ..axis()
    }
}

/// From zero to one: the axis of the band.
fn band_axis() -> Axis {
    Axis { show: false, min: Some(0), max: Some(1), ..axis() }
}

fn axis() -> Axis {
    Axis {
        kind: AxisKind::Value,
        show: true,
        data: Vec::new(),
        min_interval: None,
        min: None,
        max: None,
        interval: None,
        split_number: 4,
        axis_label: AxisLabel { color: "--ink-3", font_size: 11, hide_overlap: true },
        axis_line: Shown { show: false },
        axis_tick: Shown { show: false },
        split_line: rules(),
    }
}

fn rules() -> Rules {
    Rules { show: false, line_style: LineStyle { color: "--line", width: 1.0, kind: "solid" } }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    fn column(values: &[Option<f64>]) -> Column {
        Column { name: "x", measure: Measure::Share, values: values.to_vec(), drawn: None, withheld: Vec::new() }
    }

    fn buckets(partial: &[bool]) -> Vec<Bucket> {
        let (start, end) = (DateTime::UNIX_EPOCH, DateTime::UNIX_EPOCH);
        partial.iter().map(|partial| Bucket::new(start, end, *partial)).collect()
    }

    #[test]
    fn a_gap_is_a_gap_and_a_lone_point_a_dot() {
        let column = column(&[Some(0.5), None, Some(0.25), None]);
        let series = draw(&column, Form::Line, "--c1", &buckets(&[false; 4]));
        let drawn: Vec<_> = series.data.iter().map(|datum| (datum.value, datum.symbol)).collect();
        assert_eq!(drawn, [(Some(50.0), "circle"), (None, "none"), (Some(25.0), "circle"), (None, "none")]);
    }

    #[test]
    fn neighbours_are_joined_by_the_line_alone() {
        let series = draw(&column(&[Some(0.5), Some(0.0)]), Form::Line, "--c1", &buckets(&[false; 2]));
        assert!(series.data.iter().all(|datum| datum.symbol == "none"));
        assert_eq!(series.data[1].value, Some(0.0));
    }

    #[test]
    fn what_is_not_complete_is_hatched() {
        let series = draw(&column(&[Some(1.0), Some(1.0)]), Form::Bars, "--c1", &buckets(&[false, true]));
        let hatched: Vec<bool> = series.data.iter().map(|datum| datum.item_style.is_some()).collect();
        assert_eq!(hatched, [false, true]);
        assert_eq!(partial_band(&buckets(&[false, false])), None);
        let band = partial_band(&buckets(&[true, false])).unwrap();
        assert_eq!(band.data.iter().map(|datum| datum.value).collect::<Vec<_>>(), [Some(1.0), None]);
        let ahead = Bucket { ahead: true, ..buckets(&[true])[0] };
        assert_eq!(partial_band(&[ahead]), None);
    }

    #[test]
    fn a_line_is_dotted_where_it_is_not_complete() {
        let column = column(&[Some(0.1), Some(0.2), Some(0.3), Some(0.4)]);
        let buckets = buckets(&[false, false, false, true]);
        assert_eq!(complete(&column, Form::Line, &buckets).values, [Some(0.1), Some(0.2), Some(0.3), None]);
        assert_eq!(complete(&column, Form::Bars, &buckets).values, column.values);
        let dotted = unfinished(&column, Form::Line, &buckets).unwrap();
        assert_eq!(dotted.values, [None, None, Some(0.3), Some(0.4)]);
        assert_eq!(unfinished(&column, Form::Bars, &buckets), None);
        assert_eq!(unfinished(&column, Form::Line, &buckets[..3]), None);
        let mut scant = buckets.clone();
        scant[3].scant = true;
        assert_eq!(unfinished(&column, Form::Line, &scant), None);
        assert_eq!(unfinished(&Column { values: vec![Some(0.1), None], ..column }, Form::Line, &buckets[2..]), None);
    }

    #[test]
    fn areas_lie_on_each_other_and_end_where_it_is_not_complete() {
        let column = Column { measure: Measure::Minutes, ..column(&[Some(90.0), Some(30.0)]) };
        let buckets = buckets(&[false, true]);
        let series = draw(&complete(&column, Form::Stacked, &buckets), Form::Stacked, "--c1", &buckets);
        assert_eq!(series.data.iter().map(|datum| datum.value).collect::<Vec<_>>(), [Some(1.5), None]);
        assert_eq!(series.stack, Some("areas"));
        assert_eq!(unfinished(&column, Form::Stacked, &buckets), None);
        assert_eq!(unfinished(&column, Form::Line, &buckets).unwrap().values, [Some(90.0), Some(30.0)]);
    }

    #[test]
    fn a_shorter_window_before_leaves_the_rest_empty() {
        let series = draw(&column(&[Some(0.1)]), Form::Faint, "--prev", &buckets(&[false, false, true]));
        assert_eq!(series.data.len(), 3);
        assert_eq!(series.data[2].value, None);
    }
}
