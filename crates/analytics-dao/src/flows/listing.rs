//! Flows for those who run them and those who write them.

use analytics_domain::{
    OrgScope,
    flows::flow::{Flow, FlowPage, FlowStatus},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select};
use sea_query::Expr;
use uuid::Uuid;

use super::stored::{FLOW, flow_at, flow_row, shown_version, summary};
use crate::{
    cursor::{self, NameCursor},
    db::Db,
    entities::{
        UNSTORABLE,
        flows::{Column, Entity, Model},
        word,
    },
    error::DaoError,
    orgs::invalid,
    search::contains,
};

/// Which flows are asked for.
#[derive(Debug, Clone)]
pub struct FlowQuery {
    /// Where they are in their lives.
    pub status: FlowStatus,
    /// What their names contain, in any case; none = anything.
    pub search: Option<String>,
    /// How many flows a page has.
    pub limit: u64,
    /// Where the page starts, as the page before said.
    pub cursor: Option<String>,
}

/// A page of the organisation's flows by name. The primary's, because authors look at what they have just changed.
///
/// # Errors
/// `Invalid` for a cursor that is not one of ours and a search with a NUL.
pub async fn flow_list(db: &Db, scope: OrgScope, query: &FlowQuery) -> Result<FlowPage, DaoError> {
    let flows = flows_of(scope, query)?;
    let rows = db.read_primary(scope, |session| async move { Ok(flows.all(session.reader(0)).await?) }).await?;
    page(rows, query.limit)
}

/// The flows of a page, and one more, which says whether another page follows.
///
/// # Errors
/// As the page.
pub(crate) fn flows_of(scope: OrgScope, query: &FlowQuery) -> Result<Select<Entity>, DaoError> {
    let FlowQuery { status, search, limit, cursor } = query;
    if let Some(text) = search.as_deref().filter(|text| text.contains(UNSTORABLE)) {
        return Err(invalid("search", text.escape_default(), "contains a NUL character, which no name has"));
    }
    let after = cursor.as_deref().map(NameCursor::parse).transpose()?;
    let search = search.as_deref().map(str::trim).filter(|text| !text.is_empty());
    Ok(Entity::find()
        .filter(Column::OrgId.eq(scope.org_id()))
        .filter(Column::Status.eq(status.as_str()))
        .apply_if(search, |flows, text| flows.filter(contains(Expr::col(Column::Name), text)))
        .apply_if(after, |flows, after| flows.filter(after.after(Expr::col(Column::Name), Expr::col(Column::Id))))
        .order_by_asc(Column::Name)
        .order_by_asc(Column::Id)
        .limit(limit + 1))
}

fn page(rows: Vec<Model>, limit: u64) -> Result<FlowPage, DaoError> {
    let last = |row: &Model| NameCursor { name: row.name.clone(), id: row.id }.write();
    let (rows, next_cursor) = cursor::page(rows, limit, last);
    let flows = rows.into_iter().map(summary).collect::<Result<_, _>>()?;
    Ok(FlowPage { flows, next_cursor })
}

/// One of the organisation's flows with the nodes of a version; if none is named, of the published one, or of a draft
/// the newest. Drafts and versions that are not published are for authors.
///
/// # Errors
/// `NotFound` for a flow or version that this organisation does not have or the caller may not see.
pub async fn flow_get(
    db: &Db,
    scope: OrgScope,
    id: Uuid,
    version: Option<i32>,
    is_author: bool,
) -> Result<Flow, DaoError> {
    db.read_primary(scope, |session| async move {
        let reader = session.reader(0);
        let row = flow_row(reader, scope, id).await?;
        refuse_draft(&row, is_author)?;
        let shown = shown_version(&row);
        let version = version.unwrap_or(shown);
        if version != shown && !is_author {
            return Err(DaoError::NotFound { what: "version of the flow" });
        }
        flow_at(reader, scope, row, version).await
    })
    .await
}

/// Drafts are their authors'.
pub(super) fn refuse_draft(row: &Model, is_author: bool) -> Result<(), DaoError> {
    if word::<FlowStatus>(&row.status)? == FlowStatus::Draft && !is_author { Err(FLOW) } else { Ok(()) }
}
