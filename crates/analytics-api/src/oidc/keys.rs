//! An issuer's public keys: kept for a while, and asked for again when a token names one that is not known.

use std::{
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use analytics_dao::broken_off;
use jsonwebtoken::{
    Algorithm, DecodingKey, DecodingKeyKind,
    jwk::{AlgorithmParameters, CommonParameters, EllipticCurve, Jwk, KeyOperations, PublicKeyUse},
};
use serde_json::Value;
use tokio::sync::Mutex;

use super::{IssuerRefusal, LEEWAY, claims::said_age, source::Source};

/// Bytes of the modulus of an RSA key of 2048 bits: RFC 7518 (3.3) allows none that are shorter.
const SHORTEST_MODULUS: usize = 256;
/// Bytes of an Ed25519 key.
const ED25519_BYTES: usize = 32;

/// How long an issuer is waited for, and how long its keys are kept.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// What one request may take.
    pub request: Duration,
    /// The issuer is not asked again for so long, whatever the tokens say.
    pub pause: Duration,
    /// So long keys are used without asking whether they still are the issuer's.
    pub lifetime: Duration,
    /// So long they are used while the issuer cannot be reached. By then its tokens have expired as well.
    pub without_issuer: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            request: Duration::from_secs(5),
            pause: Duration::from_secs(30),
            lifetime: Duration::from_mins(10),
            without_issuer: Duration::from_hours(24),
        }
    }
}

/// A key of an issuer, good for one algorithm.
#[derive(Debug, Clone)]
pub(super) struct PublicKey {
    pub(super) id: String,
    pub(super) algorithm: Algorithm,
    key: DecodingKey,
}

impl PublicKey {
    /// Reads a key (RFC 7517), if it has an id and is made to check signatures of an algorithm that is accepted.
    pub(super) fn from_json(json: Value) -> Option<Self> {
        let jwk: Jwk = serde_json::from_value(json).ok()?;
        let CommonParameters { public_key_use, key_operations, key_algorithm, key_id, .. } = &jwk.common;
        let algorithm = match &jwk.algorithm {
            AlgorithmParameters::RSA(_) => Algorithm::RS256,
            AlgorithmParameters::EllipticCurve(key) if key.curve == EllipticCurve::P256 => Algorithm::ES256,
            AlgorithmParameters::OctetKeyPair(key) if key.curve == EllipticCurve::Ed25519 => Algorithm::EdDSA,
            _ => return None,
        };
        let signs = public_key_use.as_ref().is_none_or(|purpose| *purpose == PublicKeyUse::Signature)
            && key_operations.as_ref().is_none_or(|operations| operations.contains(&KeyOperations::Verify))
            && key_algorithm.is_none_or(|named| named == algorithm.into());
        let key = DecodingKey::from_jwk(&jwk).ok()?;
        let is_whole = match key.kind() {
            // Zeros before a number make it no longer.
            DecodingKeyKind::RsaModulusExponent { n, .. } => {
                n.iter().skip_while(|byte| **byte == 0).count() >= SHORTEST_MODULUS
            }
            // The library takes the first bytes of a key without looking how many there are.
            DecodingKeyKind::SecretOrDer(bytes) => algorithm != Algorithm::EdDSA || bytes.len() == ED25519_BYTES,
        };
        let id = key_id.clone()?;
        (signs && is_whole).then_some(Self { id, algorithm, key })
    }
}

/// The keys of an answer.
#[derive(Debug)]
struct Kept {
    keys: Vec<PublicKey>,
    fetched_at: Instant,
}

/// The keys of an issuer.
#[derive(Debug)]
pub(super) struct Keys {
    source: Source,
    patience: Patience,
    kept: RwLock<Option<Arc<Kept>>>,
    /// Whether the issuer could not be reached when it was last asked.
    is_away: AtomicBool,
    /// When it was last asked. Locked while it is: one asks, the others wait for the same answer.
    asked_at: Mutex<Option<Instant>>,
}

impl Keys {
    pub(super) fn new(source: Source, patience: Patience) -> Self {
        let (kept, asked_at) = (RwLock::default(), Mutex::default());
        Self { source, patience, kept, is_away: AtomicBool::new(false), asked_at }
    }

