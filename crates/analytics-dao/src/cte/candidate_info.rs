//! The `candidate_info` CTE: reviews with at least one call in scope.

use analytics_domain::{filters::ResolvedFilters, metric::Column};
use sea_query::{CommonTableExpression, Expr, ExprTrait, Func, JoinType, Query};

use super::name;
use crate::entities::{campaign_scripts as scripts, candidate_campaign_user_reviews as reviews};

/// One row per review of a pair that `call_pair` holds, with the passing score of its campaign. The scope
/// is that of `call_pair`, which has one row per pair and window: five calls do not make five rows.
pub(crate) fn candidate_info(filters: &ResolvedFilters, default_passing_score: f64) -> CommonTableExpression {
    let pair = |column: &'static str| Expr::col((name::CALL_PAIR, column));
    let own_score = Expr::col((scripts::Entity, scripts::Column::PassingScore));
    let select = Query::select()
        .expr_as(pair(name::PERIOD), name::PERIOD)
        .expr_as(pair(name::LAST_CALL), name::LAST_CALL)
        .expr_as(Expr::col((reviews::Entity, reviews::Column::Id)), name::REVIEW_ID)
        .expr_as(pair(Column::CandidateId.as_str()), Column::CandidateId.as_str())
        .expr_as(pair(Column::CampaignId.as_str()), Column::CampaignId.as_str())
        .expr_as(Expr::col((reviews::Entity, reviews::Column::Feedback)), Column::Feedback.as_str())
        .expr_as(Expr::col((reviews::Entity, reviews::Column::MaxScore)), Column::MaxScore.as_str())
        .expr_as(Func::coalesce([own_score, Expr::val(default_passing_score)]), Column::PassingScore.as_str())
        .from(name::CALL_PAIR)
        .join(
            JoinType::InnerJoin,
            reviews::Entity,
            Expr::col((reviews::Entity, reviews::Column::OrgId))
                .eq(filters.scope.org_id())
                .and(
                    Expr::col((reviews::Entity, reviews::Column::CandidateId))
                        .equals((name::CALL_PAIR, Column::CandidateId.as_str())),
                )
                .and(
                    Expr::col((reviews::Entity, reviews::Column::CampaignId))
                        .equals((name::CALL_PAIR, Column::CampaignId.as_str())),
                ),
        )
        .join(
            JoinType::LeftJoin,
            scripts::Entity,
            Expr::col((scripts::Entity, scripts::Column::OrgId)).eq(filters.scope.org_id()).and(
                Expr::col((scripts::Entity, scripts::Column::CampaignId))
                    .equals((name::CALL_PAIR, Column::CampaignId.as_str())),
            ),
        )
        .take();
    CommonTableExpression::new().table_name(name::CANDIDATE_INFO).query(select).to_owned()
}
