//! Credits spent on campaigns.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "credit_entries")]
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
    /// How many thousandths of a credit, more than 0.
    pub credit_thousandths: i64,
    /// When they were spent.
    pub created_at: DateTimeUtc,
}

/// Tables are joined by `(org_id, x_id)` in the queries that need it, so none is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
