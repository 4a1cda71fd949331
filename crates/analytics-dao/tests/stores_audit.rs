//! The audit log: one transaction with what it tells of, complete, and never changed.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

use std::{
    net::{IpAddr, Ipv4Addr},
    time::Duration,
};

use analytics_dao::{
    Db, Engine, ErrorKind, api_keys,
    audit::{Actor, AuditQuery, event_list, org_entered, records_ingested},
    campaigns,
    identity::{self, Identity, sessions},
    ingest::{Batch, IngestOptions, ingest},
    invitations, orgs,
    users::{self, NewUser},
};
use analytics_domain::{
    OrgScope,
    audit::{ActorFilter, ActorKind, AuditAction, AuditEvent, Change},
    closed_sets::{CampaignStatus, UserStatus},
    ingest::IngestSummary,
    org::OrgSettings,
    people::{NewInvitation, UserPatch},
    period::DateRange,
    records::{CampaignRecord, RecordKind},
    resources::{Me, NewApiKey, OrgSettingsPatch},
    role::{KeyScope, Role},
};
use analytics_testkit::{TestDb, fresh_db, org};
use chrono::{TimeDelta, Utc};
use rstest::rstest;
use sea_orm::{ConnectionTrait, Database};
use uuid::Uuid;

const PASSWORD: &str = "twelve chars";
const LIFETIME: Duration = Duration::from_hours(1);
const HERE: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 7));

fn everything() -> AuditQuery {
    AuditQuery { actions: Vec::new(), actor: None, range: None, limit: 200, cursor: None }
}

async fn told(db: &Db, scope: OrgScope, query: &AuditQuery) -> Vec<AuditEvent> {
    event_list(db, scope, query).await.unwrap().audit_events
}

/// What was done, the oldest first.
async fn actions(db: &Db, scope: OrgScope) -> Vec<AuditAction> {
    told(db, scope, &everything()).await.iter().rev().map(|event| event.action).collect()
}

fn new_user(email: &str, role: Role) -> NewUser {
    let (email, name) = (email.to_owned(), "Maya Ruiz".to_owned());
    NewUser { email, name, password: Some(PASSWORD.to_owned()), role, is_super_admin: false }
}

async fn add(db: &Db, scope: OrgScope, email: &str, role: Role) -> Uuid {
    users::user_create(db, scope, &Actor::operator(), new_user(email, role)).await.unwrap()
}

/// A user who is logged in.
async fn maya(db: &Db, scope: OrgScope) -> (Identity, Me, Actor) {
    let id = add(db, scope, "maya@ours.example", Role::Owner).await;
    let identity = sessions::session_open(db, scope, id, HERE, LIFETIME).await.unwrap().identity;
    let me = identity::authenticate(db, identity, None).await.unwrap().unwrap().me;
    let actor = Actor::user(identity.org_id, &me, HERE);
    (identity, me, actor)
}

async fn campaign(db: &Db, scope: OrgScope) -> Uuid {
    let record = CampaignRecord {
        external_id: "x1".to_owned(),
        name: "Nurses".to_owned(),
        job_title: None,
        status: CampaignStatus::Active,
        launched_at: None,
        created_at: "2026-01-05T09:00:00Z".parse().unwrap(),
        passing_score: None,
    };
    ingest(db, scope, &Batch::new(vec![record]), IngestOptions::default()).await.unwrap();
    campaigns::campaign_list(db, scope, None, 1, None).await.unwrap().campaigns[0].id
}

fn new_key() -> NewApiKey {
    NewApiKey { name: "Export".to_owned(), scopes: vec![KeyScope::ReadAnalytics], expires_at: None }
}

fn to_nora() -> NewInvitation {
    NewInvitation { email: "nora@ours.example".to_owned(), role: Role::Member }
}

fn score(score: f64) -> OrgSettingsPatch {
    OrgSettingsPatch { default_passing_score: Some(score), ..OrgSettingsPatch::default() }
}

fn disabled() -> UserPatch {
    UserPatch { status: Some(UserStatus::Disabled), ..UserPatch::default() }
}

fn change(field: &str, from: Option<&str>, to: Option<&str>) -> Change {
    Change { field: field.to_owned(), from: from.map(str::to_owned), to: to.map(str::to_owned) }
}

