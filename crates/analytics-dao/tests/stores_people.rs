//! Users that are changed, and invitations to become one.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

use std::{
    net::{IpAddr, Ipv4Addr},
    time::Duration,
};

use analytics_dao::{
    DaoError, Db, Engine, ErrorKind,
    audit::{Actor, AuditQuery, event_list},
    identity::{
        self, Identity,
        sessions::{self, Refreshed},
    },
    invitations::{invitation_accept, invitation_create, invitation_look_up, invitation_page, invitation_revoke},
    users::{self, NewUser},
};
use analytics_domain::{
    OrgScope,
    audit::{ActorFilter, ActorKind, AuditAction},
    closed_sets::UserStatus,
    people::{NewInvitation, UserPatch},
    role::Role,
};
use analytics_testkit::{fresh_db, org};
use chrono::TimeDelta;
use futures::future::join_all;
use rstest::rstest;
use sea_orm::{ConnectionTrait, Database};
use uuid::Uuid;

const PASSWORD: &str = "twelve chars";
const LIFETIME: Duration = Duration::from_hours(1);
const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

fn new_user(name: &str, role: Role) -> NewUser {
    let email = format!("{name}@example.com");
    NewUser { email, name: name.to_owned(), password: None, role, is_super_admin: false }
}

async fn add(db: &Db, scope: OrgScope, name: &str, role: Role) -> Uuid {
    users::user_create(db, scope, &Actor::operator(), new_user(name, role)).await.unwrap()
}

async fn super_admin(db: &Db, scope: OrgScope, name: &str) -> Uuid {
    let user = NewUser { is_super_admin: true, ..new_user(name, Role::TeamAdmin) };
    users::user_create(db, scope, &Actor::operator(), user).await.unwrap()
}

/// Somebody who is logged in.
async fn log_in(db: &Db, scope: OrgScope, id: Uuid) -> (Identity, Actor) {
    let identity = sessions::session_open(db, scope, id, HERE, LIFETIME).await.unwrap().identity;
    let caller = identity::authenticate(db, identity, None).await.unwrap().unwrap();
    (identity, Actor::user(identity.org_id, &caller.me, HERE))
}

fn role(role: Role) -> UserPatch {
    UserPatch { role: Some(role), ..UserPatch::default() }
}

fn status(status: UserStatus) -> UserPatch {
    UserPatch { status: Some(status), ..UserPatch::default() }
}

fn to(email: &str) -> NewInvitation {
    NewInvitation { email: email.to_owned(), role: Role::TeamAdmin }
}

async fn accept(db: &Db, token: &str) -> Result<Identity, DaoError> {
    let accepted = invitation_accept(db, token, "Nora Lind", PASSWORD, HERE, LIFETIME).await;
    accepted.map(|(session, _)| session.identity)
}

#[rstest]
#[tokio::test]
async fn who_is_disabled_is_out_at_once(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let ours = org(db, "ours").await;
    let (_, olga) = log_in(db, ours, add(db, ours, "olga", Role::Owner).await).await;
    let id = add(db, ours, "sam", Role::Member).await;
    let (sam, _) = log_in(db, ours, id).await;
    let changed = users::user_change(db, ours, &olga, id, &role(Role::TeamAdmin)).await.unwrap();
    assert_eq!((changed.role, changed.status), (Role::TeamAdmin, UserStatus::Active));
    let caller = identity::authenticate(db, sam, None).await.unwrap().unwrap();
    assert_eq!(caller.me.role, Role::TeamAdmin);

    users::user_change(db, ours, &olga, id, &status(UserStatus::Disabled)).await.unwrap();
    assert!(identity::authenticate(db, sam, None).await.unwrap().is_none());
    users::user_change(db, ours, &olga, id, &status(UserStatus::Active)).await.unwrap();
    assert!(identity::authenticate(db, sam, None).await.unwrap().is_none(), "an ended session stays ended");
    assert!(matches!(sessions::session_refresh(db, sam, 0, HERE, LIFETIME).await.unwrap(), Refreshed::Ended));
    log_in(db, ours, id).await;
    let stored = users::user_list(db, ours).await.unwrap().remove(1);
    assert_eq!((stored.id, stored.name.as_str(), stored.role), (id, "sam", Role::TeamAdmin));
}

