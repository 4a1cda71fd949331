//! From what records call other rows to those rows' ids.

use std::collections::{HashMap, HashSet};

use analytics_domain::OrgScope;
use sea_orm::ConnectionTrait;
use sea_query::{Expr, ExprTrait, LockType, Query};
use uuid::Uuid;

use super::{
    table::{Ingested, Reference},
    transaction::IngestTransaction,
};
use crate::{db::Engine, error::DaoError};

/// The ids of the rows that the records of one table name: for each of its references, by name.
#[derive(Debug, Default)]
pub(super) struct Ids(Vec<HashMap<String, Uuid>>);

impl Ids {
    /// Looks up what the records name.
    pub(super) async fn of<R: Ingested>(
        transaction: &IngestTransaction,
        records: &[(usize, &R)],
        scope: OrgScope,
    ) -> Result<Self, DaoError> {
        let mut ids = Vec::with_capacity(R::TABLE.references.len());
        for (place, reference) in R::TABLE.references.iter().enumerate() {
            let names = records.iter().filter_map(|(_, record)| record.names().into_iter().nth(place));
            let names: HashSet<String> = names.map(std::borrow::Cow::into_owned).collect();
            ids.push(look_up(transaction, reference, names.into_iter().collect(), scope).await?);
        }
        Ok(Self(ids))
    }

    /// The id of the row that a reference names, by the reference's place.
    pub(super) fn get(&self, place: usize, name: &str) -> Option<Uuid> {
        self.0.get(place)?.get(name).copied()
    }

    /// Takes in rows that were created since.
    pub(super) fn extend(&mut self, place: usize, created: HashMap<String, Uuid>) {
        if let Some(ids) = self.0.get_mut(place) {
            ids.extend(created);
        }
    }
}

/// The ids of the rows that are there, by name. On `PostgreSQL` they cannot go away until the end of the
/// transaction.
pub(super) async fn look_up(
    transaction: &IngestTransaction,
    reference: &Reference,
    names: Vec<String>,
    scope: OrgScope,
) -> Result<HashMap<String, Uuid>, DaoError> {
    let mut select = Query::select();
    select
        .column(reference.by)
        .column("id")
        .from(reference.table)
        .and_where(Expr::col("org_id").eq(scope.org_id()))
        .and_where(transaction.engine().is_among(Expr::col(reference.by), names));
    if transaction.engine() == Engine::Postgres {
        select.lock(LockType::KeyShare);
    }
    let rows = transaction.query_all(&select).await?;
    rows.iter().map(|row| Ok((row.try_get("", reference.by)?, row.try_get("", "id")?))).collect()
}
