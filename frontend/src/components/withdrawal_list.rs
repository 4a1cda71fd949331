//! The reasons of withdrawal, with what share of the people they are.

use analytics_client::types::MetricName::{WithdrawalRate, WithdrawalReasons};
use leptos::prelude::*;
use leptos_router::components::A;

use super::{
    bar_list::BarList,
    icon::{Icon, Picture},
    info::Info,
    tile_error::{Lapsed, TileError},
};
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
    let asked = use_tile("withdrawal_reasons", &[WithdrawalReasons, WithdrawalRate]);
    let (title, definition) = (words::label(WithdrawalReasons), words::definition(WithdrawalReasons));
    let (shown, is_old) = (asked.ageless(), asked.is_old());
    let subtitle = move || shown.with(State::answer).and_then(|share| people(&share));
    view! {
        <article class="card chart third withdrawal" class:old=move || is_old.get() aria-label=title data-metric=WithdrawalReasons.to_string()>
            <div class="heading">
                <h3>{title}</h3>
                <span class="sub">{subtitle}</span>
                <span class="tools">
                    <A
                        href=move || rows_behind::of_metric(WithdrawalReasons, &filters.get())
                        attr:class="tool"
                        attr:aria-label=say!(charts.rows)
                        attr:title=say!(charts.rows)
                    >
                        <Picture of=Icon::Rows />
                    </A>
                    <Info about=title words=definition />
                </span>
            </div>
            <Lapsed lapse=asked.lapse retry=move |()| asked.again() />
            {move || match shown.get() {
                State::Loading => view! { <div class="skeleton list" aria-hidden="true"></div> }.into_any(),
                State::Failed { failure, retrying } => {
                    view! { <TileError failure=failure retrying=retrying retry=move |()| asked.again() /> }.into_any()
                }
                State::Shown { answer: share, .. } => reasons(&share).into_any(),
            }}
        </article>
    }
}

/// How many people withdrew, whatever their reasons.
fn people(share: &Share) -> Option<String> {
    match share.figure(WithdrawalRate)? {
        Figure::Ratio(rate) => Some(say!(withdrawal.sum, people = format::count(rate.numerator?))),
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
