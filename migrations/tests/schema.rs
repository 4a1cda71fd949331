//! The schema on both engines: up, down and up again, and what it refuses.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

use std::fmt::Display;

use analytics_domain::audit::ActorKind;
use analytics_domain::closed_sets::{
    CallChannel, CallStatus, CampaignStatus, Feedback, Presence, RecordedField, SmsDirection, UserStatus,
};
use analytics_domain::flows::{flow::FlowStatus, session::SessionOutcome};
use analytics_domain::role::Role;
use analytics_testkit::{Engine, TestDb, fresh_db};
use chrono::{DateTime, Utc};
use migrations::{Migrator, MigratorTrait};
use rstest::rstest;
use sea_orm::{
    ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, SqlErr, Statement,
    sea_query::{Alias, Expr, ExprTrait, Query, Value},
};
use uuid::Uuid;

const OURS: Uuid = Uuid::from_u128(1);
const THEIRS: Uuid = Uuid::from_u128(2);
/// The id of each table's one row; ids are unique within an organisation and a table only.
const ROW: Uuid = Uuid::from_u128(7);

async fn connect(engine: Engine) -> (TestDb, DatabaseConnection) {
    let test = fresh_db(engine).await;
    let connection = Database::connect(&test.url).await.unwrap();
    (test, connection)
}

/// Every table, column, constraint and index, by name.
async fn schema(connection: &DatabaseConnection) -> Vec<(String, String)> {
    let backend = connection.get_database_backend();
    let sql = match backend {
        DbBackend::Sqlite => {
            "SELECT name, coalesce(sql, '') AS made FROM sqlite_master \
             WHERE tbl_name NOT IN ('seaql_migrations', 'sqlite_sequence') ORDER BY name"
        }
        _ => {
            "SELECT * FROM ( \
             SELECT table_name || '.' || column_name AS name, \
                    concat_ws(' ', data_type, is_nullable, column_default) AS made \
             FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'seaql_migrations' \
             UNION ALL SELECT indexname, indexdef FROM pg_indexes \
             WHERE schemaname = 'public' AND tablename <> 'seaql_migrations' \
             UNION ALL SELECT conname || ' of ' || conrelid::regclass, pg_get_constraintdef(oid) FROM pg_constraint \
             WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> 'seaql_migrations' \
             UNION ALL SELECT policyname || ' on ' || tablename, qual FROM pg_policies \
             UNION ALL SELECT tgname || ' of ' || tgrelid::regclass, tgenabled::text || ' ' || pg_get_triggerdef(oid) \
             FROM pg_trigger WHERE NOT tgisinternal \
             UNION ALL SELECT proname, pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace \
             ) AS parts ORDER BY name, made"
        }
    };
    let rows = connection.query_all_raw(Statement::from_string(backend, sql)).await.unwrap();
    rows.iter().map(|row| (row.try_get("", "name").unwrap(), row.try_get("", "made").unwrap())).collect()
}

#[rstest]
#[tokio::test]
async fn down_leaves_nothing_and_up_makes_the_same_again(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (_test, connection) = connect(engine).await;
    let made = schema(&connection).await;
    assert!(made.iter().any(|(name, _)| name == "ix_calls_created"), "{made:?}");
    Migrator::down(&connection, None).await.unwrap();
    assert_eq!(schema(&connection).await, []);
    Migrator::up(&connection, None).await.unwrap();
    assert_eq!(schema(&connection).await, made);
}

#[rstest]
#[tokio::test]
async fn each_change_goes_down_alone(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (_test, connection) = connect(engine).await;
    for _ in Migrator::migrations() {
        let before = schema(&connection).await;
        Migrator::down(&connection, Some(1)).await.unwrap();
        Migrator::up(&connection, Some(1)).await.unwrap();
        assert_eq!(schema(&connection).await, before);
        Migrator::down(&connection, Some(1)).await.unwrap();
    }
    assert_eq!(schema(&connection).await, []);
}

#[tokio::test]
async fn row_level_security_covers_every_table_of_an_organisation() {
    let (_test, connection) = connect(Engine::Postgres).await;
    let sql = "SELECT relname::text AS name FROM pg_class \
               LEFT JOIN pg_attribute ON attrelid = pg_class.oid AND attname = 'org_id' \
               WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND NOT relrowsecurity \
                     AND (attname IS NOT NULL OR relname = 'orgs') ORDER BY 1";
    let rows = connection.query_all_raw(Statement::from_string(DbBackend::Postgres, sql)).await.unwrap();
    let uncovered: Vec<String> = rows.iter().map(|row| row.try_get("", "name").unwrap()).collect();
    assert_eq!(uncovered, Vec::<String>::new());
}

