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
    session::OrgContext,
};

/// Everything the statements of one dashboard answered.
pub(crate) struct Answers<'a> {
    pub(crate) compared: bool,
    pub(crate) context: &'a OrgContext,
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
        self.context.missing(metric.needs).is_none()
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
    fn points<T>(&self, metric: &Metric, point: impl Fn(Bucket, &Numbers) -> T) -> (Option<Vec<T>>, Option<Vec<T>>) {
        if !self.answers(metric) {
            return (None, None);
        }
        let series = match metric.cte {
            Cte::Call => &self.call_series,
            Cte::Review => &self.review_series,
            _ => &self.candidate_info_series,
        };
        let recorded = |part: &Aggregate| {
            let is_recorded = self.context.missing(part.needs()).is_none();
            Term::of(part).into_iter().map(move |term| is_recorded.then_some(term))
        };
        let terms: Vec<Option<Term>> = metric.aggregate.parts().iter().flat_map(recorded).collect();
        let value = |place: usize, term: Term| series.get(place).map_or(0, |totals| totals.get(term));
        let numbers = |place| Numbers(terms.iter().map(|term| term.map(|term| value(place, term))).collect());
        let (points, previous) = self.axes.points(|bucket, place| point(bucket, &numbers(place)));
        (Some(points), previous)
    }
}

/// The numbers of one bucket, in the order of the series' parts; none where the data never recorded what one needs.
struct Numbers(Vec<Option<i64>>);

impl Numbers {
    fn recorded(&self, index: usize) -> Option<i64> {
        self.0.get(index).copied().flatten()
    }

    /// A number that needs nothing beside what its series needs.
    fn get(&self, index: usize) -> i64 {
        self.recorded(index).unwrap_or(0)
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
    ($chart:ident, |$bucket:ident, $numbers:ident| $point:expr) => {
        impl FigureOf<Answers<'_>> for $chart {
            fn figure(answers: &Answers<'_>, metric: &'static Metric) -> Self {
                let BucketAxis { granularity, zone, .. } = answers.axes.current;
                let (points, previous) = answers.points(metric, |$bucket, $numbers| $point);
                Self { granularity, time_zone: zone.name().to_owned(), points, previous }
            }
        }
    };
}

chart!(CallsChartResponse, |bucket, numbers| CallsPoint {
    bucket,
    total: numbers.get(0),
    answered: numbers.get(1),
    completed: numbers.get(2),
    call_length: numbers.get(3),
});
chart!(CandidatesChartResponse, |bucket, numbers| CandidatesPoint {
    bucket,
    people: numbers.get(0),
    opt_outs: numbers.recorded(1),
    withdrawals: numbers.recorded(2),
    accommodation_requests: numbers.recorded(3),
});
chart!(InterviewsChartResponse, |bucket, numbers| InterviewsPoint {
    bucket,
    interviews: numbers.get(0),
    interview_length: numbers.get(1),
    time_to_first_interview_ms: numbers.get(2),
    first_interviews: numbers.get(3),
});
chart!(ThumbsUpChartResponse, |bucket, numbers| ThumbsUpPoint { bucket, thumbs_up: numbers.get(0) });
chart!(ThumbsDownChartResponse, |bucket, numbers| ThumbsDownPoint { bucket, thumbs_down: numbers.get(0) });
chart!(PassthroughRateChartResponse, |bucket, numbers| PassthroughRatePoint {
    bucket,
    numerator: numbers.get(0),
    denominator: numbers.get(1),
    value: Ratio::of(numbers.get(0), numbers.get(1)).value,
    qualified_candidates: numbers.get(2),
    thumbs_up: numbers.recorded(3),
    thumbs_down: numbers.recorded(4),
});
