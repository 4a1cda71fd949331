//! The statements of one dashboard: one per base CTE and grain.

use analytics_domain::{
    filters::ResolvedFilters,
    metric::{Aggregate, Column, Condition, Cte, Key, Metric},
};
use sea_orm::Statement;
use sea_query::{CommonTableExpression, Expr, ExprTrait, Query, SelectStatement, UnionType, WithClause};

use crate::{
    axes::Axes,
    compile::{Compiler, Term, alias},
    cte::{self, name, scope::Windows},
    db::Engine,
    dialect::integer,
    session::OrgContext,
};

/// The column that says which part of the pairs statement a row is of.
pub(crate) const PART: &str = "part";
/// The column with the window or the bucket of such a row.
pub(crate) const DIMENSION: &str = "dimension";

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
    CandidateInfo,
    CandidateInfoSeries,
}

/// The scalars, and all that is computed per pair; `PART` is an index into `parts`.
pub(crate) struct PairsStatement {
    pub(crate) statement: Statement,
    pub(crate) parts: Parts,
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
    fn compiler(&self) -> Compiler {
        Compiler { engine: self.engine, interview_threshold: self.context.interview_threshold }
    }

    /// All statements of a dashboard, one after the other.
    #[cfg(any(test, feature = "fuzzing"))]
    pub(crate) fn all(&self, metrics: &[&'static Metric]) -> Vec<Statement> {
        let pairs = self.pairs(metrics).map(|pairs| pairs.statement);
        let series = [Cte::Call, Cte::Review].into_iter().filter_map(|cte| self.series(cte, metrics));
        let breakdowns = self.breakdowns(metrics).into_iter().map(|breakdown| breakdown.statement);
        pairs.into_iter().chain(series.map(|series| series.statement)).chain(breakdowns).collect()
    }

    /// The scalars of `call` and everything of `candidate_info`. What is computed per (candidate, campaign) pair comes
    /// from pairs that are grouped once, and all else with it; without such a figure, nothing is grouped by pair.
    pub(crate) fn pairs(&self, metrics: &[&'static Metric]) -> Option<PairsStatement> {
        let call = Term::of_all(of(metrics, Cte::Call, is_scalar));
        let scalars = Term::of_all(of(metrics, Cte::CandidateInfo, is_scalar));
        let series = Term::of_all(of(metrics, Cte::CandidateInfo, is_series));
        let of_pairs = !scalars.is_empty() || !series.is_empty() || call.iter().any(|term| term.needs(Key::Pair));
        let compiler = self.compiler();
        let mut with = WithClause::new();
        with.cte(cte::call(self.filters, Windows::compared(self.filters)));
        if of_pairs {
            let pairs = compiler.pairs(name::CALL, &call);
            with.cte(
                CommonTableExpression::new().table_name(name::CALL_PAIR).query(pairs).materialized(true).to_owned(),
            );
        }
        if !scalars.is_empty() || !series.is_empty() {
            with.cte(cte::candidate_info(self.filters, self.context.default_passing_score));
        }
        let mut folds = Vec::new();
        if !call.is_empty() {
            let fold = if of_pairs {
                compiler.fold_pairs(name::CALL_PAIR, &[name::PERIOD], &call)
            } else {
                compiler.fold(name::CALL, &[name::PERIOD], &call)
            };
            folds.push((Part::Call, fold, name::PERIOD, call));
        }
        if !scalars.is_empty() {
            let fold = compiler.fold(name::CANDIDATE_INFO, &[name::PERIOD], &scalars);
            folds.push((Part::CandidateInfo, fold, name::PERIOD, scalars));
        }
        if !series.is_empty() && !self.axes.is_empty() {
            with.cte(self.bucketed(name::CANDIDATE_INFO, name::LAST_CALL));
            let fold = compiler.fold(BUCKETED, &[name::BUCKET], &series);
            folds.push((Part::CandidateInfoSeries, fold, name::BUCKET, series));
        }
        let (select, parts) = union(folds)?;
        Some(PairsStatement { statement: self.statement(with, select), parts })
    }

    /// The series of `call` or `review`.
    pub(crate) fn series(&self, cte: Cte, metrics: &[&'static Metric]) -> Option<SeriesStatement> {
        let terms = Term::of_all(of(metrics, cte, is_series));
        if terms.is_empty() || self.axes.is_empty() {
            return None;
        }
        let windows = Windows::compared(self.filters);
        let mut with = WithClause::new();
        let (source, time) = if cte == Cte::Review {
            with.cte(cte::review(self.filters, windows));
            (name::REVIEW, name::REVIEWED)
        } else {
            with.cte(cte::call(self.filters, windows));
            (name::CALL, name::CREATED)
        };
        with.cte(self.bucketed(source, time));
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
        with.cte(cte::call(self.filters, Windows::compared(self.filters)));
        let present = Query::select()
            .expr(Expr::col(sea_query::Asterisk))
            .from(name::CALL)
            .and_where(Expr::col(column.as_str()).is_not_null())
            .take();
        with.cte(CommonTableExpression::new().table_name(PRESENT).query(present).to_owned());
        let fold = self.compiler().fold(PRESENT, &[name::PERIOD, column.as_str()], &[term]);
        BreakdownStatement { statement: self.statement(with, fold), column, term }
    }

    /// The rows with the bucket that a time of theirs falls in.
    fn bucketed(&self, source: &'static str, time: &'static str) -> CommonTableExpression {
        let bucket = self.engine.bucket_index(Expr::col(time), &self.axes.inner_edges());
        let select =
            Query::select().expr(Expr::col(sea_query::Asterisk)).expr_as(bucket, name::BUCKET).from(source).take();
        CommonTableExpression::new().table_name(BUCKETED).query(select).to_owned()
    }

    fn statement(&self, with: WithClause, select: SelectStatement) -> Statement {
        self.engine.backend().build(&select.with(with))
    }
}

/// The parts of the pairs statement with the terms of each, in the order of `PART`.
type Parts = Vec<(Part, Vec<Term>)>;

type Fold = (Part, SelectStatement, &'static str, Vec<Term>);

/// One result of several folds: which part a row is of, its dimension, and its terms, padded to the widest.
fn union(folds: Vec<Fold>) -> Option<(SelectStatement, Parts)> {
    let width = folds.iter().map(|(.., terms)| terms.len()).max()?;
    let mut union: Option<SelectStatement> = None;
    let mut parts = Vec::new();
    for (number, (part, fold, dimension, terms)) in (0_i64..).zip(folds) {
        let mut select = Query::select();
        select.expr_as(integer(Expr::val(number)), PART).expr_as(integer(Expr::col(dimension)), DIMENSION);
        for index in 0..width {
            let value = if index < terms.len() { Expr::col(alias(index)) } else { integer(Expr::null()) };
            select.expr_as(value, alias(index));
        }
        let select = select.from_subquery(fold, "fold").take();
        match &mut union {
            Some(union) => {
                union.union(UnionType::All, select);
            }
            None => union = Some(select),
        }
        parts.push((part, terms));
    }
    union.map(|union| (union, parts))
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