#[rstest]
#[tokio::test]
async fn another_name_is_other_data(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let ours = org(db, "ours").await;
    let sam = add(db, ours, "sam", Role::Member).await;
    let before = test.data_version(ours).await;
    let named = |name: &str| UserPatch { name: Some(name.to_owned()), ..UserPatch::default() };
    let patches = [(named("Sam Stone"), 1), (named("Sam Stone"), 1), (role(Role::TeamAdmin), 1), (named("Sam"), 2)];
    for (patch, raised) in patches {
        users::user_change(db, ours, &Actor::operator(), sam, &patch).await.unwrap();
        assert_eq!(test.data_version(ours).await, before + raised, "{patch:?}");
    }
}

#[rstest]
#[tokio::test]
async fn another_organisations_user_is_as_unknown_as_any(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let (ours, theirs) = (org(db, "ours").await, org(db, "theirs").await);
    let (_, olga) = log_in(db, ours, add(db, ours, "olga", Role::Owner).await).await;
    let foreign = add(db, theirs, "lena", Role::Member).await;
    let of = async |id| users::user_change(db, ours, &olga, id, &role(Role::Owner)).await.unwrap_err();
    let (foreign, unknown) = (of(foreign).await, of(Uuid::now_v7()).await);
    assert_eq!(foreign.kind(), ErrorKind::NotFound);
    assert_eq!(foreign.to_string(), unknown.to_string());
    assert_eq!(users::user_list(db, theirs).await.unwrap()[0].role, Role::Member);
}

#[rstest]
#[tokio::test]
async fn nobody_locks_themselves_or_everybody_out(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let (ours, theirs) = (org(db, "ours").await, org(db, "theirs").await);
    let (olga, sam) = (add(db, ours, "olga", Role::Owner).await, add(db, ours, "sam", Role::Owner).await);
    let (_, by_olga) = log_in(db, ours, olga).await;
    let (_, by_root) = log_in(db, theirs, add(db, theirs, "root", Role::Owner).await).await;
    let refused = async |actor: &Actor, id, patch: &UserPatch, word: &str| {
        let error = users::user_change(db, ours, actor, id, patch).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Conflict);
        assert!(error.to_string().contains(word), "{error}");
    };
    refused(&by_olga, olga, &role(Role::Member), "their own").await;
    refused(&by_olga, olga, &status(UserStatus::Disabled), "their own").await;
    let renamed = UserPatch { name: Some(" Olga ".to_owned()), role: Some(Role::Owner), status: None };
    assert_eq!(users::user_change(db, ours, &by_olga, olga, &renamed).await.unwrap().name, "Olga");

    // A disabled owner does not count.
    users::user_change(db, ours, &by_olga, sam, &status(UserStatus::Disabled)).await.unwrap();
    refused(&by_root, olga, &role(Role::TeamAdmin), "last active owner").await;
    refused(&by_root, olga, &status(UserStatus::Disabled), "last active owner").await;
    users::user_change(db, ours, &by_root, sam, &role(Role::Member)).await.unwrap();
    users::user_disable(db, ours, &Actor::operator(), "olga@example.com").await.unwrap();
}

#[rstest]
#[tokio::test]
async fn of_two_owners_who_demote_each_other_one_stays(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    for round in 0..10 {
        let ours = org(db, &format!("ours-{round}")).await;
        let one = add(db, ours, &format!("olga{round}"), Role::Owner).await;
        let other = add(db, ours, &format!("sam{round}"), Role::Owner).await;
        let ((_, by_one), (_, by_other)) = (log_in(db, ours, one).await, log_in(db, ours, other).await);
        let (demoted, is_disabled) = (role(Role::Member), status(UserStatus::Disabled));
        let outcomes = tokio::join!(
            users::user_change(db, ours, &by_one, other, &demoted),
            users::user_change(db, ours, &by_other, one, &is_disabled),
        );
        let outcomes = [outcomes.0, outcomes.1].map(|outcome| outcome.map_err(|error| error.kind()).map(drop));
        assert!(outcomes.contains(&Ok(())) && outcomes.contains(&Err(ErrorKind::Conflict)), "{outcomes:?}");
        let people = users::user_list(db, ours).await.unwrap();
        let owners = people.iter().filter(|user| user.role == Role::Owner && user.status == UserStatus::Active);
        assert_eq!(owners.count(), 1);
    }
}

