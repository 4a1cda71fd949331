//! The metric dictionary as data.

use analytics_domain::{dashboard::dictionary, metric::MetricDictionary, role::Permission};
use axum::Json;

use crate::{
    authenticated::Authenticated,
    openapi::{examples, params::OrgHeader, responses::ReadProblems},
    problem::Problem,
    query::{Nothing, Query},
};

/// The metric dictionary
///
/// Every metric: its name, its definition in words, its unit, which direction is
/// good, and the rows it reads.
#[utoipa::path(
    get,
    path = "/api/v1/analytics/metrics",
    operation_id = "list_metrics",
    tag = "analytics",
    params(OrgHeader),
    responses(
        (status = 200, description = "Every metric, in the order of the dashboard.", body = MetricDictionary, example = json!(examples::dictionary())),
        ReadProblems,
    )
)]
pub async fn list_metrics(
    caller: Authenticated,
    Query(Nothing): Query<Nothing>,
) -> Result<Json<MetricDictionary>, Problem> {
    caller.require(Permission::ReadAnalytics)?;
    Ok(Json(dictionary()))
}
