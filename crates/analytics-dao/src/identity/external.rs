//! People whom an external issuer vouches for: found by issuer and subject, added when they are first seen.

use std::net::IpAddr;

use analytics_domain::{OrgScope, audit::AuditAction, people::User, role::Role};
use chrono::{DateTime, SubsecRound, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QuerySelect,
    RelationDef,
};
use sea_query::{Condition, Expr};
use uuid::Uuid;

use super::is_active;
use crate::{
    audit::{self, Actor, Event},
    db::Db,
    entities::{
        external_identities::{ActiveModel, Column, Entity, Model},
        users,
    },
    error::DaoError,
    orgs::{conflict_or, non_empty, wait_for_writers},
    users::{self as user_rows, add, checked_email, new_row},
};

/// What an external issuer says of a person, in a token that was verified.
#[derive(Clone)]
pub struct ExternalPerson {
    /// The issuer.
    pub issuer: String,
    /// What the issuer calls them.
    pub subject: String,
    /// When the token was issued.
    pub issued_at: DateTime<Utc>,
    /// The slug of their organisation.
    pub org: String,
    /// Their e-mail address.
    pub email: String,
    /// Whether the issuer knows that the address is theirs.
    pub is_email_verified: bool,
    /// Their name; none = the address.
    pub name: Option<String>,
    /// Their role.
    pub role: Role,
}

const TAKEN: DaoError = DaoError::NotAdmitted(
    "a user with this e-mail address exists already and cannot become this person's; ask the operator of this server",
);
const UNVERIFIED: DaoError = DaoError::NotAdmitted(
    "the token does not say that this person's e-mail address is verified, as their first one has to; ask whoever runs \
     the identity provider",
);
const OTHER_ORG: DaoError =
    DaoError::NotAdmitted("this person belongs to another organisation here than the one their token names");
const DISABLED: DaoError = DaoError::NotAdmitted("this person's account is disabled");
const SUPER_ADMIN: DaoError = DaoError::NotAdmitted("a super admin logs in with a password");

/// The user whom the claims are about, with the role and the name that they give.
pub(super) async fn admit(
    db: &Db,
    scope: OrgScope,
    person: &ExternalPerson,
    address: IpAddr,
) -> Result<users::Model, DaoError> {
    let (identity, user) = match found(db, person).await? {
        Some(known) => known,
        None => match first_seen(db, scope, person, address).await {
            // Another request of theirs may have been faster.
            Err(refused @ DaoError::NotAdmitted(_)) => found(db, person).await?.ok_or(refused)?,
            outcome => outcome?,
        },
    };
    if user.org_id != scope.org_id() {
        return Err(OTHER_ORG);
    }
    if !is_active(&user) {
        return Err(DISABLED);
    }
    if user.is_super_admin {
        return Err(SUPER_ADMIN);
    }
    follow(db, scope, &identity, user, person, address).await
}

/// Forgets whom external issuers know a user as.
pub(crate) async fn forget(connection: &impl ConnectionTrait, scope: OrgScope, user_id: Uuid) -> Result<u64, DaoError> {
    Ok(Entity::delete_many().filter(of_user(scope, user_id)).exec(connection).await?.rows_affected)
}

async fn found(db: &Db, person: &ExternalPerson) -> Result<Option<(Model, users::Model)>, DaoError> {
    let known = Entity::find()
        .join(JoinType::InnerJoin, to_users())
        .filter(Column::Issuer.eq(&person.issuer))
        .filter(Column::Subject.eq(&person.subject))
        .select_also(users::Entity)
        .one(db.identity_reads()?)
        .await?;
    Ok(known.and_then(|(identity, user)| Some((identity, user?))))
}

/// Adds the person, or makes them the user who has waited for them with this address: either way it has to be theirs,
/// because nobody else can have it then, in any organisation.
async fn first_seen(
    db: &Db,
    scope: OrgScope,
    person: &ExternalPerson,
    address: IpAddr,
) -> Result<(Model, users::Model), DaoError> {
    if !person.is_email_verified {
        return Err(UNVERIFIED);
    }
    let unusable = |_| DaoError::NotAdmitted("the e-mail address of the token is not one");
    let email = checked_email(&person.email).map_err(unusable)?;
    let transaction = db.write_transaction().await?;
    // An address is unique over all organisations.
    let known = users::Entity::find().filter(users::Column::Email.eq(&*email)).one(&transaction).await?;
    let user = match known {
        Some(user) if may_become(&transaction, scope, &user).await? => user,
        Some(_) => return Err(TAKEN),
        None => {
            let name = named(person).unwrap_or_else(|| email.clone());
            let user = new_row(scope, email, name, person.role);
            add(&transaction, scope, &Actor::proven(&user, address), &user).await.map_err(taken)?;
            user
        }
    };
    let now = Utc::now().trunc_subsecs(3);
    let identity = Model {
        org_id: scope.org_id(),
        id: Uuid::now_v7(),
        user_id: user.id,
        issuer: person.issuer.clone(),
        subject: person.subject.clone(),
        claims_at: person.issued_at,
        created_at: now,
    };
    let row = ActiveModel::from(identity.clone()).reset_all();
    let inserted = Entity::insert(row).exec_without_returning(&transaction).await;
    inserted.map_err(|error| taken(conflict_or(error, "external identity", "")))?;
    let (actor, linked) = (Actor::proven(&user, address), Event::new(AuditAction::UserLinked, user.id, &user.email));
    audit::record(&transaction, scope, &actor, linked).await?;
    transaction.commit().await?;
    tracing::info!(user_id = %user.id, org_id = %user.org_id, "a person of the identity provider was admitted");
    Ok((identity, user))
}

