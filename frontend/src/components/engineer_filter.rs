//! Whose sessions a page shows: everybody's, or one engineer's. The choice is in the address.

use analytics_client::types::{Engineer, EngineerList};
use leptos::prelude::*;
use uuid::Uuid;

use super::choice_menu::{Choice, ChoiceMenu, Offer, Way};
use crate::{
    address::{PageQuery, with_key},
    answer::{State, questions, use_answer},
    filters::ENGINEER,
    session::Session,
    words::say,
};

/// The control.
#[component]
pub(crate) fn EngineerFilter(chosen: Memo<Option<Uuid>>) -> impl IntoView {
    let session: Session = expect_context();
    let query = PageQuery::of_page();
    let ask = move |_org: Uuid| async move { session.ask(async |client| client.list_engineers().send().await).await };
    let engineers = use_answer(questions(ask), Memo::new(move |_| Some(session.org())));
    let choose = Callback::new(move |id: String| query.change(|query| with_key(query, ENGINEER, &id)));
    let name = move |id: Uuid| {
        let known = engineers.state.with(State::answer);
        known
            .and_then(|known| known.engineers.iter().find(|engineer| engineer.id == id).map(|found| found.name.clone()))
    };
    let summary = move || match chosen.get() {
        None => say!(flows.everybody).to_owned(),
        // Without the list there is no name.
        Some(id) => name(id).unwrap_or_else(|| say!(flows.an_engineer).to_owned()),
    };
    view! {
        <ChoiceMenu
            label=say!(flows.engineer)
            way=Way::One
            summary=Signal::derive(summary)
            offered=Memo::new(move |_| engineers.state.with(|state| state.map(offer)))
            again=Callback::new(move |()| engineers.again())
            chosen=Signal::derive(move || chosen.get().iter().map(Uuid::to_string).collect::<Vec<_>>())
            pick=choose
            clear=Callback::new(move |()| choose.run(String::new()))
        />
    }
}

fn offer(list: &EngineerList) -> Offer {
    let choice = |engineer: &Engineer| Choice::named(&engineer.id.to_string(), &engineer.name);
    Offer::all(list.engineers.iter().map(choice).collect())
}
