//! What the operator does to users at the command line, by their address.

use analytics_domain::{
    OrgScope,
    audit::AuditAction,
    closed_sets::UserStatus,
    people::{User, UserPatch},
    role::Role,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use sea_query::Expr;

use super::{USER, by_email, lock_active_owners, rewrite, set_password, user, user_change};
use crate::{
    audit::{self, Actor, Event},
    db::Db,
    entities::users::{Column, Entity, Model},
    error::DaoError,
    identity::{DEMO_PASSWORD, external, password, sessions::sessions_end},
};

/// Gives one of the organisation's users a new password, and ends their sessions.
///
/// # Errors
/// `Invalid` for a password outside what is allowed, `NotFound` for an address that no user of this
/// organisation has.
pub async fn user_set_password(
    db: &Db,
    scope: OrgScope,
    actor: &Actor,
    email: &str,
    password: &str,
) -> Result<(), DaoError> {
    let user = known(db, scope, email).await?;
    let hash = password::hash(password, &user.email, &user.name).await?;
    give_password(db, scope, actor, user, hash).await
}

/// Gives one of the demo's users the password that is published, [`DEMO_PASSWORD`], and
/// ends their sessions.
///
/// # Errors
/// `NotFound` for an address that no user of this organisation has.
pub async fn user_set_demo_password(db: &Db, scope: OrgScope, actor: &Actor, email: &str) -> Result<(), DaoError> {
    let user = known(db, scope, email).await?;
    let hash = password::hash_of_demo().await?;
    give_password(db, scope, actor, user, hash).await
}

/// The addresses of super admins who may log in with the demo's password, which is published: whoever knows it may see
/// every organisation of this database.
///
/// # Errors
/// What the database says.
pub async fn super_admins_of_demo(db: &Db) -> Result<Vec<String>, DaoError> {
    let super_admins = Entity::find()
        .filter(Column::IsSuperAdmin.eq(true))
        .filter(Column::Status.eq(UserStatus::Active.as_str()))
        .filter(Column::PasswordHash.is_not_null());
    let mut emails = Vec::new();
    for user in super_admins.all(db.identity_reads()?).await? {
        if password::verify(DEMO_PASSWORD, user.password_hash).await? {
            emails.push(user.email);
        }
    }
    Ok(emails)
}

async fn give_password(db: &Db, scope: OrgScope, actor: &Actor, user: Model, hash: String) -> Result<(), DaoError> {
    let txn = db.write_transaction().await?;
    set_password(scope, user.id, hash).exec(&txn).await?;
    sessions_end(&txn, scope, user.id).await?;
    audit::record(&txn, scope, actor, Event::new(AuditAction::UserPasswordSet, user.id, user.email)).await?;
    Ok(txn.commit().await?)
}

/// Forgets whom the identity provider knows one of the organisation's users as. The next person with their address
/// may become them, if they have no password.
///
/// # Errors
/// `NotFound` for an address that no user of this organisation has, and for one who was linked to nobody.
pub async fn user_unlink(db: &Db, scope: OrgScope, actor: &Actor, email: &str) -> Result<(), DaoError> {
    let txn = db.write_transaction().await?;
    let user = by_email(&txn, scope, email).await?.ok_or(USER)?;
    if external::forget(&txn, scope, user.id).await? == 0 {
        return Err(DaoError::NotFound { what: "external identity" });
    }
    audit::record(&txn, scope, actor, Event::new(AuditAction::UserUnlinked, user.id, user.email)).await?;
    Ok(txn.commit().await?)
}

/// Keeps one of the organisation's users from logging in, and ends their sessions.
///
/// # Errors
/// `NotFound` for an address that no user of this organisation has, else as [`user_change`].
pub async fn user_disable(db: &Db, scope: OrgScope, actor: &Actor, email: &str) -> Result<(), DaoError> {
    set_status(db, scope, actor, email, UserStatus::Disabled).await
}

/// Lets one of the organisation's users log in again.
///
/// # Errors
/// As [`user_disable`].
pub async fn user_enable(db: &Db, scope: OrgScope, actor: &Actor, email: &str) -> Result<(), DaoError> {
    set_status(db, scope, actor, email, UserStatus::Active).await
}

/// Gives one of the organisation's users a role, and makes them a super admin or takes that from them, which nobody but
/// the operator does.
///
/// # Errors
/// `NotFound` for an address that no user of this organisation has.
pub async fn user_set_role(
    db: &Db,
    scope: OrgScope,
    email: &str,
    role: Role,
    is_super_admin: bool,
) -> Result<(), DaoError> {
    let txn = db.write_transaction().await?;
    lock_active_owners(&txn, scope).await?;
    let before = user(by_email(&txn, scope, email).await?.ok_or(USER)?)?;
    let after = User { role, is_super_admin, ..before.clone() };
    Entity::update_many()
        .col_expr(Column::IsSuperAdmin, Expr::val(is_super_admin))
        .filter(Column::OrgId.eq(scope.org_id()))
        .filter(Column::Id.eq(after.id))
        .exec(&txn)
        .await?;
    rewrite(&txn, scope, &Actor::operator(), &before, &after).await?;
    Ok(txn.commit().await?)
}

async fn set_status(db: &Db, scope: OrgScope, actor: &Actor, email: &str, status: UserStatus) -> Result<(), DaoError> {
    let id = known(db, scope, email).await?.id;
    let patch = UserPatch { status: Some(status), ..UserPatch::default() };
    user_change(db, scope, actor, id, &patch).await.map(|_| ())
}

/// The user who has an address.
async fn known(db: &Db, scope: OrgScope, email: &str) -> Result<Model, DaoError> {
    db.read_primary(scope, |session| async move { by_email(session.reader(0), scope, email).await?.ok_or(USER) }).await
}
