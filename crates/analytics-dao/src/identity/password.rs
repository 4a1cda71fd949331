//! Passwords: hard to guess, and kept as argon2id hashes; measured, hashed and checked off the async threads.

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use sea_orm::DbErr;
use tokio::{sync::Semaphore, task::spawn_blocking};
use zxcvbn::{Score, zxcvbn};

use crate::{broken_off::broken_off, error::DaoError, orgs::invalid};

/// The password of the demo's users, which is published: nobody else is given it.
pub const DEMO_PASSWORD: &str = "parlance-demo-2026";

/// A hash takes 19 MiB and a core: more of them at once would only cost memory.
static HASHING: Semaphore = Semaphore::const_new(2);

/// The hash of a password that nobody has, with the parameters of the others.
const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$lSm8Z+/QlCgD2yoGrcILeQ$+ldA5t79xt+PtTytmRmjnNQvvz1gEQyOj02TX0jSTjA";

/// Hashes a new password of someone with this e-mail address and name.
///
/// # Errors
/// `Invalid` for fewer than 12 characters or more than 128 bytes, and for one that is easy to guess.
pub(crate) async fn hash(password: &str, email: &str, name: &str) -> Result<String, DaoError> {
    let length = format!("of {} bytes", password.len());
    if password.chars().count() < 12 || password.len() > MOST_BYTES {
        return Err(invalid("password", length, "has to have at least 12 characters and at most 128 bytes"));
    }
    let (password, known) = (password.to_owned(), known_of(email, name));
    in_background(move || match weakness(&password, &known) {
        Some(weakness) => Err(invalid("password", length, weakness)),
        None => hashed(&password),
    })
    .await?
}

/// Hashes [`DEMO_PASSWORD`].
///
/// # Errors
/// Where hashing fails.
pub(crate) async fn hash_of_demo() -> Result<String, DaoError> {
    in_background(|| hashed(DEMO_PASSWORD)).await?
}

fn hashed(password: &str) -> Result<String, DaoError> {
    let hash = Argon2::default().hash_password(password.as_bytes());
    let hash: PasswordHash = hash.map_err(|error| DbErr::Custom(format!("argon2: {error}")))?;
    Ok(hash.to_string())
}

/// What somebody who guesses tries first: this program's name, the demo's password, and what is known of the person.
fn known_of(email: &str, name: &str) -> Vec<String> {
    let local = email.split('@').next().unwrap_or_default();
    let together: String = name.split_whitespace().collect();
    let words = email.split(|character: char| !character.is_alphanumeric()).chain(name.split_whitespace());
    let words = words.filter(|word| word.chars().count() > 2);
    ["parlance", DEMO_PASSWORD, email, local, &together].into_iter().chain(words).map(str::to_owned).collect()
}

/// Why a password is easy to guess, if it is. The words are fixed: none of them are the password's.
fn weakness(password: &str, known: &[String]) -> Option<String> {
    let measured: String = password.chars().take(MEASURED).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let entropy = zxcvbn(&measured, &known);
    let advice = entropy.feedback().map(ToString::to_string).unwrap_or_default();
    let reason = "is easy to guess: by common passwords and words, patterns, or what is known of its owner.";
    (entropy.score() < Score::Three).then(|| format!("{reason} {advice}").trim_end().to_owned())
}

/// Whether the password is the one behind the hash. Without a hash it takes as long and is not.
pub(crate) async fn verify(password: &str, hash: Option<String>) -> Result<bool, DaoError> {
    let known = hash.is_some() && password.len() <= MOST_BYTES;
    let hash = hash.unwrap_or_else(|| NOBODYS.to_owned());
    let password: String = password.chars().take(MOST_BYTES).collect();
    #[cfg(test)]
    tests::CHECKED.with_borrow_mut(|checked| checked.push(hash.clone()));
    let matches = in_background(move || Argon2::default().verify_password(password.as_bytes(), hash.as_str()).is_ok());
    Ok(matches.await? && known)
}

const MOST_BYTES: usize = 128;

/// So many characters of a password are measured, which takes the square of them: hard to guess is what is hard
/// to guess by its beginning.
const MEASURED: usize = 64;

async fn in_background<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, DaoError> {
    let failed = |reason: &str| DaoError::from(DbErr::Custom(format!("password hashing {reason}")));
    let permit = HASHING.acquire().await.map_err(|_| failed("was closed"))?;
    let working = spawn_blocking(move || {
        let done = work();
        // Held by the work, which goes on when nobody waits for it any more.
        drop(permit);
        done
    });
    working.await.map_err(|error| failed(broken_off(&error)))
}

#[cfg(test)]
mod tests {
    use std::{
        cell::RefCell,
        net::{IpAddr, Ipv4Addr},
        time::Duration,
    };

    use analytics_domain::role::Role;
    use analytics_testkit::{Engine, fresh_db, org};
    use rstest::rstest;

    use super::*;
    use crate::{
        audit::Actor,
        db::{Db, DbConfig},
        identity::login,
        users::{NewUser, user_create, user_disable},
    };

    const EMAIL: &str = "maya.ruiz@northwind.example";
    const NAME: &str = "Maya Ruiz";

