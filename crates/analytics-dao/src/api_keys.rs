//! Keys for programs: a public prefix to find one by, and a secret of which only the hash is stored.

use analytics_domain::{
    OrgScope,
    audit::AuditAction,
    period::to_millisecond,
    resources::{ApiKey, ApiKeyList, NewApiKey},
    role::KeyScope,
};
use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select};
use sea_query::Expr;
use uuid::Uuid;

use crate::{
    audit::{self, Actor, Event},
    cursor::{self, Cursor},
    db::Db,
    entities::{
        api_keys::{ActiveModel, Column, Entity, Model},
        word,
    },
    error::DaoError,
    idempotency::id_of,
    orgs::{invalid, non_empty, wait_for_writers},
    secret::{self, SECRET_BYTES},
};

/// What every key begins with, so that one that leaked is recognised.
const MARK: &str = "parlance_";
/// Bytes of the public part, written in hexadecimal digits.
const PREFIX_BYTES: usize = 6;

/// "Last used" is kept to the minute: a busy key costs one write a minute.
const USED_AGAIN_AFTER: TimeDelta = TimeDelta::minutes(1);

/// Makes a key. Its text is returned this once and stored nowhere.
///
/// # Errors
/// `Invalid` for an empty name, no scope, or a time to expire that has passed; `ShownOnce` where the actor has sent the
/// same `idempotency_key` to make one before.
pub async fn key_create(
    db: &Db,
    scope: OrgScope,
    actor: &Actor,
    new: &NewApiKey,
    idempotency_key: Option<&str>,
) -> Result<(ApiKey, String), DaoError> {
    let now = Utc::now().trunc_subsecs(3);
    let NewApiKey { name, scopes, expires_at } = new;
    let expires_at = expires_at.map(to_millisecond);
    if scopes.is_empty() {
        return Err(invalid("scopes", "", "is empty; a key without one could do nothing"));
    }
    if let Some(past) = expires_at.filter(|expires_at| *expires_at <= now) {
        return Err(invalid("expires_at", past, "has passed"));
    }
    let mut scopes = scopes.clone();
    scopes.sort_unstable();
    scopes.dedup();
    let (prefix, secret) = (secret::random::<PREFIX_BYTES>()?, secret::random::<SECRET_BYTES>()?);
    let row = Model {
        org_id: scope.org_id(),
        id: id_of(scope, actor.id(), "key", idempotency_key),
        name: non_empty("name", name)?,
        prefix: prefix.clone(),
        secret_hash: secret::hash(&secret),
        scopes: scopes.iter().map(|scope| scope.as_str()).collect::<Vec<_>>().join(" "),
        // A super admin makes keys for organisations that are not their own; those name no user.
        created_by: actor.user_of(scope),
        created_at: now,
        last_used_at: None,
        revoked_at: None,
        expires_at,
    };
    let text = format!("{MARK}{prefix}_{secret}");
    let txn = db.write_transaction().await?;
    if idempotency_key.is_some() {
        // Of two who send it at once, the second sees what the first made.
        wait_for_writers(&txn, scope).await?;
        if let Some(Model { id, name, .. }) = Entity::find_by_id((scope.org_id(), row.id)).one(&txn).await? {
            return Err(DaoError::ShownOnce { what: "key", name, id });
        }
    }
    Entity::insert(ActiveModel::from(row.clone()).reset_all()).exec_without_returning(&txn).await?;
    let made = key(row)?;
    let given = NewApiKey { name: made.name.clone(), scopes: made.scopes.clone(), expires_at: made.expires_at };
    let event = Event::new(AuditAction::ApiKeyCreated, made.id, &made.name);
    audit::record(&txn, scope, actor, event.with(audit::changes(&(), &given)?)).await?;
    txn.commit().await?;
    Ok((made, text))
}

/// A page of the organisation's keys, the newest first, those that were revoked as well.
///
/// # Errors
/// `Invalid` for a cursor that is not one of ours.
pub async fn key_page(db: &Db, scope: OrgScope, limit: u64, cursor: Option<&str>) -> Result<ApiKeyList, DaoError> {
    let keys = keys_of(scope, limit, cursor)?;
    let rows = db.read_primary(scope, |session| async move { Ok(keys.all(session.reader(0)).await?) }).await?;
    let last = |row: &Model| Cursor { at: row.created_at, id: row.id }.to_string();
    let (rows, next_cursor) = cursor::page(rows, limit, last);
    Ok(ApiKeyList { api_keys: rows.into_iter().map(key).collect::<Result<_, _>>()?, next_cursor })
}

