//! Log-in, and the sessions that follow from it.

use std::{
    net::IpAddr,
    time::{Duration, Instant},
};

use analytics_dao::{
    identity::{
        self, Caller,
        sessions::{self, Refreshed, Session},
    },
    users,
};
use analytics_domain::{
    params::Params,
    resources::{LoginRequest, LoginResponse, PasswordChange, RefreshRequest, TokenPlace},
};
use axum::{
    Json,
    extract::State,
    http::{HeaderMap, Method, StatusCode},
    response::{IntoResponse, Response},
};
use chrono::Utc;

use crate::{
    address::ClientAddress,
    attempts::Attempt,
    authenticated::{Authenticated, bearer},
    body::JsonBody,
    cookies,
    openapi::{
        examples,
        params::LogoutParams,
        responses::{LoginProblems, WriteProblems},
    },
    problem::{Problem, ProblemCode},
    query::{Nothing, Query, QueryParams},
    state::App,
};

/// Which sessions to end.
#[derive(Debug)]
pub struct LogoutQuery {
    everywhere: bool,
}

impl QueryParams for LogoutQuery {
    fn take(params: &mut Params) -> Self {
        Self { everywhere: params.one("everywhere").unwrap_or(false) }
    }
}

/// Log in
///
/// Exchanges an e-mail address and a password for a session: an access token for the next minutes, and
/// a refresh token for the next pair. A web page has both kept in cookies.
#[utoipa::path(
    post,
    path = "/api/v1/auth/login",
    operation_id = "login",
    tag = "auth",
    security(()),
    request_body(content = LoginRequest, example = json!(examples::login_request())),
    responses(
        (status = 200, description = "The session.", body = LoginResponse, example = json!(examples::login_response())),
        LoginProblems,
    )
)]
pub async fn login(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    method: Method,
    headers: HeaderMap,
    Query(Nothing): Query<Nothing>,
    JsonBody(LoginRequest { email, password, tokens_in }): JsonBody<LoginRequest>,
) -> Result<Response, Problem> {
    let place = tokens_in.unwrap_or(TokenPlace::Body);
    if place == TokenPlace::Cookie {
        cookies::refuse_other_sites(&method, &headers)?;
    }
    let account = identity::normal_email(&email);
    let attempt = begin_attempt(&app, Some(&account), address)?;
    let lifetime = app.tokens.lifetimes().session;
    match identity::login(&app.db, &email, &password, address, lifetime).await {
        Ok(Some((session, caller))) => {
            attempt.succeeded();
            answer(&app, place, &session, caller)
        }
        Ok(None) => {
            let detail = "no active user has this e-mail address and this password";
            Err(Problem::new(ProblemCode::InvalidCredentials, detail))
        }
        Err(error) => {
            attempt.forgive();
            Err(error.into())
        }
    }
}

/// Refresh a session
///
/// Exchanges a refresh token for the next pair. Each is good once: one that was used before ends the
/// session, because then two hold it.
#[utoipa::path(
    post,
    path = "/api/v1/auth/refresh",
    operation_id = "refresh",
    tag = "auth",
    security(()),
    request_body(content = RefreshRequest, example = json!(examples::refresh_request())),
    responses(
        (status = 200, description = "The session goes on.", body = LoginResponse, example = json!(examples::login_response())),
        LoginProblems,
    )
)]
pub async fn refresh(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    method: Method,
    headers: HeaderMap,
    Query(Nothing): Query<Nothing>,
    JsonBody(RefreshRequest { refresh_token }): JsonBody<RefreshRequest>,
) -> Result<Response, Problem> {
    let (place, token) = if let Some(token) = refresh_token {
        (TokenPlace::Body, token)
    } else {
        let Some(token) = cookies::value(&headers, cookies::REFRESH)? else {
            let detail = "send the refresh token as `refresh_token`, or in the cookie of the log-in";
            return Err(Problem::new(ProblemCode::Unauthenticated, detail));
        };
        cookies::refuse_other_sites(&method, &headers)?;
        (TokenPlace::Cookie, token)
    };
    match next(&app, &token, address).await {
        Ok((session, caller)) => answer(&app, place, &session, caller),
        Err(problem) if place == TokenPlace::Cookie && problem.status().is_client_error() => {
            Ok((cookies::forgotten(), problem).into_response())
        }
        Err(problem) => Err(problem),
    }
}

