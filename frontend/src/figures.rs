//! One tile's share of an answer: its figures, and where they come from.

use analytics_client::types::{
    BreakdownFigure, CallsChartResponse, CandidatesChartResponse, CountFigure, DashboardResponse,
    InterviewsChartResponse, MeanFigure, MetricName, PassthroughRateChartResponse, RatioFigure, ReadFrom,
    ThumbsDownChartResponse, ThumbsUpChartResponse,
};
use chrono::{DateTime, Utc};

use crate::filters::Applied;

/// A metric's figure.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Figure {
    Count(CountFigure),
    Ratio(RatioFigure),
    Mean(MeanFigure),
    Breakdown(BreakdownFigure),
    Calls(CallsChartResponse),
    Candidates(CandidatesChartResponse),
    Interviews(InterviewsChartResponse),
    ThumbsUp(ThumbsUpChartResponse),
    ThumbsDown(ThumbsDownChartResponse),
    PassthroughRate(PassthroughRateChartResponse),
}

/// Where and when figures were read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Source {
    pub(crate) filters: Applied,
    pub(crate) as_of: DateTime<Utc>,
    pub(crate) read_from: ReadFrom,
    pub(crate) replica_lag_seconds: Option<f64>,
}

/// What one tile asked for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Share {
    pub(crate) source: Source,
    figures: Vec<(MetricName, Figure)>,
    absent: Vec<String>,
}

impl Share {
    /// Takes some metrics out of an answer that may hold more.
    pub(crate) fn of(response: &DashboardResponse, metrics: &[MetricName]) -> Self {
        let names: Vec<String> = metrics.iter().map(ToString::to_string).collect();
        let absent = response.no_data.iter().filter(|absent| names.contains(&absent.metric));
        Self {
            source: Source {
                filters: Applied::of(&response.filters),
                as_of: response.as_of,
                read_from: response.read_from,
                replica_lag_seconds: response.replica_lag_seconds,
            },
            figures: metrics.iter().filter_map(|name| Some((*name, figure(response, *name)?))).collect(),
            absent: absent.map(|absent| absent.metric.clone()).collect(),
        }
    }

    /// The figure of a metric that was asked for.
    pub(crate) fn figure(&self, metric: MetricName) -> Option<&Figure> {
        self.figures.iter().find(|(name, _)| *name == metric).map(|(_, figure)| figure)
    }

    /// Whether the organisation's data cannot answer a metric.
    pub(crate) fn is_absent(&self, metric: MetricName) -> bool {
        let name = metric.to_string();
        self.absent.contains(&name)
    }
}

fn figure(response: &DashboardResponse, metric: MetricName) -> Option<Figure> {
    match metric {
        MetricName::TotalCalls => response.total_calls.clone().map(Figure::Count),
        MetricName::AnswerRate => response.answer_rate.clone().map(Figure::Ratio),
        MetricName::CallCompletionRate => response.call_completion_rate.clone().map(Figure::Ratio),
        MetricName::Interviews => response.interviews.clone().map(Figure::Count),
        MetricName::PeopleContacted => response.people_contacted.clone().map(Figure::Count),
        MetricName::CallLength => response.call_length.clone().map(Figure::Count),
        MetricName::AvgInterviewLength => response.avg_interview_length.clone().map(Figure::Mean),
        MetricName::AvgTimeToFirstInterview => response.avg_time_to_first_interview.clone().map(Figure::Mean),
        MetricName::OptOuts => response.opt_outs.clone().map(Figure::Count),
        MetricName::QualifiedCandidates => response.qualified_candidates.clone().map(Figure::Count),
        MetricName::PassthroughRate => response.passthrough_rate.clone().map(Figure::Ratio),
        MetricName::ThumbsUp => response.thumbs_up.clone().map(Figure::Count),
        MetricName::ThumbsDown => response.thumbs_down.clone().map(Figure::Count),
        MetricName::WithdrawalRate => response.withdrawal_rate.clone().map(Figure::Ratio),
        MetricName::WithdrawalReasons => response.withdrawal_reasons.clone().map(Figure::Breakdown),
        MetricName::AccommodationRate => response.accommodation_rate.clone().map(Figure::Ratio),
        MetricName::CallsChart => response.calls_chart.clone().map(Figure::Calls),
        MetricName::CandidatesChart => response.candidates_chart.clone().map(Figure::Candidates),
        MetricName::InterviewsChart => response.interviews_chart.clone().map(Figure::Interviews),
        MetricName::ThumbsUpChart => response.thumbs_up_chart.clone().map(Figure::ThumbsUp),
        MetricName::ThumbsDownChart => response.thumbs_down_chart.clone().map(Figure::ThumbsDown),
        MetricName::PassthroughRateChart => response.passthrough_rate_chart.clone().map(Figure::PassthroughRate),
    }
}
