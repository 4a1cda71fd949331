//! The rows behind a figure, as JSON pages or as one CSV file.

use analytics_dao::{
    DaoError, Db,
    rows::{RowQuery, call_rows},
};
use analytics_domain::{
    filters::{FilterParams, ResolvedFilters},
    metric::Metric,
    params::Params,
    role::Permission,
    rows::{CallRowsResponse, Part},
};
use axum::{extract::State, http::HeaderMap, response::Response};
use serde::Serialize;

use super::answer;
use crate::{
    accept::{Format, preferred},
    answers::Question,
    authenticated::Authenticated,
    csv_rows,
    export::{self, Lines, export, refuse_pages},
    metric_name::MetricName,
    openapi::{
        examples,
        params::{CallRowParams, ConditionalHeader, OrgHeader},
        responses::{NotModified, ReadProblems},
    },
    problem::Problem,
    query::{DEFAULT_PAGE, Filters, QueryParams, take_limit},
    state::App,
};

/// Which rows.
#[derive(Debug, Clone, Serialize)]
pub struct CallRowsQuery {
    metric: Option<MetricName>,
    part: Part,
    limit: Option<u64>,
    cursor: Option<String>,
}

impl QueryParams for CallRowsQuery {
    fn take(params: &mut Params) -> Self {
        Self {
            metric: params.one("metric"),
            part: params.one("part").unwrap_or(Part::Numerator),
            limit: take_limit(params),
            cursor: params.one("cursor"),
        }
    }
}

/// The rows behind a figure
///
/// The calls, people or reviews that a metric counts, newest first: their number
/// (`total`) is the number on the tile, for a mean its sample size. Without `metric`:
/// all calls in scope. `Accept: text/csv` gives all rows as one file instead of a
/// page: first lines after `#` that repeat the metric and the filters, then a header.
/// Text that a spreadsheet would take for a formula has an apostrophe in front.
#[utoipa::path(
    get,
    path = "/api/v1/analytics/calls",
    operation_id = "list_calls",
    tag = "analytics",
    params(FilterParams, CallRowParams, OrgHeader, ConditionalHeader),
    responses(
        (
            status = 200, description = "A page of rows, or all of them as CSV.",
            headers(("etag" = String, description = "Names this page; changes with the organisation's data.")),
            content(
                (CallRowsResponse = "application/json", example = json!(examples::call_rows())),
                (String = "text/csv", example = json!(examples::call_rows_csv())),
            ),
        ),
        NotModified,
        ReadProblems,
    )
)]
pub async fn list_calls(
    State(app): State<App>,
    caller: Authenticated,
    Filters(filters, query): Filters<CallRowsQuery>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    caller.require(Permission::ReadAnalytics)?;
    let CallRowsQuery { metric, part, limit, cursor } = query.clone();
    let metric = metric.map(MetricName::metric);
    if preferred(&headers) == Format::Csv {
        refuse_pages(limit, cursor.as_deref())?;
        return file(app.db, caller, filters, metric, part).await;
    }
    let question = Question::new("calls", &filters, &query)?;
    let rows = RowQuery { metric, part, limit: limit.unwrap_or(DEFAULT_PAGE), cursor };
    answer(&app, &caller, &headers, question, Box::pin(call_rows(&app.db, &filters, &rows))).await
}

async fn file(
    db: Db,
    caller: Authenticated,
    filters: ResolvedFilters,
    metric: Option<&'static Metric>,
    part: Part,
) -> Result<Response, Problem> {
    let read = move |cursor| {
        let (db, filters) = (db.clone(), filters.clone());
        async move {
            let query = RowQuery { metric, part, limit: export::PAGE, cursor };
            let page = call_rows(&db, &filters, &query).await?;
            let (head, next_cursor) = (csv_rows::head(&page.body), page.body.next_cursor);
            let rows = csv_rows::lines(page.body.rows);
            Ok::<_, DaoError>(Lines { head, rows, next_cursor, data_version: page.data_version })
        }
    };
    export("attachment; filename=\"calls.csv\"", caller, read).await
}
