//! How often candidates gave each rating, as a list of bars.

use analytics_client::types::{BreakdownItem, RatingCount};
use leptos::prelude::*;

use super::{
    bar_list::BarList,
    info::Info,
    tile_error::{Lapsed, TileError},
};
use crate::{
    answer::State,
    beside::{Answer, Endpoint, use_beside},
    beside_words, format,
    words::say,
};

/// The card; the chart of the mean ratings shares its answer.
#[component]
pub(crate) fn RatingList() -> impl IntoView {
    let tile = use_beside(Endpoint::Satisfaction);
    let (state, is_old) = (tile.ageless(), tile.is_old());
    let heading = say!(beside.distribution);
    let subtitle = move || match state.get() {
        State::Shown { answer, .. } => sum(&answer),
        State::Loading | State::Failed { .. } => None,
    };
    view! {
        <article class="card chart third" class:old=move || is_old.get() aria-label=heading data-metric="ratings">
            <div class="heading">
                <h3>{heading}</h3>
                <span class="sub">{subtitle}</span>
                <span class="tools"><Info about=heading words=say!(beside.distribution_is) /></span>
            </div>
            <Lapsed lapse=tile.lapse retry=move |()| tile.again() />
            {move || match state.get() {
                State::Loading => view! { <div class="skeleton list" aria-hidden="true"></div> }.into_any(),
                State::Failed { failure, retrying } => {
                    view! { <TileError failure=failure retrying=retrying retry=move |()| tile.again() /> }.into_any()
                }
                State::Shown { answer, .. } => bars(&answer).into_any(),
            }}
        </article>
    }
}

fn sum(answer: &Answer) -> Option<String> {
    let Answer::Satisfaction(chart) = answer else { return None };
    let count = chart.distribution.as_ref()?.iter().map(|rating| rating.count).sum();
    Some(say!(beside.ratings_sum, sum = format::count(count)))
}

fn bars(answer: &Answer) -> impl IntoView + use<> {
    let (now, before) = match answer {
        Answer::Satisfaction(chart) => (chart.distribution.as_ref(), chart.previous_distribution.as_ref()),
        _ => (None, None),
    };
    match now {
        Some(counts) if counts.iter().any(|rating| rating.count > 0) => {
            let previous = before.map(|counts| items(counts)).unwrap_or_default();
            view! { <BarList items=items(counts) previous=previous /> }.into_any()
        }
        Some(_) => view! { <p class="nothing">{say!(beside.nobody_rated)}</p> }.into_any(),
        None => {
            let (word, reason) = beside_words::absence(Endpoint::Satisfaction, answer);
            view! { <p class="nothing">{word}". "{reason.view()}</p> }.into_any()
        }
    }
}

/// The best first.
fn items(counts: &[RatingCount]) -> Vec<BreakdownItem> {
    let name = |rating: &RatingCount| say!(beside.rating, rating = rating.rating.get());
    counts.iter().rev().map(|rating| BreakdownItem { count: rating.count, name: name(rating) }).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_best_rating_comes_first() {
        let counts = json!([{ "rating": 1, "count": 3 }, { "rating": 5, "count": 7 }]);
        let counts: Vec<RatingCount> = serde_json::from_value(counts).unwrap();
        let items: Vec<_> = items(&counts).into_iter().map(|item| (item.name, item.count)).collect();
        assert_eq!(items, [("5 of 5".to_owned(), 7), ("1 of 5".to_owned(), 3)]);
    }
}
