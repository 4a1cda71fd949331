//! The answer to what is asked now, however long the answer to what was asked before takes.

use std::{fmt::Debug, hash::Hash};

use leptos::prelude::*;
use leptos_fetch::{QueryClient, QueryScopeLocal};

/// The answer to the current key; none while it is on its way, or without a key. A late answer to an older
/// key goes to the cache alone; one that `failed` is not taken from there without being asked for again.
pub(crate) fn newest<K, V>(
    queries: QueryClient,
    scope: impl Fn() -> QueryScopeLocal<K, V> + Send + Sync + 'static,
    key: Memo<Option<K>>,
    failed: fn(&V) -> bool,
) -> impl Fn() -> Option<V> + Copy + Send + Sync + 'static
where
    K: Debug + Clone + PartialEq + Hash + Send + Sync + 'static,
    V: Debug + Clone + Send + Sync + 'static,
{
    // A resource asks the next question only when the last one is answered: so each key has its own.
    let resource = Memo::new_with_compare(
        move |_| {
            let key = key.get()?;
            if queries.get_cached_query(scope(), key.clone()).as_ref().is_some_and(failed) {
                queries.invalidate_query(scope(), key.clone());
            }
            Some(queries.local_resource(scope(), move || key.clone()))
        },
        |_, _| true,
    );
    move || resource.get()?.get()
}
