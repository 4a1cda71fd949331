//! Sessions: what stands behind the tokens of one log-in, and ends them all.

use std::{net::IpAddr, time::Duration};

use analytics_domain::{OrgScope, audit::AuditAction};
use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect,
    RelationDef, UpdateMany,
};
use sea_query::{Condition, Expr, ExprTrait};
use uuid::Uuid;

use super::{Caller, Identity, authenticate, is_active};
use crate::{
    audit::{self, Actor, Event},
    db::Db,
    entities::{
        sessions::{ActiveModel, Column, Entity},
        users,
    },
    error::DaoError,
    users::{USER, user_row},
};

/// For so long a refresh token that was just used is taken as the same request come twice: from two tabs
/// at once, or again because the answer was lost.
const SAME_REQUEST: TimeDelta = TimeDelta::seconds(10);

/// After so long a session ends, however often it is refreshed: whoever took it over in silence is out.
const LONGEST: TimeDelta = TimeDelta::days(90);

/// A session that may be refreshed.
#[derive(Debug, Clone)]
pub struct Session {
    /// Whose it is, and which.
    pub identity: Identity,
    /// What its next refresh token has to say.
    pub generation: i32,
    /// Until when that one is good.
    pub expires_at: DateTime<Utc>,
}

/// What came of a refresh token.
#[derive(Debug, Clone)]
#[expect(clippy::large_enum_variant, reason = "one at a time, and most are the large one")]
pub enum Refreshed {
    /// The session goes on.
    Next(Session, Caller),
    /// The session has ended, or never was.
    Ended,
    /// The token was used before: someone else has it, so the session was ended for everyone.
    Reused,
}

/// Opens a session for someone who proved who they are, from an address. Their sessions that have run
/// out are forgotten.
///
/// # Errors
/// `NotFound` for a user that this organisation does not have or who may not log in, else what the database says.
pub async fn session_open(
    db: &Db,
    scope: OrgScope,
    user_id: Uuid,
    address: IpAddr,
    lifetime: Duration,
) -> Result<Session, DaoError> {
    let txn = db.write_transaction().await?;
    let user = shared_user(&txn, scope, user_id).await?;
    if !is_active(&user) {
        return Err(USER);
    }
    let session = open(&txn, scope, &user, address, lifetime).await?;
    txn.commit().await?;
    Ok(session)
}

/// The user, whom nobody changes before the transaction ends: who disables them waits for it and ends the session
/// that it opens.
///
/// # Errors
/// `NotFound` for a user that this organisation does not have, else what the database says.
pub(super) async fn shared_user(
    txn: &DatabaseTransaction,
    scope: OrgScope,
    user_id: Uuid,
) -> Result<users::Model, DaoError> {
    users::Entity::find_by_id((scope.org_id(), user_id)).lock_shared().one(txn).await?.ok_or(USER)
}

/// Opens a session in a transaction.
///
/// # Errors
/// What the database says.
pub(crate) async fn open(
    txn: &DatabaseTransaction,
    scope: OrgScope,
    user: &users::Model,
    address: IpAddr,
    lifetime: Duration,
) -> Result<Session, DaoError> {
    let now = Utc::now().trunc_subsecs(3);
    let (id, user_id) = (Uuid::now_v7(), user.id);
    Entity::delete_many().filter(of_user(scope, user_id).add(Column::ExpiresAt.lt(now))).exec(txn).await?;
    let expires_at = std::cmp::min(now + lifetime, now + LONGEST);
    let row = ActiveModel {
        org_id: Set(scope.org_id()),
        id: Set(id),
        user_id: Set(user_id),
        generation: Set(0),
        created_at: Set(now),
        refreshed_at: Set(now),
        expires_at: Set(expires_at),
        revoked_at: Set(None),
    };
    Entity::insert(row).exec_without_returning(txn).await?;
    let event = Event::new(AuditAction::LoggedIn, user_id, &user.email);
    audit::record(txn, scope, &Actor::proven(user, address), event).await?;
    let identity = Identity { org_id: scope.org_id(), user_id, session_id: id };
    Ok(Session { identity, generation: 0, expires_at })
}

