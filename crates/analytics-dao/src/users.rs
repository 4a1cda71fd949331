//! Users of an organisation.

use std::{collections::HashSet, net::IpAddr, time::Duration};

use analytics_domain::{
    OrgScope,
    audit::{AuditAction, Change},
    closed_sets::{Presence, UserStatus},
    people::{User, UserList, UserPatch},
    role::{Permission, Role},
};
use chrono::{SubsecRound, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Select, UpdateMany,
};
use sea_query::{Expr, LockType};
use uuid::Uuid;

use crate::{
    audit::{self, Actor, Event},
    cursor::{self, Cursor},
    db::Db,
    entities::{
        users::{ActiveModel, Column, Entity, Model},
        word,
    },
    error::DaoError,
    identity::{
        self, Caller, Identity, normal_email, password,
        sessions::{self, Session, sessions_end},
    },
    invitations,
    orgs::{conflict_or, invalid, non_empty, org_row, raise_data_version, wait_for_writers},
};

mod by_operator;
pub use by_operator::{
    super_admins_of_demo, user_disable, user_enable, user_set_demo_password, user_set_password, user_set_role,
    user_unlink,
};

pub(crate) const USER: DaoError = DaoError::NotFound { what: "user" };

/// A user to be added.
#[derive(Clone)]
pub struct NewUser {
    /// Their e-mail address.
    pub email: String,
    /// Their name.
    pub name: String,
    /// Their password, of at least 12 characters and not easy to guess; none = they cannot log in with one.
    pub password: Option<String>,
    /// Their role.
    pub role: Role,
    /// Whether they may name another organisation.
    pub is_super_admin: bool,
}

/// Adds a user to the organisation.
///
/// # Errors
/// `Invalid` for an address, name or password outside what is allowed, `Conflict` for an address that
/// is taken in any organisation.
pub async fn user_create(db: &Db, scope: OrgScope, actor: &Actor, user: NewUser) -> Result<Uuid, DaoError> {
    let NewUser { email, name, password, role, is_super_admin } = user;
    let (email, name) = (checked_email(&email)?, non_empty("name", &name)?);
    let password_hash = match password {
        Some(password) => Some(password::hash(&password, &email, &name).await?),
        None => None,
    };
    let row = Model { password_hash, is_super_admin, ..new_row(scope, email, name, role) };
    let txn = db.write_transaction().await?;
    add(&txn, scope, actor, &row).await?;
    txn.commit().await?;
    Ok(row.id)
}

/// A new user who has no password. Address and name were checked.
pub(crate) fn new_row(scope: OrgScope, email: String, name: String, role: Role) -> Model {
    Model {
        org_id: scope.org_id(),
        id: Uuid::now_v7(),
        email,
        name,
        password_hash: None,
        role: role.as_str().to_owned(),
        is_super_admin: false,
        status: UserStatus::Active.as_str().to_owned(),
        presence: Presence::Offline.as_str().to_owned(),
        created_at: Utc::now().trunc_subsecs(3),
    }
}

/// The organisation's users, in the order they were added.
///
/// # Errors
/// What the database says.
pub async fn user_list(db: &Db, scope: OrgScope) -> Result<Vec<User>, DaoError> {
    let users = users_of(scope);
    let rows = db.read_primary(scope, |session| async move { Ok(users.all(session.reader(0)).await?) }).await?;
    rows.into_iter().map(user).collect()
}

/// A page of the organisation's users, in the order they were added.
///
/// # Errors
/// `Invalid` for a cursor that is not one of ours.
pub async fn user_page(db: &Db, scope: OrgScope, limit: u64, cursor: Option<&str>) -> Result<UserList, DaoError> {
    let users = page_of(scope, limit, cursor)?;
    let rows = db.read_primary(scope, |session| async move { Ok(users.all(session.reader(0)).await?) }).await?;
    let last = |row: &Model| Cursor { at: row.created_at, id: row.id }.to_string();
    let (rows, next_cursor) = cursor::page(rows, limit, last);
    Ok(UserList { users: rows.into_iter().map(user).collect::<Result<_, _>>()?, next_cursor })
}

/// The users of a page, and one more, which says whether another page follows.
pub(crate) fn page_of(scope: OrgScope, limit: u64, cursor: Option<&str>) -> Result<Select<Entity>, DaoError> {
    let after = cursor.map(Cursor::parse).transpose()?;
    let after = after.map(|after| after.after(Expr::col(Column::CreatedAt), Expr::col(Column::Id)));
    Ok(users_of(scope).apply_if(after, QueryFilter::filter).limit(limit + 1))
}

fn users_of(scope: OrgScope) -> Select<Entity> {
    let mine = Entity::find().filter(Column::OrgId.eq(scope.org_id()));
    mine.order_by_asc(Column::CreatedAt).order_by_asc(Column::Id)
}

