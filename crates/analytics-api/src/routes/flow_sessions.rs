//! Running a flow, and saying what one makes of it.

use analytics_dao::flows::{rating, running};
use analytics_domain::{
    OrgScope,
    flows::session::{
        Completion, FlowSession, NewDecision, NewSessionRating, NewStepFeedback, SessionRating, StepFeedback,
    },
    params::Params,
    role::Permission,
};
use axum::{Json, extract::State, http::StatusCode};
use uuid::Uuid;

use crate::{
    authenticated::Authenticated,
    body::JsonBody,
    idempotency::IdempotencyKey,
    openapi::{
        flow_examples as examples,
        params::{CreationHeader, FlowId, IdempotencyHeader, OrgHeader, SessionId, StepFeedbackParams, StepId},
        responses::{ReadProblems, ValueProblems, WriteProblems},
    },
    path::PathId,
    problem::Problem,
    query::{Nothing, Query, QueryParams},
    state::App,
};

/// In which session.
#[derive(Debug)]
pub struct InSession(pub Option<Uuid>);

impl QueryParams for InSession {
    fn take(params: &mut Params) -> Self {
        let session_id = params.one("session_id");
        if session_id.is_none() {
            params.refuse(
                "session_id",
                None,
                "is not given, or is no id; it names the session in which the step was rated",
            );
        }
        Self(session_id)
    }
}

/// Start a session
///
/// The session of the caller begins at the root of the flow's published version. An archived flow is a `conflict`.
/// Flows are run by people, in their own organisation. Sent again under the same `Idempotency-Key` it starts no other one
/// and answers with the session as it is by then; a key counts for each flow apart.
#[utoipa::path(
    post,
    path = "/api/v1/flows/{id}/sessions",
    operation_id = "start_session",
    tag = "flows",
    params(FlowId, OrgHeader, CreationHeader),
    responses(
        (status = 201, description = "The session.", body = FlowSession, example = json!(examples::session_begun())),
        WriteProblems,
    )
)]
pub async fn start_session(
    State(app): State<App>,
    caller: Authenticated,
    PathId(id): PathId,
    Query(Nothing): Query<Nothing>,
    IdempotencyKey(key): IdempotencyKey,
) -> Result<(StatusCode, Json<FlowSession>), Problem> {
    let (scope, user_id) = runner(&caller)?;
    let started = running::session_start(&app.db, scope, user_id, id, key.as_deref()).await?;
    Ok((StatusCode::CREATED, Json(started)))
}

/// A session
///
/// One of the caller's own: the way it took so far, its flow and what was said of it. Somebody else's is `forbidden`.
#[utoipa::path(
    get,
    path = "/api/v1/sessions/{id}",
    operation_id = "get_session",
    tag = "flows",
    params(SessionId, OrgHeader),
    responses(
        (status = 200, description = "The session.", body = FlowSession, example = json!(examples::session())),
        ReadProblems,
    )
)]
pub async fn get_session(
    State(app): State<App>,
    caller: Authenticated,
    PathId(id): PathId,
    Query(Nothing): Query<Nothing>,
) -> Result<Json<FlowSession>, Problem> {
    let (scope, user_id) = runner(&caller)?;
    Ok(Json(running::session_get(&app.db, scope, user_id, id).await?))
}

/// Decide at a node
///
/// Moves a running session of the caller on by one of the options of the node that it is at or, going back, of one that
/// it came to before. Sending the same again, for want of an answer, changes nothing and is answered by `200`. A session
/// that is completed or has moved on otherwise is a `conflict`.
#[utoipa::path(
    post,
    path = "/api/v1/sessions/{id}/decisions",
    operation_id = "add_decision",
    tag = "flows",
    params(SessionId, OrgHeader, IdempotencyHeader),
    request_body(content = NewDecision, example = json!(examples::new_decision())),
    responses(
        (status = 201, description = "The session moved on.", body = FlowSession, example = json!(examples::session())),
        (status = 200, description = "It had moved on by this choice already.", body = FlowSession, example = json!(examples::session())),
        WriteProblems,
    )
)]
pub async fn add_decision(
    State(app): State<App>,
    caller: Authenticated,
    PathId(id): PathId,
    Query(Nothing): Query<Nothing>,
    _: IdempotencyKey,
    JsonBody(decision): JsonBody<NewDecision>,
) -> Result<(StatusCode, Json<FlowSession>), Problem> {
    let (scope, user_id) = runner(&caller)?;
    let moved = running::decision_add(&app.db, scope, user_id, id, &decision).await;
    let (session, is_new) = moved.map_err(|error| Problem::from(error).of_body())?;
    Ok((created_if(is_new), Json(session)))
}

