//! The metric dictionary: names, units and definitions, as the server keeps them.

use std::sync::Arc;

use analytics_client::types::{Good, MetricDefinition, MetricName, Unit};
use leptos::prelude::*;
use leptos_fetch::QueryClient;
use uuid::Uuid;

use crate::session::Session;

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

    /// The metric's name for people.
    pub(crate) fn label(self, metric: MetricName) -> String {
        self.entry(metric).map_or_else(|| readable(&metric.to_string()), |entry| entry.label)
    }

    /// The metric's definition in words; empty until it is known.
    pub(crate) fn definition(self, metric: MetricName) -> String {
        self.entry(metric).map(|entry| entry.definition).unwrap_or_default()
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

/// `answer_rate` → `Answer rate`, until the dictionary is there.
fn readable(name: &str) -> String {
    let mut letters = name.chars().map(|letter| if letter == '_' { ' ' } else { letter });
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn names_read_like_words() {
        assert_eq!(readable("answer_rate"), "Answer rate");
        assert_eq!(readable(""), "");
    }
}
