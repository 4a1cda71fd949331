//! Secrets that are shown once: random, and stored as their hash alone.

use sea_orm::DbErr;

use crate::error::DaoError;

/// Bytes of a secret that opens something by itself.
pub(crate) const SECRET_BYTES: usize = 32;

/// So many random bytes, in hexadecimal digits.
pub(crate) fn random<const BYTES: usize>() -> Result<String, DaoError> {
    let mut bytes = [0; BYTES];
    let failed = |error| DbErr::Custom(format!("no random numbers: {error}"));
    getrandom::fill(&mut bytes).map_err(failed)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// What is stored of a secret. Nobody guesses 256 random bits, so a fast hash without salt does.
pub(crate) fn hash(secret: &str) -> String {
    blake3::hash(secret.as_bytes()).to_hex().to_string()
}

/// Whether a secret is the one behind a stored hash; compared in constant time.
pub(crate) fn is_behind(stored: &str, secret: &str) -> bool {
    blake3::Hash::from_hex(stored).is_ok_and(|stored| stored == blake3::hash(secret.as_bytes()))
}
