//! What is still to be written when nobody waits for it any more.

use std::{sync::Arc, time::Duration};

use tokio::{sync::watch, time::timeout};

/// How long the databases stay open for it.
const PATIENCE: Duration = Duration::from_secs(5);

/// Who still has to write. Clones share them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Unfinished(Arc<watch::Sender<()>>);

/// Somebody who still has to write: while it is held, the databases are not closed.
#[derive(Debug)]
#[must_use = "the databases may be closed once it is dropped"]
pub struct StillWriting {
    _counted: watch::Receiver<()>,
}

impl Unfinished {
    pub(crate) fn begin(&self) -> StillWriting {
        StillWriting { _counted: self.0.subscribe() }
    }

    /// Waits until nobody has to write any more, within reason.
    pub(crate) async fn ended(&self) {
        if timeout(PATIENCE, self.0.closed()).await.is_err() {
            tracing::warn!(seconds = PATIENCE.as_secs(), "something was still to be written; it may be lost");
        }
    }
}
