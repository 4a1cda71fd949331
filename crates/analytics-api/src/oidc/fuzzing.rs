//! What the fuzz targets reach of the inside: sets of keys and claims, and an issuer that nobody has to ask for its keys.

use std::sync::Arc;

use analytics_dao::identity::external::ExternalPerson;
use jsonwebtoken::Algorithm;
use serde_json::Value;

use super::{
    Issuer, IssuerConfig, IssuerRefusal,
    claims::{ClaimNames, Claims, RoleNames},
    keys::{Keys, PublicKey},
    source::{KeySet, Source},
};

/// A key that may be used.
#[derive(Debug)]
pub struct UsableKey {
    /// Its id.
    pub id: String,
    /// The algorithm that it is good for.
    pub algorithm: Algorithm,
    /// As it was written.
    pub json: Value,
}

/// The keys of a set's text that may be used, in their order; none for a text that is no set.
#[must_use]
pub fn keys(set: &[u8]) -> Option<Vec<UsableKey>> {
    let usable = |json: Value| {
        let PublicKey { id, algorithm, .. } = PublicKey::from_json(json.clone())?;
        Some(UsableKey { id, algorithm, json })
    };
    Some(written(set)?.into_iter().filter_map(usable).collect())
}

/// An issuer whose keys are those of a set's text, for ever; a text that is no set has none.
#[must_use]
pub fn issuer(config: IssuerConfig, set: &[u8]) -> Issuer {
    let IssuerConfig { issuer, audience, jwks_url, roots, claims, roles, patience } = config;
    let name = issuer.as_str().to_owned();
    let source = Source::new(issuer, jwks_url, roots, patience.request);
    let keys = written(set).unwrap_or_default().into_iter().filter_map(PublicKey::from_json).collect();
    Issuer { name, audience, claims, roles, keys: Arc::new(Keys::fixed(source, keys)) }
}

/// The person whom the claims of a sound token are about; none for a text that claims cannot be.
#[must_use]
pub fn person(
    claims: &[u8],
    issuer: &str,
    names: &ClaimNames,
    roles: &RoleNames,
) -> Option<Result<ExternalPerson, IssuerRefusal>> {
    let claims: Claims = serde_json::from_slice(claims).ok()?;
    Some(claims.person(issuer, names, roles))
}

fn written(set: &[u8]) -> Option<Vec<Value>> {
    let KeySet { keys } = serde_json::from_slice(set).ok()?;
    Some(keys)
}
