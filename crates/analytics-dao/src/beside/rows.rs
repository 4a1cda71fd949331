//! The rows behind the figures: the same CTEs and conditions, so that their number is the figure's.

use analytics_domain::{
    OrgScope,
    beside::{
        Basis,
        credits::credits,
        rows::{FigureRow, FigureRowsResponse, RowKind},
    },
    dashboard::{NoData, OutsideSource},
    filters::ResolvedFilters,
};
use sea_orm::{QueryResult, Statement};
use sea_query::{Expr, ExprTrait, JoinType, Order, Query, SelectStatement};

use crate::{
    cursor::Cursor,
    db::{Db, Engine},
    dialect::integer,
    error::DaoError,
    rows::{AT, Page, ROW_ID, applied, chosen, counted, page_of, read},
    session::{OrgContext, Read, ReadSession, org_context},
};

/// Which rows are asked for.
#[derive(Debug, Clone)]
pub struct FigureRowQuery {
    /// What they are.
    pub kind: RowKind,
    /// How many rows a page has.
    pub limit: u64,
    /// Where the page starts, as the page before said.
    pub cursor: Option<String>,
    /// What outside holds such rows, if they are not here. It counts them and lists none.
    pub elsewhere: Option<OutsideSource>,
}

/// Why there are no rows behind a figure that has a number.
const NOT_LISTED: &str = "these are held by an outside provider, which counts them and lists none";

const CALLS: &str = "calls";
const CAMPAIGNS: &str = "campaigns";
const CANDIDATES: &str = "candidates";
const NUMBER: &str = "number";

/// A page of the rows behind a figure, newest first, with their number in all.
///
/// # Errors
/// `Invalid` for a cursor that is not one of ours, else as the dashboard.
pub async fn figure_rows(
    db: &Db,
    filters: &ResolvedFilters,
    query: &FigureRowQuery,
) -> Result<Read<FigureRowsResponse>, DaoError> {
    let cursor = query.cursor.as_deref().map(Cursor::parse).transpose()?;
    db.read_only_session(filters.scope, 2, |session| page(db.engine(), session, filters, query, cursor)).await
}

async fn page(
    engine: Engine,
    session: ReadSession,
    asked: &ResolvedFilters,
    &FigureRowQuery { kind, limit, elsewhere, .. }: &FigureRowQuery,
    cursor: Option<Cursor>,
) -> Result<Read<FigureRowsResponse>, DaoError> {
    let filters = kind.applicable(asked);
    let context = org_context(session.reader(0), filters.scope).await?;
    let absent = match elsewhere {
        Some(source) => Some(NoData::unavailable(kind.as_str(), source, &NOT_LISTED)),
        None => context.missing(&[kind.needs()]).map(|field| NoData::never_recorded(kind.as_str(), field)),
    };
    let Page { total, rows, next_cursor } = match absent {
        Some(_) => Page::default(),
        None => read(&session, statements(engine, &filters, &context, kind, cursor, limit), limit).await?,
    };
    let body = FigureRowsResponse {
        basis: Basis {
            filters: applied(&filters),
            ignored_filters: kind.ignored(asked),
            snapshot: session.snapshot.clone(),
            no_data: absent.into_iter().collect(),
        },
        kind,
        total,
        rows: rows.iter().map(|row| figure_row(kind, row)).collect::<Result<_, _>>()?,
        next_cursor,
    };
    Ok(Read { body, data_version: context.data_version })
}

/// How many rows there are in all, and those of a page with one more, which says whether another page follows.
pub(crate) fn statements(
    engine: Engine,
    filters: &ResolvedFilters,
    context: &OrgContext,
    kind: RowKind,
    cursor: Option<Cursor>,
    limit: u64,
) -> [Statement; 2] {
    let page = hydrated(filters.scope, kind, page_of(cursor, limit + 1));
    counted(engine, chosen(engine, filters, context, kind.selection()), page)
}