async fn insert(connection: &DatabaseConnection, table: &str, values: Vec<(&str, Value)>) -> Result<(), DbErr> {
    let (columns, values): (Vec<_>, Vec<_>) =
        values.into_iter().map(|(column, value)| (Alias::new(column), Expr::val(value))).unzip();
    let query = Query::insert().into_table(Alias::new(table)).columns(columns).values_panic(values).to_owned();
    connection.execute(&query).await.map(|_| ())
}

/// One row in every table that has a check, in the organisation `OURS`.
async fn fill(connection: &DatabaseConnection) {
    let now = || Value::from(DateTime::<Utc>::from_timestamp_millis(1_790_000_000_000));
    for org in [OURS, THEIRS] {
        let slug = org.simple().to_string();
        let values = vec![("id", org.into()), ("name", "x".into()), ("slug", slug.into()), ("created_at", now())];
        insert(connection, "orgs", values).await.unwrap();
    }
    let key = || vec![("org_id", OURS.into()), ("id", ROW.into())];
    let of_campaign = || [key(), vec![("campaign_id", ROW.into()), ("created_at", now())]].concat();
    let of_flow = || [key(), vec![("flow_id", ROW.into())]].concat();
    let of_session = || [key(), vec![("session_id", ROW.into())]].concat();
    let of_candidate = || [of_campaign(), vec![("candidate_id", ROW.into())]].concat();
    let rows: [(&str, Vec<(&str, Value)>); 18] = [
        (
            "users",
            [
                key(),
                vec![("email", "a@b".into()), ("name", "x".into()), ("role", "member".into()), ("created_at", now())],
            ]
            .concat(),
        ),
        ("campaigns", [key(), vec![("name", "x".into()), ("status", "draft".into()), ("created_at", now())]].concat()),
        ("campaign_scripts", vec![("org_id", OURS.into()), ("campaign_id", ROW.into()), ("updated_at", now())]),
        ("candidates", [key(), vec![("created_at", now())]].concat()),
        ("calls", call(OURS, ROW, ROW)),
        (
            "candidate_campaign_user_reviews",
            [key(), vec![("candidate_id", ROW.into()), ("campaign_id", ROW.into()), ("user_id", ROW.into())]].concat(),
        ),
        ("call_reviews", [key(), vec![("call_id", ROW.into()), ("rating", 3.into()), ("created_at", now())]].concat()),
        ("sms_messages", [of_candidate(), vec![("direction", "inbound".into())]].concat()),
        ("notetaking_sessions", [of_candidate(), vec![("length_sec", 0.into())]].concat()),
        ("credit_entries", [of_campaign(), vec![("credit_thousandths", 500_i64.into())]].concat()),
        (
            "invitations",
            [
                key(),
                vec![
                    ("email", "a@b".into()),
                    ("role", "member".into()),
                    ("token_hash", "x".into()),
                    ("created_at", now()),
                    ("expires_at", now()),
                ],
            ]
            .concat(),
        ),
        ("org_recorded_fields", vec![("org_id", OURS.into()), ("field", "completion".into())]),
        (
            "flows",
            [
                key(),
                vec![
                    ("name", "x".into()),
                    ("status", "draft".into()),
                    ("latest_version", 1.into()),
                    ("created_at", now()),
                    ("updated_at", now()),
                ],
            ]
            .concat(),
        ),
        (
            "flow_versions",
            [of_flow(), vec![("version", 1.into()), ("nodes", "[]".into()), ("created_at", now())]].concat(),
        ),
        ("steps", [of_flow(), vec![("node_id", "x".into())]].concat()),
        (
            "flow_sessions",
            [
                of_flow(),
                vec![
                    ("user_id", ROW.into()),
                    ("started_at", now()),
                    ("completed_at", now()),
                    ("outcome", "resolved".into()),
                    ("duration_ms", 0_i64.into()),
                ],
            ]
            .concat(),
        ),
        (
            "session_decisions",
            [of_session(), vec![("position", 0.into()), ("node_id", "x".into()), ("at", now())]].concat(),
        ),
        ("session_ratings", [of_session(), vec![("rating", 3.into()), ("created_at", now())]].concat()),
    ];
    for (table, values) in rows {
        insert(connection, table, values).await.unwrap_or_else(|error| panic!("{table}: {error}"));
    }
}

