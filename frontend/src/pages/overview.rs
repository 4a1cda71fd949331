//! The Overview: every scalar as a card, every series as a chart, the reasons of withdrawal; and what is beside calls.

use analytics_client::types::MetricName::{
    self, AccommodationRate, AnswerRate, AvgInterviewLength, AvgTimeToFirstInterview, CallCompletionRate, CallLength,
    CallsChart, CandidatesChart, Interviews, InterviewsChart, OptOuts, PassthroughRate, PassthroughRateChart,
    PeopleContacted, QualifiedCandidates, ThumbsDown, ThumbsUp, TotalCalls, WithdrawalRate,
};
use leptos::prelude::*;

use crate::{
    charts::{calls, interviews, passthrough_rate, people, thumbs_down, thumbs_up},
    components::{
        beside_section::BesideSection,
        chart_card::ChartCard,
        filter_bar::FilterBar,
        kpi_card::{Kpi, KpiCard, Size},
        nothing_here::NothingHere,
        page_header::{PageHeader, of_dashboard},
        withdrawal_list::WithdrawalList,
    },
    title::set_title,
    words::say,
};

/// Reach, interviews, outcome: a row each where there is room, each with its lead.
const KPIS: &[Kpi] = &[
    kpi(AnswerRate, &[AnswerRate, CallsChart], Size::Lead),
    kpi(TotalCalls, &[TotalCalls, CallsChart], Size::Plain),
    kpi(PeopleContacted, &[PeopleContacted, CandidatesChart], Size::Plain),
    kpi(CallCompletionRate, &[CallCompletionRate, CallsChart], Size::Plain),
    kpi(OptOuts, &[OptOuts, CandidatesChart], Size::Plain),
    kpi(Interviews, &[Interviews, InterviewsChart], Size::Wide),
    kpi(QualifiedCandidates, &[QualifiedCandidates, PassthroughRateChart], Size::Plain),
    kpi(AvgInterviewLength, &[AvgInterviewLength, InterviewsChart], Size::Plain),
    kpi(AvgTimeToFirstInterview, &[AvgTimeToFirstInterview, InterviewsChart], Size::Plain),
    kpi(CallLength, &[CallLength, CallsChart], Size::Plain),
    kpi(PassthroughRate, &[PassthroughRate, PassthroughRateChart], Size::Wide),
    kpi(ThumbsUp, &[ThumbsUp, PassthroughRateChart], Size::Plain),
    kpi(ThumbsDown, &[ThumbsDown, PassthroughRateChart], Size::Plain),
    kpi(WithdrawalRate, &[WithdrawalRate, CandidatesChart], Size::Plain),
    kpi(AccommodationRate, &[AccommodationRate, CandidatesChart], Size::Plain),
];

const fn kpi(metric: MetricName, asks: &'static [MetricName], size: Size) -> Kpi {
    Kpi { metric, asks, size }
}

/// The page people open every morning.
#[component]
pub(crate) fn Overview() -> impl IntoView {
    set_title(say!(nav.overview));
    view! {
        <PageHeader title=say!(nav.overview) source=of_dashboard() />
        <FilterBar />
        <NothingHere />
        <section class="kpis" aria-label=say!(figures.key_figures)>
            <h2 class="unseen">{say!(figures.key_figures)}</h2>
            {KPIS.iter().map(|kpi| view! { <KpiCard kpi=*kpi /> }).collect_view()}
        </section>
        <section class="charts" aria-label=say!(charts.charts)>
            <h2 class="unseen">{say!(charts.charts)}</h2>
            <ChartCard kind=calls::CHART />
            <WithdrawalList />
            <ChartCard kind=people::CHART />
            <ChartCard kind=interviews::CHART />
            <ChartCard kind=passthrough_rate::CHART />
            <ChartCard kind=thumbs_up::CHART />
            <ChartCard kind=thumbs_down::CHART />
        </section>
        <BesideSection />
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::course;

    #[test]
    fn every_card_asks_for_its_course() {
        for Kpi { metric, asks, .. } in KPIS {
            let series = course::series(*metric).unwrap();
            assert_eq!(*asks, [*metric, series], "{metric}");
        }
    }
}