#[rstest]
#[tokio::test]
async fn every_change_is_told_once(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    use AuditAction::{
        ApiKeyCreated, ApiKeyRevoked, InvitationAccepted, InvitationCreated, InvitationRevoked, LoggedIn, OrgCreated,
        OrgSettingsChanged, PassingScoreChanged, PasswordChanged, SessionsEnded, UserAdded, UserDisabled, UserEnabled,
        UserPasswordSet, UserRenamed, UserRoleChanged,
    };
    let test = fresh_db(engine).await;
    let db = &test.db;
    let ours = org(db, "ours").await;
    let theirs = org(db, "theirs").await;
    let (identity, _, actor) = maya(db, ours).await;
    let sam = add(db, ours, "sam@ours.example", Role::Member).await;
    let nurses = campaign(db, ours).await;

    for _ in 0..2 {
        // The second time there is nothing to change.
        let patch = OrgSettingsPatch { satisfaction_min_ratings: Some(3), ..score(62.5) };
        orgs::settings_patch(db, ours, &actor, &patch, |_| true).await.unwrap();
        campaigns::script_put(db, ours, &actor, nurses, Some(80.0)).await.unwrap();
    }
    let (key, _) = api_keys::key_create(db, ours, &actor, &new_key(), None).await.unwrap();
    assert_eq!(key.created_by, Some(identity.user_id));
    for _ in 0..2 {
        api_keys::key_revoke(db, ours, &actor, key.id).await.unwrap();
    }
    let promoted = UserPatch { name: Some("Sam".to_owned()), role: Some(Role::TeamAdmin), status: None };
    users::user_change(db, ours, &actor, sam, &promoted).await.unwrap();
    users::user_change(db, ours, &actor, sam, &disabled()).await.unwrap();
    let enabled = UserPatch { status: Some(UserStatus::Active), ..UserPatch::default() };
    users::user_change(db, ours, &actor, sam, &enabled).await.unwrap();
    users::user_set_password(db, ours, &Actor::operator(), "sam@ours.example", "another password").await.unwrap();
    invitations::invitation_create(db, ours, &actor, &to_nora(), None).await.unwrap();
    let (second, token) = invitations::invitation_create(db, ours, &actor, &to_nora(), None).await.unwrap();
    invitations::invitation_accept(db, &token, "Nora", PASSWORD, HERE, LIFETIME).await.unwrap();
    let changed = users::user_change_password(db, identity, PASSWORD, "a new password", HERE, LIFETIME).await;
    assert!(changed.unwrap().is_some());
    sessions::session_end_everywhere(db, &actor, identity).await.unwrap();

    let expected = [
        OrgCreated,
        UserAdded,
        LoggedIn,
        UserAdded,
        OrgSettingsChanged,
        PassingScoreChanged,
        ApiKeyCreated,
        ApiKeyRevoked,
        UserRenamed,
        UserRoleChanged,
        UserDisabled,
        UserEnabled,
        UserPasswordSet,
        InvitationCreated,
        InvitationRevoked,
        InvitationCreated,
        UserAdded,
        InvitationAccepted,
        LoggedIn,
        PasswordChanged,
        LoggedIn,
        SessionsEnded,
    ];
    assert_eq!(actions(db, ours).await, expected);
    assert_eq!(actions(db, theirs).await, [OrgCreated]);

    let events = told(db, ours, &everything()).await;
    let one = |action| events.iter().find(|event| event.action == action).unwrap();
    let changes = [
        change("default_passing_score", Some("70.0"), Some("62.5")),
        change("satisfaction_min_ratings", Some("5"), Some("3")),
    ];
    assert_eq!(one(OrgSettingsChanged).changes, changes);
    assert_eq!(one(PassingScoreChanged).changes, [change("passing_score", None, Some("80.0"))]);
    assert_eq!(one(PassingScoreChanged).subject.name, "Nurses");
    assert_eq!(one(UserRoleChanged).changes, [change("role", Some("member"), Some("team_admin"))]);
    assert_eq!((one(UserRoleChanged).subject.id, &*one(UserRoleChanged).subject.name), (Some(sam), "sam@ours.example"));
    assert_eq!(one(InvitationAccepted).subject.id, Some(second.id));
    assert_eq!(one(UserPasswordSet).actor.kind, ActorKind::Operator);
    let who = &one(ApiKeyCreated).actor;
    assert_eq!((who.kind, who.id, &*who.name), (ActorKind::User, Some(identity.user_id), "Maya Ruiz"));
    assert_eq!((who.email.as_deref(), who.address.as_deref()), (Some("maya@ours.example"), Some("192.0.2.7")));
    let text = format!("{events:?}");
    for secret in [&*token, PASSWORD, "a new password", "another password", "argon2"] {
        assert!(!text.contains(secret), "{secret} is in the log");
    }
}

