//! Batches handed to the dao directly, as the demo does: what it refuses by itself.

use analytics_dao::{
    Engine,
    audit::Actor,
    ingest::{Batch, BatchOutcome, IngestOptions, ingest},
    users::{NewUser, user_create},
};
use analytics_domain::{
    closed_sets::{CallChannel, CallStatus, CampaignStatus, Feedback},
    records::{CallRecord, CallReviewRecord, CampaignRecord, CreditRecord, ReviewRecord},
    role::Role,
};
use chrono::{DateTime, Utc};
use rstest::rstest;

use crate::world::World;

const CREATE: IngestOptions = IngestOptions { create_missing: true, create_engineers: false, dry_run: false };

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn call(external_id: &str) -> CallRecord {
    CallRecord {
        external_id: external_id.to_owned(),
        campaign: "spring".to_owned(),
        candidate: "ada".to_owned(),
        channel: CallChannel::Web,
        call_status: CallStatus::Answered,
        call_length_sec: 60,
        question_completion_rate: None,
        withdrawal_reason: None,
        accommodation_requested: Some(true),
        opted_out: None,
        created: at("2026-03-01T09:00:00.123Z"),
    }
}

fn review(candidate: &str, campaign: &str, user: &str) -> ReviewRecord {
    ReviewRecord {
        candidate: candidate.to_owned(),
        campaign: campaign.to_owned(),
        user: user.to_owned(),
        feedback: None,
        max_score: None,
        call_last_reviewed_at: None,
    }
}

async fn maya(world: &World) {
    let maya = NewUser {
        email: "maya@example.com".to_owned(),
        name: "Maya".to_owned(),
        password: None,
        role: Role::Member,
        is_super_admin: false,
    };
    user_create(&world.db.db, world.scope, &Actor::operator(), maya).await.unwrap();
}

