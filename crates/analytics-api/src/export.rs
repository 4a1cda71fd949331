//! All rows behind a figure as one CSV file, a page in memory at a time.

use analytics_dao::{
    DaoError, Db, Read,
    rows::{RowQuery, call_rows},
};
use analytics_domain::{
    filters::ResolvedFilters,
    metric::Metric,
    rows::{CallRowsResponse, Part},
};
use axum::{
    body::{Body, Bytes},
    http::header,
    response::{IntoResponse, Response},
};
use futures::{StreamExt, stream};
use tracing::Instrument;

use crate::{csv_rows, problem::Problem};

/// How many rows are read at a time, and so held in memory.
const PAGE: u64 = 10_000;

enum Next {
    Read(Box<Read<CallRowsResponse>>),
    After(String),
    Done,
}

/// Reads the first page before it answers, so that an early error is a problem and
/// not a broken file; each further page when the client has taken the one before.
///
/// # Errors
/// When the first page cannot be read. A later failure breaks the connection off, so
/// that nobody takes the part for the whole.
pub async fn export(
    db: Db,
    filters: ResolvedFilters,
    metric: Option<&'static Metric>,
    part: Part,
) -> Result<Response, Problem> {
    let query = move |cursor| RowQuery { metric, part, limit: PAGE, cursor };
    let first = call_rows(&db, &filters, &query(None)).await?;
    let head = Bytes::from(csv_rows::head(&first.body));
    let read_at = first.data_version;
    let span = tracing::Span::current();
    let pages = stream::try_unfold(Next::Read(Box::new(first)), move |next| {
        let (db, filters) = (db.clone(), filters.clone());
        let page = async move {
            let Read { body, data_version } = match next {
                Next::Read(page) => *page,
                Next::After(cursor) => call_rows(&db, &filters, &query(Some(cursor))).await.inspect_err(broken_off)?,
                Next::Done => return Ok(None),
            };
            let mut lines = csv_rows::lines(body.rows);
            let next = body.next_cursor.map_or(Next::Done, Next::After);
            if matches!(next, Next::Done) && data_version != read_at {
                lines.push_str(csv_rows::CHANGED);
            }
            Ok::<_, DaoError>(Some((Bytes::from(lines), next)))
        };
        page.instrument(span.clone())
    });
    let body = stream::once(std::future::ready(Ok(head))).chain(pages);
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8; header=present"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"calls.csv\""),
        (header::CACHE_CONTROL, "private, no-store"),
        (header::VARY, "Authorization, Cookie, X-Org, Accept"),
    ];
    Ok((headers, Body::from_stream(body)).into_response())
}

fn broken_off(error: &DaoError) {
    tracing::error!(%error, "an export broke off");
}