/// Has the database refuse every further event.
async fn refuse_events(test: &TestDb) {
    let sql = match test.db.engine() {
        Engine::Sqlite => "CREATE TRIGGER full BEFORE INSERT ON audit_events BEGIN SELECT RAISE(ABORT, 'full'); END",
        Engine::Postgres => "ALTER TABLE audit_events ADD CONSTRAINT full_log CHECK (false) NOT VALID",
    };
    Database::connect(&test.url).await.unwrap().execute_unprepared(sql).await.unwrap();
}

#[rstest]
#[tokio::test]
async fn what_cannot_be_told_is_not_done(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let ours = org(db, "ours").await;
    let (identity, _, actor) = maya(db, ours).await;
    let sam = add(db, ours, "sam@ours.example", Role::Member).await;
    let sams = sessions::session_open(db, ours, sam, HERE, LIFETIME).await.unwrap().identity;
    let nurses = campaign(db, ours).await;
    let (key, _) = api_keys::key_create(db, ours, &actor, &new_key(), None).await.unwrap();
    let (_, token) = invitations::invitation_create(db, ours, &actor, &to_nora(), None).await.unwrap();
    let before = actions(db, ours).await;
    let version = test.data_version(ours).await;
    refuse_events(&test).await;

    let invited = NewInvitation { email: "eve@ours.example".to_owned(), role: Role::Member };
    let failed = [
        orgs::org_create(db, &actor, "New", "new", &OrgSettings::default()).await.map(drop),
        orgs::settings_patch(db, ours, &actor, &score(1.0), |_| true).await.map(drop),
        campaigns::script_put(db, ours, &actor, nurses, Some(1.0)).await.map(drop),
        api_keys::key_create(db, ours, &actor, &new_key(), None).await.map(drop),
        api_keys::key_revoke(db, ours, &actor, key.id).await,
        users::user_create(db, ours, &actor, new_user("eve@ours.example", Role::Member)).await.map(drop),
        users::user_change(db, ours, &actor, sam, &disabled()).await.map(drop),
        users::user_set_password(db, ours, &actor, "maya@ours.example", "a new password").await,
        users::user_change_password(db, identity, PASSWORD, "a new password", HERE, LIFETIME).await.map(drop),
        sessions::session_end_everywhere(db, &actor, sams).await,
        sessions::session_open(db, ours, sam, HERE, LIFETIME).await.map(drop),
        invitations::invitation_create(db, ours, &actor, &invited, None).await.map(drop),
        invitations::invitation_accept(db, &token, "Nora", PASSWORD, HERE, LIFETIME).await.map(drop),
    ];
    for (place, outcome) in failed.into_iter().enumerate() {
        assert_eq!(outcome.unwrap_err().kind(), ErrorKind::Internal, "the write number {place}");
    }

    assert_eq!(actions(db, ours).await, before);
    assert_eq!(orgs::org_list(db).await.unwrap().len(), 1);
    assert_eq!(orgs::settings_get(db, ours).await.unwrap().settings, OrgSettings::default());
    assert_eq!(test.data_version(ours).await, version);
    assert_eq!(campaigns::script_get(db, ours, nurses).await.unwrap().passing_score, None);
    let keys = api_keys::key_page(db, ours, 50, None).await.unwrap().api_keys;
    assert_eq!((keys.len(), keys[0].revoked_at), (1, None));
    let people = users::user_list(db, ours).await.unwrap();
    assert_eq!(people.iter().map(|user| user.status).collect::<Vec<_>>(), [UserStatus::Active; 2]);
    assert!(identity::authenticate(db, sams, None).await.unwrap().is_some(), "their session goes on");
    // The old password is still good; only that somebody logs in cannot be told.
    let login = identity::login(db, "maya@ours.example", PASSWORD, HERE, LIFETIME).await;
    assert_eq!(login.unwrap_err().kind(), ErrorKind::Internal);
    assert_eq!(invitations::invitation_page(db, ours, 50, None).await.unwrap().invitations.len(), 1);
    assert!(invitations::invitation_look_up(db, &token).await.is_ok(), "the invitation is still good");
}

