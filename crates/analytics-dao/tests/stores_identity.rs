//! Users, log-in, and who may act for which organisation.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

use std::{
    net::{IpAddr, Ipv4Addr},
    time::Duration,
};

use analytics_dao::{
    Db, Engine, ErrorKind,
    audit::Actor,
    identity::{
        self, Identity,
        sessions::{Refreshed, session_end, session_end_everywhere, session_open, session_refresh},
    },
    users::{self, NewUser},
};
use analytics_domain::{OrgScope, closed_sets::UserStatus, role::Role};
use analytics_testkit::{fresh_db, org};
use chrono::{DateTime, SubsecRound, TimeDelta, Utc};
use rstest::rstest;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, Statement, TransactionTrait};
use uuid::Uuid;

const PASSWORD: &str = "twelve chars";
const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

fn new_user(email: &str) -> NewUser {
    NewUser {
        email: email.to_owned(),
        name: "Maya Ruiz".to_owned(),
        password: Some(PASSWORD.to_owned()),
        role: Role::TeamAdmin,
        is_super_admin: false,
    }
}

const LIFETIME: Duration = Duration::from_hours(1);

async fn session(db: &Db, scope: OrgScope, user_id: Uuid) -> Identity {
    session_open(db, scope, user_id, HERE, LIFETIME).await.unwrap().identity
}

async fn add(db: &Db, scope: OrgScope, email: &str) -> Uuid {
    users::user_create(db, scope, &Actor::operator(), new_user(email)).await.unwrap()
}

#[rstest]
#[tokio::test]
async fn a_password_lets_its_owner_in(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let ours = org(&test.db, "ours").await;
    let id = add(&test.db, ours, "Maya@Ours.example").await;

    let (session, caller) =
        identity::login(&test.db, " maya@ours.EXAMPLE", PASSWORD, HERE, LIFETIME).await.unwrap().unwrap();
    assert_eq!((caller.me.id, caller.scope), (id, ours));
    assert!(is_in(&test.db, session.identity).await);
    assert_eq!((caller.me.email.as_str(), caller.me.role), ("maya@ours.example", Role::TeamAdmin));
    assert_eq!((caller.me.org.id, caller.me.org.slug.as_str()), (ours.org_id(), "ours"));

    for (email, password) in [
        ("maya@ours.example", "twelve charS"),
        ("maya@ours.example", ""),
        ("maya@ours.example", "x".repeat(100_000).as_str()),
        ("nobody@ours.example", PASSWORD),
        ("%", PASSWORD),
        ("maya@ours.example\0", PASSWORD),
        ("", ""),
    ] {
        assert!(identity::login(&test.db, email, password, HERE, LIFETIME).await.unwrap().is_none(), "{email}");
    }
}

#[rstest]
#[tokio::test]
async fn without_a_password_there_is_no_log_in(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let ours = org(&test.db, "ours").await;
    let external = NewUser { password: None, ..new_user("sam@ours.example") };
    users::user_create(&test.db, ours, &Actor::operator(), external).await.unwrap();
    for password in ["", PASSWORD] {
        assert!(identity::login(&test.db, "sam@ours.example", password, HERE, LIFETIME).await.unwrap().is_none());
    }
    users::user_set_password(&test.db, ours, &Actor::operator(), "Sam@ours.example", "another password").await.unwrap();
    assert!(identity::login(&test.db, "sam@ours.example", "another password", HERE, LIFETIME).await.unwrap().is_some());
}

#[rstest]
#[tokio::test]
async fn a_disabled_user_is_out_at_once(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let ours = org(&test.db, "ours").await;
    let who = session(&test.db, ours, add(&test.db, ours, "maya@ours.example").await).await;
    assert!(identity::authenticate(&test.db, who, None).await.unwrap().is_some());
    users::user_disable(&test.db, ours, &Actor::operator(), "maya@ours.example").await.unwrap();
    assert!(identity::authenticate(&test.db, who, None).await.unwrap().is_none());
    assert!(identity::login(&test.db, "maya@ours.example", PASSWORD, HERE, LIFETIME).await.unwrap().is_none());
    assert_eq!(users::user_list(&test.db, ours).await.unwrap()[0].status, UserStatus::Disabled);
}

