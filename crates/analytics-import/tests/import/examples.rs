//! The example mappings import their samples, each kind into its table.

use std::{fs, path::Path};

use analytics_dao::{
    Engine,
    audit::Actor,
    flows::authoring::flow_put,
    users::{NewUser, user_create},
};
use analytics_domain::{flows::flow::ExternalFlow, records::RecordKind, role::Role};
use analytics_import::ImportOptions;
use rstest::rstest;

use crate::world::{World, counts};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/import");

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn every_kind_has_a_mapping_and_a_sample_that_work(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let reviewer = NewUser {
        email: "reviewer@example.com".to_owned(),
        name: "Reviewer".to_owned(),
        password: None,
        role: Role::Member,
        is_super_admin: false,
    };
    user_create(&world.db.db, world.scope, &Actor::operator(), reviewer).await.unwrap();
    let flows = fs::read_to_string(Path::new(FOLDER).join("flows.json")).unwrap();
    for flow in serde_json::from_str::<Vec<ExternalFlow>>(&flows).unwrap() {
        flow_put(&world.db.db, world.scope, &Actor::operator(), &flow).await.unwrap();
    }
    // In the order of the kinds, rows find the rows that they name.
    for (kind, rows, table) in [
        (RecordKind::Campaigns, 3, "campaigns"),
        (RecordKind::Candidates, 4, "candidates"),
        (RecordKind::Calls, 6, "calls"),
        (RecordKind::Reviews, 3, "candidate_campaign_user_reviews"),
        (RecordKind::CallReviews, 2, "call_reviews"),
        (RecordKind::Sms, 3, "sms_messages"),
        (RecordKind::ResumeScreenings, 3, "resume_screenings"),
        (RecordKind::Notetaking, 2, "notetaking_sessions"),
        (RecordKind::Credits, 3, "credit_entries"),
        (RecordKind::FlowSessions, 3, "flow_sessions"),
        (RecordKind::SessionDecisions, 4, "session_decisions"),
        (RecordKind::SessionRatings, 2, "session_ratings"),
    ] {
        let extension = if kind == RecordKind::Sms { "jsonl" } else { "csv" };
        let sample = Path::new(FOLDER).join(format!("{kind}.{extension}"));
        let mapping = fs::read_to_string(Path::new(FOLDER).join(format!("{kind}.toml"))).unwrap();
        let options =
            ImportOptions { rejects: Some(world.folder.path().join("rejects.csv")), ..ImportOptions::default() };
        for expected in [[rows, 0, 0, 0], [0, 0, rows, 0]] {
            let imported = world.import(kind, &sample, &mapping, &options).await.unwrap();
            assert_eq!(counts(imported.summary), expected, "{kind}");
        }
        let stored = world.number(&format!("SELECT count(*) FROM {table}")).await;
        assert_eq!(stored, i64::try_from(rows).unwrap(), "{table}");
    }
    let engineers = "SELECT email FROM users WHERE status = 'disabled' ORDER BY email";
    assert_eq!(world.texts(engineers).await, ["ana@example.com", "ben@example.com"]);
    let told = "SELECT subject FROM audit_events WHERE action = 'user_added' ORDER BY subject";
    assert_eq!(world.texts(told).await, ["ana@example.com", "ben@example.com", "reviewer@example.com"]);
    let recorded = world.texts("SELECT field FROM org_recorded_fields ORDER BY field").await;
    assert_eq!(
        recorded,
        [
            "accommodation_requested",
            "completion",
            "credits",
            "feedback",
            "launch",
            "max_score",
            "notetaking_session",
            "opted_out",
            "phone_call",
            "question_completion_rate",
            "rating",
            "resume_screening",
            "sms",
            "web_call",
            "withdrawal_reason"
        ]
    );
}
