//! Passwords: argon2id hashes, made and checked off the async threads.

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use sea_orm::DbErr;
use tokio::{sync::Semaphore, task::spawn_blocking};

use crate::{error::DaoError, orgs::invalid};

/// A hash takes 19 MiB and a core: more of them at once would only cost memory.
static HASHING: Semaphore = Semaphore::const_new(2);

/// The hash of a password that nobody has, with the parameters of the others.
const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$lSm8Z+/QlCgD2yoGrcILeQ$+ldA5t79xt+PtTytmRmjnNQvvz1gEQyOj02TX0jSTjA";

/// Hashes a new password.
///
/// # Errors
/// `Invalid` for fewer than 12 characters or more than 128 bytes.
pub(crate) async fn hash(password: &str) -> Result<String, DaoError> {
    if password.chars().count() < 12 || password.len() > MOST_BYTES {
        let length = format!("of {} bytes", password.len());
        return Err(invalid("password", length, "has to have at least 12 characters and at most 128 bytes"));
    }
    let password = password.to_owned();
    in_background(move || {
        Argon2::default().hash_password(password.as_bytes()).map(|hash: PasswordHash| hash.to_string())
    })
    .await?
    .map_err(|error| DbErr::Custom(format!("argon2: {error}")).into())
}

/// Whether the password is the one behind the hash. Without a hash it takes as long and is not.
pub(crate) async fn verify(password: &str, hash: Option<String>) -> Result<bool, DaoError> {
    let known = hash.is_some() && password.len() <= MOST_BYTES;
    let hash = hash.unwrap_or_else(|| NOBODYS.to_owned());
    let password: String = password.chars().take(MOST_BYTES).collect();
    let matches = in_background(move || Argon2::default().verify_password(password.as_bytes(), hash.as_str()).is_ok());
    Ok(matches.await? && known)
}

const MOST_BYTES: usize = 128;

async fn in_background<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, DaoError> {
    let failed = |error: String| DaoError::from(DbErr::Custom(format!("password hashing: {error}")));
    let permit = HASHING.acquire().await.map_err(|error| failed(error.to_string()))?;
    let done = spawn_blocking(work).await.map_err(|error| failed(error.to_string()));
    drop(permit);
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_matches_its_own_hash_only() {
        let stored = hash("correct horse battery").await.unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        assert!(verify("correct horse battery", Some(stored.clone())).await.unwrap());
        assert!(!verify("correct horse batterY", Some(stored)).await.unwrap());
        assert!(!verify("correct horse battery", None).await.unwrap());
    }

    #[tokio::test]
    async fn nobodys_hash_costs_what_a_hash_costs() {
        let stored = hash("correct horse battery").await.unwrap();
        let parameters = |hash: &str| hash.rsplitn(3, '$').last().map(str::to_owned);
        assert_eq!(parameters(NOBODYS), parameters(&stored));
        assert!(PasswordHash::new(NOBODYS).is_ok());
    }

    #[tokio::test]
    async fn short_and_long_passwords_are_refused_without_being_repeated() {
        for password in ["elevenchars", &"x".repeat(129)] {
            let error = hash(password).await.unwrap_err();
            assert!(matches!(error, DaoError::Invalid { field: "password", .. }), "{error}");
            assert!(!error.to_string().contains(password), "{error}");
        }
    }
}
