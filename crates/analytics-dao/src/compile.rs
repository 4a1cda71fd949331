//! Definitions to SQL: conditions, the numbers a metric is made of, and the one way to add them up.
//!
//! Rows are grouped stage by stage: by (candidate, campaign) pair, by candidate, then by the dimensions
//! asked for. Each stage only counts and adds, so that one scan serves every metric of a CTE, and a
//! distinct count is a count of groups (of candidates, on `SQLite`, a distinct count).

use std::collections::HashMap;

use analytics_domain::{
    beside::time_saved::Work,
    filters::ResolvedFilters,
    metric::{Aggregate, Bound, Column, Condition, Cte, Key, Metric},
    org::OrgSettings,
};
use chrono::{DateTime, Utc};
use sea_query::{
    CaseStatement, CommonTableExpression, Expr, ExprTrait, Func, FunctionCall, IntoTableRef, Query, SelectStatement,
    WithClause,
};

use crate::{
    cte::{self, name, scope::Windows},
    db::Engine,
    dialect::integer,
};

/// A whole number that metrics are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Term {
    /// Rows that meet the condition.
    Rows(Condition),
    /// Distinct keys with such a row.
    Distinct(Key, Condition),
    /// Sum of a column over such rows.
    Sum(Column, Condition),
    /// Distinct values of a column.
    DistinctValues(Column),
    /// Twice the median of a column of whole numbers, which is one itself; 0 over no values.
    TwiceMedian(Column),
    /// Over pairs with such a row: milliseconds from the pair's first row to the first such row, summed.
    DelayMs(Condition),
    /// Pairs with such a row: how many delays there are. As the delays, they are in the bucket of the first such row.
    Delays(Condition),
}

impl Term {
    /// The numbers a metric is made of.
    pub(crate) fn of(aggregate: &Aggregate) -> Vec<Self> {
        match *aggregate {
            Aggregate::Count(condition) => vec![Self::Rows(condition)],
            Aggregate::CountDistinct(key, condition) => vec![Self::Distinct(key, condition)],
            Aggregate::Sum(column, condition) => vec![Self::Sum(column, condition)],
            Aggregate::DistinctValues(column) => vec![Self::DistinctValues(column)],
            Aggregate::Median(column) => {
                vec![Self::TwiceMedian(column), Self::Rows(Condition::Present(column))]
            }
            Aggregate::Mean(column, condition) => vec![Self::Sum(column, condition), Self::Rows(condition)],
            Aggregate::MeanDelay(condition) => Self::of_delay(condition).into(),
            Aggregate::MeanOf(column, values) => {
                values.iter().map(|value| Self::Rows(Condition::Equals(column, *value))).collect()
            }
            Aggregate::TimeSaved(work) => work.iter().flat_map(Self::of_work).collect(),
            Aggregate::Ratio(numerator, denominator) => [Self::of(numerator), Self::of(denominator)].concat(),
            Aggregate::Over(_, aggregate) | Aggregate::Needing(_, aggregate) | Aggregate::WithCourse(aggregate) => {
                Self::of(aggregate)
            }
            Aggregate::Series(parts) => parts.iter().flat_map(Self::of).collect(),
            Aggregate::Breakdown(_) => vec![Self::Distinct(Key::Candidate, Condition::Always)],
        }
    }

    /// How much work there was, and how many seconds it took if it has a length.
    pub(crate) fn of_work(work: &Work) -> Vec<Self> {
        let seconds = work.length.map(|length| Self::Sum(length, work.condition));
        std::iter::once(Self::Rows(work.condition)).chain(seconds).collect()
    }

    /// The sum of the delays to the first row that meets a condition, and their number.
    pub(crate) const fn of_delay(condition: Condition) -> [Self; 2] {
        [Self::DelayMs(condition), Self::Delays(condition)]
    }

    /// The numbers several metrics are made of, each once.
    pub(crate) fn of_all<'a>(metrics: impl IntoIterator<Item = &'a Metric>) -> Vec<Self> {
        Self::of_each(metrics.into_iter().map(|metric| &metric.aggregate))
    }

    /// The numbers several aggregates are made of, each once, in their order.
    pub(crate) fn of_each<'a>(aggregates: impl IntoIterator<Item = &'a Aggregate>) -> Vec<Self> {
        Self::each_once(aggregates.into_iter().flat_map(Self::of))
    }

    /// Each of some numbers once, in their order.
    pub(crate) fn each_once(terms: impl IntoIterator<Item = Self>) -> Vec<Self> {
        let mut each = Vec::new();
        for term in terms {
            if !each.contains(&term) {
                each.push(term);
            }
        }
        each
    }

    /// Whether it is about delays, which only whole pairs have.
    pub(crate) const fn is_of_delays(self) -> bool {
        matches!(self, Self::DelayMs(_) | Self::Delays(_))
    }

    /// Whether it is a number of such groups, or is computed in each.
    pub(crate) fn needs(self, stage: Key) -> bool {
        (self.is_of_delays() && stage == Key::Pair) || matches!(self, Self::Distinct(key, _) if key == stage)
    }
}

