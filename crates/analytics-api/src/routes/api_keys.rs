//! Keys for programs.

use analytics_dao::api_keys;
use analytics_domain::{
    resources::{ApiKeyList, CreatedApiKey, NewApiKey},
    role::Permission,
};
use axum::{
    Json,
    extract::State,
    http::{StatusCode, header},
    response::IntoResponse,
};

use crate::{
    authenticated::Authenticated,
    body::JsonBody,
    idempotency::IdempotencyKey,
    openapi::{
        examples,
        params::{ApiKeyId, CreationHeader, OrgHeader, PageParams},
        responses::{ReadProblems, WriteProblems},
    },
    path::PathId,
    problem::Problem,
    query::{Nothing, Page, Query},
    state::App,
};

/// Keys
///
/// The organisation's keys for programs, the newest first, a page at a time, with those that were
/// revoked. Takes the role `owner`.
#[utoipa::path(
    get,
    path = "/api/v1/api-keys",
    operation_id = "list_api_keys",
    tag = "auth",
    params(PageParams, OrgHeader),
    responses(
        (status = 200, description = "The keys, without their secrets.", body = ApiKeyList, example = json!(examples::api_keys())),
        ReadProblems,
    )
)]
pub async fn list_api_keys(
    State(app): State<App>,
    caller: Authenticated,
    Query(Page { limit, cursor }): Query<Page>,
) -> Result<Json<ApiKeyList>, Problem> {
    let scope = caller.require(Permission::ManageApiKeys)?;
    Ok(Json(api_keys::key_page(&app.db, scope, limit, cursor.as_deref()).await?))
}

/// Make a key
///
/// The answer has the key's text, this once. A program sends it as `Authorization: Bearer …`; it may do
/// what its scopes say, in this organisation, until it expires or is revoked. Takes the role `owner`. Sent again
/// under the same `Idempotency-Key` it makes no other one, and is a `conflict` that names the one that was made:
/// its text is stored nowhere. If that was lost, revoke the key and make another under another `Idempotency-Key`.
#[utoipa::path(
    post,
    path = "/api/v1/api-keys",
    operation_id = "create_api_key",
    tag = "auth",
    params(OrgHeader, CreationHeader),
    request_body(content = NewApiKey, example = json!(examples::new_api_key())),
    responses(
        (status = 201, description = "The key, and its text.", body = CreatedApiKey, example = json!(examples::created_api_key())),
        WriteProblems,
    )
)]
pub async fn create_api_key(
    State(app): State<App>,
    caller: Authenticated,
    Query(Nothing): Query<Nothing>,
    IdempotencyKey(idempotency_key): IdempotencyKey,
    JsonBody(new): JsonBody<NewApiKey>,
) -> Result<impl IntoResponse, Problem> {
    let scope = caller.require(Permission::ManageApiKeys)?;
    let made = api_keys::key_create(&app.db, scope, &caller.actor(), &new, idempotency_key.as_deref()).await;
    let (api_key, key) = made.map_err(|error| Problem::from(error).of_body())?;
    Ok((StatusCode::CREATED, [(header::CACHE_CONTROL, "no-store")], Json(CreatedApiKey { api_key, key })))
}

/// Revoke a key
///
/// It stops working at once. Takes the role `owner`.
#[utoipa::path(
    delete,
    path = "/api/v1/api-keys/{id}",
    operation_id = "revoke_api_key",
    tag = "auth",
    params(ApiKeyId, OrgHeader),
    responses((status = 204, description = "It no longer works."), WriteProblems)
)]
pub async fn revoke_api_key(
    State(app): State<App>,
    caller: Authenticated,
    PathId(id): PathId,
    Query(Nothing): Query<Nothing>,
) -> Result<StatusCode, Problem> {
    let scope = caller.require(Permission::ManageApiKeys)?;
    api_keys::key_revoke(&app.db, scope, &caller.actor(), id).await?;
    Ok(StatusCode::NO_CONTENT)
}
