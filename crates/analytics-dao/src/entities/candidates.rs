//! People who are called.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "candidates")]
pub struct Model {
    /// The organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub org_id: Uuid,
    /// Its id within the organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Their id in the system they came from.
    #[sea_orm(column_type = "Text", nullable)]
    pub external_id: Option<String>,
    /// Their name.
    #[sea_orm(column_type = "Text", nullable)]
    pub name: Option<String>,
    /// Where they came from.
    #[sea_orm(column_type = "Text", nullable)]
    pub source: Option<String>,
    /// Where they are.
    #[sea_orm(column_type = "Text", nullable)]
    pub location: Option<String>,
    /// When they were first known.
    pub created_at: DateTimeUtc,
}

/// Tables are joined by `(org_id, x_id)` in the queries that need it, so none is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
