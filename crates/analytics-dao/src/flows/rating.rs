//! What engineers make of their sessions, and of the steps in them.

use analytics_domain::{
    OrgScope,
    flows::session::{MAX_COMMENT, NewSessionRating, NewStepFeedback, SessionRating, StepFeedback},
};
use chrono::{SubsecRound, Utc};
use sea_orm::{ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, ExprTrait, QueryFilter};
use sea_query::Expr;
use uuid::Uuid;

use super::stored::{STEP, own_session, rating, rating_of, step};
use crate::{
    db::Db,
    entities::{UNSTORABLE, session_decisions as decisions, session_ratings as ratings, step_ratings as votes, steps},
    error::DaoError,
    orgs::{invalid, raise_data_version},
};

/// Rates one of a user's sessions, once.
///
/// # Errors
/// `Invalid` for a rating outside 1 to 5 and a comment that is too long, `NotFound` for a session that this organisation
/// does not have, `NotYours` for somebody else's, `NotCompleted` for a running one, `Contradiction` for one that was rated.
pub async fn session_rate(
    db: &Db,
    scope: OrgScope,
    user_id: Uuid,
    id: Uuid,
    given: &NewSessionRating,
) -> Result<SessionRating, DaoError> {
    let NewSessionRating { rating: number, comment } = given;
    let stars = i32::try_from(*number).ok().filter(|stars| (1..=5).contains(stars));
    let stars = stars.ok_or_else(|| invalid("rating", number, "is outside 1 to 5"))?;
    let comment = comment.as_deref().map(str::trim).filter(|comment| !comment.is_empty());
    if let Some(comment) = comment {
        check_comment(comment)?;
    }
    let txn = db.write_transaction().await?;
    raise_data_version(&txn, scope).await?;
    let session = own_session(&txn, scope, user_id, id).await?;
    if session.completed_at.is_none() {
        return Err(DaoError::NotCompleted);
    }
    if rating_of(&txn, scope, id).await?.is_some() {
        return Err(DaoError::Contradiction("the session was rated already"));
    }
    let row = ratings::Model {
        org_id: scope.org_id(),
        id: Uuid::now_v7(),
        session_id: id,
        rating: stars,
        comment: comment.map(str::to_owned),
        created_at: Utc::now().trunc_subsecs(3),
    };
    let added = ratings::ActiveModel::from(row.clone()).reset_all();
    ratings::Entity::insert(added).exec_without_returning(&txn).await?;
    txn.commit().await?;
    Ok(rating(row))
}

fn check_comment(comment: &str) -> Result<(), DaoError> {
    if comment.chars().count() > MAX_COMMENT {
        return Err(invalid("comment", comment, format!("is longer than {MAX_COMMENT} characters")));
    }
    if comment.contains(UNSTORABLE) {
        return Err(invalid("comment", comment.escape_default(), "contains a NUL character, which no text has"));
    }
    Ok(())
}

/// Says whether a step helped in one of a user's sessions, and whether that was not said before. Who says otherwise
/// later is counted once.
///
/// # Errors
/// `NotFound` for a session or step that this organisation does not have and a step that the session did not come to,
/// `NotYours` for somebody else's session.
pub async fn feedback_give(
    db: &Db,
    scope: OrgScope,
    user_id: Uuid,
    step_id: Uuid,
    given: &NewStepFeedback,
) -> Result<(StepFeedback, bool), DaoError> {
    let NewStepFeedback { session_id, was_helpful } = *given;
    let txn = db.write_transaction().await?;
    // Voters wait for each other here, so the counts cannot miss one.
    raise_data_version(&txn, scope).await?;
    let vote = Vote::in_session(&txn, scope, user_id, step_id, session_id).await?;
    let stored = vote.stored(&txn).await?;
    match &stored {
        Some(before) if before.was_helpful == was_helpful => {
            let step = step(step_row(&txn, scope, step_id).await?);
            return Ok((StepFeedback { session_id, was_helpful, step }, false));
        }
        Some(before) => {
            vote.count(&txn, before.was_helpful, -1).await?;
            vote.count(&txn, was_helpful, 1).await?;
            votes::Entity::update_many()
                .col_expr(votes::Column::WasHelpful, Expr::val(was_helpful))
                .filter(votes::Column::OrgId.eq(scope.org_id()))
                .filter(votes::Column::Id.eq(before.id))
                .exec(&txn)
                .await?;
        }
        None => {
            vote.count(&txn, was_helpful, 1).await?;
            let row = votes::Model {
                org_id: scope.org_id(),
                id: Uuid::now_v7(),
                step_id,
                user_id,
                session_id,
                was_helpful,
                created_at: Utc::now().trunc_subsecs(3),
            };
            votes::Entity::insert(votes::ActiveModel::from(row).reset_all()).exec_without_returning(&txn).await?;
        }
    }
    let step = step(step_row(&txn, scope, step_id).await?);
    txn.commit().await?;
    Ok((StepFeedback { session_id, was_helpful, step }, stored.is_none()))
}