/// The addresses of the organisation's users who have a password.
///
/// # Errors
/// What the database says.
pub async fn users_with_password(db: &Db, scope: OrgScope) -> Result<HashSet<String>, DaoError> {
    let users = users_of(scope).filter(Column::PasswordHash.is_not_null());
    let rows = db.read_primary(scope, |session| async move { Ok(users.all(session.reader(0)).await?) }).await?;
    Ok(rows.into_iter().map(|user| user.email).collect())
}

/// Changes one of the organisation's users. Who may no longer log in has no session any more, and who
/// may no longer invite has no open invitation.
///
/// # Errors
/// `Invalid` for a name outside what is allowed, `NotFound` for a user that this organisation does not
/// have, `Contradiction` for the role or status of its last active owner, of a super admin, and for one's own.
pub async fn user_change(
    db: &Db,
    scope: OrgScope,
    actor: &Actor,
    id: Uuid,
    patch: &UserPatch,
) -> Result<User, DaoError> {
    let UserPatch { name, role, status } = patch;
    let name = name.as_deref().map(|name| non_empty("name", name)).transpose()?;
    let txn = db.write_transaction().await?;
    if name.is_some() {
        wait_for_writers(&txn, scope).await?;
    }
    let owners = lock_active_owners(&txn, scope).await?;
    let before = user(user_row(&txn, scope, id).await?)?;
    let after = User {
        name: name.unwrap_or_else(|| before.name.clone()),
        role: role.unwrap_or(before.role),
        status: status.unwrap_or(before.status),
        ..before.clone()
    };
    refuse_lock_out(scope, actor, &owners, &before, &after)?;
    rewrite(&txn, scope, actor, &before, &after).await?;
    txn.commit().await?;
    Ok(after)
}

/// Gives the caller a new password in exchange for the one they have, and a new session in exchange for all of theirs:
/// whoever has a copy of one is out. None if the one they have was wrong, of which their organisation is told.
///
/// # Errors
/// `Invalid` for a new password outside what is allowed.
pub async fn user_change_password(
    db: &Db,
    identity: Identity,
    old: &str,
    new: &str,
    address: IpAddr,
    lifetime: Duration,
) -> Result<Option<(Session, Caller)>, DaoError> {
    let (scope, user_id) = (identity.scope(), identity.user_id);
    let user = Entity::find_by_id((scope.org_id(), user_id));
    let user = db.read_primary(scope, |session| async move { Ok(user.one(session.reader(0)).await?) }).await?;
    let stored = user.as_ref().and_then(|user| user.password_hash.clone());
    let matches = password::verify(old, stored).await?;
    let Some(user) = user else { return Ok(None) };
    if !matches {
        identity::tell_of_failure(db.clone(), user, address);
        return Ok(None);
    }
    let hash = password::hash(new, &user.email, &user.name).await?;
    let txn = db.write_transaction().await?;
    // Checking it took a while, in which they may have been disabled or given another one.
    let unchanged = set_password(scope, user_id, hash)
        .filter(Column::PasswordHash.eq(user.password_hash.clone()))
        .filter(Column::Status.eq(UserStatus::Active.as_str()));
    if unchanged.exec(&txn).await?.rows_affected == 0 {
        txn.rollback().await?;
        identity::tell_of_failure(db.clone(), user, address);
        return Ok(None);
    }
    sessions_end(&txn, scope, user_id).await?;
    let row = user_row(&txn, scope, user_id).await?;
    let event = Event::new(AuditAction::PasswordChanged, user_id, &row.email);
    audit::record(&txn, scope, &Actor::proven(&row, address), event).await?;
    let session = sessions::open(&txn, scope, &row, address, lifetime).await?;
    let org = org_row(&txn, scope).await?;
    txn.commit().await?;
    Ok(Some((session, identity::caller(row, org)?)))
}

/// Writes what differs of a user's name, role and status, and tells of it. Who may no longer log in has no session
/// any more, and who may no longer invite has no open invitation.
pub(crate) async fn rewrite(
    txn: &DatabaseTransaction,
    scope: OrgScope,
    actor: &Actor,
    before: &User,
    after: &User,
) -> Result<(), DaoError> {
    if before.name != after.name {
        // Answers that are kept by the data version have engineers' names.
        raise_data_version(txn, scope).await?;
    }
    Entity::update_many()
        .col_expr(Column::Name, Expr::val(&after.name))
        .col_expr(Column::Role, Expr::val(after.role.as_str()))
        .col_expr(Column::Status, Expr::val(after.status.as_str()))
        .filter(Column::OrgId.eq(scope.org_id()))
        .filter(Column::Id.eq(after.id))
        .exec(txn)
        .await?;
    for change in audit::changes(before, after)? {
        let event = Event::new(action_of(&change, after.status), after.id, &after.email);
        audit::record(txn, scope, actor, event.with(vec![change])).await?;
    }
    let is_disabled = after.status == UserStatus::Disabled;
    if is_disabled {
        sessions_end(txn, scope, after.id).await?;
    }
    if is_disabled || !after.role.may(Permission::ManageUsers) {
        invitations::revoke_made_by(txn, scope, actor, after.id).await?;
    }
    if before.is_super_admin && (is_disabled || !after.is_super_admin) {
        invitations::revoke_made_elsewhere(txn, actor, after.id).await?;
    }
    Ok(())
}

