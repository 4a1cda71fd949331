//! One request for all the dashboard tiles that ask in the same tick.
//!
//! The request lists the union of their metrics and the answer is split again. When
//! the server fails it, each tile asks again on its own, so that a metric that cannot
//! be computed takes only its own tile with it. What is beside the dashboard lets it go first.

use std::{cell::RefCell, collections::HashMap, pin::pin, sync::Arc, time::Duration};

use analytics_client::{
    Failure,
    types::{DashboardResponse, MetricName},
};
use futures::{
    channel::oneshot,
    future::{join_all, select},
};
use leptos::{
    prelude::set_timeout,
    task::{spawn_local, tick},
};

use crate::{figures::Share, session::Session, tile::TileKey};

/// After so many turns of the executor in which no tile asked, all have that are shown together. They are over before the
/// browser paints or does whatever else waits, unlike a timer.
const QUIET_TURNS: usize = 8;
/// What is beside the dashboard waits for it no longer than this.
const COURTESY: Duration = Duration::from_secs(1);

/// What tiles have in common that can be answered by one request.
type Question = TileKey;

struct Asker {
    metrics: &'static [MetricName],
    answer: oneshot::Sender<Result<Arc<DashboardResponse>, Failure>>,
}

thread_local! {
    static ASKED: RefCell<HashMap<Question, Vec<Asker>>> = RefCell::new(HashMap::new());
    static WAITING: RefCell<Waiting> = const { RefCell::new(Waiting { tiles: 0, others: Vec::new() }) };
}

/// How many tiles wait for an answer, and who else waits until none does.
struct Waiting {
    tiles: usize,
    others: Vec<oneshot::Sender<()>>,
}

/// A tile that waits, until this is dropped.
struct WaitingTile;

impl WaitingTile {
    fn begin() -> Self {
        WAITING.with_borrow_mut(|waiting| waiting.tiles += 1);
        Self
    }
}

impl Drop for WaitingTile {
    fn drop(&mut self) {
        WAITING.with_borrow_mut(|waiting| {
            waiting.tiles -= 1;
            if waiting.tiles == 0 {
                // That they are gone is the signal.
                waiting.others.clear();
            }
        });
    }
}

/// Waits until the dashboard's tiles that are shown now have their answers, or for a second.
pub(crate) async fn answered() {
    // Tiles that are shown together have asked by then.
    pause(Duration::ZERO).await;
    let answered = WAITING.with_borrow_mut(|waiting| {
        let (signal, answered) = oneshot::channel();
        (waiting.tiles > 0).then(|| {
            waiting.others.push(signal);
            answered
        })
    });
    if let Some(answered) = answered {
        // Whichever came, it is time.
        let _ = select(answered, pin!(pause(COURTESY))).await;
    }
}

async fn pause(duration: Duration) {
    let (alarm, rings) = oneshot::channel::<()>();
    set_timeout(move || drop(alarm), duration);
    // That the alarm is gone is the signal.
    let _ = rings.await;
}

/// The figures of one tile.
pub(crate) async fn share(session: Session, key: TileKey) -> Result<Share, Failure> {
    let _waiting = WaitingTile::begin();
    let metrics = key.asks;
    let question = Question { tile: "", asks: &[], ..key };
    let (answer, answered) = oneshot::channel();
    let is_first = ASKED.with_borrow_mut(|asked| {
        let askers = asked.entry(question.clone()).or_default();
        askers.push(Asker { metrics, answer });
        askers.len() == 1
    });
    if is_first {
        spawn_local(answer_all(session, question));
    }
    let response = answered.await.unwrap_or_else(|_| Err(Failure::NotSent("the page was left".to_owned())))?;
    Ok(Share::of(&response, metrics))
}

/// Waits until everybody has asked who does so now.
async fn all_asked(question: &Question) {
    let (mut known, mut quiet) = (0, 0);
    while quiet < QUIET_TURNS {
        tick().await;
        let asked = ASKED.with_borrow(|asked| asked.get(question).map_or(0, Vec::len));
        quiet = if asked == known { quiet + 1 } else { 0 };
        known = asked;
    }
}

async fn answer_all(session: Session, question: Question) {
    all_asked(&question).await;
    let askers = ASKED.with_borrow_mut(|asked| asked.remove(&question)).unwrap_or_default();
    let mut union: Vec<MetricName> = askers.iter().flat_map(|asker| asker.metrics).copied().collect();
    union.sort_unstable();
    union.dedup();
    let answer = ask(session, &question, union).await;
    let isolate = askers.len() > 1 && answer.as_ref().is_err_and(Failure::is_of_the_server);
    let (question, answer) = (&question, &answer);
    let answered = askers.into_iter().map(|asker| async move {
        let answer = if isolate { ask(session, question, asker.metrics.to_vec()).await } else { answer.clone() };
        // A tile that is gone does not wait for its answer.
        let _ = asker.answer.send(answer);
    });
    join_all(answered).await;
}

async fn ask(
    session: Session,
    question: &Question,
    metrics: Vec<MetricName>,
) -> Result<Arc<DashboardResponse>, Failure> {
    session
        .ask(async |client| question.filters.ask(client.get_dashboard()).metrics(metrics.clone()).send().await)
        .await
        .map(Arc::new)
}
