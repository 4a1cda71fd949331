//! Who asks: the only place where a scope is made.
//!
//! Identity is read from the primary: a replica that lags would let a disabled user in.

use std::{net::IpAddr, time::Duration};

use analytics_domain::{
    OrgScope,
    audit::AuditAction,
    closed_sets::UserStatus,
    resources::{ApiKey, Me, OrgSummary},
    role::{Permission, Role},
};
use chrono::{SubsecRound, Utc};
use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QuerySelect};
use tracing::Instrument;
use uuid::Uuid;

use crate::{
    api_keys,
    audit::{self, Actor, Event},
    db::Db,
    entities::{UNSTORABLE, invitations, orgs as org_rows, sessions as session_rows, users, word},
    error::{DaoError, ErrorKind},
    identity::{external::ExternalPerson, sessions::Session},
    orgs,
};

pub mod external;
pub(crate) mod password;
pub mod sessions;

pub use password::DEMO_PASSWORD;

/// What a token says of whom it was given to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Identity {
    /// Their organisation.
    pub org_id: Uuid,
    /// The user.
    pub user_id: Uuid,
    /// The session it was given in.
    pub session_id: Uuid,
}

impl Identity {
    pub(crate) fn scope(&self) -> OrgScope {
        OrgScope::authenticated(self.org_id)
    }
}

/// An authenticated person, with the organisation whose rows they may read and write.
#[derive(Debug, Clone)]
pub struct Caller {
    /// The person.
    pub me: Me,
    /// Their scope.
    pub scope: OrgScope,
    /// The version of that organisation's data: what answers are cached under. The primary's, because a replica that is
    /// behind would name a version whose answers were kept before rows that are acknowledged by now.
    pub data_version: i64,
}

/// The one spelling of an e-mail address.
#[must_use]
pub fn normal_email(email: &str) -> String {
    email.trim().to_lowercase()
}

/// Opens a session for an e-mail address and its password. None for an address that nobody has, a wrong password and
/// a disabled user alike, each after the same work; the user's organisation is told of the latter two.
///
/// # Errors
/// What the database says.
pub async fn login(
    db: &Db,
    email: &str,
    password: &str,
    address: IpAddr,
    lifetime: Duration,
) -> Result<Option<(Session, Caller)>, DaoError> {
    let user = match Some(normal_email(email)).filter(|email| !email.contains(UNSTORABLE)) {
        Some(email) => users::Entity::find().filter(users::Column::Email.eq(email)).one(db.identity_reads()?).await?,
        None => None,
    };
    let hash = user.as_ref().and_then(|user| user.password_hash.clone());
    let matches = password::verify(password, hash).await?;
    let Some(user) = user else { return Ok(None) };
    if !matches || !is_active(&user) {
        tell_of_failure(db.clone(), user, address);
        return Ok(None);
    }
    let scope = OrgScope::authenticated(user.org_id);
    let txn = db.write_transaction().await?;
    // Checking a password takes a while, in which the user may have been disabled or given another one.
    let row = sessions::shared_user(&txn, scope, user.id).await?;
    if !is_active(&row) || row.password_hash != user.password_hash {
        txn.rollback().await?;
        tell_of_failure(db.clone(), user, address);
        return Ok(None);
    }
    let session = sessions::open(&txn, scope, &row, address, lifetime).await?;
    let org = orgs::org_row(&txn, scope).await?;
    txn.commit().await?;
    Ok(Some((session, caller(row, org)?)))
}

/// Records a password that was wrong in the background: if the answer of a log-in waited for it, it would take longer
/// for accounts that exist.
pub(crate) fn tell_of_failure(db: Db, user: users::Model, address: IpAddr) {
    let still_writing = db.still_writing();
    let telling = async move {
        let event = Event::new(AuditAction::LoginFailed, user.id, user.email);
        let scope = OrgScope::authenticated(user.org_id);
        if let Err(error) = audit::record_alone(&db, scope, &Actor::anonymous(address), event).await {
            tracing::error!(%error, user_id = %user.id, "a failed log-in could not be recorded");
        }
        drop(still_writing);
    };
    tokio::spawn(telling.in_current_span());
}

