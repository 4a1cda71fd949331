//! Log-in.

use analytics_dao::identity;
use analytics_domain::resources::{LoginRequest, LoginResponse};
use axum::{Json, extract::State, http::header, response::IntoResponse};
use chrono::Utc;

use crate::{
    body::JsonBody,
    openapi::{examples, responses::LoginProblems},
    problem::{Problem, ProblemCode},
    query::{Nothing, Query},
    state::App,
    token::Identity,
};

/// No password is longer; hashing a megabyte would be a gift to attackers.
const MAX_PASSWORD: usize = 1024;

/// Log in
///
/// Exchanges an e-mail address and a password for a short-lived bearer token.
#[utoipa::path(
    post,
    path = "/api/v1/auth/login",
    operation_id = "login",
    tag = "auth",
    security(()),
    request_body(content = LoginRequest, example = json!(examples::login_request())),
    responses(
        (status = 200, description = "A token and whom it was given to.", body = LoginResponse, example = json!(examples::login_response())),
        LoginProblems,
    )
)]
pub async fn login(
    State(app): State<App>,
    Query(Nothing): Query<Nothing>,
    JsonBody(LoginRequest { email, password }): JsonBody<LoginRequest>,
) -> Result<impl IntoResponse, Problem> {
    let possible = password.len() <= MAX_PASSWORD && !email.contains('\0');
    let caller = if possible { identity::login(&app.db, &email, &password).await? } else { None };
    let Some(caller) = caller else {
        let detail = "no active user has this e-mail address and this password";
        return Err(Problem::new(ProblemCode::InvalidCredentials, detail));
    };
    let identity = Identity { user_id: caller.me.id, org_id: caller.scope.org_id() };
    let access_token = app.tokens.issue(identity, Utc::now()).map_err(|error| {
        tracing::error!(%error, "no token could be signed");
        Problem::internal()
    })?;
    let body = LoginResponse {
        access_token,
        token_type: "Bearer".to_owned(),
        expires_in: app.tokens.lifetime().as_secs(),
        me: caller.me,
    };
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(body)))
}
