//! Tokens that are signed, with all that claims may say: a person is known by those that a key of the issuer signed, and
//! that are for this server and in their time; and they are who the claims say.

use std::ptr;

use analytics_api::oidc::is_external;
use analytics_domain::role::Role;
use chrono::Utc;
use jsonwebtoken::Header;
use libfuzzer_sys::arbitrary::{Result, Unstructured};
use serde_json::{Map, Value, json};

use super::{AUDIENCE, GIVEN, Given, ISSUER, is_refused, is_word, verified};

pub(super) fn check(input: &mut Unstructured<'_>) -> Result<()> {
    let Given { keys: [own, other, _], foreign, issuer, .. } = &*GIVEN;
    let key = *input.choose(&[own, own, own, foreign])?;
    let key_id = *input.choose(&[Some(own.id), Some(own.id), Some(own.id), Some(other.id), Some("unknown"), None])?;
    let extension = *input.choose(&[None, None, None, Some("b64")])?;
    let head = Header {
        kid: key_id.map(str::to_owned),
        crit: extension.map(|name| vec![name.to_owned()]),
        ..Header::new(own.algorithm)
    };
    let is_genuine = ptr::eq(key, own) && key_id == Some(own.id) && extension.is_none();
    let mut claims = Map::new();
    let mut say = |name: &str, value: Value| {
        // Null = it is left out.
        if !value.is_null() {
            claims.insert(name.to_owned(), value);
        }
    };
    let mut is_sound = true;
    for (name, values) in conditions(Utc::now().timestamp()) {
        let (value, is_met) = input.choose(&values)?.clone();
        is_sound &= is_met;
        say(name, value);
    }
    let (said, role) = input.choose(&roles())?.clone();
    say("roles", said);
    let (said, is_verified) = input.choose(&verifications())?.clone();
    say("email_verified", said);
    let (said, subject) = word(input)?;
    say("sub", json!(said));
    let [org, email, name] = [("org", one_word(input)?), ("email", one_word(input)?), ("name", one_word(input)?)].map(
        |(claim, (said, word))| {
            say(claim, said);
            word
        },
    );
    let claims = Value::Object(claims);
    let token = key.sign(&head, &claims);
    assert!(is_external(&token));
    if !is_genuine {
        is_refused(issuer, &token);
        return Ok(());
    }
    crate::is_refused(&token);
    let expected = is_sound.then(|| Some((subject?, org?, email?, name, role?, is_verified))).flatten();
    let person = verified(issuer, &token).ok().map(|person| {
        assert_eq!(person.issuer, ISSUER);
        (person.subject, person.org, person.email, person.name, person.role, person.is_email_verified)
    });
    assert_eq!(person, expected, "{head:?} {claims}");
    Ok(())
}

/// What claims may say that have to be right, and whether it is.
fn conditions(now: i64) -> [(&'static str, Vec<(Value, bool)>); 5] {
    let far = 300;
    // Clocks may differ by less than a minute.
    let near = 30;
    [
        (
            "iss",
            vec![
                (json!(ISSUER), true),
                (json!(ISSUER), true),
                (json!([ISSUER]), false),
                (json!("https://id.example/"), false),
                (Value::Null, false),
            ],
        ),
        (
            "aud",
            vec![
                (json!(AUDIENCE), true),
                (json!([AUDIENCE]), true),
                (json!(["other", AUDIENCE]), true),
                (json!(["other"]), false),
                (json!("Parlance"), false),
                (json!([]), false),
                (json!({ AUDIENCE: true }), false),
                (Value::Null, false),
            ],
        ),
        (
            "exp",
            vec![
                (json!(now + far), true),
                (json!(now - near), true),
                (json!(now as f64 + 300.5), true),
                (json!(u64::MAX), true),
                (json!(now - far), false),
                (json!(-1), false),
                (json!(1e300), false),
                (json!("9999999999"), false),
                (Value::Null, false),
            ],
        ),
        (
            "nbf",
            vec![
                (Value::Null, true),
                (json!(now - far), true),
                (json!(now + near), true),
                (json!(now + far), false),
                (json!("0"), false),
            ],
        ),
        (
            "iat",
            vec![
                (json!(now), true),
                (json!(0), true),
                (json!(now + near), true),
                (json!(now as f64 - 0.5), true),
                (json!(now + far), false),
                (json!(-1), false),
                (json!(1e300), false),
                (json!("0"), false),
                (Value::Null, false),
            ],
        ),
    ]
}

/// What the role's claim may say, and the role that it gives.
fn roles() -> [(Value, Option<Role>); 9] {
    [
        (json!(["member"]), Some(Role::Member)),
        (json!("team_admin"), Some(Role::TeamAdmin)),
        (json!(["member", "owner", "team_admin"]), Some(Role::Owner)),
        (json!(["super_admin", 7, "member"]), Some(Role::Member)),
        (json!(["Owner", "owner "]), None),
        (json!([["owner"]]), None),
        (json!({ "owner": true }), None),
        (json!([]), None),
        (Value::Null, None),
    ]
}

/// What may be said of the address, and whether that means that it was verified.
fn verifications() -> [(Value, bool); 6] {
    [
        (json!(true), true),
        (json!("true"), true),
        (json!(false), false),
        (json!("yes"), false),
        (json!(1), false),
        (Value::Null, false),
    ]
}

/// Any text, and the word that it is, if it is one.
fn word<'a>(input: &mut Unstructured<'a>) -> Result<(&'a str, Option<String>)> {
    let text = if input.arbitrary()? { input.arbitrary::<&str>()? } else { "northwind" };
    Ok((text, is_word(text).then(|| text.to_owned())))
}

/// What a claim with one word may say, and the word that is read.
fn one_word(input: &mut Unstructured<'_>) -> Result<(Value, Option<String>)> {
    let (text, word) = word(input)?;
    Ok(match input.int_in_range(0..=6)? {
        0 | 1 => (json!(text), word),
        2 => (json!([text]), word),
        3 => (json!([7, text, null]), word),
        4 => (json!([text, text]), None),
        5 => (json!({ "word": text }), None),
        _ => (Value::Null, None),
    })
}
