//! The figures beside the dashboard, each a tile of its own.

use analytics_client::types::RowKind;
use leptos::prelude::*;

use super::{
    beside_card::{BesideChart, BesideKpi},
    rating_list::RatingList,
};
use crate::{
    beside::Endpoint,
    charts::{campaigns_launched, candidate_satisfaction, sms_sent, time_saved},
};

/// The cards and charts.
#[component]
pub(crate) fn BesideFigures() -> impl IntoView {
    view! {
        <div class="kpis four">
            // The list of one source leads to those of the others.
            <BesideKpi scalar=Endpoint::TotalTimeSaved series=Endpoint::TimeSaved rows=RowKind::Calls />
            <BesideKpi scalar=Endpoint::TotalSms series=Endpoint::SmsSent rows=RowKind::Sms />
            <BesideKpi scalar=Endpoint::AverageSatisfaction series=Endpoint::Satisfaction rows=RowKind::Ratings />
            <BesideKpi
                scalar=Endpoint::CreditsPerQualified
                series=Endpoint::CreditsPerQualified
                rows=RowKind::Credits
            />
        </div>
        <div class="charts">
            <BesideChart series=Endpoint::TimeSaved class="two-thirds" plot=time_saved::plot rows=RowKind::Calls />
            <BesideChart series=Endpoint::SmsSent class="third" plot=sms_sent::plot rows=RowKind::Sms />
            <BesideChart
                series=Endpoint::Satisfaction
                class="third"
                plot=candidate_satisfaction::plot
                rows=RowKind::Ratings
            />
            <RatingList />
            <BesideChart
                series=Endpoint::CampaignsLaunched
                class="third"
                plot=campaigns_launched::plot
                rows=RowKind::Launches
            />
        </div>
    }
}
