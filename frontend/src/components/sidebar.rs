//! The way around the product, and who is logged in.

use analytics_client::types::Role;
use leptos::prelude::*;
use leptos_router::components::A;

use super::brand::Brand;
use crate::{
    session::{LoggedOut, Session},
    words::say,
};

/// The sidebar; on narrow screens a bar on top.
#[component]
pub(crate) fn Sidebar() -> impl IntoView {
    view! {
        <a class="skip" href="#main">{say!(app.skip)}</a>
        <nav class="sidebar" aria-label=say!(nav.main)>
            <Brand />
            <section>
                <h2>{say!(nav.calls)}</h2>
                <A href="/">
                    <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.6" aria-hidden="true">
                        <path d="M2.5 13.5v-5M8 13.5v-11M13.5 13.5v-8" stroke-linecap="round" />
                    </svg>
                    {say!(nav.overview)}
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
                say!(roles.super_admin)
            } else {
                match me.role {
                    Role::Member => say!(roles.member),
                    Role::TeamAdmin => say!(roles.team_admin),
                    Role::Owner => say!(roles.owner),
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
                        {say!(nav.log_out)}
                    </button>
                </div>
            }
        })
    }
}
