//! The Overview: every scalar as a card, every series as a chart, the reasons of withdrawal.

use analytics_client::types::MetricName::{
    self, AccommodationRate, AnswerRate, AvgInterviewLength, AvgTimeToFirstInterview, CallCompletionRate, CallLength,
    CallsChart, CandidatesChart, Interviews, InterviewsChart, OptOuts, PassthroughRate, PassthroughRateChart,
    PeopleContacted, QualifiedCandidates, ThumbsDown, ThumbsDownChart, ThumbsUp, ThumbsUpChart, TotalCalls,
    WithdrawalRate, WithdrawalReasons,
};
use leptos::prelude::*;

use crate::{
    charts::{calls, interviews, passthrough_rate, people, thumbs_down, thumbs_up},
    components::{
        bar_list::BarList,
        chart_card::ChartCard,
        filter_bar::FilterBar,
        info::Info,
        kpi_card::{Kpi, KpiCard, Size},
        nothing_here::NothingHere,
        page_header::PageHeader,
        tile_error::TileError,
    },
    dictionary::Dictionary,
    figures::{Figure, Share},
    tile::{TileState, use_tile},
    words::{self, say},
};

/// Reach, interviews, outcome: a row each where there is room, each with its lead.
const KPIS: &[Kpi] = &[
    kpi(AnswerRate, &[AnswerRate, CallsChart], Size::Lead),
    kpi(TotalCalls, &[TotalCalls, CallsChart], Size::Plain),
    kpi(PeopleContacted, &[PeopleContacted, CandidatesChart], Size::Plain),
    kpi(CallCompletionRate, &[CallCompletionRate, CallsChart], Size::Plain),
    kpi(OptOuts, &[OptOuts], Size::Plain),
    kpi(Interviews, &[Interviews, InterviewsChart], Size::Wide),
    kpi(QualifiedCandidates, &[QualifiedCandidates], Size::Plain),
    kpi(AvgInterviewLength, &[AvgInterviewLength], Size::Plain),
    kpi(AvgTimeToFirstInterview, &[AvgTimeToFirstInterview], Size::Plain),
    kpi(CallLength, &[CallLength], Size::Plain),
    kpi(PassthroughRate, &[PassthroughRate, PassthroughRateChart], Size::Wide),
    kpi(ThumbsUp, &[ThumbsUp, ThumbsUpChart], Size::Plain),
    kpi(ThumbsDown, &[ThumbsDown, ThumbsDownChart], Size::Plain),
    kpi(WithdrawalRate, &[WithdrawalRate], Size::Plain),
    kpi(AccommodationRate, &[AccommodationRate], Size::Plain),
];

const fn kpi(metric: MetricName, asks: &'static [MetricName], size: Size) -> Kpi {
    Kpi { metric, asks, size }
}

/// The page people open every morning.
#[component]
pub(crate) fn Overview() -> impl IntoView {
    provide_context(Dictionary::load());
    view! {
        <PageHeader title=say!(nav.overview) />
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
    }
}

#[component]
fn WithdrawalList() -> impl IntoView {
    let dictionary: Dictionary = expect_context();
    let tile = use_tile("withdrawal_reasons", &[WithdrawalReasons]);
    let (title, definition) = (words::label(WithdrawalReasons), words::definition(WithdrawalReasons));
    let is_old = move || matches!(tile.state.get(), TileState::Shown { old: true, .. });
    view! {
        <article class="card chart third" class:old=is_old aria-label=title>
            <div class="heading">
                <h3>{title}</h3>
                <span class="sub">{say!(withdrawal.distinct_people)}</span>
                <span class="tools"><Info about=title words=definition /></span>
            </div>
            {move || match tile.state.get() {
                TileState::Loading => view! { <div class="skeleton list" aria-hidden="true"></div> }.into_any(),
                TileState::Failed { failure, retrying } => {
                    view! { <TileError failure=failure retrying=retrying retry=move |()| tile.retry() /> }.into_any()
                }
                TileState::Shown { share, .. } => reasons(&share, dictionary).into_any(),
            }}
        </article>
    }
}

fn reasons(share: &Share, dictionary: Dictionary) -> impl IntoView + use<> {
    let items = match share.figure(WithdrawalReasons) {
        Some(Figure::Breakdown(breakdown)) => breakdown.items.clone(),
        _ => None,
    };
    match (items, share.is_absent(WithdrawalReasons)) {
        (Some(items), false) if !items.is_empty() => view! { <BarList items=items /> }.into_any(),
        (Some(_), false) => view! { <p class="nothing">{say!(withdrawal.nobody)}</p> }.into_any(),
        _ => {
            let reason = dictionary.absence(share, WithdrawalReasons);
            view! { <p class="nothing">{say!(figures.no_data)}". "{reason}</p> }.into_any()
        }
    }
}
