//! The campaigns to show, searched on the server: there may be many.

use std::time::Duration;

use analytics_client::types::Campaign;
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*};
use leptos_fetch::{QueryClient, QueryScopeLocal};
use uuid::Uuid;

use super::{
    choice_menu::{Choice, ChoiceMenu, Way},
    facet_filter::toggle,
    filter_bar::PageFilters,
};
use crate::{newest::newest, session::Session, words::say};

const SHOWN: u64 = 30;
/// Who types on is not answered yet.
const PAUSE: Duration = Duration::from_millis(200);

/// The control.
#[component]
pub(crate) fn CampaignFilter(filters: PageFilters) -> impl IntoView {
    let session: Session = expect_context();
    let queries: QueryClient = expect_context();
    let (typed, sought) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move || {
        let text = typed.get();
        if let Some(handle) = waiting.get_value() {
            handle.clear();
        }
        waiting.set_value(set_timeout_with_handle(move || sought.set(text), PAUSE).ok());
    });
    let org = move || session.get().map(|session| session.me.org.id).unwrap_or_default();
    let key = Memo::new(move |_| Some((org(), sought.get())));
    let answer = newest(queries, move || question(session), key);
    let chosen = Memo::new(move |_| filters.now.with(|now| now.campaign_ids.clone()));
    let summary = move || match chosen.with(Vec::len) {
        0 => say!(filters.all_campaigns).to_owned(),
        1 => say!(filters.campaign).to_owned(),
        count => say!(filters.campaigns, count = count),
    };
    let pick = move |value: String| {
        if let Ok(id) = value.parse() {
            filters.change(|filters| toggle(&mut filters.campaign_ids, id));
        }
    };
    view! {
        <ChoiceMenu
            label=say!(filters.campaign_label)
            way=Way::Many
            summary=Signal::derive(summary)
            offered=Signal::derive(move || answer().map(|campaigns| campaigns.into_iter().map(choice).collect()))
            chosen=Signal::derive(move || chosen.with(|chosen| chosen.iter().map(Uuid::to_string).collect()))
            pick=Callback::new(pick)
            clear=Callback::new(move |()| filters.change(|filters| filters.campaign_ids.clear()))
            search=typed
        />
    }
}

fn choice(campaign: Campaign) -> Choice {
    Choice { value: campaign.id.to_string(), name: campaign.name, note: campaign.job_title.unwrap_or_default() }
}

fn question(session: Session) -> QueryScopeLocal<(Uuid, String), Vec<Campaign>> {
    QueryScopeLocal::new(move |(_, sought): (Uuid, String)| async move {
        let ask = async |client: analytics_client::Client| {
            let request = client.list_campaigns().limit(SHOWN);
            let request = if sought.is_empty() { request } else { request.search(&*sought) };
            request.send().await
        };
        session.ask(ask).await.map(|page| page.campaigns).unwrap_or_default()
    })
}
