//! Calls.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "calls")]
pub struct Model {
    /// The organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub org_id: Uuid,
    /// Its id within the organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Its id in the system it came from.
    #[sea_orm(column_type = "Text", nullable)]
    pub external_id: Option<String>,
    /// The campaign.
    pub campaign_id: Uuid,
    /// The person called.
    pub candidate_id: Uuid,
    /// A `CallChannel`.
    #[sea_orm(column_type = "Text")]
    pub channel: String,
    /// A `CallStatus`.
    #[sea_orm(column_type = "Text")]
    pub call_status: String,
    /// Its length in seconds.
    pub call_length_sec: i32,
    /// Share of the questions completed, 0–1; none = no questions asked.
    pub question_completion_rate: Option<f64>,
    /// Why the person withdrew; none = they did not.
    #[sea_orm(column_type = "Text", nullable)]
    pub withdrawal_reason: Option<String>,
    /// Whether an accommodation was asked for; none = not recorded.
    pub accommodation_requested: Option<bool>,
    /// Whether the person opted out; none = not recorded.
    pub opted_out: Option<bool>,
    /// When it was made.
    pub created: DateTimeUtc,
}

/// Tables are joined by `(org_id, x_id)` in the queries that need it, so none is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
