//! What the server wants of a password, said before it has to.

use crate::words::say;

/// In characters.
const SHORTEST: usize = 12;
/// In bytes.
const LONGEST: usize = 128;

/// What is wrong with a new password; none = nothing that can be seen here.
pub(crate) fn what_is_wrong(password: &str) -> Option<&'static str> {
    match (password.chars().count(), password.len()) {
        (0, _) => Some(say!(forms.missing)),
        (..SHORTEST, _) => Some(say!(password.short)),
        (_, bytes) if bytes > LONGEST => Some(say!(password.long)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::what_is_wrong;

    #[test]
    fn a_password_has_twelve_characters_and_at_most_128_bytes() {
        assert_eq!(what_is_wrong(""), Some("Fill this in."));
        assert_eq!(what_is_wrong("eleven char"), Some("It has fewer than 12 characters."));
        assert_eq!(what_is_wrong("twelve chars"), None);
        assert_eq!(what_is_wrong("ñandú señoría"), None);
        assert_eq!(what_is_wrong(&"x".repeat(128)), None);
        assert_eq!(what_is_wrong(&"x".repeat(129)), Some("It is longer than 128 bytes."));
        assert_eq!(what_is_wrong(&"ñ".repeat(65)), Some("It is longer than 128 bytes."));
    }
}
