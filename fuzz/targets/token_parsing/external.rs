//! Tokens of an external issuer: nobody is known by one unless a key of the issuer signed it, for this server and in its
//! time, and then they are who its claims say; nothing is told of the claims of any other. The first byte says what is
//! looked at: `A`ltered and `B`uilt tokens, `C`laims, sets of `K`eys, `S`igned tokens, or any text.

mod claims;
mod key_set;
mod signed;

use std::sync::LazyLock;

use analytics_api::{
    oidc::{ClaimNames, Issuer, IssuerConfig, IssuerRefusal, Patience, RoleNames, fuzzing, is_external},
    outgoing::Roots,
};
use analytics_dao::identity::external::ExternalPerson;
use chrono::Utc;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, crypto, jwk::Jwk};
use libfuzzer_sys::arbitrary::{Result, Unstructured};
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};

use crate::altered;

const ISSUER: &str = "https://id.example";
const AUDIENCE: &str = "parlance";

/// A key that signs.
struct Key {
    id: &'static str,
    algorithm: Algorithm,
    secret: EncodingKey,
    /// As the issuer publishes it.
    public: Value,
    /// What everybody knows of it, which is no secret to sign with.
    known: Vec<u8>,
}

struct Given {
    /// The issuer's, of each kind.
    keys: [Key; 3],
    /// Somebody else's under the name of the issuer's first.
    foreign: Key,
    /// A token by each of the issuer's keys.
    tokens: [String; 3],
    issuer: Issuer,
    runtime: Runtime,
}

static GIVEN: LazyLock<Given> = LazyLock::new(|| {
    let ec = EncodingKey::from_ec_der(include_bytes!("../../../crates/analytics-api/tests/routes/keys/p256.der"));
    let rsa = EncodingKey::from_rsa_der(include_bytes!("../../../crates/analytics-api/tests/routes/keys/rsa.der"));
    let keys = [
        Key::new("ed", Algorithm::EdDSA, eddsa(1)),
        Key::new("ec", Algorithm::ES256, ec),
        Key::new("rsa", Algorithm::RS256, rsa),
    ];
    let set = json!({ "keys": keys.each_ref().map(|key| &key.public) }).to_string();
    let issuer = fuzzing::issuer(config(), set.as_bytes());
    let tokens = keys.each_ref().map(|key| key.sign(&key.head(), &claims_of_sam()));
    let runtime = Builder::new_current_thread().build().expect("a runtime is made");
    Given { keys, foreign: Key::new("ed", Algorithm::EdDSA, eddsa(2)), tokens, issuer, runtime }
});

impl Key {
    fn new(id: &'static str, algorithm: Algorithm, secret: EncodingKey) -> Self {
        let mut public = Jwk::from_encoding_key(&secret, algorithm).expect("the key is one of the algorithm");
        public.common.key_id = Some(id.to_owned());
        let decoding = DecodingKey::from_jwk(&public).expect("the key is a whole one");
        let public = serde_json::to_value(public).expect("a key is JSON");
        // That of RSA is two numbers.
        let known = decoding.try_get_as_bytes().map_or_else(|_| public.to_string().into_bytes(), <[u8]>::to_vec);
        Self { id, algorithm, secret, public, known }
    }

    fn head(&self) -> Header {
        Header { kid: Some(self.id.to_owned()), ..Header::new(self.algorithm) }
    }

    fn sign(&self, head: &Header, claims: &Value) -> String {
        jsonwebtoken::encode(head, claims, &self.secret).expect("it is signed")
    }
}

/// Another key for each seed.
fn eddsa(seed: u8) -> EncodingKey {
    // PKCS #8 (RFC 8410): a head that is always the same, and the 32 bytes of the key.
    const HEAD: [u8; 16] = *b"\x30\x2e\x02\x01\x00\x30\x05\x06\x03\x2b\x65\x70\x04\x22\x04\x20";
    EncodingKey::from_ed_der(&[HEAD.as_slice(), &[seed; 32]].concat())
}

fn config() -> IssuerConfig {
    IssuerConfig {
        issuer: ISSUER.parse().expect("it is an address"),
        audience: AUDIENCE.to_owned(),
        jwks_url: None,
        roots: Roots::default(),
        claims: ClaimNames::default(),
        roles: RoleNames::default(),
        patience: Patience::default(),
    }
}

/// Claims that are sound for a day.
fn claims_of_sam() -> Value {
    let now = Utc::now().timestamp();
    json!({
        "iss": ISSUER, "aud": AUDIENCE, "sub": "s-1", "iat": now, "exp": now + 86_400, "org": "northwind",
        "roles": ["member"], "email": "sam@northwind.example", "email_verified": true, "name": "Sam",
    })
}