/// Uses a refresh token, which says the session and its generation. Each is good once; one that was used
/// before ends the session (RFC 9700, 4.14.2), of which its organisation is told. No session lasts longer than 90 days.
///
/// # Errors
/// What the database says.
pub async fn session_refresh(
    db: &Db,
    identity: Identity,
    generation: i32,
    address: IpAddr,
    lifetime: Duration,
) -> Result<Refreshed, DaoError> {
    let now = Utc::now().trunc_subsecs(3);
    let Some(opened) = Entity::find().filter(of_identity(identity)).one(db.identity_reads()?).await? else {
        return Ok(Refreshed::Ended);
    };
    let expires_at = std::cmp::min(now + lifetime, opened.created_at + LONGEST);
    if expires_at <= now {
        return Ok(Refreshed::Ended);
    }
    let moved = Entity::update_many()
        .col_expr(Column::Generation, Expr::col(Column::Generation).add(1))
        .col_expr(Column::RefreshedAt, Expr::val(now))
        .col_expr(Column::ExpiresAt, Expr::val(expires_at))
        .filter(of_identity(identity))
        .filter(Column::Generation.eq(generation))
        .filter(Column::RevokedAt.is_null())
        .filter(Column::ExpiresAt.gt(now))
        .exec(db.primary_writes()?)
        .await?;
    let mut session = Session { identity, generation: generation.saturating_add(1), expires_at };
    if moved.rows_affected == 0 {
        let stored = Entity::find().filter(of_identity(identity)).one(db.identity_reads()?).await?;
        let live = stored.filter(|session| session.revoked_at.is_none() && session.expires_at > now);
        let Some(stored) = live else { return Ok(Refreshed::Ended) };
        if stored.generation != session.generation || now - stored.refreshed_at > SAME_REQUEST {
            end_told(db, &Actor::anonymous(address), identity, AuditAction::SessionReused).await?;
            return Ok(Refreshed::Reused);
        }
        session.expires_at = stored.expires_at;
    }
    let caller = authenticate(db, identity, None).await?;
    Ok(caller.map_or(Refreshed::Ended, |caller| Refreshed::Next(session, caller)))
}

/// Ends a session of the caller: its tokens stop working at once.
///
/// # Errors
/// `NotFound` for a user who is gone, else what the database says.
pub async fn session_end(db: &Db, actor: &Actor, identity: Identity) -> Result<(), DaoError> {
    end_told(db, actor, identity, AuditAction::LoggedOut).await
}

/// Ends a session, and tells of it if it had not ended before.
async fn end_told(db: &Db, actor: &Actor, identity: Identity, action: AuditAction) -> Result<(), DaoError> {
    let scope = identity.scope();
    let txn = db.write_transaction().await?;
    if end().filter(of_identity(identity)).exec(&txn).await?.rows_affected > 0 {
        let user = user_row(&txn, scope, identity.user_id).await?;
        audit::record(&txn, scope, actor, Event::new(action, user.id, user.email)).await?;
    }
    Ok(txn.commit().await?)
}

/// Ends all sessions of the caller, this one too.
///
/// # Errors
/// `NotFound` for a user who is gone, else what the database says.
pub async fn session_end_everywhere(db: &Db, actor: &Actor, identity: Identity) -> Result<(), DaoError> {
    let (scope, user_id) = (identity.scope(), identity.user_id);
    let txn = db.write_transaction().await?;
    let user = user_row(&txn, scope, user_id).await?;
    sessions_end(&txn, scope, user_id).await?;
    audit::record(&txn, scope, actor, Event::new(AuditAction::SessionsEnded, user_id, user.email)).await?;
    Ok(txn.commit().await?)
}

/// Ends all sessions of a user.
///
/// # Errors
/// What the database says.
pub(crate) async fn sessions_end(
    connection: &impl ConnectionTrait,
    scope: OrgScope,
    user_id: Uuid,
) -> Result<(), DaoError> {
    end().filter(of_user(scope, user_id)).exec(connection).await?;
    Ok(())
}

/// From users to their sessions.
pub(super) fn of_users() -> RelationDef {
    users::Entity::belongs_to(Entity)
        .from((users::Column::OrgId, users::Column::Id))
        .to((Column::OrgId, Column::UserId))
        .into()
}

fn end() -> UpdateMany<Entity> {
    Entity::update_many()
        .col_expr(Column::RevokedAt, Expr::val(Utc::now().trunc_subsecs(3)))
        .filter(Column::RevokedAt.is_null())
}

fn of_identity(identity: Identity) -> Condition {
    of_user(identity.scope(), identity.user_id).add(Column::Id.eq(identity.session_id))
}

fn of_user(scope: OrgScope, user_id: Uuid) -> Condition {
    Condition::all().add(Column::OrgId.eq(scope.org_id())).add(Column::UserId.eq(user_id))
}
