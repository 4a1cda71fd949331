//! People whom an external issuer vouches for, on both engines.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

use std::{
    net::{IpAddr, Ipv4Addr},
    time::Duration,
};

use analytics_dao::{
    Db, Engine, ErrorKind,
    audit::Actor,
    identity::{self, Caller, external::ExternalPerson},
    invitations::{invitation_create, invitation_look_up},
    users::{NewUser, user_create, user_disable, user_list, user_unlink},
};
use analytics_domain::{OrgScope, people::NewInvitation, role::Role};
use analytics_testkit::{fresh_db, org};
use chrono::{DateTime, TimeDelta, Utc};
use rstest::rstest;

const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
const LIFETIME: Duration = Duration::from_hours(1);

fn at() -> DateTime<Utc> {
    "2026-03-02T15:00:00Z".parse().unwrap()
}

fn eva() -> ExternalPerson {
    ExternalPerson {
        issuer: "https://id.example".to_owned(),
        subject: "s-1".to_owned(),
        issued_at: at(),
        org: "ours".to_owned(),
        email: "Eva@ours.example".to_owned(),
        is_email_verified: true,
        name: Some("Eva".to_owned()),
        role: Role::Member,
    }
}

#[rstest]
#[tokio::test]
async fn a_person_is_known_by_issuer_and_subject(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let (ours, _) = (org(db, "ours").await, org(db, "theirs").await);
    let first = identity::authenticate_external(db, &eva(), None, HERE).await.unwrap();
    assert_eq!((first.scope, &*first.me.email, first.me.role), (ours, "eva@ours.example", Role::Member));
    assert!(identity::login(db, "eva@ours.example", "", HERE, LIFETIME).await.unwrap().is_none());
    let again = identity::authenticate_external(db, &eva(), Some("ours"), HERE).await.unwrap();
    assert_eq!(again.me, first.me);

    let other =
        |subject: &str, email: &str| ExternalPerson { subject: subject.to_owned(), email: email.to_owned(), ..eva() };
    let second = identity::authenticate_external(db, &other("s-2", "ida@ours.example"), None, HERE).await.unwrap();
    assert_ne!(second.me.id, first.me.id);
    let elsewhere = ExternalPerson { issuer: "https://other.example".to_owned(), ..other("s-1", "una@ours.example") };
    let third = identity::authenticate_external(db, &elsewhere, None, HERE).await.unwrap();
    assert!(third.me.id != first.me.id && third.me.id != second.me.id);
    assert_eq!(user_list(db, ours).await.unwrap().len(), 3);

    let named = identity::authenticate_external(db, &eva(), Some("theirs"), HERE).await.unwrap_err();
    let unknown = identity::authenticate_external(db, &eva(), Some("nowhere"), HERE).await.unwrap_err();
    assert_eq!((named.kind(), named.to_string()), (ErrorKind::NotFound, unknown.to_string()));
}

#[rstest]
#[tokio::test]
async fn of_many_first_requests_one_adds_the_person(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let ours = org(db, "ours").await;
    let eva = eva();
    let asking = (0..4).map(|_| identity::authenticate_external(db, &eva, None, HERE));
    let callers = futures::future::try_join_all(asking).await.unwrap();
    assert!(callers.windows(2).all(|pair| pair[0].me == pair[1].me));
    assert_eq!(user_list(db, ours).await.unwrap().len(), 1);
}

#[rstest]
#[tokio::test]
async fn role_and_name_are_the_newest_tokens(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let ours = org(db, "ours").await;
    another_owner(db, ours).await;
    let seen = async |seconds: i64, role: Role, name: &str| {
        let me = see(db, seconds, role, name).await.me;
        (me.role, me.name)
    };
    assert_eq!(seen(0, Role::Owner, "Eva").await, (Role::Owner, "Eva".to_owned()));
    let before = test.data_version(ours).await;
    assert_eq!(seen(60, Role::Member, "Eva Stone").await, (Role::Member, "Eva Stone".to_owned()));
    assert_eq!(seen(30, Role::Owner, "Eva").await, (Role::Member, "Eva Stone".to_owned()));
    assert_eq!(seen(60, Role::TeamAdmin, "Eva Stone").await, (Role::TeamAdmin, "Eva Stone".to_owned()));
    assert_eq!(test.data_version(ours).await, before + 1, "the name changed once");
    assert_eq!(user_list(db, ours).await.unwrap()[1].role, Role::TeamAdmin);
}

