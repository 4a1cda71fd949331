//! What the filter bar offers about candidates.

use analytics_dao::facets;
use analytics_domain::{resources::CandidateFacets, role::Permission};
use axum::{Json, extract::State};

use crate::{
    authenticated::Authenticated,
    openapi::{examples, params::OrgHeader, responses::ReadProblems},
    problem::Problem,
    query::{Nothing, Query},
    state::App,
};

/// The values of the filters
///
/// Sources and locations of candidates and job titles of campaigns with how many
/// there are of each: the 200 most frequent, most frequent first. `more` says of
/// which there are more; the filters take those as well.
#[utoipa::path(
    get,
    path = "/api/v1/candidates/facets",
    operation_id = "get_candidate_facets",
    tag = "candidates",
    params(OrgHeader),
    responses(
        (status = 200, description = "The values.", body = CandidateFacets, example = json!(examples::facets())),
        ReadProblems,
    )
)]
pub async fn get_candidate_facets(
    State(app): State<App>,
    caller: Authenticated,
    Query(Nothing): Query<Nothing>,
) -> Result<Json<CandidateFacets>, Problem> {
    let scope = caller.require(Permission::ReadAnalytics)?;
    Ok(Json(facets::candidate_facets(&app.db, scope).await?))
}