/// Takes back what a user said of a step in one of their sessions, if they said anything.
///
/// # Errors
/// As saying it.
pub async fn feedback_take_back(
    db: &Db,
    scope: OrgScope,
    user_id: Uuid,
    step_id: Uuid,
    session_id: Uuid,
) -> Result<(), DaoError> {
    let txn = db.write_transaction().await?;
    raise_data_version(&txn, scope).await?;
    let vote = Vote::in_session(&txn, scope, user_id, step_id, session_id).await?;
    if let Some(before) = vote.stored(&txn).await? {
        vote.count(&txn, before.was_helpful, -1).await?;
        votes::Entity::delete_by_id((scope.org_id(), before.id)).exec(&txn).await?;
        txn.commit().await?;
    }
    Ok(())
}

/// Whose word on which step, in which session.
struct Vote {
    scope: OrgScope,
    user_id: Uuid,
    step_id: Uuid,
    session_id: Uuid,
}

impl Vote {
    /// That of a user in their own session, which came to the step.
    async fn in_session(
        txn: &DatabaseTransaction,
        scope: OrgScope,
        user_id: Uuid,
        step_id: Uuid,
        session_id: Uuid,
    ) -> Result<Self, DaoError> {
        let step = step_row(txn, scope, step_id).await?;
        let session = own_session(txn, scope, user_id, session_id).await?;
        let visits = decisions::Entity::find()
            .filter(decisions::Column::OrgId.eq(scope.org_id()))
            .filter(decisions::Column::SessionId.eq(session_id))
            .filter(decisions::Column::NodeId.eq(step.node_id));
        // Nodes of other flows may be called the same.
        let is_visited = session.flow_id == step.flow_id && visits.one(txn).await?.is_some();
        if is_visited { Ok(Self { scope, user_id, step_id, session_id }) } else { Err(STEP) }
    }

    async fn stored(&self, txn: &DatabaseTransaction) -> Result<Option<votes::Model>, DaoError> {
        let stored = votes::Entity::find()
            .filter(votes::Column::OrgId.eq(self.scope.org_id()))
            .filter(votes::Column::StepId.eq(self.step_id))
            .filter(votes::Column::UserId.eq(self.user_id))
            .filter(votes::Column::SessionId.eq(self.session_id));
        Ok(stored.one(txn).await?)
    }

    /// Counts one vote more, or one less, on the step.
    async fn count(&self, txn: &DatabaseTransaction, was_helpful: bool, by: i32) -> Result<(), DaoError> {
        let count = if was_helpful { steps::Column::HelpfulYes } else { steps::Column::HelpfulNo };
        steps::Entity::update_many()
            .col_expr(count, Expr::col(count).add(by))
            .filter(steps::Column::OrgId.eq(self.scope.org_id()))
            .filter(steps::Column::Id.eq(self.step_id))
            .exec(txn)
            .await?;
        Ok(())
    }
}

async fn step_row(txn: &DatabaseTransaction, scope: OrgScope, id: Uuid) -> Result<steps::Model, DaoError> {
    steps::Entity::find_by_id((scope.org_id(), id)).one(txn).await?.ok_or(STEP)
}
