//! The words of flows and sessions: outcomes, states, figures.

use analytics_client::types::{Csat, FlowStatus, Ratio, SessionOutcome};
use leptos::prelude::*;

use crate::{
    components::pill::pill,
    format::{self, Piece},
    words::say,
};

/// How sessions end, the best first.
pub(crate) const OUTCOMES: [SessionOutcome; 4] =
    [SessionOutcome::Resolved, SessionOutcome::Workaround, SessionOutcome::Escalated, SessionOutcome::Unresolved];

/// How a session ended.
pub(crate) fn outcome(outcome: SessionOutcome) -> &'static str {
    match outcome {
        SessionOutcome::Resolved => say!(flows.outcomes.resolved),
        SessionOutcome::Workaround => say!(flows.outcomes.workaround),
        SessionOutcome::Escalated => say!(flows.outcomes.escalated),
        SessionOutcome::Unresolved => say!(flows.outcomes.unresolved),
    }
}

/// Where flows can be in their lives, those that are run first.
pub(crate) const STATUSES: [FlowStatus; 3] = [FlowStatus::Published, FlowStatus::Draft, FlowStatus::Archived];

/// Where a flow is in its life.
pub(crate) fn status(status: FlowStatus) -> &'static str {
    match status {
        FlowStatus::Draft => say!(flows.statuses.draft),
        FlowStatus::Published => say!(flows.statuses.published),
        FlowStatus::Archived => say!(flows.statuses.archived),
    }
}

/// The same with its tone.
pub(crate) fn status_view(of: FlowStatus) -> AnyView {
    let tone = match of {
        FlowStatus::Draft => "half",
        FlowStatus::Published => "done",
        FlowStatus::Archived => "none",
    };
    pill(tone, status(of))
}

/// A figure of this area, by its name in files.
macro_rules! entry {
    ($id:literal $key:ident) => {
        $crate::words::Entry {
            id: $id,
            label: $crate::words::say!(flows.figures.$key.label),
            definition: $crate::words::say!(flows.figures.$key.definition),
        }
    };
}
pub(crate) use entry;

/// A share; a dash where there is nothing to compute it from.
pub(crate) fn share(ratio: &Ratio) -> String {
    ratio.value.map_or_else(nothing, |value| Piece::text(&format::percent(value)))
}

/// Minutes as people tell them; a dash where there are none.
pub(crate) fn minutes(minutes: Option<f64>) -> String {
    minutes.map_or_else(nothing, |minutes| Piece::text(&format::duration(minutes * 60.0)))
}

/// A mean rating; a dash without ratings.
pub(crate) fn mean(csat: &Csat) -> String {
    csat.average.map_or_else(nothing, |average| format::decimal(average, 2))
}

/// How many ratings a mean is over.
pub(crate) fn ratings(csat: &Csat) -> String {
    say!(beside.ratings_sum, sum = format::count(csat.sample_size))
}

fn nothing() -> String {
    "—".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{language, words::Locale};

    #[test]
    fn every_outcome_has_words_in_both_languages() {
        let words = || OUTCOMES.map(outcome);
        assert_eq!(words(), ["Resolved", "Workaround", "Escalated", "Unresolved"]);
        language::set_for_test(Locale::es);
        assert_eq!(words(), ["Resueltas", "Con solución provisional", "Escaladas", "Sin resolver"]);
    }

    #[test]
    fn what_cannot_be_computed_is_a_dash() {
        let nobody = Csat { average: None, sample_size: 0 };
        let nothing = Ratio { numerator: Some(0), denominator: Some(0), value: None };
        assert_eq!([mean(&nobody), share(&nothing), minutes(None)], ["—", "—", "—"]);
    }
}