#[rstest]
#[tokio::test]
async fn what_changes_while_a_password_is_checked_counts(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
    #[values("UPDATE users SET status = 'disabled'", "UPDATE users SET password_hash = 'another'")] change: &str,
) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let ours = org(db, "ours").await;
    let id = add(db, ours, "maya@ours.example").await;
    let who = session(db, ours, id).await;
    let other = Database::connect(&test.url).await.unwrap();
    let changing = other.begin().await.unwrap();
    changing.execute_unprepared(change).await.unwrap();
    let (login, changed, ()) = tokio::join!(
        identity::login(db, "maya@ours.example", PASSWORD, HERE, LIFETIME),
        users::user_change_password(db, who, PASSWORD, "a brand new password", HERE, LIFETIME),
        async {
            tokio::time::sleep(Duration::from_secs(1)).await;
            changing.commit().await.unwrap();
        }
    );
    assert!(login.unwrap().is_none());
    assert!(changed.unwrap().is_none());
}

#[rstest]
#[tokio::test]
async fn who_is_disabled_opens_no_session(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let ours = org(&test.db, "ours").await;
    let id = add(&test.db, ours, "maya@ours.example").await;
    users::user_disable(&test.db, ours, &Actor::operator(), "maya@ours.example").await.unwrap();
    let refused = session_open(&test.db, ours, id, HERE, LIFETIME).await.unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::NotFound);
}

#[rstest]
#[tokio::test]
async fn a_token_holds_for_its_own_organisation(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let (ours, theirs) = (org(&test.db, "ours").await, org(&test.db, "theirs").await);
    let who = session(&test.db, ours, add(&test.db, ours, "maya@ours.example").await).await;
    for stranger in [
        Identity { org_id: theirs.org_id(), ..who },
        Identity { user_id: Uuid::now_v7(), ..who },
        Identity { session_id: Uuid::now_v7(), ..who },
    ] {
        assert!(identity::authenticate(&test.db, stranger, None).await.unwrap().is_none(), "{stranger:?}");
    }

    let own = identity::authenticate(&test.db, who, Some("ours")).await.unwrap().unwrap();
    assert_eq!(own.scope, ours);
    let named = identity::authenticate(&test.db, who, Some("theirs")).await.unwrap_err();
    let unknown = identity::authenticate(&test.db, who, Some("no-such")).await.unwrap_err();
    assert_eq!(named.kind(), ErrorKind::NotFound);
    assert_eq!(named.to_string(), unknown.to_string());
}

#[rstest]
#[tokio::test]
async fn a_super_admin_may_name_an_organisation(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let (ours, theirs) = (org(&test.db, "ours").await, org(&test.db, "theirs").await);
    let root = NewUser { is_super_admin: true, ..new_user("root@ours.example") };
    let who =
        session(&test.db, ours, users::user_create(&test.db, ours, &Actor::operator(), root).await.unwrap()).await;
    let caller = identity::authenticate(&test.db, who, Some("theirs")).await.unwrap().unwrap();
    assert_eq!((caller.scope, caller.me.org.slug.as_str()), (theirs, "theirs"));
    let unknown = identity::authenticate(&test.db, who, Some("no-such")).await.unwrap_err();
    assert_eq!(unknown.kind(), ErrorKind::NotFound);
}

#[rstest]
#[tokio::test]
async fn an_address_is_taken_once_over_all_organisations(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let (ours, theirs) = (org(&test.db, "ours").await, org(&test.db, "theirs").await);
    add(&test.db, ours, "maya@ours.example").await;
    let error =
        users::user_create(&test.db, theirs, &Actor::operator(), new_user("MAYA@ours.example")).await.unwrap_err();
    assert_eq!(error.to_string(), "user `maya@ours.example` exists already");
    assert!(users::user_list(&test.db, theirs).await.unwrap().is_empty());
}