fn call(org: Uuid, id: Uuid, campaign: Uuid) -> Vec<(&'static str, Value)> {
    vec![
        ("org_id", org.into()),
        ("id", id.into()),
        ("campaign_id", campaign.into()),
        ("candidate_id", ROW.into()),
        ("channel", "phone".into()),
        ("call_status", "queued".into()),
        ("call_length_sec", 0.into()),
        ("created", DateTime::<Utc>::from_timestamp_millis(1_790_000_000_000).into()),
    ]
}

async fn update(connection: &DatabaseConnection, table: &str, column: &str, value: Value) -> Result<u64, DbErr> {
    let owner = if table == "orgs" { "id" } else { "org_id" };
    let query = Query::update()
        .table(Alias::new(table))
        .value(Alias::new(column), Expr::val(value))
        .and_where(Expr::col(Alias::new(owner)).eq(OURS))
        .to_owned();
    Ok(connection.execute(&query).await?.rows_affected())
}

async fn check<T: Copy + Display + Into<Value>>(
    connection: &DatabaseConnection,
    table: &str,
    column: &str,
    allowed: &[T],
    refused: &[T],
) {
    for value in allowed {
        let updated = update(connection, table, column, (*value).into()).await;
        assert_eq!(updated.ok(), Some(1), "{table}.{column} = {value}");
    }
    for value in refused {
        let updated = update(connection, table, column, (*value).into()).await;
        assert!(updated.is_err(), "{table}.{column} = {value}");
    }
}

fn words<T: Copy>(all: &[T], word: impl Fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|member| word(*member)).collect()
}

#[rstest]
#[tokio::test]
async fn closed_sets_hold_the_words_of_the_domain_alone(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (_test, connection) = connect(engine).await;
    fill(&connection).await;
    for (table, column, words) in [
        ("users", "role", words(Role::ALL, Role::as_str)),
        ("invitations", "role", words(Role::ALL, Role::as_str)),
        ("users", "status", words(UserStatus::ALL, UserStatus::as_str)),
        ("users", "presence", words(Presence::ALL, Presence::as_str)),
        ("campaigns", "status", words(CampaignStatus::ALL, CampaignStatus::as_str)),
        ("calls", "channel", words(CallChannel::ALL, CallChannel::as_str)),
        ("calls", "call_status", words(CallStatus::ALL, CallStatus::as_str)),
        ("candidate_campaign_user_reviews", "feedback", words(Feedback::ALL, Feedback::as_str)),
        ("sms_messages", "direction", words(SmsDirection::ALL, SmsDirection::as_str)),
        ("org_recorded_fields", "field", words(RecordedField::ALL, RecordedField::as_str)),
        ("flows", "status", words(FlowStatus::ALL, FlowStatus::as_str)),
        ("flow_sessions", "outcome", words(SessionOutcome::ALL, SessionOutcome::as_str)),
    ] {
        check(&connection, table, column, &words, &["", "other", "Completed"]).await;
    }
}

#[rstest]
#[tokio::test]
async fn audit_events_are_added_and_stay(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (_test, connection) = connect(engine).await;
    fill(&connection).await;
    let event = |id: usize, kind: &str| {
        vec![
            ("org_id", OURS.into()),
            ("id", Uuid::from_u128(id as u128).into()),
            ("actor", "x".into()),
            ("actor_kind", kind.into()),
            ("action", "x".into()),
            ("subject", "x".into()),
            ("at", DateTime::<Utc>::from_timestamp_millis(0).into()),
        ]
    };
    for (id, kind) in ActorKind::ALL.iter().enumerate() {
        insert(&connection, "audit_events", event(id, kind.as_str())).await.unwrap();
    }
    assert!(insert(&connection, "audit_events", event(99, "robot")).await.is_err());
    assert!(update(&connection, "audit_events", "actor", "y".into()).await.is_err());
    let delete = Query::delete().from_table(Alias::new("audit_events")).to_owned();
    assert!(connection.execute(&delete).await.is_err());
    // Going down is the owner's own decision, and works with events in the table.
    Migrator::down(&connection, None).await.unwrap();
    assert_eq!(schema(&connection).await, []);
}

