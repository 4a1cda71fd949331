//! A token that this server shows to others.

use std::{fmt, str::FromStr};

/// A bearer token (RFC 6750). It is written nowhere but into requests.
#[derive(Clone)]
pub struct Bearer(String);

/// What is no bearer token. It is not repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("is no bearer token: letters, digits and -._~+/, with = at its end alone")]
pub struct BearerRefused;

impl Bearer {
    /// The value of the header `Authorization`.
    pub(super) fn header(&self) -> String {
        format!("Bearer {}", self.0)
    }
}

impl fmt::Debug for Bearer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Bearer(…)")
    }
}

impl FromStr for Bearer {
    type Err = BearerRefused;

    fn from_str(text: &str) -> Result<Self, BearerRefused> {
        let token = text.trim_end_matches('=');
        let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~+/".contains(&byte);
        let is_token = !token.is_empty() && token.bytes().all(is_allowed);
        if is_token { Ok(Self(text.to_owned())) } else { Err(BearerRefused) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_what_the_standard_says() {
        for token in ["abc", "a.b-c_d~e+f/0", "YWJj=="] {
            assert_eq!(token.parse::<Bearer>().unwrap().header(), format!("Bearer {token}"));
        }
        for wrong in ["", "==", "a b", "a=b", "ä", "a\r\nx-org: other", "a\0"] {
            assert_eq!(wrong.parse::<Bearer>().err(), Some(BearerRefused), "{wrong:?}");
        }
    }

    #[test]
    fn a_token_is_not_printed() {
        let printed = format!("{:?}", "secret-of-the-provider".parse::<Bearer>());
        assert!(!printed.contains("secret"), "{printed}");
        assert!(!BearerRefused.to_string().contains("secret"));
    }
}
