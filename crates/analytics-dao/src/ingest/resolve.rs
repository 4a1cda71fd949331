//! From what records call other rows to those rows' ids.

use std::collections::HashMap;

use analytics_domain::OrgScope;
use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;
use sea_query::{Expr, ExprTrait, LockType, Query};
use uuid::Uuid;

use super::{memory::Ids, table::Reference, transaction::IngestTransaction};
use crate::error::DaoError;

/// What the records of one table name, for each of its references.
#[derive(Debug, Default)]
pub(super) struct Named<'a> {
    /// What was known before.
    known: &'a [Ids],
    /// What was looked up.
    names: Vec<Names>,
}

/// The names under one reference.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// The ids of the rows that are there.
    pub(super) ids: Ids,
    /// The names that no row has, with the time of the first record that says it.
    pub(super) missing: HashMap<String, DateTime<Utc>>,
}

impl<'a> Named<'a> {
    /// Looks up the names that are not known, each given with the time of the first record that says it, by reference.
    pub(super) async fn look_up(
        transaction: &IngestTransaction,
        references: &[Reference],
        first_said: &[HashMap<String, DateTime<Utc>>],
        known: &'a [Ids],
        scope: OrgScope,
    ) -> Result<Self, DaoError> {
        let mut looked_up = Vec::with_capacity(references.len());
        for (place, (reference, names)) in references.iter().zip(first_said).enumerate() {
            let is_known = |name: &str| known.get(place).is_some_and(|ids| ids.contains_key(name));
            let new: Vec<_> = names.iter().filter(|(name, _)| !is_known(name)).collect();
            let ids =
                look_up(transaction, reference, new.iter().map(|(name, _)| (*name).clone()).collect(), scope).await?;
            let missing = new.into_iter().filter(|(name, _)| !ids.contains_key(*name));
            let missing = missing.map(|(name, time)| (name.clone(), *time)).collect();
            looked_up.push(Names { ids, missing });
        }
        Ok(Self { known, names: looked_up })
    }

    /// Whether every name has an id.
    pub(super) fn are_complete(&self) -> bool {
        self.names.iter().all(|names| names.missing.is_empty())
    }

    /// The id of the row that a reference names, by the reference's place.
    pub(super) fn id(&self, place: usize, name: &str) -> Option<Uuid> {
        let known = self.known.get(place).and_then(|ids| ids.get(name));
        known.or_else(|| self.names.get(place)?.ids.get(name)).copied()
    }

    /// What is named under each of the table's references, in their order, and was not known.
    pub(super) fn each(&mut self) -> impl Iterator<Item = &mut Names> {
        self.names.iter_mut()
    }

    /// The ids that were not known, by reference.
    pub(super) fn into_new(self) -> Vec<Ids> {
        self.names.into_iter().map(|names| names.ids).collect()
    }
}

/// The ids of the rows that are there, by name. On `PostgreSQL` they cannot go away until the end of the
/// transaction.
async fn look_up(
    transaction: &IngestTransaction,
    reference: &Reference,
    names: Vec<String>,
    scope: OrgScope,
) -> Result<Ids, DaoError> {
    if names.is_empty() {
        return Ok(Ids::new());
    }
    let select = Query::select()
        .column(reference.by)
        .column("id")
        .from(reference.table)
        .and_where(Expr::col("org_id").eq(scope.org_id()))
        .and_where(transaction.engine().is_among(Expr::col(reference.by), names))
        .and_where_option(reference.has.map(|column| Expr::col(column).is_not_null()))
        .lock(LockType::KeyShare)
        .take();
    let rows = transaction.query_all(&select).await?;
    rows.iter().map(|row| Ok((row.try_get("", reference.by)?, row.try_get("", "id")?))).collect()
}
