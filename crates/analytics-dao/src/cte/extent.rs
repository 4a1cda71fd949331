//! How far an organisation's data reaches: the axis of charts over all time.

use analytics_domain::{OrgScope, metric::Cte, period::DateRange};
use chrono::{DateTime, Duration, Utc};
use sea_orm::{ConnectionTrait, DatabaseTransaction, EntityTrait};
use sea_query::{Expr, ExprTrait, Func, IntoIden, Query, SelectStatement};

use super::placed;
use crate::{
    db::Engine,
    entities::{
        call_reviews, calls, campaigns, candidate_campaign_user_reviews as reviews, credit_entries, flow_sessions,
        notetaking_sessions, resume_screenings, sms_messages,
    },
    error::DaoError,
};

/// From the first row of an organisation that base CTEs are made from to the last; none without any.
pub(crate) async fn extent(
    reader: &DatabaseTransaction,
    engine: Engine,
    scope: OrgScope,
    ctes: &[Cte],
) -> Result<Option<DateRange>, DaoError> {
    reach(reader, engine, firsts_and_lasts(ctes, scope)).await
}

/// From the first session of an organisation to the last; none without any.
pub(crate) async fn extent_of_sessions(
    reader: &DatabaseTransaction,
    engine: Engine,
    scope: OrgScope,
) -> Result<Option<DateRange>, DaoError> {
    reach(reader, engine, std::iter::once(ends_of_sessions(scope))).await
}

/// The first and the last session of an organisation.
pub(crate) fn ends_of_sessions(scope: OrgScope) -> SelectStatement {
    ends(flow_sessions::Entity, flow_sessions::Column::OrgId, flow_sessions::Column::StartedAt, scope)
}

async fn reach(
    reader: &DatabaseTransaction,
    engine: Engine,
    selects: impl Iterator<Item = SelectStatement> + Send,
) -> Result<Option<DateRange>, DaoError> {
    let mut ends: Vec<DateTime<Utc>> = Vec::new();
    for select in selects {
        ends.extend(first_and_last(reader, engine, select).await?);
    }
    // The last row is inside a half-open range that ends one millisecond after it.
    let range = ends.iter().min().zip(ends.iter().max());
    Ok(range.map(|(first, last)| DateRange { start: *first, end: *last + Duration::milliseconds(1) }))
}

/// The first and the last row that each of some base CTEs is made from.
pub(crate) fn firsts_and_lasts(ctes: &[Cte], scope: OrgScope) -> impl Iterator<Item = SelectStatement> {
    ctes.iter().map(move |cte| ends_of(*cte, scope))
}

fn ends_of(cte: Cte, scope: OrgScope) -> SelectStatement {
    match cte {
        Cte::Call | Cte::CandidateInfo => ends(calls::Entity, calls::Column::OrgId, calls::Column::Created, scope)
            .and_where(placed(Expr::col(calls::Column::CallStatus)))
            .take(),
        Cte::Review => ends(reviews::Entity, reviews::Column::OrgId, reviews::Column::CallLastReviewedAt, scope),
        Cte::SmsMessage => {
            ends(sms_messages::Entity, sms_messages::Column::OrgId, sms_messages::Column::CreatedAt, scope)
        }
        Cte::ResumeScreening => ends(
            resume_screenings::Entity,
            resume_screenings::Column::OrgId,
            resume_screenings::Column::CreatedAt,
            scope,
        ),
        Cte::NotetakingSession => ends(
            notetaking_sessions::Entity,
            notetaking_sessions::Column::OrgId,
            notetaking_sessions::Column::CreatedAt,
            scope,
        ),
        Cte::Rating => ends(call_reviews::Entity, call_reviews::Column::OrgId, call_reviews::Column::CreatedAt, scope),
        Cte::CreditEntry => {
            ends(credit_entries::Entity, credit_entries::Column::OrgId, credit_entries::Column::CreatedAt, scope)
        }
        Cte::Launch => ends(campaigns::Entity, campaigns::Column::OrgId, campaigns::Column::LaunchedAt, scope),
    }
}

/// The first and the last time of an organisation's rows.
fn ends<E: EntityTrait + IntoIden>(table: E, org: E::Column, time: E::Column, scope: OrgScope) -> SelectStatement
where
    E::Column: IntoIden,
{
    Query::select()
        .expr_as(Func::min(Expr::col(time)), "first")
        .expr_as(Func::max(Expr::col(time)), "last")
        .from(table)
        .and_where(Expr::col(org).eq(scope.org_id()))
        .take()
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
