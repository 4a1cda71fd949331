//! The one statement of each answer: sessions in scope are read once, and everything is added up from them.

use analytics_domain::{
    flows::{
        analytics::TOP,
        filters::SessionFilters,
        metrics::{
            ACTIVE_ENGINEERS, COMPLETION_RATE, CSAT, DROP_OFFS, MEDIAN_DURATION, SESSIONS, VISITS, with_outcome,
        },
        session::SessionOutcome,
    },
    metric::{Aggregate, Column},
};
use sea_query::WithClause;

use crate::{
    axes::Axes,
    compile::{Compiler, Term},
    cte::{flow_session, flow_visit, name},
    db::Engine,
    parts::{Fold, Key, PartsStatement, union},
    statements::bucketed,
};

const BUCKETED: &str = "bucketed_flow_session";

/// What the rows of a part answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Summary,
    Series,
    Flows,
    Engineers,
    Steps,
}

/// What the statements of an answer depend on.
pub(crate) struct Question<'a> {
    pub(crate) engine: Engine,
    pub(crate) compiler: Compiler,
    pub(crate) filters: &'a SessionFilters,
    pub(crate) axes: &'a Axes,
}

impl Question<'_> {
    /// The summary, the series and the leader boards of sessions.
    pub(crate) fn team(&self) -> Option<PartsStatement<Part>> {
        let board = |part, column: Column| {
            let terms = of_board();
            let select = self.compiler.fold(name::FLOW_SESSION, &[column.as_str()], &terms);
            Fold::by_key(part, select, terms, Key { column: column.as_str(), kind: "uuid" }, Some(TOP))
        };
        let boards = [board(Part::Flows, Column::FlowId), board(Part::Engineers, Column::EngineerId)];
        self.statement(WithClause::new().cte(flow_session(self.filters)).to_owned(), boards)
    }

    /// The summary and the series of a flow's sessions, and its steps.
    pub(crate) fn flow(&self) -> Option<PartsStatement<Part>> {
        let terms = Term::of_each([&VISITS, &DROP_OFFS]);
        let node = Column::NodeId.as_str();
        let select = self.compiler.fold(name::FLOW_VISIT, &[node], &terms);
        let steps = Fold::by_key(Part::Steps, select, terms, Key { column: node, kind: "text" }, None);
        let mut with = WithClause::new();
        with.cte(flow_session(self.filters)).cte(flow_visit(self.filters));
        self.statement(with, [steps])
    }

    fn statement(
        &self,
        mut with: WithClause,
        keyed: impl IntoIterator<Item = Fold<Part>>,
    ) -> Option<PartsStatement<Part>> {
        let terms = of_summary();
        let summary = self.compiler.fold(name::FLOW_SESSION, &[name::PERIOD], &terms);
        let mut folds = vec![Fold::by_window(Part::Summary, summary, terms)];
        if !self.axes.is_empty() {
            with.cte(bucketed(self.engine, self.axes, name::FLOW_SESSION, name::CREATED, BUCKETED));
            let terms = of_series();
            let series = self.compiler.fold(BUCKETED, &[name::BUCKET], &terms);
            folds.push(Fold::by_bucket(Part::Series, series, terms, self.axes));
        }
        folds.extend(keyed);
        let (select, parts) = union(folds)?;
        Some(PartsStatement { statement: self.engine.backend().build(&select.with(with)), parts })
    }
}

fn of_summary() -> Vec<Term> {
    let outcomes = outcomes();
    let others = [&SESSIONS, &COMPLETION_RATE, &MEDIAN_DURATION, &ACTIVE_ENGINEERS, &CSAT];
    Term::of_each(others.into_iter().chain(&outcomes))
}

fn of_series() -> Vec<Term> {
    Term::of_each(std::iter::once(&SESSIONS).chain(&outcomes()))
}

/// The number of sessions comes first: by it leaders are ranked.
fn of_board() -> Vec<Term> {
    Term::of_each([&SESSIONS, &COMPLETION_RATE, &MEDIAN_DURATION, &CSAT])
}

fn outcomes() -> Vec<Aggregate> {
    SessionOutcome::ALL.iter().map(|outcome| with_outcome(*outcome)).collect()
}
