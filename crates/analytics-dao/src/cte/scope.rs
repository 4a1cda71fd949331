//! The predicates of the shared filters; nothing else in the project has one.

use analytics_domain::{
    filters::{CandidateFilter, ResolvedFilters, Span},
    flows::filters::SessionFilters,
    period::DateRange,
};
use chrono::{DateTime, Utc};
use sea_query::{CaseStatement, Condition, Expr, ExprTrait, Query, SelectStatement};

use super::{CURRENT, PREVIOUS};
use crate::{
    dialect::integer,
    entities::{campaigns, candidates},
};

/// Tenant, campaigns, job titles and candidates, for a table with these columns; one without candidates knows no
/// filter on them. What concerns another table is a semi-join, which cannot multiply rows.
pub(super) fn who_and_where(
    filters: &ResolvedFilters,
    org: Expr,
    candidate: Option<&Expr>,
    campaign: &Expr,
) -> Condition {
    let ResolvedFilters {
        scope,
        date_range: _,
        campaign_ids,
        candidate_filter,
        job_titles,
        time_zone: _,
        granularity: _,
        compare: _,
        now: _,
    } = filters;
    let org_id = scope.org_id();
    Condition::all()
        .add(org.eq(org_id))
        .add_option((!campaign_ids.is_empty()).then(|| campaign.clone().is_in(campaign_ids.iter().copied())))
        .add_option((!job_titles.is_empty()).then(|| {
            let titled = Query::select()
                .column(campaigns::Column::Id)
                .from(campaigns::Entity)
                .and_where(Expr::col(campaigns::Column::OrgId).eq(org_id))
                .and_where(Expr::col(campaigns::Column::JobTitle).is_in(job_titles))
                .take();
            campaign.clone().in_subquery(titled)
        }))
        .add_option(
            candidate
                .zip(candidate_filter.as_ref())
                .map(|(candidate, filter)| candidate.clone().in_subquery(chosen(filter, org_id))),
        )
}

fn chosen(CandidateFilter { ids, sources, locations }: &CandidateFilter, org_id: uuid::Uuid) -> SelectStatement {
    Query::select()
        .column(candidates::Column::Id)
        .from(candidates::Entity)
        .and_where(Expr::col(candidates::Column::OrgId).eq(org_id))
        .and_where_option((!ids.is_empty()).then(|| Expr::col(candidates::Column::Id).is_in(ids.iter().copied())))
        .and_where_option((!sources.is_empty()).then(|| Expr::col(candidates::Column::Source).is_in(sources)))
        .and_where_option((!locations.is_empty()).then(|| Expr::col(candidates::Column::Location).is_in(locations)))
        .take()
}

/// Tenant, engineer and flow, for a table of sessions with these columns.
pub(super) fn whose_and_of_what(filters: &SessionFilters, org: Expr, engineer: &Expr, flow: &Expr) -> Condition {
    let SessionFilters { scope, span: _, engineer_id, flow_id, idle_before: _ } = filters;
    Condition::all()
        .add(org.eq(scope.org_id()))
        .add_option(engineer_id.map(|id| engineer.clone().eq(id)))
        .add_option(flow_id.map(|id| flow.clone().eq(id)))
}

/// What a query reads of the range and the window it is compared with.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Windows {
    /// One of them, or all time.
    One { period: i32, range: Option<DateRange> },
    /// Both.
    Both { current: DateRange, previous: DateRange },
}

impl Windows {
    /// The range alone.
    pub(crate) const fn current(span: &Span) -> Self {
        Self::One { period: CURRENT, range: span.date_range }
    }

    /// The window that the range is compared with alone, if any.
    pub(crate) fn previous(span: &Span) -> Option<Self> {
        span.previous_range().map(|previous| Self::One { period: PREVIOUS, range: Some(previous) })
    }

    /// The range and the window it is compared with, if any.
    pub(crate) fn compared(span: &Span) -> Self {
        match (span.date_range, span.previous_range()) {
            (Some(current), Some(previous)) => Self::Both { current, previous },
            _ => Self::current(span),
        }
    }

    /// Whether an instant is in one of the windows. The enclosing range comes first, for the index.
    pub(super) fn contain(&self, instant: &Expr) -> Condition {
        let within = |start: DateTime<Utc>, end: DateTime<Utc>| {
            Condition::all().add(instant.clone().gte(start)).add(instant.clone().lt(end))
        };
        match self {
            Self::One { range: None, .. } => Condition::all(),
            Self::One { range: Some(range), .. } => within(range.start, range.end),
            Self::Both { current, previous } => within(previous.start, current.end).add_option(
                (previous.end < current.start)
                    .then(|| instant.clone().lt(previous.end).or(instant.clone().gte(current.start))),
            ),
        }
    }

    /// Which of the windows an instant is in.
    pub(super) fn period_of(&self, instant: &Expr) -> Expr {
        integer(match self {
            Self::One { period, .. } => Expr::val(*period),
            Self::Both { current, .. } => {
                CaseStatement::new().case(instant.clone().gte(current.start), CURRENT).finally(PREVIOUS).into()
            }
        })
    }
}
