//! Signed tokens (JWT, HS256): a short-lived one to ask with, and one to get the next pair with.

use std::time::Duration;

use analytics_dao::identity::{Identity, sessions::Session};
use chrono::{DateTime, Utc};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, errors::ErrorKind};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The fewest bytes a secret may have: as many as HS256's digest.
pub const MIN_SECRET: usize = 32;

/// How long tokens are good for.
#[derive(Debug, Clone, Copy)]
pub struct Lifetimes {
    /// An access token.
    pub access: Duration,
    /// A session that nobody refreshes.
    pub session: Duration,
}

impl Default for Lifetimes {
    fn default() -> Self {
        Self { access: Duration::from_mins(15), session: Duration::from_hours(14 * 24) }
    }
}

const ISSUER: &str = "parlance";
const FOR_ACCESS: &str = "parlance-api";
const FOR_REFRESH: &str = "parlance-refresh";

/// Why a token is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TokenRefusal {
    /// It was good once.
    #[error("the token has expired")]
    Expired,
    /// It is not a token of this server, or not of this kind.
    #[error("the token is not one that this server gave")]
    Invalid,
}

/// A secret is too short.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("has {0} bytes; at least {MIN_SECRET} are needed")]
pub struct SecretTooShort(pub usize);

#[derive(Serialize, Deserialize)]
struct Claims {
    sub: Uuid,
    org: Uuid,
    sid: Uuid,
    /// Of refresh tokens: which of the session's it is.
    #[serde(rename = "gen", default)]
    generation: i32,
    iat: i64,
    exp: i64,
    iss: String,
    aud: String,
}

struct Key {
    /// Says in a token's head which key signed it, and nothing about the secret.
    id: String,
    encoding: EncodingKey,
    decoding: DecodingKey,
}

impl Key {
    fn new(secret: &[u8]) -> Result<Self, SecretTooShort> {
        if secret.len() < MIN_SECRET {
            return Err(SecretTooShort(secret.len()));
        }
        let id = blake3::Hash::from_bytes(blake3::derive_key("parlance 2026 id of a token secret", secret));
        Ok(Self {
            id: id.to_hex()[..16].to_owned(),
            encoding: EncodingKey::from_secret(secret),
            decoding: DecodingKey::from_secret(secret),
        })
    }
}

/// Gives tokens and checks them.
pub struct Tokens {
    key: Key,
    old_keys: Vec<Key>,
    lifetimes: Lifetimes,
}

impl Tokens {
    /// Tokens signed with a secret.
    ///
    /// # Errors
    /// When the secret is shorter than [`MIN_SECRET`] bytes.
    pub fn new(secret: &[u8], lifetimes: Lifetimes) -> Result<Self, SecretTooShort> {
        Ok(Self { key: Key::new(secret)?, old_keys: Vec::new(), lifetimes })
    }

    /// Takes tokens signed with an older secret as well, so that a new one logs nobody out; or with one to come, which
    /// other servers may sign with already.
    ///
    /// # Errors
    /// When the secret is shorter than [`MIN_SECRET`] bytes.
    pub fn and_older(mut self, secret: &[u8]) -> Result<Self, SecretTooShort> {
        self.old_keys.push(Key::new(secret)?);
        Ok(self)
    }

    /// How long they are good for.
    #[must_use]
    pub const fn lifetimes(&self) -> Lifetimes {
        self.lifetimes
    }

    /// A token to ask with, good from `now` on.
    ///
    /// # Errors
    /// When the signature cannot be made.
    pub fn issue(&self, identity: Identity, now: DateTime<Utc>) -> Result<String, jsonwebtoken::errors::Error> {
        self.sign(identity, 0, FOR_ACCESS, now, now + self.lifetimes.access)
    }

    /// A token to refresh a session with, once.
    ///
    /// # Errors
    /// When the signature cannot be made.
    pub fn issue_refresh(&self, session: &Session, now: DateTime<Utc>) -> Result<String, jsonwebtoken::errors::Error> {
        self.sign(session.identity, session.generation, FOR_REFRESH, now, session.expires_at)
    }

    /// Whom an access token was given to.
    ///
    /// # Errors
    /// When it has expired, or was not signed by this server with HS256.
    pub fn verify(&self, token: &str) -> Result<Identity, TokenRefusal> {
        self.claims(token, FOR_ACCESS).map(|claims| identity(&claims))
    }

    /// Whose session a refresh token continues, and which of its tokens it is.
    ///
    /// # Errors
    /// When it has expired, or was not signed by this server with HS256.
    pub fn verify_refresh(&self, token: &str) -> Result<(Identity, i32), TokenRefusal> {
        self.claims(token, FOR_REFRESH).map(|claims| (identity(&claims), claims.generation))
    }

