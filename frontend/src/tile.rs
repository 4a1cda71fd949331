//! The one way a tile fetches: keyed by tile, organisation and filters; cached,
//! asked once per key, and never overwritten by the answer to an older key.

use analytics_client::types::MetricName;
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
pub(crate) struct TileKey {
    pub(crate) tile: &'static str,
    pub(crate) org: Uuid,
    pub(crate) filters: Filters,
    pub(crate) metrics: &'static [MetricName],
}

/// A tile's figures as they come.
pub(crate) type Tile = Asked<TileKey, Share>;

/// The tile `name`, which shows `metrics` of whatever the page's filters select, and keeps them fresh.
pub(crate) fn use_tile(name: &'static str, metrics: &'static [MetricName]) -> Tile {
    let session: Session = expect_context();
    let filters: Memo<Filters> = expect_context();
    let key = Memo::new(move |_| Some(TileKey { tile: name, org: session.org(), filters: filters.get(), metrics }));
    let tile = use_answer(questions(move |key| dashboard_request::share(session, key)), key);
    keep_fresh(tile);
    tile
}

/// A metric as the list of itself.
pub(crate) fn alone(metric: MetricName) -> &'static [MetricName] {
    words::METRICS.iter().find(|known| **known == metric).map_or(&[], std::slice::from_ref)
}
