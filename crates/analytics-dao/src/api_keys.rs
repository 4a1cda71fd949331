//! Keys for programs: a public prefix to find one by, and a secret of which only the hash is stored.

use analytics_domain::{
    OrgScope,
    resources::{ApiKey, NewApiKey},
    role::KeyScope,
};
use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use sea_query::{Condition, Expr, ExprTrait};
use uuid::Uuid;

use crate::{
    db::Db,
    entities::{
        api_keys::{ActiveModel, Column, Entity, Model},
        word,
    },
    error::DaoError,
    orgs::{invalid, non_empty},
};

/// What every key begins with, so that one that leaked is recognised.
const MARK: &str = "parlance_";
/// Bytes of the public part and of the secret, written in hexadecimal digits.
const PREFIX_BYTES: usize = 6;
const SECRET_BYTES: usize = 32;

/// "Last used" is kept to the minute: a busy key costs one write a minute.
const USED_AGAIN_AFTER: TimeDelta = TimeDelta::minutes(1);

/// Makes a key. Its text is returned this once and stored nowhere.
///
/// # Errors
/// `Invalid` for an empty name, no scope, or a time to expire that has passed.
pub async fn key_create(
    db: &Db,
    scope: OrgScope,
    new: &NewApiKey,
    created_by: Option<Uuid>,
) -> Result<(ApiKey, String), DaoError> {
    let now = Utc::now().trunc_subsecs(3);
    let NewApiKey { name, scopes, expires_at } = new;
    if scopes.is_empty() {
        return Err(invalid("scopes", "", "is empty; a key without one could do nothing"));
    }
    if let Some(past) = expires_at.filter(|expires_at| *expires_at <= now) {
        return Err(invalid("expires_at", past, "has passed"));
    }
    let mut scopes = scopes.clone();
    scopes.sort_unstable();
    scopes.dedup();
    let (prefix, secret) = (random::<PREFIX_BYTES>()?, random::<SECRET_BYTES>()?);
    let row = Model {
        org_id: scope.org_id(),
        id: Uuid::now_v7(),
        name: non_empty("name", name)?,
        prefix: prefix.clone(),
        secret_hash: hash(&secret),
        scopes: scopes.iter().map(|scope| scope.as_str()).collect::<Vec<_>>().join(" "),
        created_by,
        created_at: now,
        last_used_at: None,
        revoked_at: None,
        expires_at: expires_at.map(|time| time.trunc_subsecs(3)),
    };
    let text = format!("{MARK}{prefix}_{secret}");
    Entity::insert(ActiveModel::from(row.clone()).reset_all()).exec_without_returning(db.primary()).await?;
    Ok((key(row)?, text))
}

/// The organisation's keys, the newest first, those that were revoked as well.
///
/// # Errors
/// What the database says.
pub async fn key_list(db: &Db, scope: OrgScope) -> Result<Vec<ApiKey>, DaoError> {
    let mine = Entity::find().filter(Column::OrgId.eq(scope.org_id()));
    let rows = mine.order_by_desc(Column::CreatedAt).order_by_desc(Column::Id).all(db.primary_reads()).await?;
    rows.into_iter().map(key).collect()
}

/// Revokes one of the organisation's keys: it stops working at once. Revoking it again changes nothing.
///
/// # Errors
/// `NotFound` for a key that this organisation does not have.
pub async fn key_revoke(db: &Db, scope: OrgScope, id: Uuid) -> Result<(), DaoError> {
    let mine = || Condition::all().add(Column::OrgId.eq(scope.org_id())).add(Column::Id.eq(id));
    let now = Utc::now().trunc_subsecs(3);
    let revoked = Entity::update_many()
        .col_expr(Column::RevokedAt, Expr::col(Column::RevokedAt).if_null(now))
        .filter(mine())
        .exec(db.primary())
        .await?;
    if revoked.rows_affected == 0 { Err(DaoError::NotFound { what: "key" }) } else { Ok(()) }
}

/// Whether a text has the form of a key.
#[must_use]
pub fn is_key(text: &str) -> bool {
    text.starts_with(MARK)
}

/// The row of a key that is good now, and with it that it is used.
pub(crate) async fn key_use(db: &Db, text: &str) -> Result<Option<(Model, ApiKey)>, DaoError> {
    let parts = text.strip_prefix(MARK).and_then(|rest| rest.split_once('_'));
    let Some((prefix, secret)) = parts.filter(|(prefix, _)| is_hex(prefix)) else { return Ok(None) };
    let stored = Entity::find().filter(Column::Prefix.eq(prefix)).one(db.primary_reads()).await?;
    let now = Utc::now().trunc_subsecs(3);
    let good = |row: &Model| {
        // Compared in constant time.
        let same =
            blake3::Hash::from_hex(&row.secret_hash).is_ok_and(|stored| stored == blake3::hash(secret.as_bytes()));
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
    let noted = Entity::update_many()
        .col_expr(Column::LastUsedAt, Expr::val(now))
        .filter(Column::OrgId.eq(row.org_id))
        .filter(Column::Id.eq(row.id))
        .exec(db.primary())
        .await;
    if let Err(error) = noted {
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

fn hash(secret: &str) -> String {
    blake3::hash(secret.as_bytes()).to_hex().to_string()
}

fn is_hex(text: &str) -> bool {
    text.len() == 2 * PREFIX_BYTES && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn random<const BYTES: usize>() -> Result<String, DaoError> {
    let mut bytes = [0; BYTES];
    let failed = |error| sea_orm::DbErr::Custom(format!("no random numbers: {error}"));
    getrandom::fill(&mut bytes).map_err(failed)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
