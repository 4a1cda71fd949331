//! The figures beside the calls dashboard, an endpoint each.

use analytics_dao::{
    beside,
    sms_provider::{HeldSms, held_sms},
};
use analytics_domain::{
    beside::{
        SMS_SENT, TIME_SAVED_SERIES, TOTAL_SMS, TOTAL_TIME_SAVED,
        credits::CreditsPerQualifiedCandidateResponse,
        launches::CampaignsLaunchedResponse,
        satisfaction::{AverageCandidateSatisfactionResponse, CandidateSatisfactionResponse},
        sms::{SmsSentResponse, TotalSmsResponse},
        time_saved::{TimeSavedResponse, TotalTimeSavedResponse},
    },
    filters::{FilterParams, ResolvedFilters},
    metric::Metric,
};
use axum::{extract::State, http::HeaderMap, response::Response};
use chrono::Utc;

use super::answer;
use crate::{
    answers::Question,
    authenticated::Authenticated,
    openapi::{
        beside_examples as examples,
        params::{ConditionalHeader, OrgHeader},
        responses::{NotModified, ReadProblems},
    },
    problem::Problem,
    query::{Filters, Nothing},
    state::App,
};

/// Makes handlers: each with its words, its address, its metric, whose example and figures have the same name, what it
/// has of SMS that an outside provider may hold, and its model.
macro_rules! figures {
    ($($(#[doc = $doc:tt])+ $handler:ident, $path:tt, $metric:ident $(with $held:ident of $counts:ident)?, $model:ident;)+) => {$(
        $(#[doc = $doc])+
        #[utoipa::path(
            get,
            path = $path,
            tag = "analytics",
            params(FilterParams, OrgHeader, ConditionalHeader),
            responses(
                (
                    status = 200, description = "The figures.",
                    headers(("etag" = String, description = "Names this answer; changes with the organisation's data.")),
                    body = $model, example = json!(examples::$metric()),
                ),
                NotModified,
                ReadProblems,
            )
        )]
        pub async fn $handler(
            State(app): State<App>,
            caller: Authenticated,
            Filters(filters, Nothing): Filters<Nothing>,
            headers: HeaderMap,
        ) -> Result<Response, Problem> {
            $(let $held = held(&app, &caller, &$counts, &filters).await?;)?
            // What a provider says is part of the question: an answer is the same until that, or the data, change.
            let own: &[&Option<HeldSms>] = &[$(&$held)?];
            let question = Question::new(stringify!($metric), &filters, &own)?;
            answer(&app, &caller, &headers, question, beside::$metric(&app.db, &filters $(, $held.as_ref())?)).await
        }
    )+};
}

figures! {
    /// SMS sent over time
    ///
    /// Outbound SMS per bucket, for the rows that meet the filters. The sum of the points is `total_sms`. Where an outside
    /// provider counts SMS, only the range reaches them; `ignored_filters` lists the others that are set, and `no_data`
    /// says so when the provider fails.
    get_sms_sent, "/api/v1/analytics/sms_sent", sms_sent with sms of SMS_SENT, SmsSentResponse;
    /// SMS sent
    ///
    /// How many SMS went out, for the rows that meet the filters; with an outside provider as `sms_sent`.
    get_total_sms, "/api/v1/analytics/total_sms", total_sms with sms of TOTAL_SMS, TotalSmsResponse;
    /// Time saved over time
    ///
    /// Minutes that a person would have spent on the same work, per bucket and source. The answer repeats the
    /// organisation's settings that they follow from. A source that the organisation never recorded, or whose outside
    /// provider fails, is null and listed in `no_data`; the others make the total.
    get_time_saved, "/api/v1/analytics/time_saved", time_saved with sms of TIME_SAVED_SERIES, TimeSavedResponse;
    /// Time saved
    ///
    /// Minutes that a person would have spent on the same work, in all and by source, with the numbers that they
    /// follow from: minutes = seconds ÷ 60 + units × the minutes that the organisation sets for one.
    get_total_time_saved, "/api/v1/analytics/total_time_saved", total_time_saved with sms of TOTAL_TIME_SAVED,
        TotalTimeSavedResponse;
    /// Candidate satisfaction over time
    ///
    /// Mean rating of calls by candidates, from 1 to 5, per bucket of when it was given, and how often each rating was
    /// given in the range. A mean of fewer ratings than `min_ratings`, which the organisation sets, is withheld.
    get_candidate_satisfaction, "/api/v1/analytics/candidate_satisfaction", candidate_satisfaction,
        CandidateSatisfactionResponse;
    /// Candidate satisfaction
    ///
    /// Mean rating of calls by candidates, from 1 to 5, with its sample size, its 95 % confidence interval (Student's t)
    /// and how often each rating was given. A mean of fewer ratings than `min_ratings`, which the organisation sets,
    /// is withheld, and `withheld` says so.
    get_average_candidate_satisfaction, "/api/v1/analytics/average_candidate_satisfaction",
        average_candidate_satisfaction, AverageCandidateSatisfactionResponse;
    /// Credits per qualified candidate
    ///
    /// Credits spent ÷ qualified candidates, who are those of the dashboard under the same filters, and in `chart` the
    /// same per bucket. Credits are spent on campaigns, so filters on candidates do not reach them; `ignored_filters`
    /// says so where one is set.
    get_credits_per_qualified_candidate, "/api/v1/analytics/credits_per_qualified_candidate",
        credits_per_qualified_candidate, CreditsPerQualifiedCandidateResponse;
}

/// Campaigns launched per week
///
/// How many campaigns were launched in each week, from the first launch to now. Of the filters only the organisation
/// and the zone apply; `ignored_filters` lists the others that are set.
#[utoipa::path(
    get,
    path = "/api/v1/analytics/campaigns_launched_per_week",
    tag = "analytics",
    params(FilterParams, OrgHeader, ConditionalHeader),
    responses(
        (
            status = 200, description = "The weeks.",
            headers(("etag" = String, description = "Names this answer; changes with the organisation's data.")),
            body = CampaignsLaunchedResponse, example = json!(examples::campaigns_launched_per_week()),
        ),
        NotModified,
        ReadProblems,
    )
)]
pub async fn get_campaigns_launched_per_week(
    State(app): State<App>,
    caller: Authenticated,
    Filters(filters, Nothing): Filters<Nothing>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let all = filters.of_org_by_week(Utc::now());
    // The weeks go on to now, whatever the range; the other filters come back as ignored ones.
    let question = Question::new("campaigns_launched_per_week", &filters, &all)?;
    let launches = Box::pin(beside::campaigns_launched_per_week(&app.db, &filters, &all));
    answer(&app, &caller, &headers, question, launches).await
}

/// What an outside provider says of the SMS that a metric counts, if there is one.
async fn held(
    app: &App,
    caller: &Authenticated,
    metric: &'static Metric,
    filters: &ResolvedFilters,
) -> Result<Option<HeldSms>, Problem> {
    let Some(provider) = &app.sms_provider else { return Ok(None) };
    let asking = held_sms(&app.db, provider.as_ref(), &caller.org().slug, metric, filters);
    Ok(Some(Box::pin(asking).await?))
}
