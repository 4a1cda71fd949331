//! From what records call other rows to those rows' ids.

use std::collections::HashMap;

use analytics_domain::OrgScope;
use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;
use sea_query::{Expr, ExprTrait, LockType, Query};
use uuid::Uuid;

use super::{table::Reference, transaction::IngestTransaction};
use crate::error::DaoError;

/// What the records of one table name, for each of its references.
#[derive(Debug, Default)]
pub(super) struct Named(Vec<Names>);

/// The names under one reference.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// The ids of the rows that are there.
    pub(super) ids: HashMap<String, Uuid>,
    /// The names that no row has, with the time of the first record that says it.
    pub(super) missing: HashMap<String, DateTime<Utc>>,
}

impl Named {
    /// Looks up names, each given with the time of the first record that says it, by reference.
    pub(super) async fn look_up(
        transaction: &IngestTransaction,
        references: &[Reference],
        first_said: &[HashMap<String, DateTime<Utc>>],
        scope: OrgScope,
    ) -> Result<Self, DaoError> {
        let mut named = Vec::with_capacity(references.len());
        for (reference, names) in references.iter().zip(first_said) {
            let ids = look_up(transaction, reference, names.keys().cloned().collect(), scope).await?;
            let missing = names.iter().filter(|(name, _)| !ids.contains_key(*name));
            let missing = missing.map(|(name, time)| (name.clone(), *time)).collect();
            named.push(Names { ids, missing });
        }
        Ok(Self(named))
    }

    /// Whether every name has an id.
    pub(super) fn are_complete(&self) -> bool {
        self.0.iter().all(|names| names.missing.is_empty())
    }

    /// The id of the row that a reference names, by the reference's place.
    pub(super) fn id(&self, place: usize, name: &str) -> Option<Uuid> {
        self.0.get(place)?.ids.get(name).copied()
    }

    /// What is named under each of the table's references, in their order.
    pub(super) fn each(&mut self) -> impl Iterator<Item = &mut Names> {
        self.0.iter_mut()
    }
}

/// The ids of the rows that are there, by name. On `PostgreSQL` they cannot go away until the end of the
/// transaction.
async fn look_up(
    transaction: &IngestTransaction,
    reference: &Reference,
    names: Vec<String>,
    scope: OrgScope,
) -> Result<HashMap<String, Uuid>, DaoError> {
    let select = Query::select()
        .column(reference.by)
        .column("id")
        .from(reference.table)
        .and_where(Expr::col("org_id").eq(scope.org_id()))
        .and_where(transaction.engine().is_among(Expr::col(reference.by), names))
        .lock(LockType::KeyShare)
        .take();
    let rows = transaction.query_all(&select).await?;
    rows.iter().map(|row| Ok((row.try_get("", reference.by)?, row.try_get("", "id")?))).collect()
}
