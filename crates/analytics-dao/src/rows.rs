//! The rows behind a figure: the same CTEs and conditions, so that their number is the figure's.

use analytics_domain::{
    closed_sets::{CallChannel, CallStatus, Feedback},
    dashboard::NoData,
    filters::{AppliedFilters, ResolvedFilters},
    metric::{Column, Condition, Cte, Key, Metric},
    rows::{CallRow, CallRowsResponse, Part, RowGrain, RowSelection},
};
use sea_orm::{ConnectionTrait, QueryResult, Statement};
use sea_query::{
    CommonTableExpression, Expr, ExprTrait, Func, JoinType, Order, OverStatement, Query, SelectStatement,
    WindowStatement, WithClause,
};
use uuid::Uuid;

use crate::{
    compile::Compiler,
    cte::{CURRENT, id_of, name, placed, scope::Windows, time_of},
    cursor::{self, Cursor},
    db::{Db, Engine},
    entities::{calls, campaign_scripts as scripts, campaigns, candidate_campaign_user_reviews as reviews, candidates},
    error::DaoError,
    orgs::invalid,
    session::{OrgContext, Read, ReadSession, org_context},
};

/// Which rows are asked for.
#[derive(Debug, Clone)]
pub struct RowQuery {
    /// The metric the rows are behind; none = all calls in scope.
    pub metric: Option<&'static Metric>,
    /// Which number of a ratio.
    pub part: Part,
    /// How many rows a page has.
    pub limit: u64,
    /// Where the page starts, as the page before said.
    pub cursor: Option<String>,
}

const CHOSEN: &str = "chosen";
pub(crate) const ROW_ID: &str = "row_id";
pub(crate) const AT: &str = "at";

/// A page of the rows behind a figure, newest first, with their number in all.
///
/// # Errors
/// `Invalid` for a cursor that is not one of ours, else as the dashboard.
pub async fn call_rows(
    db: &Db,
    filters: &ResolvedFilters,
    query: &RowQuery,
) -> Result<Read<CallRowsResponse>, DaoError> {
    let cursor = query.cursor.as_deref().map(Cursor::parse).transpose()?;
    db.read_only_session(filters.scope, 2, |session| page(db.engine(), session, filters, query, cursor)).await
}

async fn page(
    engine: Engine,
    session: ReadSession,
    filters: &ResolvedFilters,
    query: &RowQuery,
    cursor: Option<Cursor>,
) -> Result<Read<CallRowsResponse>, DaoError> {
    let context = org_context(session.reader(0), filters.scope).await?;
    let all_calls = RowSelection { cte: Cte::Call, condition: Condition::Always, grain: RowGrain::Call };
    let selection = query.metric.map_or(Ok(all_calls), |metric| selection_of(metric, query.part))?;
    let missing = |metric: &Metric| context.missing(metric.needs).map(|field| NoData::never_recorded(metric.id, field));
    let absent = query.metric.and_then(missing);
    let Page { total, rows, next_cursor } = match absent {
        Some(_) => Page::default(),
        None => {
            read(&session, statements(engine, filters, &context, selection, cursor, query.limit), query.limit).await?
        }
    };
    let body = CallRowsResponse {
        filters: applied(filters),
        snapshot: session.snapshot.clone(),
        metric: query.metric.map(|metric| metric.id.to_owned()),
        no_data: absent.into_iter().collect(),
        total,
        rows: rows.iter().map(call_row).collect::<Result<_, _>>()?,
        next_cursor,
    };
    Ok(Read { body, data_version: context.data_version })
}

/// A page of rows, and how many there are in all.
#[derive(Default)]
pub(crate) struct Page {
    pub(crate) total: i64,
    pub(crate) rows: Vec<QueryResult>,
    pub(crate) next_cursor: Option<String>,
}