#[rstest]
#[tokio::test]
async fn an_invitation_makes_a_user_who_is_logged_in(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let ours = org(db, "ours").await;
    let olga = add(db, ours, "olga", Role::Owner).await;
    let (_, by_olga) = log_in(db, ours, olga).await;
    let (made, token) = invitation_create(db, ours, &by_olga, &to(" Nora@Example.com "), None).await.unwrap();
    assert_eq!((made.email.as_str(), made.role, made.created_by), ("nora@example.com", Role::TeamAdmin, Some(olga)));
    assert_eq!(made.expires_at - made.created_at, TimeDelta::days(7));
    assert_eq!((token.len(), token.bytes().all(|byte| byte.is_ascii_hexdigit())), (64, true));

    let seen = invitation_look_up(db, &token).await.unwrap();
    assert_eq!((seen.org_name.as_str(), seen.email.as_str(), seen.role), ("ours", "nora@example.com", Role::TeamAdmin));
    let who = accept(db, &token).await.unwrap();
    let me = identity::authenticate(db, who, None).await.unwrap().unwrap().me;
    assert_eq!((me.email.as_str(), me.name.as_str(), me.role), ("nora@example.com", "Nora Lind", Role::TeamAdmin));
    assert_eq!((me.org.id, me.is_super_admin), (ours.org_id(), false));
    assert!(identity::login(db, "nora@example.com", PASSWORD, HERE, LIFETIME).await.unwrap().is_some());

    assert_eq!(accept(db, &token).await.unwrap_err().kind(), ErrorKind::NotFound);
    let listed = invitation_page(db, ours, 50, None).await.unwrap().invitations.remove(0);
    assert!(listed.accepted_at.is_some() && listed.revoked_at.is_none());
    let late = invitation_revoke(db, ours, &by_olga, made.id).await.unwrap_err();
    assert_eq!(late.kind(), ErrorKind::Conflict);
}

#[rstest]
#[tokio::test]
async fn of_many_who_show_a_token_at_once_one_gets_in(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let ours = org(db, "ours").await;
    let (_, token) = invitation_create(db, ours, &Actor::operator(), &to("nora@example.com"), None).await.unwrap();
    let outcomes = join_all((0..8).map(|_| accept(db, &token))).await;
    let refused: Vec<_> = outcomes.iter().filter_map(|outcome| outcome.as_ref().err()).map(DaoError::kind).collect();
    assert_eq!(refused, [ErrorKind::NotFound; 7]);
    assert_eq!(users::user_list(db, ours).await.unwrap().len(), 1);
}

#[rstest]
#[tokio::test]
async fn a_token_that_is_not_good_is_like_one_nobody_was_given(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let ours = org(db, "ours").await;
    let by = &Actor::operator();
    let invite = async |email: &str| invitation_create(db, ours, by, &to(email), None).await.unwrap();
    let (_, used) = invite("used@example.com").await;
    accept(db, &used).await.unwrap();
    let (_, expired) = invite("expired@example.com").await;
    let past = "UPDATE invitations SET expires_at = '2020-01-01T00:00:00+00:00' WHERE email = 'expired@example.com'";
    Database::connect(&test.url).await.unwrap().execute_unprepared(past).await.unwrap();
    let (made, revoked) = invite("revoked@example.com").await;
    for _ in 0..2 {
        invitation_revoke(db, ours, by, made.id).await.unwrap();
    }
    let (_, replaced) = invite("again@example.com").await;
    let (_, replacing) = invite("again@example.com").await;

    let unknown = "0".repeat(64);
    let mut told = Vec::new();
    for token in [&*unknown, &*used, &*expired, &*revoked, &*replaced, "", "a\0b"] {
        let (seen, accepted) = (invitation_look_up(db, token).await.unwrap_err(), accept(db, token).await.unwrap_err());
        assert_eq!((seen.kind(), accepted.kind()), (ErrorKind::NotFound, ErrorKind::NotFound), "{token}");
        told.extend([seen.to_string(), accepted.to_string()]);
    }
    told.dedup();
    assert_eq!(told.len(), 1, "{told:?}");
    accept(db, &replacing).await.unwrap();
}

