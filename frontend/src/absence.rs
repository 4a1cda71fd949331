//! The metric dictionary: units, and which way is good, as the server keeps them.

use analytics_client::{
    Failure,
    types::{Good, MetricDefinition, MetricName, Unit},
};
use leptos::prelude::*;
use uuid::Uuid;

use crate::{
    answer::{Asked, State, questions, use_answer},
    figures::Share,
    session::Session,
    words::{self, say},
};

/// What is known of the metrics; shared by the whole page.
#[derive(Clone, Copy)]
pub(crate) struct Dictionary(Asked<Uuid, Vec<MetricDefinition>>);

impl Dictionary {
    /// Asks for the dictionary, once per organisation.
    pub(crate) fn load() -> Self {
        let session: Session = expect_context();
        let ask = move |_org: Uuid| async move {
            session.ask(async |client| client.list_metrics().send().await).await.map(|answer| answer.metrics)
        };
        Self(use_answer(questions(ask), Memo::new(move |_| Some(session.org()))))
    }

    /// Why there is no dictionary; none = it is there, or on its way.
    pub(crate) fn failure(self) -> Option<Failure> {
        self.0.state.with(|state| match state {
            State::Failed { failure, .. } => Some(failure.clone()),
            State::Loading | State::Shown { .. } => None,
        })
    }

    /// Whether the dictionary is there.
    pub(crate) fn is_known(self) -> bool {
        self.0.state.with(|state| matches!(state, State::Shown { .. }))
    }

    /// Asks again if there was no answer.
    pub(crate) fn retry(self) {
        if self.failure().is_some() {
            self.0.again();
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
        self.0.state.with(|state| match state {
            State::Shown { answer, .. } => answer.iter().find(|entry| entry.id == name).cloned(),
            State::Loading | State::Failed { .. } => None,
        })
    }
}
