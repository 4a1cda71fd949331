//! Texts that people look for.

use sea_query::{BinOper, Expr, ExprTrait, Func};

/// Whether a column contains a text in any case. Both sides are lowered by the database, for engines
/// differ in the letters they know: SQLite lowers A to Z alone, so that of others the case counts there.
pub(crate) fn contains(column: Expr, text: &str) -> Expr {
    let escaped = text.replace('!', "!!").replace('%', "!%").replace('_', "!_");
    let pattern = Expr::from(Func::lower(Expr::val(format!("%{escaped}%"))));
    let pattern = pattern.binary(BinOper::Escape, Expr::val("!"));
    Expr::from(Func::lower(column)).binary(BinOper::Like, pattern)
}
