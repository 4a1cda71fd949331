//! A chart before it is drawn: its drawing, legend, table, file and links to the rows all follow from it.

use analytics_client::types::{self, Granularity, MetricName};
use chrono::{DateTime, Utc};

use crate::{
    figures::{Share, Source},
    filters::Applied,
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
    /// Whether so little of it is counted that a line to it would plunge: none is drawn.
    pub(crate) scant: bool,
}

impl Bucket {
    /// The part that lies in the range: the first week may have begun before it.
    pub(crate) fn within(self, applied: &Applied) -> (DateTime<Utc>, DateTime<Utc>) {
        let start = applied.start.map_or(self.start, |start| start.max(self.start));
        let end = applied.end.map_or(self.end, |end| end.min(self.end));
        (start, end)
    }
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
                Bucket { start: self.start, end: self.end, partial: self.partial, scant: false }
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
                withheld: Vec::new(),
            },
        });
        let mut buckets: Vec<Bucket> = self.points.iter().map(Point::bucket).collect();
        mark_scant(&mut buckets, source);
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

/// Marks what is counted by less than half of its time, where something whole is there to compare it with.
fn mark_scant(buckets: &mut [Bucket], source: &Source) {
    if buckets.iter().all(|bucket| bucket.partial) {
        return;
    }
    for bucket in buckets {
        let (start, end) = bucket.within(&source.filters);
        bucket.scant = bucket.partial && (end.min(source.as_of) - start) * 2 < bucket.end - bucket.start;
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

    /// A bucket's full name, with whether it is complete, and drawn.
    pub(crate) fn full_title(&self, bucket: &Bucket) -> String {
        self.noted(bucket, self.title(bucket))
    }

    fn noted(&self, bucket: &Bucket, title: String) -> String {
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
    use analytics_client::types::ReadFrom;
    use chrono::TimeDelta;

    use super::*;
    use crate::filters::nothing_applied;

    fn hour(number: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::hours(number)
    }

    fn bucket(start: i64, end: i64, partial: bool) -> Bucket {
        Bucket { start: hour(start), end: hour(end), partial, scant: false }
    }

    fn source(start: i64, end: i64, as_of: i64) -> Source {
        let filters = Applied { start: Some(hour(start)), end: Some(hour(end)), ..Applied::of(&nothing_applied()) };
        Source { filters, as_of: hour(as_of), read_from: ReadFrom::Primary, replica_lag_seconds: None }
    }

    #[test]
    fn a_bucket_has_nothing_outside_the_range() {
        let applied = source(48, 216, 300).filters;
        let check = |start, end, inside: (i64, i64)| {
            assert_eq!(bucket(start, end, true).within(&applied), (hour(inside.0), hour(inside.1)));
        };
        check(0, 168, (48, 168));
        check(168, 336, (168, 216));
        check(72, 96, (72, 96));
        let all_time = Applied { start: None, end: None, ..applied.clone() };
        assert_eq!(bucket(0, 168, false).within(&all_time), (hour(0), hour(168)));
    }

    #[test]
    fn a_day_is_scant_until_half_of_it_has_passed() {
        let check = |as_of, scant: [bool; 3]| {
            let mut buckets = [bucket(0, 24, true), bucket(24, 48, false), bucket(48, 72, true)];
            mark_scant(&mut buckets, &source(18, 72, as_of));
            assert_eq!(buckets.map(|bucket| bucket.scant), scant, "as of {as_of}");
        };
        check(50, [true, false, true]);
        check(59, [true, false, true]);
        check(60, [true, false, false]);
        let mut alone = [bucket(48, 72, true)];
        mark_scant(&mut alone, &source(48, 72, 50));
        assert!(!alone[0].scant, "there is nothing else to see");
    }

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
        let left_out = Bucket { scant: true, ..bucket(0, 24, true) };
        let check = |form, bucket: &Bucket, words: &str| {
            assert_eq!(plot(form).noted(bucket, "May".to_owned()), words);
        };
        check(Form::Area, &left_out, "May (less than half complete, not drawn)");
        check(Form::Bars, &left_out, "May (not complete)");
        check(Form::Area, &bucket(0, 24, true), "May (not complete)");
        check(Form::Area, &bucket(0, 24, false), "May");
    }
}
