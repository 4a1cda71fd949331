//! Users of an organisation.

use analytics_domain::{
    OrgScope,
    closed_sets::{Presence, UserStatus},
    role::Role,
};
use chrono::{DateTime, SubsecRound, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use sea_query::Expr;
use uuid::Uuid;

use crate::{
    db::Db,
    entities::{
        users::{self, Column, Entity},
        word,
    },
    error::DaoError,
    identity::{Identity, normal_email, password, sessions::sessions_end},
    orgs::{conflict_or, invalid, non_empty},
};

/// A user to be added.
#[derive(Clone)]
pub struct NewUser {
    /// Their e-mail address.
    pub email: String,
    /// Their name.
    pub name: String,
    /// Their password, of at least 12 characters; none = they cannot log in with one.
    pub password: Option<String>,
    /// Their role.
    pub role: Role,
    /// Whether they may name another organisation.
    pub is_super_admin: bool,
}

/// A user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct User {
    /// Their id.
    pub id: Uuid,
    /// Their e-mail address.
    pub email: String,
    /// Their name.
    pub name: String,
    /// Their role.
    pub role: Role,
    /// Whether they may name another organisation.
    pub is_super_admin: bool,
    /// Whether they may log in.
    pub status: UserStatus,
    /// Whether they can take work now.
    pub presence: Presence,
    /// When they were added.
    pub created_at: DateTime<Utc>,
}

/// Adds a user to the organisation.
///
/// # Errors
/// `Invalid` for an address, name or password outside what is allowed, `Conflict` for an address that
/// is taken in any organisation.
pub async fn user_create(db: &Db, scope: OrgScope, user: NewUser) -> Result<Uuid, DaoError> {
    let NewUser { email, name, password, role, is_super_admin } = user;
    let email = checked_email(&email)?;
    let name = non_empty("name", &name)?;
    let password_hash = match password {
        Some(password) => Some(password::hash(&password).await?),
        None => None,
    };
    let id = Uuid::now_v7();
    let row = users::ActiveModel {
        org_id: Set(scope.org_id()),
        id: Set(id),
        email: Set(email.clone()),
        name: Set(name),
        password_hash: Set(password_hash),
        role: Set(role.as_str().to_owned()),
        is_super_admin: Set(is_super_admin),
        status: Set(UserStatus::Active.as_str().to_owned()),
        presence: Set(Presence::Offline.as_str().to_owned()),
        created_at: Set(Utc::now().trunc_subsecs(3)),
    };
    match Entity::insert(row).exec_without_returning(db.primary()).await {
        Ok(_) => Ok(id),
        Err(error) => Err(conflict_or(error, "user", &email)),
    }
}

/// The organisation's users, in the order they were added.
///
/// # Errors
/// What the database says.
pub async fn user_list(db: &Db, scope: OrgScope) -> Result<Vec<User>, DaoError> {
    let users = Entity::find()
        .filter(Column::OrgId.eq(scope.org_id()))
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .all(db.primary_reads())
        .await?;
    users.into_iter().map(user).collect()
}

/// Gives one of the organisation's users a new password, and ends their sessions.
///
/// # Errors
/// `Invalid` for a password outside what is allowed, `NotFound` for an address that no user of this
/// organisation has.
pub async fn user_set_password(db: &Db, scope: OrgScope, email: &str, password: &str) -> Result<(), DaoError> {
    let hash = password::hash(password).await?;
    update(db, scope, email, Column::PasswordHash, Expr::val(hash)).await
}

/// Gives the caller a new password in exchange for the one they have, and ends their other sessions.
/// Returns whether the one they have was right.
///
/// # Errors
/// `Invalid` for a new password outside what is allowed.
pub async fn user_change_password(db: &Db, identity: Identity, old: &str, new: &str) -> Result<bool, DaoError> {
    let (scope, user_id) = (identity.scope(), identity.user_id);
    let user = Entity::find_by_id((scope.org_id(), user_id)).one(db.primary_reads()).await?;
    if !password::verify(old, user.and_then(|user| user.password_hash)).await? {
        return Ok(false);
    }
    let hash = password::hash(new).await?;
    let transaction = db.write_transaction().await?;
    Entity::update_many()
        .col_expr(Column::PasswordHash, Expr::val(hash))
        .filter(Column::OrgId.eq(scope.org_id()))
        .filter(Column::Id.eq(user_id))
        .exec(&transaction)
        .await?;
    sessions_end(&transaction, scope, user_id, Some(identity.session_id)).await?;
    transaction.commit().await?;
    Ok(true)
}

/// Keeps one of the organisation's users from logging in, and ends their sessions.
///
/// # Errors
/// `NotFound` for an address that no user of this organisation has.
pub async fn user_disable(db: &Db, scope: OrgScope, email: &str) -> Result<(), DaoError> {
    update(db, scope, email, Column::Status, Expr::val(UserStatus::Disabled.as_str())).await
}

async fn update(db: &Db, scope: OrgScope, email: &str, column: Column, value: Expr) -> Result<(), DaoError> {
    let transaction = db.write_transaction().await?;
    let user = Entity::find()
        .filter(Column::OrgId.eq(scope.org_id()))
        .filter(Column::Email.eq(normal_email(email)))
        .one(&transaction)
        .await?
        .ok_or(DaoError::NotFound { what: "user" })?;
    Entity::update_many()
        .col_expr(column, value)
        .filter(Column::OrgId.eq(scope.org_id()))
        .filter(Column::Id.eq(user.id))
        .exec(&transaction)
        .await?;
    sessions_end(&transaction, scope, user.id, None).await?;
    Ok(transaction.commit().await?)
}

fn checked_email(email: &str) -> Result<String, DaoError> {
    let normal = normal_email(email);
    let parts = normal.split_once('@').filter(|(local, domain)| !local.is_empty() && !domain.is_empty());
    let blank = |character: char| character.is_whitespace() || character.is_control();
    if normal.len() > 254 || parts.is_none_or(|(_, domain)| domain.contains('@')) || normal.contains(blank) {
        return Err(invalid("email", email, "is not an e-mail address, such as `maya@northwind.example`"));
    }
    Ok(normal)
}

fn user(row: users::Model) -> Result<User, DaoError> {
    let users::Model {
        org_id: _,
        id,
        email,
        name,
        password_hash: _,
        role,
        is_super_admin,
        status,
        presence,
        created_at,
    } = row;
    Ok(User {
        id,
        email,
        name,
        role: word(&role)?,
        is_super_admin,
        status: word(&status)?,
        presence: word(&presence)?,
        created_at,
    })
}
