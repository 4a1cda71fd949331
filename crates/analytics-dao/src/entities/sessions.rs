//! Log-ins and the tokens made from them.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sessions")]
pub struct Model {
    /// The organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub org_id: Uuid,
    /// Its id within the organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Who logged in.
    pub user_id: Uuid,
    /// How many refresh tokens were used: the next one has to say this number.
    pub generation: i32,
    /// When they logged in.
    pub created_at: DateTimeUtc,
    /// When the last refresh token was used.
    pub refreshed_at: DateTimeUtc,
    /// Until when the next one may be.
    pub expires_at: DateTimeUtc,
    /// When the session was ended.
    pub revoked_at: Option<DateTimeUtc>,
}

/// Tables are joined by `(org_id, x_id)` in the queries that need it, so none is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
