//! The rows behind a figure beside the dashboard, as JSON pages or as one CSV file.

use analytics_dao::{
    DaoError, Db,
    beside::{FigureRowQuery, figure_rows},
};
use analytics_domain::{
    beside::rows::{FigureRowsResponse, RowKind},
    dashboard::OutsideSource,
    filters::{FilterParams, ResolvedFilters},
    params::Params,
    role::Permission,
};
use axum::{extract::State, http::HeaderMap, response::Response};
use serde::Serialize;

use super::answer;
use crate::{
    accept::{Format, preferred},
    answers::Question,
    authenticated::Authenticated,
    csv_figure_rows,
    export::{self, Lines, export, refuse_pages},
    openapi::{
        beside_examples as examples,
        params::{ConditionalHeader, FigureRowParams, OrgHeader, RowKindPath},
        responses::{NotModified, ReadProblems},
    },
    path::Kind,
    problem::Problem,
    query::{DEFAULT_PAGE, Filters, QueryParams, take_limit},
    state::App,
};

/// Which of the rows.
#[derive(Debug, Clone, Serialize)]
pub struct FigureRowsQuery {
    limit: Option<u64>,
    cursor: Option<String>,
}

impl QueryParams for FigureRowsQuery {
    fn take(params: &mut Params) -> Self {
        Self { limit: take_limit(params), cursor: params.one("cursor") }
    }
}

/// The rows behind a figure beside the dashboard
///
/// The calls, SMS, resumes, notetaking sessions, ratings, credits or launches that a figure counts or adds up, newest
/// first: their number (`total`) is the figure's, for a mean its sample size, for credits how many entries make the
/// sum. A filter that such rows do not know is listed in `ignored_filters`. `Accept: text/csv` gives all rows as one
/// file instead of a page: first lines after `#` that repeat the kind and the filters, then a header. Text that a
/// spreadsheet would take for a formula has an apostrophe in front.
#[utoipa::path(
    get,
    path = "/api/v1/analytics/rows/{kind}",
    tag = "analytics",
    params(RowKindPath, FilterParams, FigureRowParams, OrgHeader, ConditionalHeader),
    responses(
        (
            status = 200, description = "A page of rows, or all of them as CSV.",
            headers(("etag" = String, description = "Names this page; changes with the organisation's data.")),
            content(
                (FigureRowsResponse = "application/json", example = json!(examples::figure_rows())),
                (String = "text/csv", example = json!(examples::figure_rows_csv())),
            ),
        ),
        NotModified,
        ReadProblems,
    )
)]
pub async fn list_rows(
    State(app): State<App>,
    caller: Authenticated,
    Kind(kind): Kind<RowKind>,
    Filters(filters, query): Filters<FigureRowsQuery>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    caller.require(Permission::ReadAnalytics)?;
    let FigureRowsQuery { limit, cursor } = query.clone();
    let elsewhere = app.sms_provider.as_ref().filter(|_| kind == RowKind::Sms).map(|_| OutsideSource::SmsProvider);
    if preferred(&headers) == Format::Csv {
        refuse_pages(limit, cursor.as_deref())?;
        return file(app.db, caller, filters, kind, elsewhere).await;
    }
    let question = Question::new("rows", &filters, &(kind, &query, elsewhere))?;
    let rows = FigureRowQuery { kind, limit: limit.unwrap_or(DEFAULT_PAGE), cursor, elsewhere };
    answer(&app, &caller, &headers, question, Box::pin(figure_rows(&app.db, &filters, &rows))).await
}

async fn file(
    db: Db,
    caller: Authenticated,
    filters: ResolvedFilters,
    kind: RowKind,
    elsewhere: Option<OutsideSource>,
) -> Result<Response, Problem> {
    let read = move |cursor| {
        let (db, filters) = (db.clone(), filters.clone());
        async move {
            let query = FigureRowQuery { kind, limit: export::PAGE, cursor, elsewhere };
            let page = figure_rows(&db, &filters, &query).await?;
            let (head, next_cursor) = (csv_figure_rows::head(&page.body), page.body.next_cursor);
            let rows = csv_figure_rows::lines(page.body.rows);
            Ok::<_, DaoError>(Lines { head, rows, next_cursor, data_version: page.data_version })
        }
    };
    export("attachment; filename=\"rows.csv\"", caller, read).await
}
