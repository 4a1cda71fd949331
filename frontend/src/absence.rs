//! Why there is nothing to show.

use analytics_client::types::MetricName;

use crate::{
    figures::Share,
    words::{self, say},
};

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
