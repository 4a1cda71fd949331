//! How often anyone may ask, per caller and per address, by the generic cell rate algorithm (GCRA), and how many
//! requests of a caller are answered at the same time.

use std::{
    hash::Hash,
    net::IpAddr,
    num::NonZeroU32,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use governor::{
    DefaultKeyedRateLimiter, Quota,
    clock::{Clock, DefaultClock},
};
use moka::sync::Cache;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use uuid::Uuid;

use crate::{
    address::{ClientAddress, network},
    problem::Problem,
    state::App,
};

/// Those that have not asked for a while are forgotten every so many requests.
const SWEEP_EVERY: u32 = 10_000;
/// How many requests of a user or key are answered at the same time; others wait for their turn.
pub const AT_ONCE: usize = 8;
/// The turns of those that have not asked for so long are forgotten; hardly an answer takes longer.
const TURNS_KEPT: Duration = Duration::from_mins(10);
/// Of how many callers there are turns.
const MOST_CALLERS: u64 = 100_000;

/// The limits of this server; others of the same installation have their own.
#[derive(Clone)]
pub struct Limits {
    callers: Option<Arc<Limit<Uuid>>>,
    addresses: Option<Arc<Limit<IpAddr>>>,
    turns: Cache<Uuid, Arc<Semaphore>>,
}

/// One of the requests of a caller that are answered at the same time, until its last clone is dropped.
#[derive(Debug, Clone)]
pub struct Turn {
    /// Whether they had to wait for it.
    pub has_waited: bool,
    _permit: Option<Arc<OwnedSemaphorePermit>>,
}

struct Limit<K: Hash + Eq + Clone> {
    per_minute: NonZeroU32,
    limiter: DefaultKeyedRateLimiter<K>,
    asked: AtomicU32,
}

impl Limits {
    /// Requests a minute per caller and per address; 0 = as many as they like. A quarter of them may come at once.
    #[must_use]
    pub fn new(per_caller: u32, per_address: u32) -> Self {
        let turns = Cache::builder().max_capacity(MOST_CALLERS).time_to_idle(TURNS_KEPT).build();
        Self { callers: limit(per_caller), addresses: limit(per_address), turns }
    }

    /// As many requests a minute as anyone likes.
    #[must_use]
    pub fn none() -> Self {
        Self::new(0, 0)
    }

    /// Counts a request of a user or key.
    ///
    /// # Errors
    /// When it is one too many.
    pub fn heed_caller(&self, id: Uuid) -> Result<(), Problem> {
        heed(self.callers.as_deref(), &id)
    }

    /// Waits, in order, until one request more of a user or key may be answered.
    pub async fn turn(&self, id: Uuid) -> Turn {
        let turns = self.turns.get_with(id, || Arc::new(Semaphore::new(AT_ONCE)));
        match Arc::clone(&turns).try_acquire_owned() {
            Ok(permit) => Turn { has_waited: false, _permit: Some(Arc::new(permit)) },
            // Nobody closes them, so it ends in one.
            Err(_) => Turn { has_waited: true, _permit: turns.acquire_owned().await.ok().map(Arc::new) },
        }
    }
}

/// Counts requests to the API by the address they come from.
pub async fn by_address(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    request: Request,
    next: Next,
) -> Response {
    if request.uri().path().starts_with("/api/")
        && let Err(problem) = heed(app.limits.addresses.as_deref(), &network(address))
    {
        return problem.into_response();
    }
    next.run(request).await
}

fn limit<K: Hash + Eq + Clone>(per_minute: u32) -> Option<Arc<Limit<K>>> {
    let per_minute = NonZeroU32::new(per_minute)?;
    let burst = NonZeroU32::new(per_minute.get() / 4).unwrap_or(NonZeroU32::MIN);
    let limiter = DefaultKeyedRateLimiter::keyed(Quota::per_minute(per_minute).allow_burst(burst));
    Some(Arc::new(Limit { per_minute, limiter, asked: AtomicU32::new(0) }))
}

fn heed<K: Hash + Eq + Clone>(limit: Option<&Limit<K>>, key: &K) -> Result<(), Problem> {
    let Some(limit) = limit else { return Ok(()) };
    if limit.asked.fetch_add(1, Ordering::Relaxed) % SWEEP_EVERY == SWEEP_EVERY - 1 {
        limit.limiter.retain_recent();
        limit.limiter.shrink_to_fit();
    }
    limit.limiter.check_key(key).map_err(|early| {
        let wait = early.wait_time_from(DefaultClock::default().now());
        Problem::too_early(
            wait,
            format!("more than {} requests a minute; `retry-after` says when to go on", limit.per_minute),
        )
    })
}

#[cfg(test)]
mod tests {
    use std::pin::pin;

    use futures::FutureExt;

    use super::*;

    #[test]
    fn a_quarter_may_come_at_once_and_each_counts_alone() {
        let limits = Limits::new(8, 0);
        let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        assert!(limits.heed_caller(one).is_ok() && limits.heed_caller(one).is_ok());
        let problem = limits.heed_caller(one).unwrap_err();
        assert_eq!(problem.status, 429);
        assert!((1..=8).contains(&problem.retry_after.unwrap().as_secs()), "{problem:?}");
        assert!(limits.heed_caller(other).is_ok());
    }

    #[test]
    fn without_a_limit_there_is_none() {
        let limits = Limits::none();
        assert!((0..1_000).all(|_| limits.heed_caller(Uuid::nil()).is_ok()));
    }

    #[tokio::test]
    async fn who_has_all_their_turns_waits_for_one_and_others_do_not() {
        let limits = Limits::none();
        let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let mut taken = Vec::new();
        for _ in 0..AT_ONCE {
            taken.push(limits.turn(one).await);
        }
        let mut next = pin!(limits.turn(one));
        assert!(next.as_mut().now_or_never().is_none());
        assert!(!limits.turn(other).await.has_waited);
        let clone = taken[0].clone();
        drop(taken.swap_remove(0));
        assert!(next.as_mut().now_or_never().is_none(), "a clone is the same turn");
        drop(clone);
        assert!(next.await.has_waited && taken.iter().all(|turn| !turn.has_waited));
    }
}
