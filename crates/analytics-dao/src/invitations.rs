//! Invitations to become a user: a token that is good once, for a week, and stored as its hash.

use std::{net::IpAddr, time::Duration};

use analytics_domain::{
    OrgScope,
    audit::AuditAction,
    people::{Invitation, InvitationList, InvitationSummary, NewInvitation},
};
use chrono::{SubsecRound, TimeDelta, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Select, UpdateMany,
};
use sea_query::{Condition, Expr, ExprTrait, Query};
use uuid::Uuid;

use crate::{
    audit::{self, Actor, Event},
    cursor::{self, Cursor},
    db::Db,
    entities::{
        audit_events,
        invitations::{ActiveModel, Column, Entity, Model},
        users::Model as UserRow,
        word,
    },
    error::DaoError,
    idempotency::id_of,
    identity::{self, Caller, password, sessions},
    orgs::{self, non_empty, wait_for_writers},
    secret::{self, SECRET_BYTES},
    users::{self, by_email, checked_email},
};

const INVITATION: DaoError = DaoError::NotFound { what: "invitation, or it is no longer good" };

/// How long an invitation is good for.
const LIFETIME: TimeDelta = TimeDelta::days(7);

/// Invites an address to the organisation, and ends open invitations of the same address. The token is
/// returned this once. An address that is another organisation's user's is invited like any: to refuse
/// it would tell that it is.
///
/// # Errors
/// `Invalid` for what is no e-mail address, `Conflict` for that of a user of this organisation; `ShownOnce` where the actor
/// has sent the same `idempotency_key` to invite somebody before.
pub async fn invitation_create(
    db: &Db,
    scope: OrgScope,
    actor: &Actor,
    new: &NewInvitation,
    idempotency_key: Option<&str>,
) -> Result<(Invitation, String), DaoError> {
    let email = checked_email(&new.email)?;
    let token = secret::random::<SECRET_BYTES>()?;
    let now = Utc::now().trunc_subsecs(3);
    let row = Model {
        org_id: scope.org_id(),
        id: id_of(scope, actor.id(), "invitation", idempotency_key),
        email: email.clone(),
        role: new.role.as_str().to_owned(),
        token_hash: secret::hash(&token),
        created_by: actor.user_of(scope),
        created_at: now,
        expires_at: now + LIFETIME,
        accepted_at: None,
        revoked_at: None,
    };
    let txn = db.write_transaction().await?;
    if idempotency_key.is_some() {
        // Of two who send it at once, the second sees what the first made.
        wait_for_writers(&txn, scope).await?;
        if let Some(Model { id, email, .. }) = Entity::find_by_id((scope.org_id(), row.id)).one(&txn).await? {
            return Err(DaoError::ShownOnce { what: "invitation", name: email, id });
        }
    }
    if by_email(&txn, scope, &email).await?.is_some() {
        return Err(DaoError::Conflict { what: "user", value: email });
    }
    revoke(&txn, scope, actor, Column::Email.eq(&email)).await?;
    Entity::insert(ActiveModel::from(row.clone()).reset_all()).exec_without_returning(&txn).await?;
    let event = Event::new(AuditAction::InvitationCreated, row.id, &email);
    let given = serde_json::json!({ "role": row.role, "expires_at": row.expires_at });
    audit::record(&txn, scope, actor, event.with(audit::changes(&(), &given)?)).await?;
    txn.commit().await?;
    Ok((invitation(row)?, token))
}

/// A page of the organisation's invitations, the newest first, those that are no longer good as well.
///
/// # Errors
/// `Invalid` for a cursor that is not one of ours.
pub async fn invitation_page(
    db: &Db,
    scope: OrgScope,
    limit: u64,
    cursor: Option<&str>,
) -> Result<InvitationList, DaoError> {
    let invitations = invitations_of(scope, limit, cursor)?;
    let rows = db.read_primary(scope, |session| async move { Ok(invitations.all(session.reader(0)).await?) }).await?;
    let last = |row: &Model| Cursor { at: row.created_at, id: row.id }.to_string();
    let (rows, next_cursor) = cursor::page(rows, limit, last);
    Ok(InvitationList { invitations: rows.into_iter().map(invitation).collect::<Result<_, _>>()?, next_cursor })
}

