//! What becomes of records that are sent: one JSON answer to an array, to NDJSON a line per row as its batch is stored.

use std::{fmt::Display, io, time::Instant};

use analytics_dao::broken_off;
use analytics_domain::{
    ingest::{IngestAnswer, IngestSummary, IngestedRow},
    records::RecordKind,
    role::Permission,
};
use analytics_import::{ImportError, Ingestion};
use axum::{
    Json,
    body::{Body, Bytes},
    http::{header, request::Parts},
    response::{IntoResponse, Response},
};
use futures::stream;
use serde::{Deserialize, Serialize};
use tokio::time::timeout;
use tracing::Instrument;
use utoipa::ToSchema;

use crate::{
    authenticated::Authenticated,
    observe::RequestId,
    problem::{Problem, ProblemCode},
    state::App,
};

/// The media type of JSON values, one a line.
pub const NDJSON: &str = "application/x-ndjson";

/// The error by which a body ends when the server stops; those of a connection are of other kinds.
pub(crate) const STOPPED: io::ErrorKind = io::ErrorKind::ConnectionAborted;

/// The last line of an answer in NDJSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct IngestEnd {
    /// How many rows came to what.
    pub summary: IngestSummary,
    /// What ended it before the body did; null = nothing. The rows that were answered are stored.
    pub problem: Option<Problem>,
}

/// A line of an answer in NDJSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(untagged)]
pub enum IngestLine {
    /// A row, once it is stored.
    Row(IngestedRow),
    /// The last line.
    End(IngestEnd),
}

/// Who sends, and what.
pub struct Sender {
    /// The application.
    pub app: App,
    /// The head of the request.
    pub parts: Parts,
    /// The kind of the records.
    pub kind: RecordKind,
}

/// Waits for all rows and answers with one document.
///
/// # Errors
/// When it ended before all rows were stored. Those that are stay; sending all of them again is safe.
pub async fn whole(ingestion: Ingestion, sender: Sender) -> Result<Response, Problem> {
    let mut coming = Answer::new(ingestion, sender);
    let mut answer = IngestAnswer { rows: Vec::new(), summary: IngestSummary::default() };
    while let Some(rows) = coming.next_rows().await? {
        answer.summary.add(&rows);
        answer.rows.extend(rows);
    }
    ended(coming.ingestion.end.await.map_err(|error| broke_down(&broken_off(&error)))?)?;
    log(coming.sender.kind, answer.summary);
    Ok(Json(answer).into_response())
}

/// Answers row by row. The head of the answer is sent with the first rows, so that what fails before is a problem
/// with its status.
///
/// # Errors
/// When it ended before any row was stored.
pub async fn as_stored(ingestion: Ingestion, sender: Sender) -> Result<Response, Problem> {
    let mut answer = Answer::new(ingestion, sender);
    answer.first = answer.next_rows().await?;
    if answer.first.is_none() {
        ended(answer.ingestion.end.await.map_err(|error| broke_down(&broken_off(&error)))?)?;
        let line = end_line(&IngestEnd { summary: IngestSummary::default(), problem: None });
        return Ok(([(header::CONTENT_TYPE, NDJSON)], line.map_err(|error| broke_down(&error))?).into_response());
    }
    let span = tracing::Span::current();
    let lines = stream::unfold(Some(answer), move |answer| {
        async move { Some(answer?.next_lines().await) }.instrument(span.clone())
    });
    Ok(([(header::CONTENT_TYPE, NDJSON)], Body::from_stream(lines)).into_response())
}

/// An answer on its way.
struct Answer {
    first: Option<Vec<IngestedRow>>,
    ingestion: Ingestion,
    sender: Sender,
    summary: IngestSummary,
    asked: Instant,
}

impl Answer {
    fn new(ingestion: Ingestion, sender: Sender) -> Self {
        Self { first: None, ingestion, sender, summary: IngestSummary::default(), asked: Instant::now() }
    }

