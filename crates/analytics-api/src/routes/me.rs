//! The person behind the token.

use analytics_domain::resources::Me;
use axum::Json;

use crate::{
    authenticated::Authenticated,
    openapi::{examples, params::OrgHeader, responses::ReadProblems},
    problem::Problem,
    query::{Nothing, Query},
};

/// Who am I
///
/// The person behind the token, their role and the organisation the request is answered for.
#[utoipa::path(
    get,
    path = "/api/v1/me",
    operation_id = "get_me",
    tag = "auth",
    params(OrgHeader),
    responses((status = 200, description = "The caller.", body = Me, example = json!(examples::me())), ReadProblems)
)]
pub async fn get_me(caller: Authenticated, Query(Nothing): Query<Nothing>) -> Result<Json<Me>, Problem> {
    Ok(Json(caller.person()?.me.clone()))
}
