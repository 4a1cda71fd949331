//! The statements of one dashboard: one per base CTE and grain.

use analytics_domain::{
    filters::ResolvedFilters,
    metric::{Aggregate, Column, Condition, Cte, Key, Metric},
};
use sea_orm::Statement;
use sea_query::{CommonTableExpression, Expr, ExprTrait, IntoIden, Query, SelectStatement, WithClause};

use crate::{
    axes::Axes,
    compile::{Compiler, Term, alias},
    cte::{self, name, scope::Windows, time_of},
    db::Engine,
    parts::{Fold, PartsStatement, union},
    session::OrgContext,
};

const BUCKETED: &str = "bucketed";
const PRESENT: &str = "present";

/// Everything that the statements of one dashboard depend on.
#[derive(Clone, Copy)]
pub(crate) struct Question<'a> {
    pub(crate) engine: Engine,
    pub(crate) filters: &'a ResolvedFilters,
    pub(crate) context: &'a OrgContext,
    pub(crate) axes: &'a Axes,
}

/// What the rows of a part of the pairs statement answer.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Part {
    Call,
    CallDelays,
    CandidateInfo,
    CandidateInfoSeries,
}

/// The series of one CTE: a row per bucket that has any.
pub(crate) struct SeriesStatement {
    pub(crate) statement: Statement,
    pub(crate) terms: Vec<Term>,
}

/// The breakdown of `call` by one column: a row per window and value.
pub(crate) struct BreakdownStatement {
    pub(crate) statement: Statement,
    pub(crate) column: Column,
    pub(crate) term: Term,
}

