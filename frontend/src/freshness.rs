//! Figures that grew old are asked for again: now and then and when the page is looked at again, never while it
//! is hidden.

use std::{fmt::Debug, hash::Hash, time::Duration};

use leptos::{ev, prelude::*};
use web_sys::VisibilityState;

use crate::answer::{Asked, FRESH_FOR};

/// How often the ages of what is shown are looked at.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// Somebody sees the page: now and then, and when it is looked at again.
#[derive(Debug, Clone, Copy)]
struct Seen(Trigger);

/// Lets what is below keep itself fresh.
pub(crate) fn provide_freshness() {
    let seen = Seen(Trigger::new());
    provide_context(seen);
    let look = move || {
        if document().visibility_state() == VisibilityState::Visible {
            seen.0.notify();
        }
    };
    let listeners = [ev::Custom::new("focus"), ev::Custom::new("visibilitychange")]
        .map(|event: ev::Custom<web_sys::Event>| window_event_listener(event, move |_| look()));
    let timer = set_interval_with_handle(look, LOOK_EVERY).ok();
    on_cleanup(move || {
        listeners.into_iter().for_each(WindowListenerHandle::remove);
        if let Some(timer) = timer {
            timer.clear();
        }
    });
}

/// Asks again once the answer is old and somebody sees it. What is shown together is as old as each other, and so
/// is asked for together.
pub(crate) fn keep_fresh<K, T>(asked: Asked<K, T>)
where
    K: Debug + Clone + Hash + Send + Sync + 'static,
    T: Debug + Clone + PartialEq + Send + Sync + 'static,
{
    let Seen(seen) = expect_context();
    let since = StoredValue::new(js_sys::Date::now());
    Effect::new(move || {
        asked.state.track();
        since.set_value(js_sys::Date::now());
    });
    Effect::new(move || {
        seen.track();
        let now = js_sys::Date::now();
        if now - since.get_value() >= FRESH_FOR.as_secs_f64() * 1000.0 {
            since.set_value(now);
            asked.again();
        }
    });
}
