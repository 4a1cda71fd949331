//! What batches of an import go by without asking again: whatever is stored, the outcome of each row is the right one.

use analytics_dao::{
    Engine,
    ingest::{Batch, IngestOptions, Memory, ingest, ingest_next},
};
use analytics_domain::{
    closed_sets::{CallChannel, CallStatus, CampaignStatus},
    ingest::RowOutcome::{self, Inserted, Refused, Unchanged, Updated},
    records::{CallRecord, CampaignRecord},
};
use chrono::{DateTime, Utc};
use rstest::rstest;

use crate::world::World;

const CREATE: IngestOptions = IngestOptions { create_missing: true, create_engineers: false, dry_run: false };

fn at() -> DateTime<Utc> {
    "2026-03-01T09:00:00Z".parse().unwrap()
}

fn call((number, seconds): (u32, i32)) -> CallRecord {
    CallRecord {
        external_id: number.to_string(),
        campaign: "spring".to_owned(),
        candidate: format!("person {}", number % 3),
        channel: CallChannel::Phone,
        call_status: CallStatus::Answered,
        call_length_sec: seconds,
        question_completion_rate: None,
        withdrawal_reason: None,
        accommodation_requested: None,
        opted_out: None,
        created: at(),
    }
}

fn calls(of: &[(u32, i32)]) -> Batch<CallRecord> {
    Batch::new(of.iter().copied().map(call).collect())
}

/// The calls of a file, by number and length, and what becomes of each.
type Import = (&'static [(u32, i32)], &'static [RowOutcome]);

/// Batches of calls, number and seconds each, and what becomes of them one after the other.
const COURSE: [Import; 7] = [
    (&[(1, 10), (2, 10), (3, 10)], &[Inserted, Inserted, Inserted]),
    (&[(4, 10), (5, 10)], &[Inserted, Inserted]),
    (&[(5, 10), (6, 10), (2, 20)], &[Unchanged, Inserted, Updated]),
    (&[(7, 10), (7, 20), (8, -1), (9, 10)], &[Inserted, Refused, Refused, Inserted]),
    (&[(9, 30), (1, 10)], &[Updated, Unchanged]),
    (&[(10, 10)], &[Inserted]),
    (&[(11, 10), (10, 10)], &[Inserted, Unchanged]),
];

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn old_and_new_rows_are_told_apart_in_every_batch(#[case] engine: Engine) {
    let world = World::new(engine).await;
    for (batch, outcomes) in COURSE {
        let outcome = ingest(&world.db.db, world.scope, &calls(batch), CREATE).await.unwrap();
        assert_eq!(outcome.outcomes, outcomes, "{batch:?}");
    }
    let expected = world.content().await;
    world.clear().await;

    let mut memory = Memory::new(world.scope);
    for (batch, outcomes) in COURSE {
        let version = world.data_version().await;
        let outcome = ingest_next(&world.db.db, &calls(batch), CREATE, &mut memory).await.unwrap();
        assert_eq!(outcome.outcomes, outcomes, "{batch:?}");
        let count = |wanted| outcomes.iter().filter(|outcome| **outcome == wanted).count() as u64;
        assert_eq!(
            [outcome.inserted, outcome.updated, outcome.unchanged, outcome.refused.len() as u64],
            [Inserted, Updated, Unchanged, Refused].map(count)
        );
        assert_eq!(world.data_version().await, version + 1, "{batch:?}");
    }
    assert_eq!(world.content().await, expected);
    // The same once more, as another import.
    let mut memory = Memory::new(world.scope);
    let outcome = ingest_next(&world.db.db, &calls(&[(1, 10), (12, 10)]), CREATE, &mut memory).await.unwrap();
    assert_eq!(outcome.outcomes, [Unchanged, Inserted]);
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn rows_that_somebody_else_brings_between_batches_are_seen(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let mut memory = Memory::new(world.scope);
    ingest_next(&world.db.db, &calls(&[(1, 10)]), CREATE, &mut memory).await.unwrap();
    ingest(&world.db.db, world.scope, &calls(&[(2, 10), (3, 10)]), CREATE).await.unwrap();
    let outcome = ingest_next(&world.db.db, &calls(&[(2, 10), (3, 20), (4, 10)]), CREATE, &mut memory).await.unwrap();
    assert_eq!(outcome.outcomes, [Unchanged, Updated, Inserted]);
    assert_eq!(world.number("SELECT count(*) FROM calls").await, 4);
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn a_name_that_nothing_had_is_looked_up_again(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let mut memory = Memory::new(world.scope);
    let options = IngestOptions::default();
    let outcome = ingest_next(&world.db.db, &calls(&[(1, 10)]), options, &mut memory).await.unwrap();
    assert_eq!((outcome.outcomes, outcome.refused[0].reason.as_str()), (vec![Refused], "there is no such campaign"));
    ingest(&world.db.db, world.scope, &calls(&[(4, 10)]), CREATE).await.unwrap();
    let outcome = ingest_next(&world.db.db, &calls(&[(1, 10), (2, 10)]), options, &mut memory).await.unwrap();
    assert_eq!(outcome.outcomes, [Inserted, Refused]);
    // A dry run creates whom it names, and takes them back.
    let mut memory = Memory::new(world.scope);
    let dry = IngestOptions { dry_run: true, ..CREATE };
    for _ in 0..2 {
        let outcome = ingest_next(&world.db.db, &calls(&[(2, 10)]), dry, &mut memory).await.unwrap();
        assert_eq!(outcome.outcomes, [Inserted]);
    }
    let outcome = ingest_next(&world.db.db, &calls(&[(2, 10)]), CREATE, &mut memory).await.unwrap();
    assert_eq!(outcome.outcomes, [Inserted]);
    let dangling = "SELECT count(*) FROM calls WHERE candidate_id NOT IN (SELECT id FROM candidates)";
    assert_eq!(world.number(dangling).await, 0);
}

#[rstest]
#[case(Engine::Sqlite)]
#[case(Engine::Postgres)]
#[tokio::test]
async fn campaigns_with_their_scores_are_told_apart_as_well(#[case] engine: Engine) {
    let world = World::new(engine).await;
    let campaign = |name: &str, passing_score| CampaignRecord {
        external_id: name.to_owned(),
        name: name.to_owned(),
        job_title: None,
        status: CampaignStatus::Active,
        launched_at: None,
        created_at: at(),
        passing_score,
    };
    let mut memory = Memory::new(world.scope);
    for (batch, outcomes) in [
        (vec![campaign("a", Some(50.0)), campaign("b", None)], vec![Inserted, Inserted]),
        (vec![campaign("c", Some(60.0))], vec![Inserted]),
        (
            vec![campaign("a", Some(55.0)), campaign("d", Some(70.0)), campaign("b", None)],
            vec![Updated, Inserted, Unchanged],
        ),
    ] {
        let outcome = ingest_next(&world.db.db, &Batch::new(batch), CREATE, &mut memory).await.unwrap();
        assert_eq!(outcome.outcomes, outcomes);
    }
    let scores = "SELECT CAST(sum(passing_score) AS bigint) FROM campaign_scripts";
    assert_eq!(world.number(scores).await, 55 + 60 + 70);
}
