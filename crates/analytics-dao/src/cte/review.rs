//! The `review` CTE: reviews by the time they were last made.

use analytics_domain::{filters::ResolvedFilters, metric::Column};
use sea_query::{CommonTableExpression, Expr, ExprTrait, Query};

use super::{
    name, placed,
    scope::{Windows, who_and_where},
};
use crate::entities::{calls, candidate_campaign_user_reviews as reviews};

/// One row per review, made in the range, of a candidate with at least one placed call in that campaign.
pub(crate) fn review(filters: &ResolvedFilters, windows: Windows) -> CommonTableExpression {
    let review = |column| Expr::col((reviews::Entity, column));
    let candidate = review(reviews::Column::CandidateId);
    let campaign = review(reviews::Column::CampaignId);
    let called = Query::select()
        .expr(Expr::val(1))
        .from(calls::Entity)
        .and_where(Expr::col((calls::Entity, calls::Column::OrgId)).eq(filters.scope.org_id()))
        .and_where(
            Expr::col((calls::Entity, calls::Column::CandidateId))
                .equals((reviews::Entity, reviews::Column::CandidateId)),
        )
        .and_where(
            Expr::col((calls::Entity, calls::Column::CampaignId))
                .equals((reviews::Entity, reviews::Column::CampaignId)),
        )
        .and_where(placed(Expr::col((calls::Entity, calls::Column::CallStatus))))
        .take();
    let reviewed = review(reviews::Column::CallLastReviewedAt);
    let select = Query::select()
        .expr_as(windows.period_of(&reviewed), name::PERIOD)
        .expr_as(review(reviews::Column::Id), name::REVIEW_ID)
        .expr_as(candidate.clone(), Column::CandidateId.as_str())
        .expr_as(campaign.clone(), Column::CampaignId.as_str())
        .expr_as(review(reviews::Column::Feedback), Column::Feedback.as_str())
        .expr_as(reviewed.clone(), name::REVIEWED)
        .from(reviews::Entity)
        .cond_where(who_and_where(filters, review(reviews::Column::OrgId), Some(&candidate), &campaign))
        .and_where(Expr::exists(called))
        .and_where(reviewed.clone().is_not_null())
        .cond_where(windows.contain(&reviewed))
        .take();
    CommonTableExpression::new().table_name(name::REVIEW).query(select).to_owned()
}
