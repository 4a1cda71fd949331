//! Tokens of an external issuer (OpenID Connect): whether they are sound, and whom they are about.

mod claims;
#[cfg(feature = "fuzzing")]
pub mod fuzzing;
mod keys;
mod source;

use std::sync::Arc;

use analytics_dao::identity::external::ExternalPerson;
use jsonwebtoken::{Algorithm, AlgorithmFamily, DecodingKey, Validation, decode, decode_header, errors::ErrorKind};

pub use claims::{ClaimNames, RoleNames};
pub use keys::Patience;

use claims::Claims;
use keys::Keys;
use source::Source;

use crate::outgoing::{Roots, WebAddress};

/// The algorithms that are accepted, each for one type of key.
const ALGORITHMS: [Algorithm; 3] = [Algorithm::RS256, Algorithm::ES256, Algorithm::EdDSA];

/// Clocks of issuers may be so many seconds ahead or behind.
const LEEWAY: u64 = 60;

/// Whose tokens are accepted, and what their claims mean.
#[derive(Debug, Clone)]
pub struct IssuerConfig {
    /// The issuer, exactly as its tokens name it.
    pub issuer: WebAddress,
    /// What the tokens have to be for.
    pub audience: String,
    /// Where the keys are; none = where the issuer's discovery document says.
    pub jwks_url: Option<WebAddress>,
    /// Who may vouch for the issuer's server.
    pub roots: Roots,
    /// Which claims say what.
    pub claims: ClaimNames,
    /// Which role is which.
    pub roles: RoleNames,
    /// How long the issuer is waited for, and how long its keys are kept.
    pub patience: Patience,
}

/// An external issuer, with its keys.
pub struct Issuer {
    name: String,
    audience: String,
    claims: ClaimNames,
    roles: RoleNames,
    keys: Arc<Keys>,
}

/// Why a token of an external issuer is not accepted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IssuerRefusal {
    /// It was good once.
    #[error("the token has expired")]
    Expired,
    /// It is not a sound token of this issuer for this audience.
    #[error("{0}")]
    Invalid(&'static str),
    /// A claim that is needed says nothing that can be used.
    #[error("the token's claim `{claim}` {reason}")]
    Claim {
        /// Its name.
        claim: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// There are no keys to check it with, or none that are as new.
    #[error("the identity provider cannot be asked for its keys at the moment; try again later")]
    Unreachable,
}

/// Whether a token is signed as external issuers sign, and not as this server does.
#[must_use]
pub fn is_external(token: &str) -> bool {
    decode_header(token).is_ok_and(|head| head.alg.family() != AlgorithmFamily::Hmac)
}

impl Issuer {
    /// An issuer that was not asked for its keys yet.
    #[must_use]
    pub fn new(config: IssuerConfig) -> Self {
        let IssuerConfig { issuer, audience, jwks_url, roots, claims, roles, patience } = config;
        let name = issuer.as_str().to_owned();
        let source = Source::new(issuer, jwks_url, roots, patience.request);
        Self { name, audience, claims, roles, keys: Arc::new(Keys::new(source, patience)) }
    }

    /// Asks for the keys before the first token needs them. A failure is logged, and repaired when one does.
    pub async fn prepare(&self) {
        self.keys.refresh().await;
    }

    /// The person whom a token is about.
    ///
    /// # Errors
    /// When the token is not accepted, its claims do not say who it is, or the issuer's keys cannot be had.
    pub async fn verify(&self, token: &str) -> Result<ExternalPerson, IssuerRefusal> {
        let invalid = |reason| Err(IssuerRefusal::Invalid(reason));
        let Ok(head) = decode_header(token) else { return invalid("the token is malformed") };
        if !ALGORITHMS.contains(&head.alg) {
            return invalid("the token is signed with another algorithm than RS256, ES256 and EdDSA");
        }
        if head.crit.is_some() {
            return invalid("the token's head has extensions that this server does not know");
        }
        let Some(key_id) = head.kid else {
            return invalid("the token's head does not say which key signed it (`kid`)");
        };
        let key = self.keys.find(&key_id, head.alg, token).await?;
        let claims = self.sound(token, head.alg, &key)?;
        claims.person(&self.name, &self.claims, &self.roles)
    }

    fn sound(&self, token: &str, algorithm: Algorithm, key: &DecodingKey) -> Result<Claims, IssuerRefusal> {
        let mut validation = Validation::new(algorithm);
        validation.leeway = LEEWAY;
        validation.validate_nbf = true;
        validation.set_issuer(&[&self.name]);
        validation.set_audience(&[&self.audience]);
        validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        let refused = |error: jsonwebtoken::errors::Error| match error.kind() {
            ErrorKind::ExpiredSignature => IssuerRefusal::Expired,
            ErrorKind::ImmatureSignature => IssuerRefusal::Invalid("the token is not valid yet"),
            ErrorKind::InvalidAudience => IssuerRefusal::Invalid("the token is for another audience"),
            ErrorKind::InvalidIssuer => IssuerRefusal::Invalid("the token is of another issuer"),
            ErrorKind::InvalidSignature => IssuerRefusal::Invalid("the token's signature is wrong"),
            ErrorKind::MissingRequiredClaim(_) => {
                IssuerRefusal::Invalid("the token lacks one of the claims `exp`, `iss`, `aud` and `sub`")
            }
            _ => IssuerRefusal::Invalid("the token is malformed"),
        };
        decode(token, key, &validation).map(|sound| sound.claims).map_err(refused)
    }
}
