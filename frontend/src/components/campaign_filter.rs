//! The campaigns to show, searched on the server: there may be many.

use std::time::Duration;

use analytics_client::types::{Campaign, CampaignPage};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use uuid::Uuid;

use super::{
    choice_menu::{Choice, ChoiceMenu, Offer, Rest, Way},
    facet_filter::toggle,
    filter_bar::PageFilters,
};
use crate::{
    answer::use_answer,
    campaigns::{campaign_pages, use_names},
    listing::PageKey,
    session::Session,
    words::say,
};

/// Who types on is not answered yet.
const PAUSE: Duration = Duration::from_millis(200);

/// The control.
#[component]
pub(crate) fn CampaignFilter(filters: PageFilters) -> impl IntoView {
    let session: Session = expect_context();
    let (typed, sought) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move || {
        let text = typed.get();
        if let Some(handle) = waiting.get_value() {
            handle.clear();
        }
        waiting.set_value(set_timeout_with_handle(move || sought.set(text), PAUSE).ok());
    });
    let first_page = move |_: Option<&_>| {
        Some(PageKey { org: session.org(), question: sought.with(|sought| sought.trim().to_owned()), cursor: None })
    };
    let found = use_answer(campaign_pages(session), Memo::new(first_page));
    let chosen = Memo::new(move |_| filters.now.with(|now| now.lists.campaign_ids.clone()));
    let names = use_names(chosen);
    let pick = move |value: String| {
        if let Ok(id) = value.parse() {
            filters.change(|filters| toggle(&mut filters.lists.campaign_ids, id));
        }
    };
    view! {
        <ChoiceMenu
            label=say!(filters.campaign_label)
            way=Way::Many
            summary=Signal::derive(move || names.get().unwrap_or_else(|| say!(filters.all_campaigns).to_owned()))
            offered=Memo::new(move |_| found.state.with(|state| state.map(offer)))
            again=Callback::new(move |()| found.again())
            chosen=Signal::derive(move || chosen.with(|chosen| chosen.iter().map(Uuid::to_string).collect()))
            pick=Callback::new(pick)
            clear=Callback::new(move |()| filters.change(|filters| filters.lists.campaign_ids.clear()))
            search=typed
        />
    }
}

fn offer(page: &CampaignPage) -> Offer {
    let choice = |campaign: &Campaign| Choice {
        note: campaign.job_title.clone().unwrap_or_default(),
        ..Choice::named(&campaign.id.to_string(), &campaign.name)
    };
    let rest = if page.next_cursor.is_some() { Rest::Sought } else { Rest::Nothing };
    Offer { choices: page.campaigns.iter().map(choice).collect(), rest }
}
