//! Everything that differs between the engines' SQL: buckets, durations, groups, orders, integer sums, staging tables.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::DbBackend;
use sea_query::{ArrayType, CaseStatement, Expr, ExprTrait, Func, Value};

use crate::db::Engine;

/// SQLite compares every constant of a statement with every other, so that the time it takes to understand one
/// grows with the square of their number.
const MOST_COMPARED: usize = 500;

impl Engine {
    /// The backend that builds and runs this engine's statements.
    pub(crate) const fn backend(self) -> DbBackend {
        match self {
            Self::Sqlite => DbBackend::Sqlite,
            Self::Postgres => DbBackend::Postgres,
        }
    }

    /// The index of the bucket an instant falls in: how many of the sorted inner edges are not after it.
    /// PostgreSQL searches the array itself. SQLite walks a balanced tree of comparisons, where there are many
    /// edges to a run of equally wide buckets, whose index it computes.
    pub(crate) fn bucket_index(self, instant: Expr, inner_edges: &[DateTime<Utc>]) -> Expr {
        match self {
            Self::Postgres => {
                let edges = inner_edges.iter().map(|edge| Value::from(*edge)).collect();
                let edges = Value::Array(ArrayType::ChronoDateTimeUtc, Some(Box::new(edges)));
                integer(Func::cust("width_bucket").arg(instant).arg(Expr::val(edges)).into())
            }
            Self::Sqlite if inner_edges.len() <= MOST_COMPARED => {
                comparison_tree(&instant, inner_edges, 0, &|before| constant(before))
            }
            Self::Sqlite => {
                let runs = runs(inner_edges);
                let starts: Vec<_> = runs.iter().map(|run| run.start).collect();
                comparison_tree(&instant, &starts, 0, &|before| match before
                    .checked_sub(1)
                    .and_then(|run| runs.get(run))
                {
                    None => constant(0),
                    Some(run) => run.bucket_index(&instant),
                })
            }
        }
    }

    /// Whether a text is one of any number of texts, bound as one value.
    pub(crate) fn is_among(self, text: Expr, texts: Vec<String>) -> Expr {
        match self {
            Self::Postgres => {
                let texts = texts.into_iter().map(Value::from).collect();
                let texts = Value::Array(ArrayType::String, Some(Box::new(texts)));
                Expr::cust_with_exprs("$1 = ANY($2)", [text, Expr::val(texts)])
            }
            Self::Sqlite => {
                let texts = serde_json::Value::from(texts).to_string();
                Expr::cust_with_exprs("? IN (SELECT value FROM json_each(?))", [text, Expr::val(texts)])
            }
        }
    }

    /// A text to order by, whatever the database's language: by its bytes, as SQLite orders every text.
    pub(crate) fn by_bytes(self, text: Expr) -> Expr {
        match self {
            Self::Postgres => Expr::cust_with_exprs("$1 COLLATE \"C\"", [text]),
            Self::Sqlite => text,
        }
    }

    /// Whether distinct candidates are counted faster as groups of rows. SQLite groups by sorting, and counts them in
    /// an index of their own.
    pub(crate) const fn groups_without_sorting(self) -> bool {
        matches!(self, Self::Postgres)
    }

