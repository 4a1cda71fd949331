//! Tokens, keys and cookies: nothing is accepted but what this server signed, for its purpose and in its time; what
//! is read out of a header is what a client wrote into it. Inputs that begin with `E` are about an external issuer.

#![no_main]
#![allow(clippy::expect_used, reason = "what is given to start with is made or nothing can be tried")]

mod external;

use std::{sync::LazyLock, time::Duration};

use analytics_api::{
    authenticated::bearer,
    cookies,
    token::{Lifetimes, MIN_SECRET, TokenRefusal, Tokens},
};
use analytics_dao::{
    api_keys,
    identity::{Identity, sessions::Session},
};
use axum::http::{HeaderMap, HeaderValue, Method, header};
use chrono::Utc;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use libfuzzer_sys::{
    arbitrary::{Result, Unstructured},
    fuzz_target,
};
use serde_json::{Map, Value, json};
use uuid::Uuid;

const SECRET: &[u8] = &[1; MIN_SECRET];
const OLD_SECRET: &[u8] = &[2; MIN_SECRET];
const FOREIGN_SECRET: &[u8] = &[3; MIN_SECRET];
const IDENTITY: Identity =
    Identity { org_id: Uuid::from_u128(2), user_id: Uuid::from_u128(1), session_id: Uuid::from_u128(3) };
const GENERATION: i32 = 7;
/// The first byte of an input that is about an external issuer.
const EXTERNAL: u8 = b'E';

struct Given {
    tokens: Tokens,
    access: String,
    refresh: String,
    /// The `kid` of our secret and of the older one.
    key_ids: [Option<String>; 2],
}

static GIVEN: LazyLock<Given> = LazyLock::new(|| {
    let lifetimes = Lifetimes { access: Duration::from_hours(24), session: Duration::from_hours(24) };
    let make = |secret| Tokens::new(secret, lifetimes).expect("the secret is long enough");
    let expires_at = Utc::now() + lifetimes.session;
    let session = Session { identity: IDENTITY, generation: GENERATION, expires_at };
    let tokens = make(SECRET).and_older(OLD_SECRET).expect("the secret is long enough");
    let access = tokens.issue(IDENTITY, Utc::now()).expect("a token is signed");
    let refresh = tokens.issue_refresh(&session, Utc::now()).expect("a token is signed");
    let old = make(OLD_SECRET).issue(IDENTITY, Utc::now()).expect("a token is signed");
    let key_ids = [&access, &old].map(|token| jsonwebtoken::decode_header(token).expect("its head is read").kid);
    Given { tokens, access, refresh, key_ids }
});

fuzz_target!(|data: &[u8]| {
    if let Some((&EXTERNAL, data)) = data.split_first() {
        return external::check(data);
    }
    let mut input = Unstructured::new(data);
    // An input that is too short is none.
    let _ = match input.int_in_range(0..=4) {
        Ok(0) => any_text(&mut input),
        Ok(1) => changed(&mut input),
        Ok(2) => signed(&mut input),
        Ok(3) => headers(&mut input),
        _ => key(&mut input),
    };
});

fn is_refused(token: &str) {
    assert!(GIVEN.tokens.verify(token).is_err(), "accepted: {token}");
    assert!(GIVEN.tokens.verify_refresh(token).is_err(), "accepted: {token}");
}

/// No text is a token.
fn any_text(input: &mut Unstructured<'_>) -> Result<()> {
    let text: &str = input.arbitrary()?;
    is_refused(text);
    Ok(())
}

/// A token of ours with something changed is no token, and each is good for its own purpose.
fn changed(input: &mut Unstructured<'_>) -> Result<()> {
    let Given { tokens, access, refresh, .. } = &*GIVEN;
    assert_eq!(tokens.verify(access), Ok(IDENTITY));
    assert_eq!(tokens.verify_refresh(refresh), Ok((IDENTITY, GENERATION)));
    assert_eq!(
        (tokens.verify(refresh), tokens.verify_refresh(access).err()),
        (Err(TokenRefusal::Invalid), Some(TokenRefusal::Invalid))
    );
    let token = *input.choose(&[access, refresh])?;
    let text = altered(input, token)?;
    if text != *token {
        is_refused(&text);
    }
    Ok(())
}

