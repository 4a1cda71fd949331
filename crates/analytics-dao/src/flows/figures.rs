//! Sums to figures.

use analytics_domain::{
    beside::satisfaction::{Counts, RATINGS},
    buckets::Bucket,
    figures::Ratio,
    flows::{
        analytics::{Csat, OutcomeCount, SessionFigures, SessionsPoint},
        metrics::{ACTIVE_ENGINEERS, COMPLETED, SESSIONS, with_outcome},
        session::SessionOutcome,
    },
    metric::{Aggregate, Column, Condition},
};

use crate::compile::{Term, Totals};

/// Twice the median is in milliseconds.
const TWICE_A_MINUTE: f64 = 120_000.0;

pub(super) fn summary(totals: &Totals) -> SessionFigures {
    let outcome = |outcome: &SessionOutcome| OutcomeCount { outcome: *outcome, count: with(totals, *outcome) };
    SessionFigures {
        total: number(totals, &SESSIONS),
        completed: completed(totals),
        completion_rate: completion_rate(totals),
        median_duration_minutes: median_minutes(totals),
        active_engineers: number(totals, &ACTIVE_ENGINEERS),
        outcomes: SessionOutcome::ALL.iter().map(outcome).collect(),
        csat: Csat::of(&ratings(totals)),
    }
}

pub(super) fn point(bucket: Bucket, totals: &Totals) -> SessionsPoint {
    let total = number(totals, &SESSIONS);
    let [resolved, escalated, workaround, unresolved] =
        [SessionOutcome::Resolved, SessionOutcome::Escalated, SessionOutcome::Workaround, SessionOutcome::Unresolved]
            .map(|outcome| with(totals, outcome));
    let open = total - resolved - escalated - workaround - unresolved;
    SessionsPoint { bucket, total, resolved, escalated, workaround, unresolved, open }
}

pub(super) fn completion_rate(totals: &Totals) -> Ratio {
    Ratio::of(completed(totals), number(totals, &SESSIONS))
}

pub(super) fn median_minutes(totals: &Totals) -> Option<f64> {
    let any = totals.get(Term::Rows(Condition::Present(Column::DurationMs))) > 0;
    any.then(|| totals.get(Term::TwiceMedian(Column::DurationMs)) as f64 / TWICE_A_MINUTE)
}

/// How often each rating was given.
pub(super) fn ratings(totals: &Totals) -> Counts {
    RATINGS.map(|rating| totals.get(Term::Rows(Condition::Equals(Column::Rating, rating))))
}

/// The one number that an aggregate is made of.
pub(super) fn number(totals: &Totals, aggregate: &Aggregate) -> i64 {
    Term::of(aggregate).first().map_or(0, |term| totals.get(*term))
}

fn completed(totals: &Totals) -> i64 {
    totals.get(Term::Rows(COMPLETED))
}

fn with(totals: &Totals, outcome: SessionOutcome) -> i64 {
    number(totals, &with_outcome(outcome))
}
