//! Records that a program sends as the body of a request: read as they come, stored in small batches, each row
//! answered once it is stored.

use std::{
    io::{self, BufRead, Read},
    pin::pin,
    sync::Arc,
    time::Duration,
};

use analytics_dao::{Db, audit::Actor, ingest::IngestOptions};
use analytics_domain::{
    OrgScope,
    ingest::{IngestSummary, IngestedRow},
    records::RecordKind,
};
use bytes::{Buf, Bytes};
use futures::{Stream, StreamExt};
use tokio::{
    sync::{
        mpsc::{self, Receiver, Sender},
        oneshot,
    },
    task::JoinHandle,
    time::timeout,
};
use tracing::Instrument;

use crate::{
    array::{self, ArrayLimits},
    error::ImportError,
    gathered::Repeated,
    input::{SMALL_WINDOW, unpack},
    kinds::{Importable, with_record},
    mapping::Mapping,
    pipeline::{Batching, Pipeline, told},
    plan::Plan,
    reader::Reading,
};

/// What a body is called in errors.
const NAME: &str = "the body";
/// Chunks that were received and not yet read.
const CHUNKS: usize = 2;

/// The shape of a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BodyShape {
    /// A JSON object a line, and no end in sight.
    Lines,
    /// One JSON array of objects.
    Array(ArrayLimits),
}

/// How a body is ingested.
#[derive(Debug, Clone, Copy)]
pub struct BodyOptions {
    /// Its shape. Either may be packed with gzip or zstd.
    pub shape: BodyShape,
    /// Whether campaigns and candidates that records name are created.
    pub create_missing: bool,
    /// The most rows of a batch, which is a transaction.
    pub batch_rows: usize,
    /// How long rows wait for others until they are stored.
    pub batch_patience: Duration,
    /// How long the sender may send nothing, or take no answer.
    pub idle: Duration,
}

/// A body that is being ingested. When it is dropped, nothing more is read, and it ends after the batch under way.
#[derive(Debug)]
pub struct Ingestion {
    /// The rows of each batch once it is stored, in their order.
    pub stored: Receiver<Vec<IngestedRow>>,
    /// Why it ended before the body did, if so.
    pub end: JoinHandle<Result<(), ImportError>>,
    _taken: oneshot::Sender<()>,
}

/// Starts to ingest a body whose keys are the fields of the kind. A later row with the same key as an earlier one
/// brings it up to date. When it has ended, it is told of as the actor's, and what is `held` is dropped; the database
/// is not closed before. Needs the runtime.
pub fn ingest_body(
    db: &Db,
    scope: OrgScope,
    actor: Actor,
    kind: RecordKind,
    body: impl Stream<Item = io::Result<Bytes>> + Send + 'static,
    options: BodyOptions,
    held: impl Send + 'static,
) -> Ingestion {
    let (sender, stored) = mpsc::channel(1);
    let (chunks, received) = mpsc::channel(CHUNKS);
    let (taken, dropped) = oneshot::channel();
    tokio::spawn(receive(body, options.idle, dropped, chunks).in_current_span());
    let held = (held, db.still_writing());
    let (db, span) = (db.clone(), tracing::Span::current());
    let end = with_record!(kind, R => {
        let run = run::<R>(db, scope, actor, kind, received, options, sender);
        let held_until_its_end = async move {
            let _held = held;
            run.await
        };
        tokio::spawn(held_until_its_end.instrument(span))
    });
    Ingestion { stored, end, _taken: taken }
}

/// Passes chunks on as they come, until the body ends, breaks off or brings nothing for too long, or nobody takes any more
/// what becomes of its rows.
async fn receive(
    body: impl Stream<Item = io::Result<Bytes>>,
    idle: Duration,
    mut dropped: oneshot::Receiver<()>,
    chunks: Sender<io::Result<Bytes>>,
) {
    let mut body = pin!(body);
    loop {
        let next = tokio::select! {
            // First, so that what comes later is not stored: its sender may have been refused.
            biased;
            _ = &mut dropped => Ok(Some(Err(io::ErrorKind::BrokenPipe.into()))),
            next = timeout(idle, body.next()) => next,
        };
        let chunk = match next {
            Ok(None) => return,
            Ok(Some(chunk)) => chunk,
            Err(_) => {
                let waited = format!("nothing came for {} s", idle.as_secs_f64());
                Err(io::Error::new(io::ErrorKind::TimedOut, waited))
            }
        };
        let is_last = chunk.is_err();
        if chunks.send(chunk).await.is_err() || is_last {
            return;
        }
    }
}

async fn run<R: Importable>(
    db: Db,
    scope: OrgScope,
    actor: Actor,
    kind: RecordKind,
    chunks: Receiver<io::Result<Bytes>>,
    options: BodyOptions,
    stored: Sender<Vec<IngestedRow>>,
) -> Result<(), ImportError> {
    let BodyOptions { shape, create_missing, batch_rows, batch_patience, idle } = options;
    let mapping = Mapping::identity(R::FIELDS, create_missing);
    let plan = Arc::new(Plan::new(&mapping, kind.as_str(), R::FIELDS)?);
    let open = Box::new(move || open(Chunks { chunks, rest: Bytes::new() }, shape));
    let reading = Reading { input: NAME.to_owned(), open, mapping, plan };
    let (patience, repeated) = (Some(batch_patience), Repeated::Follows);
    let batching = Batching { rows: batch_rows, patience, repeated, remembers: false };
    let options = IngestOptions { create_missing, ..IngestOptions::default() };
    let mut pipeline = Pipeline::<R>::start(&db, scope, reading, batching, options);
    let mut summary = IngestSummary::default();
    let ended = async {
        while let Some(rows) = pipeline.next().await? {
            summary.add(&rows);
            stored.send_timeout(rows, idle).await.map_err(|_| ImportError::Unheard)?;
        }
        Ok::<_, ImportError>(())
    }
    .await;
    told(&db, scope, &actor, kind, summary).await;
    ended
}

/// The rows of a body as text, one a line.
pub(crate) fn open(raw: impl Read + 'static, shape: BodyShape) -> Result<Box<dyn BufRead>, ImportError> {
    let text: Box<dyn BufRead> = match unpack(raw, NAME, SMALL_WINDOW) {
        // Nothing is what a program sends that has nothing to say.
        Err(ImportError::Empty { .. }) => Box::new(io::empty()),
        text => text?,
    };
    match shape {
        BodyShape::Lines => Ok(text),
        BodyShape::Array(limits) => array::lines(text, NAME, limits),
    }
}

/// What was received, for a thread that may wait for it.
struct Chunks {
    chunks: Receiver<io::Result<Bytes>>,
    rest: Bytes,
}

impl Read for Chunks {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.rest.is_empty() {
            match self.chunks.blocking_recv() {
                None => return Ok(0),
                Some(chunk) => self.rest = chunk?,
            }
        }
        let length = self.rest.len().min(buffer.len());
        self.rest.copy_to_slice(&mut buffer[..length]);
        Ok(length)
    }
}
