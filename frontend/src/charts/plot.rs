//! A chart before it is drawn: its drawing, legend, table, file and links to the rows all follow from it.

use analytics_client::types::{self, Granularity, MetricName};

use super::bucket::{Bucket, leave_out_ahead, mark_scant};
use crate::{
    figures::{Share, Source},
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

/// Numbers over the buckets; none = nothing to compute one from, which is not zero.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) measure: Measure,
    pub(crate) values: Vec<Option<f64>>,
    /// How it is drawn, in which colour; none = it is only told.
    pub(crate) drawn: Option<(Form, &'static str)>,
    /// Where there would be a number, of too little to show it; empty = nowhere.
    pub(crate) withheld: Vec<bool>,
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
    /// Minutes of work, drawn in hours.
    Minutes,
    /// A mean of ratings, between one and five.
    Rating,
}

/// How a column is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Bars, on top of those drawn before.
    Bars,
    /// A line over a tinted area.
    Area,
    /// An area on top of those drawn before.
    Stacked,
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

/// The points of an answer, which has none where there is no data.
trait Points<P> {
    fn known(&self) -> Option<&[P]>;
}

impl<P> Points<P> for Vec<P> {
    fn known(&self) -> Option<&[P]> {
        Some(self)
    }
}

impl<P> Points<P> for Option<Vec<P>> {
    fn known(&self) -> Option<&[P]> {
        self.as_deref()
    }
}

macro_rules! charted {
    (@previous $answer:ident) => { None };
    (@previous $answer:ident $previous:ident) => { $answer.$previous.as_deref() };
    ($($response:ident: $point:ident $($previous:ident)?),+) => {$(
        impl Point for types::$point {
            fn bucket(&self) -> Bucket {
                Bucket::new(self.start, self.end, self.partial)
            }
        }

        impl Charted for types::$response {
            type Point = types::$point;

            fn series(&self) -> Option<Series<'_, Self::Point>> {
                let points = self.points.known().filter(|points| !points.is_empty())?;
                Some(Series {
                    granularity: self.granularity,
                    points,
                    time_zone: &self.time_zone,
                    previous: charted!(@previous self $($previous)?),
                })
            }
        }
    )+};
}

charted! {
    CallsChartResponse: CallsPoint previous,
    CandidatesChartResponse: CandidatesPoint previous,
    InterviewsChartResponse: InterviewsPoint previous,
    ThumbsUpChartResponse: ThumbsUpPoint previous,
    ThumbsDownChartResponse: ThumbsDownPoint previous,
    PassthroughRateChartResponse: PassthroughRatePoint previous,
    SmsSentResponse: SmsSentPoint previous,
    TimeSavedResponse: TimeSavedPoint previous,
    CandidateSatisfactionResponse: SatisfactionPoint previous,
    CampaignsLaunchedResponse: CampaignsLaunchedPoint,
    CreditsPerQualifiedCandidateChart: CreditsPerQualifiedCandidatePoint previous,
    SessionSeries: SessionsPoint
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
        self.numbers(name, Measure::Count, drawn, |point| Some(value(point) as f64))
    }

    /// A column of numbers, with gaps where there is none.
    pub(crate) fn numbers(
        &self,
        name: &'static str,
        measure: Measure,
        drawn: Option<(Form, &'static str)>,
        value: impl Fn(&P) -> Option<f64>,
    ) -> Column {
        Column { name, measure, values: self.points.iter().map(value).collect(), drawn, withheld: Vec::new() }
    }

    /// The plot of the columns; `compared` is the number that is compared with the window before.
    pub(crate) fn plot(
        self,
        source: &Source,
        subtitle: String,
        mut columns: Vec<Column>,
        measure: Measure,
        compared: impl Fn(&P) -> Option<f64>,
    ) -> Plot {
        let previous = self.previous.map(|points| {
            let mut buckets: Vec<Bucket> = points.iter().map(Point::bucket).collect();
            let mut column = Column {
                name: say!(charts.previous_period),
                measure,
                values: points.iter().map(compared).collect(),
                drawn: Some((Form::Faint, "--prev")),
                withheld: Vec::new(),
            };
            leave_out_ahead(&mut buckets, std::slice::from_mut(&mut column), source.as_of);
            Previous { buckets, column }
        });
        let mut buckets: Vec<Bucket> = self.points.iter().map(Point::bucket).collect();
        mark_scant(&mut buckets, source);
        leave_out_ahead(&mut buckets, &mut columns, source.as_of);
        Plot {
            subtitle,
            granularity: self.granularity,
            time_zone: self.time_zone.to_owned(),
            buckets,
            columns,
            previous,
        }
    }
}

impl Column {
    /// A bucket's number in words.
    pub(crate) fn words(&self, bucket: usize) -> String {
        let Some(value) = self.values.get(bucket).copied().flatten() else {
            let is_withheld = self.withheld.get(bucket).copied().unwrap_or_default();
            return if is_withheld { say!(charts.withheld) } else { say!(charts.no_value) }.to_owned();
        };
        match self.measure {
            Measure::Count => format::decimal(value, 0),
            Measure::Share => Piece::text(&format::percent(value)),
            Measure::Minutes => Piece::text(&format::work(value, value)),
            Measure::Rating => format::decimal(value, 2),
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
        match self.granularity {
            Granularity::Hour => format::instant(bucket.start, &self.time_zone, Detail::Hour),
            Granularity::Month => format::instant(bucket.start, &self.time_zone, Detail::Month),
            _ => format::days(bucket.start, bucket.end, &self.time_zone),
        }
    }

    /// A bucket's full name, with whether it has begun, is complete, and drawn.
    pub(crate) fn full_title(&self, bucket: &Bucket) -> String {
        self.noted(bucket, self.title(bucket))
    }

    fn noted(&self, bucket: &Bucket, title: String) -> String {
        if bucket.ahead {
            return say!(charts.ahead, bucket = title);
        }
        // Bars are drawn however little they count.
        if bucket.scant && !self.drawn().any(|(_, form, _)| form == Form::Bars) {
            say!(charts.scant, bucket = title)
        } else if bucket.partial {
            say!(charts.partial, bucket = title)
        } else {
            title
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};

    use super::*;

    #[test]
    fn the_name_says_what_the_line_leaves_out() {
        let plot = |form| Plot {
            subtitle: String::new(),
            granularity: Granularity::Month,
            time_zone: "UTC".to_owned(),
            buckets: Vec::new(),
            columns: vec![Column {
                name: "x",
                measure: Measure::Count,
                values: Vec::new(),
                drawn: Some((form, "--c1")),
                withheld: Vec::new(),
            }],
            previous: None,
        };
        let bucket = |partial| Bucket::new(DateTime::UNIX_EPOCH, DateTime::UNIX_EPOCH + TimeDelta::days(1), partial);
        let left_out = Bucket { scant: true, ..bucket(true) };
        let check = |form, bucket: &Bucket, words: &str| {
            assert_eq!(plot(form).noted(bucket, "May".to_owned()), words);
        };
        check(Form::Area, &left_out, "May (less than half complete, not drawn)");
        check(Form::Bars, &left_out, "May (not complete)");
        check(Form::Area, &bucket(true), "May (not complete)");
        check(Form::Area, &bucket(false), "May");
        check(Form::Bars, &Bucket { ahead: true, ..left_out }, "May (not begun)");
    }
}
