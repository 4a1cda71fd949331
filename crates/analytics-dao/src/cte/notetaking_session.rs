//! The `notetaking_session` CTE: notetaking sessions in scope.

use analytics_domain::{
    filters::ResolvedFilters,
    metric::{Column, Cte},
};
use sea_query::CommonTableExpression;

use super::{
    rows_in_scope::{Rows, named},
    scope::Windows,
};
use crate::entities::notetaking_sessions as notes;

/// Notetaking sessions in scope, by the time they took place.
pub(crate) fn notetaking_session(filters: &ResolvedFilters, windows: Windows) -> CommonTableExpression {
    let rows = Rows {
        table: notes::Entity,
        org: notes::Column::OrgId,
        id: notes::Column::Id,
        candidate: Some(notes::Column::CandidateId),
        campaign: notes::Column::CampaignId,
        time: notes::Column::CreatedAt,
        columns: &[(Column::LengthSec, notes::Column::LengthSec)],
    };
    named(Cte::NotetakingSession, rows.in_scope(filters, windows))
}