/// The keys of a page, and one more, which says whether another page follows.
pub(crate) fn keys_of(scope: OrgScope, limit: u64, cursor: Option<&str>) -> Result<Select<Entity>, DaoError> {
    let after = cursor.map(Cursor::parse).transpose()?;
    let after = after.map(|after| after.before(Expr::col(Column::CreatedAt), Expr::col(Column::Id)));
    let mine = Entity::find().filter(Column::OrgId.eq(scope.org_id())).apply_if(after, QueryFilter::filter);
    Ok(mine.order_by_desc(Column::CreatedAt).order_by_desc(Column::Id).limit(limit + 1))
}

/// Revokes one of the organisation's keys: it stops working at once. Revoking it again changes nothing.
///
/// # Errors
/// `NotFound` for a key that this organisation does not have.
pub async fn key_revoke(db: &Db, scope: OrgScope, actor: &Actor, id: Uuid) -> Result<(), DaoError> {
    let txn = db.write_transaction().await?;
    let found = Entity::find_by_id((scope.org_id(), id)).one(&txn).await?;
    let name = found.ok_or(DaoError::NotFound { what: "key" })?.name;
    let revoked = Entity::update_many()
        .col_expr(Column::RevokedAt, Expr::val(Utc::now().trunc_subsecs(3)))
        .filter(Column::OrgId.eq(scope.org_id()))
        .filter(Column::Id.eq(id))
        .filter(Column::RevokedAt.is_null())
        .exec(&txn)
        .await?;
    if revoked.rows_affected > 0 {
        audit::record(&txn, scope, actor, Event::new(AuditAction::ApiKeyRevoked, id, name)).await?;
    }
    Ok(txn.commit().await?)
}

/// Whether a text has the form of a key.
#[must_use]
pub fn is_key(text: &str) -> bool {
    text.starts_with(MARK)
}

/// The public part and the secret of a key's text; none for a text that no key has.
#[must_use]
pub fn parts(text: &str) -> Option<(&str, &str)> {
    let parts = text.strip_prefix(MARK)?.split_once('_')?;
    Some(parts).filter(|(prefix, secret)| is_hex(prefix, PREFIX_BYTES) && is_hex(secret, SECRET_BYTES))
}

/// The row of a key that is good now, and with it that it is used.
pub(crate) async fn key_use(db: &Db, text: &str) -> Result<Option<(Model, ApiKey)>, DaoError> {
    let Some((prefix, secret)) = parts(text) else { return Ok(None) };
    let stored = Entity::find().filter(Column::Prefix.eq(prefix)).one(db.identity_reads()?).await?;
    let now = Utc::now().trunc_subsecs(3);
    let good = |row: &Model| {
        let same = secret::is_behind(&row.secret_hash, secret);
        same && row.revoked_at.is_none() && row.expires_at.is_none_or(|expires_at| expires_at > now)
    };
    let Some(row) = stored.filter(good) else { return Ok(None) };
    if row.last_used_at.is_none_or(|last| now - last >= USED_AGAIN_AFTER) {
        note_use(db, &row, now).await;
    }
    let listed = key(row.clone())?;
    Ok(Some((row, listed)))
}

/// A database that takes no writes still answers questions, so a failure is only logged.
async fn note_use(db: &Db, row: &Model, now: DateTime<Utc>) {
    let note = Entity::update_many()
        .col_expr(Column::LastUsedAt, Expr::val(now))
        .filter(Column::OrgId.eq(row.org_id))
        .filter(Column::Id.eq(row.id));
    let noted = async { Ok::<_, DaoError>(note.exec(db.primary_writes()?).await?) };
    if let Err(error) = noted.await {
        tracing::warn!(%error, key_id = %row.id, "that a key was used could not be noted");
    }
}

fn key(row: Model) -> Result<ApiKey, DaoError> {
    let Model {
        org_id: _,
        id,
        name,
        prefix,
        secret_hash: _,
        scopes,
        created_by,
        created_at,
        last_used_at,
        revoked_at,
        expires_at,
    } = row;
    let scopes = scopes.split_whitespace().map(word::<KeyScope>).collect::<Result<_, _>>()?;
    let prefix = format!("{MARK}{prefix}");
    Ok(ApiKey { id, name, prefix, scopes, created_by, created_at, last_used_at, expires_at, revoked_at })
}

fn is_hex(text: &str, bytes: usize) -> bool {
    text.len() == 2 * bytes && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}