/// Log out
///
/// Ends the session of the token, or all of the caller's: their tokens stop working at once.
#[utoipa::path(
    post,
    path = "/api/v1/auth/logout",
    operation_id = "logout",
    tag = "auth",
    params(LogoutParams),
    responses((status = 204, description = "Logged out."), WriteProblems)
)]
pub async fn logout(
    State(app): State<App>,
    caller: Authenticated,
    Query(LogoutQuery { everywhere }): Query<LogoutQuery>,
) -> Result<impl IntoResponse, Problem> {
    let identity = caller.person()?.session()?;
    if everywhere {
        sessions::session_end_everywhere(&app.db, &caller.actor(), identity).await?;
    } else {
        sessions::session_end(&app.db, &caller.actor(), identity).await?;
    }
    Ok((StatusCode::NO_CONTENT, cookies::forgotten()))
}

/// Change the password
///
/// Takes the password so far. All sessions of the caller end, this one too, so that a copy of its tokens is worth
/// nothing; the answer has a new one, where the tokens were: in cookies or in its body.
#[utoipa::path(
    put,
    path = "/api/v1/me/password",
    operation_id = "change_password",
    tag = "auth",
    request_body(content = PasswordChange, example = json!(examples::password_change())),
    responses(
        (status = 200, description = "The new password holds.", body = LoginResponse, example = json!(examples::login_response())),
        WriteProblems,
    )
)]
pub async fn change_password(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    caller: Authenticated,
    headers: HeaderMap,
    Query(Nothing): Query<Nothing>,
    JsonBody(PasswordChange { current_password, password }): JsonBody<PasswordChange>,
) -> Result<Response, Problem> {
    let person = caller.person()?;
    let identity = person.session()?;
    let attempt = begin_attempt(&app, Some(&person.me.email), address)?;
    let place = if bearer(&headers)?.is_some() { TokenPlace::Body } else { TokenPlace::Cookie };
    let lifetime = app.tokens.lifetimes().session;
    match users::user_change_password(&app.db, identity, &current_password, &password, address, lifetime).await {
        Ok(Some((session, caller))) => {
            attempt.succeeded();
            answer(&app, place, &session, caller)
        }
        Ok(None) => Err(Problem::invalid_body("/current_password", None, "is not your password")),
        Err(error) => {
            attempt.forgive();
            Err(Problem::from(error).of_body())
        }
    }
}

/// Counts a guess before it is tried.
pub(super) fn begin_attempt(app: &App, account: Option<&str>, address: IpAddr) -> Result<Attempt, Problem> {
    let begun = app.attempts.begin(account, address, Instant::now());
    begun.map_err(|wait| Problem::too_early(wait, "too many failed log-ins; try again later"))
}

async fn next(app: &App, token: &str, address: IpAddr) -> Result<(Session, Caller), Problem> {
    let (identity, generation) = app.tokens.verify_refresh(token)?;
    let lifetime = app.tokens.lifetimes().session;
    match sessions::session_refresh(&app.db, identity, generation, address, lifetime).await? {
        Refreshed::Next(session, caller) => Ok((session, caller)),
        Refreshed::Ended => Err(Problem::new(ProblemCode::InvalidToken, "the session has ended; log in again")),
        Refreshed::Reused => {
            tracing::warn!(user_id = %identity.user_id, "a refresh token came twice; its session was ended");
            let detail = "the refresh token was used before, so the session was ended; log in again";
            Err(Problem::new(ProblemCode::InvalidToken, detail))
        }
    }
}

pub(super) fn answer(app: &App, place: TokenPlace, session: &Session, caller: Caller) -> Result<Response, Problem> {
    let now = Utc::now();
    let signed = app.tokens.issue(session.identity, now);
    let signed = signed.and_then(|access| Ok((access, app.tokens.issue_refresh(session, now)?)));
    let (access, refresh) = signed.map_err(|error| {
        tracing::error!(%error, "no token could be signed");
        Problem::internal()
    })?;
    let lifetime = app.tokens.lifetimes().access;
    let refresh_lifetime = (session.expires_at - now).to_std().unwrap_or(Duration::ZERO);
    let body = LoginResponse {
        access_token: None,
        refresh_token: None,
        token_type: "Bearer".to_owned(),
        expires_in: lifetime.as_secs(),
        refresh_expires_in: refresh_lifetime.as_secs(),
        me: caller.me,
    };
    Ok(match place {
        TokenPlace::Body => {
            Json(LoginResponse { access_token: Some(access), refresh_token: Some(refresh), ..body }).into_response()
        }
        TokenPlace::Cookie => {
            (cookies::kept((access, lifetime), (refresh, refresh_lifetime)), Json(body)).into_response()
        }
    })
}