/// Reads a page of as many rows by its two statements, at the same time.
pub(crate) async fn read(session: &ReadSession, [count, page]: [Statement; 2], limit: u64) -> Result<Page, DaoError> {
    let (total, rows) =
        tokio::try_join!(session.reader(0).query_one_raw(count), session.reader(1).query_all_raw(page))?;
    let total = total.map(|row| row.try_get("", "total")).transpose()?.unwrap_or(0);
    let (rows, next) = cursor::page(rows, limit, cursor_of);
    Ok(Page { total, rows, next_cursor: next.transpose()?.map(|cursor| cursor.to_string()) })
}

/// The filters as an answer without buckets repeats them.
pub(crate) fn applied(filters: &ResolvedFilters) -> AppliedFilters {
    let asked = filters.granularity;
    let granularity =
        filters.date_range.map_or(asked.without_range(), |range| asked.resolve(&range, filters.time_zone));
    AppliedFilters::new(filters, granularity)
}

/// The rows behind a metric that counts calls or reviews.
pub(crate) fn selection_of(metric: &Metric, part: Part) -> Result<RowSelection, DaoError> {
    let refused = || invalid("metric", metric.id, "counts neither calls nor reviews");
    RowSelection::of(metric, part).ok_or_else(refused)
}

/// How many rows there are in all, and those of a page with one more, which says whether another page follows.
pub(crate) fn statements(
    engine: Engine,
    filters: &ResolvedFilters,
    context: &OrgContext,
    selection: RowSelection,
    cursor: Option<Cursor>,
    limit: u64,
) -> [Statement; 2] {
    let page = hydrated(filters, context, selection, cursor, limit + 1);
    counted(engine, chosen(engine, filters, context, selection), page)
}

/// How many rows are chosen, and what is asked of some of them.
pub(crate) fn counted(engine: Engine, with: WithClause, page: SelectStatement) -> [Statement; 2] {
    let count = Query::select().expr_as(Func::count(Expr::col(sea_query::Asterisk)), "total").from(CHOSEN).take();
    [count.with(with.clone()), page.with(with)].map(|query| engine.backend().build(&query))
}

/// The CTEs up to `chosen`: a row's id, and the time it is sorted by.
pub(crate) fn chosen(
    engine: Engine,
    filters: &ResolvedFilters,
    context: &OrgContext,
    selection: RowSelection,
) -> WithClause {
    let compiler = Compiler::new(engine, &context.settings);
    let mut with = WithClause::new();
    compiler.base(&mut with, selection.cte, filters, Windows::current(&filters.span()));
    let (id, at) = (id_of(selection.cte), time_of(selection.cte));
    let mut ranked = Query::select();
    ranked
        .expr_as(Expr::col(id), ROW_ID)
        .expr_as(Expr::col(at), AT)
        .from(selection.cte.as_str())
        .and_where(Expr::col(name::PERIOD).eq(CURRENT))
        .and_where_option(compiler.condition(selection.condition));
    let select = match distinct(selection.grain) {
        None => ranked,
        Some((keys, order)) => {
            let mut window = WindowStatement::new();
            for key in keys {
                OverStatement::partition_by(&mut window, key.as_str());
            }
            window.order_by(at, order.clone()).order_by(id, order);
            ranked.expr_window_as(Func::cust("row_number"), window, "rank");
            Query::select()
                .columns([ROW_ID, AT])
                .from_subquery(ranked, "ranked")
                .and_where(Expr::col("rank").eq(1))
                .take()
        }
    };
    with.cte(CommonTableExpression::new().table_name(CHOSEN).query(select).to_owned());
    with
}

/// The columns that a row is one of, and which of several rows stands for them.
fn distinct(grain: RowGrain) -> Option<(Vec<Column>, Order)> {
    match grain {
        RowGrain::Call | RowGrain::Review | RowGrain::Other => None,
        RowGrain::Distinct(Key::Candidate) => Some((vec![Column::CandidateId], Order::Desc)),
        RowGrain::Distinct(Key::Pair) => Some((vec![Column::CandidateId, Column::CampaignId], Order::Desc)),
        RowGrain::CandidateAnd(column) => Some((vec![Column::CandidateId, column], Order::Desc)),
        RowGrain::FirstOfPair => Some((vec![Column::CandidateId, Column::CampaignId], Order::Asc)),
    }
}

