//! The routes, and what every page shares: session, filters, cached answers.

use std::time::Duration;

use leptos::prelude::*;
use leptos_fetch::QueryClient;
use leptos_router::{
    components::{Route, Router, Routes},
    hooks::use_location,
    path,
};

use crate::{
    components::{account_menu::AccountOpen, sidebar::Sidebar},
    filters::Filters,
    language::Language,
    pages::{calls::Calls, campaigns::CampaignsPage, login::Login, overview::Overview},
    session::Session,
    tile,
    words::say,
};

const REVALIDATE_EVERY: Duration = Duration::from_mins(1);

/// The whole client. Who is not logged in sees the log-in page under the same URL.
#[component]
pub(crate) fn App() -> impl IntoView {
    let session = Session::restore();
    provide_context(session);
    let language = Language::restore();
    provide_context(language);
    provide_context(AccountOpen(RwSignal::new(false)));
    QueryClient::new().provide();
    let logged_in = Memo::new(move |_| session.get().is_ok());
    view! {
        <Router>
            {move || {
                language.choice();
                view! {
                    <Show when=move || logged_in.get() fallback=Login>
                        <Pages />
                    </Show>
                }
            }}
        </Router>
    }
}

#[component]
fn Pages() -> impl IntoView {
    let location = use_location();
    provide_context(Memo::new(move |_| Filters::from_query(&location.search.get())));
    keep_fresh();
    view! {
        <div class="app">
            <Sidebar />
            <main id="main">
                <Routes fallback=|| view! { <p class="nothing">{say!(app.no_page)}</p> }>
                    <Route path=path!("/") view=Overview />
                    <Route path=path!("/calls") view=Calls />
                    <Route path=path!("/campaigns") view=CampaignsPage />
                </Routes>
            </main>
        </div>
    }
}

/// Asks again now and then and when the page is looked at again, never while it is hidden.
fn keep_fresh() {
    let (session, queries) = (expect_context::<Session>(), expect_context::<QueryClient>());
    let refresh = move || {
        if document().visibility_state() == web_sys::VisibilityState::Visible {
            tile::revalidate(queries, session);
        }
    };
    let last = StoredValue::new(js_sys::Date::now());
    let when_due = move || {
        let now = js_sys::Date::now();
        if now - last.get_value() >= REVALIDATE_EVERY.as_secs_f64() * 1000.0 {
            last.set_value(now);
            refresh();
        }
    };
    let focused = window_event_listener(leptos::ev::focus, move |_| when_due());
    on_cleanup(move || focused.remove());
    if let Ok(timer) = set_interval_with_handle(when_due, REVALIDATE_EVERY) {
        on_cleanup(move || timer.clear());
    }
}
