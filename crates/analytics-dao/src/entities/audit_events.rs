//! Who did what.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_events")]
pub struct Model {
    /// The organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub org_id: Uuid,
    /// Its id within the organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Who did it.
    #[sea_orm(column_type = "Text")]
    pub actor: String,
    /// What they did.
    #[sea_orm(column_type = "Text")]
    pub action: String,
    /// To what they did it.
    #[sea_orm(column_type = "Text")]
    pub subject: String,
    /// More about it.
    #[sea_orm(column_type = "Text", nullable)]
    pub detail: Option<String>,
    /// When.
    pub at: DateTimeUtc,
}

/// Tables are joined by `(org_id, x_id)` in the queries that need it, so none is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
