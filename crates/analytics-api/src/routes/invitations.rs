//! Invitations to become a user: made and taken back by owners, accepted by whoever was given the link.

use analytics_dao::{DaoError, ErrorKind, invitations};
use analytics_domain::{
    people::{AcceptInvitation, CreatedInvitation, InvitationList, InvitationSummary, InvitationToken, NewInvitation},
    resources::{LoginResponse, TokenPlace},
    role::Permission,
};
use axum::{
    Json,
    extract::State,
    http::{HeaderMap, Method, StatusCode},
    response::Response,
};

use super::auth::{answer, begin_attempt};
use crate::{
    address::ClientAddress,
    attempts::Attempt,
    authenticated::Authenticated,
    body::JsonBody,
    cookies,
    idempotency::IdempotencyKey,
    openapi::{
        examples,
        params::{CreationHeader, InvitationId, OrgHeader, PageParams},
        responses::{InvitationProblems, ReadProblems, WriteProblems},
    },
    path::PathId,
    problem::Problem,
    query::{Nothing, Page, Query},
    state::App,
};

/// Invitations
///
/// The organisation's invitations, the newest first, a page at a time, with those that are no longer
/// good. Takes the role `owner`.
#[utoipa::path(
    get,
    path = "/api/v1/invitations",
    operation_id = "list_invitations",
    tag = "users",
    params(PageParams, OrgHeader),
    responses(
        (status = 200, description = "The invitations, without their tokens.", body = InvitationList, example = json!(examples::invitations())),
        ReadProblems,
    )
)]
pub async fn list_invitations(
    State(app): State<App>,
    caller: Authenticated,
    Query(Page { limit, cursor }): Query<Page>,
) -> Result<Json<InvitationList>, Problem> {
    let scope = caller.require(Permission::ManageUsers)?;
    Ok(Json(invitations::invitation_page(&app.db, scope, limit, cursor.as_deref()).await?))
}

/// Invite somebody
///
/// The answer has the link, this once; pass it on to them. It is good once, for seven days, until it is
/// taken back or the same address is invited again. Takes the role `owner`. Sent again under the same
/// `Idempotency-Key` it invites nobody, and is a `conflict` that names the invitation that was made: its link is
/// stored nowhere. If that was lost, invite them again under another `Idempotency-Key`.
#[utoipa::path(
    post,
    path = "/api/v1/invitations",
    operation_id = "create_invitation",
    tag = "users",
    params(OrgHeader, CreationHeader),
    request_body(content = NewInvitation, example = json!(examples::new_invitation())),
    responses(
        (status = 201, description = "The invitation, and its link.", body = CreatedInvitation, example = json!(examples::created_invitation())),
        WriteProblems,
    )
)]
pub async fn create_invitation(
    State(app): State<App>,
    caller: Authenticated,
    Query(Nothing): Query<Nothing>,
    IdempotencyKey(key): IdempotencyKey,
    JsonBody(new): JsonBody<NewInvitation>,
) -> Result<(StatusCode, Json<CreatedInvitation>), Problem> {
    let scope = caller.require(Permission::ManageUsers)?;
    let made = invitations::invitation_create(&app.db, scope, &caller.actor(), &new, key.as_deref()).await;
    let (invitation, token) = made.map_err(|error| Problem::from(error).of_body())?;
    // What follows a `#` is sent to no server and written to no log.
    let path = format!("/accept-invitation#{token}");
    let created = CreatedInvitation { invitation, token, path };
    Ok((StatusCode::CREATED, Json(created)))
}

/// Take an invitation back
///
/// Its link stops working at once. One that was accepted is a `conflict`. Takes the role `owner`.
#[utoipa::path(
    delete,
    path = "/api/v1/invitations/{id}",
    operation_id = "revoke_invitation",
    tag = "users",
    params(InvitationId, OrgHeader),
    responses((status = 204, description = "It is no longer good."), WriteProblems)
)]
pub async fn revoke_invitation(
    State(app): State<App>,
    caller: Authenticated,
    PathId(id): PathId,
    Query(Nothing): Query<Nothing>,
) -> Result<StatusCode, Problem> {
    let scope = caller.require(Permission::ManageUsers)?;
    invitations::invitation_revoke(&app.db, scope, &caller.actor(), id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Look at an invitation
///
/// What the token of a link opens. One that nobody was given, that was used, taken back or has expired
/// is the same `not_found`.
#[utoipa::path(
    post,
    path = "/api/v1/auth/invitation",
    operation_id = "look_up_invitation",
    tag = "auth",
    security(()),
    request_body(content = InvitationToken, example = json!(examples::invitation_token())),
    responses(
        (status = 200, description = "Who invites whom.", body = InvitationSummary, example = json!(examples::invitation_summary())),
        InvitationProblems,
    )
)]
pub async fn look_up_invitation(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    Query(Nothing): Query<Nothing>,
    JsonBody(InvitationToken { token }): JsonBody<InvitationToken>,
) -> Result<Json<InvitationSummary>, Problem> {
    let attempt = begin_attempt(&app, None, address)?;
    let found = invitations::invitation_look_up(&app.db, &token).await;
    judge(attempt, &found);
    Ok(Json(found?))
}

/// Accept an invitation
///
/// Makes a user of whoever was given the link and logs them in, as `POST /api/v1/auth/login` does. A
/// token that is not good is the same `not_found` as when it is looked at; an address that has become a
/// user's meanwhile is a `conflict`.
#[utoipa::path(
    post,
    path = "/api/v1/auth/accept-invitation",
    operation_id = "accept_invitation",
    tag = "auth",
    security(()),
    request_body(content = AcceptInvitation, example = json!(examples::accept_invitation())),
    responses(
        (status = 200, description = "The session.", body = LoginResponse, example = json!(examples::login_response())),
        InvitationProblems,
    )
)]
pub async fn accept_invitation(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    method: Method,
    headers: HeaderMap,
    Query(Nothing): Query<Nothing>,
    JsonBody(AcceptInvitation { token, name, password, tokens_in }): JsonBody<AcceptInvitation>,
) -> Result<Response, Problem> {
    let place = tokens_in.unwrap_or(TokenPlace::Body);
    if place == TokenPlace::Cookie {
        cookies::refuse_other_sites(&method, &headers)?;
    }
    let attempt = begin_attempt(&app, None, address)?;
    let lifetime = app.tokens.lifetimes().session;
    let accepted = invitations::invitation_accept(&app.db, &token, &name, &password, address, lifetime).await;
    judge(attempt, &accepted);
    let (session, caller) = accepted.map_err(|error| Problem::from(error).of_body())?;
    answer(&app, place, &session, caller)
}

/// A token that is not good was a guess; anything else was not.
fn judge<T>(attempt: Attempt, outcome: &Result<T, DaoError>) {
    if !matches!(outcome, Err(error) if error.kind() == ErrorKind::NotFound) {
        attempt.forgive();
    }
}