/// The invitations of a page, and one more, which says whether another page follows.
pub(crate) fn invitations_of(scope: OrgScope, limit: u64, cursor: Option<&str>) -> Result<Select<Entity>, DaoError> {
    let after = cursor.map(Cursor::parse).transpose()?;
    let after = after.map(|after| after.before(Expr::col(Column::CreatedAt), Expr::col(Column::Id)));
    let mine = Entity::find().filter(Column::OrgId.eq(scope.org_id())).apply_if(after, QueryFilter::filter);
    Ok(mine.order_by_desc(Column::CreatedAt).order_by_desc(Column::Id).limit(limit + 1))
}

/// Takes one of the organisation's invitations back. Doing it again changes nothing.
///
/// # Errors
/// `NotFound` for an invitation that this organisation does not have, `Contradiction` for one that was
/// accepted.
pub async fn invitation_revoke(db: &Db, scope: OrgScope, actor: &Actor, id: Uuid) -> Result<(), DaoError> {
    let txn = db.write_transaction().await?;
    revoke(&txn, scope, actor, Column::Id.eq(id)).await?;
    let stored = Entity::find_by_id((scope.org_id(), id)).one(&txn).await?;
    if stored.ok_or(DaoError::NotFound { what: "invitation" })?.accepted_at.is_some() {
        return Err(DaoError::Contradiction("the invitation was accepted; disable the user instead"));
    }
    Ok(txn.commit().await?)
}

/// What a token opens.
///
/// # Errors
/// The same `NotFound` for a token that nobody was given, that was used, was taken back or has expired.
pub async fn invitation_look_up(db: &Db, token: &str) -> Result<InvitationSummary, DaoError> {
    let row = good(db.identity_reads()?, token).await?;
    let org = orgs::current(db, identity::invited(&row)).await?;
    Ok(InvitationSummary { org_name: org.name, email: row.email, role: word(&row.role)?, expires_at: row.expires_at })
}

/// Makes a user of whoever shows a token, and logs them in. Of several who show it at once, one succeeds.
///
/// # Errors
/// As [`invitation_look_up`]; `Invalid` for a name or password outside what is allowed, `Contradiction`
/// for an address that has become a user's, in any organisation. The token then stays good.
pub async fn invitation_accept(
    db: &Db,
    token: &str,
    name: &str,
    password: &str,
    address: IpAddr,
    lifetime: Duration,
) -> Result<(sessions::Session, Caller), DaoError> {
    let row = good(db.identity_reads()?, token).await?;
    let scope = identity::invited(&row);
    let name = non_empty("name", name)?;
    let password_hash = Some(password::hash(password, &row.email, &name).await?);
    let user = users::new_row(scope, row.email.clone(), name, word(&row.role)?);
    let user = UserRow { password_hash, ..user };
    let actor = Actor::proven(&user, address);
    let txn = db.write_transaction().await?;
    let accepted = mark(Column::AcceptedAt).filter(Column::OrgId.eq(row.org_id)).filter(Column::Id.eq(row.id));
    if accepted.filter(Column::ExpiresAt.gt(Utc::now().trunc_subsecs(3))).exec(&txn).await?.rows_affected == 0 {
        return Err(INVITATION);
    }
    users::add(&txn, scope, &actor, &user).await.map_err(taken)?;
    audit::record(&txn, scope, &actor, Event::new(AuditAction::InvitationAccepted, row.id, row.email)).await?;
    let session = sessions::open(&txn, scope, &user, address, lifetime).await?;
    let org = orgs::org_row(&txn, scope).await?;
    txn.commit().await?;
    Ok((session, identity::caller(user, org)?))
}

/// Takes the open invitations to their own organisation back that a user made, who may no longer make any.
///
/// # Errors
/// What the database says.
pub(crate) async fn revoke_made_by(
    txn: &DatabaseTransaction,
    scope: OrgScope,
    actor: &Actor,
    user_id: Uuid,
) -> Result<(), DaoError> {
    revoke(txn, scope, actor, Column::CreatedBy.eq(user_id)).await
}

