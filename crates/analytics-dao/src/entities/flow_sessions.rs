//! Sessions in which engineers run flows.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "flow_sessions")]
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
    /// The flow.
    pub flow_id: Uuid,
    /// The version that it runs; none = not recorded.
    pub version: Option<i32>,
    /// The engineer.
    pub user_id: Uuid,
    /// When it was started.
    pub started_at: DateTimeUtc,
    /// When it was completed; none = it was not.
    pub completed_at: Option<DateTimeUtc>,
    /// A `SessionOutcome`; none = it was not completed.
    #[sea_orm(column_type = "Text", nullable)]
    pub outcome: Option<String>,
    /// Milliseconds from start to completion; none = it was not completed.
    pub duration_ms: Option<i64>,
}

/// Tables are joined by `(org_id, x_id)` in the queries that need it, so none is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
