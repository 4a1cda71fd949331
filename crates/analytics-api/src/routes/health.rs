//! Whether the server lives, and whether it can do its work.

use analytics_dao::health;
use analytics_domain::resources::{HealthStatus, Readiness};
use axum::{Json, extract::State};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{
    openapi::{examples, responses::HealthProblems},
    problem::{Problem, ProblemCode},
    state::App,
};

/// That the server lives.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
pub struct Liveness {
    /// Always `ok`.
    pub status: HealthStatus,
}

/// Liveness
///
/// Answers while the process lives, without touching a database.
#[utoipa::path(
    get,
    path = "/health/live",
    operation_id = "get_liveness",
    tag = "health",
    security(()),
    responses((status = 200, description = "The server lives.", body = Liveness, example = json!(examples::liveness())))
)]
pub async fn get_liveness() -> Json<Liveness> {
    Json(Liveness { status: HealthStatus::Ok })
}

/// Readiness
///
/// Asks the databases. `degraded`: the replica does not answer or is too far behind,
/// and reads go to the primary. 503 when the primary does not answer: who asks is looked up there,
/// so that no request is answered, even if the replica lives.
#[utoipa::path(
    get,
    path = "/health/ready",
    operation_id = "get_readiness",
    tag = "health",
    security(()),
    responses(
        (status = 200, description = "Requests can be answered.", body = Readiness, example = json!(examples::readiness())),
        HealthProblems,
    )
)]
pub async fn get_readiness(State(app): State<App>) -> Result<Json<Readiness>, Problem> {
    let readiness = app.readiness.get_with((), health::readiness(&app.db)).await;
    if readiness.status == HealthStatus::Down {
        return Err(Problem::new(ProblemCode::Unavailable, "the primary database does not answer"));
    }
    Ok(Json(readiness))
}
