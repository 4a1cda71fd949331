//! The part of ECharts' options that the charts use. A colour is the name of a design
//! token (`--c1`), which the boundary resolves for the theme.

use serde::Serialize;

/// A whole chart.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ChartOptions {
    pub(crate) animation: bool,
    pub(crate) text_style: TextStyle,
    pub(crate) aria: Aria,
    pub(crate) grid: Grid,
    pub(crate) x_axis: Axis,
    pub(crate) y_axis: Axis,
    pub(crate) series: Vec<Series>,
    pub(crate) tooltip: Tooltip,
}

/// The letters of all words.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TextStyle {
    pub(crate) font_family: &'static str,
}

/// What is said of the chart to those who do not see it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Aria {
    pub(crate) enabled: bool,
    pub(crate) label: Description,
}

/// The words of [`Aria`].
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Description {
    pub(crate) description: String,
}

/// Where the axes are.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Grid {
    pub(crate) left: u16,
    pub(crate) right: u16,
    pub(crate) top: u16,
    pub(crate) bottom: u16,
    pub(crate) outer_bounds_mode: &'static str,
}

/// An axis.
#[expect(clippy::struct_field_names, reason = "the names are those of ECharts")]
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Axis {
    #[serde(rename = "type")]
    pub(crate) kind: AxisKind,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) data: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) min_interval: Option<u8>,
    pub(crate) split_number: u8,
    pub(crate) axis_label: AxisLabel,
    pub(crate) axis_line: Line,
    pub(crate) axis_tick: Shown,
    pub(crate) split_line: Line,
}

/// What an axis measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum AxisKind {
    Category,
    Value,
}

/// The words along an axis.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AxisLabel {
    pub(crate) color: &'static str,
    pub(crate) font_size: u8,
    pub(crate) hide_overlap: bool,
}

/// A line that may be hidden.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Line {
    pub(crate) show: bool,
    pub(crate) line_style: Colour,
}

/// A colour alone.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Colour {
    pub(crate) color: &'static str,
}

/// Something that may be hidden.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Shown {
    pub(crate) show: bool,
}

/// Numbers of one kind along the axis.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Series {
    #[serde(rename = "type")]
    pub(crate) kind: SeriesKind,
    pub(crate) name: &'static str,
    pub(crate) stack: &'static str,
    pub(crate) bar_max_width: u8,
    pub(crate) bar_category_gap: &'static str,
    pub(crate) item_style: ItemStyle,
    pub(crate) data: Vec<Datum>,
}

/// How a series is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum SeriesKind {
    Bar,
}

/// How a bar looks.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ItemStyle {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) color: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) border_radius: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) decal: Option<Decal>,
}

/// One number; a partial bucket's is hatched.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Datum {
    pub(crate) value: Option<f64>,
    pub(crate) item_style: ItemStyle,
}

/// A pattern over a colour.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Decal {
    pub(crate) color: &'static str,
    pub(crate) dash_array_x: [u8; 2],
    pub(crate) dash_array_y: [u8; 2],
    pub(crate) rotation: f64,
}

/// Stripes from the lower left, for what is not complete.
pub(crate) const HATCHED: Decal =
    Decal { color: "--surface", dash_array_x: [1, 0], dash_array_y: [2, 3], rotation: -std::f64::consts::FRAC_PI_4 };

/// What is shown at the pointer, in words made beforehand: one entry per bucket.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Tooltip {
    pub(crate) trigger: &'static str,
    pub(crate) confine: bool,
    pub(crate) axis_pointer: AxisPointer,
    pub(crate) buckets: Vec<BucketWords>,
}

/// The mark at the pointer.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AxisPointer {
    #[serde(rename = "type")]
    pub(crate) kind: &'static str,
    pub(crate) shadow_style: Colour,
}

/// The words of one bucket.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct BucketWords {
    pub(crate) title: String,
    pub(crate) rows: Vec<RowWords>,
}

/// One line of [`BucketWords`].
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct RowWords {
    pub(crate) name: &'static str,
    pub(crate) value: String,
    pub(crate) color: &'static str,
}

impl Axis {
    /// The buckets of a range, by their words.
    pub(crate) fn buckets(data: Vec<String>) -> Self {
        Self { kind: AxisKind::Category, data, min_interval: None, ..Self::plain(false) }
    }

    /// Whole numbers.
    pub(crate) fn counts() -> Self {
        Self { kind: AxisKind::Value, data: Vec::new(), min_interval: Some(1), ..Self::plain(true) }
    }

    fn plain(split: bool) -> Self {
        Self {
            kind: AxisKind::Value,
            data: Vec::new(),
            min_interval: None,
            split_number: 4,
            axis_label: AxisLabel { color: "--ink-3", font_size: 11, hide_overlap: true },
            axis_line: Line { show: false, line_style: Colour { color: "--line" } },
            axis_tick: Shown { show: false },
            split_line: Line { show: split, line_style: Colour { color: "--line" } },
        }
    }
}
