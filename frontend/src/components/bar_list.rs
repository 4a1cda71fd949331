//! A breakdown as a list of bars.

use analytics_client::types::BreakdownItem;
use leptos::prelude::*;

use crate::{format, words::say};

/// The lines of a breakdown, largest first, each with its share of their sum and a mark where it was before.
#[component]
pub(crate) fn BarList(items: Vec<BreakdownItem>, previous: Vec<BreakdownItem>) -> impl IntoView {
    let most = items.iter().chain(&previous).map(|item| item.count).max().unwrap_or(0).max(1);
    let sum = items.iter().map(|item| item.count).sum::<i64>().max(1);
    let width = move |count: i64| format!("{:.2}%", count as f64 / most as f64 * 100.0);
    let is_compared = !previous.is_empty();
    let before = move |name: &str| {
        let count = previous.iter().find(|item| item.name == name).map_or(0, |item| item.count);
        is_compared.then_some(count)
    };
    view! {
        <ul class="bar-list">
            {items
                .into_iter()
                .map(|item| {
                    let share = format::decimal(item.count as f64 / sum as f64 * 100.0, 0);
                    let before = before(&item.name);
                    let compared = before.map(|count| say!(withdrawal.before, count = format::count(count)));
                    let unseen = compared.clone().map(|words| view! { <span class="unseen">{words}</span> });
                    view! {
                        <li title=compared>
                            <span class="name">{item.name}</span>
                            <span class="track" aria-hidden="true">
                                <b style:width=width(item.count)></b>
                                {before.map(|count| view! { <i style:left=width(count)></i> })}
                            </span>
                            <span class="number">
                                {format::count(item.count)}
                                <small>{share}"\u{202f}%"</small>
                            </span>
                            {unseen}
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
}
