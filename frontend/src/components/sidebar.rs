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

/// The pages; the filters go along, so that the way back shows the same. Those of the organisation are for some alone.
#[component]
fn Links() -> impl IntoView {
    let session: Session = expect_context();
    let filters: Memo<Filters> = expect_context();
    let to = move |path: &'static str| {
        move || {
            filters.with(|filters| {
                if *filters == Filters::default() { path.to_owned() } else { format!("{path}?{}", filters.to_query()) }
            })
        }
    };
    let pages = Memo::new(move |_| {
        let mine = ORGANISATION.iter().filter(|(needs, ..)| session.may(*needs));
        mine.map(|(_, path, name, drawn)| (*path, name(), *drawn)).collect::<Vec<_>>()
    });
    view! {
        <section>
            <h2>{say!(nav.calls)}</h2>
            <A href=to("/")>{picture("M2.5 13.5v-5M8 13.5v-11M13.5 13.5v-8")} {say!(nav.overview)}</A>
            <A href=to("/campaigns")>{picture("M2.5 6.5v3h2l6 3.5v-10l-6 3.5zM13 6.5v3")} {say!(nav.campaigns)}</A>
            <A href=to("/calls")>{picture("M2.5 3.5h11M2.5 8h11M2.5 12.5h7")} {say!(calls.all)}</A>
        </section>
        <Show when=move || pages.with(|pages| !pages.is_empty())>
            <section>
                <h2>{say!(nav.organisation)}</h2>
                {move || {
                    pages.get().into_iter().map(|(path, name, drawn)| view! { <A href=to(path)>{picture(drawn)} {name}</A> }).collect_view()
                }}
            </section>
        </Show>
    }
}

/// The pages that a permission opens: it, their address, name and picture.
type Page = (Permission, &'static str, fn() -> &'static str, &'static str);

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