/// Adds a user in a transaction.
pub(crate) async fn add(
    txn: &DatabaseTransaction,
    scope: OrgScope,
    actor: &Actor,
    row: &Model,
) -> Result<(), DaoError> {
    let inserted = Entity::insert(ActiveModel::from(row.clone()).reset_all()).exec_without_returning(txn).await;
    inserted.map_err(|error| conflict_or(error, "user", &row.email))?;
    audit::record(txn, scope, actor, added(row)?).await
}

/// What is told of a user who was added.
pub(crate) fn added(row: &Model) -> Result<Event, DaoError> {
    let User { name, role, is_super_admin, .. } = user(row.clone())?;
    let given = serde_json::json!({ "name": name, "role": role, "is_super_admin": is_super_admin });
    Ok(Event::new(AuditAction::UserAdded, row.id, &row.email).with(audit::changes(&(), &given)?))
}

pub(crate) async fn user_row(txn: &DatabaseTransaction, scope: OrgScope, id: Uuid) -> Result<Model, DaoError> {
    Entity::find_by_id((scope.org_id(), id)).one(txn).await?.ok_or(USER)
}

pub(crate) async fn by_email(
    reader: &impl ConnectionTrait,
    scope: OrgScope,
    email: &str,
) -> Result<Option<Model>, DaoError> {
    let mine = Entity::find().filter(Column::OrgId.eq(scope.org_id()));
    Ok(mine.filter(Column::Email.eq(normal_email(email))).one(reader).await?)
}

pub(crate) fn checked_email(email: &str) -> Result<String, DaoError> {
    let normal = normal_email(email);
    let parts = normal.split_once('@').filter(|(local, domain)| !local.is_empty() && !domain.is_empty());
    let blank = |character: char| character.is_whitespace() || character.is_control();
    if normal.len() > 254 || parts.is_none_or(|(_, domain)| domain.contains('@')) || normal.contains(blank) {
        return Err(invalid("email", email, "is not an e-mail address, such as `maya@northwind.example`"));
    }
    Ok(normal)
}

/// The ids of the active owners, whose rows nobody else changes until the transaction ends: of two who
/// demote each other's other at once, the second sees what the first did.
pub(crate) async fn lock_active_owners(txn: &DatabaseTransaction, scope: OrgScope) -> Result<Vec<Uuid>, DaoError> {
    let owners = Entity::find()
        .filter(Column::OrgId.eq(scope.org_id()))
        .filter(Column::Role.eq(Role::Owner.as_str()))
        .filter(Column::Status.eq(UserStatus::Active.as_str()))
        .order_by_asc(Column::Id)
        .lock(LockType::NoKeyUpdate)
        .all(txn)
        .await?;
    Ok(owners.into_iter().map(|owner| owner.id).collect())
}

/// Nobody locks themselves or a whole organisation out by mistake; the operator knows what they do.
fn refuse_lock_out(
    scope: OrgScope,
    actor: &Actor,
    owners: &[Uuid],
    before: &User,
    after: &User,
) -> Result<(), DaoError> {
    let stays = (before.role, before.status) == (after.role, after.status);
    if stays || actor.is_operator() {
        return Ok(());
    }
    if before.is_super_admin {
        return Err(DaoError::Contradiction("a super admin's role and status are the operator's to change"));
    }
    if actor.user_of(scope) == Some(before.id) {
        return Err(DaoError::Contradiction("nobody changes their own role or status; another owner may"));
    }
    let is_owner = after.role == Role::Owner && after.status == UserStatus::Active;
    if owners == [before.id] && !is_owner {
        let only = "this is the organisation's last active owner; make somebody else an owner first";
        return Err(DaoError::Contradiction(only));
    }
    Ok(())
}

/// What the change of a user's field is called.
fn action_of(change: &Change, status: UserStatus) -> AuditAction {
    match (change.field.as_str(), status) {
        ("name", _) => AuditAction::UserRenamed,
        ("role" | "is_super_admin", _) => AuditAction::UserRoleChanged,
        (_, UserStatus::Disabled) => AuditAction::UserDisabled,
        (_, UserStatus::Active) => AuditAction::UserEnabled,
    }
}

fn set_password(scope: OrgScope, id: Uuid, hash: String) -> UpdateMany<Entity> {
    Entity::update_many()
        .col_expr(Column::PasswordHash, Expr::val(hash))
        .filter(Column::OrgId.eq(scope.org_id()))
        .filter(Column::Id.eq(id))
}

pub(crate) fn user(row: Model) -> Result<User, DaoError> {
    let Model { org_id: _, id, email, name, password_hash: _, role, is_super_admin, status, presence, created_at } =
        row;
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
