//! What claims mean here: which says the organisation, the role, the address and the name.

use std::{collections::BTreeMap, time::Duration};

use analytics_dao::identity::external::ExternalPerson;
use analytics_domain::role::Role;
use chrono::{DateTime, Utc};
use jsonwebtoken::dangerous::insecure_decode_claims;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::{IssuerRefusal, LEEWAY};

/// What OpenID Connect calls the address, and whether it was verified.
const EMAIL: &str = "email";
const EMAIL_VERIFIED: &str = "email_verified";

/// Which claims say what. A name with dots also leads into objects: `realm_access.roles`.
#[derive(Debug, Clone)]
pub struct ClaimNames {
    /// The organisation's slug.
    pub org: String,
    /// The role, or a list with roles among its values.
    pub role: String,
    /// The e-mail address.
    pub email: String,
    /// Whether the address is verified. The usual claim says it of the usual claim `email` and of no other.
    pub email_verified: String,
    /// The name.
    pub name: String,
}

impl Default for ClaimNames {
    fn default() -> Self {
        let [org, role, email, email_verified, name] =
            ["org", "roles", EMAIL, EMAIL_VERIFIED, "name"].map(str::to_owned);
        Self { org, role, email, email_verified, name }
    }
}

/// Which values of the role's claim mean which role; none = they are named as the roles are.
#[derive(Debug, Clone, Default)]
pub struct RoleNames(BTreeMap<String, Role>);

impl RoleNames {
    /// Values with their roles.
    #[must_use]
    pub const fn new(names: BTreeMap<String, Role>) -> Self {
        Self(names)
    }

    fn role(&self, value: &str) -> Option<Role> {
        if self.0.is_empty() { value.parse().ok() } else { self.0.get(value).copied() }
    }
}

/// The claims of a sound token.
#[derive(Debug, Deserialize)]
#[serde(transparent)]
pub(super) struct Claims(Map<String, Value>);

impl Claims {
    /// The person they are about.
    pub(super) fn person(
        &self,
        issuer: &str,
        names: &ClaimNames,
        roles: &RoleNames,
    ) -> Result<ExternalPerson, IssuerRefusal> {
        let ClaimNames { org, role, email, email_verified, name } = names;
        let tells_of_it = email == EMAIL || email_verified != EMAIL_VERIFIED;
        if self.0.get("iss").and_then(Value::as_str) != Some(issuer) {
            return Err(IssuerRefusal::Invalid("the token is of another issuer"));
        }
        let held = self.words(role).into_iter().filter_map(|value| roles.role(value)).max();
        Ok(ExternalPerson {
            issuer: issuer.to_owned(),
            subject: self.one("sub")?,
            issued_at: self.issued_at()?,
            org: self.one(org)?,
            email: self.one(email)?,
            is_email_verified: tells_of_it && self.is_true(email_verified),
            name: self.one(name).ok(),
            role: held.ok_or_else(|| refused(role, "gives no role of this server"))?,
        })
    }

    /// The claim's one word.
    fn one(&self, name: &str) -> Result<String, IssuerRefusal> {
        let [word] = self.words(name)[..] else {
            return Err(refused(name, "is missing, or not one text"));
        };
        let is_sound = (1..=255).contains(&word.chars().count()) && !word.chars().any(char::is_control);
        if is_sound { Ok(word.to_owned()) } else { Err(refused(name, "is not 1 to 255 printable characters")) }
    }

    /// The claim's text, or the texts of its list.
    fn words(&self, name: &str) -> Vec<&str> {
        match self.at(name) {
            Some(Value::String(word)) => vec![word],
            Some(Value::Array(words)) => words.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        }
    }

    /// The claim of this very name, else what the dots in it lead to.
    fn at(&self, name: &str) -> Option<&Value> {
        let inside = || {
            let (first, rest) = name.split_once('.')?;
            rest.split('.').try_fold(self.0.get(first)?, |value, part| value.get(part))
        };
        self.0.get(name).or_else(inside)
    }

