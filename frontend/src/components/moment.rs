//! An instant in a table: its day, and beside it the time of day.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use crate::format::{self, Detail};

/// The instant as a zone's calendar and clocks show it.
pub(crate) fn moment(at: DateTime<Utc>, zone: &str) -> AnyView {
    let (day, clock) = (format::instant(at, zone, Detail::DayOfYear), format::instant(at, zone, Detail::HourAlone));
    view! {
        <time datetime=at.to_rfc3339()>
            {day}
            " "
            <span class="sub">{clock}</span>
        </time>
    }
    .into_any()
}
