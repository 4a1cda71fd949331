//! The values that the filter bar offers.

use analytics_domain::{
    OrgScope,
    resources::{CandidateFacets, FacetValue},
};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect, Select};

use crate::{
    db::Db,
    entities::{campaigns, candidates},
    error::DaoError,
};

/// The most values of one facet.
const MOST: u64 = 200;

/// The organisation's candidate sources and locations and its campaigns' job titles, each with how many
/// there are of it: the 200 most frequent, ties by name.
///
/// # Errors
/// What the database says.
pub async fn candidate_facets(db: &Db, scope: OrgScope) -> Result<CandidateFacets, DaoError> {
    db.read_only(scope, |session| async move {
        let reader = session.reader(0);
        let of = candidates::Column::OrgId;
        Ok(CandidateFacets {
            sources: values::<candidates::Entity>(reader, scope, of, candidates::Column::Source).await?,
            locations: values::<candidates::Entity>(reader, scope, of, candidates::Column::Location).await?,
            job_titles: values::<campaigns::Entity>(
                reader,
                scope,
                campaigns::Column::OrgId,
                campaigns::Column::JobTitle,
            )
            .await?,
        })
    })
    .await
}

async fn values<E: EntityTrait>(
    reader: &DatabaseTransaction,
    scope: OrgScope,
    org_id: E::Column,
    column: E::Column,
) -> Result<Vec<FacetValue>, DaoError> {
    let rows: Vec<(String, i64)> = counted::<E>(scope, org_id, column).into_tuple().all(reader).await?;
    Ok(rows.into_iter().map(|(value, count)| FacetValue { value, count }).collect())
}

/// A column's values with how many rows have each.
pub(crate) fn counted<E: EntityTrait>(scope: OrgScope, org_id: E::Column, column: E::Column) -> Select<E> {
    E::find()
        .select_only()
        .column(column)
        .column_as(column.count(), "count")
        .filter(org_id.eq(scope.org_id()))
        .filter(column.is_not_null())
        .group_by(column)
        .order_by(column.count(), Order::Desc)
        .order_by(column, Order::Asc)
        .limit(MOST)
}
