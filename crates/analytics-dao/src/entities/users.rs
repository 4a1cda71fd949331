//! People who log in.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "users")]
pub struct Model {
    /// The organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub org_id: Uuid,
    /// Its id within the organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Their e-mail address in lower case, unique over all organisations.
    #[sea_orm(column_type = "Text", unique)]
    pub email: String,
    /// Their name.
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// Argon2id, as a PHC string; none = an external identity.
    #[sea_orm(column_type = "Text", nullable)]
    pub password_hash: Option<String>,
    /// A `Role`.
    #[sea_orm(column_type = "Text")]
    pub role: String,
    /// Whether they may name another organisation.
    pub is_super_admin: bool,
    /// A `UserStatus`.
    #[sea_orm(column_type = "Text")]
    pub status: String,
    /// A `Presence`.
    #[sea_orm(column_type = "Text")]
    pub presence: String,
    /// When they were added.
    pub created_at: DateTimeUtc,
}

/// Tables are joined by `(org_id, x_id)` in the queries that need it, so none is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
