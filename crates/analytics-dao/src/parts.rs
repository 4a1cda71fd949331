//! One result of several folds: how they are put together, and read apart.

use sea_orm::{ConnectionTrait, DatabaseTransaction, QueryResult, Statement, TryGetable};
use sea_query::{Expr, ExprTrait, Func, Order, Query, SelectStatement, UnionType, WindowStatement};

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
/// The column with what such a row is about, in results that have parts with a line for each of something.
const KEY: &str = "key";
/// The place of a row among those of its part, from 1.
const RANK: &str = "rank";
/// The range, and the window it is compared with.
const WINDOWS: usize = 2;

/// Rows that are added up, and what the sums are.
pub(crate) struct Fold<P> {
    select: SelectStatement,
    dimension: &'static str,
    key: Option<Key>,
    part: Part<P>,
}

/// What the rows of a part are about.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Key {
    pub(crate) column: &'static str,
    /// Its type on `PostgreSQL`.
    pub(crate) kind: &'static str,
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
        Self { select, dimension: name::PERIOD, key: None, part: Part { what, terms, places: WINDOWS } }
    }

    /// A row per bucket of both windows.
    pub(crate) fn by_bucket(what: P, select: SelectStatement, terms: Vec<Term>, axes: &Axes) -> Self {
        Self { select, dimension: name::BUCKET, key: None, part: Part { what, terms, places: axes.len() } }
    }

    /// A row per value of a column, by the first term, largest first; at most so many, if that is said. Equally large
    /// ones are in the order of the values.
    pub(crate) fn by_key(what: P, select: SelectStatement, terms: Vec<Term>, key: Key, most: Option<i64>) -> Self {
        let mut window = WindowStatement::new();
        window.order_by(alias(0), Order::Desc).order_by(key.column, Order::Asc);
        let mut ranked = Query::select();
        ranked.column(key.column).columns((0..terms.len()).map(alias));
        ranked.expr_window_as(Func::cust("row_number"), window, RANK).from_subquery(select, "keyed");
        let select = Query::select()
            .expr(Expr::col(sea_query::Asterisk))
            .from_subquery(ranked, "ranked")
            .and_where_option(most.map(|most| Expr::col(RANK).lte(most)))
            .take();
        Self { select, dimension: RANK, key: Some(key), part: Part { what, terms, places: 0 } }
    }
}

/// One result of several folds: which part a row is of, its dimension, and its terms, padded to the widest.
pub(crate) fn union<P>(folds: Vec<Fold<P>>) -> Option<(SelectStatement, Vec<Part<P>>)> {
    let width = folds.iter().map(|fold| fold.part.terms.len()).max()?;
    let kind = folds.iter().find_map(|fold| fold.key).map(|key| key.kind);
    let mut union: Option<SelectStatement> = None;
    let mut parts = Vec::new();
    for (number, Fold { select: fold, dimension, key, part }) in (0_i64..).zip(folds) {
        let mut select = Query::select();
        select.expr_as(integer(Expr::val(number)), PART).expr_as(integer(Expr::col(dimension)), DIMENSION);
        if let Some(kind) = kind {
            select.expr_as(key.map_or_else(|| Expr::null().cast_as(kind), |key| Expr::col(key.column)), KEY);
        }
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

/// A row of a part.
pub(crate) struct Line<K> {
    /// Its window, its bucket, or its place from 1.
    pub(crate) place: usize,
    /// What it is about, in parts with a line for each of something.
    pub(crate) key: Option<K>,
    pub(crate) totals: Totals,
}

/// Asks, and gives each part its lines, in no order.
pub(crate) async fn ask_lines<P, K: TryGetable>(
    reader: &DatabaseTransaction,
    PartsStatement { statement, parts }: PartsStatement<P>,
) -> Result<Vec<(P, Vec<Line<K>>)>, DaoError> {
    let mut found: Vec<Vec<Line<K>>> = parts.iter().map(|_| Vec::new()).collect();
    for row in reader.query_all_raw(statement).await? {
        let number = index(&row, PART)?;
        if let (Some(part), Some(lines)) = (parts.get(number), found.get_mut(number)) {
            let (place, key) = (index(&row, DIMENSION)?, row.try_get("", KEY)?);
            lines.push(Line { place, key, totals: totals(&row, &part.terms)? });
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