    /// These keys for ever: nobody is asked for others.
    #[cfg(feature = "fuzzing")]
    pub(super) fn fixed(source: Source, keys: Vec<PublicKey>) -> Self {
        let (now, for_ever) = (Instant::now(), Duration::MAX);
        let patience =
            Patience { pause: for_ever, lifetime: for_ever, without_issuer: for_ever, ..Patience::default() };
        let kept = RwLock::new(Some(Arc::new(Kept { keys, fetched_at: now })));
        Self { kept, asked_at: Mutex::new(Some(now)), ..Self::new(source, patience) }
    }

    /// The key of this id for this algorithm, which a token names. One that may have been published since the issuer
    /// was last asked is no reason to refuse the token: the issuer may be away, or anybody may have had it asked just
    /// before. How old the token is can only be taken from itself; who lies about it is told to try again.
    pub(super) async fn find(
        self: &Arc<Self>,
        id: &str,
        algorithm: Algorithm,
        token: &str,
    ) -> Result<DecodingKey, IssuerRefusal> {
        let came_at = Instant::now();
        let (known, is_fresh) = match self.kept() {
            Some(kept) => (kept.find(id, algorithm), kept.fetched_at.elapsed() < self.patience.lifetime),
            None => (None, false),
        };
        match known {
            Some(key) if is_fresh => return Ok(key),
            // Nobody waits for an issuer that has not answered.
            Some(key) if self.is_away.load(Ordering::Relaxed) => {
                if self.asked_at.try_lock().is_ok() {
                    tokio::spawn(Arc::clone(self).refreshed());
                }
                return Ok(key);
            }
            _ => self.refresh().await,
        }
        let kept = self.kept().ok_or(IssuerRefusal::Unreachable)?;
        kept.find(id, algorithm).ok_or_else(|| {
            let oldest = kept.fetched_at.elapsed() + Duration::from_secs(LEEWAY);
            if kept.fetched_at >= came_at || said_age(token).is_none_or(|age| age >= oldest) {
                IssuerRefusal::Invalid("no key of the issuer is the one that the token names")
            } else {
                IssuerRefusal::Unreachable
            }
        })
    }

    /// Asks the issuer, unless it was asked a moment ago. It is asked to the end even if nobody waits any more.
    pub(super) async fn refresh(self: &Arc<Self>) {
        if let Err(error) = tokio::spawn(Arc::clone(self).refreshed()).await {
            tracing::error!("asking the identity provider for its keys {}", broken_off(&error));
        }
    }

    async fn refreshed(self: Arc<Self>) {
        let mut asked_at = self.asked_at.lock().await;
        if asked_at.is_some_and(|asked_at| asked_at.elapsed() < self.patience.pause) {
            return;
        }
        let fetched = self.source.keys().await;
        let now = Instant::now();
        *asked_at = Some(now);
        self.is_away.store(fetched.is_err(), Ordering::Relaxed);
        match fetched {
            Ok(keys) => {
                tracing::debug!(keys = keys.len(), "the identity provider's keys were fetched");
                let kept = Some(Arc::new(Kept { keys, fetched_at: now }));
                *self.kept.write().unwrap_or_else(PoisonError::into_inner) = kept;
            }
            Err(error) => tracing::warn!(%error, "the identity provider's keys could not be fetched"),
        }
    }

    /// The keys that may be used.
    fn kept(&self) -> Option<Arc<Kept>> {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner).clone();
        kept.filter(|kept| kept.fetched_at.elapsed() < self.patience.without_issuer)
    }
}

impl Kept {
    fn find(&self, id: &str, algorithm: Algorithm) -> Option<DecodingKey> {
        let key = self.keys.iter().find(|key| key.id == id && key.algorithm == algorithm);
        key.map(|key| key.key.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn zeros_before_a_modulus_make_no_long_one_of_a_short_one() {
        let is_taken =
            |n: &str| PublicKey::from_json(json!({ "kty": "RSA", "kid": "one", "e": "AQAB", "n": n })).is_some();
        // 256 bytes of ones; the same behind a byte of zeros; and half as many behind zeros.
        assert!(is_taken(&format!("{}w", "_".repeat(341))));
        assert!(is_taken(&format!("AP{}8", "_".repeat(340))));
        assert!(!is_taken(&format!("{}{}w", "A".repeat(171), "_".repeat(170))));
    }
}
