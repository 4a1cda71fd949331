//! The metric dictionary: units, and which way is good, as the server keeps them.

use std::sync::Arc;

use analytics_client::{
    Failure,
    types::{Good, MetricDefinition, MetricName, Unit},
};
use leptos::prelude::*;
use leptos_fetch::{QueryClient, QueryScopeLocal};
use uuid::Uuid;

use crate::{
    figures::Share,
    session::Session,
    words::{self, say},
};

type Entries = Arc<Vec<MetricDefinition>>;

/// What is known of the metrics; shared by the whole page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Dictionary {
    answer: Signal<Option<Result<Entries, Failure>>>,
    session: Session,
    queries: QueryClient,
}

impl Dictionary {
    /// Asks for the dictionary, once per organisation.
    pub(crate) fn load() -> Self {
        let session: Session = expect_context();
        let queries: QueryClient = expect_context();
        let org = move || session.get().map(|session| session.me.org.id).unwrap_or_default();
        let answer = queries.local_resource(question(session), org);
        Self { answer: Signal::derive(move || answer.get()), session, queries }
    }

    /// Why there is no dictionary; none = it is there, or on its way.
    pub(crate) fn failure(self) -> Option<Failure> {
        self.answer.with(|answer| answer.as_ref()?.as_ref().err().cloned())
    }

    /// Whether the dictionary is there.
    pub(crate) fn is_known(self) -> bool {
        self.answer.with(|answer| matches!(answer, Some(Ok(_))))
    }

    /// Asks again if there was no answer.
    pub(crate) fn retry(self) {
        if self.failure().is_some() {
            self.queries.invalidate_query_scope(question(self.session));
        }
    }

    /// Why a metric has no figure.
    pub(crate) fn absence(self, share: &Share, metric: MetricName) -> String {
        match self.entry(metric) {
            Some(entry) if share.is_absent(metric) => words::not_recorded(&entry.needs),
            _ => say!(figures.nothing_sent).to_owned(),
        }
    }

    /// Why a chart has no points.
    pub(crate) fn absence_in_range(self, share: &Share, metric: MetricName) -> String {
        if share.is_absent(metric) {
            format!("{}. {}", say!(figures.no_data), self.absence(share, metric))
        } else {
            say!(charts.nothing_here).to_owned()
        }
    }

    /// The metric's unit.
    pub(crate) fn unit(self, metric: MetricName) -> Unit {
        self.entry(metric).map_or(Unit::Count, |entry| entry.unit)
    }

    /// Which way the metric should move.
    pub(crate) fn good(self, metric: MetricName) -> Good {
        self.entry(metric).map_or(Good::Neutral, |entry| entry.good)
    }

    fn entry(self, metric: MetricName) -> Option<MetricDefinition> {
        let name = metric.to_string();
        self.answer.with(|answer| answer.as_ref()?.as_ref().ok()?.iter().find(|entry| entry.id == name).cloned())
    }
}

fn question(session: Session) -> QueryScopeLocal<Uuid, Result<Entries, Failure>> {
    QueryScopeLocal::new(move |_org: Uuid| async move {
        session.ask(async |client| client.list_metrics().send().await).await.map(|answer| Arc::new(answer.metrics))
    })
}
