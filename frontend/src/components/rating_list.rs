//! How often candidates gave each rating, as a list of bars.

use analytics_client::types::{BreakdownItem, RatingCount};
use leptos::prelude::*;

use super::{bar_list::BarList, tile_card::TileCard};
use crate::{
    answer::State,
    beside::{Answer, Endpoint, use_beside},
    beside_words,
    words::{Entry, say},
};

/// The card; the chart of the mean ratings shares its answer.
#[component]
pub(crate) fn RatingList() -> impl IntoView {
    let tile = use_beside(Endpoint::Satisfaction);
    let state = tile.ageless();
    let entry = Entry { id: "ratings", label: say!(beside.distribution), definition: say!(beside.distribution_is) };
    let subtitle = move || state.with(State::answer).and_then(|answer| sum(&answer));
    view! {
        <TileCard
            entry=entry
            class="third"
            subtitle=Signal::derive(subtitle)
            state=state
            is_old=tile.is_old()
            lapse=tile.lapse
            retry=move |()| tile.again()
        >
            {move || state.with(State::answer).map(|answer| bars(&answer))}
        </TileCard>
    }
}

fn sum(answer: &Answer) -> Option<String> {
    let Answer::Satisfaction(chart) = answer else { return None };
    let count = chart.distribution.as_ref()?.iter().map(|rating| rating.count).sum();
    Some(beside_words::ratings(count))
}

fn bars(answer: &Answer) -> impl IntoView + use<> {
    let (now, before) = match answer {
        Answer::Satisfaction(chart) => (chart.distribution.as_ref(), chart.previous_distribution.as_ref()),
        _ => (None, None),
    };
    match now {
        Some(counts) if counts.iter().any(|rating| rating.count > 0) => {
            let previous = before.map(|counts| best_first(counts)).unwrap_or_default();
            view! { <BarList items=best_first(counts) previous=previous /> }.into_any()
        }
        Some(_) => view! { <p class="nothing">{say!(beside.nobody_rated)}</p> }.into_any(),
        None => {
            let (word, reason) = beside_words::absence(Endpoint::Satisfaction, answer);
            view! { <p class="nothing">{word}". "{reason.view()}</p> }.into_any()
        }
    }
}

/// The lines of the bars, the best rating first.
pub(crate) fn best_first(counts: &[RatingCount]) -> Vec<BreakdownItem> {
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
        let items: Vec<_> = best_first(&counts).into_iter().map(|item| (item.name, item.count)).collect();
        assert_eq!(items, [("5 of 5".to_owned(), 7), ("1 of 5".to_owned(), 3)]);
    }
}
