//! The `rating` CTE: candidates' ratings of calls in scope.

use analytics_domain::{
    filters::ResolvedFilters,
    metric::{Column, Cte},
};
use sea_query::{CommonTableExpression, Expr, ExprTrait, JoinType, Query};

use super::{
    name, placed,
    rows_in_scope::named,
    scope::{Windows, who_and_where},
};
use crate::entities::{call_reviews as ratings, calls};

/// One row per rating given in the range, of a placed call in scope; a call has at most one.
pub(crate) fn rating(filters: &ResolvedFilters, windows: Windows) -> CommonTableExpression {
    let rating = |column| Expr::col((ratings::Entity, column));
    let call = |column| Expr::col((calls::Entity, column));
    let given = rating(ratings::Column::CreatedAt);
    let (candidate, campaign) = (call(calls::Column::CandidateId), call(calls::Column::CampaignId));
    let select = Query::select()
        .expr_as(windows.period_of(&given), name::PERIOD)
        .expr_as(rating(ratings::Column::Id), name::ID)
        .expr_as(given.clone(), name::CREATED)
        .expr_as(rating(ratings::Column::Rating), Column::Rating.as_str())
        .from(ratings::Entity)
        .join(
            JoinType::InnerJoin,
            calls::Entity,
            call(calls::Column::OrgId)
                .eq(filters.scope.org_id())
                .and(call(calls::Column::Id).equals((ratings::Entity, ratings::Column::CallId))),
        )
        .cond_where(who_and_where(filters, rating(ratings::Column::OrgId), Some(&candidate), &campaign))
        .and_where(placed(call(calls::Column::CallStatus)))
        .cond_where(windows.contain(&given))
        .take();
    named(Cte::Rating, select)
}
