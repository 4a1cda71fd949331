//! Short-lived bearer tokens, signed with HS256.

use std::time::Duration;

use chrono::{DateTime, Utc};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, errors::ErrorKind};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The fewest bytes a secret may have: as many as HS256's digest.
pub const MIN_SECRET: usize = 32;
/// How long a token is good for unless the server is told otherwise.
pub const DEFAULT_LIFETIME: Duration = Duration::from_mins(15);

const ISSUER: &str = "parlance";
const AUDIENCE: &str = "parlance-api";

/// Whom a token was given to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Identity {
    /// The user.
    pub user_id: Uuid,
    /// Their organisation.
    pub org_id: Uuid,
}

/// Why a token is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TokenRefusal {
    /// It was good once.
    #[error("the token has expired")]
    Expired,
    /// It is not a token of this server.
    #[error("the token is not one that this server gave")]
    Invalid,
}

/// The secret is too short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("has {0} bytes; at least {MIN_SECRET} are needed")]
pub struct SecretTooShort(pub usize);

#[derive(Serialize, Deserialize)]
struct Claims {
    sub: Uuid,
    org: Uuid,
    iat: i64,
    exp: i64,
    iss: String,
    aud: String,
}

/// Gives tokens and checks them.
pub struct Tokens {
    encoding: EncodingKey,
    decoding: DecodingKey,
    validation: Validation,
    lifetime: Duration,
}

impl Tokens {
    /// Tokens signed with a secret.
    ///
    /// # Errors
    /// When the secret is shorter than [`MIN_SECRET`] bytes.
    pub fn new(secret: &[u8], lifetime: Duration) -> Result<Self, SecretTooShort> {
        if secret.len() < MIN_SECRET {
            return Err(SecretTooShort(secret.len()));
        }
        let mut validation = Validation::new(Algorithm::HS256);
        validation.leeway = 0;
        validation.set_issuer(&[ISSUER]);
        validation.set_audience(&[AUDIENCE]);
        validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        Ok(Self {
            encoding: EncodingKey::from_secret(secret),
            decoding: DecodingKey::from_secret(secret),
            validation,
            lifetime,
        })
    }

    /// How long a token is good for.
    #[must_use]
    pub const fn lifetime(&self) -> Duration {
        self.lifetime
    }

    /// A token for a user, good from `now` on.
    ///
    /// # Errors
    /// When the signature cannot be made.
    pub fn issue(&self, identity: Identity, now: DateTime<Utc>) -> Result<String, jsonwebtoken::errors::Error> {
        let claims = Claims {
            sub: identity.user_id,
            org: identity.org_id,
            iat: now.timestamp(),
            exp: now.timestamp().saturating_add_unsigned(self.lifetime.as_secs()),
            iss: ISSUER.to_owned(),
            aud: AUDIENCE.to_owned(),
        };
        jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &self.encoding)
    }

    /// Whom a token was given to.
    ///
    /// # Errors
    /// When it has expired, or was not signed by this server with HS256.
    pub fn verify(&self, token: &str) -> Result<Identity, TokenRefusal> {
        match jsonwebtoken::decode::<Claims>(token, &self.decoding, &self.validation) {
            Ok(token) => Ok(Identity { user_id: token.claims.sub, org_id: token.claims.org }),
            Err(error) if *error.kind() == ErrorKind::ExpiredSignature => Err(TokenRefusal::Expired),
            Err(_) => Err(TokenRefusal::Invalid),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const IDENTITY: Identity = Identity { user_id: Uuid::from_u128(1), org_id: Uuid::from_u128(2) };

    fn tokens(secret: u8) -> Tokens {
        Tokens::new(&[secret; MIN_SECRET], DEFAULT_LIFETIME).unwrap()
    }

    #[test]
    fn a_token_names_its_user_until_it_expires() {
        let token = tokens(1).issue(IDENTITY, Utc::now()).unwrap();
        assert_eq!(tokens(1).verify(&token), Ok(IDENTITY));
        let old = tokens(1).issue(IDENTITY, Utc::now() - chrono::Duration::minutes(16)).unwrap();
        assert_eq!(tokens(1).verify(&old), Err(TokenRefusal::Expired));
    }

    #[test]
    fn a_short_secret_is_refused() {
        assert_eq!(Tokens::new(&[0; 31], DEFAULT_LIFETIME).err(), Some(SecretTooShort(31)));
    }

    #[test]
    fn another_key_or_garbage_is_refused() {
        let token = tokens(1).issue(IDENTITY, Utc::now()).unwrap();
        assert_eq!(tokens(2).verify(&token), Err(TokenRefusal::Invalid));
        assert_eq!(tokens(1).verify("a.b.c"), Err(TokenRefusal::Invalid));
        assert_eq!(tokens(1).verify(""), Err(TokenRefusal::Invalid));
    }
}