/// Eva with a token that was issued so many seconds after the first.
async fn see(db: &Db, seconds: i64, role: Role, name: &str) -> Caller {
    let issued_at = at() + TimeDelta::seconds(seconds);
    let person = ExternalPerson { issued_at, role, name: Some(name.to_owned()), ..eva() };
    identity::authenticate_external(db, &person, None, HERE).await.unwrap()
}

async fn another_owner(db: &Db, scope: OrgScope) {
    let owner = NewUser {
        email: "olga@ours.example".to_owned(),
        name: "Olga".to_owned(),
        password: None,
        role: Role::Owner,
        is_super_admin: false,
    };
    user_create(db, scope, &Actor::operator(), owner).await.unwrap();
}

#[rstest]
#[tokio::test]
async fn an_older_token_that_nobody_used_promotes_nobody_later(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    another_owner(db, org(db, "ours").await).await;
    assert_eq!(see(db, 0, Role::Member, "Eva").await.me.role, Role::Member);
    // Says the same, and is newer than the owner's below.
    assert_eq!(see(db, 60, Role::Member, "Eva").await.me.role, Role::Member);
    assert_eq!(see(db, 30, Role::Owner, "Eva").await.me.role, Role::Member);
    assert_eq!(see(db, 61, Role::Owner, "Eva").await.me.role, Role::Owner);
}

#[rstest]
#[tokio::test]
async fn who_is_demoted_by_a_token_invites_nobody_any_more(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let ours = org(db, "ours").await;
    another_owner(db, ours).await;
    let eva = see(db, 0, Role::Owner, "Eva").await;
    let actor = Actor::user(ours.org_id(), &eva.me, HERE);
    let nora = NewInvitation { email: "nora@ours.example".to_owned(), role: Role::Owner };
    let (_, token) = invitation_create(db, ours, &actor, &nora, None).await.unwrap();
    see(db, 30, Role::Owner, "Eva Stone").await;
    assert!(invitation_look_up(db, &token).await.is_ok());
    see(db, 60, Role::TeamAdmin, "Eva Stone").await;
    assert_eq!(invitation_look_up(db, &token).await.unwrap_err().kind(), ErrorKind::NotFound);
}

#[rstest]
#[tokio::test]
async fn no_token_takes_the_last_owner_away(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let ours = org(db, "ours").await;
    see(db, 0, Role::Owner, "Eva").await;
    let kept = see(db, 60, Role::Member, "Eva Stone").await.me;
    assert_eq!((kept.role, kept.name.as_str()), (Role::Owner, "Eva Stone"));
    another_owner(db, ours).await;
    assert_eq!(see(db, 60, Role::Member, "Eva Stone").await.me.role, Role::Member);
}

#[rstest]
#[tokio::test]
async fn who_may_not_log_in_is_told_why(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let (ours, _) = (org(db, "ours").await, org(db, "theirs").await);
    let waiting = NewUser {
        email: "eva@ours.example".to_owned(),
        name: "Eva".to_owned(),
        password: None,
        role: Role::Owner,
        is_super_admin: false,
    };
    let id = user_create(db, ours, &Actor::operator(), waiting).await.unwrap();
    let refused = async |person: ExternalPerson, reason: &str| {
        let error = identity::authenticate_external(db, &person, None, HERE).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NotAdmitted, "{error}");
        assert!(error.to_string().contains(reason), "{error}");
    };
    refused(ExternalPerson { org: "nowhere".to_owned(), ..eva() }, "does not exist here").await;
    refused(ExternalPerson { org: "theirs".to_owned(), ..eva() }, "exists already").await;
    for email in ["eva@ours.example", "free@ours.example"] {
        let email = email.to_owned();
        refused(ExternalPerson { is_email_verified: false, email, ..eva() }, "is verified").await;
    }
    assert_eq!(user_list(db, ours).await.unwrap().len(), 1);
    assert_eq!(identity::authenticate_external(db, &eva(), None, HERE).await.unwrap().me.id, id);
    let later = ExternalPerson { is_email_verified: false, ..eva() };
    assert_eq!(identity::authenticate_external(db, &later, None, HERE).await.unwrap().me.id, id);
    refused(ExternalPerson { subject: "s-2".to_owned(), ..eva() }, "exists already").await;
    refused(ExternalPerson { org: "theirs".to_owned(), ..eva() }, "another organisation").await;
    user_unlink(db, ours, &Actor::operator(), "eva@ours.example").await.unwrap();
    let next = ExternalPerson { subject: "s-2".to_owned(), ..eva() };
    assert_eq!(identity::authenticate_external(db, &next, None, HERE).await.unwrap().me.id, id);
    user_disable(db, ours, &Actor::operator(), "eva@ours.example").await.unwrap();
    refused(next, "disabled").await;
}
