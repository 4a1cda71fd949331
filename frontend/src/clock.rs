//! What time it is.

use chrono::{DateTime, Utc};

/// By the browser's clock; wasm has none of its own.
#[expect(clippy::cast_possible_truncation, reason = "whole milliseconds, far from the largest")]
pub(crate) fn now() -> DateTime<Utc> {
    DateTime::from_timestamp_millis(js_sys::Date::now() as i64).unwrap_or_default()
}