/// The chosen rows of a page, newest first.
pub(crate) fn page_of(cursor: Option<Cursor>, limit: u64) -> SelectStatement {
    let after = cursor.map(|cursor| cursor.before(Expr::col((CHOSEN, AT)), Expr::col((CHOSEN, ROW_ID))));
    Query::select()
        .columns([(CHOSEN, ROW_ID), (CHOSEN, AT)])
        .from(CHOSEN)
        .and_where_option(after)
        .order_by((CHOSEN, AT), Order::Desc)
        .order_by((CHOSEN, ROW_ID), Order::Desc)
        .limit(limit)
        .take()
}

/// The page's rows with everything people want to see of them.
fn hydrated(
    filters: &ResolvedFilters,
    context: &OrgContext,
    selection: RowSelection,
    cursor: Option<Cursor>,
    limit: u64,
) -> SelectStatement {
    let org = filters.scope.org_id();
    let mut select = Query::select();
    select.columns([("page", ROW_ID), ("page", AT)]).from_subquery(page_of(cursor, limit), "page");
    let call = |column| Expr::col((calls::Entity, column));
    let review = |column| Expr::col((reviews::Entity, column));
    let row_id = Expr::col(("page", ROW_ID));
    if selection.cte == Cte::Call {
        select
            .join(
                JoinType::InnerJoin,
                calls::Entity,
                call(calls::Column::OrgId).eq(org).and(call(calls::Column::Id).eq(row_id)),
            )
            .expr_as(Expr::cust("NULL"), "feedback")
            .expr_as(Expr::cust("CAST(NULL AS double precision)"), "max_score")
            .expr_as(Expr::cust("CAST(NULL AS double precision)"), "passing_score")
            .expr_as(Expr::cust("NULL"), "reviewed_at");
    } else {
        select
            .join(
                JoinType::InnerJoin,
                reviews::Entity,
                review(reviews::Column::OrgId).eq(org).and(review(reviews::Column::Id).eq(row_id)),
            )
            .join(
                JoinType::InnerJoin,
                calls::Entity,
                call(calls::Column::OrgId)
                    .eq(org)
                    .and(call(calls::Column::Id).in_subquery(latest_call(org, selection.cte))),
            )
            .join(
                JoinType::LeftJoin,
                scripts::Entity,
                Expr::col((scripts::Entity, scripts::Column::OrgId)).eq(org).and(
                    Expr::col((scripts::Entity, scripts::Column::CampaignId))
                        .equals((reviews::Entity, reviews::Column::CampaignId)),
                ),
            )
            .expr_as(review(reviews::Column::Feedback), "feedback")
            .expr_as(review(reviews::Column::MaxScore), "max_score")
            .expr_as(
                Func::coalesce([
                    Expr::col((scripts::Entity, scripts::Column::PassingScore)),
                    Expr::val(context.settings.default_passing_score),
                ]),
                "passing_score",
            )
            .expr_as(review(reviews::Column::CallLastReviewedAt), "reviewed_at");
    }
    add_names(&mut select, org);
    select.order_by(("page", AT), Order::Desc).order_by(("page", ROW_ID), Order::Desc);
    select
}

