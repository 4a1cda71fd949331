//! The way around the product, and who is logged in.

use analytics_client::types::Role;
use leptos::prelude::*;
use leptos_router::components::A;

use super::brand::Brand;
use crate::session::{LoggedOut, Session};

/// The sidebar; on narrow screens a bar on top.
#[component]
pub(crate) fn Sidebar() -> impl IntoView {
    view! {
        <a class="skip" href="#main">"Skip to the figures"</a>
        <nav class="sidebar" aria-label="Main">
            <Brand />
            <section>
                <h2>"Calls"</h2>
                <A href="/">
                    <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true">
                        <path d="M2.5 13.5v-5M8 13.5v-11M13.5 13.5v-8" stroke-linecap="round" />
                    </svg>
                    "Overview"
                </A>
            </section>
            <Who />
        </nav>
    }
}

#[component]
fn Who() -> impl IntoView {
    let session: Session = expect_context();
    let me = Memo::new(move |_| session.get().ok().map(|session| session.me));
    move || {
        me.get().map(|me| {
            let initials: String = me.name.split_whitespace().filter_map(|word| word.chars().next()).take(2).collect();
            let role = if me.is_super_admin {
                "super admin"
            } else {
                match me.role {
                    Role::Member => "member",
                    Role::TeamAdmin => "team admin",
                    Role::Owner => "owner",
                }
            };
            view! {
                <div class="who">
                    <span class="avatar" aria-hidden="true">{initials}</span>
                    <span class="person">
                        <span class="name">{me.name}</span>
                        <span class="sub">{format!("{} · {role}", me.org.name)}</span>
                    </span>
                    <button class="quiet" type="button" on:click=move |_| session.end(LoggedOut::ByChoice)>
                        "Log out"
                    </button>
                </div>
            }
        })
    }
}