    /// The lines of the rows that were stored next, or the last line; and what is left of the answer. An error breaks
    /// the connection off, so that nobody takes the part for the whole.
    async fn next_lines(mut self) -> (io::Result<Bytes>, Option<Self>) {
        let rows = match self.first.take() {
            Some(rows) => Some(rows),
            None => match self.next_rows().await {
                Ok(rows) => rows,
                Err(problem) => return (self.last_line(Some(problem)), None),
            },
        };
        let Some(rows) = rows else {
            return match (&mut self.ingestion.end).await {
                Ok(end) => (self.last_line(ended(end).err()), None),
                Err(error) => (Err(io::Error::other(broken_off(&error))), None),
            };
        };
        self.summary.add(&rows);
        let lines = row_lines(rows);
        match self.ask_again().await {
            Ok(()) => (lines, Some(self)),
            Err(problem) => {
                let both = lines.and_then(|lines| Ok([lines, self.last_line(Some(problem))?].concat().into()));
                (both, None)
            }
        }
    }

    /// The rows that are stored next; none after the last. While none are, the sender has to show that they still may.
    async fn next_rows(&mut self) -> Result<Option<Vec<IngestedRow>>, Problem> {
        let pause = self.sender.app.ingests.ask_again_after;
        loop {
            if let Ok(rows) = timeout(pause, self.ingestion.stored.recv()).await {
                return Ok(rows);
            }
            self.ask_again().await?;
        }
    }

    /// Whether the sender still may send: a session may have ended, a key may have been revoked. A fault that keeps
    /// it from being told is no answer: the next time may give one.
    async fn ask_again(&mut self) -> Result<(), Problem> {
        if self.asked.elapsed() < self.sender.app.ingests.ask_again_after {
            return Ok(());
        }
        self.asked = Instant::now();
        let Sender { app, parts, .. } = &mut self.sender;
        let asked = Authenticated::look_up(parts, app).await.and_then(|sender| sender.require(Permission::Ingest));
        match asked {
            Err(problem) if matches!(problem.status, 401 | 403 | 404) => Err(problem),
            _ => Ok(()),
        }
    }

    fn last_line(&self, problem: Option<Problem>) -> io::Result<Bytes> {
        log(self.sender.kind, self.summary);
        let request_id = self.sender.parts.extensions.get::<RequestId>().map(|RequestId(id)| id.clone());
        let request_id = request_id.unwrap_or_default();
        let problem = problem.map(|problem| Problem { request_id, ..problem });
        end_line(&IngestEnd { summary: self.summary, problem })
    }
}

fn row_lines(rows: Vec<IngestedRow>) -> io::Result<Bytes> {
    let mut lines = Vec::with_capacity(rows.len() * 80);
    for row in rows {
        serde_json::to_writer(&mut lines, &IngestLine::Row(row))?;
        lines.push(b'\n');
    }
    Ok(lines.into())
}

fn end_line(end: &IngestEnd) -> io::Result<Bytes> {
    let mut line = serde_json::to_vec(end)?;
    line.push(b'\n');
    Ok(line.into())
}

/// Counts only: ids of records are the organisation's.
fn log(kind: RecordKind, summary: IngestSummary) {
    tracing::info!(%kind, "ingested: {summary}");
}

fn broke_down(error: &impl Display) -> Problem {
    tracing::error!(%error, "an ingest broke down");
    Problem::internal()
}

/// Why an ingest ended before its body did, for the sender.
fn ended(end: Result<(), ImportError>) -> Result<(), Problem> {
    let Err(error) = end else { return Ok(()) };
    Err(match error {
        ImportError::Database(error) => error.into(),
        ImportError::Read { source, .. } if source.kind() == io::ErrorKind::TimedOut => {
            Problem::new(ProblemCode::BodyStalled, source.to_string())
        }
        ImportError::Read { source, .. } if source.kind() == STOPPED => {
            Problem::new(ProblemCode::Unavailable, source.to_string())
        }
        ImportError::Unheard => Problem::new(ProblemCode::BodyStalled, error.to_string()),
        ImportError::TooLarge { .. } => Problem::new(ProblemCode::BodyTooLarge, error.to_string()),
        ImportError::Read { .. } | ImportError::Format { .. } => Problem::invalid_body("", None, error.to_string()),
        error => {
            tracing::error!(%error, "an ingest failed");
            Problem::internal()
        }
    })
}