/// Terms with their values, as one row of a result holds them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Totals(pub(crate) HashMap<Term, i64>);

impl Totals {
    /// A term's value; no row in scope is nothing to count.
    pub(crate) fn get(&self, term: Term) -> i64 {
        self.0.get(&term).copied().unwrap_or(0)
    }
}

/// The alias of a term by its place.
pub(crate) fn alias(index: usize) -> String {
    format!("t{index}")
}

const FIRST_CREATED: &str = "first_created";
const DELAY: &str = "delay";

/// Compiles conditions and terms for one organisation on one engine.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Compiler {
    engine: Engine,
    interview_threshold: f64,
    default_passing_score: f64,
}

impl Compiler {
    pub(crate) const fn new(engine: Engine, settings: &OrgSettings) -> Self {
        let OrgSettings { interview_threshold, default_passing_score, .. } = settings;
        Self { engine, interview_threshold: *interview_threshold, default_passing_score: *default_passing_score }
    }

    /// Adds a base CTE to a statement, and those that it is made from.
    pub(crate) fn base(self, with: &mut WithClause, base: Cte, filters: &ResolvedFilters, windows: Windows) {
        let cte = match base {
            Cte::Call => cte::call(filters, windows),
            Cte::CandidateInfo => {
                with.cte(cte::call(filters, windows));
                let pairs = self.pairs(name::CALL, &[]);
                with.cte(CommonTableExpression::new().table_name(name::CALL_PAIR).query(pairs).to_owned());
                // The total and its course both read it, which else groups the pairs twice on SQLite.
                self.candidate_info(filters).materialized(true).to_owned()
            }
            Cte::Review => cte::review(filters, windows),
            Cte::SmsMessage => cte::sms_message(filters, windows),
            Cte::ResumeScreening => cte::resume_screening(filters, windows),
            Cte::NotetakingSession => cte::notetaking_session(filters, windows),
            Cte::Rating => cte::rating(filters, windows),
            Cte::CreditEntry => cte::credit_entry(filters, windows),
            Cte::Launch => cte::launch(filters, windows),
        };
        with.cte(cte);
    }

    /// The `candidate_info` CTE over the pairs that `call_pair` holds.
    pub(crate) fn candidate_info(self, filters: &ResolvedFilters) -> CommonTableExpression {
        cte::candidate_info(filters, self.default_passing_score)
    }

    /// A condition on a row of a base CTE; none for one that every row meets.
    pub(crate) fn condition(self, condition: Condition) -> Option<Expr> {
        Some(match condition {
            Condition::Always => return None,
            Condition::Status(statuses) => {
                column(Column::CallStatus).is_in(statuses.iter().map(|status| status.as_str()))
            }
            Condition::Is(left, word) => column(left).eq(word),
            Condition::Equals(left, number) => column(left).eq(number),
            Condition::AtLeast(left, bound) => column(left).gte(match bound {
                Bound::InterviewThreshold => Expr::val(self.interview_threshold),
                Bound::Column(right) => column(right),
            }),
            Condition::IsTrue(flag) => column(flag).eq(true),
            Condition::Present(present) => column(present).is_not_null(),
            Condition::All(all) => {
                return all.iter().filter_map(|one| self.condition(*one)).reduce(Expr::and);
            }
        })
    }

