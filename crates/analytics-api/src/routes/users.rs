//! The organisation's users.

use analytics_dao::users;
use analytics_domain::{
    people::{User, UserList, UserPatch},
    role::Permission,
};
use axum::{Json, extract::State};

use crate::{
    authenticated::Authenticated,
    body::JsonBody,
    idempotency::IdempotencyKey,
    openapi::{
        examples,
        params::{IdempotencyHeader, OrgHeader, PageParams, UserId},
        responses::{ReadProblems, WriteProblems},
    },
    path::PathId,
    problem::Problem,
    query::{Nothing, Page, Query},
    state::App,
};

/// Users
///
/// The organisation's users in the order they were added, a page at a time, with those that may no longer
/// log in. Takes the role `owner`.
#[utoipa::path(
    get,
    path = "/api/v1/users",
    operation_id = "list_users",
    tag = "users",
    params(PageParams, OrgHeader),
    responses(
        (status = 200, description = "The users.", body = UserList, example = json!(examples::users())),
        ReadProblems,
    )
)]
pub async fn list_users(
    State(app): State<App>,
    caller: Authenticated,
    Query(Page { limit, cursor }): Query<Page>,
) -> Result<Json<UserList>, Problem> {
    let scope = caller.require(Permission::ManageUsers)?;
    Ok(Json(users::user_page(&app.db, scope, limit, cursor.as_deref()).await?))
}

/// Change a user
///
/// What is absent stays. Another role holds at once; who is disabled is logged out at once. Nobody
/// changes their own role or status, and the organisation's last active owner stays one: either is a
/// `conflict`. Takes the role `owner`. Sending it again gives the same user, so an `Idempotency-Key` is
/// accepted and needs no memory.
#[utoipa::path(
    patch,
    path = "/api/v1/users/{id}",
    operation_id = "update_user",
    tag = "users",
    params(UserId, OrgHeader, IdempotencyHeader),
    request_body(content = UserPatch, example = json!(examples::user_patch())),
    responses(
        (status = 200, description = "The user after the change.", body = User, example = json!(examples::user())),
        WriteProblems,
    )
)]
pub async fn update_user(
    State(app): State<App>,
    caller: Authenticated,
    PathId(id): PathId,
    Query(Nothing): Query<Nothing>,
    _: IdempotencyKey,
    JsonBody(patch): JsonBody<UserPatch>,
) -> Result<Json<User>, Problem> {
    let scope = caller.require(Permission::ManageUsers)?;
    let changed = users::user_change(&app.db, scope, &caller.actor(), id, &patch).await;
    Ok(Json(changed.map_err(|error| Problem::from(error).of_body())?))
}
