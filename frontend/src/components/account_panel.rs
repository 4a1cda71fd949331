//! What people may set for themselves: language, colours, zone; and the ways out.

use leptos::{html, prelude::*, task::spawn_local};

use super::password_dialog::{Changing, PasswordDialog};
use crate::{
    address::{PageQuery, with_key},
    failures,
    filters::Filters,
    language::{self, Language},
    session::Session,
    theme::{self, Theme},
    words::say,
    zones,
};

/// The choices, and the ways out.
#[component]
pub(crate) fn AccountPanel() -> impl IntoView {
    let session: Session = expect_context();
    let changing = RwSignal::new(None);
    let org_zone = untrack(|| session.get()).map(|me| me.org.time_zone).unwrap_or_default();
    view! {
        <LanguageChoice />
        <ThemeChoice />
        <ZoneChoice org_zone=org_zone />
        <button id="change-password" class="quiet" type="button" on:click=move |_| changing.set(Some(Changing::Asking))>
            {say!(password.change)}
        </button>
        <WayOut />
        <PasswordDialog changing=changing />
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
    view! {
        <label>
            {say!(account.language)}
            <select
                id="account-language"
                on:change:target=move |event| language.choose(language::offered(&event.target().value()))
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
    let query = PageQuery::of_page();
    let of_link = filters.with_untracked(|filters| filters.time_zone.clone());
    let offered = zones::known_and(of_link.into_iter().chain([org_zone.clone()]));
    let go = move |zone: String| query.change(|query| with_key(query, "time_zone", &zone));
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
                {offered.into_iter().map(|zone| view! { <option value=zone.clone()>{zone.replace('_', " ")}</option> }).collect_view()}
            </select>
        </label>
    }
}
