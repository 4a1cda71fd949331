//! The calls dashboard.

use analytics_dao::dashboard::dashboard;
use analytics_domain::{
    dashboard::{DashboardResponse, METRICS},
    filters::{FilterParams, MAX_LIST},
    metric::Metric,
    params::Params,
};
use axum::{extract::State, http::HeaderMap, response::Response};
use serde::Serialize;

use super::answer;
use crate::{
    answers::Question,
    authenticated::Authenticated,
    metric_name::MetricName,
    openapi::{
        examples,
        params::{ConditionalHeader, DashboardParams, OrgHeader},
        responses::{NotModified, ReadProblems},
    },
    problem::Problem,
    query::{Filters, QueryParams},
    state::App,
};

/// Which figures are asked for; none = all.
#[derive(Debug, Serialize)]
pub struct DashboardQuery {
    metrics: Vec<MetricName>,
}

impl QueryParams for DashboardQuery {
    fn take(params: &mut Params) -> Self {
        Self { metrics: params.list("metrics", MAX_LIST) }
    }
}

impl DashboardQuery {
    fn metrics(&self) -> Vec<&'static Metric> {
        match self.metrics.as_slice() {
            [] => METRICS.iter().collect(),
            named => named.iter().map(|name| name.metric()).collect(),
        }
    }
}

/// The calls dashboard
///
/// Every figure of the calls dashboard, or those named by `metrics`, for the rows
/// that meet the filters. All figures of one answer come from one snapshot, whose
/// instant is `as_of`. A metric whose data the organisation never recorded is null
/// and listed in `no_data`. Send the `ETag` back as `If-None-Match` and an answer that
/// has not changed costs nothing (304).
#[utoipa::path(
    get,
    path = "/api/v1/analytics/dashboard",
    operation_id = "get_dashboard",
    tag = "analytics",
    params(FilterParams, DashboardParams, OrgHeader, ConditionalHeader),
    responses(
        (
            status = 200, description = "The figures.",
            headers(("etag" = String, description = "Names this answer; changes with the organisation's data.")),
            body = DashboardResponse, example = json!(examples::dashboard()),
        ),
        NotModified,
        ReadProblems,
    )
)]
pub async fn get_dashboard(
    State(app): State<App>,
    caller: Authenticated,
    Filters(filters, query): Filters<DashboardQuery>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let question = Question::new("dashboard", &filters, &query)?;
    let metrics = query.metrics();
    answer(&app, &caller, &headers, question, Box::pin(dashboard(&app.db, &filters, &metrics))).await
}