/// Where rows lie, and what is shown of them.
struct Stored {
    table: &'static str,
    /// The table with their external id and their campaign.
    owner: &'static str,
    has_candidate: bool,
    /// The column with a number of theirs.
    number: Option<&'static str>,
}

fn stored(kind: RowKind) -> Stored {
    let work = |table, number| Stored { table, owner: table, has_candidate: true, number };
    match kind {
        RowKind::Calls | RowKind::WebCalls => work(CALLS, Some("call_length_sec")),
        RowKind::Sms => work("sms_messages", None),
        RowKind::ResumeScreenings => work("resume_screenings", None),
        RowKind::Notetaking => work("notetaking_sessions", Some("length_sec")),
        RowKind::Ratings => Stored { owner: CALLS, ..work("call_reviews", Some("rating")) },
        RowKind::Credits => Stored { has_candidate: false, ..work("credit_entries", Some("credit_thousandths")) },
        RowKind::Launches => Stored { has_candidate: false, ..work(CAMPAIGNS, None) },
    }
}

/// The page's rows with everything people want to see of them.
fn hydrated(scope: OrgScope, kind: RowKind, page: SelectStatement) -> SelectStatement {
    let Stored { table, owner, has_candidate, number } = stored(kind);
    let mut select = Query::select();
    select.columns([("page", ROW_ID), ("page", AT)]).from_subquery(page, "page");
    let mut join = |table: &'static str, named_by: (&'static str, &'static str)| {
        let of_org = Expr::col((table, "org_id")).eq(scope.org_id());
        select.join(JoinType::InnerJoin, table, of_org.and(Expr::col((table, "id")).equals(named_by)));
    };
    join(table, ("page", ROW_ID));
    if owner != table {
        join(owner, (table, "call_id"));
    }
    if owner != CAMPAIGNS {
        join(CAMPAIGNS, (owner, "campaign_id"));
    }
    if has_candidate {
        join(CANDIDATES, (owner, "candidate_id"));
        select.expr_as(Expr::col((CANDIDATES, "id")), "candidate_id");
        select.expr_as(Expr::col((CANDIDATES, "name")), "candidate_name");
    }
    if owner != table {
        select.expr_as(Expr::col((owner, "id")), "call_id");
    }
    if let Some(number) = number {
        select.expr_as(integer(Expr::col((table, number))), NUMBER);
    }
    select
        .expr_as(Expr::col((owner, "external_id")), "external_id")
        .expr_as(Expr::col((CAMPAIGNS, "id")), "campaign_id")
        .expr_as(Expr::col((CAMPAIGNS, "name")), "campaign_name")
        .expr_as(Expr::col((CAMPAIGNS, "job_title")), "job_title")
        .order_by(("page", AT), Order::Desc)
        .order_by(("page", ROW_ID), Order::Desc)
        .take()
}

fn figure_row(kind: RowKind, row: &QueryResult) -> Result<FigureRow, DaoError> {
    let Stored { has_candidate, number, .. } = stored(kind);
    let number: Option<i64> = number.map(|_| row.try_get("", NUMBER)).transpose()?;
    let is = |kinds: &[RowKind]| number.filter(|_| kinds.contains(&kind));
    Ok(FigureRow {
        id: row.try_get("", ROW_ID)?,
        external_id: row.try_get("", "external_id")?,
        at: row.try_get("", AT)?,
        campaign_id: row.try_get("", "campaign_id")?,
        campaign_name: row.try_get("", "campaign_name")?,
        job_title: row.try_get("", "job_title")?,
        candidate_id: has_candidate.then(|| row.try_get("", "candidate_id")).transpose()?,
        candidate_name: if has_candidate { row.try_get("", "candidate_name")? } else { None },
        call_id: (kind == RowKind::Ratings).then(|| row.try_get("", "call_id")).transpose()?,
        seconds: is(&[RowKind::Calls, RowKind::WebCalls, RowKind::Notetaking]),
        rating: is(&[RowKind::Ratings]),
        credits: is(&[RowKind::Credits]).map(credits),
    })
}