pub(crate) fn refused(outcome: &BatchOutcome) -> Vec<(usize, &str, &str, &str)> {
    outcome
        .refused
        .iter()
        .map(|refused| (refused.index, refused.column, refused.value.as_str(), refused.reason.as_str()))
        .collect()
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn a_record_is_refused_alone(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let records = [
        call("1"),
        call("1"),
        CallRecord { call_length_sec: -1, ..call("2") },
        CallRecord { question_completion_rate: Some(f64::NAN), ..call("3") },
        CallRecord { withdrawal_reason: Some("x".repeat(5_000)), ..call("4") },
        call(""),
        call("5"),
    ];
    let outcome = ingest(&world.db.db, world.scope, &Batch::new(records.to_vec()), CREATE).await.unwrap();
    assert_eq!((outcome.inserted, outcome.updated, outcome.unchanged), (2, 0, 0));
    let long = "x".repeat(200);
    assert_eq!(
        refused(&outcome),
        [
            (1, "external_id", "1", "occurs earlier in the batch"),
            (2, "call_length_sec", "-1", "is less than 0"),
            (3, "question_completion_rate", "NaN", "is out of range, 0 to 1"),
            (4, "withdrawal_reason", &long, "is longer than 1000 bytes"),
            (5, "external_id", "", "is empty"),
        ]
    );
    assert_eq!(
        ingest(&world.db.db, world.scope, &Batch::<CallRecord>::new(Vec::new()), CREATE).await.unwrap(),
        BatchOutcome::default()
    );
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn a_refused_review_creates_nothing(#[case] engine: Engine) {
    let world = World::new(engine).await;
    maya(&world).await;
    let version = world.data_version().await;
    let stray = review("ben", "autumn", "sam@example.com");
    let outcome = ingest(&world.db.db, world.scope, &Batch::new(vec![stray.clone()]), CREATE).await.unwrap();
    assert_eq!((outcome.inserted, outcome.refused.len()), (0, 1));
    assert_eq!(world.data_version().await, version);

    let records = vec![stray, review("ada", "spring", "maya@example.com"), review("cem", "spring", "zoe@example.com")];
    let outcome = ingest(&world.db.db, world.scope, &Batch::new(records), CREATE).await.unwrap();
    assert_eq!(outcome.inserted, 1);
    let reason = "there is no such user";
    assert_eq!(refused(&outcome), [(0, "user", "sam@example.com", reason), (2, "user", "zoe@example.com", reason)]);
    assert_eq!(world.texts("SELECT external_id FROM campaigns").await, ["spring"]);
    assert_eq!(world.texts("SELECT external_id FROM candidates").await, ["ada"]);
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn reviews_are_one_per_candidate_campaign_and_user(#[case] engine: Engine) {
    let world = World::new(engine).await;
    maya(&world).await;
    let review = |user: &str, feedback| ReviewRecord { feedback, ..review("ada", "spring", user) };
    let records = [review("Maya@Example.com", None), review("maya@example.com", None), review("sam@example.com", None)];
    let outcome = ingest(&world.db.db, world.scope, &Batch::new(records.to_vec()), CREATE).await.unwrap();
    assert_eq!(outcome.inserted, 1);
    assert_eq!(
        refused(&outcome),
        [
            (1, "candidate", "ada, spring, maya@example.com", "occurs earlier in the batch"),
            (2, "user", "sam@example.com", "there is no such user"),
        ]
    );
    let records = [review("MAYA@example.com", Some(Feedback::Down))];
    let outcome = ingest(&world.db.db, world.scope, &Batch::new(records.to_vec()), CREATE).await.unwrap();
    assert_eq!((outcome.updated, outcome.refused.len()), (1, 0));
    assert_eq!(world.texts("SELECT field FROM org_recorded_fields").await, ["feedback"]);
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn calls_are_never_created_for_their_ratings(#[case] engine: Engine) {
    let world = World::new(engine).await;
    ingest(&world.db.db, world.scope, &Batch::new(vec![call("1")]), CREATE).await.unwrap();
    let rating = |call: &str, rating| CallReviewRecord {
        call: call.to_owned(),
        rating,
        comment: Some("Jürgen said \"fine\"\n".to_owned()),
        created_at: at("2026-03-02T00:00:00Z"),
    };
    let records = [rating("1", 5), rating("2", 5), rating("3", 6)];
    let outcome = ingest(&world.db.db, world.scope, &Batch::new(records.to_vec()), CREATE).await.unwrap();
    assert_eq!(outcome.inserted, 1);
    assert_eq!(
        refused(&outcome),
        [(1, "call", "2", "there is no such call"), (2, "rating", "6", "is out of range, 1 to 5")]
    );
    assert_eq!(world.texts("SELECT comment FROM call_reviews").await, ["Jürgen said \"fine\"\n"]);
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn credits_create_their_campaign_and_a_campaign_import_completes_it(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let credit = |external_id: &str, credits| CreditRecord {
        external_id: external_id.to_owned(),
        campaign: "spring".to_owned(),
        credits,
        created_at: at("2026-03-02T00:00:00Z"),
    };
    let records = [credit("1", 2.5), credit("2", 0.0), credit("3", f64::INFINITY)];
    let outcome = ingest(&world.db.db, world.scope, &Batch::new(records.to_vec()), CREATE).await.unwrap();
    assert_eq!((outcome.inserted, outcome.refused.len()), (1, 2));
    let campaign = CampaignRecord {
        external_id: "spring".to_owned(),
        name: "Spring".to_owned(),
        job_title: Some("Nurse".to_owned()),
        status: CampaignStatus::Closed,
        launched_at: Some(at("2026-03-01T00:00:00Z")),
        created_at: at("2026-02-01T00:00:00Z"),
        passing_score: Some(80.0),
    };
    let import = async |campaign: &CampaignRecord| {
        let outcome = ingest(&world.db.db, world.scope, &Batch::new(vec![campaign.clone()]), CREATE).await.unwrap();
        (outcome.inserted, outcome.updated, outcome.unchanged)
    };
    assert_eq!(import(&campaign).await, (0, 1, 0));
    assert_eq!(import(&campaign).await, (0, 0, 1));
    assert_eq!(import(&CampaignRecord { passing_score: None, ..campaign.clone() }).await, (0, 0, 1));
    assert_eq!(import(&CampaignRecord { passing_score: Some(70.0), ..campaign }).await, (0, 1, 0));
    assert_eq!(world.number("SELECT count(*) FROM campaigns").await, 1);
}
