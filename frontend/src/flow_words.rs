//! The words of flows and sessions: outcomes, states, figures.

use analytics_client::types::{Csat, FlowStatus, Ratio, SessionOutcome};
use leptos::prelude::*;

use crate::{
    beside_words,
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
        SessionOutcome::Resolved => say!(flows.one_outcome.resolved),
        SessionOutcome::Workaround => say!(flows.one_outcome.workaround),
        SessionOutcome::Escalated => say!(flows.one_outcome.escalated),
        SessionOutcome::Unresolved => say!(flows.one_outcome.unresolved),
    }
}

/// How many sessions ended.
pub(crate) fn outcome_of_many(outcome: SessionOutcome) -> &'static str {
    match outcome {
        SessionOutcome::Resolved => say!(flows.outcomes.resolved),
        SessionOutcome::Workaround => say!(flows.outcomes.workaround),
        SessionOutcome::Escalated => say!(flows.outcomes.escalated),
        SessionOutcome::Unresolved => say!(flows.outcomes.unresolved),
    }
}

/// Where flows can be in their lives, those that are run first.
pub(crate) const STATUSES: [FlowStatus; 3] = [FlowStatus::Published, FlowStatus::Draft, FlowStatus::Archived];

/// Where flows of a list are in their lives.
pub(crate) fn status_of_many(status: FlowStatus) -> &'static str {
    match status {
        FlowStatus::Draft => say!(flows.statuses.draft),
        FlowStatus::Published => say!(flows.statuses.published),
        FlowStatus::Archived => say!(flows.statuses.archived),
    }
}

/// Where a flow is in its life, with its tone.
pub(crate) fn status_view(of: FlowStatus) -> AnyView {
    match of {
        FlowStatus::Draft => pill("half", say!(flows.one_status.draft)),
        FlowStatus::Published => pill("done", say!(flows.one_status.published)),
        FlowStatus::Archived => pill("none", say!(flows.one_status.archived)),
    }
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
    beside_words::ratings(csat.sample_size)
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
        assert_eq!(OUTCOMES.map(outcome), ["Resolved", "Workaround", "Escalated", "Unresolved"]);
        language::set_for_test(Locale::es);
        assert_eq!(OUTCOMES.map(outcome), ["Resuelta", "Con solución provisional", "Escalada", "Sin resolver"]);
        let of_many = ["Resueltas", "Con solución provisional", "Escaladas", "Sin resolver"];
        assert_eq!(OUTCOMES.map(outcome_of_many), of_many);
    }

    #[test]
    fn what_cannot_be_computed_is_a_dash() {
        let nobody = Csat { average: None, sample_size: 0 };
        let nothing = Ratio { numerator: Some(0), denominator: Some(0), value: None };
        assert_eq!([mean(&nobody), share(&nothing), minutes(None)], ["—", "—", "—"]);
    }
}
