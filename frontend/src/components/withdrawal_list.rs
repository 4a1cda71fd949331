//! The reasons of withdrawal, with what share of the people they are.

use analytics_client::types::MetricName::{WithdrawalRate, WithdrawalReasons};
use leptos::prelude::*;

use super::{bar_list::BarList, tile_card::TileCard};
use crate::{
    absence,
    answer::State,
    figures::{Figure, Share},
    filters::Filters,
    format::{self, Piece},
    reading, rows_behind,
    tile::use_tile,
    words::{self, say},
};

/// The card.
#[component]
pub(crate) fn WithdrawalList() -> impl IntoView {
    let filters: Memo<Filters> = expect_context();
    let tile = use_tile("withdrawal_reasons", &[WithdrawalReasons, WithdrawalRate]);
    let state = tile.ageless();
    let subtitle = move || state.with(State::answer).and_then(|share| people(&share));
    view! {
        <TileCard
            entry=words::entry(WithdrawalReasons)
            class="third withdrawal"
            subtitle=Signal::derive(subtitle)
            rows=Memo::new(move |_| filters.with(|filters| rows_behind::of_metric(WithdrawalReasons, filters)))
            state=state
            is_old=tile.is_old()
            lapse=tile.lapse
            retry=move |()| tile.again()
        >
            {move || state.with(State::answer).map(|share| reasons(&share))}
        </TileCard>
    }
}

/// How many people withdrew, whatever their reasons.
fn people(share: &Share) -> Option<String> {
    match share.figure(WithdrawalRate)? {
        Figure::Ratio(rate) => Some(match rate.numerator? {
            1 => say!(withdrawal.a_person).to_owned(),
            people => say!(withdrawal.sum, people = format::count(people)),
        }),
        _ => None,
    }
}

fn reasons(share: &Share) -> impl IntoView + use<> {
    let (items, previous) = match share.figure(WithdrawalReasons) {
        Some(Figure::Breakdown(breakdown)) => (breakdown.items.clone(), breakdown.previous.clone()),
        _ => (None, None),
    };
    match (items, share.is_absent(WithdrawalReasons)) {
        (Some(items), false) if !items.is_empty() => view! {
            <BarList items=items previous=previous.unwrap_or_default() />
            {note(share).map(|note| view! { <p class="note">{note}</p> })}
        }
        .into_any(),
        (Some(_), false) => view! { <p class="nothing">{say!(withdrawal.nobody)}</p> }.into_any(),
        _ => {
            let reason = absence::of_figure(share, WithdrawalReasons);
            view! { <p class="nothing">{say!(figures.no_data)}". "{reason}</p> }.into_any()
        }
    }
}

fn note(share: &Share) -> Option<String> {
    let figure = share.figure(WithdrawalRate)?;
    let Figure::Ratio(rate) = figure else { return None };
    let rate = Piece::text(&format::percent(rate.value?));
    Some(say!(withdrawal.of_contacted, share = rate, sample = reading::sample(figure)?))
}
