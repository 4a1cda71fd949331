//! The `launch` CTE: campaigns that were launched.

use analytics_domain::{filters::ResolvedFilters, metric::Cte};
use sea_query::{CommonTableExpression, Expr, ExprTrait};

use super::{
    rows_in_scope::{Rows, named},
    scope::Windows,
};
use crate::entities::campaigns;

/// Launched campaigns in scope, by the time of their launch.
pub(crate) fn launch(filters: &ResolvedFilters, windows: Windows) -> CommonTableExpression {
    let rows = Rows {
        table: campaigns::Entity,
        org: campaigns::Column::OrgId,
        id: campaigns::Column::Id,
        candidate: None,
        campaign: campaigns::Column::Id,
        time: campaigns::Column::LaunchedAt,
        columns: &[],
    };
    let launched = Expr::col((campaigns::Entity, campaigns::Column::LaunchedAt)).is_not_null();
    named(Cte::Launch, rows.in_scope(filters, windows).and_where(launched).take())
}
