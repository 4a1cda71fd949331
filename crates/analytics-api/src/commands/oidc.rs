//! The identity provider whose tokens are taken: its address, what its claims mean, and who vouches for it.

use std::{collections::BTreeMap, path::PathBuf};

use analytics_api::{
    oidc::{ClaimNames, Issuer, IssuerConfig, Patience, RoleNames},
    outgoing::WebAddress,
};
use analytics_domain::role::Role;
use clap::Args;

use super::setting::{SettingError, authorities};

#[derive(Debug, Args)]
#[command(next_help_heading = "Identity provider")]
#[expect(clippy::struct_field_names, reason = "a field is called as its flag")]
pub(crate) struct OidcSettings {
    /// The issuer (OpenID Connect) whose tokens are taken beside this server's own, exactly as their claim `iss`
    /// names it.
    #[arg(long, env = "ANALYTICS_OIDC_ISSUER", value_parser = issuer, value_name = "URL")]
    oidc_issuer: Option<WebAddress>,
    /// What the claim `aud` of the tokens has to name: this API, as the issuer knows it.
    #[arg(long, env = "ANALYTICS_OIDC_AUDIENCE", value_name = "TEXT")]
    oidc_audience: Option<String>,
    /// Where the issuer's keys are; without it, where its discovery document says.
    #[arg(long, env = "ANALYTICS_OIDC_JWKS_URL", value_parser = jwks_url, value_name = "URL")]
    oidc_jwks_url: Option<WebAddress>,
    /// The authorities (PEM) that may vouch for the issuer's server, instead of those that Mozilla trusts.
    #[arg(long, env = "ANALYTICS_OIDC_CA_FILE", value_name = "FILE")]
    oidc_ca_file: Option<PathBuf>,
    /// The claim with the slug of the person's organisation. Dots lead into objects, here and below.
    #[arg(long, env = "ANALYTICS_OIDC_ORG_CLAIM", default_value = "org", value_parser = org_claim, value_name = "CLAIM")]
    oidc_org_claim: String,
    /// The claim with the person's role, or a list with it.
    #[arg(long, env = "ANALYTICS_OIDC_ROLE_CLAIM", default_value = "roles", value_parser = role_claim, value_name = "CLAIM")]
    oidc_role_claim: String,
    /// The claim with the person's e-mail address.
    #[arg(long, env = "ANALYTICS_OIDC_EMAIL_CLAIM", default_value = "email", value_parser = email_claim, value_name = "CLAIM")]
    oidc_email_claim: String,
    /// The claim that is true if the address is verified, without which nobody is added. What `email_verified` says, it
    /// says of `email`: with another claim for the address, name the one that tells of it.
    #[arg(long, env = "ANALYTICS_OIDC_EMAIL_VERIFIED_CLAIM", default_value = "email_verified", value_parser = email_verified_claim, value_name = "CLAIM")]
    oidc_email_verified_claim: String,
    /// The claim with the person's name.
    #[arg(long, env = "ANALYTICS_OIDC_NAME_CLAIM", default_value = "name", value_parser = name_claim, value_name = "CLAIM")]
    oidc_name_claim: String,
    /// Which values of the role's claim mean which role, such as `parlance-admins=team_admin,staff=member`; without
    /// it they are named as the roles are. The highest counts, and who has none is refused.
    #[arg(long, env = "ANALYTICS_OIDC_ROLES", value_delimiter = ',', value_parser = role, value_name = "VALUE=ROLE")]
    oidc_roles: Vec<(String, Role)>,
}

impl OidcSettings {
    /// The issuer, if one is named.
    pub(crate) fn issuer(self) -> Result<Option<Issuer>, SettingError> {
        let needs_issuer = self.oidc_audience.is_some()
            || self.oidc_jwks_url.is_some()
            || self.oidc_ca_file.is_some()
            || !self.oidc_roles.is_empty();
        let Some(issuer) = self.oidc_issuer else {
            let missing = "is missing, while other settings of an identity provider are given";
            return if needs_issuer { Err(refused("issuer", missing)) } else { Ok(None) };
        };
        let audience = self.oidc_audience.filter(|audience| !audience.trim().is_empty());
        let missing = "is missing; without it, tokens that the issuer gave for other programs would be taken";
        let named = self.oidc_ca_file.map(|file| authorities(&file)).transpose();
        let config = IssuerConfig {
            issuer,
            audience: audience.ok_or_else(|| refused("audience", missing))?,
            jwks_url: self.oidc_jwks_url,
            roots: named.map_err(|reason| refused("ca_file", reason))?.unwrap_or_default(),
            claims: ClaimNames {
                org: self.oidc_org_claim,
                role: self.oidc_role_claim,
                email: self.oidc_email_claim,
                email_verified: self.oidc_email_verified_claim,
                name: self.oidc_name_claim,
            },
            roles: role_names(self.oidc_roles)?,
            patience: Patience::default(),
        };
        Ok(Some(Issuer::new(config)))
    }
}

