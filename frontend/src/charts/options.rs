//! The part of ECharts' options that the charts use, and what the boundary adds to them.
//! A colour is the name of a design token (`--c1`), which the boundary resolves for the theme.

use serde::Serialize;

/// What the boundary is given.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Drawing {
    pub(crate) options: ChartOptions,
    pub(crate) numbers: Numbers,
}

/// How numbers along the value axis are written.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Numbers {
    /// The language, as `Intl` knows it.
    pub(crate) language: String,
    /// What follows each.
    pub(crate) unit: &'static str,
}

/// The words of one bucket, told at the pointer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct BucketWords {
    pub(crate) title: String,
    pub(crate) rows: Vec<RowWords>,
}

/// One line of [`BucketWords`].
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct RowWords {
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) color: &'static str,
}

/// A whole chart.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ChartOptions {
    pub(crate) animation: bool,
    pub(crate) text_style: TextStyle,
    pub(crate) aria: Aria,
    pub(crate) grid: Grid,
    pub(crate) x_axis: Axis,
    pub(crate) y_axis: [Axis; 2],
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
    pub(crate) show: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) data: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) min_interval: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) min: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) max: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) interval: Option<u8>,
    pub(crate) split_number: u8,
    pub(crate) axis_label: AxisLabel,
    pub(crate) axis_line: Shown,
    pub(crate) axis_tick: Shown,
    pub(crate) split_line: Rules,
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

/// Something that may be hidden.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Shown {
    pub(crate) show: bool,
}

/// Lines across the chart.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Rules {
    pub(crate) show: bool,
    pub(crate) line_style: LineStyle,
}

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub(crate) struct LineStyle {
    pub(crate) color: &'static str,
    pub(crate) width: f32,
    #[serde(rename = "type")]
    pub(crate) kind: &'static str,
}

/// Numbers of one kind along the axis.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Series {
    #[serde(rename = "type")]
    pub(crate) kind: SeriesKind,
    pub(crate) name: &'static str,
    pub(crate) silent: bool,
    pub(crate) z: u8,
    pub(crate) y_axis_index: u8,
    pub(crate) item_style: ItemStyle,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) stack: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) bar_max_width: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) bar_category_gap: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) line_style: Option<LineStyle>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) area_style: Option<AreaStyle>,
    pub(crate) data: Vec<Datum>,
}

/// How a series is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum SeriesKind {
    Bar,
    Line,
}

/// What is under a line.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub(crate) struct AreaStyle {
    pub(crate) opacity: f32,
}

/// How a bar or a dot looks.
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

/// One number; none is a gap.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Datum {
    pub(crate) value: Option<f64>,
    /// A dot where a line would show nothing; of no matter to bars.
    pub(crate) symbol: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) item_style: Option<ItemStyle>,
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

/// What is shown at the pointer.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Tooltip {
    pub(crate) trigger: &'static str,
    pub(crate) confine: bool,
    pub(crate) axis_pointer: AxisPointer,
}

/// The mark at the pointer.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AxisPointer {
    #[serde(rename = "type")]
    pub(crate) kind: &'static str,
    pub(crate) shadow_style: Colour,
    pub(crate) line_style: LineStyle,
}

/// A colour alone.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) struct Colour {
    pub(crate) color: &'static str,
}