    /// Adds the terms up over the rows of a CTE, per combination of the dimensions (columns of the CTE).
    pub(crate) fn fold(
        self,
        source: impl IntoTableRef,
        dimensions: &[&'static str],
        terms: &[Term],
    ) -> SelectStatement {
        let stages = self.stages(&[Key::Pair, Key::Candidate], terms);
        let Some((first, rest)) = stages.split_first() else {
            let mut direct = self.first_stage(dimensions, terms, true);
            direct.from(source);
            return direct;
        };
        let mut inner = self.first_stage(&grouping(dimensions, Some(*first)), terms, false);
        inner.from(source);
        self.later_stages(inner, *first, rest, dimensions, terms)
    }

    /// The pairs of a CTE with their terms and latest call: grouped once, added up by several readers.
    pub(crate) fn pairs(self, source: &'static str, terms: &[Term]) -> SelectStatement {
        let mut pairs = self.first_stage(&grouping(&[name::PERIOD], Some(Key::Pair)), terms, false);
        pairs.expr_as(Func::max(Expr::col(name::CREATED)), name::LAST_CALL).from(source);
        pairs
    }

    /// Adds the terms of pairs up, as `fold` does with rows.
    pub(crate) fn fold_pairs(
        self,
        pairs: &'static str,
        dimensions: &[&'static str],
        terms: &[Term],
    ) -> SelectStatement {
        let stages = self.stages(&[Key::Candidate], terms);
        let source = Query::select().expr(Expr::col(sea_query::Asterisk)).from(pairs).take();
        self.later_stages(source, Key::Pair, &stages, dimensions, terms)
    }

    /// Adds the delays of pairs up as `Term::of_delay` lists them, per bucket that they end in. A pair without an end
    /// has none.
    pub(crate) fn fold_delays(self, pairs: &'static str, end: &str, inner_edges: &[DateTime<Utc>]) -> SelectStatement {
        let end = || Expr::col(end.to_owned());
        let ended = Query::select()
            .expr_as(self.engine.bucket_index(end(), inner_edges), name::BUCKET)
            .expr_as(self.engine.milliseconds_between(Expr::col(FIRST_CREATED), end()), DELAY)
            .from(pairs)
            .and_where(end().is_not_null())
            .take();
        let mut select = grouped(&[name::BUCKET]);
        select
            .expr_as(integer(Func::sum(Expr::col(DELAY)).into()), alias(0))
            .expr_as(Func::count(Expr::col(sea_query::Asterisk)), alias(1))
            .from_subquery(ended, "ended");
        select
    }

    /// The keys to group by on the way. Distinct candidates, which no other term needs as groups, may be counted faster
    /// without.
    fn stages(self, keys: &[Key], terms: &[Term]) -> Vec<Key> {
        let grouped = |key: &Key| terms.iter().any(|term| term.needs(*key));
        let pays = |key: &Key| *key == Key::Pair || self.engine.groups_without_sorting();
        keys.iter().copied().filter(grouped).filter(pays).collect()
    }

    fn first_stage(self, group: &[&'static str], terms: &[Term], is_last: bool) -> SelectStatement {
        let mut select = grouped(group);
        for (index, term) in terms.iter().enumerate() {
            let rows = |call: FunctionCall, condition| match self.condition(condition) {
                Some(condition) => call.filter(condition),
                None => call,
            };
            let value: Expr = match *term {
                Term::Distinct(Key::Candidate, condition) if is_last => {
                    rows(Func::count_distinct(column(Column::CandidateId)), condition).into()
                }
                Term::Rows(condition) | Term::Distinct(_, condition) | Term::Delays(condition) => {
                    rows(Func::count(Expr::col(sea_query::Asterisk)), condition).into()
                }
                Term::Sum(summed, condition) => {
                    integer(Func::coalesce([rows(Func::sum(column(summed)), condition).into(), Expr::val(0)]).into())
                }
                Term::DistinctValues(counted) => Func::count_distinct(column(counted)).into(),
                Term::TwiceMedian(of) => {
                    integer(Func::coalesce([self.engine.twice_median(column(of)), Expr::val(0)]).into())
                }
                Term::DelayMs(condition) => rows(Func::min(Expr::col(name::CREATED)), condition).into(),
            };
            select.expr_as(value, alias(index));
        }
        if terms.iter().any(|term| matches!(term, Term::DelayMs(_))) {
            select.expr_as(Func::min(Expr::col(name::CREATED)), FIRST_CREATED);
        }
        select
    }

    fn later_stages(
        self,
        mut inner: SelectStatement,
        mut leaving: Key,
        stages: &[Key],
        dimensions: &[&'static str],
        terms: &[Term],
    ) -> SelectStatement {
        for next in stages.iter().copied().map(Some).chain([None]) {
            let mut outer = grouped(&grouping(dimensions, next));
            for (index, term) in terms.iter().enumerate() {
                outer.expr_as(self.added(*term, leaving, next, index), alias(index));
            }
            outer.from_subquery(inner, "stage");
            inner = outer;
            leaving = next.unwrap_or(leaving);
        }
        inner
    }

    fn added(self, term: Term, leaving: Key, next: Option<Key>, index: usize) -> Expr {
        let value = Expr::col(alias(index));
        let summed = match term {
            Term::Distinct(Key::Candidate, _) if leaving == Key::Pair && next.is_none() => {
                let counted = CaseStatement::new().case(value.gt(0), column(Column::CandidateId));
                return Func::count_distinct(counted).into();
            }
            Term::DelayMs(_) if leaving == Key::Pair => {
                self.engine.milliseconds_between(Expr::col(FIRST_CREATED), value)
            }
            Term::Distinct(..) | Term::Delays(_) if term.needs(leaving) => {
                CaseStatement::new().case(value.gt(0), 1).finally(0).into()
            }
            _ => value,
        };
        integer(Func::coalesce([Func::sum(summed).into(), Expr::val(0)]).into())
    }
}

fn column(column: Column) -> Expr {
    Expr::col(column.as_str())
}

fn grouping(dimensions: &[&'static str], stage: Option<Key>) -> Vec<&'static str> {
    let keys: &[Column] = match stage {
        Some(Key::Pair) => &[Column::CandidateId, Column::CampaignId],
        Some(Key::Candidate) => &[Column::CandidateId],
        None => &[],
    };
    dimensions.iter().copied().chain(keys.iter().map(|key| key.as_str())).collect()
}

fn grouped(group: &[&'static str]) -> SelectStatement {
    let mut select = Query::select();
    for column in group {
        select.expr(Expr::col(*column)).add_group_by([Expr::col(*column)]);
    }
    select
}
