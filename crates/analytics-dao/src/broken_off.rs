//! Why a task gave no answer. What a panic says is left out, for it may hold what was sent.

use tokio::task::JoinError;

/// Why a task gave no answer, for the log.
#[must_use]
pub fn broken_off(error: &JoinError) -> &'static str {
    if error.is_panic() { "panicked" } else { "was cancelled" }
}

#[cfg(test)]
mod tests {
    use std::future::pending;

    use tokio::task::spawn_blocking;

    use super::*;

    fn panics() {
        panic!("+49 151 2345678");
    }

    #[tokio::test]
    async fn a_task_is_said_to_have_panicked_or_to_have_been_cancelled() {
        let panicked = spawn_blocking(panics).await;
        assert_eq!(panicked.map_err(|error| broken_off(&error)), Err("panicked"));
        let waiting = tokio::spawn(pending::<()>());
        waiting.abort();
        assert_eq!(waiting.await.map_err(|error| broken_off(&error)), Err("was cancelled"));
    }
}
