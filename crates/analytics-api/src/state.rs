//! What every handler shares.

use std::sync::Arc;

use analytics_dao::Db;

use crate::{answers::Answers, token::Tokens};

/// The application: its database, its tokens, its answers. Clones share them.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub db: Db,
    /// Gives and checks bearer tokens.
    pub tokens: Arc<Tokens>,
    /// The answers that were computed already.
    pub answers: Answers,
}

impl App {
    /// An application over a database.
    #[must_use]
    pub fn new(db: Db, tokens: Tokens, cache_bytes: u64) -> Self {
        Self { db, tokens: Arc::new(tokens), answers: Answers::new(cache_bytes) }
    }
}
