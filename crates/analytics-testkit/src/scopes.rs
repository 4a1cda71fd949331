//! Organisations for tests and the scope that authentication would give.

use analytics_dao::{Db, audit::Actor, orgs};
use analytics_domain::{OrgScope, org::OrgSettings};
use uuid::Uuid;

/// The scope of an organisation, as if its user had logged in.
#[must_use]
pub fn scope(org_id: Uuid) -> OrgScope {
    OrgScope::authenticated(org_id)
}

/// Makes an organisation with the default settings.
///
/// # Panics
/// When it cannot be made.
pub async fn org(db: &Db, slug: &str) -> OrgScope {
    match orgs::org_create(db, &Actor::operator(), slug, slug, &OrgSettings::default()).await {
        Ok(org_id) => scope(org_id),
        Err(error) => panic!("cannot make the organisation {slug}: {error}"),
    }
}