fn taken(error: DaoError) -> DaoError {
    if matches!(error, DaoError::Conflict { .. }) { TAKEN } else { error }
}

/// Whether a user may become the person's whose address they have. Whoever has a password or is somebody else's already
/// could lose their account to a stranger with the same address.
async fn may_become(connection: &impl ConnectionTrait, scope: OrgScope, user: &users::Model) -> Result<bool, DaoError> {
    if user.org_id != scope.org_id() || user.password_hash.is_some() || user.is_super_admin {
        return Ok(false);
    }
    Ok(Entity::find().filter(of_user(scope, user.id)).count(connection).await? == 0)
}

/// Gives the user the role and the name of the claims, unless a newer token said otherwise. The last active owner stays
/// one, so that the organisation has somebody who can mend what a wrong mapping of roles does.
async fn follow(
    db: &Db,
    scope: OrgScope,
    identity: &Model,
    user: users::Model,
    person: &ExternalPerson,
    address: IpAddr,
) -> Result<users::Model, DaoError> {
    if identity.claims_at > person.issued_at {
        return Ok(user);
    }
    let named = named(person);
    let newest = Entity::update_many()
        .col_expr(Column::ClaimsAt, Expr::val(person.issued_at))
        .filter(Column::OrgId.eq(identity.org_id))
        .filter(Column::Id.eq(identity.id))
        .filter(Column::ClaimsAt.lte(person.issued_at));
    let is_renamed = named.as_ref().is_some_and(|name| user.name != *name);
    if user.role == person.role.as_str() && !is_renamed {
        // It is the newest all the same: an older one that says otherwise must not come after it.
        if identity.claims_at < person.issued_at
            && let Err(error) = async { Ok::<_, DaoError>(newest.exec(db.primary_writes()?).await?) }.await
        {
            // A database that takes no writes still answers questions.
            tracing::warn!(%error, user_id = %user.id, "the time of the newest token could not be noted");
        }
        return Ok(user);
    }
    let transaction = db.write_transaction().await?;
    if is_renamed {
        wait_for_writers(&transaction, scope).await?;
    }
    let owners = user_rows::lock_active_owners(&transaction, scope).await?;
    let is_newest = newest.exec(&transaction).await?.rows_affected > 0;
    let row = user_rows::user_row(&transaction, scope, user.id).await?;
    let before = user_rows::user(row.clone())?;
    let mut after = User { role: person.role, name: named.unwrap_or_else(|| row.name.clone()), ..before.clone() };
    if after.role != Role::Owner && owners == [row.id] {
        tracing::warn!(user_id = %row.id, "the identity provider demotes the last active owner, who stays one");
        after.role = Role::Owner;
    }
    if is_newest && after != before {
        let actor = Actor::proven(&row, address);
        user_rows::rewrite(&transaction, scope, &actor, &before, &after).await?;
        tracing::info!(user_id = %row.id, role = %after.role, "a person's role or name follows the identity provider");
    }
    let followed = user_rows::user_row(&transaction, scope, row.id).await?;
    transaction.commit().await?;
    if is_active(&followed) { Ok(followed) } else { Err(DISABLED) }
}

/// The person's name, if it can be kept.
fn named(person: &ExternalPerson) -> Option<String> {
    person.name.as_deref().and_then(|name| non_empty("name", name).ok())
}

fn of_user(scope: OrgScope, user_id: Uuid) -> Condition {
    Condition::all().add(Column::OrgId.eq(scope.org_id())).add(Column::UserId.eq(user_id))
}

fn to_users() -> RelationDef {
    Entity::belongs_to(users::Entity)
        .from((Column::OrgId, Column::UserId))
        .to((users::Column::OrgId, users::Column::Id))
        .into()
}
