//! How far an organisation's data reaches: the axis of charts over all time.

use analytics_domain::{OrgScope, period::DateRange};
use chrono::{DateTime, Duration, Utc};
use sea_orm::{ConnectionTrait, DatabaseTransaction};
use sea_query::{Expr, ExprTrait, Func, Query, SelectStatement};

use super::placed;
use crate::{
    db::Engine,
    entities::{calls, candidate_campaign_user_reviews as reviews},
    error::DaoError,
};

/// From the first placed call or review of an organisation to its last; none without any.
pub(crate) async fn extent(
    reader: &DatabaseTransaction,
    engine: Engine,
    scope: OrgScope,
) -> Result<Option<DateRange>, DaoError> {
    let mut ends: Vec<DateTime<Utc>> = Vec::new();
    for select in firsts_and_lasts(scope) {
        ends.extend(first_and_last(reader, engine, select).await?);
    }
    // The last row is inside a half-open range that ends one millisecond after it.
    let range = ends.iter().min().zip(ends.iter().max());
    Ok(range.map(|(first, last)| DateRange { start: *first, end: *last + Duration::milliseconds(1) }))
}

/// The first and the last placed call, and the first and the last review.
pub(crate) fn firsts_and_lasts(scope: OrgScope) -> [SelectStatement; 2] {
    let calls = Query::select()
        .expr_as(Func::min(Expr::col(calls::Column::Created)), "first")
        .expr_as(Func::max(Expr::col(calls::Column::Created)), "last")
        .from(calls::Entity)
        .and_where(Expr::col(calls::Column::OrgId).eq(scope.org_id()))
        .and_where(placed(Expr::col(calls::Column::CallStatus)))
        .take();
    let reviews = Query::select()
        .expr_as(Func::min(Expr::col(reviews::Column::CallLastReviewedAt)), "first")
        .expr_as(Func::max(Expr::col(reviews::Column::CallLastReviewedAt)), "last")
        .from(reviews::Entity)
        .and_where(Expr::col(reviews::Column::OrgId).eq(scope.org_id()))
        .take();
    [calls, reviews]
}

async fn first_and_last(
    reader: &DatabaseTransaction,
    engine: Engine,
    select: SelectStatement,
) -> Result<Vec<DateTime<Utc>>, DaoError> {
    let statement = engine.backend().build(&select);
    let Some(row) = reader.query_one_raw(statement).await? else { return Ok(Vec::new()) };
    let ends: [Option<DateTime<Utc>>; 2] = [row.try_get("", "first")?, row.try_get("", "last")?];
    Ok(ends.into_iter().flatten().collect())
}
