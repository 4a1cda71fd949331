//! Who asks, and what they may do.

use std::net::IpAddr;

use analytics_dao::{
    api_keys,
    audit::{self, Actor},
    identity::{self, Caller, Identity, Program},
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
use uuid::Uuid;

use crate::{
    address::ClientAddress,
    cookies,
    limits::Turn,
    oidc::{self, Issuer, IssuerRefusal},
    problem::{Problem, ProblemCode},
    state::App,
    token::TokenRefusal,
};

/// The header by which a super admin names another organisation.
pub const ORG_HEADER: &str = "x-org";

/// A caller whose token or key was checked against the database. While one that came with a request is held, that request
/// counts among those of theirs that are answered at the same time.
#[derive(Debug, Clone)]
pub struct Authenticated {
    scope: OrgScope,
    who: Who,
    address: IpAddr,
    data_version: i64,
    _turn: Option<Turn>,
}

#[derive(Debug, Clone)]
enum Who {
    Person(Person),
    Program(Program),
}

/// A person, and how they proved who they are.
#[derive(Debug, Clone)]
pub struct Person {
    /// The person.
    pub me: Me,
    /// How they proved it.
    pub proof: Proof,
}

/// How a person proved who they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// They logged in here, which opened a session that stands behind their token.
    Session(Identity),
    /// A token of the external issuer. It is good until it expires: nothing here stands behind it that could end.
    Issuer,
}

impl Person {
    /// Their session.
    ///
    /// # Errors
    /// When they logged in elsewhere, where they log out and have their password.
    pub fn session(&self) -> Result<Identity, Problem> {
        match self.proof {
            Proof::Session(identity) => Ok(identity),
            Proof::Issuer => {
                let detail = "this takes a session of this server; you logged in at your identity provider, \
                              which has your password and logs you out";
                Err(Problem::new(ProblemCode::Forbidden, detail))
            }
        }
    }

    /// The organisation they belong to, whichever they ask for.
    #[must_use]
    pub const fn org_id(&self) -> Uuid {
        match self.proof {
            Proof::Session(identity) => identity.org_id,
            Proof::Issuer => self.me.org.id,
        }
    }
}

impl Authenticated {
    /// Looks up who asks, without counting it as a request of theirs.
    ///
    /// # Errors
    /// When the request does not show who, they may not ask, or it cannot be looked up.
    pub async fn look_up(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let Ok(ClientAddress(address)) = ClientAddress::from_request_parts(parts, app).await;
        match bearer(&parts.headers)? {
            Some(key) if api_keys::is_key(key) => program(app, key, &parts.headers, address).await,
            Some(token) => match &app.issuer {
                Some(issuer) if oidc::is_external(token) => external(app, issuer, token, &parts.headers, address).await,
                _ => person(app, app.tokens.verify(token)?, &parts.headers, address).await,
            },
            None => {
                let token = cookies::value(&parts.headers, cookies::ACCESS)?.ok_or_else(not_logged_in)?;
                cookies::refuse_other_sites(&parts.method, &parts.headers)?;
                person(app, app.tokens.verify(&token)?, &parts.headers, address).await
            }
        }
    }

    /// Looks up once more who asks: what they had they may have lost since, and a body takes as long as they like.
    ///
    /// # Errors
    /// As [`Self::look_up`], and when they may do something else than before.
    pub async fn look_up_again(&self, parts: &mut Parts, app: &App) -> Result<(), Problem> {
        let now = Self::look_up(parts, app).await?;
        if self.is_still(&now) {
            return Ok(());
        }
        let detail = "what you may do has changed while the request was on its way; send it again";
        Err(Problem::new(ProblemCode::Forbidden, detail))
    }

    /// Whether it is the same caller, for the same organisation, who may do the same.
    fn is_still(&self, now: &Self) -> bool {
        let may_the_same = match (&self.who, &now.who) {
            (Who::Person(before), Who::Person(now)) => before.me.permissions == now.me.permissions,
            (Who::Program(before), Who::Program(now)) => before.key.scopes == now.key.scopes,
            _ => false,
        };
        may_the_same && self.id() == now.id() && self.scope == now.scope
    }

    const fn id(&self) -> Uuid {
        match &self.who {
            Who::Person(person) => person.me.id,
            Who::Program(program) => program.key.id,
        }
    }