    /// A claim of the issuer's clock, which may be ahead a little.
    fn issued_at(&self) -> Result<DateTime<Utc>, IssuerRefusal> {
        let seconds = self.0.get("iat").and_then(Value::as_f64).filter(|seconds| (0.0..=1e12).contains(seconds));
        #[expect(clippy::cast_possible_truncation, reason = "it was just found to be far from the bounds")]
        let time = seconds.and_then(|seconds| DateTime::from_timestamp_millis((seconds * 1e3) as i64));
        let time: DateTime<Utc> =
            time.ok_or(IssuerRefusal::Invalid("the token does not say when it was issued (`iat`)"))?;
        if time > Utc::now() + Duration::from_secs(LEEWAY) {
            return Err(IssuerRefusal::Invalid("the token is not valid yet"));
        }
        Ok(time)
    }

    /// Some issuers write it as a text.
    fn is_true(&self, name: &str) -> bool {
        match self.at(name) {
            Some(Value::Bool(said)) => *said,
            Some(Value::String(said)) => said == "true",
            _ => false,
        }
    }
}

/// How long ago a token was issued, as it says itself: nobody has checked it. None for one that cannot be sound.
pub(super) fn said_age(token: &str) -> Option<Duration> {
    let claims: Claims = insecure_decode_claims(token).ok()?;
    let issued_at = claims.issued_at().ok()?;
    Some((Utc::now() - issued_at).to_std().unwrap_or_default())
}