#[rstest]
#[tokio::test]
async fn another_organisations_user_is_not_found(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let (ours, theirs) = (org(&test.db, "ours").await, org(&test.db, "theirs").await);
    add(&test.db, ours, "maya@ours.example").await;
    let disabled = users::user_disable(&test.db, theirs, &Actor::operator(), "maya@ours.example").await.unwrap_err();
    let unknown = users::user_disable(&test.db, theirs, &Actor::operator(), "nobody@ours.example").await.unwrap_err();
    assert_eq!(disabled.kind(), ErrorKind::NotFound);
    assert_eq!(disabled.to_string(), unknown.to_string());
    let password = "another password";
    let changed = users::user_set_password(&test.db, theirs, &Actor::operator(), "maya@ours.example", password)
        .await
        .unwrap_err();
    assert_eq!(changed.kind(), ErrorKind::NotFound);
    assert!(identity::login(&test.db, "maya@ours.example", PASSWORD, HERE, LIFETIME).await.unwrap().is_some());
}

#[rstest]
#[case("maya", "Maya", PASSWORD, "email")]
#[case("maya@", "Maya", PASSWORD, "email")]
#[case("maya@a@b", "Maya", PASSWORD, "email")]
#[case("maya ruiz@ours.example", "Maya", PASSWORD, "email")]
#[case("maya@ours.example", " ", PASSWORD, "name")]
#[case("maya@ours.example", "Maya", "elevenchars", "password")]
#[tokio::test]
async fn a_user_has_a_form(#[case] email: &str, #[case] name: &str, #[case] password: &str, #[case] named: &str) {
    let test = fresh_db(Engine::Sqlite).await;
    let ours = org(&test.db, "ours").await;
    let user = NewUser { name: name.to_owned(), password: Some(password.to_owned()), ..new_user(email) };
    let error = users::user_create(&test.db, ours, &Actor::operator(), user).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Invalid);
    assert!(error.to_string().starts_with(named), "{error}");
}

async fn is_in(db: &Db, who: Identity) -> bool {
    identity::authenticate(db, who, None).await.unwrap().is_some()
}

#[rstest]
#[tokio::test]
async fn a_refresh_token_is_good_once(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let ours = org(db, "ours").await;
    let id = add(db, ours, "maya@ours.example").await;
    let who = session(db, ours, id).await;
    for generation in 0..3 {
        let Refreshed::Next(next, caller) = session_refresh(db, who, generation, HERE, LIFETIME).await.unwrap() else {
            panic!("generation {generation}");
        };
        assert_eq!((next.identity, next.generation, caller.me.id), (who, generation + 1, id));
    }
    // The last one, sent twice at once, is the same request; an older one is somebody else's.
    let again = session_refresh(db, who, 2, HERE, LIFETIME).await.unwrap();
    assert!(matches!(again, Refreshed::Next(next, _) if next.generation == 3));
    assert!(is_in(db, who).await);
    assert!(matches!(session_refresh(db, who, 1, HERE, LIFETIME).await.unwrap(), Refreshed::Reused));
    assert!(!is_in(db, who).await);
    assert!(matches!(session_refresh(db, who, 3, HERE, LIFETIME).await.unwrap(), Refreshed::Ended));
}

/// Sets back when the last refresh token was used.
async fn used_ago(connection: &DatabaseConnection, seconds: i64) {
    let used = (Utc::now() - TimeDelta::seconds(seconds)).trunc_subsecs(3);
    let sql = "UPDATE sessions SET refreshed_at = $1";
    let update = Statement::from_sql_and_values(connection.get_database_backend(), sql, [used.into()]);
    assert_eq!(connection.execute_raw(update).await.unwrap().rows_affected(), 1);
}

#[rstest]
#[tokio::test]
async fn a_refresh_token_that_comes_again_later_ends_the_session(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let ours = org(db, "ours").await;
    let who = session(db, ours, add(db, ours, "maya@ours.example").await).await;
    let other = Database::connect(&test.url).await.unwrap();
    let refresh = async |generation| session_refresh(db, who, generation, HERE, LIFETIME).await.unwrap();
    assert!(matches!(refresh(0).await, Refreshed::Next(next, _) if next.generation == 1));

    used_ago(&other, 5).await;
    assert!(matches!(refresh(0).await, Refreshed::Next(next, _) if next.generation == 1));
    assert!(is_in(db, who).await);

    used_ago(&other, 11).await;
    assert!(matches!(refresh(0).await, Refreshed::Reused));
    assert!(!is_in(db, who).await);
    assert!(matches!(refresh(1).await, Refreshed::Ended), "the newest token ends with its session");
}