#[rstest]
#[tokio::test]
async fn events_stay_as_they_were_written(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let ours = org(&test.db, "ours").await;
    let before = told(&test.db, ours, &everything()).await;
    let connection = Database::connect(&test.url).await.unwrap();
    let mut refused = vec!["UPDATE audit_events SET actor = 'nobody'", "DELETE FROM audit_events"];
    if engine == Engine::Postgres {
        refused.push("TRUNCATE audit_events");
        // As a session that puts ordinary triggers aside.
        refused.push("BEGIN; SET LOCAL session_replication_role = 'replica'; DELETE FROM audit_events; COMMIT");
    }
    for sql in refused {
        let error = connection.execute_unprepared(sql).await.unwrap_err().to_string();
        assert!(error.contains("append-only"), "{sql}: {error}");
    }
    assert_eq!(told(&test.db, ours, &everything()).await, before);
    assert_eq!(before.len(), 1);
}

#[rstest]
#[tokio::test]
async fn pages_and_filters_hold_what_was_asked_for(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let ours = org(db, "ours").await;
    let (identity, _, actor) = maya(db, ours).await;
    for step in 0..5 {
        orgs::settings_patch(db, ours, &actor, &score(f64::from(step)), |_| true).await.unwrap();
    }
    let all = told(db, ours, &everything()).await;
    assert_eq!(all.len(), 8);
    for limit in 1..=9 {
        let mut query = AuditQuery { limit, ..everything() };
        let mut seen = Vec::new();
        loop {
            let page = event_list(db, ours, &query).await.unwrap();
            seen.extend(page.audit_events);
            query.cursor = page.next_cursor;
            if query.cursor.is_none() {
                break;
            }
        }
        assert_eq!(seen, all, "{limit} a page");
    }
    let count = async |query: AuditQuery| told(db, ours, &query).await.len();
    let actions = vec![AuditAction::OrgCreated, AuditAction::OrgSettingsChanged];
    assert_eq!(count(AuditQuery { actions, ..everything() }).await, 6);
    let by = |filter| AuditQuery { actor: Some(filter), ..everything() };
    assert_eq!(count(by(ActorFilter::Id(identity.user_id))).await, 6);
    assert_eq!(count(by(ActorFilter::Id(Uuid::now_v7()))).await, 0);
    assert_eq!(count(by(ActorFilter::Kind(ActorKind::Operator))).await, 2);
    let end = all[0].at + TimeDelta::milliseconds(1);
    let within = |start, end| AuditQuery { range: Some(DateRange { start, end }), ..everything() };
    assert_eq!(count(within(all[7].at, end)).await, 8);
    assert_eq!(count(within(end, Utc::now() + TimeDelta::days(1))).await, 0);
    let sent = IngestSummary { read: 1, inserted: 1, ..IngestSummary::default() };
    for (owner, found) in [(ours, 1), (ours, 1), (org(db, "theirs").await, 0)] {
        let (key, _) = api_keys::key_create(db, owner, &actor, &new_key(), None).await.unwrap();
        records_ingested(db, owner, &Actor::key(&key, HERE), RecordKind::Calls, sent).await.unwrap();
        assert_eq!(count(by(ActorFilter::Id(key.id))).await, found);
    }
    assert_eq!(count(by(ActorFilter::Kind(ActorKind::Key))).await, 2);
    let wrong = AuditQuery { cursor: Some("x".to_owned()), ..everything() };
    assert_eq!(event_list(db, ours, &wrong).await.unwrap_err().kind(), ErrorKind::Invalid);
}

