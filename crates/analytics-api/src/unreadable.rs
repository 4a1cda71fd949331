//! Requests that cannot be read: an address of 10,000 ids never reaches a handler.
//! The HTTP parser answers them without a body; here they get their problem. And answers that nobody takes, which the
//! parser would hold for ever.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Sleep, sleep},
};
use uuid::Uuid;

use crate::problem::{Problem, ProblemCode};

/// How long and how much of a refused request is read to its end: a client that is
/// still sending when the connection closes would lose the answer.
const DRAIN_FOR: Duration = Duration::from_secs(2);
const DRAIN_BYTES: usize = 8 << 20;

/// A connection that gives the parser's own refusals a body, and breaks off when nothing of an answer is taken.
pub(crate) struct Answering<S> {
    stream: S,
    untaken: Duration,
    waits: Option<Pin<Box<Sleep>>>,
    answer: Vec<u8>,
    sent: usize,
    drain: Option<Drain>,
}

struct Drain {
    until: Pin<Box<Sleep>>,
    left: usize,
    is_shut: bool,
}

impl<S> Answering<S> {
    pub(crate) const fn new(stream: S, untaken: Duration) -> Self {
        Self { stream, untaken, waits: None, answer: Vec::new(), sent: 0, drain: None }
    }

    /// What a write has come to, or an error once it has waited for too long.
    fn in_time<T>(&mut self, written: Poll<io::Result<T>>, cx: &mut Context<'_>) -> Poll<io::Result<T>> {
        if written.is_ready() {
            self.waits = None;
            return written;
        }
        let untaken = self.untaken;
        let waits = self.waits.get_or_insert_with(|| Box::pin(sleep(untaken)));
        ready!(waits.as_mut().poll(cx));
        Poll::Ready(Err(io::Error::new(io::ErrorKind::TimedOut, "nobody takes the answer")))
    }
}

impl<S: AsyncWrite + Unpin> Answering<S> {
    fn poll_answer(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        while self.sent < self.answer.len() {
            let written = Pin::new(&mut self.stream).poll_write(cx, &self.answer[self.sent..]);
            let written = ready!(self.in_time(written, cx))?;
            if written == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            self.sent += written;
        }
        Poll::Ready(Ok(()))
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Answering<S> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Answering<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        ready!(self.poll_answer(cx))?;
        let Some(answer) = answer_to_unreadable(bytes) else {
            let written = Pin::new(&mut self.stream).poll_write(cx, bytes);
            return self.in_time(written, cx);
        };
        self.answer = answer;
        self.sent = 0;
        self.drain = Some(Drain { until: Box::pin(sleep(DRAIN_FOR)), left: DRAIN_BYTES, is_shut: false });
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.poll_answer(cx))?;
        let flushed = Pin::new(&mut self.stream).poll_flush(cx);
        self.in_time(flushed, cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.poll_answer(cx))?;
        let Self { stream, drain, .. } = &mut *self;
        let Some(drain) = drain else { return Pin::new(stream).poll_shutdown(cx) };
        if !drain.is_shut {
            ready!(Pin::new(&mut *stream).poll_shutdown(cx))?;
            drain.is_shut = true;
        }
        let mut bytes = [0; 16 << 10];
        while drain.left > 0 && drain.until.as_mut().poll(cx).is_pending() {
            let mut buffer = ReadBuf::new(&mut bytes);
            ready!(Pin::new(&mut *stream).poll_read(cx, &mut buffer))?;
            match buffer.filled().len() {
                0 => break,
                read => drain.left = drain.left.saturating_sub(read),
            }
        }
        Poll::Ready(Ok(()))
    }

    // Whole answers have to be seen, not slices of them.
    fn is_write_vectored(&self) -> bool {
        false
    }
}

fn answer_to_unreadable(bytes: &[u8]) -> Option<Vec<u8>> {
    let status = bytes.strip_prefix(b"HTTP/1.1 ")?.get(..3)?;
    let problem = match status {
        b"400" => Problem::new(ProblemCode::BadRequest, "the request is not HTTP that the server understands"),
        b"414" => Problem::new(
            ProblemCode::AddressTooLong,
            "the address is longer than 65,534 bytes; a list of filters takes at most 500 values",
        ),
        b"431" => Problem::new(
            ProblemCode::HeadersTooLarge,
            "the address and headers are longer than 400,000 bytes; a list of filters takes at most 500 values",
        ),
        _ => return None,
    };
    let head = std::str::from_utf8(bytes).ok()?.to_ascii_lowercase();
    if !head.contains("\r\ncontent-length: 0\r\n") {
        return None;
    }
    let request_id = Uuid::now_v7().to_string();
    tracing::info!(request_id, status = problem.status, "answered a request that cannot be read");
    let (status, title) = (problem.status, problem.title.clone());
    let body = serde_json::to_string(&Problem { request_id: request_id.clone(), ..problem }).ok()?;
    let length = body.len();
    Some(
        format!(
            "HTTP/1.1 {status} {title}\r\ncontent-type: application/problem+json\r\ncontent-length: {length}\r\n\
             x-request-id: {request_id}\r\nx-content-type-options: nosniff\r\ncache-control: no-store\r\n\
             connection: close\r\n\r\n{body}"
        )
        .into_bytes(),
    )
}