fn refused(claim: &str, reason: &'static str) -> IssuerRefusal {
    IssuerRefusal::Claim { claim: claim.to_owned(), reason }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;
    use serde_json::json;

    const ISSUER: &str = "https://id.example";

    fn sam() -> Value {
        json!({
            "iss": ISSUER, "sub": "s-1", "iat": 1_790_000_000, "org": "northwind", "roles": ["member"],
            "email": "sam@northwind.example", "email_verified": true, "name": "Sam",
        })
    }

    /// What Sam's claims say when some are replaced; null removes one.
    fn read(replaced: &Value, names: &ClaimNames, roles: &RoleNames) -> Result<ExternalPerson, IssuerRefusal> {
        let mut claims: Map<String, Value> = serde_json::from_value(sam()).unwrap();
        for (name, value) in replaced.as_object().unwrap() {
            claims.insert(name.clone(), value.clone());
        }
        claims.retain(|_, value| !value.is_null());
        Claims(claims).person(ISSUER, names, roles)
    }

    #[test]
    fn claims_are_read_by_their_usual_names() {
        let person = read(&json!({}), &ClaimNames::default(), &RoleNames::default()).unwrap();
        assert_eq!((&*person.issuer, &*person.subject, &*person.org), (ISSUER, "s-1", "northwind"));
        assert_eq!((&*person.email, person.is_email_verified), ("sam@northwind.example", true));
        assert_eq!((person.name.as_deref(), person.role), (Some("Sam"), Role::Member));
        assert_eq!(person.issued_at.timestamp(), 1_790_000_000);
    }

    #[test]
    fn names_may_lead_into_objects_and_have_dots_themselves() {
        let names = ClaimNames {
            org: "https://parlance.example/org".to_owned(),
            role: "realm_access.roles".to_owned(),
            ..ClaimNames::default()
        };
        let claims = json!({
            "https://parlance.example/org": "fabrikam", "realm_access": { "roles": ["offline_access", "owner"] },
        });
        let person = read(&claims, &names, &RoleNames::default()).unwrap();
        assert_eq!((&*person.org, person.role), ("fabrikam", Role::Owner));
    }

    #[rstest]
    #[case(json!("member"), Some(Role::Member))]
    #[case(json!(["member", "owner", "team_admin"]), Some(Role::Owner))]
    #[case(json!(["super_admin", "member"]), Some(Role::Member))]
    #[case(json!("super_admin"), None)]
    #[case(json!("Owner"), None)]
    #[case(json!(["staff"]), None)]
    #[case(json!([]), None)]
    #[case(json!({ "owner": true }), None)]
    #[case(json!(null), None)]
    fn the_highest_role_counts_and_none_is_refused(#[case] roles: Value, #[case] expected: Option<Role>) {
        let read = read(&json!({ "roles": roles }), &ClaimNames::default(), &RoleNames::default());
        assert_eq!(read.ok().map(|person| person.role), expected);
    }

    #[test]
    fn values_with_a_meaning_here_replace_the_names_of_the_roles() {
        let roles = [("parlance-admins", Role::TeamAdmin), ("staff", Role::Member)];
        let roles = RoleNames::new(roles.map(|(value, role)| (value.to_owned(), role)).into());
        let of = |value: &str| read(&json!({ "roles": [value] }), &ClaimNames::default(), &roles).ok();
        assert_eq!(of("parlance-admins").map(|person| person.role), Some(Role::TeamAdmin));
        assert_eq!(of("staff").map(|person| person.role), Some(Role::Member));
        assert!(of("owner").is_none() && of("team_admin").is_none());
    }

    #[rstest]
    #[case(json!({ "email_verified": false }), false)]
    #[case(json!({ "email_verified": null }), false)]
    #[case(json!({ "email_verified": "true" }), true)]
    #[case(json!({ "email_verified": "yes" }), false)]
    #[case(json!({ "email_verified": 1 }), false)]
    fn an_address_is_verified_if_the_issuer_says_so(#[case] claims: Value, #[case] expected: bool) {
        let person = read(&claims, &ClaimNames::default(), &RoleNames::default()).unwrap();
        assert_eq!(person.is_email_verified, expected);
    }

    #[test]
    fn what_is_verified_is_the_address_and_no_other_claim() {
        let names = ClaimNames { email: "upn".to_owned(), ..ClaimNames::default() };
        let person = read(&json!({ "upn": "owner@fabrikam.example" }), &names, &RoleNames::default()).unwrap();
        assert_eq!((&*person.email, person.is_email_verified), ("owner@fabrikam.example", false));
        let names = ClaimNames { email_verified: "checked.upn".to_owned(), ..names };
        for (said, expected) in [(json!(true), true), (json!(false), false), (json!(null), false)] {
            let claims = json!({ "upn": "owner@fabrikam.example", "checked": { "upn": said } });
            let person = read(&claims, &names, &RoleNames::default()).unwrap();
            assert_eq!(person.is_email_verified, expected, "{claims}");
        }
    }

    #[rstest]
    #[case(json!({ "org": null }), "`org` is missing")]
    #[case(json!({ "org": ["northwind", "fabrikam"] }), "`org` is missing, or not one text")]
    #[case(json!({ "org": "a\u{0}b" }), "`org` is not 1 to 255 printable")]
    #[case(json!({ "sub": "" }), "`sub` is not 1 to 255 printable")]
    #[case(json!({ "sub": "s".repeat(256) }), "`sub` is not 1 to 255 printable")]
    #[case(json!({ "email": 7 }), "`email` is missing")]
    #[case(json!({ "roles": "guest" }), "`roles` gives no role")]
    #[case(json!({ "iat": null }), "`iat`")]
    #[case(json!({ "iat": "soon" }), "`iat`")]
    #[case(json!({ "iat": 4_000_000_000_u32 }), "not valid yet")]
    #[case(json!({ "iss": ["https://id.example", "https://other.example"] }), "another issuer")]
    fn claims_that_cannot_be_used_are_refused_by_name(#[case] claims: Value, #[case] reason: &str) {
        let refusal = read(&claims, &ClaimNames::default(), &RoleNames::default()).err().unwrap();
        assert!(refusal.to_string().contains(reason), "{refusal}");
    }

    #[test]
    fn a_list_of_one_organisation_and_a_missing_name_will_do() {
        let claims = json!({ "org": ["northwind"], "name": null });
        let person = read(&claims, &ClaimNames::default(), &RoleNames::default()).unwrap();
        assert_eq!((&*person.org, person.name), ("northwind", None));
    }
}
