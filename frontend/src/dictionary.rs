//! The metric dictionary: units, and which way is good, as the server keeps them.

use std::sync::Arc;

use analytics_client::types::{Good, MetricDefinition, MetricName, Unit};
use leptos::prelude::*;
use leptos_fetch::QueryClient;
use uuid::Uuid;

use crate::{
    figures::Share,
    session::Session,
    words::{self, say},
};

/// What is known of the metrics; shared by the whole page.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Dictionary(Signal<Option<Arc<Vec<MetricDefinition>>>>);

impl Dictionary {
    /// Asks for the dictionary, once per organisation.
    pub(crate) fn load() -> Self {
        let session: Session = expect_context();
        let ask = move |_org: Uuid| async move {
            session.ask(async |client| client.list_metrics().send().await).await.map(|answer| Arc::new(answer.metrics))
        };
        let org = move || session.get().map(|session| session.me.org.id).unwrap_or_default();
        let answer = expect_context::<QueryClient>().local_resource(ask, org);
        Self(Signal::derive(move || answer.get().and_then(Result::ok)))
    }

    /// Why a metric has no figure.
    pub(crate) fn absence(self, share: &Share, metric: MetricName) -> String {
        match self.entry(metric) {
            Some(entry) if share.is_absent(metric) => words::not_recorded(&entry.needs),
            _ => say!(figures.nothing_sent).to_owned(),
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
        self.0.with(|entries| entries.as_ref()?.iter().find(|entry| entry.id == name).cloned())
    }
}
