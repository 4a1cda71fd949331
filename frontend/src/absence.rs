//! Why there is nothing to show.

use analytics_client::types::MetricName;
use leptos::prelude::*;

use crate::{
    figures::Share,
    words::{self, say},
};

/// Words of the page, and what the server itself says of it, which is English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Remark {
    pub(crate) words: String,
    pub(crate) detail: Option<String>,
}

impl Remark {
    /// Words of the page alone.
    pub(crate) const fn of(words: String) -> Self {
        Self { words, detail: None }
    }

    /// As a view, in whatever it is put into.
    pub(crate) fn view(self) -> impl IntoView {
        let Self { words, detail } = self;
        view! { {words} {detail.map(|detail| view! { " "<span lang="en">{detail}</span> })} }
    }
}

/// Why a metric has no figure.
pub(crate) fn of_figure(share: &Share, metric: MetricName) -> String {
    if share.is_absent(metric) {
        words::not_recorded(words::needs(metric))
    } else {
        say!(figures.nothing_sent).to_owned()
    }
}

/// Why a chart has no points.
pub(crate) fn of_points(share: &Share, metric: MetricName) -> String {
    if share.is_absent(metric) {
        format!("{}. {}", say!(figures.no_data), of_figure(share, metric))
    } else {
        say!(charts.nothing_here).to_owned()
    }
}
