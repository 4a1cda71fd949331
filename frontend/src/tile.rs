//! The one way a tile fetches: keyed by tile, organisation and filters; cached,
//! asked once per key, and never overwritten by the answer to an older key.

use std::{sync::Arc, time::Duration};

use analytics_client::{Failure, types::MetricName};
use leptos::prelude::*;
use leptos_fetch::{QueryClient, QueryOptions, QueryScopeLocal};
use uuid::Uuid;

use crate::{dashboard_request, figures::Share, filters::Filters, session::Session};

const FRESH_FOR: Duration = Duration::from_mins(1);

/// What a tile asks: the same key is the same question.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct TileKey {
    pub(crate) tile: &'static str,
    pub(crate) org: Uuid,
    pub(crate) filters: Filters,
    pub(crate) metrics: &'static [MetricName],
}

/// An answer with the question it belongs to.
#[derive(Debug, Clone, PartialEq)]
struct Answer {
    key: TileKey,
    result: Result<Arc<Share>, Failure>,
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

/// A tile's figures as they come.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tile {
    pub(crate) state: Memo<TileState>,
    key: Memo<TileKey>,
    session: Session,
    queries: QueryClient,
}

impl Tile {
    /// Asks the current question again, for this tile alone.
    pub(crate) fn retry(self) {
        self.queries.invalidate_query(questions(self.session), self.key.get_untracked());
    }
}

/// The tile `name`, which shows `metrics` of whatever the page's filters select.
pub(crate) fn use_tile(name: &'static str, metrics: &'static [MetricName]) -> Tile {
    let queries: QueryClient = expect_context();
    let session: Session = expect_context();
    let filters: Memo<Filters> = expect_context();
    let key = Memo::new(move |_| TileKey {
        tile: name,
        org: session.get().map(|session| session.me.org.id).unwrap_or_default(),
        filters: filters.get(),
        metrics,
    });
    let answer = queries.local_resource(questions(session), move || key.get());
    let fetching = queries.subscribe_is_fetching_local(questions(session), move || key.get());
    let state = Memo::new(move |_| match answer.get() {
        None => TileState::Loading,
        Some(Answer { key: answered, result: Ok(share) }) => TileState::Shown { share, old: answered != key.get() },
        Some(Answer { key: answered, result: Err(failure) }) => {
            TileState::Failed { failure, retrying: fetching.get() || answered != key.get() }
        }
    });
    Tile { state, key, session, queries }
}

/// Asks every shown question again, as one request where the filters are the same.
pub(crate) fn revalidate(queries: QueryClient, session: Session) {
    queries.invalidate_query_scope(questions(session));
}

fn questions(session: Session) -> QueryScopeLocal<TileKey, Answer> {
    let ask =
        move |key: TileKey| async move { Answer { result: dashboard_request::share(session, key.clone()).await, key } };
    QueryScopeLocal::new(ask).with_options(QueryOptions::new().with_stale_time(FRESH_FOR))
}
