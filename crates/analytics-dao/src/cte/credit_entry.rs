//! The `credit_entry` CTE: credits spent in scope.

use analytics_domain::{
    filters::ResolvedFilters,
    metric::{Column, Cte},
};
use sea_query::CommonTableExpression;

use super::{
    rows_in_scope::{Rows, named},
    scope::Windows,
};
use crate::entities::credit_entries as credits;

/// Credits in scope, by the time they were spent. They are spent on a campaign, so no filter on candidates applies.
pub(crate) fn credit_entry(filters: &ResolvedFilters, windows: Windows) -> CommonTableExpression {
    let rows = Rows {
        table: credits::Entity,
        org: credits::Column::OrgId,
        id: credits::Column::Id,
        candidate: None,
        campaign: credits::Column::CampaignId,
        time: credits::Column::CreatedAt,
        columns: &[(Column::CreditThousandths, credits::Column::CreditThousandths)],
    };
    named(Cte::CreditEntry, rows.in_scope(filters, windows))
}