    /// The organisation the request is answered for.
    #[must_use]
    pub const fn org(&self) -> &OrgSummary {
        match &self.who {
            Who::Person(person) => &person.me.org,
            Who::Program(program) => &program.org,
        }
    }

    /// The version of the organisation's data when they were looked up.
    #[must_use]
    pub const fn data_version(&self) -> i64 {
        self.data_version
    }

    /// Who acts, and from where, for what is recorded of it.
    #[must_use]
    pub fn actor(&self) -> Actor {
        match &self.who {
            Who::Person(person) => Actor::user(person.org_id(), &person.me, self.address),
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
        let mut authenticated = Self::look_up(parts, app).await?;
        app.limits.heed_caller(authenticated.id())?;
        let turn = app.limits.turn(authenticated.id()).await;
        if turn.has_waited {
            // They may have lost meanwhile what they had.
            authenticated = Self::look_up(parts, app).await?;
        }
        let authenticated = Self { _turn: Some(turn), ..authenticated };
        if let Who::Person(Person { proof: Proof::Session(identity), me }) = &authenticated.who
            && authenticated.scope.org_id() != identity.org_id
        {
            let actor = authenticated.actor();
            audit::org_entered(&app.db, authenticated.scope, &actor, &me.org, identity.session_id).await?;
        }
        parts.extensions.insert(authenticated.clone());
        Ok(authenticated)
    }
}

async fn person(app: &App, identity: Identity, headers: &HeaderMap, address: IpAddr) -> Result<Authenticated, Problem> {
    let caller = identity::authenticate(&app.db, identity, other_org(headers)).await?;
    let ended = || Problem::new(ProblemCode::InvalidToken, "the session of this token has ended");
    let caller = caller.ok_or_else(ended)?;
    Ok(of_person(caller, Proof::Session(identity), address))
}

async fn external(
    app: &App,
    issuer: &Issuer,
    token: &str,
    headers: &HeaderMap,
    address: IpAddr,
) -> Result<Authenticated, Problem> {
    let person = issuer.verify(token).await?;
    let caller = identity::authenticate_external(&app.db, &person, other_org(headers), address).await?;
    Ok(of_person(caller, Proof::Issuer, address))
}

fn of_person(Caller { me, scope, data_version }: Caller, proof: Proof, address: IpAddr) -> Authenticated {
    Authenticated { scope, who: Who::Person(Person { me, proof }), address, data_version, _turn: None }
}

async fn program(app: &App, key: &str, headers: &HeaderMap, address: IpAddr) -> Result<Authenticated, Problem> {
    let program = identity::authenticate_key(&app.db, key).await?;
    let invalid =
        || Problem::new(ProblemCode::InvalidToken, "the key is not one of this server, has expired or was revoked");
    let program = program.ok_or_else(invalid)?;
    if other_org(headers).is_some_and(|slug| slug != program.org.slug) {
        return Err(Problem::new(ProblemCode::NotFound, "there is no such organisation"));
    }
    let Program { scope, data_version, .. } = program;
    Ok(Authenticated { scope, who: Who::Program(program), address, data_version, _turn: None })
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

impl From<IssuerRefusal> for Problem {
    fn from(refusal: IssuerRefusal) -> Self {
        let code = match refusal {
            IssuerRefusal::Expired => ProblemCode::TokenExpired,
            IssuerRefusal::Invalid(_) => ProblemCode::InvalidToken,
            IssuerRefusal::Claim { .. } => ProblemCode::NotAdmitted,
            IssuerRefusal::Unreachable => ProblemCode::Unavailable,
        };
        Self::new(code, refusal.to_string())
    }
}

fn not_logged_in() -> Problem {
    let detail = "send the token of `POST /api/v1/auth/login`, or a key, as `Authorization: Bearer …`, or have a browser keep the token";
    Problem::new(ProblemCode::Unauthenticated, detail)
}

/// The token or key that a request shows; none without an `Authorization` header.
///
/// # Errors
/// When the header is something else than `Bearer …`.
pub fn bearer(headers: &HeaderMap) -> Result<Option<&str>, Problem> {
    let Some(value) = headers.get(header::AUTHORIZATION) else { return Ok(None) };
    let token = value.to_str().ok().and_then(|value| {
        let (scheme, token) = value.split_once(' ')?;
        scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
    });
    let malformed = || Problem::new(ProblemCode::InvalidToken, "the `Authorization` header is not `Bearer …`");
    token.map(Some).ok_or_else(malformed)
}
