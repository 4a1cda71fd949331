//! What most base CTEs are: the rows of one table that are in scope, with their id, their time and the columns of
//! metrics.

use analytics_domain::{
    filters::ResolvedFilters,
    metric::{Column, Cte},
};
use sea_orm::EntityTrait;
use sea_query::{CommonTableExpression, Expr, IntoIden, Query, SelectStatement};

use super::{
    name,
    scope::{Windows, who_and_where},
};

/// A table whose rows belong to a campaign.
pub(super) struct Rows<E: EntityTrait> {
    pub(super) table: E,
    pub(super) org: E::Column,
    pub(super) id: E::Column,
    /// None where the rows are no candidate's.
    pub(super) candidate: Option<E::Column>,
    pub(super) campaign: E::Column,
    /// What the range applies to.
    pub(super) time: E::Column,
    /// The columns that metrics name.
    pub(super) columns: &'static [(Column, E::Column)],
}

impl<E: EntityTrait + IntoIden> Rows<E>
where
    E::Column: IntoIden,
{
    /// The table's rows in scope.
    pub(super) fn in_scope(&self, filters: &ResolvedFilters, windows: Windows) -> SelectStatement {
        let column = |column: E::Column| Expr::col((self.table, column));
        let time = column(self.time);
        let candidate = self.candidate.map(column);
        let mut select = Query::select();
        select
            .expr_as(windows.period_of(&time), name::PERIOD)
            .expr_as(column(self.id), name::ID)
            .expr_as(time.clone(), name::CREATED);
        for (named, stored) in self.columns {
            select.expr_as(column(*stored), named.as_str());
        }
        select
            .from(self.table)
            .cond_where(who_and_where(filters, column(self.org), candidate.as_ref(), &column(self.campaign)))
            .cond_where(windows.contain(&time));
        select
    }
}

/// A base CTE of such rows.
pub(super) fn named(cte: Cte, rows: SelectStatement) -> CommonTableExpression {
    CommonTableExpression::new().table_name(cte.as_str()).query(rows).to_owned()
}
