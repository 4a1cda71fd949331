//! The `flow_session` CTE: sessions in scope, by when they were started.

use analytics_domain::{flows::filters::SessionFilters, metric::Column};
use sea_query::{CommonTableExpression, Expr, ExprTrait, Query};

use super::{
    name,
    scope::{Windows, whose_and_of_what},
};
use crate::entities::{flow_sessions as sessions, session_ratings as ratings};

/// One row per session started in the range, with its rating. A session has at most one, which counts while it is
/// completed: another import may have opened it again.
pub(crate) fn flow_session(filters: &SessionFilters) -> CommonTableExpression {
    let session = |column| Expr::col((sessions::Entity, column));
    let rating = |column| Expr::col((ratings::Entity, column));
    let started = session(sessions::Column::StartedAt);
    let (engineer, flow) = (session(sessions::Column::UserId), session(sessions::Column::FlowId));
    let windows = Windows::current(&filters.span);
    let select = Query::select()
        .expr_as(windows.period_of(&started), name::PERIOD)
        .expr_as(session(sessions::Column::Id), Column::SessionId.as_str())
        .expr_as(started.clone(), name::CREATED)
        .expr_as(flow.clone(), Column::FlowId.as_str())
        .expr_as(engineer.clone(), Column::EngineerId.as_str())
        .expr_as(session(sessions::Column::Outcome), Column::Outcome.as_str())
        .expr_as(session(sessions::Column::DurationMs), Column::DurationMs.as_str())
        .expr_as(rating(ratings::Column::Rating), Column::Rating.as_str())
        .from(sessions::Entity)
        .left_join(
            ratings::Entity,
            rating(ratings::Column::OrgId)
                .eq(filters.scope.org_id())
                .and(rating(ratings::Column::SessionId).equals((sessions::Entity, sessions::Column::Id)))
                .and(session(sessions::Column::Outcome).is_not_null()),
        )
        .cond_where(whose_and_of_what(filters, session(sessions::Column::OrgId), &engineer, &flow))
        .cond_where(windows.contain(&started))
        .take();
    CommonTableExpression::new().table_name(name::FLOW_SESSION).query(select).to_owned()
}
