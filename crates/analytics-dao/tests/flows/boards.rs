//! More leaders and comments than are shown: which of them are, and in which order.

use analytics_dao::{Engine, flows::analytics, ingest::Ingested};
use analytics_domain::flows::session::SessionOutcome;
use chrono::TimeDelta;
use chrono_tz::UTC;
use rstest::rstest;
use uuid::Uuid;

use crate::world::{ENGINEERS, Session, Stored, at, rating, user};

const PEOPLE: usize = 12;

/// A completed session of the first flow, so many minutes after nine.
fn session(engineer: usize, minutes: i64) -> Session {
    Session {
        flow: 0,
        engineer,
        started_at: at("2026-03-02T09:00:00Z") + TimeDelta::minutes(minutes),
        ended: Some((SessionOutcome::Resolved, 60_000)),
        rating: None,
        visits: vec![],
    }
}

#[rstest]
#[tokio::test]
async fn of_those_who_tie_for_the_last_places_the_older_lead(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let mut stored = Stored::new(engine).await;
    for number in ENGINEERS..PEOPLE {
        let engineer = user(&stored.test, stored.scope, &format!("e{number}@example.com")).await;
        stored.engineers.push(engineer);
    }
    // Two are ahead; the other ten, who tie, are for eight places.
    let sessions: Vec<Session> = (0..PEOPLE).chain([7, 7, 9]).map(|engineer| session(engineer, 0)).collect();
    stored.add(&sessions).await;
    let filters = stored.filters("2026-03-02", "2026-03-02", UTC);
    let leaders = analytics::team(&stored.test.db, &filters).await.unwrap().body.top_engineers;
    let ahead = [(stored.engineers[7], 3), (stored.engineers[9], 2)];
    let mut tied: Vec<Uuid> = stored.engineers.clone();
    tied.retain(|id| ahead.iter().all(|(leader, _)| leader != id));
    tied.sort_unstable();
    let mut expected = ahead.to_vec();
    expected.extend(tied.into_iter().take(8).map(|id| (id, 1)));
    assert_eq!(leaders.into_iter().map(|leader| (leader.id, leader.sessions)).collect::<Vec<_>>(), expected);
}

#[rstest]
#[tokio::test]
async fn of_comments_at_the_same_instant_the_order_is_that_of_their_ids(
    #[values(Engine::Sqlite, Engine::Postgres)] engine: Engine,
) {
    let stored = Stored::new(engine).await;
    // The newest first: two share places two and three, and two are for the tenth.
    let minutes = [0, 1, 1, 2, 3, 4, 5, 6, 7, 8, 8, 9];
    let commented = |(number, minutes): (usize, i64)| Session {
        rating: Some((4, Some(format!("Comment {number}")))),
        ..session(number % ENGINEERS, minutes)
    };
    let sessions: Vec<Session> = minutes.into_iter().enumerate().map(commented).collect();
    stored.add(&sessions).await;
    let mut told = Vec::new();
    for record in sessions.iter().enumerate().filter_map(rating) {
        told.push((record.created_at, record.id(stored.scope), record.comment.unwrap_or_default()));
    }
    told.sort_unstable();
    let expected: Vec<String> = told.into_iter().rev().take(10).map(|(_, _, comment)| comment).collect();
    let flow = stored.flows[0];
    let filters = stored.filters("2026-03-02", "2026-03-02", UTC);
    let filters = filters.of_flow(flow, TimeDelta::days(1), at("2026-03-03T00:00:00Z"));
    let comments = analytics::flow(&stored.test.db, &filters, flow, false).await.unwrap().body.comments;
    assert_eq!(comments.into_iter().map(|comment| comment.comment).collect::<Vec<_>>(), expected);
    assert_eq!((expected[0].as_str(), expected.len()), ("Comment 11", 10));
}
