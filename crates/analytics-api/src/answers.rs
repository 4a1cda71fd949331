//! Answers to analytics questions: computed once per question and data version,
//! then repeated from memory, or not even sent (`304`).

use std::{
    env::current_exe,
    fs::File,
    io,
    sync::{
        Arc, LazyLock, OnceLock,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use analytics_dao::{DaoError, Read};
use axum::{
    body::Bytes,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header},
    response::{AppendHeaders, IntoResponse, Response},
};
use moka::future::Cache;
use serde::Serialize;
use uuid::Uuid;

use crate::{etag, problem::Problem};

/// What an answer depends on beside the heap it occupies: its key and its entry.
const ENTRY_OVERHEAD: usize = 256;

/// A question about an organisation's data, in canonical form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question([u8; 32]);

impl Question {
    /// The question that an endpoint asks with filters and its own parameters.
    /// Equal questions are equal whatever the order they were written in.
    ///
    /// # Errors
    /// When the parameters cannot be serialised.
    pub fn new(endpoint: &str, filters: &impl Serialize, own: &impl Serialize) -> Result<Self, Problem> {
        let canonical = serde_json::to_vec(&(endpoint, filters, own)).map_err(|error| unserialisable(&error))?;
        Ok(Self(*blake3::hash(&canonical).as_bytes()))
    }

    fn at(self, data_version: i64, build: &blake3::Hash) -> Key {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&self.0).update(&data_version.to_be_bytes()).update(build.as_bytes());
        Key(*hasher.finalize().as_bytes())
    }
}

/// What computes the answers: a browser that asks again after an upgrade is not told that its old answer still holds.
static BUILD: LazyLock<blake3::Hash> = LazyLock::new(|| {
    let program = || -> io::Result<blake3::Hash> {
        let mut hasher = blake3::Hasher::new();
        hasher.update_reader(File::open(current_exe()?)?)?;
        Ok(hasher.finalize())
    };
    program().unwrap_or_else(|error| {
        tracing::warn!(%error, "the program cannot be read: no answer given before this start holds");
        blake3::hash(Uuid::now_v7().as_bytes())
    })
});

/// Names a question at a version of the data, to this program: the key of the cache, and the `ETag`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Key([u8; 32]);

impl Key {
    fn etag(self) -> String {
        etag::etag(blake3::Hash::from_bytes(self.0))
    }

    /// Whether `If-None-Match` names this answer.
    fn is_known_to(self, headers: &HeaderMap) -> bool {
        etag::is_named(&self.etag(), &header::IF_NONE_MATCH, headers)
    }
}

struct Answer {
    body: Bytes,
    key: Key,
}

/// Why there is nothing to keep. It is shared by all who asked.
enum Miss {
    Failed(DaoError),
    Unserialisable(serde_json::Error),
    /// Read from a replica that had not yet seen the version that was looked up.
    Behind(Arc<Answer>),
}

/// The answers computed so far, bounded by their bytes. Clones share them.
#[derive(Clone)]
pub struct Answers {
    kept: Cache<Key, Arc<Answer>>,
    computed: Arc<AtomicU64>,
}

impl Answers {
    /// An empty memory of at most this many bytes.
    #[must_use]
    pub fn new(most_bytes: u64) -> Self {
        let kept = Cache::builder()
            .max_capacity(most_bytes)
            .weigher(|_, answer: &Arc<Answer>| u32::try_from(answer.body.len() + ENTRY_OVERHEAD).unwrap_or(u32::MAX))
            .build();
        // It takes a moment, which no question should wait for.
        LazyLock::force(&BUILD);
        Self { kept, computed: Arc::default() }
    }

    /// How many answers were computed since the start.
    #[must_use]
    pub fn computed(&self) -> u64 {
        self.computed.load(Ordering::Relaxed)
    }

    /// Answers a question: `304` when the client has the answer, from memory when
    /// it is there, and else by computing it once for all who ask it meanwhile.
    /// Whose request computed it is told how long the database took (`Server-Timing`).
    ///
    /// # Errors
    /// When computing fails; that is not remembered.
    pub async fn respond<T: Serialize>(
        &self,
        question: Question,
        data_version: i64,
        headers: &HeaderMap,
        compute: impl Future<Output = Result<Read<T>, DaoError>>,
    ) -> Result<Response, Problem> {
        let key = question.at(data_version, &BUILD);
        if key.is_known_to(headers) {
            return Ok((StatusCode::NOT_MODIFIED, conditional_headers(key)?).into_response());
        }
        let database_took = OnceLock::new();
        let computing = async {
            self.computed.fetch_add(1, Ordering::Relaxed);
            let started = Instant::now();
            let Read { body, data_version: read_at } = compute.await.map_err(Miss::Failed)?;
            database_took.get_or_init(|| started.elapsed());
            let body = Bytes::from(serde_json::to_vec(&body).map_err(Miss::Unserialisable)?);
            let answer = Arc::new(Answer { body, key: question.at(read_at, &BUILD) });
            if read_at < data_version { Err(Miss::Behind(answer)) } else { Ok(answer) }
        };
        let answer = match self.kept.try_get_with(key, computing).await {
            Ok(answer) => answer,
            Err(miss) => match &*miss {
                Miss::Behind(answer) => Arc::clone(answer),
                Miss::Failed(error) => return Err(error.into()),
                Miss::Unserialisable(error) => return Err(unserialisable(error)),
            },
        };
        let json = [(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))];
        let timing = database_took.get().copied().map(server_timing);
        Ok((conditional_headers(answer.key)?, json, timing, answer.body.clone()).into_response())
    }
}

/// How long the database took, as the developer tools of browsers show it.
fn server_timing(database: Duration) -> AppendHeaders<[(HeaderName, String); 1]> {
    let milliseconds = database.as_secs_f64() * 1e3;
    AppendHeaders([(HeaderName::from_static("server-timing"), format!("db;dur={milliseconds:.3}"))])
}

fn conditional_headers(key: Key) -> Result<[(HeaderName, HeaderValue); 3], Problem> {
    Ok([
        (header::ETAG, etag::header_value(&key.etag())?),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache")),
        (header::VARY, HeaderValue::from_static("Authorization, Cookie, X-Org, Accept")),
    ])
}

fn unserialisable(error: &serde_json::Error) -> Problem {
    tracing::error!(%error, "an answer cannot be written as JSON");
    Problem::internal()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_of_the_data_and_the_program_are_part_of_the_tag() {
        let (question, other) = (Question([1; 32]), blake3::hash(b"another build"));
        let tag = question.at(1, &BUILD).etag();
        assert_eq!(tag, question.at(1, &BUILD).etag());
        assert_ne!(tag, question.at(2, &BUILD).etag());
        assert_ne!(tag, question.at(1, &other).etag());
    }
}
