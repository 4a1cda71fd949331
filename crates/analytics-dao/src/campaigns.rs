//! Campaigns and the passing scores of their scripts.

use analytics_domain::{
    OrgScope,
    audit::AuditAction,
    resources::{Campaign, CampaignPage, CampaignScript, CampaignScriptIn},
};
use chrono::{DateTime, SubsecRound, Utc};
use sea_orm::{
    ActiveValue::Set, ConnectionTrait, DatabaseTransaction, EntityTrait, FromQueryResult, sea_query::OnConflict,
};
use sea_query::{Expr, ExprTrait, Order, Query, SelectStatement};
use uuid::Uuid;

use crate::{
    audit::{self, Actor, Event},
    cursor::{self, NameCursor},
    db::Db,
    entities::{UNSTORABLE, campaign_scripts as scripts, campaigns, orgs as org_rows, word},
    error::DaoError,
    orgs::{check_within, invalid, raise_data_version},
    search::contains,
};

const CAMPAIGN: DaoError = DaoError::NotFound { what: "campaign" };

/// The most campaigns on a page.
pub const MAX_PAGE: u64 = 200;

/// A page of the organisation's campaigns by name, those whose name or job title contains `search` in
/// any case.
///
/// # Errors
/// `Invalid` for a limit outside 1 to 200, a cursor that is not one of ours and a search with a NUL.
pub async fn campaign_list(
    db: &Db,
    scope: OrgScope,
    search: Option<&str>,
    limit: u64,
    cursor: Option<&str>,
) -> Result<CampaignPage, DaoError> {
    if !(1..=MAX_PAGE).contains(&limit) {
        return Err(invalid("limit", limit, format!("is outside 1 to {MAX_PAGE}")));
    }
    if let Some(text) = search.filter(|text| text.contains(UNSTORABLE)) {
        return Err(invalid("search", text.escape_default(), "contains a NUL character, which no name has"));
    }
    let query = &page_after(scope, search, limit, cursor)?;
    db.read_only(scope, |session| async move {
        let reader = session.reader(0);
        let rows = CampaignRow::find_by_statement(reader.get_database_backend().build(query)).all(reader).await?;
        page(rows, limit)
    })
    .await
}

/// The passing score of one of the organisation's campaigns.
///
/// # Errors
/// `NotFound` for a campaign that this organisation does not have.
pub async fn script_get(db: &Db, scope: OrgScope, campaign_id: Uuid) -> Result<CampaignScript, DaoError> {
    db.read_only(scope, |session| async move { script(session.reader(0), scope, campaign_id).await }).await
}

/// Sets the passing score of one of the organisation's campaigns; none = the organisation's default.
///
/// # Errors
/// `Invalid` for a score outside 0 to 100, `NotFound` for a campaign that this organisation does not have.
pub async fn script_put(
    db: &Db,
    scope: OrgScope,
    actor: &Actor,
    campaign_id: Uuid,
    passing_score: Option<f64>,
) -> Result<CampaignScript, DaoError> {
    if let Some(score) = passing_score {
        check_within("passing_score", score, 0.0, 100.0)?;
    }
    let txn = db.write_transaction().await?;
    raise_data_version(&txn, scope).await?;
    let campaign = campaigns::Entity::find_by_id((scope.org_id(), campaign_id)).one(&txn).await?.ok_or(CAMPAIGN)?;
    let before = script(&txn, scope, campaign_id).await?.passing_score;
    let row = scripts::ActiveModel {
        org_id: Set(scope.org_id()),
        campaign_id: Set(campaign_id),
        passing_score: Set(passing_score),
        updated_at: Set(Utc::now().trunc_subsecs(3)),
    };
    let replace = OnConflict::columns([scripts::Column::OrgId, scripts::Column::CampaignId])
        .update_columns([scripts::Column::PassingScore, scripts::Column::UpdatedAt])
        .to_owned();
    scripts::Entity::insert(row).on_conflict(replace).exec_without_returning(&txn).await?;
    let stored = script(&txn, scope, campaign_id).await?;
    let said = |passing_score| CampaignScriptIn { passing_score };
    let changes = audit::changes(&said(before), &said(stored.passing_score))?;
    if !changes.is_empty() {
        let event = Event::new(AuditAction::PassingScoreChanged, campaign_id, campaign.name);
        audit::record(&txn, scope, actor, event.with(changes)).await?;
    }
    txn.commit().await?;
    Ok(stored)
}

