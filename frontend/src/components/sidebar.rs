//! The way around the product, and who is logged in. On narrow screens a bar on top with a menu.

use analytics_domain::role::Permission;
use leptos::{
    ev::{FocusEvent, KeyboardEvent},
    html,
    prelude::*,
};
use leptos_router::{components::A, hooks::use_location};
use wasm_bindgen::JsCast;

use super::{
    account_menu::{AccountMenu, AccountOpen},
    brand::Brand,
};
use crate::{filters::Filters, focus::focus_now, session::Session, words::say};

/// The sidebar.
#[component]
pub(crate) fn Sidebar() -> impl IntoView {
    let AccountOpen(account) = expect_context();
    let open = RwSignal::new(account.get_untracked());
    let toggle = NodeRef::<html::Button>::new();
    let close = move || {
        open.set(false);
        account.set(false);
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && (open.get_untracked() || account.get_untracked()) {
            let back_to = if is_shown(toggle) { "menu-toggle" } else { "account" };
            close();
            focus_now(back_to);
        }
    };
    let on_leave = move |event: FocusEvent| {
        let into = event.related_target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        let sidebar = event.current_target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        if into.is_some_and(|into| !sidebar.is_some_and(|sidebar| sidebar.contains(Some(&into)))) {
            close();
        }
    };
    let path = use_location().pathname;
    Effect::new(move |before: Option<String>| {
        let now = path.get();
        if before.is_some_and(|before| before != now) {
            close();
        }
        now
    });
    view! {
        <a class="skip" href="#main">{say!(app.skip)}</a>
        <nav class="sidebar" aria-label=say!(nav.main) on:keydown=on_key on:focusout=on_leave>
            <Brand />
            <button
                id="menu-toggle"
                class="menu-toggle quiet"
                type="button"
                node_ref=toggle
                aria-expanded=move || open.get().to_string()
                aria-controls="menu"
                on:click=move |_| {
                    open.update(|open| *open = !*open);
                    account.set(open.get_untracked());
                }
            >
                {say!(nav.menu)}
            </button>
            <div id="menu" class="menu-body" class:open=move || open.get()>
                <Links />
                <AccountMenu />
            </div>
        </nav>
    }
}

/// The pages, area by area; the filters go along, so that the way back shows the same. Some are for some alone.
#[component]
fn Links() -> impl IntoView {
    view! {
        <Area name=say!(nav.calls) pages=CALLS />
        <Area name=say!(nav.guided) pages=FLOWS />
        <Area name=say!(nav.organisation) pages=ORGANISATION />
    }
}

/// The pages of an area that are open to whoever is logged in; nothing where none is.
#[component]
fn Area(name: &'static str, pages: &'static [Page]) -> impl IntoView {
    let session: Session = expect_context();
    let filters: Memo<Filters> = expect_context();
    let to = move |path: &'static str| {
        move || {
            filters.with(|filters| {
                if *filters == Filters::default() { path.to_owned() } else { format!("{path}?{}", filters.to_query()) }
            })
        }
    };
    let mine = Memo::new(move |_| {
        let mine = pages.iter().filter(|(needs, ..)| session.may(*needs));
        mine.map(|(_, path, name, drawn)| (*path, name(), *drawn)).collect::<Vec<_>>()
    });
    let link = move |(path, name, drawn): (&'static str, &'static str, &'static str)| view! { <A href=to(path)>{picture(drawn)} {name}</A> };
    view! {
        <Show when=move || mine.with(|mine| !mine.is_empty())>
            <section>
                <h2>{name}</h2>
                {move || mine.get().into_iter().map(link).collect_view()}
            </section>
        </Show>
    }
}

/// A page that a permission opens: it, its address, name and picture.
type Page = (Permission, &'static str, fn() -> &'static str, &'static str);

const CALLS: &[Page] = &[
    (Permission::ReadAnalytics, "/", || say!(nav.overview), "M2.5 13.5v-5M8 13.5v-11M13.5 13.5v-8"),
    (Permission::ReadAnalytics, "/campaigns", || say!(nav.campaigns), "M2.5 6.5v3h2l6 3.5v-10l-6 3.5zM13 6.5v3"),
    (Permission::ReadAnalytics, "/calls", || say!(calls.all), "M2.5 3.5h11M2.5 8h11M2.5 12.5h7"),
];

const FLOWS: &[Page] = &[
    (
        Permission::ReadAnalytics,
        "/flows",
        || say!(nav.flows),
        "M8 1.5v4M8 5.5 4 9.5M8 5.5l4 4M2 9.5h4v4H2zM10 9.5h4v4h-4z",
    ),
    (Permission::ReadTeam, "/team", || say!(nav.team), "M2.5 13.5v-4M6 13.5v-7M9.5 13.5v-5M13 13.5v-11"),
    (
        Permission::RunFlows,
        "/me",
        || say!(nav.mine),
        "M8 2.5a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 1 0 0-5.6M2.5 14c0-6 11-6 11 0",
    ),
];

const ORGANISATION: &[Page] = &[
    (
        Permission::ReadAnalytics,
        "/settings",
        || say!(nav.settings),
        "M2 4.5h5M11 4.5h3M2 11.5h3M9 11.5h5M9 2.5a2 2 0 1 0 0 4 2 2 0 1 0 0-4M7 9.5a2 2 0 1 0 0 4 2 2 0 1 0 0-4",
    ),
    (
        Permission::ManageUsers,
        "/users",
        || say!(nav.users),
        "M6 2.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 1 0 0-5M1.5 13.5c0-6 9-6 9 0M11 3a2.3 2.3 0 0 1 0 4.4M12.5 9.6c1.3.7 2 2 2 3.9",
    ),
    (
        Permission::ManageApiKeys,
        "/api-keys",
        || say!(nav.api_keys),
        "M10.5 2.5a3 3 0 1 0 0 6 3 3 0 1 0 0-6M8.4 7.6l-5.9 5.9M4.5 11.5l2 2",
    ),
    (Permission::ReadAudit, "/audit", || say!(nav.audit), "M3.5 1.5h9v13h-9zM6 5h4M6 8h4M6 11h2.5"),
];

/// A page's picture, for those who see; its link has a name.
fn picture(path: &'static str) -> impl IntoView {
    view! {
        <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true">
            <path d=path stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    }
}

/// Whether the screen is narrow enough for the menu's button.
fn is_shown(button: NodeRef<html::Button>) -> bool {
    button.get_untracked().is_some_and(|button| button.offset_width() > 0)
}