    fn sign(
        &self,
        Identity { org_id, user_id, session_id }: Identity,
        generation: i32,
        audience: &str,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<String, jsonwebtoken::errors::Error> {
        let claims = Claims {
            sub: user_id,
            org: org_id,
            sid: session_id,
            generation,
            iat: from.timestamp(),
            exp: to.timestamp(),
            iss: ISSUER.to_owned(),
            aud: audience.to_owned(),
        };
        let header = Header { kid: Some(self.key.id.clone()), ..Header::new(Algorithm::HS256) };
        jsonwebtoken::encode(&header, &claims, &self.key.encoding)
    }

    fn claims(&self, token: &str, audience: &str) -> Result<Claims, TokenRefusal> {
        let head = jsonwebtoken::decode_header(token).map_err(|_| TokenRefusal::Invalid)?;
        let mut keys = std::iter::once(&self.key).chain(&self.old_keys);
        let key = keys.find(|key| head.kid.as_deref() == Some(&*key.id)).ok_or(TokenRefusal::Invalid)?;
        let mut validation = Validation::new(Algorithm::HS256);
        validation.leeway = 0;
        validation.set_issuer(&[ISSUER]);
        validation.set_audience(&[audience]);
        validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        match jsonwebtoken::decode::<Claims>(token, &key.decoding, &validation) {
            Ok(token) => Ok(token.claims),
            Err(error) if *error.kind() == ErrorKind::ExpiredSignature => Err(TokenRefusal::Expired),
            Err(_) => Err(TokenRefusal::Invalid),
        }
    }
}

const fn identity(claims: &Claims) -> Identity {
    Identity { org_id: claims.org, user_id: claims.sub, session_id: claims.sid }
}

#[cfg(test)]
mod tests {
    use super::*;

    const IDENTITY: Identity =
        Identity { org_id: Uuid::from_u128(2), user_id: Uuid::from_u128(1), session_id: Uuid::from_u128(3) };

    fn tokens(secret: u8) -> Tokens {
        Tokens::new(&[secret; MIN_SECRET], Lifetimes::default()).unwrap()
    }

    #[test]
    fn a_token_names_its_user_until_it_expires() {
        let token = tokens(1).issue(IDENTITY, Utc::now()).unwrap();
        assert_eq!(tokens(1).verify(&token), Ok(IDENTITY));
        let old = tokens(1).issue(IDENTITY, Utc::now() - chrono::Duration::minutes(16)).unwrap();
        assert_eq!(tokens(1).verify(&old), Err(TokenRefusal::Expired));
    }

    #[test]
    fn each_kind_of_token_is_good_for_its_own_purpose() {
        let expires_at = Utc::now() + Duration::from_mins(1);
        let session = Session { identity: IDENTITY, generation: 7, expires_at };
        let refresh = tokens(1).issue_refresh(&session, Utc::now()).unwrap();
        assert_eq!(tokens(1).verify_refresh(&refresh), Ok((IDENTITY, 7)));
        assert_eq!(tokens(1).verify(&refresh), Err(TokenRefusal::Invalid));
        let access = tokens(1).issue(IDENTITY, Utc::now()).unwrap();
        assert_eq!(tokens(1).verify_refresh(&access), Err(TokenRefusal::Invalid));
    }

    #[test]
    fn a_new_secret_takes_the_tokens_of_the_old_one() {
        let token = tokens(1).issue(IDENTITY, Utc::now()).unwrap();
        let turned = tokens(2).and_older(&[1; MIN_SECRET]).unwrap();
        assert_eq!(turned.verify(&token), Ok(IDENTITY));
        let session = Session { identity: IDENTITY, generation: 7, expires_at: Utc::now() + Duration::from_mins(1) };
        let refresh = tokens(1).issue_refresh(&session, Utc::now()).unwrap();
        assert_eq!(turned.verify_refresh(&refresh), Ok((IDENTITY, 7)));
        assert_eq!(tokens(1).verify(&turned.issue(IDENTITY, Utc::now()).unwrap()), Err(TokenRefusal::Invalid));
    }

    #[test]
    fn servers_on_either_side_of_a_change_take_each_others_tokens() {
        let before = tokens(1);
        let told = tokens(1).and_older(&[2; MIN_SECRET]).unwrap();
        let turned = tokens(2).and_older(&[1; MIN_SECRET]).unwrap();
        let session = Session { identity: IDENTITY, generation: 7, expires_at: Utc::now() + Duration::from_mins(1) };
        for (gives, takes) in [(&before, &told), (&told, &before), (&told, &turned), (&turned, &told)] {
            assert_eq!(takes.verify(&gives.issue(IDENTITY, Utc::now()).unwrap()), Ok(IDENTITY));
            let refresh = gives.issue_refresh(&session, Utc::now()).unwrap();
            assert_eq!(takes.verify_refresh(&refresh), Ok((IDENTITY, 7)));
        }
    }

    #[test]
    fn a_short_secret_is_refused() {
        assert_eq!(Tokens::new(&[0; 31], Lifetimes::default()).err(), Some(SecretTooShort(31)));
        assert_eq!(tokens(1).and_older(b"short").err(), Some(SecretTooShort(5)));
    }

    #[test]
    fn another_key_or_garbage_is_refused() {
        let token = tokens(1).issue(IDENTITY, Utc::now()).unwrap();
        assert_eq!(tokens(2).verify(&token), Err(TokenRefusal::Invalid));
        assert_eq!(tokens(1).verify("a.b.c"), Err(TokenRefusal::Invalid));
        assert_eq!(tokens(1).verify(""), Err(TokenRefusal::Invalid));
    }
}
