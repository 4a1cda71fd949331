//! The nodes that sessions came to, and what was chosen there.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session_decisions")]
pub struct Model {
    /// The organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub org_id: Uuid,
    /// Its id within the organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The session.
    pub session_id: Uuid,
    /// The how manieth node of the session it is, from 0.
    pub position: i32,
    /// The node's id.
    #[sea_orm(column_type = "Text")]
    pub node_id: String,
    /// The label of the option that was chosen; none = none was.
    #[sea_orm(column_type = "Text", nullable)]
    pub choice: Option<String>,
    /// When the session came to it.
    pub at: DateTimeUtc,
}

/// Tables are joined by `(org_id, x_id)` in the queries that need it, so none is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
