//! The figures beside the dashboard, a request each: what a tile of one asks for, and what it is answered.

use analytics_client::{
    Client, Error, Failure, ResponseValue,
    types::{self, IgnoredFilter, NoData, Problem},
};

use crate::{
    answer::Asked,
    dashboard_request,
    figures::Source,
    filters::{Applied, Filters},
    session::Session,
    tile::{TileKey, use_tile_answered_by},
};

/// Declares the endpoints: each with its name, the client's request and the model of the answer.
macro_rules! endpoints {
    ($($endpoint:ident $name:ident $request:ident $response:ident;)+) => {
        /// What a tile asks for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(crate) enum Endpoint {
            $($endpoint),+
        }

        impl Endpoint {
            /// Every one of them.
            #[cfg(test)]
            pub(crate) const ALL: &'static [Self] = &[$(Self::$endpoint),+];

            /// Its name in addresses and files, which is that of its metric.
            pub(crate) const fn name(self) -> &'static str {
                match self {
                    $(Self::$endpoint => stringify!($name),)+
                }
            }
        }

        /// What a tile is answered.
        #[derive(Debug, Clone, PartialEq)]
        pub(crate) enum Answer {
            $($endpoint(types::$response)),+
        }

        impl Answer {
            /// Where and when it was read.
            pub(crate) fn source(&self) -> Source {
                let (filters, as_of, read_from, replica_lag_seconds) = match self {
                    $(Self::$endpoint(it) => (&it.filters, it.as_of, it.read_from, it.replica_lag_seconds),)+
                };
                Source { filters: Applied::of(filters), as_of, read_from, replica_lag_seconds }
            }

            /// The filters that could not be applied.
            pub(crate) fn ignored(&self) -> &[IgnoredFilter] {
                match self {
                    $(Self::$endpoint(it) => &it.ignored_filters,)+
                }
            }

            /// What there is no data for: the figure, or one of its sources.
            pub(crate) fn no_data(&self) -> &[NoData] {
                match self {
                    $(Self::$endpoint(it) => &it.no_data,)+
                }
            }
        }

        async fn send(
            client: &Client,
            filters: &Filters,
            endpoint: Endpoint,
        ) -> Result<ResponseValue<Answer>, Error<Problem>> {
            match endpoint {
                $(Endpoint::$endpoint => filters.ask(client.$request()).send().await?.map(Answer::$endpoint),)+
            }
        }
    };
}

endpoints! {
    SmsSent sms_sent get_sms_sent SmsSentResponse;
    TotalSms total_sms get_total_sms TotalSmsResponse;
    TimeSaved time_saved get_time_saved TimeSavedResponse;
    TotalTimeSaved total_time_saved get_total_time_saved TotalTimeSavedResponse;
    Satisfaction candidate_satisfaction get_candidate_satisfaction CandidateSatisfactionResponse;
    AverageSatisfaction average_candidate_satisfaction get_average_candidate_satisfaction
        AverageCandidateSatisfactionResponse;
    CampaignsLaunched campaigns_launched_per_week get_campaigns_launched_per_week CampaignsLaunchedResponse;
    CreditsPerQualified credits_per_qualified_candidate get_credits_per_qualified_candidate
        CreditsPerQualifiedCandidateResponse;
}

/// A tile's answer as it comes.
pub(crate) type BesideTile = Asked<TileKey<Endpoint>, Answer>;

/// The tile of an endpoint under the page's filters. All that show something of it share its answer.
pub(crate) fn use_beside(endpoint: Endpoint) -> BesideTile {
    use_tile_answered_by(endpoint.name(), endpoint, answer)
}

async fn answer(session: Session, key: TileKey<Endpoint>) -> Result<Answer, Failure> {
    dashboard_request::answered().await;
    session.ask(async |client| send(&client, &key.filters, key.asks).await).await
}
