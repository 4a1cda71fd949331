//! All rows of a list as one CSV file, a page in memory at a time.

use analytics_dao::DaoError;
use analytics_domain::params::ParamError;
use axum::{
    body::{Body, Bytes},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use futures::{StreamExt, stream};
use tracing::Instrument;

use crate::{authenticated::Authenticated, csv_rows::CHANGED, problem::Problem};

/// How many rows are read at a time, and so held in memory.
pub const PAGE: u64 = 10_000;

/// A page of rows as lines.
#[derive(Debug)]
pub struct Lines {
    /// What stands before the first row of the file; only the first page's is written.
    pub head: String,
    /// One line per row.
    pub rows: String,
    /// Where the next page starts; none = this is the last one.
    pub next_cursor: Option<String>,
    /// The version of the data that the rows were read from; 0 where rows never change.
    pub data_version: i64,
}

enum Next {
    Read(Lines),
    After(String),
    Done,
}

/// Reads the first page before it answers, so that an early error is a problem and
/// not a broken file; each further page when the client has taken the one before. The
/// caller is held until the last one was.
///
/// # Errors
/// When the first page cannot be read. A later failure breaks the connection off, so
/// that nobody takes the part for the whole.
pub async fn export<R, F>(file: &'static str, caller: Authenticated, read: R) -> Result<Response, Problem>
where
    R: Fn(Option<String>) -> F + Clone + Send + 'static,
    F: Future<Output = Result<Lines, DaoError>> + Send + 'static,
{
    let mut first = read(None).await?;
    let head = Bytes::from(std::mem::take(&mut first.head));
    let read_at = first.data_version;
    let span = tracing::Span::current();
    let pages = stream::try_unfold((Next::Read(first), caller), move |(next, caller)| {
        let read = read.clone();
        let page = async move {
            let Lines { head: _, mut rows, next_cursor, data_version } = match next {
                Next::Read(page) => page,
                Next::After(cursor) => read(Some(cursor)).await.inspect_err(broken_off)?,
                Next::Done => return Ok(None),
            };
            let next = next_cursor.map_or(Next::Done, Next::After);
            if matches!(next, Next::Done) && data_version != read_at {
                rows.push_str(CHANGED);
            }
            Ok::<_, DaoError>(Some((Bytes::from(rows), (next, caller))))
        };
        page.instrument(span.clone())
    });
    let body = stream::once(std::future::ready(Ok(head))).chain(pages);
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8; header=present")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static(file)),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
        (header::VARY, HeaderValue::from_static("Authorization, Cookie, X-Org, Accept")),
    ];
    Ok((headers, Body::from_stream(body)).into_response())
}

/// Refuses what chooses a page, for a file has none.
///
/// # Errors
/// If either is given.
pub fn refuse_pages(limit: Option<u64>, cursor: Option<&str>) -> Result<(), Problem> {
    if limit.is_none() && cursor.is_none() {
        return Ok(());
    }
    let parameter = "limit".to_owned();
    let reason = "an export holds every row; `limit` and `cursor` are for JSON".to_owned();
    Err(vec![ParamError { parameter, value: None, reason }].into())
}

fn broken_off(error: &DaoError) {
    tracing::error!(%error, "an export broke off");
}
