//! The `resume_screening` CTE: resume screenings in scope.

use analytics_domain::{filters::ResolvedFilters, metric::Cte};
use sea_query::CommonTableExpression;

use super::{
    rows_in_scope::{Rows, named},
    scope::Windows,
};
use crate::entities::resume_screenings as resumes;

/// Resume screenings in scope, by the time they were made.
pub(crate) fn resume_screening(filters: &ResolvedFilters, windows: Windows) -> CommonTableExpression {
    let rows = Rows {
        table: resumes::Entity,
        org: resumes::Column::OrgId,
        id: resumes::Column::Id,
        candidate: Some(resumes::Column::CandidateId),
        campaign: resumes::Column::CampaignId,
        time: resumes::Column::CreatedAt,
        columns: &[],
    };
    named(Cte::ResumeScreening, rows.in_scope(filters, windows))
}
