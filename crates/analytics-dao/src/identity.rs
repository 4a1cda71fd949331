//! Who asks: the only place where a scope is made.
//!
//! Identity is read from the primary: a replica that lags would let a disabled user in.

use analytics_domain::{OrgScope, closed_sets::UserStatus, resources::Me};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use crate::{
    db::Db,
    entities::{UNSTORABLE, orgs as org_rows, users, word},
    error::DaoError,
    orgs,
    users::normal_email,
};

pub(crate) mod password;

/// An authenticated person, with the organisation whose rows they may read and write.
#[derive(Debug, Clone)]
pub struct Caller {
    /// The person.
    pub me: Me,
    /// Their scope.
    pub scope: OrgScope,
}

/// Checks an e-mail address and a password. None for an address that nobody has, a wrong password and
/// a disabled user alike, each after the same work.
///
/// # Errors
/// What the database says.
pub async fn login(db: &Db, email: &str, password: &str) -> Result<Option<Caller>, DaoError> {
    let user = match Some(normal_email(email)).filter(|email| !email.contains(UNSTORABLE)) {
        Some(email) => users::Entity::find().filter(users::Column::Email.eq(email)).one(db.primary_reads()).await?,
        None => None,
    };
    let hash = user.as_ref().and_then(|user| user.password_hash.clone());
    let matches = password::verify(password, hash).await?;
    let Some(user) = user.filter(|user| matches && is_active(user)) else { return Ok(None) };
    let org = orgs::org_row(db.primary_reads(), OrgScope::authenticated(user.org_id)).await?;
    caller(user, org).map(Some)
}

/// The person whom a verified token names, if they still may log in and still belong to the token's
/// organisation. A super admin may name another organisation by its slug.
///
/// # Errors
/// `NotFound` for an organisation that does not exist or that the person may not name, else what the
/// database says.
pub async fn authenticate(
    db: &Db,
    user_id: Uuid,
    org_id: Uuid,
    other_org_slug: Option<&str>,
) -> Result<Option<Caller>, DaoError> {
    let reader = db.primary_reads();
    let user = users::Entity::find_by_id((org_id, user_id)).one(reader).await?;
    let Some(user) = user.filter(is_active) else { return Ok(None) };
    let own = orgs::org_row(reader, OrgScope::authenticated(user.org_id)).await?;
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

/// The scope of the operator at the command line, who names the organisation.
///
/// # Errors
/// `NotFound` for a slug that no organisation has, else what the database says.
pub async fn operator_scope(db: &Db, slug: &str) -> Result<OrgScope, DaoError> {
    let org = orgs::by_slug(db.primary_reads(), slug).await?;
    Ok(OrgScope::authenticated(org.id))
}

fn is_active(user: &users::Model) -> bool {
    user.status == UserStatus::Active.as_str()
}

fn caller(user: users::Model, org: org_rows::Model) -> Result<Caller, DaoError> {
    let scope = OrgScope::authenticated(org.id);
    let me = Me {
        id: user.id,
        email: user.email,
        name: user.name,
        role: word(&user.role)?,
        is_super_admin: user.is_super_admin,
        presence: word(&user.presence)?,
        org: orgs::summary(org),
    };
    Ok(Caller { me, scope })
}
