//! Who is logged in, and what they may set for themselves: language, colours, zone.

use analytics_client::types::{Me, Role};
use leptos::{html, prelude::*, task::spawn_local};
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

use crate::{
    address::with_key,
    failures,
    filters::Filters,
    language::{self, Language},
    session::Session,
    theme::{self, Theme},
    words::say,
    zones,
};

/// Whether the menu is open; it outlives a change of the language, which builds the page anew.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AccountOpen(pub(crate) RwSignal<bool>);

/// The person, and behind their name the menu.
#[component]
pub(crate) fn AccountMenu() -> impl IntoView {
    let session: Session = expect_context();
    let AccountOpen(open) = expect_context();
    let me = Memo::new(move |_| session.get().ok());
    move || {
        me.get().map(|me| {
            let initials: String = me.name.split_whitespace().filter_map(|word| word.chars().next()).take(2).collect();
            let place = format!("{} · {}", me.org.name, role(&me));
            let org_zone = me.org.time_zone;
            view! {
                <div class="account">
                    <button
                        id="account"
                        class="who"
                        type="button"
                        aria-expanded=move || open.get().to_string()
                        aria-controls="account-panel"
                        on:click=move |_| open.update(|open| *open = !*open)
                    >
                        <span class="avatar" aria-hidden="true">{initials}</span>
                        <span class="person">
                            <span class="name">{me.name}</span>
                            <span class="sub">{place}</span>
                        </span>
                    </button>
                    <div id="account-panel" class="account-panel" role="group" aria-label=say!(account.title) hidden=move || !open.get()>
                        <Show when=move || open.get()>
                            <LanguageChoice />
                            <ThemeChoice />
                            <ZoneChoice org_zone=org_zone.clone() />
                            <WayOut />
                        </Show>
                    </div>
                </div>
            }
        })
    }
}

fn role(me: &Me) -> &'static str {
    if me.is_super_admin {
        return say!(roles.super_admin);
    }
    match me.role {
        Role::Member => say!(roles.member),
        Role::TeamAdmin => say!(roles.team_admin),
        Role::Owner => say!(roles.owner),
    }
}

/// The ways out, and why they were not taken.
#[component]
fn WayOut() -> impl IntoView {
    let session: Session = expect_context();
    let failure = RwSignal::new(None);
    let log_out = move |everywhere: bool| {
        spawn_local(async move {
            let outcome = session.log_out(everywhere).await;
            // Who is out no longer sees the menu.
            if let Err(failed) = outcome {
                failure.try_set(Some(failed));
            }
        });
    };
    view! {
        <button class="quiet" type="button" on:click=move |_| log_out(false)>
            {say!(account.log_out)}
        </button>
        <button class="quiet" type="button" on:click=move |_| log_out(true)>
            {say!(account.log_out_everywhere)}
        </button>
        {move || failure.get().map(|failure| view! { <p class="field-error" role="alert">{failures::title(&failure)}</p> })}
    }
}

#[component]
fn LanguageChoice() -> impl IntoView {
    let language: Language = expect_context();
    let chosen = move |name: &str| {
        language::OFFERED.iter().map(|(locale, _)| *locale).find(|locale| language::name(*locale) == name)
    };
    view! {
        <label>
            {say!(account.language)}
            <select
                id="account-language"
                on:change:target=move |event| language.choose(chosen(&event.target().value()))
            >
                {language::OFFERED
                    .iter()
                    .map(|(locale, words)| {
                        let name = language::name(*locale);
                        view! {
                            <option value=name lang=name selected=*locale == language::current()>
                                {*words}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
        </label>
    }
}

#[component]
fn ThemeChoice() -> impl IntoView {
    let words = |theme| match theme {
        Theme::System => say!(account.theme_system),
        Theme::Light => say!(account.theme_light),
        Theme::Dark => say!(account.theme_dark),
    };
    view! {
        <label>
            {say!(account.theme)}
            <select id="account-theme" on:change:target=move |event| Theme::named(&event.target().value()).choose()>
                {theme::OFFERED
                    .iter()
                    .map(|theme| {
                        view! {
                            <option value=theme.name() selected=*theme == Theme::kept()>
                                {words(*theme)}
                            </option>
                        }
                    })
                    .collect_view()}
            </select>
        </label>
    }
}

/// The zone is a filter: it is in the address, with everything else that is shown.
#[component]
fn ZoneChoice(org_zone: String) -> impl IntoView {
    let filters: Memo<Filters> = expect_context();
    let (location, navigate) = (use_location(), use_navigate());
    let of_link = filters.with_untracked(|filters| filters.time_zone.clone());
    let mut known = zones::known();
    known.extend(of_link.into_iter().chain([org_zone.clone()]));
    known.sort();
    known.dedup();
    let go = move |zone: String| {
        let query = location.search.with_untracked(|query| with_key(query, "time_zone", &zone));
        let options = NavigateOptions { scroll: false, ..NavigateOptions::default() };
        navigate(&format!("?{query}"), options);
    };
    let select = NodeRef::<html::Select>::new();
    Effect::new(move || {
        if let Some(select) = select.get() {
            select.set_value(&filters.with(|filters| filters.time_zone.clone().unwrap_or_default()));
        }
    });
    view! {
        <label>
            {say!(account.zone)}
            <select
                id="account-zone"
                node_ref=select
                on:change:target=move |event| go(event.target().value())
            >
                <option value="">{say!(account.zone_of_org, zone = org_zone)}</option>
                {known.into_iter().map(|zone| view! { <option value=zone.clone()>{zone.replace('_', " ")}</option> }).collect_view()}
            </select>
        </label>
    }
}
