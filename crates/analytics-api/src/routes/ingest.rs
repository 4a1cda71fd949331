//! Records that programs send as they happen.

use std::{future::pending, io, task::Poll, time::Duration};

use analytics_domain::{
    ingest::IngestAnswer,
    params::Params,
    records::{IngestRecord, RecordKind},
    role::Permission,
};
use analytics_import::{ArrayLimits, BodyOptions, BodyShape, ingest_body};
use axum::{
    body::{BodyDataStream, Bytes},
    extract::{Request, State},
    http::{HeaderMap, header},
    response::Response,
};
use futures::{FutureExt, Stream, StreamExt, stream};

use crate::{
    authenticated::Authenticated,
    body::{MAX_BODY, media_type},
    ingest_answer::{IngestLine, NDJSON, STOPPED, Sender, as_stored, whole},
    openapi::{
        params::{IngestParams, OrgHeader, RecordKindPath},
        record_examples as examples,
        responses::IngestProblems,
    },
    path::Kind,
    problem::{Problem, ProblemCode},
    query::{Query, QueryParams},
    state::App,
};

/// An array is held as a whole and answered at once.
const ARRAY: ArrayLimits = ArrayLimits { bytes: MAX_BODY, rows: 1_000 };
/// Large enough to be quick, small enough to be answered soon.
const BATCH_ROWS: usize = 1_000;
const BATCH_PATIENCE: Duration = Duration::from_millis(250);
/// How a body may be packed; which of them it is, its first bytes say.
const ENCODINGS: [&str; 3] = ["identity", "gzip", "zstd"];

/// How records are taken.
#[derive(Debug, Clone, Copy)]
pub struct IngestQuery {
    create_missing: bool,
}

impl QueryParams for IngestQuery {
    fn take(params: &mut Params) -> Self {
        Self { create_missing: params.one("create_missing").unwrap_or(false) }
    }
}

/// Send records
///
/// The same as `analytics import` does with a file, for programs: a record is known by its external id (a review by
/// candidate, campaign and user, a rating by its call), so sending it again changes nothing, and sending it with other
/// values brings it up to date. Each row is answered with what became of it, or with why it was refused; a refused row
/// costs no other. **A row that was answered is stored.** What was not answered, because the connection or the server
/// broke down, is to be sent again.
///
/// - `application/x-ndjson`: an object a line, for as long as you like. Rows are stored in batches of up to 1,000, after
///   250 ms at the latest, and answered as soon as their batch is; so read the answer while you send. A line that is
///   no JSON is refused and the next one read; 4 MiB without the end of a row end the stream. The last line of the answer has the sums, and what ended it before
///   your body did, such as a server that stops (`unavailable`). Who sends nothing, or takes no answer, for 30 seconds
///   is cut off. Whether you still may send is looked up every five seconds: with a key for as long as it is good, with
///   a token until that expires (`token_expired`), so take a key for long streams.
/// - `application/json`: an array of at most 1,000 records and 1 MiB, answered at once. A broken array is refused as a
///   whole.
///
/// Either may be packed (`Content-Encoding: gzip` or `zstd`). The keys are the fields of the kind and no others; times
/// are RFC 3339. Takes the role `owner`, or a key with the scope `write:ingest`.
#[utoipa::path(
    post,
    path = "/api/v1/ingest/{kind}",
    operation_id = "ingest",
    tag = "ingest",
    params(RecordKindPath, IngestParams, OrgHeader),
    request_body(
        description = "Records of the kind in the address.",
        content(
            (Vec<IngestRecord> = "application/json", example = json!(examples::records())),
            (IngestRecord = "application/x-ndjson", example = json!(examples::record_lines())),
        )
    ),
    responses(
        (
            status = 200, description = "What became of each row.",
            content(
                (IngestAnswer = "application/json", example = json!(examples::ingest_answer())),
                (IngestLine = "application/x-ndjson", example = json!(examples::ingest_lines())),
            ),
        ),
        IngestProblems,
    )
)]
pub async fn ingest(
    State(app): State<App>,
    caller: Authenticated,
    Kind(kind): Kind<RecordKind>,
    Query(IngestQuery { create_missing }): Query<IngestQuery>,
    request: Request,
) -> Result<Response, Problem> {
    let scope = caller.require(Permission::Ingest)?;
    let shape = shape(request.headers())?;
    let place = app.ingests.begin(scope.org_id())?;
    let (mut parts, body) = request.into_parts();
    let actor = caller.actor();
    // What has a place of its own, and may take long, takes none of the caller's turns.
    parts.extensions.remove::<Authenticated>();
    drop(caller);
    let idle = app.ingests.idle;
    let options = BodyOptions { shape, create_missing, batch_rows: BATCH_ROWS, batch_patience: BATCH_PATIENCE, idle };
    let ingests = app.ingests.clone();
    let stopped = async move {
        match shape {
            BodyShape::Lines => ingests.stopped().await,
            // It is short, and nothing of it is stored before its end.
            BodyShape::Array(_) => pending().await,
        }
    };
    let chunks = until(stopped, body.into_data_stream());
    let ingestion = ingest_body(&app.db, scope, actor, kind, chunks, options, place);
    let sender = Sender { app, parts, kind };
    match shape {
        BodyShape::Array(_) => whole(ingestion, sender).await,
        BodyShape::Lines => as_stored(ingestion, sender).await,
    }
}

/// What comes until the server is told to stop, which is the end of a body that may have no other.
fn until(
    stopped: impl Future<Output = ()> + Send + 'static,
    mut body: BodyDataStream,
) -> impl Stream<Item = io::Result<Bytes>> + Send + 'static {
    let mut stopped = Box::pin(stopped.fuse());
    stream::poll_fn(move |cx| {
        if stopped.poll_unpin(cx).is_ready() {
            let told = "the server is stopping; send again what was not answered";
            return Poll::Ready(Some(Err(io::Error::new(STOPPED, told))));
        }
        body.poll_next_unpin(cx).map_err(io::Error::other)
    })
}

/// What the head says of the body.
fn shape(headers: &HeaderMap) -> Result<BodyShape, Problem> {
    let refused = |detail: String| Problem::new(ProblemCode::UnsupportedMediaType, detail);
    let encoding = headers.get(header::CONTENT_ENCODING).map_or("identity", |value| value.to_str().unwrap_or("?"));
    if !ENCODINGS.iter().any(|known| known.eq_ignore_ascii_case(encoding)) {
        return Err(refused(format!("`Content-Encoding: {encoding}` is not taken; allowed: {}", ENCODINGS.join(", "))));
    }
    match media_type(headers).to_ascii_lowercase().as_str() {
        NDJSON => Ok(BodyShape::Lines),
        "application/json" => Ok(BodyShape::Array(ARRAY)),
        _ => {
            Err(refused(format!("send records as `Content-Type: {NDJSON}`, or an array of them as `application/json`")))
        }
    }
}
