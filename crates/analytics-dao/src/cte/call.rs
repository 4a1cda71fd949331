//! The `call` CTE: placed calls in scope.

use analytics_domain::{closed_sets::CallStatus, filters::ResolvedFilters, metric::Column};
use sea_query::{CommonTableExpression, Expr, ExprTrait, Query, SelectStatement};

use super::{
    name,
    scope::{Windows, who_and_where},
};
use crate::entities::calls;

/// Calls that were placed; the others are outside every metric.
pub(crate) fn placed(status: Expr) -> Expr {
    status.is_in(CallStatus::PLACED.iter().map(|status| status.as_str()))
}

/// Placed calls in scope, by the time they were made.
pub(crate) fn call(filters: &ResolvedFilters, windows: Windows) -> CommonTableExpression {
    let created = Expr::col((calls::Entity, calls::Column::Created));
    let candidate = Expr::col((calls::Entity, calls::Column::CandidateId));
    let campaign = Expr::col((calls::Entity, calls::Column::CampaignId));
    let org = Expr::col((calls::Entity, calls::Column::OrgId));
    let mut select: SelectStatement = Query::select();
    select
        .expr_as(windows.period_of(&created), name::PERIOD)
        .expr_as(Expr::col((calls::Entity, calls::Column::Id)), name::CALL_ID)
        .expr_as(created.clone(), name::CREATED);
    for (column, stored) in [
        (Column::CandidateId, calls::Column::CandidateId),
        (Column::CampaignId, calls::Column::CampaignId),
        (Column::Channel, calls::Column::Channel),
        (Column::CallStatus, calls::Column::CallStatus),
        (Column::CallLengthSec, calls::Column::CallLengthSec),
        (Column::QuestionCompletionRate, calls::Column::QuestionCompletionRate),
        (Column::WithdrawalReason, calls::Column::WithdrawalReason),
        (Column::AccommodationRequested, calls::Column::AccommodationRequested),
        (Column::OptedOut, calls::Column::OptedOut),
    ] {
        select.expr_as(Expr::col((calls::Entity, stored)), column.as_str());
    }
    select
        .from(calls::Entity)
        .cond_where(who_and_where(filters, org, Some(&candidate), &campaign))
        .and_where(placed(Expr::col((calls::Entity, calls::Column::CallStatus))))
        .cond_where(windows.contain(&created));
    CommonTableExpression::new().table_name(name::CALL).query(select).materialized(false).to_owned()
}