#[derive(FromQueryResult)]
struct CampaignRow {
    id: Uuid,
    external_id: Option<String>,
    name: String,
    job_title: Option<String>,
    status: String,
    launched_at: Option<DateTime<Utc>>,
    created_at: DateTime<Utc>,
    passing_score: Option<f64>,
}

#[derive(FromQueryResult)]
struct ScriptRow {
    passing_score: Option<f64>,
    default_passing_score: f64,
    updated_at: Option<DateTime<Utc>>,
}

/// The page after a cursor.
pub(crate) fn page_after(
    scope: OrgScope,
    search: Option<&str>,
    limit: u64,
    cursor: Option<&str>,
) -> Result<SelectStatement, DaoError> {
    cursor.map(NameCursor::parse).transpose().map(|after| page_query(scope, search, limit, after))
}

fn page_query(scope: OrgScope, search: Option<&str>, limit: u64, after: Option<NameCursor>) -> SelectStatement {
    use campaigns::{Column, Entity};
    let column = |column: Column| Expr::col((Entity, column));
    let mut query = campaigns_with_scripts(scope);
    query
        .columns([
            (Entity, Column::Id),
            (Entity, Column::ExternalId),
            (Entity, Column::Name),
            (Entity, Column::JobTitle),
            (Entity, Column::Status),
            (Entity, Column::LaunchedAt),
            (Entity, Column::CreatedAt),
        ])
        .column((scripts::Entity, scripts::Column::PassingScore))
        .order_by((Entity, Column::Name), Order::Asc)
        .order_by((Entity, Column::Id), Order::Asc)
        .limit(limit + 1);
    query.and_where_option(after.map(|after| after.after(column(Column::Name), column(Column::Id))));
    if let Some(text) = search.map(str::trim).filter(|text| !text.is_empty()) {
        query.and_where(contains(column(Column::Name), text).or(contains(column(Column::JobTitle), text)));
    }
    query
}

fn campaigns_with_scripts(scope: OrgScope) -> SelectStatement {
    let of_campaign =
        Expr::col((scripts::Entity, scripts::Column::OrgId)).equals((campaigns::Entity, campaigns::Column::OrgId)).and(
            Expr::col((scripts::Entity, scripts::Column::CampaignId))
                .equals((campaigns::Entity, campaigns::Column::Id)),
        );
    Query::select()
        .from(campaigns::Entity)
        .left_join(scripts::Entity, of_campaign)
        .and_where(Expr::col((campaigns::Entity, campaigns::Column::OrgId)).eq(scope.org_id()))
        .take()
}

fn page(rows: Vec<CampaignRow>, limit: u64) -> Result<CampaignPage, DaoError> {
    let last = |row: &CampaignRow| NameCursor { name: row.name.clone(), id: row.id }.write();
    let (rows, next_cursor) = cursor::page(rows, limit, last);
    let campaigns = rows.into_iter().map(campaign).collect::<Result<_, _>>()?;
    Ok(CampaignPage { campaigns, next_cursor })
}

fn campaign(row: CampaignRow) -> Result<Campaign, DaoError> {
    let CampaignRow { id, external_id, name, job_title, status, launched_at, created_at, passing_score } = row;
    let status = word(&status)?;
    Ok(Campaign { id, external_id, name, job_title, status, launched_at, created_at, passing_score })
}

async fn script(reader: &DatabaseTransaction, scope: OrgScope, campaign_id: Uuid) -> Result<CampaignScript, DaoError> {
    let query = script_of(scope, campaign_id);
    let row = ScriptRow::find_by_statement(reader.get_database_backend().build(&query)).one(reader).await?;
    let ScriptRow { passing_score, default_passing_score, updated_at } = row.ok_or(CAMPAIGN)?;
    let effective_passing_score = passing_score.unwrap_or(default_passing_score);
    Ok(CampaignScript { campaign_id, passing_score, effective_passing_score, updated_at })
}

/// The passing scores of a campaign and of its organisation.
pub(crate) fn script_of(scope: OrgScope, campaign_id: Uuid) -> SelectStatement {
    let same_org =
        Expr::col((org_rows::Entity, org_rows::Column::Id)).equals((campaigns::Entity, campaigns::Column::OrgId));
    campaigns_with_scripts(scope)
        .inner_join(org_rows::Entity, same_org)
        .columns([(scripts::Entity, scripts::Column::PassingScore), (scripts::Entity, scripts::Column::UpdatedAt)])
        .column((org_rows::Entity, org_rows::Column::DefaultPassingScore))
        .and_where(Expr::col((campaigns::Entity, campaigns::Column::Id)).eq(campaign_id))
        .take()
}
