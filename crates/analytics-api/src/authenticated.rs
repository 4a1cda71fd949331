//! Who asks, and what they may do.

use analytics_dao::identity::{self, Caller};
use analytics_domain::{OrgScope, resources::Me, role::Permission};
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, header, request::Parts},
};

use crate::{
    problem::{Problem, ProblemCode},
    state::App,
    token::TokenRefusal,
};

/// The header by which a super admin names another organisation.
pub const ORG_HEADER: &str = "x-org";

/// A caller whose token was checked against the database.
#[derive(Clone)]
pub struct Authenticated(Caller);

impl Authenticated {
    /// Whose rows the request may read and write.
    #[must_use]
    pub fn scope(&self) -> OrgScope {
        self.0.scope
    }

    /// The person.
    #[must_use]
    pub fn me(&self) -> &Me {
        &self.0.me
    }

    /// Ends in a 403 unless the caller's role holds a permission.
    ///
    /// # Errors
    /// When it does not.
    pub fn require(&self, permission: Permission) -> Result<OrgScope, Problem> {
        let Me { role, is_super_admin, .. } = self.me();
        if *is_super_admin || role.may(permission) {
            return Ok(self.scope());
        }
        let detail = format!("this takes the role `{}`; yours is `{role}`", permission.least_role());
        Err(Problem::new(ProblemCode::Forbidden, detail))
    }
}

impl FromRequestParts<App> for Authenticated {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        if let Some(known) = parts.extensions.get::<Self>() {
            return Ok(known.clone());
        }
        let identity = app.tokens.verify(bearer(&parts.headers)?).map_err(|refusal| {
            let code = match refusal {
                TokenRefusal::Expired => ProblemCode::TokenExpired,
                TokenRefusal::Invalid => ProblemCode::InvalidToken,
            };
            Problem::new(code, refusal.to_string())
        })?;
        let other_org = parts.headers.get(ORG_HEADER).map(|slug| slug.to_str().unwrap_or("?"));
        let caller = identity::authenticate(&app.db, identity.user_id, identity.org_id, other_org).await?;
        let caller = caller
            .ok_or_else(|| Problem::new(ProblemCode::InvalidToken, "the user of this token may no longer log in"))?;
        let authenticated = Self(caller);
        parts.extensions.insert(authenticated.clone());
        Ok(authenticated)
    }
}

fn bearer(headers: &HeaderMap) -> Result<&str, Problem> {
    let Some(value) = headers.get(header::AUTHORIZATION) else {
        let detail = "send the token of `POST /api/v1/auth/login` as `Authorization: Bearer …`";
        return Err(Problem::new(ProblemCode::Unauthenticated, detail));
    };
    let token = value.to_str().ok().and_then(|value| {
        let (scheme, token) = value.split_once(' ')?;
        scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
    });
    token.ok_or_else(|| Problem::new(ProblemCode::InvalidToken, "the `Authorization` header is not `Bearer …`"))
}