#[rstest]
#[tokio::test]
async fn whether_an_address_is_known_elsewhere_is_not_told(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let (ours, theirs) = (org(db, "ours").await, org(db, "theirs").await);
    add(db, ours, "sam", Role::Member).await;
    add(db, theirs, "lena", Role::Member).await;
    let by = &Actor::operator();
    let error = invitation_create(db, ours, by, &to("SAM@example.com"), None).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Conflict);
    let wrong = invitation_create(db, ours, by, &to("sam"), None).await.unwrap_err();
    assert_eq!(wrong.kind(), ErrorKind::Invalid);

    let (_, token) = invitation_create(db, ours, by, &to("lena@example.com"), None).await.unwrap();
    assert_eq!(invitation_look_up(db, &token).await.unwrap().email, "lena@example.com");
    for _ in 0..2 {
        let error = accept(db, &token).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Conflict);
        assert!(!error.to_string().contains('@'), "{error}");
    }
    assert!(invitation_page(db, ours, 50, None).await.unwrap().invitations[0].accepted_at.is_none());
    assert_eq!(users::user_list(db, ours).await.unwrap().len(), 1);
}

#[rstest]
#[tokio::test]
async fn who_may_no_longer_invite_has_no_open_invitation(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let ours = org(db, "ours").await;
    let (_, olga) = log_in(db, ours, add(db, ours, "olga", Role::Owner).await).await;
    for (name, patch) in [("sam", role(Role::TeamAdmin)), ("zoe", status(UserStatus::Disabled))] {
        let id = add(db, ours, name, Role::Owner).await;
        let (_, actor) = log_in(db, ours, id).await;
        let (_, token) = invitation_create(db, ours, &actor, &to("back@example.com"), None).await.unwrap();
        users::user_change(db, ours, &olga, id, &patch).await.unwrap();
        assert_eq!(accept(db, &token).await.unwrap_err().kind(), ErrorKind::NotFound, "{name}");
    }
}

#[rstest]
#[tokio::test]
async fn who_is_no_super_admin_any_more_has_no_open_invitation_elsewhere(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let (ours, theirs) = (org(db, "ours").await, org(db, "theirs").await);
    let (_, root) = log_in(db, ours, super_admin(db, ours, "root").await).await;
    let (_, other) = log_in(db, ours, super_admin(db, ours, "rita").await).await;
    let invited = async |by: &Actor, email: &str| invitation_create(db, theirs, by, &to(email), None).await.unwrap().1;
    let (made, used) = (invited(&root, "back@example.com").await, invited(&root, "used@example.com").await);
    let kept = [invited(&other, "kept@example.com").await, invited(&Actor::operator(), "operators@example.com").await];
    accept(db, &used).await.unwrap();
    users::user_disable(db, ours, &Actor::operator(), "root@example.com").await.unwrap();
    assert_eq!(accept(db, &made).await.unwrap_err().kind(), ErrorKind::NotFound);
    for token in kept {
        accept(db, &token).await.unwrap();
    }
    let late = invited(&other, "late@example.com").await;
    users::user_set_role(db, ours, "rita@example.com", Role::Owner, false).await.unwrap();
    assert_eq!(accept(db, &late).await.unwrap_err().kind(), ErrorKind::NotFound, "an owner here is nobody there");
    let revoked = AuditQuery {
        actions: vec![AuditAction::InvitationRevoked],
        actor: Some(ActorFilter::Kind(ActorKind::Operator)),
        range: None,
        limit: 9,
        cursor: None,
    };
    let told = event_list(db, theirs, &revoked).await.unwrap().audit_events;
    let names: Vec<_> = told.iter().map(|event| event.subject.name.as_str()).collect();
    assert_eq!(names, ["late@example.com", "back@example.com"]);
}

#[rstest]
#[tokio::test]
async fn a_super_admin_is_the_operators_to_change(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let ours = org(db, "ours").await;
    let (_, olga) = log_in(db, ours, add(db, ours, "olga", Role::Owner).await).await;
    let id = super_admin(db, ours, "root").await;
    for patch in [role(Role::Member), status(UserStatus::Disabled)] {
        let refused = users::user_change(db, ours, &olga, id, &patch).await.unwrap_err();
        assert_eq!(refused.kind(), ErrorKind::Conflict);
        users::user_change(db, ours, &Actor::operator(), id, &patch).await.unwrap();
    }
}

#[rstest]
#[tokio::test]
async fn what_is_refused_of_an_invitee_leaves_the_token_good(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let ours = org(db, "ours").await;
    let (_, token) = invitation_create(db, ours, &Actor::operator(), &to("nora@example.com"), None).await.unwrap();
    for (name, password, field) in [(" ", PASSWORD, "name"), ("Nora", "elevenchars", "password")] {
        let refused = invitation_accept(db, &token, name, password, HERE, LIFETIME).await;
        assert!(matches!(refused, Err(DaoError::Invalid { field: named, .. }) if named == field), "{field}");
    }
    accept(db, &token).await.unwrap();
}
