//! The routes, and what every page shares: session, filters, cached answers.

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
    freshness::provide_freshness,
    language::Language,
    pages::{login::Login, overview::Overview},
    parts::{self, PageInPart, fetch_ahead},
    session::Session,
    words::say,
};

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
    provide_freshness();
    fetch_ahead();
    view! {
        <div class="app">
            <Sidebar />
            <main id="main">
                <Routes fallback=|| view! { <h1>{say!(app.no_page)}</h1> }>
                    <Route path=path!("/") view=Overview />
                    <Route
                        path=path!("/calls")
                        view=|| view! { <PageInPart title=say!(calls.all) load=|| Box::pin(parts::calls()) /> }
                    />
                    <Route
                        path=path!("/campaigns")
                        view=|| view! { <PageInPart title=say!(nav.campaigns) load=|| Box::pin(parts::campaigns()) /> }
                    />
                </Routes>
            </main>
        </div>
    }
}
