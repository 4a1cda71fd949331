//! Figures that grew old are asked for again: now and then and when the page is looked at again, never while it
//! is hidden. Those that failed are when the connection is back, too.

use std::{fmt::Debug, hash::Hash, time::Duration};

use leptos::{ev, prelude::*};
use web_sys::VisibilityState;

use crate::answer::{Asked, FRESH_FOR};

/// How often the ages of what is shown are looked at.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// When there may be something to ask again.
#[derive(Debug, Clone, Copy)]
struct Occasions {
    /// Somebody sees the page: now and then, and when it is looked at again.
    seen: Trigger,
    /// The browser has a connection again.
    online: Trigger,
}

/// Lets what is below keep itself fresh.
pub(crate) fn provide_freshness() {
    let occasions = Occasions { seen: Trigger::new(), online: Trigger::new() };
    provide_context(occasions);
    let look = move || {
        if document().visibility_state() == VisibilityState::Visible {
            occasions.seen.notify();
        }
    };
    let event = ev::Custom::<web_sys::Event>::new;
    let looked_at = ["focus", "visibilitychange"].map(|name| window_event_listener(event(name), move |_| look()));
    let online = window_event_listener(event("online"), move |_| occasions.online.notify());
    let timer = set_interval_with_handle(look, LOOK_EVERY).ok();
    on_cleanup(move || {
        looked_at.into_iter().chain([online]).for_each(WindowListenerHandle::remove);
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
    let Occasions { seen, online } = expect_context();
    let since = StoredValue::new(js_sys::Date::now());
    let again = move || {
        since.set_value(js_sys::Date::now());
        asked.again();
    };
    Effect::new(move || {
        asked.track();
        since.set_value(js_sys::Date::now());
    });
    Effect::new(move || {
        seen.track();
        // To ask anew for what is on its way would only begin its time again.
        let is_old = js_sys::Date::now() - since.get_value() >= FRESH_FOR.as_secs_f64() * 1000.0;
        if is_old && !asked.is_asking() {
            again();
        }
    });
    Effect::new(move |before: Option<()>| {
        online.track();
        if before.is_some() && asked.has_failed() {
            again();
        }
    });
}
