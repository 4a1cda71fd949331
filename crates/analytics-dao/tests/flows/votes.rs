//! Votes on steps and ratings of sessions, one after the other and all at once.

use analytics_dao::{
    DaoError, Engine,
    flows::{
        rating::{feedback_give, feedback_take_back, session_rate},
        running::{decision_add, session_complete, session_get, session_start},
    },
    ingest::{Batch, IngestOptions, ingest},
};
use analytics_domain::{
    flows::session::{NewDecision, NewSessionRating, NewStepFeedback, SessionOutcome},
    records::SessionRatingRecord,
};
use rstest::rstest;
use uuid::Uuid;

use crate::world::{Session, Stored, at, user};

const VOTERS: usize = 24;
const RATERS: i64 = 8;

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn concurrent_votes_are_all_counted(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let stored = Stored::new(engine).await;
    let (db, scope) = (&stored.test.db, stored.scope);
    let mut voters = Vec::new();
    for number in 0..VOTERS {
        let voter = user(&stored.test, scope, &format!("voter{number}@example.com")).await;
        voters.push((voter, session_start(db, scope, voter, stored.flows[0], None).await.unwrap()));
    }
    let step = voters[0].1.steps[0].id;
    let counts = async || {
        let session = session_start(db, scope, voters[0].0, stored.flows[0], None).await.unwrap();
        (session.steps[0].helpful_yes, session.steps[0].helpful_no)
    };
    let vote = |voter: Uuid, session_id: Uuid, was_helpful: bool| {
        let db = db.clone();
        tokio::spawn(async move {
            feedback_give(&db, scope, voter, step, &NewStepFeedback { session_id, was_helpful }).await.unwrap().1
        })
    };
    // Everybody says twice at once that it helped: each is counted once, and is new once.
    let mut votes = Vec::new();
    for (voter, session) in voters.iter().chain(&voters) {
        votes.push(vote(*voter, session.id, true));
    }
    let mut new = 0;
    for vote in votes {
        new += usize::from(vote.await.unwrap());
    }
    assert_eq!((new, counts().await), (VOTERS, (24, 0)));
    // Every other changes their mind while every third takes their word back.
    let mut changes = Vec::new();
    for (number, (voter, session)) in voters.iter().enumerate() {
        let (db, voter, session_id) = (db.clone(), *voter, session.id);
        if number % 2 == 1 {
            changes.push(vote(voter, session_id, false));
        } else if number % 3 == 0 {
            changes.push(tokio::spawn(async move {
                feedback_take_back(&db, scope, voter, step, session_id).await.unwrap();
                true
            }));
        }
    }
    for change in changes {
        change.await.unwrap();
    }
    assert_eq!(counts().await, (8, 12));
}

#[rstest]
#[tokio::test]
async fn a_vote_is_ones_own_and_on_a_step_of_the_session(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let stored = Stored::new(engine).await;
    let (db, scope, mine, theirs) = (&stored.test.db, stored.scope, stored.engineers[0], stored.engineers[1]);
    let session = session_start(db, scope, mine, stored.flows[0], None).await.unwrap();
    let other = session_start(db, scope, mine, stored.flows[1], None).await.unwrap();
    let given = NewStepFeedback { session_id: session.id, was_helpful: true };
    let refused = feedback_give(db, scope, theirs, session.steps[0].id, &given).await.unwrap_err();
    assert!(matches!(refused, DaoError::NotYours(_)), "{refused}");
    let refused = feedback_give(db, scope, mine, other.steps[0].id, &given).await.unwrap_err();
    assert!(matches!(refused, DaoError::NotFound { what: "step" }), "{refused}");
    let not_yet = session.steps[1].id;
    let refused = feedback_give(db, scope, mine, not_yet, &given).await.unwrap_err();
    assert!(matches!(refused, DaoError::NotFound { what: "step" }), "{refused}");
    let refused = feedback_take_back(db, scope, mine, not_yet, session.id).await.unwrap_err();
    assert!(matches!(refused, DaoError::NotFound { what: "step" }), "{refused}");
    let choice = NewDecision { position: 0, node_id: "n0".to_owned(), choice: "to n1".to_owned() };
    decision_add(db, scope, mine, session.id, &choice).await.unwrap();
    let (first, is_new) = feedback_give(db, scope, mine, not_yet, &given).await.unwrap();
    assert_eq!((is_new, first.step.helpful_yes, first.step.helpful_no), (true, 1, 0));
    let otherwise = NewStepFeedback { was_helpful: false, ..given };
    let (second, is_new) = feedback_give(db, scope, mine, not_yet, &otherwise).await.unwrap();
    assert_eq!((is_new, second.step.helpful_yes, second.step.helpful_no), (false, 0, 1));
    for _ in 0..2 {
        feedback_take_back(db, scope, mine, not_yet, session.id).await.unwrap();
    }
    let again = session_start(db, scope, mine, stored.flows[0], None).await.unwrap();
    assert_eq!((again.steps[1].helpful_yes, again.steps[1].helpful_no), (0, 0));
}

