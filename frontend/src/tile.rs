//! The one way a tile fetches: keyed by tile, organisation and filters; cached,
//! asked once per key, and never overwritten by the answer to an older key.

use std::{sync::Arc, time::Duration};

use analytics_client::{Failure, types::MetricName};
use leptos::prelude::*;
use leptos_fetch::{QueryClient, QueryOptions, QueryScopeLocal};
use uuid::Uuid;

use crate::{dashboard_request, figures::Share, filters::Filters, newest::newest, session::Session, words};

const FRESH_FOR: Duration = Duration::from_mins(1);

/// What a tile asks: the same key is the same question.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct TileKey {
    pub(crate) tile: &'static str,
    pub(crate) org: Uuid,
    pub(crate) filters: Filters,
    pub(crate) metrics: &'static [MetricName],
}

/// What a tile shows.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum TileState {
    /// Nothing yet.
    Loading,
    /// Figures; `old` while those for other filters are on their way.
    Shown { share: Arc<Share>, old: bool },
    /// An error of this tile alone.
    Failed { failure: Failure, retrying: bool },
}

impl TileState {
    /// What to show of it while the answer for newer filters is on its way.
    fn of_older_filters(&self) -> Self {
        match self.clone() {
            Self::Loading => Self::Loading,
            Self::Shown { share, .. } => Self::Shown { share, old: true },
            Self::Failed { failure, .. } => Self::Failed { failure, retrying: true },
        }
    }
}

/// A tile's figures as they come.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tile {
    pub(crate) state: Memo<TileState>,
    key: Memo<Option<TileKey>>,
    session: Session,
    queries: QueryClient,
}

impl Tile {
    /// Asks the current question again, for this tile alone.
    pub(crate) fn retry(self) {
        if let Some(key) = self.key.get_untracked() {
            self.queries.invalidate_query(questions(self.session), key);
        }
    }
}

/// The tile `name`, which shows `metrics` of whatever the page's filters select.
pub(crate) fn use_tile(name: &'static str, metrics: &'static [MetricName]) -> Tile {
    let queries: QueryClient = expect_context();
    let session: Session = expect_context();
    let filters: Memo<Filters> = expect_context();
    let key = Memo::new(move |_| {
        let org = session.get().map(|session| session.me.org.id).unwrap_or_default();
        Some(TileKey { tile: name, org, filters: filters.get(), metrics })
    });
    let answer = newest(queries, move || questions(session), key);
    let fetching = queries.subscribe_is_fetching_local(questions(session), move || key.get());
    let state = Memo::new(move |before: Option<&TileState>| match answer() {
        None => before.map_or(TileState::Loading, TileState::of_older_filters),
        Some(Ok(share)) => TileState::Shown { share, old: false },
        Some(Err(failure)) => TileState::Failed { failure, retrying: fetching.get() },
    });
    Tile { state, key, session, queries }
}

/// A metric as the list of itself.
pub(crate) fn alone(metric: MetricName) -> &'static [MetricName] {
    words::METRICS.iter().find(|known| **known == metric).map_or(&[], std::slice::from_ref)
}

/// Asks every shown question again, as one request where the filters are the same.
pub(crate) fn revalidate(queries: QueryClient, session: Session) {
    queries.invalidate_query_scope(questions(session));
}

fn questions(session: Session) -> QueryScopeLocal<TileKey, Result<Arc<Share>, Failure>> {
    let ask = move |key: TileKey| dashboard_request::share(session, key);
    QueryScopeLocal::new(ask).with_options(QueryOptions::new().with_stale_time(FRESH_FOR))
}