#[rstest]
#[tokio::test]
async fn numbers_stay_in_their_range(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (_test, connection) = connect(engine).await;
    fill(&connection).await;
    let score = || (vec![0.0, 100.0], vec![-0.1, 100.1, f64::INFINITY]);
    let share = || (vec![0.0, 1.0], vec![-0.1, 1.1, f64::INFINITY]);
    let minutes = || (vec![0.0, 1440.0], vec![-0.1, 1440.1, f64::INFINITY]);
    for (table, column, (allowed, refused)) in [
        ("orgs", "default_passing_score", score()),
        ("orgs", "interview_threshold", share()),
        ("orgs", "time_saved_minutes_per_sms", minutes()),
        ("orgs", "time_saved_minutes_per_resume", minutes()),
        ("orgs", "time_saved_overhead_per_call", minutes()),
        ("orgs", "time_saved_overhead_per_web_call", minutes()),
        ("orgs", "time_saved_overhead_per_note", minutes()),
        ("campaign_scripts", "passing_score", score()),
        ("calls", "question_completion_rate", share()),
        ("candidate_campaign_user_reviews", "max_score", score()),
    ] {
        check(&connection, table, column, &allowed, &refused).await;
    }
    for (table, column, allowed, refused) in [
        ("calls", "call_length_sec", vec![0, i32::MAX], vec![-1]),
        ("notetaking_sessions", "length_sec", vec![0, i32::MAX], vec![-1]),
        ("call_reviews", "rating", vec![1, 5], vec![0, 6]),
        ("session_ratings", "rating", vec![1, 5], vec![0, 6]),
        ("session_decisions", "position", vec![0, i32::MAX], vec![-1]),
        ("flow_versions", "version", vec![1, i32::MAX], vec![0]),
        ("steps", "helpful_yes", vec![0, i32::MAX], vec![-1]),
        ("steps", "helpful_no", vec![0, i32::MAX], vec![-1]),
        ("orgs", "satisfaction_min_ratings", vec![1, 1_000], vec![0, 1_001]),
    ] {
        check(&connection, table, column, &allowed, &refused).await;
    }
    check(&connection, "flow_sessions", "duration_ms", &[0_i64, i64::MAX], &[-1]).await;
    let longest = Value::from("ü".repeat(500));
    assert_eq!(update(&connection, "session_ratings", "comment", longest).await.ok(), Some(1));
    assert!(update(&connection, "session_ratings", "comment", "ü".repeat(501).into()).await.is_err());
    // A session is completed in every way or in none.
    let nothing = Value::from(None::<String>);
    assert!(update(&connection, "flow_sessions", "outcome", nothing).await.is_err());
    let most = 1_000_000_000_000_000_i64;
    check(&connection, "credit_entries", "credit_thousandths", &[1, most], &[0, -1, most + 1]).await;
}

#[rstest]
#[tokio::test]
async fn a_row_names_rows_of_its_own_organisation_only(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (_test, connection) = connect(engine).await;
    fill(&connection).await;
    let other = Uuid::from_u128(8);
    insert(&connection, "calls", call(OURS, other, ROW)).await.unwrap();
    for refused in [call(THEIRS, other, ROW), call(OURS, Uuid::from_u128(9), other)] {
        let error = insert(&connection, "calls", refused).await.unwrap_err();
        assert!(matches!(error.sql_err(), Some(SqlErr::ForeignKeyConstraintViolation(_))), "{error}");
    }
}

#[rstest]
#[tokio::test]
async fn an_external_id_is_unique_within_an_organisation(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let (_test, connection) = connect(engine).await;
    fill(&connection).await;
    let candidate = |org: Uuid, id: u128, external: Option<&str>| {
        vec![
            ("org_id", org.into()),
            ("id", Uuid::from_u128(id).into()),
            ("external_id", Value::from(external.map(str::to_owned))),
            ("created_at", DateTime::<Utc>::from_timestamp_millis(0).into()),
        ]
    };
    insert(&connection, "candidates", candidate(OURS, 11, Some("c-1"))).await.unwrap();
    insert(&connection, "candidates", candidate(OURS, 12, None)).await.unwrap();
    insert(&connection, "candidates", candidate(OURS, 13, None)).await.unwrap();
    insert(&connection, "candidates", candidate(THEIRS, 11, Some("c-1"))).await.unwrap();
    let error = insert(&connection, "candidates", candidate(OURS, 14, Some("c-1"))).await.unwrap_err();
    assert!(matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))), "{error}");
}
