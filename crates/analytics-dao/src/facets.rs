//! The values that the filter bar offers.

use analytics_domain::{
    OrgScope,
    resources::{CandidateFacets, FacetValue, MoreValues},
};
use sea_orm::{
    ColumnTrait, DatabaseTransaction, EntityTrait, IntoSimpleExpr, Order, QueryFilter, QueryOrder, QuerySelect, Select,
};

use crate::{
    cursor,
    db::{Db, Engine},
    entities::{campaigns, candidates},
    error::DaoError,
};

/// The most values of one facet.
const MOST: u64 = 200;

/// The organisation's candidate sources and locations and its campaigns' job titles, each with how many
/// there are of it: the 200 most frequent, ties by their bytes, and whether there are more.
///
/// # Errors
/// What the database says.
pub async fn candidate_facets(db: &Db, scope: OrgScope) -> Result<CandidateFacets, DaoError> {
    let engine = db.engine();
    db.read_only(scope, |session| async move {
        let reader = session.reader(0);
        let (sources, more_sources) = values(sources(engine, scope), reader).await?;
        let (locations, more_locations) = values(locations(engine, scope), reader).await?;
        let (job_titles, more_titles) = values(titles(engine, scope), reader).await?;
        let more = MoreValues { sources: more_sources, locations: more_locations, job_titles: more_titles };
        Ok(CandidateFacets { sources, locations, job_titles, more })
    })
    .await
}

/// The values of candidates' sources, with how many there are of each.
pub(crate) fn sources(engine: Engine, scope: OrgScope) -> Select<candidates::Entity> {
    most_frequent(engine, scope, candidates::Column::OrgId, candidates::Column::Source)
}

/// The values of candidates' locations, with how many there are of each.
pub(crate) fn locations(engine: Engine, scope: OrgScope) -> Select<candidates::Entity> {
    most_frequent(engine, scope, candidates::Column::OrgId, candidates::Column::Location)
}

/// The values of campaigns' job titles, with how many there are of each.
pub(crate) fn titles(engine: Engine, scope: OrgScope) -> Select<campaigns::Entity> {
    most_frequent(engine, scope, campaigns::Column::OrgId, campaigns::Column::JobTitle)
}

fn most_frequent<E: EntityTrait>(engine: Engine, scope: OrgScope, org_id: E::Column, column: E::Column) -> Select<E> {
    E::find()
        .select_only()
        .column(column)
        .column_as(column.count(), "count")
        .filter(org_id.eq(scope.org_id()))
        .filter(column.is_not_null())
        .group_by(column)
        .order_by(column.count(), Order::Desc)
        .order_by(engine.by_bytes(column.into_simple_expr()), Order::Asc)
        // One more than is listed says whether there are more.
        .limit(MOST + 1)
}

/// The values that are listed, and whether there are more.
async fn values<E: EntityTrait>(
    statement: Select<E>,
    reader: &DatabaseTransaction,
) -> Result<(Vec<FacetValue>, bool), DaoError> {
    let rows: Vec<(String, i64)> = statement.into_tuple().all(reader).await?;
    let (rows, more) = cursor::page(rows, MOST, |_| ());
    Ok((rows.into_iter().map(|(value, count)| FacetValue { value, count }).collect(), more.is_some()))
}
