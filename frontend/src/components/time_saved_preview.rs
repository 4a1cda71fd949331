//! The time saved as it is counted now, and as it would be with what was typed.

use analytics_client::types::{TimeSavedSource, TotalTimeSavedResponse};
use leptos::prelude::*;

use super::{
    page_header,
    settings_fields::Edited,
    tile_error::{Lapsed, TileError},
};
use crate::{
    answer::{State, use_answer},
    figures::Source,
    filters::{Applied, Filters},
    format,
    freshness::keep_fresh,
    session::Session,
    time_saved::{Preview, Saved, preview, source, total_time_saved},
    words::say,
};

/// The table, over the page's range and everything in the organisation.
#[component]
pub(crate) fn TimeSavedPreview(edited: Edited) -> impl IntoView {
    let session: Session = expect_context();
    let filters: Memo<Filters> = expect_context();
    let key = Memo::new(move |_| Some((session.org(), filters.with(over_everything))));
    let asked = use_answer(total_time_saved(session), key);
    keep_fresh(asked);
    let shown = Memo::new(move |_| {
        let (answer, stored) = (asked.state.with(State::answer)?, edited.stored.get()?);
        let preview = edited.draft.with(|draft| preview(&answer.sources, &stored.now, draft));
        Some((page_header::range(&read_from(&answer)), preview))
    });
    let waiting = move || match asked.state.get() {
        State::Loading => view! {
            <div class="skeleton preview" aria-hidden="true"></div>
            <span class="unseen" role="status">{say!(app.loading)}</span>
        }
        .into_any(),
        State::Failed { failure, retrying } => {
            view! { <TileError failure=failure retrying=retrying retry=move |()| asked.again() /> }.into_any()
        }
        State::Shown { .. } => ().into_any(),
    };
    let is_old = asked.is_old();
    let range = move || shown.with(|shown| shown.as_ref().map(|(range, _)| say!(settings.over, range = range.clone())));
    view! {
        <div class="list" class:old=move || is_old.get()>
            <h3>{say!(settings.effect)}</h3>
            <p class="sub">{range}</p>
            // What is typed is heard with what it comes to.
            <p class="total" role="status">
                {move || shown.with(|shown| shown.as_ref().map(|(_, preview)| total(preview.total)))}
            </p>
            <Lapsed lapse=asked.lapse retry=move |()| asked.again() />
            {waiting}
            {move || shown.get().map(|(_, preview)| table(&preview))}
        </div>
    }
}

/// The settings are the whole organisation's: of the page's filters the range counts, and the zone of its days.
fn over_everything(filters: &Filters) -> Filters {
    Filters { time_zone: filters.time_zone.clone(), compare: false, ..filters.without_narrowing() }
}

fn read_from(answer: &TotalTimeSavedResponse) -> Source {
    Source {
        filters: Applied::of(&answer.filters),
        as_of: answer.as_of,
        read_from: answer.read_from,
        replica_lag_seconds: answer.replica_lag_seconds,
    }
}

/// In hours, as people think of so much time.
fn total(Saved { before, after }: Saved) -> String {
    let hours = |minutes: f64| format::decimal(minutes / 60.0, 1);
    match (before, after) {
        (None, _) => say!(settings.nothing_to_count).to_owned(),
        (Some(now), None) => say!(settings.total_open, now = hours(now)),
        (Some(now), Some(then)) if (then - now).abs() < f64::EPSILON => say!(settings.total_now, now = hours(now)),
        (Some(now), Some(then)) => {
            let difference = signed(then - now, hours);
            say!(settings.total_then, now = hours(now), then = hours(then), difference = difference)
        }
    }
}

fn table(preview: &Preview) -> impl IntoView + use<> {
    let lines = preview.sources.iter().map(|(of, units, saved)| line(Some(*of), *units, *saved));
    let heads =
        [say!(settings.units), say!(settings.minutes_now), say!(settings.minutes_then), say!(settings.difference)];
    view! {
        <div class="list-table records" tabindex="0" role="region" aria-label=say!(settings.effect)>
            // As in lists: where there is little room its parts are laid out as cards, and are a table still.
            <table role="table">
                <caption class="unseen">{say!(settings.effect)}</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{say!(settings.source)}</th>
                        {heads.map(|head| view! { <th scope="col" role="columnheader" class="number">{head}</th> }).collect_view()}
                    </tr>
                </thead>
                <tbody role="rowgroup">{lines.collect_view()} {line(None, None, preview.total)}</tbody>
            </table>
        </div>
    }
}

/// Of a source, or of all.
fn line(of: Option<TimeSavedSource>, units: Option<i64>, Saved { before, after }: Saved) -> impl IntoView + use<> {
    let minutes = |minutes: Option<f64>| minutes.map_or_else(|| "—".to_owned(), |minutes| format::decimal(minutes, 1));
    let difference =
        before.zip(after).map_or_else(|| "—".to_owned(), |(now, then)| signed(then - now, |by| format::decimal(by, 1)));
    let before_words = match (of, before) {
        (Some(_), None) => say!(figures.no_data).to_owned(),
        _ => minutes(before),
    };
    let units = units.map(format::count);
    view! {
        <tr role="row" class:total=of.is_none() data-source=of.map_or_else(|| "total".to_owned(), |of| of.to_string())>
            <th scope="row" role="rowheader">{of.map_or(say!(settings.total), source)}</th>
            <td role="cell" class="number units" data-label=say!(settings.units)>{units}</td>
            <td role="cell" class="number before" data-label=say!(settings.minutes_now)>{before_words}</td>
            <td role="cell" class="number after" data-label=say!(settings.minutes_then)>{minutes(after)}</td>
            <td role="cell" class="number difference" data-label=say!(settings.difference)>{difference}</td>
        </tr>
    }
}

/// A difference with its sign.
fn signed(by: f64, write: impl Fn(f64) -> String) -> String {
    let sign = if by > 0.0 {
        "+"
    } else if by < 0.0 {
        "−"
    } else {
        "±"
    };
    format!("{sign}{}", write(by.abs()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_preview_is_over_everything_in_the_range() {
        let filters = Filters::from_query("period=7d&time_zone=UTC&job_titles=Nurse&granularity=hour");
        assert_eq!(over_everything(&filters).to_query(), "period=7d&time_zone=UTC&compare=none");
    }

    #[test]
    fn a_difference_has_its_sign() {
        let whole = |by: f64| format!("{by:.0}");
        assert_eq!([3.0, -3.0, 0.0].map(|by| signed(by, whole)), ["+3", "−3", "±0"]);
    }
}
