//! Which records of a batch are stored already, by their keys.

use std::{borrow::Cow, collections::HashSet};

use analytics_domain::OrgScope;
use sea_orm::{ConnectionTrait, QueryResult};
use sea_query::{Expr, ExprTrait, Query};
use uuid::Uuid;

use super::{
    resolve::Named,
    table::{Ingested, Reference, Table},
    transaction::IngestTransaction,
};
use crate::error::DaoError;

/// The keys of stored rows, ids in their hyphenated form.
#[derive(Default)]
pub(super) struct StoredKeys(HashSet<Vec<Cow<'static, str>>>);

impl StoredKeys {
    /// Looks for rows whose key begins as one of the records' does.
    pub(super) async fn look_up<R: Ingested>(
        transaction: &IngestTransaction,
        firsts: Vec<String>,
        scope: OrgScope,
    ) -> Result<Self, DaoError> {
        let Some(first) = R::TABLE.key.first().copied() else { return Ok(Self::default()) };
        let engine = transaction.engine();
        let org = || Expr::col("org_id").eq(scope.org_id());
        let among = match reference(R::TABLE.references, first) {
            None => engine.is_among(Expr::col(first), firsts),
            Some((_, Reference { table, by, .. })) => {
                let named = engine.is_among(Expr::col(*by), firsts);
                Expr::col(first)
                    .in_subquery(Query::select().column("id").from(*table).and_where(org()).and_where(named).take())
            }
        };
        let mut select = Query::select();
        select.columns(R::TABLE.key.iter().copied()).from(R::TABLE.name).and_where(org()).and_where(among);
        Self::read(R::TABLE, &transaction.query_all(&select).await?)
    }

    /// The keys in rows that have the table's key columns.
    pub(super) fn read(table: &Table, rows: &[QueryResult]) -> Result<Self, DaoError> {
        let key = |row: &QueryResult| {
            let part = |column: &&'static str| match reference(table.references, column) {
                None if table.is_whole_number(column) => {
                    row.try_get::<i32>("", column).map(|number| Cow::Owned(number.to_string()))
                }
                None => row.try_get::<String>("", column).map(Cow::Owned),
                Some(_) => row.try_get::<Uuid>("", column).map(|id| Cow::Owned(id.to_string())),
            };
            table.key.iter().map(part).collect()
        };
        Ok(Self(rows.iter().map(key).collect::<Result<_, _>>()?))
    }

    /// Whether a row has the key of the record.
    pub(super) fn contain<R: Ingested>(&self, record: &R, named: &Named<'_>) -> bool {
        if self.0.is_empty() {
            return false;
        }
        let mut key = record.key();
        for (part, column) in key.iter_mut().zip(R::TABLE.key) {
            if let Some((place, _)) = reference(R::TABLE.references, column) {
                *part = named.id(place, part).map(|id| id.to_string()).unwrap_or_default().into();
            }
        }
        self.0.contains(&key)
    }
}

/// The reference that a column stores, and its place.
fn reference(references: &'static [Reference], column: &str) -> Option<(usize, &'static Reference)> {
    references.iter().enumerate().find(|(_, reference)| reference.column == column)
}
