//! A range of days of one's own.

use analytics_client::types::Period;
use chrono::{Datelike, NaiveDate};
use leptos::{ev::SubmitEvent, html, prelude::*};

use super::{
    filter_bar::PageFilters,
    menu::{Menu, close_around},
};
use crate::{figures::Source, format, words::say};

/// The longest range that the server answers.
const MOST_YEARS: i32 = 5;

/// What is wrong with a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    Incomplete,
    Reversed,
    TooLong,
}

/// The control of the filters: two days, which are taken together.
#[component]
pub(crate) fn RangeFilter(
    filters: PageFilters,
    /// What is shown now: its days are those that the form starts from.
    source: Memo<Option<Source>>,
) -> impl IntoView {
    let chosen = Memo::new(move |_| filters.now.with(|now| now.from.zip(now.to)));
    let days = move || match (chosen.get(), source.get()) {
        (Some(days), _) => Some(days),
        (None, Some(source)) => {
            let filters = &source.filters;
            let last = filters.end? - chrono::TimeDelta::milliseconds(1);
            format::date(filters.start?, &filters.time_zone).zip(format::date(last, &filters.time_zone))
        }
        _ => None,
    };
    let take = move |(start, end): (NaiveDate, NaiveDate)| {
        filters.change(|filters| {
            (filters.period, filters.from, filters.to) = (Period::Custom, Some(start), Some(end));
        });
    };
    let summary = move || match chosen.get() {
        Some((from, to)) => format::date_range(from, to),
        None => say!(filters.custom).to_owned(),
    };
    let class = Signal::derive(move || if chosen.with(Option::is_some) { "segment pressed" } else { "segment" });
    view! { <RangeMenu class=class summary=move || view! { {summary} } days=Memo::new(move |_| days()) take=Callback::new(take) /> }
}

/// The menu with the two days.
#[component]
pub(crate) fn RangeMenu(
    /// Classes of the button.
    class: Signal<&'static str>,
    /// What the button says.
    #[prop(into)]
    summary: ViewFn,
    /// The days that the form starts from.
    days: Memo<Option<(NaiveDate, NaiveDate)>>,
    take: Callback<(NaiveDate, NaiveDate)>,
    /// Takes the choice back, where one can be without it.
    #[prop(optional)]
    clear: Option<Callback<()>>,
) -> impl IntoView {
    let (from, to) = (NodeRef::<html::Input>::new(), NodeRef::<html::Input>::new());
    let fault = RwSignal::new(None);
    let show = move |event: SubmitEvent| {
        event.prevent_default();
        let (Some(first), Some(last)) = (from.get_untracked(), to.get_untracked()) else { return };
        match range(&first.value(), &last.value()) {
            Ok(days) => {
                fault.set(None);
                take.run(days);
                close_around(&first);
            }
            Err(found) => fault.set(Some(found)),
        }
    };
    let value = move |day: fn((NaiveDate, NaiveDate)) -> NaiveDate| days.get().map(|days| day(days).to_string());
    let words = move || {
        fault.get().map(|fault| match fault {
            Fault::Incomplete => say!(filters.incomplete).to_owned(),
            Fault::Reversed => say!(filters.reversed).to_owned(),
            Fault::TooLong => say!(filters.too_long, years = MOST_YEARS),
        })
    };
    let is_wrong = move || fault.with(Option::is_some).then_some("true");
    view! {
        <Menu class=class label=say!(filters.custom_range) summary=summary>
            <form class="range" on:submit=show novalidate>
                <label>
                    {say!(filters.from)}
                    <input node_ref=from type="date" name="from" prop:value=move || value(|days| days.0) aria-invalid=is_wrong aria-describedby="range-fault" />
                </label>
                <label>
                    {say!(filters.to)}
                    <input node_ref=to type="date" name="to" prop:value=move || value(|days| days.1) aria-invalid=is_wrong aria-describedby="range-fault" />
                </label>
                <p class="fault" id="range-fault" role="alert">{words}</p>
                <button class="primary" type="submit">{say!(filters.apply)}</button>
            </form>
            {clear
                .map(|clear| {
                    view! {
                        <Show when=move || days.with(Option::is_some)>
                            <button class="item clear" type="button" on:click=move |_| clear.run(())>{say!(filters.clear)}</button>
                        </Show>
                    }
                })}
        </Menu>
    }
}

/// The range between two days as the form has them.
fn range(from: &str, to: &str) -> Result<(NaiveDate, NaiveDate), Fault> {
    let (Ok(from), Ok(to)) = (from.parse::<NaiveDate>(), to.parse::<NaiveDate>()) else {
        return Err(Fault::Incomplete);
    };
    let latest =
        from.with_year(from.year() + MOST_YEARS).or_else(|| from.succ_opt()?.with_year(from.year() + MOST_YEARS));
    match (from > to, latest) {
        (true, _) => Err(Fault::Reversed),
        (false, Some(latest)) if to >= latest => Err(Fault::TooLong),
        _ => Ok((from, to)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(from: &str, to: &str, fault: Option<Fault>) {
        assert_eq!(range(from, to).err(), fault, "{from} – {to}");
    }

    #[test]
    fn a_range_has_two_days_in_order() {
        check("2026-10-01", "2026-10-31", None);
        check("2026-10-01", "2026-10-01", None);
        check("2026-10-02", "2026-10-01", Some(Fault::Reversed));
        check("2026-10-02", "", Some(Fault::Incomplete));
        check("", "", Some(Fault::Incomplete));
    }

    #[test]
    fn a_range_is_not_longer_than_the_server_answers() {
        check("2020-01-01", "2024-12-31", None);
        check("2020-01-01", "2025-01-01", Some(Fault::TooLong));
        check("2020-02-29", "2025-02-28", None);
        check("2020-02-29", "2025-03-02", Some(Fault::TooLong));
    }
}
