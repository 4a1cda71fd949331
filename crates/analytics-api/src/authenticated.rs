//! Who asks, and what they may do.

use std::net::IpAddr;

use analytics_dao::{
    api_keys,
    audit::{self, Actor},
    identity::{self, Identity, Program},
};
use analytics_domain::{
    OrgScope,
    resources::{Me, OrgSummary},
    role::Permission,
};
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header, request::Parts},
};

use crate::{
    address::ClientAddress,
    cookies,
    problem::{Problem, ProblemCode},
    state::App,
    token::TokenRefusal,
};

/// The header by which a super admin names another organisation.
pub const ORG_HEADER: &str = "x-org";

/// A caller whose token or key was checked against the database.
#[derive(Debug, Clone)]
pub struct Authenticated {
    scope: OrgScope,
    who: Who,
    address: IpAddr,
}

#[derive(Debug, Clone)]
enum Who {
    Person(Person),
    Program(Program),
}

/// A person and their session.
#[derive(Debug, Clone)]
pub struct Person {
    /// What the token says.
    pub identity: Identity,
    /// The person.
    pub me: Me,
}

impl Authenticated {
    /// The organisation the request is answered for.
    #[must_use]
    pub const fn org(&self) -> &OrgSummary {
        match &self.who {
            Who::Person(person) => &person.me.org,
            Who::Program(program) => &program.org,
        }
    }

    /// Who acts, and from where, for what is recorded of it.
    #[must_use]
    pub fn actor(&self) -> Actor {
        match &self.who {
            Who::Person(Person { identity, me }) => Actor::user(*identity, me, self.address),
            Who::Program(program) => Actor::key(&program.key, self.address),
        }
    }

    /// The person who asks.
    ///
    /// # Errors
    /// When a program asks.
    pub fn person(&self) -> Result<&Person, Problem> {
        match &self.who {
            Who::Person(person) => Ok(person),
            Who::Program(_) => Err(Problem::new(ProblemCode::Forbidden, "this takes a person's session, not a key")),
        }
    }

    /// Whose rows the request may read and write, for something that takes a permission.
    ///
    /// # Errors
    /// Unless the caller's role, or the key's scopes, hold it.
    pub fn require(&self, permission: Permission) -> Result<OrgScope, Problem> {
        let lacking = match &self.who {
            Who::Person(Person { me, .. }) if me.permissions.contains(&permission) => return Ok(self.scope),
            Who::Person(Person { me, .. }) => {
                format!("this takes the role `{}`; yours is `{}`", permission.least_role(), me.role)
            }
            Who::Program(program) => match permission.scope() {
                Some(scope) if program.key.scopes.contains(&scope) => return Ok(self.scope),
                Some(scope) => format!("this takes a key with the scope `{scope}`"),
                None => format!("this takes a person with the role `{}`, not a key", permission.least_role()),
            },
        };
        Err(Problem::new(ProblemCode::Forbidden, lacking))
    }
}

impl FromRequestParts<App> for Authenticated {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        if let Some(known) = parts.extensions.get::<Self>() {
            return Ok(known.clone());
        }
        let Ok(ClientAddress(address)) = ClientAddress::from_request_parts(parts, app).await;
        let authenticated = match bearer(&parts.headers)? {
            Some(key) if api_keys::is_key(key) => program(app, key, &parts.headers, address).await?,
            Some(token) => person(app, app.tokens.verify(token)?, &parts.headers, address).await?,
            None => {
                let token = cookies::value(&parts.headers, cookies::ACCESS).ok_or_else(not_logged_in)?;
                cookies::refuse_other_sites(&parts.method, &parts.headers)?;
                person(app, app.tokens.verify(&token)?, &parts.headers, address).await?
            }
        };
        parts.extensions.insert(authenticated.clone());
        Ok(authenticated)
    }
}

async fn person(app: &App, identity: Identity, headers: &HeaderMap, address: IpAddr) -> Result<Authenticated, Problem> {
    let caller = identity::authenticate(&app.db, identity, other_org(headers)).await?;
    let ended = || Problem::new(ProblemCode::InvalidToken, "the session of this token has ended");
    let caller = caller.ok_or_else(ended)?;
    app.limits.heed_caller(identity.user_id)?;
    let person = Person { identity, me: caller.me };
    let authenticated = Authenticated { scope: caller.scope, who: Who::Person(person), address };
    if caller.scope.org_id() != identity.org_id {
        let (actor, org) = (authenticated.actor(), authenticated.org());
        audit::org_entered(&app.db, caller.scope, &actor, org, identity.session_id).await?;
    }
    Ok(authenticated)
}

async fn program(app: &App, key: &str, headers: &HeaderMap, address: IpAddr) -> Result<Authenticated, Problem> {
    let program = identity::authenticate_key(&app.db, key).await?;
    let invalid =
        || Problem::new(ProblemCode::InvalidToken, "the key is not one of this server, has expired or was revoked");
    let program = program.ok_or_else(invalid)?;
    app.limits.heed_caller(program.key.id)?;
    if other_org(headers).is_some_and(|slug| slug != program.org.slug) {
        return Err(Problem::new(ProblemCode::NotFound, "there is no such organisation"));
    }
    Ok(Authenticated { scope: program.scope, who: Who::Program(program), address })
}

fn other_org(headers: &HeaderMap) -> Option<&str> {
    headers.get(ORG_HEADER).map(|slug| slug.to_str().unwrap_or("?"))
}

impl From<TokenRefusal> for Problem {
    fn from(refusal: TokenRefusal) -> Self {
        let code = match refusal {
            TokenRefusal::Expired => ProblemCode::TokenExpired,
            TokenRefusal::Invalid => ProblemCode::InvalidToken,
        };
        Self::new(code, refusal.to_string())
    }
}

fn not_logged_in() -> Problem {
    let detail = "send the token of `POST /api/v1/auth/login`, or a key, as `Authorization: Bearer …`, or have a browser keep the token";
    Problem::new(ProblemCode::Unauthenticated, detail)
}

fn bearer(headers: &HeaderMap) -> Result<Option<&str>, Problem> {
    let Some(value) = headers.get(header::AUTHORIZATION) else { return Ok(None) };
    let token = value.to_str().ok().and_then(|value| {
        let (scheme, token) = value.split_once(' ')?;
        scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
    });
    let malformed = || Problem::new(ProblemCode::InvalidToken, "the `Authorization` header is not `Bearer …`");
    token.map(Some).ok_or_else(malformed)
}
