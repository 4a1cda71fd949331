//! Everything that differs between the engines' SQL: buckets, durations, integer sums.

use chrono::{DateTime, Utc};
use sea_orm::DbBackend;
use sea_query::{ArrayType, CaseStatement, Expr, ExprTrait, Func, Value};

use crate::db::Engine;

impl Engine {
    /// The backend that builds and runs this engine's statements.
    pub(crate) const fn backend(self) -> DbBackend {
        match self {
            Self::Sqlite => DbBackend::Sqlite,
            Self::Postgres => DbBackend::Postgres,
        }
    }

    /// The index of the bucket an instant falls in: how many of the sorted inner edges are not after it.
    /// PostgreSQL searches the array itself; SQLite walks a balanced tree of comparisons.
    pub(crate) fn bucket_index(self, instant: Expr, inner_edges: &[DateTime<Utc>]) -> Expr {
        match self {
            Self::Postgres => {
                let edges = inner_edges.iter().map(|edge| Value::from(*edge)).collect();
                let edges = Value::Array(ArrayType::ChronoDateTimeUtc, Some(Box::new(edges)));
                integer(Func::cust("width_bucket").arg(instant).arg(Expr::val(edges)).into())
            }
            Self::Sqlite => comparison_tree(&instant, inner_edges, 0),
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

/// Sums of integers are NUMERIC on PostgreSQL; every number that leaves a query is a 64-bit integer.
pub(crate) fn integer(number: Expr) -> Expr {
    number.cast_as("bigint")
}

fn comparison_tree(instant: &Expr, edges: &[DateTime<Utc>], before: i64) -> Expr {
    if edges.is_empty() {
        // Written out: a statement takes 32,766 bound values, and the edges need up to 20,000.
        return Expr::Constant(before.into());
    }
    let middle = edges.len() / 2;
    let left = comparison_tree(instant, &edges[..middle], before);
    let after = before + i64::try_from(middle).unwrap_or(i64::MAX) + 1;
    let right = comparison_tree(instant, &edges[middle + 1..], after);
    CaseStatement::new().case(instant.clone().lt(edges[middle]), left).finally(right).into()
}