impl Question<'_> {
    pub(crate) const fn compiler(&self) -> Compiler {
        Compiler::new(self.engine, &self.context.settings)
    }

    /// All statements of a dashboard, one after the other.
    #[cfg(any(test, feature = "fuzzing"))]
    pub(crate) fn all(&self, metrics: &[&'static Metric]) -> Vec<Statement> {
        let windows = [Some(Windows::current(&self.filters.span())), Windows::previous(&self.filters.span())];
        let pairs = windows.into_iter().flatten().filter_map(|windows| self.pairs(metrics, windows));
        let series = [Cte::Call, Cte::Review].into_iter().filter_map(|cte| self.series(cte, metrics));
        let breakdowns = self.breakdowns(metrics).into_iter().map(|breakdown| breakdown.statement);
        pairs.map(|pairs| pairs.statement).chain(series.map(|series| series.statement)).chain(breakdowns).collect()
    }

    /// The scalars of `call`, the delays in its series, and everything of `candidate_info`. What is computed per
    /// (candidate, campaign) pair comes from pairs that are grouped once, and all else with it; without such a figure,
    /// nothing is grouped by pair.
    pub(crate) fn pairs(&self, metrics: &[&'static Metric], windows: Windows) -> Option<PartsStatement<Part>> {
        let call = Term::of_all(of(metrics, Cte::Call, is_scalar));
        let scalars = Term::of_all(of(metrics, Cte::CandidateInfo, is_scalar));
        let series = Term::of_all(of(metrics, Cte::CandidateInfo, is_series));
        let delays = self.delays(metrics);
        // The scalars come first, where their fold looks for them.
        let of_calls = Term::each_once(call.iter().chain(&delays).copied());
        let of_pairs = !scalars.is_empty() || !series.is_empty() || of_calls.iter().any(|term| term.needs(Key::Pair));
        let compiler = self.compiler();
        let mut with = WithClause::new();
        with.cte(cte::call(self.filters, windows));
        if of_pairs {
            let pairs = compiler.pairs(name::CALL, &of_calls);
            with.cte(
                CommonTableExpression::new().table_name(name::CALL_PAIR).query(pairs).materialized(true).to_owned(),
            );
        }
        if !scalars.is_empty() || !series.is_empty() {
            let mut reviewed = compiler.candidate_info(self.filters);
            if !scalars.is_empty() && !series.is_empty() {
                reviewed.materialized(true);
            }
            with.cte(reviewed);
        }
        let mut folds = Vec::new();
        if !call.is_empty() {
            let select = if of_pairs {
                compiler.fold_pairs(name::CALL_PAIR, &[name::PERIOD], &call)
            } else {
                compiler.fold(name::CALL, &[name::PERIOD], &call)
            };
            folds.push(Fold::by_window(Part::Call, select, call));
        }
        for (place, term) in of_calls.iter().enumerate().filter(|(_, term)| delays.contains(term)) {
            if let Term::DelayMs(condition) = *term {
                let select = compiler.fold_delays(name::CALL_PAIR, &alias(place), &self.axes.inner_edges());
                folds.push(Fold::by_bucket(Part::CallDelays, select, Term::of_delay(condition).into(), self.axes));
            }
        }
        if !scalars.is_empty() {
            let select = compiler.fold(name::CANDIDATE_INFO, &[name::PERIOD], &scalars);
            folds.push(Fold::by_window(Part::CandidateInfo, select, scalars));
        }
        if !series.is_empty() && !self.axes.is_empty() {
            with.cte(self.bucketed(Cte::CandidateInfo, BUCKETED));
            let select = compiler.fold(BUCKETED, &[name::BUCKET], &series);
            folds.push(Fold::by_bucket(Part::CandidateInfoSeries, select, series, self.axes));
        }
        let (select, parts) = union(folds)?;
        Some(PartsStatement { statement: self.statement(with, select), parts })
    }

    /// The delays in the series of `call`.
    fn delays(&self, metrics: &[&'static Metric]) -> Vec<Term> {
        let mut terms = Term::of_all(of(metrics, Cte::Call, is_series));
        terms.retain(|term| term.is_of_delays() && !self.axes.is_empty());
        terms
    }

    /// The series of `call`, without delays, or of `review`.
    pub(crate) fn series(&self, cte: Cte, metrics: &[&'static Metric]) -> Option<SeriesStatement> {
        let mut terms = Term::of_all(of(metrics, cte, is_series));
        terms.retain(|term| !term.is_of_delays());
        if terms.is_empty() || self.axes.is_empty() {
            return None;
        }
        let mut with = WithClause::new();
        self.compiler().base(&mut with, cte, self.filters, Windows::compared(&self.filters.span()));
        with.cte(self.bucketed(cte, BUCKETED));
        let fold = self.compiler().fold(BUCKETED, &[name::BUCKET], &terms);
        Some(SeriesStatement { statement: self.statement(with, fold), terms })
    }

    /// The breakdowns of `call`, one statement each.
    pub(crate) fn breakdowns(&self, metrics: &[&'static Metric]) -> Vec<BreakdownStatement> {
        let columns = metrics.iter().filter_map(|metric| match metric.aggregate {
            Aggregate::Breakdown(column) => Some(column),
            _ => None,
        });
        columns.map(|column| self.breakdown(column)).collect()
    }

    fn breakdown(&self, column: Column) -> BreakdownStatement {
        let term = Term::Distinct(Key::Candidate, Condition::Always);
        let mut with = WithClause::new();
        with.cte(cte::call(self.filters, Windows::compared(&self.filters.span())));
        let present = Query::select()
            .expr(Expr::col(sea_query::Asterisk))
            .from(name::CALL)
            .and_where(Expr::col(column.as_str()).is_not_null())
            .take();
        with.cte(CommonTableExpression::new().table_name(PRESENT).query(present).to_owned());
        let fold = self.compiler().fold(PRESENT, &[name::PERIOD, column.as_str()], &[term]);
        BreakdownStatement { statement: self.statement(with, fold), column, term }
    }

    /// The rows of a base CTE with the bucket that their time falls in.
    pub(crate) fn bucketed(&self, cte: Cte, named: impl IntoIden) -> CommonTableExpression {
        bucketed(self.engine, self.axes, cte.as_str(), time_of(cte), named)
    }

    pub(crate) fn statement(&self, with: WithClause, select: SelectStatement) -> Statement {
        self.engine.backend().build(&select.with(with))
    }
}

/// The rows of a base CTE with the bucket that a time of theirs falls in.
pub(crate) fn bucketed(
    engine: Engine,
    axes: &Axes,
    source: &'static str,
    time: &'static str,
    named: impl IntoIden,
) -> CommonTableExpression {
    let bucket = engine.bucket_index(Expr::col(time), &axes.inner_edges());
    let rows = Query::select().expr(Expr::col(sea_query::Asterisk)).expr_as(bucket, name::BUCKET).from(source).take();
    CommonTableExpression::new().table_name(named).query(rows).to_owned()
}

fn is_scalar(metric: &Metric) -> bool {
    !matches!(metric.aggregate, Aggregate::Series(_) | Aggregate::Breakdown(_))
}

fn is_series(metric: &Metric) -> bool {
    matches!(metric.aggregate, Aggregate::Series(_))
}

fn of(metrics: &[&'static Metric], cte: Cte, shape: fn(&Metric) -> bool) -> impl Iterator<Item = &'static Metric> {
    metrics.iter().copied().filter(move |metric| metric.cte == cte && shape(metric))
}