pub(super) fn check(data: &[u8]) {
    let Some((&what, data)) = data.split_first() else { return };
    let made: fn(&mut Unstructured<'_>) -> Result<()> = match what {
        b'A' => changed,
        b'B' => built,
        b'S' => signed::check,
        b'C' => return claims::check(data),
        b'K' => return key_set::check(data),
        _ => return any_text(data),
    };
    // An input that is too short is none.
    let _ = made(&mut Unstructured::new(data));
}

fn verified(issuer: &Issuer, token: &str) -> Result<ExternalPerson, IssuerRefusal> {
    GIVEN.runtime.block_on(issuer.verify(token))
}

/// What no key of the issuer signed is nobody's token, whatever it claims.
fn is_refused(issuer: &Issuer, token: &str) {
    let refusal = verified(issuer, token).err();
    // A token that says it is new may name a key that is newer than those known.
    let is_told_nothing = matches!(refusal, Some(IssuerRefusal::Invalid(_) | IssuerRefusal::Unreachable));
    assert!(is_told_nothing, "{refusal:?}: {token}");
    crate::is_refused(token);
}

fn any_text(data: &[u8]) {
    if let Ok(token) = str::from_utf8(data) {
        is_refused(&GIVEN.issuer, token);
    }
}

/// A token of the issuer with something changed is none; as it was it is one, and none of this server's own.
fn changed(input: &mut Unstructured<'_>) -> Result<()> {
    let token = input.choose(&GIVEN.tokens)?;
    assert!(is_external(token) && !is_external(&crate::GIVEN.access));
    crate::is_refused(token);
    let text = altered(input, token)?;
    if text == *token {
        assert!(verified(&GIVEN.issuer, token).is_ok(), "refused: {token}");
    } else {
        is_refused(&GIVEN.issuer, &text);
    }
    Ok(())
}

/// Tokens that somebody put together who has none of the issuer's keys.
fn built(input: &mut Unstructured<'_>) -> Result<()> {
    let Given { keys, foreign, tokens, issuer, .. } = &*GIVEN;
    let place = input.choose_index(keys.len())?;
    let (key, token) = (&keys[place], &tokens[place]);
    let algorithm =
        *input.choose(&["none", "HS256", "HS384", "HS512", "EdDSA", "ES256", "RS256", "PS256", "None", ""])?;
    let (signs, text): (u8, &str) = (input.int_in_range(0..=4)?, input.arbitrary()?);
    let head = match input.int_in_range(0..=3)? {
        0 => json!({ "alg": algorithm, "kid": key.id }).to_string(),
        1 => json!({ "alg": algorithm, "kid": key.id, "jwk": foreign.public, "jku": ISSUER, "typ": text }).to_string(),
        2 => json!({ "alg": algorithm, "kid": text, "crit": [text] }).to_string(),
        _ => text.to_owned(),
    };
    let payload = if input.arbitrary()? { text.to_owned() } else { claims_of_sam().to_string() };
    let message = format!("{}.{}", base64url(head.as_bytes()), base64url(payload.as_bytes()));
    let signature = match signs {
        0 => String::new(),
        1 => token.rsplit('.').next().unwrap_or_default().to_owned(),
        2 => by(&EncodingKey::from_secret(&key.known), Algorithm::HS256, &message),
        3 => by(&foreign.secret, foreign.algorithm, &message),
        _ => base64url(input.arbitrary()?),
    };
    let built = format!("{message}.{signature}");
    // It may be the very one that was looked up.
    if built != *token {
        is_refused(issuer, &built);
    }
    Ok(())
}

fn by(secret: &EncodingKey, algorithm: Algorithm, message: &str) -> String {
    crypto::sign(message.as_bytes(), secret, algorithm).expect("it is signed")
}

/// A word of a claim that names somebody or something.
fn is_word(text: &str) -> bool {
    (1..=255).contains(&text.chars().count()) && !text.chars().any(char::is_control)
}

/// As tokens have their parts (RFC 7515, section 2).
fn base64url(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let letters = bytes.chunks(3).flat_map(|three| {
        let bits = three.iter().fold(0_usize, |bits, byte| (bits << 8) | usize::from(*byte)) << (8 * (3 - three.len()));
        (0..=three.len()).map(move |place| char::from(LETTERS[(bits >> (18 - 6 * place)) & 63]))
    });
    letters.collect()
}
