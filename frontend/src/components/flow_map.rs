//! The map of a flow: its nodes as a tree, with how many sessions came to each and how many were given up there.

use leptos::prelude::*;

use crate::{flow_figures::Branch, flow_words::share, format, words::say};

/// The map; it scrolls by itself where it is wider than the page.
#[expect(clippy::needless_pass_by_value, reason = "a component owns what it is given")]
#[component]
pub(crate) fn FlowMap(
    root: Branch,
    /// What it is a map of.
    name: String,
) -> impl IntoView {
    let most = most_visits(&root).max(1);
    view! {
        <div class="flow-map" tabindex="0" role="region" aria-label=say!(flows.map_of, name = name)>
            <ul>{branch(&root, most)}</ul>
        </div>
    }
}

fn branch(of: &Branch, most: i64) -> AnyView {
    let Branch { title, answer, figures, children } = of;
    let (visits, drop_offs) = figures.as_ref().map_or((0, 0), |figures| (figures.visits, figures.drop_offs));
    let width = |count: i64| format!("{:.2}%", count as f64 / most as f64 * 100.0);
    let told = figures.as_ref().map(|figures| {
        let share = share(&figures.drop_off_rate);
        let came = if visits == 1 {
            say!(flows.a_visit).to_owned()
        } else {
            say!(flows.visits_of, count = format::count(visits))
        };
        let given_up = if drop_offs == 1 {
            say!(flows.a_drop_off, share = share)
        } else {
            say!(flows.drop_offs_of, count = format::count(drop_offs), share = share)
        };
        view! {
            <span class="counts">
                <span class="visits">{came}</span>
                {(drop_offs > 0).then(|| view! { <span class="drop-offs">{given_up}</span> })}
            </span>
        }
    });
    let below: Vec<_> = children.iter().map(|child| branch(child, most)).collect();
    let id = figures.as_ref().map(|figures| figures.node_id.clone());
    view! {
        <li>
            {answer.clone().map(|answer| view! { <span class="answer">{answer}</span> })}
            <div class="node" class:unvisited=visits == 0 data-node=id>
                <strong>{title.clone()}</strong>
                {told}
                <span class="track" aria-hidden="true">
                    <b class="stayed" style:width=width(visits - drop_offs)></b>
                    <b class="left" style:width=width(drop_offs)></b>
                </span>
            </div>
            {(!below.is_empty()).then(|| view! { <ul>{below}</ul> })}
        </li>
    }
    .into_any()
}

fn most_visits(of: &Branch) -> i64 {
    let own = of.figures.as_ref().map_or(0, |figures| figures.visits);
    of.children.iter().map(most_visits).fold(own, i64::max)
}
