//! A breakdown as a list of bars.

use analytics_client::types::BreakdownItem;
use leptos::prelude::*;

use crate::format;

/// The lines of a breakdown, largest first, each with its share of their sum.
#[component]
pub(crate) fn BarList(items: Vec<BreakdownItem>) -> impl IntoView {
    let most = items.iter().map(|item| item.count).max().unwrap_or(0).max(1);
    let sum = items.iter().map(|item| item.count).sum::<i64>().max(1);
    view! {
        <ul class="bar-list">
            {items
                .into_iter()
                .map(|item| {
                    let width = format!("{:.2}%", item.count as f64 / most as f64 * 100.0);
                    let share = format::decimal(item.count as f64 / sum as f64 * 100.0, 0);
                    view! {
                        <li>
                            <span class="name">{item.name}</span>
                            <span class="track" aria-hidden="true"><b style:width=width></b></span>
                            <span class="number">{format::count(item.count)}<small>{share}"\u{202f}%"</small></span>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
}
