//! A chart before it is drawn: buckets, and columns of numbers over them. The drawing, the
//! legend, the table, the file and the links to the rows all follow from it.

use analytics_client::types::{self, Granularity, MetricName};
use chrono::{DateTime, Utc};

use crate::{
    figures::Share,
    format::{self, Detail, Piece},
    words::say,
};

/// One of the charts: what it asks for, and how an answer becomes a plot.
#[derive(Debug)]
pub(crate) struct ChartKind {
    /// The series it shows.
    pub(crate) metric: MetricName,
    /// How much room its card takes.
    pub(crate) class: &'static str,
    /// Whether the rows of a bucket are those of a range as long as the bucket.
    pub(crate) rows_by_bucket: bool,
    /// The plot; none without points.
    pub(crate) plot: fn(&Share) -> Option<Plot>,
}

impl ChartKind {
    /// What its tile asks for.
    pub(crate) fn asks(&'static self) -> &'static [MetricName] {
        std::slice::from_ref(&self.metric)
    }
}

/// A chart before it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Plot {
    /// Beside the title.
    pub(crate) subtitle: String,
    pub(crate) granularity: Granularity,
    pub(crate) time_zone: String,
    pub(crate) buckets: Vec<Bucket>,
    /// In the order they are told; those that are drawn lie on each other from the last to the first.
    pub(crate) columns: Vec<Column>,
    /// The window compared with, bucket beside bucket.
    pub(crate) previous: Option<Previous>,
}

/// A stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Bucket {
    pub(crate) start: DateTime<Utc>,
    pub(crate) end: DateTime<Utc>,
    pub(crate) partial: bool,
}

/// Numbers over the buckets; none = nothing to compute one from, which is not zero.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) measure: Measure,
    pub(crate) values: Vec<Option<f64>>,
    /// How it is drawn, in which colour; none = it is only told.
    pub(crate) drawn: Option<(Form, &'static str)>,
}

/// The window compared with.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Previous {
    pub(crate) buckets: Vec<Bucket>,
    pub(crate) column: Column,
}

/// What a column's numbers are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Measure {
    /// Whole things.
    Count,
    /// Between zero and one.
    Share,
}

/// How a column is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Bars, on top of those drawn before.
    Bars,
    /// A line over a tinted area.
    Area,
    /// A line alone.
    Line,
    /// A dotted line, over what is not complete.
    Unfinished,
    /// A faint dashed line, for what is compared with.
    Faint,
}

/// A point of a series, of whatever metric.
pub(crate) trait Point {
    /// Its bucket.
    fn bucket(&self) -> Bucket;
}

/// An answer that holds a series.
pub(crate) trait Charted {
    /// Its points.
    type Point: Point;

    /// The series; none without points.
    fn series(&self) -> Option<Series<'_, Self::Point>>;
}

/// A series, of whatever metric.
#[derive(Debug)]
pub(crate) struct Series<'a, P> {
    pub(crate) granularity: Granularity,
    pub(crate) points: &'a [P],
    time_zone: &'a str,
    previous: Option<&'a [P]>,
}

macro_rules! charted {
    ($($response:ident: $point:ident),+) => {$(
        impl Point for types::$point {
            fn bucket(&self) -> Bucket {
                Bucket { start: self.start, end: self.end, partial: self.partial }
            }
        }

        impl Charted for types::$response {
            type Point = types::$point;

            fn series(&self) -> Option<Series<'_, Self::Point>> {
                let points = self.points.as_deref().filter(|points| !points.is_empty())?;
                Some(Series {
                    granularity: self.granularity,
                    points,
                    time_zone: &self.time_zone,
                    previous: self.previous.as_deref(),
                })
            }
        }
    )+};
}

charted! {
    CallsChartResponse: CallsPoint,
    CandidatesChartResponse: CandidatesPoint,
    InterviewsChartResponse: InterviewsPoint,
    ThumbsUpChartResponse: ThumbsUpPoint,
    ThumbsDownChartResponse: ThumbsDownPoint,
    PassthroughRateChartResponse: PassthroughRatePoint
}

impl<P: Point> Series<'_, P> {
    /// The sum of a number over all buckets.
    pub(crate) fn sum(&self, value: impl Fn(&P) -> i64) -> i64 {
        self.points.iter().map(value).sum()
    }

    /// A column of whole numbers.
    pub(crate) fn counts(
        &self,
        name: &'static str,
        drawn: Option<(Form, &'static str)>,
        value: impl Fn(&P) -> i64,
    ) -> Column {
        let values = self.points.iter().map(|point| Some(value(point) as f64)).collect();
        Column { name, measure: Measure::Count, values, drawn }
    }

    /// A column of shares.
    pub(crate) fn shares(
        &self,
        name: &'static str,
        drawn: Option<(Form, &'static str)>,
        value: impl Fn(&P) -> Option<f64>,
    ) -> Column {
        Column { name, measure: Measure::Share, values: self.points.iter().map(value).collect(), drawn }
    }

    /// The plot of the columns; `compared` is the number that is compared with the window before.
    pub(crate) fn plot(
        self,
        subtitle: String,
        columns: Vec<Column>,
        measure: Measure,
        compared: impl Fn(&P) -> Option<f64>,
    ) -> Plot {
        let previous = self.previous.map(|points| Previous {
            buckets: points.iter().map(Point::bucket).collect(),
            column: Column {
                name: say!(charts.previous_period),
                measure,
                values: points.iter().map(compared).collect(),
                drawn: Some((Form::Faint, "--prev")),
            },
        });
        Plot {
            subtitle,
            granularity: self.granularity,
            time_zone: self.time_zone.to_owned(),
            buckets: self.points.iter().map(Point::bucket).collect(),
            columns,
            previous,
        }
    }
}

impl Column {
    /// A bucket's number in words.
    pub(crate) fn words(&self, bucket: usize) -> String {
        let Some(value) = self.values.get(bucket).copied().flatten() else {
            return say!(charts.no_value).to_owned();
        };
        match self.measure {
            Measure::Count => format::decimal(value, 0),
            Measure::Share => Piece::text(&format::percent(value)),
        }
    }
}

impl Plot {
    /// What is drawn, from the bottom up, and last what is compared with.
    pub(crate) fn drawn(&self) -> impl Iterator<Item = (&Column, Form, &'static str)> {
        let columns = self.columns.iter().rev().chain(self.previous.as_ref().map(|previous| &previous.column));
        columns.filter_map(|column| column.drawn.map(|(form, color)| (column, form, color)))
    }

    /// A bucket as it is named along the axis.
    pub(crate) fn label(&self, bucket: &Bucket) -> String {
        let detail = match self.granularity {
            Granularity::Hour => Detail::HourAlone,
            Granularity::Month => Detail::Month,
            _ => Detail::Day,
        };
        format::instant(bucket.start, &self.time_zone, detail)
    }

    /// A bucket's full name.
    pub(crate) fn title(&self, bucket: &Bucket) -> String {
        let zone = &self.time_zone;
        match self.granularity {
            Granularity::Hour => format::instant(bucket.start, zone, Detail::Hour),
            Granularity::Month => format::instant(bucket.start, zone, Detail::Month),
            _ => format::days(bucket.start, bucket.end, zone),
        }
    }

    /// A bucket's full name, with whether it is complete.
    pub(crate) fn full_title(&self, bucket: &Bucket) -> String {
        let title = self.title(bucket);
        if bucket.partial { say!(charts.partial, bucket = title) } else { title }
    }
}
