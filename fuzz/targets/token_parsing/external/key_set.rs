//! Sets of keys, from whatever bytes: what may be used of them is a key of one kind for one algorithm, and what it did not
//! sign is refused.

use analytics_api::oidc::fuzzing::{self, UsableKey};
use jsonwebtoken::Algorithm;
use serde_json::json;

use super::{GIVEN, Given, base64url, claims_of_sam, config, is_refused, verified};

/// More keys of a set are looked at no closer: it takes long.
const MOST: usize = 3;
/// Letters of a modulus of 2041 bits, the least that fill 256 bytes, without zeros before it.
const SHORTEST_MODULUS: usize = 341;

pub(super) fn check(set: &[u8]) {
    let Given { keys: [own, ..], tokens: [token, ..], .. } = &*GIVEN;
    let Some(usable) = fuzzing::keys(set) else { return };
    let issuer = fuzzing::issuer(config(), set);
    usable.iter().for_each(is_sound);
    for key in usable.iter().take(MOST) {
        let head = json!({ "alg": key.algorithm, "kid": key.id }).to_string();
        let message = [head, claims_of_sam().to_string()].map(|part| base64url(part.as_bytes())).join(".");
        let length = if key.algorithm == Algorithm::RS256 { 256 } else { 64 };
        is_refused(&issuer, &format!("{message}.{}", base64url(&vec![7_u8; length])));
    }
    // The first of a name and an algorithm counts.
    let known = usable.iter().find(|key| key.id == own.id && key.algorithm == own.algorithm);
    let is_own = known.is_some_and(|key| key.json["x"] == own.public["x"]);
    assert_eq!(verified(&issuer, token).is_ok(), is_own, "{usable:?}");
}

fn is_sound(key: &UsableKey) {
    let said = |name: &str| key.json[name].as_str();
    let (kind, curve, algorithm) = match key.algorithm {
        Algorithm::RS256 => ("RSA", "", "RS256"),
        Algorithm::ES256 => ("EC", "P-256", "ES256"),
        Algorithm::EdDSA => ("OKP", "Ed25519", "EdDSA"),
        other => panic!("{other:?} is not accepted"),
    };
    let holds = |name: &str, word: &str| word.is_empty() || key.json[name].to_string().contains(word);
    assert!(said("kid") == Some(key.id.as_str()) && holds("kty", kind) && holds("crv", curve), "{key:?}");
    assert!(said("use").is_none_or(|purpose| purpose == "sig"), "{key:?}");
    assert!(said("alg").is_none_or(|named| named == algorithm), "{key:?}");
    let modulus = said("n").map_or(0, |modulus| modulus.trim_start_matches('A').len());
    assert!(key.algorithm != Algorithm::RS256 || modulus >= SHORTEST_MODULUS, "{key:?}");
}