/// The columns of the call, with the names of its campaign and candidate.
fn add_names(select: &mut SelectStatement, org: Uuid) {
    let call = |column| Expr::col((calls::Entity, column));
    for (column, alias) in [
        (calls::Column::Id, "id"),
        (calls::Column::ExternalId, "external_id"),
        (calls::Column::Created, "created"),
        (calls::Column::CampaignId, "campaign_id"),
        (calls::Column::CandidateId, "candidate_id"),
        (calls::Column::Channel, "channel"),
        (calls::Column::CallStatus, "call_status"),
        (calls::Column::CallLengthSec, "call_length_sec"),
        (calls::Column::QuestionCompletionRate, "question_completion_rate"),
        (calls::Column::WithdrawalReason, "withdrawal_reason"),
        (calls::Column::AccommodationRequested, "accommodation_requested"),
        (calls::Column::OptedOut, "opted_out"),
    ] {
        select.expr_as(call(column), alias);
    }
    let campaign = |column| Expr::col((campaigns::Entity, column));
    let candidate = |column| Expr::col((candidates::Entity, column));
    select
        .expr_as(campaign(campaigns::Column::Name), "campaign_name")
        .expr_as(campaign(campaigns::Column::JobTitle), "job_title")
        .expr_as(candidate(candidates::Column::Name), "candidate_name")
        .expr_as(candidate(candidates::Column::Source), "candidate_source")
        .expr_as(candidate(candidates::Column::Location), "candidate_location")
        .join(
            JoinType::InnerJoin,
            campaigns::Entity,
            campaign(campaigns::Column::OrgId)
                .eq(org)
                .and(campaign(campaigns::Column::Id).equals((calls::Entity, calls::Column::CampaignId))),
        )
        .join(
            JoinType::InnerJoin,
            candidates::Entity,
            candidate(candidates::Column::OrgId)
                .eq(org)
                .and(candidate(candidates::Column::Id).equals((calls::Entity, calls::Column::CandidateId))),
        );
}

/// The call a review is shown with: its pair's latest in scope, whose time `candidate_info` knows, or
/// its pair's latest of all.
fn latest_call(org: Uuid, cte: Cte) -> SelectStatement {
    let latest = |column| Expr::col(("latest", column));
    Query::select()
        .expr(latest(calls::Column::Id))
        .from_as(calls::Entity, "latest")
        .and_where(latest(calls::Column::OrgId).eq(org))
        .and_where(latest(calls::Column::CandidateId).equals((reviews::Entity, reviews::Column::CandidateId)))
        .and_where(latest(calls::Column::CampaignId).equals((reviews::Entity, reviews::Column::CampaignId)))
        .and_where(placed(latest(calls::Column::CallStatus)))
        .and_where_option((cte == Cte::CandidateInfo).then(|| latest(calls::Column::Created).equals(("page", AT))))
        .order_by(("latest", calls::Column::Created), Order::Desc)
        .order_by(("latest", calls::Column::Id), Order::Desc)
        .limit(1)
        .take()
}

fn call_row(row: &QueryResult) -> Result<CallRow, DaoError> {
    let word = |column| row.try_get::<Option<String>>("", column);
    let (channel, status) = (row.try_get::<String>("", "channel")?, row.try_get::<String>("", "call_status")?);
    let unknown = |error: analytics_domain::closed_sets::NotInSet| DaoError::Schema(error.to_string());
    Ok(CallRow {
        call_id: row.try_get("", "id")?,
        external_id: word("external_id")?,
        created: row.try_get("", "created")?,
        campaign_id: row.try_get("", "campaign_id")?,
        campaign_name: row.try_get("", "campaign_name")?,
        job_title: word("job_title")?,
        candidate_id: row.try_get("", "candidate_id")?,
        candidate_name: word("candidate_name")?,
        candidate_source: word("candidate_source")?,
        candidate_location: word("candidate_location")?,
        channel: channel.parse::<CallChannel>().map_err(unknown)?,
        call_status: status.parse::<CallStatus>().map_err(unknown)?,
        call_length_sec: row.try_get("", "call_length_sec")?,
        question_completion_rate: row.try_get("", "question_completion_rate")?,
        withdrawal_reason: word("withdrawal_reason")?,
        accommodation_requested: row.try_get("", "accommodation_requested")?,
        opted_out: row.try_get("", "opted_out")?,
        feedback: word("feedback")?.map(|word| word.parse::<Feedback>()).transpose().map_err(unknown)?,
        max_score: row.try_get("", "max_score")?,
        passing_score: row.try_get("", "passing_score")?,
        call_last_reviewed_at: row.try_get("", "reviewed_at")?,
    })
}

fn cursor_of(row: &QueryResult) -> Result<Cursor, DaoError> {
    Ok(Cursor { at: row.try_get("", AT)?, id: row.try_get("", ROW_ID)? })
}
