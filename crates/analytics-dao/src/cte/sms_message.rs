//! The `sms_message` CTE: SMS in scope, in both directions.

use analytics_domain::{
    filters::ResolvedFilters,
    metric::{Column, Cte},
};
use sea_query::CommonTableExpression;

use super::{
    rows_in_scope::{Rows, named},
    scope::Windows,
};
use crate::entities::sms_messages as sms;

/// SMS in scope, by the time they were sent.
pub(crate) fn sms_message(filters: &ResolvedFilters, windows: Windows) -> CommonTableExpression {
    let rows = Rows {
        table: sms::Entity,
        org: sms::Column::OrgId,
        id: sms::Column::Id,
        candidate: Some(sms::Column::CandidateId),
        campaign: sms::Column::CampaignId,
        time: sms::Column::CreatedAt,
        columns: &[(Column::Direction, sms::Column::Direction)],
    };
    named(Cte::SmsMessage, rows.in_scope(filters, windows))
}