    /// What ends the making of a temporary table that is for one transaction; on SQLite somebody has to drop it.
    pub(crate) const fn temporary_table_end(self) -> &'static str {
        match self {
            Self::Postgres => " ON COMMIT DROP",
            Self::Sqlite => "",
        }
    }

    /// Twice what `percentile_cont(0.5)` is of whole numbers: the sum of the two in the middle, or twice the one. None
    /// without any. PostgreSQL's doubles hold it exactly; SQLite, which has no such function, looks both up in the sorted
    /// values.
    pub(crate) fn twice_median(self, number: Expr) -> Expr {
        match self {
            Self::Postgres => Expr::cust_with_exprs("percentile_cont(0.5) WITHIN GROUP (ORDER BY $1) * 2", [number]),
            Self::Sqlite => Expr::cust_with_exprs(
                "(jsonb_group_array(? ORDER BY ?) FILTER (WHERE ? IS NOT NULL) ->> ((count(?) - 1) / 2)) \
                 + (jsonb_group_array(? ORDER BY ?) FILTER (WHERE ? IS NOT NULL) ->> (count(?) / 2))",
                std::iter::repeat_n(number, 8),
            ),
        }
    }

    /// Milliseconds from one instant to a later one.
    pub(crate) fn milliseconds_between(self, from: Expr, to: Expr) -> Expr {
        match self {
            Self::Postgres => integer(Expr::cust_with_exprs("round(extract(epoch FROM ($1 - $2)) * 1000)", [to, from])),
            Self::Sqlite => integer(Expr::cust_with_exprs(
                "round(unixepoch(?, 'subsec') * 1000) - round(unixepoch(?, 'subsec') * 1000)",
                [to, from],
            )),
        }
    }
}

/// The type of a staged column.
#[derive(Debug, Clone, Copy)]
pub(crate) enum ColumnKind {
    Uuid,
    Text,
    Integer,
    BigInteger,
    Double,
    Boolean,
    Time,
}

impl ColumnKind {
    /// The type's name in a temporary table.
    pub(crate) const fn sql(self, engine: Engine) -> &'static str {
        match (self, engine) {
            (Self::Uuid, Engine::Postgres) => "uuid",
            (Self::Uuid, Engine::Sqlite) => "blob",
            (Self::Text, _) | (Self::Time, Engine::Sqlite) => "text",
            (Self::Integer, _) => "integer",
            (Self::BigInteger, _) => "bigint",
            (Self::Double, _) => "double precision",
            (Self::Boolean, _) => "boolean",
            (Self::Time, Engine::Postgres) => "timestamptz",
        }
    }
}

/// Sums of integers are NUMERIC on PostgreSQL; every number that leaves a query is a 64-bit integer.
pub(crate) fn integer(number: Expr) -> Expr {
    number.cast_as("bigint")
}

/// Equally wide buckets one after the other.
struct Run {
    start: DateTime<Utc>,
    /// None for the last bucket, which has no inner edge at its end.
    width: Option<TimeDelta>,
    /// How many edges are not after the start.
    index: usize,
}

impl Run {
    /// The index of the bucket that an instant of the run falls in, on SQLite.
    fn bucket_index(&self, instant: &Expr) -> Expr {
        let Some(width) = self.width else { return constant(self.index) };
        let milliseconds = |number: i64| Expr::Constant(number.into());
        let since = integer(Expr::cust_with_exprs("round(unixepoch(?, 'subsec') * 1000)", [instant.clone()]))
            .sub(milliseconds(self.start.timestamp_millis()));
        since.div(milliseconds(width.num_milliseconds())).add(constant(self.index))
    }
}

/// Sorted edges as runs: few, because only the calendar and changes of the clock break them.
fn runs(edges: &[DateTime<Utc>]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (place, start) in edges.iter().enumerate() {
        let width = edges.get(place + 1).map(|next| *next - start);
        if width.is_none() || runs.last().is_none_or(|run| run.width != width) {
            runs.push(Run { start: *start, width, index: place + 1 });
        }
    }
    runs
}

/// Walks to the number of sorted edges that are not after the instant, and gives the leaf of that number.
fn comparison_tree(instant: &Expr, edges: &[DateTime<Utc>], before: usize, leaf: &impl Fn(usize) -> Expr) -> Expr {
    if edges.is_empty() {
        return leaf(before);
    }
    let middle = edges.len() / 2;
    let left = comparison_tree(instant, &edges[..middle], before, leaf);
    let right = comparison_tree(instant, &edges[middle + 1..], before + middle + 1, leaf);
    CaseStatement::new().case(instant.clone().lt(edges[middle]), left).finally(right).into()
}

/// A number that is written out: of bound values a statement takes 32,766.
fn constant(number: usize) -> Expr {
    Expr::Constant(i64::try_from(number).unwrap_or(i64::MAX).into())
}