/// Takes the open invitations to other organisations back that a super admin made, who is none any more.
///
/// # Errors
/// What the database says.
pub(crate) async fn revoke_made_elsewhere(
    txn: &DatabaseTransaction,
    actor: &Actor,
    user_id: Uuid,
) -> Result<(), DaoError> {
    let elsewhere = Entity::find().filter(is_open()).filter(Column::CreatedBy.is_null()).filter(is_told_of(user_id));
    for made in elsewhere.all(txn).await? {
        take_back(txn, identity::invited(&made), actor, made).await?;
    }
    Ok(())
}

/// Whether the organisation of an invitation was told that this user made it, who need not be one of its own.
fn is_told_of(user_id: Uuid) -> Expr {
    let event = |column| Expr::col((audit_events::Entity, column));
    let told = Query::select()
        .expr(Expr::val(1))
        .from(audit_events::Entity)
        .and_where(event(audit_events::Column::OrgId).equals((Entity, Column::OrgId)))
        .and_where(event(audit_events::Column::SubjectId).equals((Entity, Column::Id)))
        // An index leads there; the invitation was made first.
        .and_where(event(audit_events::Column::At).gte(Expr::col((Entity, Column::CreatedAt))))
        .and_where(event(audit_events::Column::Action).eq(AuditAction::InvitationCreated.as_str()))
        .and_where(event(audit_events::Column::ActorId).eq(user_id))
        .take();
    Expr::exists(told)
}

/// Takes some of the organisation's open invitations back.
async fn revoke(txn: &DatabaseTransaction, scope: OrgScope, actor: &Actor, which: Expr) -> Result<(), DaoError> {
    let mine = Condition::all().add(Column::OrgId.eq(scope.org_id())).add(which).add(is_open());
    for made in Entity::find().filter(mine).all(txn).await? {
        take_back(txn, scope, actor, made).await?;
    }
    Ok(())
}

/// Takes one of the organisation's invitations back and tells of it, unless somebody accepted it since it was found.
async fn take_back(
    txn: &DatabaseTransaction,
    scope: OrgScope,
    actor: &Actor,
    Model { id, email, .. }: Model,
) -> Result<(), DaoError> {
    let one = mark(Column::RevokedAt).filter(Column::OrgId.eq(scope.org_id())).filter(Column::Id.eq(id));
    if one.exec(txn).await?.rows_affected > 0 {
        audit::record(txn, scope, actor, Event::new(AuditAction::InvitationRevoked, id, email)).await?;
    }
    Ok(())
}

async fn good(reader: &impl ConnectionTrait, token: &str) -> Result<Model, DaoError> {
    let known = Entity::find().filter(Column::TokenHash.eq(secret::hash(token))).filter(is_open());
    known.filter(Column::ExpiresAt.gt(Utc::now().trunc_subsecs(3))).one(reader).await?.ok_or(INVITATION)
}

/// Neither accepted nor taken back.
fn is_open() -> Condition {
    Condition::all().add(Column::AcceptedAt.is_null()).add(Column::RevokedAt.is_null())
}

/// Closes invitations that are open.
fn mark(column: Column) -> UpdateMany<Entity> {
    Entity::update_many().col_expr(column, Expr::val(Utc::now().trunc_subsecs(3))).filter(is_open())
}

/// Only whoever holds the token learns it.
fn taken(error: DaoError) -> DaoError {
    match error {
        DaoError::Conflict { .. } => DaoError::Contradiction(
            "a user with the invited e-mail address exists already; log in, or ask for an invitation to another address",
        ),
        other => other,
    }
}

fn invitation(row: Model) -> Result<Invitation, DaoError> {
    let Model {
        org_id: _,
        id,
        email,
        role,
        token_hash: _,
        created_by,
        created_at,
        expires_at,
        accepted_at,
        revoked_at,
    } = row;
    let role = word(&role)?;
    Ok(Invitation { id, email, role, created_by, created_at, expires_at, accepted_at, revoked_at })
}
