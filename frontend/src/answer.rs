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
#[derive(Debug, Clone)]
pub(crate) enum State<T> {
    /// Nothing yet.
    Loading,
    /// The answer; `old` while the one to another question is on its way, or where there is no newer one.
    Shown { answer: Arc<T>, old: bool },
    /// Why there is none.
    Failed { failure: Failure, retrying: bool },
}

impl<T: PartialEq> PartialEq for State<T> {
    /// An answer is not read through to find that it is itself.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Loading, Self::Loading) => true,
            (Self::Shown { answer, old }, Self::Shown { answer: other, old: other_old }) => {
                old == other_old && (Arc::ptr_eq(answer, other) || answer == other)
            }
            (Self::Failed { failure, retrying }, Self::Failed { failure: other, retrying: other_retrying }) => {
                retrying == other_retrying && failure == other
            }
            _ => false,
        }
    }
}

impl<T> State<T> {
    /// An answer that needs no question.
    pub(crate) fn shown(answer: T) -> Self {
        Self::Shown { answer: Arc::new(answer), old: false }
    }

    /// The answer, if there is one.
    pub(crate) fn answer(&self) -> Option<Arc<T>> {
        match self {
            Self::Shown { answer, .. } => Some(answer.clone()),
            Self::Loading | Self::Failed { .. } => None,
        }
    }

    /// The same of what is made of the answer.
    pub(crate) fn map<U>(&self, make: impl FnOnce(&T) -> U) -> State<U> {
        match self {
            Self::Loading => State::Loading,
            Self::Shown { answer, old } => State::Shown { answer: Arc::new(make(answer)), old: *old },
            Self::Failed { failure, retrying } => State::Failed { failure: failure.clone(), retrying: *retrying },
        }
    }