#[rstest]
#[tokio::test]
async fn of_two_refreshes_at_once_one_is_counted(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let ours = org(db, "ours").await;
    let who = session(db, ours, add(db, ours, "maya@ours.example").await).await;
    let (one, other) =
        tokio::join!(session_refresh(db, who, 0, HERE, LIFETIME), session_refresh(db, who, 0, HERE, LIFETIME));
    for refreshed in [one, other] {
        assert!(matches!(refreshed.unwrap(), Refreshed::Next(next, _) if next.generation == 1));
    }
}

#[rstest]
#[tokio::test]
async fn a_session_that_has_run_out_is_over(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let ours = org(db, "ours").await;
    let id = add(db, ours, "maya@ours.example").await;
    let short = session_open(db, ours, id, HERE, Duration::ZERO).await.unwrap().identity;
    assert!(matches!(session_refresh(db, short, 0, HERE, LIFETIME).await.unwrap(), Refreshed::Ended));
    assert!(!is_in(db, short).await, "whatever a token of it says");
}

#[rstest]
#[tokio::test]
async fn a_session_that_is_used_lasts_for_90_days(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let ours = org(db, "ours").await;
    let id = add(db, ours, "maya@ours.example").await;
    let opened = session_open(db, ours, id, HERE, Duration::from_hours(24 * 366)).await.unwrap();
    assert!(opened.expires_at <= Utc::now() + TimeDelta::days(90));
    let other = Database::connect(&test.url).await.unwrap();
    let opened_at = async |at: DateTime<Utc>| {
        let sql = "UPDATE sessions SET created_at = $1";
        let update = Statement::from_sql_and_values(other.get_database_backend(), sql, [at.into()]);
        assert_eq!(other.execute_raw(update).await.unwrap().rows_affected(), 1);
    };
    let refresh = async |generation| session_refresh(db, opened.identity, generation, HERE, LIFETIME).await.unwrap();
    let began = (Utc::now() - TimeDelta::days(90) + TimeDelta::minutes(30)).trunc_subsecs(3);
    opened_at(began).await;
    assert!(matches!(refresh(0).await, Refreshed::Next(next, _) if next.expires_at == began + TimeDelta::days(90)));
    opened_at(began - TimeDelta::minutes(30)).await;
    assert!(matches!(refresh(1).await, Refreshed::Ended));
    assert!(matches!(refresh(0).await, Refreshed::Ended), "which is no reuse");
}

#[rstest]
#[tokio::test]
async fn sessions_end_alone_or_together(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let ours = org(db, "ours").await;
    let (maya, sam) = (add(db, ours, "maya@ours.example").await, add(db, ours, "sam@ours.example").await);
    let (first, second, third) =
        (session(db, ours, maya).await, session(db, ours, maya).await, session(db, ours, maya).await);
    let other = session(db, ours, sam).await;
    session_end(db, &Actor::operator(), first).await.unwrap();
    assert_eq!([is_in(db, first).await, is_in(db, second).await, is_in(db, other).await], [false, true, true]);

    let change = async |old: &str| {
        users::user_change_password(db, second, old, "a brand new password", HERE, LIFETIME).await.unwrap()
    };
    assert!(change("not the password").await.is_none());
    assert!(is_in(db, second).await && is_in(db, third).await);
    let (next, caller) = change(PASSWORD).await.unwrap();
    assert_eq!((next.generation, caller.me.id, is_in(db, next.identity).await), (0, maya, true));
    assert_eq!([is_in(db, second).await, is_in(db, third).await, is_in(db, other).await], [false, false, true]);
    assert!(matches!(session_refresh(db, second, 0, HERE, LIFETIME).await.unwrap(), Refreshed::Ended));
    assert!(identity::login(db, "maya@ours.example", "a brand new password", HERE, LIFETIME).await.unwrap().is_some());

    session_end_everywhere(db, &Actor::operator(), next.identity).await.unwrap();
    assert_eq!([is_in(db, next.identity).await, is_in(db, other).await], [false, true]);
    users::user_set_password(db, ours, &Actor::operator(), "sam@ours.example", "a brand new password").await.unwrap();
    assert!(!is_in(db, other).await);
}