/// A token with something changed, or by chance with nothing.
fn altered(input: &mut Unstructured<'_>, token: &str) -> Result<String> {
    let mut bytes = token.as_bytes().to_vec();
    for _ in 0..input.int_in_range(1..=3)? {
        let place = input.choose_index(bytes.len())?;
        let byte = input.arbitrary::<u8>()? & 0x7f;
        match input.int_in_range(0..=3)? {
            0 => bytes[place] = byte,
            1 => bytes.insert(place, byte),
            2 => bytes.truncate(place.max(1)),
            _ => {
                bytes.remove(place);
            }
        }
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Of tokens that somebody made, those count alone that say what ours say, signed with a secret of ours.
fn signed(input: &mut Unstructured<'_>) -> Result<()> {
    let Given { tokens, key_ids: [own, old], .. } = &*GIVEN;
    let in_time = Utc::now().timestamp() + 3_600;
    let secrets = [(SECRET, own), (OLD_SECRET, old), (FOREIGN_SECRET, own)];
    let (secret, its_id) = *input.choose(&secrets)?;
    let foreign = Some("0123456789abcdef".to_owned());
    let key_id = *input.choose(&[its_id, own, old, &foreign, &None])?;
    let algorithm = *input.choose(&[Algorithm::HS256, Algorithm::HS256, Algorithm::HS384, Algorithm::HS512])?;
    let audience =
        choose(input, &[json!("parlance-api"), json!("parlance-refresh"), json!("parlance"), json!(["parlance-api"])])?;
    let issuer = choose(input, &[json!("parlance"), json!("parlance"), json!("Parlance"), json!(["parlance"])])?;
    let expiry =
        choose(input, &[json!(in_time), json!(in_time), json!(1), json!(-1), json!(u64::MAX), json!("9999999999")])?;
    let id = json!(IDENTITY.user_id);
    let user = choose(input, &[id.clone(), id, json!("root"), json!(1)])?;
    let claims = [
        ("sub", user.clone()),
        ("org", json!(IDENTITY.org_id)),
        ("sid", json!(IDENTITY.session_id)),
        ("gen", json!(GENERATION)),
        ("iat", json!(0)),
        ("exp", expiry.clone()),
        ("iss", issuer.clone()),
        ("aud", audience.clone()),
    ];
    let left_out = *input.choose(&["", "", "sub", "org", "sid", "exp", "iss", "aud"])?;
    let claims = claims.into_iter().filter(|(name, _)| *name != left_out).map(|(name, value)| (name.to_owned(), value));
    let claims: Map<String, Value> = claims.collect();
    let head = Header { kid: key_id.clone(), ..Header::new(algorithm) };
    let token = jsonwebtoken::encode(&head, &claims, &EncodingKey::from_secret(secret)).expect("it is signed");
    let genuine = secret != FOREIGN_SECRET
        && key_id == its_id
        && algorithm == Algorithm::HS256
        && left_out.is_empty()
        && issuer == "parlance"
        && expiry == in_time
        && user == json!(IDENTITY.user_id);
    let access = genuine && audience == "parlance-api";
    let refresh = genuine && audience == "parlance-refresh";
    assert_eq!(tokens.verify(&token).ok(), access.then_some(IDENTITY), "{head:?} {claims:?}");
    assert_eq!(tokens.verify_refresh(&token).ok(), refresh.then_some((IDENTITY, GENERATION)), "{head:?} {claims:?}");
    Ok(())
}

fn choose(input: &mut Unstructured<'_>, values: &[Value]) -> Result<Value> {
    input.choose(values).cloned()
}

/// What is taken out of a head is what was put in.
fn headers(input: &mut Unstructured<'_>) -> Result<()> {
    let mut headers = HeaderMap::new();
    for _ in 0..input.int_in_range(1..=4)? {
        let name = input.choose(&[header::AUTHORIZATION, header::COOKIE, header::ORIGIN, header::HOST])?.clone();
        let bytes: &[u8] = input.arbitrary()?;
        headers.extend(HeaderValue::from_bytes(bytes).ok().map(|value| (name, value)));
    }
    if let Ok(Some(token)) = bearer(&headers) {
        assert_eq!(token, token.trim());
        let again = HeaderValue::from_str(&format!("bEARER {token}")).map(|value| (header::AUTHORIZATION, value));
        assert_eq!(bearer(&HeaderMap::from_iter(again)).ok(), Some(Some(token)));
    }
    for name in [cookies::ACCESS, cookies::REFRESH] {
        let sent =
            headers.get_all(header::COOKIE).iter().any(|value| value.to_str().is_ok_and(|text| text.contains(name)));
        if let Ok(Some(value)) = cookies::value(&headers, name) {
            assert!(sent && value.is_ascii() && value == value.trim(), "{value:?}");
        }
    }
    // Without `Sec-Fetch-Site`, what changes something has to say that it is from here.
    if cookies::refuse_other_sites(&Method::POST, &headers).is_ok() {
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
        let origin = text(header::ORIGIN).and_then(|origin| origin.split_once("://"));
        assert_eq!(origin.map(|(_, host)| host), text(header::HOST));
    }
    Ok(())
}

/// A key is its parts and nothing else.
fn key(input: &mut Unstructured<'_>) -> Result<()> {
    let rest: &str = input.arbitrary()?;
    let text = if input.arbitrary()? { format!("parlance_{rest}") } else { rest.to_owned() };
    if let Some((prefix, secret)) = api_keys::parts(&text) {
        assert!(api_keys::is_key(&text));
        assert_eq!(format!("parlance_{prefix}_{secret}"), text);
        assert_eq!((prefix.len(), secret.len()), (12, 64));
    }
    is_refused(&text);
    Ok(())
}
