//! The one way a tile fetches: keyed by tile, organisation and filters; cached,
//! asked once per key, and never overwritten by the answer to an older key.

use std::{fmt::Debug, hash::Hash};

use analytics_client::{Failure, types::MetricName};
use leptos::prelude::*;
use uuid::Uuid;

use crate::{
    answer::{Asked, questions, use_answer},
    dashboard_request,
    figures::Share,
    filters::Filters,
    freshness::keep_fresh,
    session::Session,
    words,
};

/// What a tile asks: the same key is the same question.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct TileKey<A = &'static [MetricName]> {
    pub(crate) tile: &'static str,
    pub(crate) org: Uuid,
    pub(crate) filters: Filters,
    /// What it asks for, of whatever the filters select.
    pub(crate) asks: A,
}

/// A tile's figures as they come.
pub(crate) type Tile = Asked<TileKey, Share>;

/// The tile `name`, which shows `metrics` of whatever the page's filters select, and keeps them fresh.
pub(crate) fn use_tile(name: &'static str, metrics: &'static [MetricName]) -> Tile {
    use_tile_answered_by(name, metrics, dashboard_request::share)
}

/// The same of what `fetch` answers. Tiles of the same name that ask for the same share their answer.
pub(crate) fn use_tile_answered_by<A, T, F, Fut>(name: &'static str, asks: A, fetch: F) -> Asked<TileKey<A>, T>
where
    A: Debug + Copy + PartialEq + Hash + Send + Sync + 'static,
    T: Debug + Clone + PartialEq + Send + Sync + 'static,
    F: Fn(Session, TileKey<A>) -> Fut + Copy + 'static,
    Fut: Future<Output = Result<T, Failure>> + 'static,
{
    let filters: Memo<Filters> = expect_context();
    use_tile_asking(name, Memo::new(move |_| (filters.get(), asks)), fetch)
}

/// The same where what is asked for changes with the page, and where not all of its filters apply.
pub(crate) fn use_tile_asking<A, T, F, Fut>(
    name: &'static str,
    question: Memo<(Filters, A)>,
    fetch: F,
) -> Asked<TileKey<A>, T>
where
    A: Debug + Copy + PartialEq + Hash + Send + Sync + 'static,
    T: Debug + Clone + PartialEq + Send + Sync + 'static,
    F: Fn(Session, TileKey<A>) -> Fut + Copy + 'static,
    Fut: Future<Output = Result<T, Failure>> + 'static,
{
    let session: Session = expect_context();
    let key = Memo::new(move |_| {
        let (filters, asks) = question.get();
        Some(TileKey { tile: name, org: session.org(), filters, asks })
    });
    let tile = use_answer(questions(move |key| fetch(session, key)), key);
    keep_fresh(tile);
    tile
}

/// A metric as the list of itself.
pub(crate) fn alone(metric: MetricName) -> &'static [MetricName] {
    words::METRICS.iter().find(|known| **known == metric).map_or(&[], std::slice::from_ref)
}
