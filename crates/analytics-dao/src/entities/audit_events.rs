//! Who did what. Rows are added, and never changed or deleted.

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
    /// Who did it, as they were called then.
    #[sea_orm(column_type = "Text")]
    pub actor: String,
    /// What they did.
    #[sea_orm(column_type = "Text")]
    pub action: String,
    /// To what they did it, as it was called then.
    #[sea_orm(column_type = "Text")]
    pub subject: String,
    /// The fields that were changed, as JSON.
    #[sea_orm(column_type = "Text", nullable)]
    pub detail: Option<String>,
    /// When.
    pub at: DateTimeUtc,
    /// An `ActorKind`.
    #[sea_orm(column_type = "Text")]
    pub actor_kind: String,
    /// The id of the user or key.
    pub actor_id: Option<Uuid>,
    /// The user's e-mail address.
    #[sea_orm(column_type = "Text", nullable)]
    pub actor_email: Option<String>,
    /// The address the request came from.
    #[sea_orm(column_type = "Text", nullable)]
    pub address: Option<String>,
    /// The id of what it was done to.
    pub subject_id: Option<Uuid>,
}

/// Tables are joined by `(org_id, x_id)` in the queries that need it, so none is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