#[rstest]
#[tokio::test]
async fn a_session_is_rated_once_and_when_it_is_completed(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let stored = Stored::new(engine).await;
    let (db, scope, mine) = (&stored.test.db, stored.scope, stored.engineers[0]);
    let id = session_start(db, scope, mine, stored.flows[0], None).await.unwrap().id;
    let rate = async |user, rating, comment: Option<String>| {
        session_rate(db, scope, user, id, &NewSessionRating { rating, comment }).await
    };
    assert!(matches!(rate(mine, 4, None).await, Err(DaoError::NotCompleted)));
    session_complete(db, scope, mine, id, SessionOutcome::Resolved).await.unwrap();
    assert!(matches!(rate(stored.engineers[1], 4, None).await, Err(DaoError::NotYours(_))));
    for (rating, comment) in [(0, None), (6, None), (4, Some("ü".repeat(501))), (4, Some("\0".to_owned()))] {
        let refused = rate(mine, rating, comment.clone()).await;
        assert!(matches!(refused, Err(DaoError::Invalid { .. })), "{rating} {comment:?}");
    }
    let rated = rate(mine, 4, Some(format!(" {} ", "ü".repeat(500)))).await.unwrap();
    assert_eq!((rated.rating, rated.comment.map(|comment| comment.chars().count())), (4, Some(500)));
    assert!(matches!(rate(mine, 5, None).await, Err(DaoError::Contradiction(_))));
}

#[rstest]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_ratings_at_once_one_is_kept(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let stored = Stored::new(engine).await;
    let (db, scope, mine) = (&stored.test.db, stored.scope, stored.engineers[0]);
    let id = session_start(db, scope, mine, stored.flows[0], None).await.unwrap().id;
    session_complete(db, scope, mine, id, SessionOutcome::Resolved).await.unwrap();
    let rate = |number: i64| {
        let db = db.clone();
        tokio::spawn(async move {
            let given = NewSessionRating { rating: number % 5 + 1, comment: None };
            session_rate(&db, scope, mine, id, &given).await
        })
    };
    let mut taken = Vec::new();
    for rating in (0..RATERS).map(rate).collect::<Vec<_>>() {
        match rating.await.unwrap() {
            Ok(rating) => taken.push(rating),
            Err(refused) => assert_eq!(refused.to_string(), "the session was rated already"),
        }
    }
    let kept = session_get(db, scope, mine, id).await.unwrap().rating;
    assert_eq!(taken, kept.into_iter().collect::<Vec<_>>());
}

#[rstest]
#[tokio::test]
async fn an_imported_rating_is_of_a_completed_session(#[values(Engine::Sqlite, Engine::Postgres)] engine: Engine) {
    let stored = Stored::new(engine).await;
    let started_at = at("2026-03-02T09:00:00Z");
    let running = Session { flow: 0, engineer: 0, started_at, ended: None, rating: None, visits: vec![] };
    let completed = Session { ended: Some((SessionOutcome::Resolved, 60_000)), ..running.clone() };
    stored.add(&[running, completed]).await;
    let rating = |session: &str| SessionRatingRecord {
        session: session.to_owned(),
        rating: 4,
        comment: None,
        created_at: at("2026-03-02T10:00:00Z"),
    };
    let batch = Batch::new(vec![rating("s0"), rating("s1")]);
    let outcome = ingest(&stored.test.db, stored.scope, &batch, IngestOptions::default()).await.unwrap();
    let refused: Vec<_> = outcome.refused.iter().map(|row| (row.index, row.column, row.reason.as_str())).collect();
    assert_eq!(refused, [(0, "session", "there is no such completed session")]);
    assert_eq!(outcome.inserted, 1);
}
