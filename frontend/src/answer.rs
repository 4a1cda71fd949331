//! An answer of the server as it comes: keyed by its question, cached, asked once per key, and never
//! taken for the answer to another question.

use std::{fmt::Debug, hash::Hash, sync::Arc, time::Duration};

use analytics_client::Failure;
use leptos::prelude::*;
use leptos_fetch::{QueryClient, QueryOptions, QueryScopeLocal};

use crate::newest::newest;

/// Older answers are asked for again.
pub(crate) const FRESH_FOR: Duration = Duration::from_mins(1);

/// Questions of one kind, and how they are answered.
pub(crate) type Questions<K, T> = QueryScopeLocal<K, Result<Arc<T>, Failure>>;

/// The questions that `fetch` answers.
pub(crate) fn questions<K, T, F, Fut>(fetch: F) -> Questions<K, T>
where
    K: 'static,
    T: 'static,
    F: Fn(K) -> Fut + Copy + 'static,
    Fut: Future<Output = Result<T, Failure>> + 'static,
{
    let ask = move |key: K| async move { fetch(key).await.map(Arc::new) };
    QueryScopeLocal::new(ask).with_options(QueryOptions::new().with_stale_time(FRESH_FOR))
}

/// What is known of an answer.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum State<T> {
    /// Nothing yet.
    Loading,
    /// The answer; `old` while the one to another question is on its way.
    Shown { answer: Arc<T>, old: bool },
    /// Why there is none.
    Failed { failure: Failure, retrying: bool },
}

impl<T> State<T> {
    /// An answer that needs no question.
    pub(crate) fn shown(answer: T) -> Self {
        Self::Shown { answer: Arc::new(answer), old: false }
    }

    /// The same of what is made of the answer.
    pub(crate) fn map<U>(&self, make: impl FnOnce(&T) -> U) -> State<U> {
        match self {
            Self::Loading => State::Loading,
            Self::Shown { answer, old } => State::Shown { answer: Arc::new(make(answer)), old: *old },
            Self::Failed { failure, retrying } => State::Failed { failure: failure.clone(), retrying: *retrying },
        }
    }

    /// What to show of it while the answer to a newer question is on its way.
    fn of_older_question(&self) -> Self {
        match self {
            Self::Loading => Self::Loading,
            Self::Shown { answer, .. } => Self::Shown { answer: answer.clone(), old: true },
            Self::Failed { failure, .. } => Self::Failed { failure: failure.clone(), retrying: true },
        }
    }
}

/// A question and the state of its answer.
pub(crate) struct Asked<K: Send + Sync + 'static, T: Send + Sync + 'static> {
    pub(crate) state: Memo<State<T>>,
    key: Memo<Option<K>>,
    questions: StoredValue<Questions<K, T>, LocalStorage>,
    queries: QueryClient,
}

impl<K: Send + Sync, T: Send + Sync> Clone for Asked<K, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K: Send + Sync, T: Send + Sync> Copy for Asked<K, T> {}

impl<K, T> Asked<K, T>
where
    K: Debug + Clone + Hash + Send + Sync + 'static,
    T: Debug + Clone + Send + Sync + 'static,
{
    /// Asks the current question again.
    pub(crate) fn again(self) {
        if let Some(key) = self.key.get_untracked() {
            self.queries.invalidate_query(self.questions.get_value(), key);
        }
    }
}

/// Asks whatever `key` says; none = nothing, for now.
pub(crate) fn use_answer<K, T>(questions: Questions<K, T>, key: Memo<Option<K>>) -> Asked<K, T>
where
    K: Debug + Clone + PartialEq + Hash + Send + Sync + 'static,
    T: Debug + Clone + PartialEq + Send + Sync + 'static,
{
    let queries: QueryClient = expect_context();
    let questions = StoredValue::new_local(questions);
    let answer = newest(queries, move || questions.get_value(), key);
    let fetching = queries.subscribe_is_fetching_local(questions.get_value(), move || key.get());
    let state = Memo::new(move |before: Option<&State<T>>| match answer() {
        Some(Ok(answer)) => State::Shown { answer, old: false },
        Some(Err(failure)) => State::Failed { failure, retrying: fetching.get() },
        None if key.with(Option::is_none) => State::Loading,
        None => before.map_or(State::Loading, State::of_older_question),
    });
    Asked { state, key, questions, queries }
}