/// The person whom a verified token names, if they still may log in, and neither they nor anybody else
/// ended the token's session. A super admin may name another organisation by its slug.
///
/// # Errors
/// `NotFound` for an organisation that does not exist or that the person may not name, else what the
/// database says.
pub async fn authenticate(
    db: &Db,
    identity: Identity,
    other_org_slug: Option<&str>,
) -> Result<Option<Caller>, DaoError> {
    let Identity { org_id, user_id, session_id } = identity;
    let reader = db.identity_reads()?;
    let found = users::Entity::find_by_id((org_id, user_id))
        .join(JoinType::InnerJoin, sessions::of_users())
        .join(
            JoinType::InnerJoin,
            users::Entity::belongs_to(org_rows::Entity).from(users::Column::OrgId).to(org_rows::Column::Id).into(),
        )
        .filter(session_rows::Column::Id.eq(session_id))
        .filter(session_rows::Column::RevokedAt.is_null())
        .filter(session_rows::Column::ExpiresAt.gt(Utc::now().trunc_subsecs(3)))
        .select_also(org_rows::Entity)
        .one(reader)
        .await?;
    let Some((user, Some(own))) = found.filter(|(user, _)| is_active(user)) else { return Ok(None) };
    let org = match other_org_slug {
        Some(slug) if slug != own.slug => {
            if !user.is_super_admin {
                return Err(DaoError::NotFound { what: "organisation" });
            }
            orgs::by_slug(reader, slug).await?
        }
        _ => own,
    };
    caller(user, org).map(Some)
}

/// The person whom an external issuer vouches for. Who was not seen before is added; their role and name follow the
/// claims. An external issuer makes nobody a super admin, so they may name no other organisation.
///
/// # Errors
/// `NotAdmitted` with the reason for a person who may not log in here, `NotFound` for another organisation than
/// their own, else what the database says.
pub async fn authenticate_external(
    db: &Db,
    person: &ExternalPerson,
    other_org_slug: Option<&str>,
    address: IpAddr,
) -> Result<Caller, DaoError> {
    let org = orgs::by_slug(db.identity_reads()?, &person.org).await.map_err(|error| match error.kind() {
        ErrorKind::NotFound => DaoError::NotAdmitted("the token names an organisation that does not exist here"),
        _ => error,
    })?;
    let user = external::admit(db, OrgScope::authenticated(org.id), person, address).await?;
    if other_org_slug.is_some_and(|slug| slug != org.slug) {
        return Err(DaoError::NotFound { what: "organisation" });
    }
    caller(user, org)
}

/// A program that showed a key.
#[derive(Debug, Clone)]
pub struct Program {
    /// The key.
    pub key: ApiKey,
    /// The organisation whose it is.
    pub org: OrgSummary,
    /// Its scope.
    pub scope: OrgScope,
    /// The version of that organisation's data, as a person's.
    pub data_version: i64,
}

/// The program whose key this is, if it is one and still good.
///
/// # Errors
/// What the database says.
pub async fn authenticate_key(db: &Db, text: &str) -> Result<Option<Program>, DaoError> {
    let Some((row, key)) = api_keys::key_use(db, text).await? else { return Ok(None) };
    let scope = OrgScope::authenticated(row.org_id);
    let org = orgs::org_row(db.identity_reads()?, scope).await?;
    let data_version = org.data_version;
    Ok(Some(Program { key, org: orgs::summary(org), scope, data_version }))
}

/// The scope of the operator at the command line, who names the organisation.
///
/// # Errors
/// `NotFound` for a slug that no organisation has, else what the database says.
pub async fn operator_scope(db: &Db, slug: &str) -> Result<OrgScope, DaoError> {
    let org = orgs::by_slug(db.identity_reads()?, slug).await?;
    Ok(OrgScope::authenticated(org.id))
}

/// The scope of an organisation that was just made, for whoever made it.
pub(crate) const fn founded(org: &org_rows::Model) -> OrgScope {
    OrgScope::authenticated(org.id)
}

/// The scope of an invitation: for whoever shows its token, to see who invites and to become a user there, and for
/// what takes it back after who made it.
pub(crate) const fn invited(invitation: &invitations::Model) -> OrgScope {
    OrgScope::authenticated(invitation.org_id)
}

fn is_active(user: &users::Model) -> bool {
    user.status == UserStatus::Active.as_str()
}

pub(crate) fn caller(user: users::Model, org: org_rows::Model) -> Result<Caller, DaoError> {
    let scope = OrgScope::authenticated(org.id);
    let data_version = org.data_version;
    let role: Role = word(&user.role)?;
    let me = Me {
        id: user.id,
        email: user.email,
        name: user.name,
        role,
        permissions: Permission::held_by(role, user.is_super_admin),
        is_super_admin: user.is_super_admin,
        presence: word(&user.presence)?,
        org: orgs::summary(org),
    };
    Ok(Caller { me, scope, data_version })
}