#[rstest]
#[tokio::test]
async fn a_wrong_password_is_told_to_the_organisation(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let test = fresh_db(engine).await;
    let db = &test.db;
    let (ours, theirs) = (org(db, "ours").await, org(db, "theirs").await);
    let sam = add(db, ours, "sam@ours.example", Role::Member).await;
    for email in ["sam@ours.example", "nobody@ours.example"] {
        assert!(identity::login(db, email, "not the password", HERE, LIFETIME).await.unwrap().is_none());
    }
    let who = sessions::session_open(db, ours, sam, HERE, LIFETIME).await.unwrap().identity;
    let wrong = users::user_change_password(db, who, "not the password", "a new password", HERE, LIFETIME).await;
    assert!(wrong.unwrap().is_none());
    users::user_change(db, ours, &Actor::operator(), sam, &disabled()).await.unwrap();
    assert!(identity::login(db, "sam@ours.example", PASSWORD, HERE, LIFETIME).await.unwrap().is_none());
    let failures = AuditQuery { actions: vec![AuditAction::LoginFailed], ..everything() };
    // They are written after the answer.
    for _ in 0..500 {
        if told(db, ours, &failures).await.len() >= 3 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let found = told(db, ours, &failures).await;
    assert_eq!(found.len(), 3);
    for event in found {
        assert_eq!((event.actor.kind, event.actor.id), (ActorKind::Anonymous, None));
        assert_eq!((event.actor.address.as_deref(), event.subject.id), (Some("192.0.2.7"), Some(sam)));
        assert!(event.changes.is_empty());
    }
    assert_eq!(actions(db, theirs).await, [AuditAction::OrgCreated]);
}

#[rstest]
#[tokio::test]
async fn how_sessions_end_is_told(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    use AuditAction::{LoggedIn, LoggedOut, OrgCreated, SessionReused, UserAdded};
    let test = fresh_db(engine).await;
    let db = &test.db;
    let ours = org(db, "ours").await;
    let (identity, me, actor) = maya(db, ours).await;
    for _ in 0..2 {
        sessions::session_end(db, &actor, identity).await.unwrap();
    }
    let second = sessions::session_open(db, ours, me.id, HERE, LIFETIME).await.unwrap().identity;
    for generation in [0, 1, 0] {
        sessions::session_refresh(db, second, generation, HERE, LIFETIME).await.unwrap();
    }
    assert_eq!(actions(db, ours).await, [OrgCreated, UserAdded, LoggedIn, LoggedOut, LoggedIn, SessionReused]);
    let reused = told(db, ours, &everything()).await.remove(0);
    assert_eq!((reused.actor.kind, reused.actor.address.as_deref()), (ActorKind::Anonymous, Some("192.0.2.7")));
    assert_eq!((reused.subject.id, reused.subject.name), (Some(me.id), me.email));
}

#[rstest]
#[tokio::test]
async fn a_super_admin_is_told_of_where_they_go(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    use AuditAction::{ApiKeyCreated, OrgCreated, OrgEntered};
    let test = fresh_db(engine).await;
    let db = &test.db;
    let (ours, theirs) = (org(db, "ours").await, org(db, "theirs").await);
    let (identity, me, actor) = maya(db, ours).await;
    let org = orgs::org_list(db).await.unwrap().into_iter().find(|org| org.id == theirs.org_id()).unwrap();
    let enter = |session| org_entered(db, theirs, &actor, &org, session);
    let (one, other) = tokio::join!(enter(identity.session_id), enter(identity.session_id));
    one.and(other).unwrap();
    enter(identity.session_id).await.unwrap();
    enter(Uuid::now_v7()).await.unwrap();
    // Events of one millisecond have no order, because one of these has an id that says nothing of its time.
    tokio::time::sleep(Duration::from_millis(5)).await;
    let (key, _) = api_keys::key_create(db, theirs, &actor, &new_key(), None).await.unwrap();
    assert_eq!(key.created_by, None, "they are no user of this organisation");
    assert_eq!(actions(db, theirs).await, [OrgCreated, OrgEntered, OrgEntered, ApiKeyCreated]);
    let newest = told(db, theirs, &everything()).await.remove(0).actor;
    assert_eq!((newest.kind, newest.id, newest.name), (ActorKind::SuperAdmin, Some(me.id), me.name));
}
