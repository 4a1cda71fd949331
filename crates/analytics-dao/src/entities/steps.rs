//! The nodes of flows as steps that people rate.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "steps")]
pub struct Model {
    /// The organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub org_id: Uuid,
    /// Its id within the organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The flow.
    pub flow_id: Uuid,
    /// The node's id, the same in all versions.
    #[sea_orm(column_type = "Text")]
    pub node_id: String,
    /// How many of its ratings say that it helped.
    pub helpful_yes: i32,
    /// How many say that it did not.
    pub helpful_no: i32,
}

/// Tables are joined by `(org_id, x_id)` in the queries that need it, so none is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