    /// What is made of two answers, once both are there.
    pub(crate) fn and<U, V>(&self, other: &State<U>, make: impl FnOnce(&T, &U) -> V) -> State<V> {
        match (self, other) {
            (Self::Failed { failure, retrying }, _) | (_, State::Failed { failure, retrying }) => {
                State::Failed { failure: failure.clone(), retrying: *retrying }
            }
            (Self::Loading, _) | (_, State::Loading) => State::Loading,
            (Self::Shown { answer, old }, State::Shown { answer: other, old: other_old }) => {
                State::Shown { answer: Arc::new(make(answer, other)), old: *old || *other_old }
            }
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

    /// The same, however old the answer is.
    fn ageless(&self) -> Self {
        match self {
            Self::Loading => Self::Loading,
            Self::Shown { answer, .. } => Self::Shown { answer: answer.clone(), old: false },
            Self::Failed { failure, retrying } => Self::Failed { failure: failure.clone(), retrying: *retrying },
        }
    }
}

/// Why the answer that is shown could not be had anew.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Lapse {
    pub(crate) failure: Failure,
    pub(crate) retrying: bool,
}

/// What is known, and of which question.
#[derive(Debug, Clone, PartialEq)]
struct Known<K, T> {
    state: State<T>,
    /// The question whose answer is shown.
    of: Option<K>,
    lapse: Option<Lapse>,
}

impl<K: Clone + PartialEq, T> Known<K, T> {
    /// What is known once `answer` is what there is to the question `key`. An answer stays where there is only a failure
    /// to put in its place.
    fn next(
        before: Option<&Self>,
        key: Option<K>,
        answer: Option<Result<Arc<T>, Failure>>,
        retrying: impl FnOnce() -> bool,
    ) -> Self {
        match (answer, before) {
            (Some(Ok(answer)), _) => Self { state: State::Shown { answer, old: false }, of: key, lapse: None },
            (Some(Err(failure)), Some(Self { state: State::Shown { answer, .. }, of, .. })) if *of == key => Self {
                state: State::Shown { answer: answer.clone(), old: true },
                of: key,
                lapse: Some(Lapse { failure, retrying: retrying() }),
            },
            (Some(Err(failure)), _) => {
                Self { state: State::Failed { failure, retrying: retrying() }, of: None, lapse: None }
            }
            (None, Some(before)) if key.is_some() => {
                Self { state: before.state.of_older_question(), of: before.of.clone(), lapse: None }
            }
            (None, _) => Self { state: State::Loading, of: None, lapse: None },
        }
    }
}

/// A question and the state of its answer.
pub(crate) struct Asked<K: Send + Sync + 'static, T: Send + Sync + 'static> {
    pub(crate) state: Memo<State<T>>,
    /// Why what is shown is older than it should be.
    pub(crate) lapse: Memo<Option<Lapse>>,
    fetching: Signal<bool>,
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
    T: Debug + Clone + PartialEq + Send + Sync + 'static,
{
    /// Asks the current question again.
    pub(crate) fn again(self) {
        if let Some(key) = self.key.get_untracked() {
            self.queries.invalidate_query(self.questions.get_value(), key);
        }
    }

    /// Follows what is asked and what is known of it. By reading: a memo that nobody reads does not tell of changes.
    pub(crate) fn track(self) {
        self.key.with(|_| ());
        self.state.with(|_| ());
    }

    /// Whether an answer is on its way; not reactive.
    pub(crate) fn is_asking(self) -> bool {
        self.fetching.get_untracked()
    }

    /// Whether the question was last answered with a failure; not reactive.
    pub(crate) fn has_failed(self) -> bool {
        let is_failure = |state: &State<T>| matches!(state, State::Failed { .. });
        self.state.with_untracked(is_failure) || self.lapse.with_untracked(Option::is_some)
    }

    /// Whether what is shown is old.
    pub(crate) fn is_old(self) -> Memo<bool> {
        Memo::new(move |_| self.state.with(|state| matches!(state, State::Shown { old: true, .. })))
    }

    /// The state without its age: what is made of an answer need not be made anew when only that changes.
    pub(crate) fn ageless(self) -> Memo<State<T>> {
        Memo::new(move |_| self.state.with(State::ageless))
    }
}

/// Asks whatever `key` says; none = nothing, for now. Nothing is asked before somebody looks at the state.
pub(crate) fn use_answer<K, T>(questions: Questions<K, T>, key: Memo<Option<K>>) -> Asked<K, T>
where
    K: Debug + Clone + PartialEq + Hash + Send + Sync + 'static,
    T: Debug + Clone + PartialEq + Send + Sync + 'static,
{
    let queries: QueryClient = expect_context();
    let questions = StoredValue::new_local(questions);
    let answer = newest(queries, move || questions.get_value(), key, Result::is_err);
    let fetching = queries.subscribe_is_fetching_local(questions.get_value(), move || key.get());
    let known =
        Memo::new(move |before: Option<&Known<K, T>>| Known::next(before, key.get(), answer(), || fetching.get()));
    let state = Memo::new(move |_| known.with(|known| known.state.clone()));
    let lapse = Memo::new(move |_| known.with(|known| known.lapse.clone()));
    Asked { state, lapse, fetching, key, questions, queries }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Answer = Option<Result<Arc<u8>, Failure>>;

    fn failure() -> Failure {
        Failure::Unreachable("no way there".to_owned())
    }

    fn last(answers: &[(char, Answer)]) -> Known<char, u8> {
        let mut known = None;
        for (key, answer) in answers {
            known = Some(Known::next(known.as_ref(), Some(*key), answer.clone(), || false));
        }
        known.unwrap()
    }

    fn good(answer: u8) -> Answer {
        Some(Ok(Arc::new(answer)))
    }

    #[test]
    fn an_answer_stays_when_it_cannot_be_had_anew() {
        let known = last(&[('a', good(7)), ('a', Some(Err(failure())))]);
        assert_eq!(known.state, State::Shown { answer: Arc::new(7), old: true });
        assert_eq!(known.lapse, Some(Lapse { failure: failure(), retrying: false }));
        let known = last(&[('a', good(7)), ('a', Some(Err(failure()))), ('a', good(8))]);
        assert_eq!((known.state, known.lapse), (State::shown(8), None));
    }

    #[test]
    fn an_answer_is_not_shown_for_that_to_another_question() {
        let on_the_way = last(&[('a', good(7)), ('b', None)]);
        assert_eq!(on_the_way.state, State::Shown { answer: Arc::new(7), old: true });
        let failed = last(&[('a', good(7)), ('b', None), ('b', Some(Err(failure())))]);
        assert_eq!(failed.state, State::Failed { failure: failure(), retrying: false });
    }

    #[test]
    fn two_answers_are_there_when_both_are() {
        let sum = |one: &State<u8>, other: &State<u8>| one.and(other, |one, other| one + other);
        let (seven, loading) = (State::shown(7), State::<u8>::Loading);
        let old = State::Shown { answer: Arc::new(7), old: true };
        let failed = State::<u8>::Failed { failure: failure(), retrying: false };
        assert_eq!(sum(&seven, &seven), State::shown(14));
        assert_eq!(sum(&seven, &old), State::Shown { answer: Arc::new(14), old: true });
        assert_eq!(sum(&seven, &loading), loading);
        assert_eq!((sum(&failed, &loading), sum(&loading, &failed)), (failed.clone(), failed));
    }

    #[test]
    fn states_are_equal_by_what_they_hold() {
        let state = State::shown(f64::NAN);
        assert_eq!(state, state.clone(), "the same answer is itself");
        assert_ne!(State::shown(1), State::shown(2));
        assert_ne!(State::shown(1), State::Shown { answer: Arc::new(1), old: true });
        assert_eq!(State::Shown { answer: Arc::new(1), old: true }.ageless(), State::shown(1));
    }
}
