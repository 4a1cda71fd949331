//! How often anyone may ask: per caller and per address, by the generic cell rate algorithm (GCRA).

use std::{
    hash::Hash,
    net::IpAddr,
    num::NonZeroU32,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
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
use uuid::Uuid;

use crate::{
    address::{ClientAddress, network},
    problem::Problem,
    state::App,
};

/// Those that have not asked for a while are forgotten every so many requests.
const SWEEP_EVERY: u32 = 10_000;

/// The limits of this server; others of the same installation have their own.
#[derive(Clone)]
pub struct Limits {
    callers: Option<Arc<Limit<Uuid>>>,
    addresses: Option<Arc<Limit<IpAddr>>>,
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
        Self { callers: limit(per_caller), addresses: limit(per_address) }
    }

    /// No limits.
    #[must_use]
    pub const fn none() -> Self {
        Self { callers: None, addresses: None }
    }

    /// Counts a request of a user or key.
    ///
    /// # Errors
    /// When it is one too many.
    pub fn heed_caller(&self, id: Uuid) -> Result<(), Problem> {
        heed(self.callers.as_deref(), &id)
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
}
