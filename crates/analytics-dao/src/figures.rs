//! Totals to figures: each shape of figure reads the terms its metric is made of.

use analytics_domain::{
    buckets::{Bucket, BucketAxis},
    dashboard::FigureOf,
    figures::{
        BreakdownFigure, BreakdownItem, CallsChartResponse, CallsPoint, CandidatesChartResponse, CandidatesPoint,
        CountFigure, InterviewsChartResponse, InterviewsPoint, Mean, MeanFigure, PassthroughRateChartResponse,
        PassthroughRatePoint, Ratio, RatioFigure, ThumbsDownChartResponse, ThumbsDownPoint, ThumbsUpChartResponse,
        ThumbsUpPoint,
    },
    metric::{Aggregate, Column, Cte, Metric},
};

use crate::{
    axes::Axes,
    compile::{Term, Totals},
    cte::{CURRENT, PREVIOUS},
};

/// Everything the statements of one dashboard answered.
pub(crate) struct Answers<'a> {
    pub(crate) compared: bool,
    pub(crate) unanswerable: Vec<&'static Metric>,
    pub(crate) call: Vec<Totals>,
    pub(crate) candidate_info: Vec<Totals>,
    pub(crate) breakdowns: Vec<(Column, [Vec<BreakdownItem>; 2])>,
    pub(crate) call_series: Vec<Totals>,
    pub(crate) candidate_info_series: Vec<Totals>,
    pub(crate) review_series: Vec<Totals>,
    pub(crate) axes: &'a Axes,
}

impl Answers<'_> {
    fn answers(&self, metric: &Metric) -> bool {
        !self.unanswerable.contains(&metric)
    }

    fn totals(&self, metric: &Metric, window: i32) -> Totals {
        let windows = if metric.cte == Cte::Call { &self.call } else { &self.candidate_info };
        windows.get(usize::from(window == PREVIOUS)).cloned().unwrap_or_default()
    }

    /// A figure's value in the range and, if there is a comparison, in the window before.
    fn both<T>(&self, metric: &Metric, value: impl Fn(&Totals, &[Term]) -> T) -> (Option<T>, Option<T>) {
        if !self.answers(metric) {
            return (None, None);
        }
        let terms = Term::of(&metric.aggregate);
        let of = |window| value(&self.totals(metric, window), &terms);
        (Some(of(CURRENT)), self.compared.then(|| of(PREVIOUS)))
    }

    /// A series' points in the range and, if there is a comparison, in the window before.
    fn points<T>(&self, metric: &Metric, point: impl Fn(Bucket, &[i64]) -> T) -> (Option<Vec<T>>, Option<Vec<T>>) {
        if !self.answers(metric) {
            return (None, None);
        }
        let terms = Term::of(&metric.aggregate);
        let series = match metric.cte {
            Cte::Call => &self.call_series,
            Cte::Review => &self.review_series,
            _ => &self.candidate_info_series,
        };
        let value = |place: usize, term: Term| series.get(place).map_or(0, |totals| totals.get(term));
        let values = |place| terms.iter().map(|term| value(place, *term)).collect::<Vec<_>>();
        let (points, previous) = self.axes.points(|bucket, place| point(bucket, &values(place)));
        (Some(points), previous)
    }
}

impl FigureOf<Answers<'_>> for CountFigure {
    fn figure(answers: &Answers<'_>, metric: &'static Metric) -> Self {
        let (value, previous) = answers.both(metric, |totals, terms| totals.get(terms[0]));
        Self { value, previous }
    }
}

impl FigureOf<Answers<'_>> for RatioFigure {
    fn figure(answers: &Answers<'_>, metric: &'static Metric) -> Self {
        let (ratio, previous) =
            answers.both(metric, |totals, terms| Ratio::of(totals.get(terms[0]), totals.get(terms[1])));
        let Ratio { numerator, denominator, value } = ratio.unwrap_or(Ratio::NO_DATA);
        Self { numerator, denominator, value, previous }
    }
}

impl FigureOf<Answers<'_>> for MeanFigure {
    fn figure(answers: &Answers<'_>, metric: &'static Metric) -> Self {
        // Delays are summed in milliseconds, lengths in seconds.
        let per_second = if matches!(metric.aggregate, Aggregate::MeanDelay(_)) { 1000.0 } else { 1.0 };
        let (mean, previous) = answers.both(metric, |totals, terms| {
            let (sum, size) = (totals.get(terms[0]), totals.get(terms[1]));
            let value = (size != 0).then(|| sum as f64 / per_second / size as f64);
            Mean { value, sample_size: Some(size) }
        });
        let Mean { value, sample_size } = mean.unwrap_or(Mean { value: None, sample_size: None });
        Self { value, sample_size, previous }
    }
}

impl FigureOf<Answers<'_>> for BreakdownFigure {
    fn figure(answers: &Answers<'_>, metric: &'static Metric) -> Self {
        let found = answers.breakdowns.iter().find(|(column, _)| metric.aggregate == Aggregate::Breakdown(*column));
        let Some((_, [items, previous])) = found else { return Self { items: None, previous: None } };
        Self { items: Some(items.clone()), previous: answers.compared.then(|| previous.clone()) }
    }
}

/// A chart is its points, with the granularity and zone of the axis.
macro_rules! chart {
    ($chart:ident, |$bucket:ident, $values:ident| $point:expr) => {
        impl FigureOf<Answers<'_>> for $chart {
            fn figure(answers: &Answers<'_>, metric: &'static Metric) -> Self {
                let BucketAxis { granularity, zone, .. } = answers.axes.current;
                let (points, previous) = answers.points(metric, |$bucket, $values| $point);
                Self { granularity, time_zone: zone.name().to_owned(), points, previous }
            }
        }
    };
}

chart!(CallsChartResponse, |bucket, values| CallsPoint {
    bucket,
    total: values[0],
    answered: values[1],
    completed: values[2]
});
chart!(CandidatesChartResponse, |bucket, values| CandidatesPoint { bucket, people: values[0] });
chart!(InterviewsChartResponse, |bucket, values| InterviewsPoint { bucket, interviews: values[0] });
chart!(ThumbsUpChartResponse, |bucket, values| ThumbsUpPoint { bucket, thumbs_up: values[0] });
chart!(ThumbsDownChartResponse, |bucket, values| ThumbsDownPoint { bucket, thumbs_down: values[0] });
chart!(PassthroughRateChartResponse, |bucket, values| PassthroughRatePoint {
    bucket,
    numerator: values[0],
    denominator: values[1],
    value: Ratio::of(values[0], values[1]).value,
});
