//! Whom an external issuer knows a user as.

use sea_orm::entity::prelude::*;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "external_identities")]
pub struct Model {
    /// The organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub org_id: Uuid,
    /// Its id within the organisation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Who it is.
    pub user_id: Uuid,
    /// The issuer, as its tokens name it.
    #[sea_orm(column_type = "Text")]
    pub issuer: String,
    /// What the issuer calls them; unique with the issuer over all organisations.
    #[sea_orm(column_type = "Text")]
    pub subject: String,
    /// When the token was issued whose role and name the user has.
    pub claims_at: DateTimeUtc,
    /// When they were first seen.
    pub created_at: DateTimeUtc,
}

/// Tables are joined by `(org_id, x_id)` in the queries that need it, so none is declared.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
