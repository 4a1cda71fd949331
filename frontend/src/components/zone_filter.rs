//! The zone of days and buckets: the organisation's, or any that the browser knows.

use leptos::prelude::*;

use super::{
    choice_menu::{Choice, ChoiceMenu, Offer, Way},
    filter_bar::PageFilters,
};
use crate::{answer::State, session::Session, words::say, zones};

/// The control.
#[component]
pub(crate) fn ZoneFilter(filters: PageFilters) -> impl IntoView {
    let session: Session = expect_context();
    let own = Memo::new(move |_| session.get().map(|me| me.org.time_zone).unwrap_or_default());
    let chosen = Memo::new(move |_| filters.now.with(|now| now.time_zone.clone()));
    let offered = Memo::new(move |_| {
        let own = own.get();
        let choices = zones::known().into_iter().map(|zone| Choice {
            also: zones::former_name(&zone),
            note: if zone == own { say!(filters.own_zone).to_owned() } else { String::new() },
            ..Choice::named(&zone, &zone)
        });
        State::shown(Offer::all(choices.collect()))
    });
    view! {
        <ChoiceMenu
            label=say!(filters.zone)
            way=Way::One
            summary=Signal::derive(move || chosen.get().unwrap_or_else(|| own.get()))
            offered=offered
            chosen=Signal::derive(move || chosen.get().into_iter().collect())
            pick=Callback::new(move |zone: String| filters.change(|filters| filters.time_zone = Some(zone)))
            clear=Callback::new(move |()| filters.change(|filters| filters.time_zone = None))
        />
    }
}