fn role_names(pairs: Vec<(String, Role)>) -> Result<RoleNames, SettingError> {
    let mut names = BTreeMap::new();
    for (value, role) in pairs {
        if names.insert(value.clone(), role).is_some_and(|other| other != role) {
            return Err(refused("roles", format!("gives `{value}` two roles")));
        }
    }
    Ok(RoleNames::new(names))
}

fn refused(setting: &str, reason: impl Into<String>) -> SettingError {
    let (flag, variable) = match setting {
        "audience" => ("--oidc-audience", "ANALYTICS_OIDC_AUDIENCE"),
        "ca_file" => ("--oidc-ca-file", "ANALYTICS_OIDC_CA_FILE"),
        "roles" => ("--oidc-roles", "ANALYTICS_OIDC_ROLES"),
        _ => ("--oidc-issuer", "ANALYTICS_OIDC_ISSUER"),
    };
    SettingError { flag, variable, reason: reason.into() }
}

fn issuer(text: &str) -> Result<WebAddress, String> {
    let address = address(text, "ANALYTICS_OIDC_ISSUER")?;
    if text.contains('?') { Err("has no query (ANALYTICS_OIDC_ISSUER)".to_owned()) } else { Ok(address) }
}

fn jwks_url(text: &str) -> Result<WebAddress, String> {
    address(text, "ANALYTICS_OIDC_JWKS_URL")
}

fn address(text: &str, variable: &str) -> Result<WebAddress, String> {
    text.parse::<WebAddress>().map_err(|refused| format!("{refused} ({variable})"))
}

fn org_claim(text: &str) -> Result<String, String> {
    claim(text, "ANALYTICS_OIDC_ORG_CLAIM")
}

fn role_claim(text: &str) -> Result<String, String> {
    claim(text, "ANALYTICS_OIDC_ROLE_CLAIM")
}

fn email_claim(text: &str) -> Result<String, String> {
    claim(text, "ANALYTICS_OIDC_EMAIL_CLAIM")
}

fn email_verified_claim(text: &str) -> Result<String, String> {
    claim(text, "ANALYTICS_OIDC_EMAIL_VERIFIED_CLAIM")
}

fn name_claim(text: &str) -> Result<String, String> {
    claim(text, "ANALYTICS_OIDC_NAME_CLAIM")
}

fn claim(text: &str, variable: &str) -> Result<String, String> {
    let is_name = !text.is_empty() && !text.contains(|character: char| character.is_whitespace());
    if is_name { Ok(text.to_owned()) } else { Err(format!("wants the name of a claim ({variable})")) }
}

fn role(text: &str) -> Result<(String, Role), String> {
    let pair = text.rsplit_once('=').map(|(value, role)| (value.trim(), role.trim()));
    let Some((value, role)) = pair.filter(|(value, _)| !value.is_empty()) else {
        return Err("wants VALUE=ROLE, such as parlance-admins=team_admin (ANALYTICS_OIDC_ROLES)".to_owned());
    };
    let role = role.parse::<Role>().map_err(|error| format!("{error} (ANALYTICS_OIDC_ROLES)"))?;
    Ok((value.to_owned(), role))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_given_by_value() {
        assert_eq!(role("parlance-admins=team_admin"), Ok(("parlance-admins".to_owned(), Role::TeamAdmin)));
        assert_eq!(role(" cn=staff = member"), Ok(("cn=staff".to_owned(), Role::Member)));
        for wrong in ["", "owner", "=owner", "admins=", "admins=Owner", "admins=super_admin"] {
            assert!(role(wrong).unwrap_err().contains("ANALYTICS_OIDC_ROLES"), "{wrong}");
        }
    }

    #[test]
    fn a_value_has_one_role() {
        let pairs = |roles: &[Role]| roles.iter().map(|role| ("staff".to_owned(), *role)).collect();
        assert!(role_names(pairs(&[Role::Member, Role::Member])).is_ok());
        assert!(role_names(pairs(&[Role::Member, Role::Owner])).unwrap_err().to_string().contains("two roles"));
    }
}