    #[tokio::test]
    async fn work_that_nobody_waits_for_keeps_its_place() {
        let mut held = Vec::new();
        for _ in 0..2 {
            let (begun, has_begun) = tokio::sync::oneshot::channel();
            let (go_on, goes_on) = std::sync::mpsc::channel::<()>();
            let work = in_background(move || {
                begun.send(()).unwrap();
                goes_on.recv().unwrap_err();
            });
            tokio::select! {
                done = work => panic!("it waits: {done:?}"),
                begun = has_begun => begun.unwrap(),
            }
            held.push(go_on);
        }
        let third = tokio::spawn(in_background(|| ()));
        tokio::time::sleep(Duration::from_millis(50)).await;
        assert!(!third.is_finished());
        held.clear();
        third.await.unwrap().unwrap();
    }

    thread_local! {
        /// The hashes that passwords were checked against on this thread: a test has one of its own.
        pub(super) static CHECKED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
    }

    /// What a hash costs: all of it but the salt and the outcome.
    fn parameters(hash: &str) -> Option<&str> {
        hash.rsplitn(3, '$').last()
    }

    #[tokio::test]
    async fn a_password_matches_its_own_hash_only() {
        let stored = hash("correct horse battery", EMAIL, NAME).await.unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        assert!(verify("correct horse battery", Some(stored.clone())).await.unwrap());
        assert!(!verify("correct horse batterY", Some(stored)).await.unwrap());
        assert!(!verify("correct horse battery", None).await.unwrap());
    }

    #[tokio::test]
    async fn what_a_panic_says_is_not_told() {
        let failed = in_background::<()>(|| panic!("correct horse battery")).await;
        let said = failed.unwrap_err().to_string();
        assert!(said.contains("password hashing panicked") && !said.contains("correct horse"), "{said}");
    }

    #[tokio::test]
    async fn nobodys_hash_costs_what_a_hash_costs() {
        let stored = hash("correct horse battery", EMAIL, NAME).await.unwrap();
        assert_eq!(parameters(NOBODYS), parameters(&stored));
        assert!(PasswordHash::new(NOBODYS).is_ok());
    }

    #[rstest]
    #[tokio::test]
    async fn every_log_in_that_fails_costs_one_hash(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
        let test = fresh_db(engine).await;
        let scope = org(&test.db, "northwind").await;
        let db = Db::connect(&DbConfig::new(&test.url)).await.unwrap();
        let password = "correct horse battery";
        let (none, out) = ("none@northwind.example", "out@northwind.example");
        for (email, own) in [(EMAIL, Some(password)), (none, None), (out, Some(password))] {
            let user = NewUser {
                email: email.to_owned(),
                name: NAME.to_owned(),
                password: own.map(str::to_owned),
                role: Role::Member,
                is_super_admin: false,
            };
            user_create(&db, scope, &Actor::operator(), user).await.unwrap();
        }
        user_disable(&db, scope, &Actor::operator(), out).await.unwrap();
        let endless = "x".repeat(100_000);
        for (email, password) in [
            (EMAIL, "not the password"),
            (EMAIL, endless.as_str()),
            ("nobody@northwind.example", password),
            ("nobody@northwind.example\0", password),
            (none, password),
            (out, password),
        ] {
            CHECKED.with_borrow_mut(Vec::clear);
            let here = IpAddr::V4(Ipv4Addr::LOCALHOST);
            assert!(login(&db, email, password, here, Duration::from_hours(1)).await.unwrap().is_none(), "{email}");
            let checked = CHECKED.with_borrow(Vec::clone);
            assert_eq!(checked.len(), 1, "{email}");
            assert_eq!(parameters(&checked[0]), parameters(NOBODYS), "{email}");
        }
    }

    #[tokio::test]
    async fn short_and_long_passwords_are_refused_without_being_repeated() {
        for password in ["elevenchars", &"x".repeat(129)] {
            let error = hash(password, EMAIL, NAME).await.unwrap_err();
            assert!(matches!(error, DaoError::Invalid { field: "password", .. }), "{error}");
            assert!(!error.to_string().contains(password), "{error}");
        }
    }

    #[tokio::test]
    async fn passwords_that_are_easy_to_guess_are_refused_with_advice() {
        for password in [
            "password1234",
            "P@ssw0rd1234",
            "qwertyuiop123",
            "aaaaaaaaaaaaaaaa",
            "abcabcabcabcabc",
            "123456789012345",
            "iloveyouiloveyou",
            "parlance2026",
            DEMO_PASSWORD,
            "Parlance-Demo-2026!",
            "MayaRuiz2026",
            "maya.ruiz1234",
            "northwind1234",
            &"x".repeat(128),
        ] {
            let DaoError::Invalid { field, value, reason } = hash(password, EMAIL, NAME).await.unwrap_err() else {
                panic!("{password}")
            };
            assert_eq!((field, value), ("password", format!("of {} bytes", password.len())));
            assert!(reason.starts_with("is easy to guess") && reason.ends_with('.'), "{password}: {reason}");
            assert!(reason.contains("Add another word or two") && !reason.contains(password), "{password}: {reason}");
        }
    }

    #[test]
    fn what_is_hard_to_guess_is_left_to_its_owner() {
        for password in
            ["correct horse battery", "vXq7#mw0Zt!e", "сорок кошек на крыше", "昨日の猫はとても静かに眠っていた"]
        {
            assert_eq!(weakness(password, &known_of(EMAIL, NAME)), None, "{password}");
        }
    }

    #[test]
    fn measuring_the_longest_password_takes_no_time() {
        let longest: String = "qwErty12a@4s5!pass".chars().cycle().take(MOST_BYTES).collect();
        let started = std::time::Instant::now();
        drop(weakness(&longest, &known_of(EMAIL, NAME)));
        assert!(started.elapsed().as_secs() < 5, "{:?}", started.elapsed());
    }
}
