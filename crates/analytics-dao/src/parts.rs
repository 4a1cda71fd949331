//! One result of several folds: how they are put together, and read apart.

use sea_orm::{ConnectionTrait, DatabaseTransaction, QueryResult, Statement};
use sea_query::{Expr, Query, SelectStatement, UnionType};

use crate::{
    axes::Axes,
    compile::{Term, Totals, alias},
    cte::name,
    dialect::integer,
    error::DaoError,
};

/// The column that says which part a row is of.
const PART: &str = "part";
/// The column with the window or the bucket of such a row.
const DIMENSION: &str = "dimension";
/// The range, and the window it is compared with.
const WINDOWS: usize = 2;

/// Rows that are added up, and what the sums are.
pub(crate) struct Fold<P> {
    select: SelectStatement,
    dimension: &'static str,
    part: Part<P>,
}

/// A part of a result.
pub(crate) struct Part<P> {
    /// What it answers.
    what: P,
    terms: Vec<Term>,
    /// How many values its dimension has.
    places: usize,
}

/// A statement whose result has several parts.
pub(crate) struct PartsStatement<P> {
    pub(crate) statement: Statement,
    /// In the order of `PART`.
    pub(crate) parts: Vec<Part<P>>,
}

impl<P> Fold<P> {
    /// A row per window.
    pub(crate) const fn by_window(what: P, select: SelectStatement, terms: Vec<Term>) -> Self {
        Self { select, dimension: name::PERIOD, part: Part { what, terms, places: WINDOWS } }
    }

    /// A row per bucket of both windows.
    pub(crate) fn by_bucket(what: P, select: SelectStatement, terms: Vec<Term>, axes: &Axes) -> Self {
        Self { select, dimension: name::BUCKET, part: Part { what, terms, places: axes.len() } }
    }
}

/// One result of several folds: which part a row is of, its dimension, and its terms, padded to the widest.
pub(crate) fn union<P>(folds: Vec<Fold<P>>) -> Option<(SelectStatement, Vec<Part<P>>)> {
    let width = folds.iter().map(|fold| fold.part.terms.len()).max()?;
    let mut union: Option<SelectStatement> = None;
    let mut parts = Vec::new();
    for (number, Fold { select: fold, dimension, part }) in (0_i64..).zip(folds) {
        let mut select = Query::select();
        select.expr_as(integer(Expr::val(number)), PART).expr_as(integer(Expr::col(dimension)), DIMENSION);
        for index in 0..width {
            let value = if index < part.terms.len() { Expr::col(alias(index)) } else { integer(Expr::null()) };
            select.expr_as(value, alias(index));
        }
        let select = select.from_subquery(fold, "fold").take();
        match &mut union {
            Some(union) => {
                union.union(UnionType::All, select);
            }
            None => union = Some(select),
        }
        parts.push(part);
    }
    union.map(|union| (union, parts))
}

/// Asks, and gives each part its totals by window or bucket; where there are no rows, there is nothing to count.
pub(crate) async fn ask<P>(
    reader: &DatabaseTransaction,
    PartsStatement { statement, parts }: PartsStatement<P>,
) -> Result<Vec<(P, Vec<Totals>)>, DaoError> {
    let mut found: Vec<_> = parts.iter().map(|part| vec![Totals::default(); part.places]).collect();
    for row in reader.query_all_raw(statement).await? {
        let number = index(&row, PART)?;
        if let (Some(part), Some(places)) = (parts.get(number), found.get_mut(number))
            && let Some(place) = places.get_mut(index(&row, DIMENSION)?)
        {
            *place = totals(&row, &part.terms)?;
        }
    }
    Ok(parts.into_iter().map(|part| part.what).zip(found).collect())
}

/// The terms of a row.
pub(crate) fn totals(row: &QueryResult, terms: &[Term]) -> Result<Totals, DaoError> {
    let value = |(index, term): (usize, &Term)| Ok((*term, row.try_get::<i64>("", &alias(index))?));
    terms.iter().enumerate().map(value).collect::<Result<_, DaoError>>().map(Totals)
}

/// A column that numbers something.
pub(crate) fn index(row: &QueryResult, column: &str) -> Result<usize, DaoError> {
    Ok(usize::try_from(row.try_get::<i64>("", column)?).unwrap_or(usize::MAX))
}
