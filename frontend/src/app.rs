//! The routes, and what every page shares: session, filters, cached answers.

use analytics_domain::role::Permission;
use leptos::prelude::*;
use leptos_fetch::QueryClient;
use leptos_router::{
    components::{Route, Router, Routes},
    hooks::use_location,
    path,
};

use crate::{
    components::{account_menu::AccountOpen, guard::Guard, sidebar::Sidebar},
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
    view! {
        <Router>
            {move || {
                language.choice();
                view! { <Doors /> }
            }}
        </Router>
    }
}

/// Who may see what: an invitation whoever has its link, everything else who is logged in.
#[component]
fn Doors() -> impl IntoView {
    let session: Session = expect_context();
    let path = use_location().pathname;
    let is_invitation = Memo::new(move |_| path.with(|path| path == "/accept-invitation"));
    let logged_in = Memo::new(move |_| session.get().is_ok());
    move || {
        if is_invitation.get() {
            return view! { <PageInPart title=say!(invitation.title) load=|| Box::pin(parts::invitation()) /> }
                .into_any();
        }
        view! {
            <Show when=move || logged_in.get() fallback=Login>
                <Pages />
            </Show>
        }
        .into_any()
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
                        path=path!("/rows")
                        view=|| view! { <PageInPart title=say!(charts.rows) load=|| Box::pin(parts::rows()) /> }
                    />
                    <Route
                        path=path!("/campaigns")
                        view=|| view! { <PageInPart title=say!(nav.campaigns) load=|| Box::pin(parts::campaigns()) /> }
                    />
                    <Route
                        path=path!("/flows")
                        view=|| view! { <PageInPart title=say!(nav.flows) load=|| Box::pin(parts::flows()) /> }
                    />
                    // Before the flows by their ids.
                    <Route
                        path=path!("/flows/new")
                        view=|| view! {
                            <Guard needs=Permission::AuthorFlows title=say!(flows.new_flow)>
                                <PageInPart title=say!(flows.new_flow) load=|| Box::pin(parts::flow_editor()) />
                            </Guard>
                        }
                    />
                    <Route
                        path=path!("/flows/:id")
                        view=|| view! { <PageInPart title=say!(nav.flows) load=|| Box::pin(parts::flow_figures()) /> }
                    />
                    <Route
                        path=path!("/flows/:id/edit")
                        view=|| view! {
                            <Guard needs=Permission::AuthorFlows title=say!(flows.edit_flow)>
                                <PageInPart title=say!(flows.edit_flow) load=|| Box::pin(parts::flow_editor()) />
                            </Guard>
                        }
                    />
                    <Route
                        path=path!("/sessions/:id")
                        view=|| view! {
                            <Guard needs=Permission::RunFlows title=say!(flows.session)>
                                <PageInPart title=say!(flows.session) load=|| Box::pin(parts::flow_session()) />
                            </Guard>
                        }
                    />
                    <Route
                        path=path!("/team")
                        view=|| view! {
                            <Guard needs=Permission::ReadTeam title=say!(nav.team)>
                                <PageInPart title=say!(nav.team) load=|| Box::pin(parts::team()) />
                            </Guard>
                        }
                    />
                    <Route
                        path=path!("/me")
                        view=|| view! {
                            <Guard needs=Permission::RunFlows title=say!(nav.mine)>
                                <PageInPart title=say!(nav.mine) load=|| Box::pin(parts::mine()) />
                            </Guard>
                        }
                    />
                    <Route
                        path=path!("/settings")
                        view=|| view! { <PageInPart title=say!(nav.settings) load=|| Box::pin(parts::settings()) /> }
                    />
                    <Route
                        path=path!("/api-keys")
                        view=|| view! {
                            <Guard needs=Permission::ManageApiKeys title=say!(nav.api_keys)>
                                <PageInPart title=say!(nav.api_keys) load=|| Box::pin(parts::api_keys()) />
                            </Guard>
                        }
                    />
                    <Route
                        path=path!("/users")
                        view=|| view! {
                            <Guard needs=Permission::ManageUsers title=say!(nav.users)>
                                <PageInPart title=say!(nav.users) load=|| Box::pin(parts::users()) />
                            </Guard>
                        }
                    />
                    <Route
                        path=path!("/audit")
                        view=|| view! {
                            <Guard needs=Permission::ReadAudit title=say!(nav.audit)>
                                <PageInPart title=say!(nav.audit) load=|| Box::pin(parts::audit()) />
                            </Guard>
                        }
                    />
                </Routes>
            </main>
        </div>
    }
}
