//! Claims of a sound token, from whatever JSON: a person is who it says, and has a role that it says. The first byte
//! chooses what the claims are called, and what the roles are.

use analytics_api::{
    oidc::{ClaimNames, RoleNames, fuzzing},
    problem::Problem,
};
use analytics_dao::identity::external::ExternalPerson;
use analytics_domain::role::Role;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;

use super::{ISSUER, is_word};

/// Values of the role's claim that mean a role, where they are not named as the roles are.
const MEANINGS: [(&str, Role); 2] = [("staff", Role::Member), ("parlance-admins", Role::TeamAdmin)];
/// The clock of an issuer may be ahead so long.
const LEEWAY: TimeDelta = TimeDelta::seconds(60);

pub(super) fn check(data: &[u8]) {
    let Some((&choice, claims)) = data.split_first() else { return };
    let (by_usual_names, by_meaning) = (choice & 1 == 0, choice & 2 == 2);
    let names = if by_usual_names { ClaimNames::default() } else { other_names() };
    let meanings = MEANINGS.map(|(word, role)| (word.to_owned(), role));
    let roles = if by_meaning { RoleNames::new(meanings.into()) } else { RoleNames::default() };
    match fuzzing::person(claims, ISSUER, &names, &roles) {
        None => {}
        Some(Ok(person)) => {
            let claims: Value = serde_json::from_slice(claims).expect("claims are JSON");
            is_said(&person, &claims, by_meaning);
            let verified = &claims[&names.email_verified];
            let is_verified = verified.as_bool() == Some(true) || verified.as_str() == Some("true");
            assert_eq!(person.is_email_verified, is_verified, "{claims}");
        }
        Some(Err(refusal)) => {
            let problem = Problem::from(refusal);
            assert!([401, 403].contains(&problem.status) && !problem.detail.is_empty(), "{problem:?}");
        }
    }
}

/// Names that lead into objects, and have dots themselves.
fn other_names() -> ClaimNames {
    let [org, role, email, email_verified, name] =
        ["https://parlance.example/org", "realm_access.roles", "upn", "upn_verified", "profile.name"]
            .map(str::to_owned);
    ClaimNames { org, role, email, email_verified, name }
}

fn is_said(person: &ExternalPerson, claims: &Value, by_meaning: bool) {
    let ExternalPerson { issuer, subject, issued_at, org, email, is_email_verified: _, name, role } = person;
    assert!(issuer == ISSUER && claims["iss"] == ISSUER, "{claims}");
    assert!((DateTime::<Utc>::UNIX_EPOCH..=Utc::now() + LEEWAY).contains(issued_at), "{claims}");
    let mut texts = Vec::new();
    collect_texts(claims, &mut texts);
    for word in [subject, org, email].into_iter().chain(name) {
        assert!(is_word(word) && texts.contains(&word.as_str()), "{word:?}: {claims}");
    }
    let meant = |text: &&str| match MEANINGS.iter().find(|(word, _)| word == text) {
        Some((_, role)) if by_meaning => Some(*role),
        _ if by_meaning => None,
        _ => text.parse().ok(),
    };
    assert!(texts.iter().filter_map(meant).any(|said| said == *role), "{role}: {claims}");
}

fn collect_texts<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(values) => values.iter().for_each(|value| collect_texts(value, found)),
        Value::Object(members) => members.values().for_each(|value| collect_texts(value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