/// Complete a session
///
/// Ends a session of the caller. Ending it in the same way again changes nothing; in another way, it is a `conflict`.
#[utoipa::path(
    post,
    path = "/api/v1/sessions/{id}/complete",
    operation_id = "complete_session",
    tag = "flows",
    params(SessionId, OrgHeader, IdempotencyHeader),
    request_body(content = Completion, example = json!(examples::completion())),
    responses(
        (status = 200, description = "The session.", body = FlowSession, example = json!(examples::session())),
        WriteProblems,
    )
)]
pub async fn complete_session(
    State(app): State<App>,
    caller: Authenticated,
    PathId(id): PathId,
    Query(Nothing): Query<Nothing>,
    _: IdempotencyKey,
    JsonBody(Completion { outcome }): JsonBody<Completion>,
) -> Result<Json<FlowSession>, Problem> {
    let (scope, user_id) = runner(&caller)?;
    Ok(Json(running::session_complete(&app.db, scope, user_id, id, outcome).await?))
}

/// Rate a session
///
/// What the caller makes of a session of theirs, once: another time is a `conflict`. One that is running is
/// `not_completed`; a rating outside 1 to 5 and a comment of more than 500 characters are `unprocessable`.
#[utoipa::path(
    post,
    path = "/api/v1/sessions/{id}/rate",
    operation_id = "rate_session",
    tag = "flows",
    params(SessionId, OrgHeader),
    request_body(content = NewSessionRating, example = json!(examples::new_rating())),
    responses(
        (status = 201, description = "The rating.", body = SessionRating, example = json!(examples::rating())),
        WriteProblems,
        ValueProblems,
    )
)]
pub async fn rate_session(
    State(app): State<App>,
    caller: Authenticated,
    PathId(id): PathId,
    Query(Nothing): Query<Nothing>,
    JsonBody(given): JsonBody<NewSessionRating>,
) -> Result<(StatusCode, Json<SessionRating>), Problem> {
    let (scope, user_id) = runner(&caller)?;
    let rated = rating::session_rate(&app.db, scope, user_id, id, &given).await;
    Ok((StatusCode::CREATED, Json(rated.map_err(|error| Problem::from(error).of_values())?)))
}

/// Say whether a step helped
///
/// In a session of the caller that came to the step; saying otherwise later takes the place of what was said, and is
/// answered by `200`.
#[utoipa::path(
    post,
    path = "/api/v1/steps/{id}/feedback",
    operation_id = "give_step_feedback",
    tag = "flows",
    params(StepId, OrgHeader, IdempotencyHeader),
    request_body(content = NewStepFeedback, example = json!(examples::new_feedback())),
    responses(
        (status = 201, description = "It was not said before.", body = StepFeedback, example = json!(examples::feedback())),
        (status = 200, description = "It takes the place of what was said.", body = StepFeedback, example = json!(examples::feedback())),
        WriteProblems,
    )
)]
pub async fn give_step_feedback(
    State(app): State<App>,
    caller: Authenticated,
    PathId(id): PathId,
    Query(Nothing): Query<Nothing>,
    _: IdempotencyKey,
    JsonBody(given): JsonBody<NewStepFeedback>,
) -> Result<(StatusCode, Json<StepFeedback>), Problem> {
    let (scope, user_id) = runner(&caller)?;
    let (feedback, is_new) = rating::feedback_give(&app.db, scope, user_id, id, &given).await?;
    Ok((created_if(is_new), Json(feedback)))
}

/// Take back what was said of a step
///
/// Whether or not anything was said: afterwards nothing is.
#[utoipa::path(
    delete,
    path = "/api/v1/steps/{id}/feedback",
    operation_id = "take_back_step_feedback",
    tag = "flows",
    params(StepId, StepFeedbackParams, OrgHeader, IdempotencyHeader),
    responses((status = 204, description = "Nothing is said of it."), WriteProblems)
)]
pub async fn take_back_step_feedback(
    State(app): State<App>,
    caller: Authenticated,
    PathId(id): PathId,
    Query(InSession(session_id)): Query<InSession>,
    _: IdempotencyKey,
) -> Result<StatusCode, Problem> {
    let (scope, user_id) = runner(&caller)?;
    if let Some(session_id) = session_id {
        rating::feedback_take_back(&app.db, scope, user_id, id, session_id).await?;
    }
    Ok(StatusCode::NO_CONTENT)
}

/// Who runs a flow, and where.
pub(super) fn runner(caller: &Authenticated) -> Result<(OrgScope, Uuid), Problem> {
    let scope = caller.require(Permission::RunFlows)?;
    Ok((scope, caller.person()?.me.id))
}

const fn created_if(is_new: bool) -> StatusCode {
    if is_new { StatusCode::CREATED } else { StatusCode::OK }
}
