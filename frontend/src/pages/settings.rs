//! The organisation's settings: the minutes that time saved is made of, with what a change of them comes to, and the
//! rest.

use std::sync::Arc;

use analytics_domain::role::Permission;
use leptos::{ev::SubmitEvent, prelude::*};
use leptos_fetch::QueryClient;
use uuid::Uuid;

use crate::{
    answer::{Asked, State, use_answer},
    components::{
        field::FormEnd,
        filter_bar::{PageFilters, Presets},
        leave_guard::LeaveGuard,
        notice::{Notice, say_done},
        settings_fields::{Edited, NumberField, SettingList, ZoneField},
        tile_error::Lapsed,
        time_saved_preview::TimeSavedPreview,
        waiting::Awaited,
    },
    form::{Asks, Form},
    freshness::keep_fresh,
    session::Session,
    settings::{FIGURES, FORM, MINUTES, Setting, Settings, ZONE, change, is_outdated, org_settings, patch_of},
    title::set_title,
    words::say,
};

const ASKS: &Asks = &Asks {
    fields: &[
        ("time_saved.overhead_per_call", None),
        ("time_saved.overhead_per_web_call", None),
        ("time_saved.minutes_per_sms", None),
        ("time_saved.minutes_per_resume", None),
        ("time_saved.overhead_per_note", None),
        ("default_passing_score", None),
        ("interview_threshold", None),
        ("satisfaction_min_ratings", None),
        (ZONE, None),
    ],
    conflict: Some(|| say!(settings.outdated)),
};

/// The page of the settings.
#[component]
pub(crate) fn SettingsPage() -> impl IntoView {
    let session: Session = expect_context();
    set_title(say!(nav.settings));
    let asked = use_answer(org_settings(session), Memo::new(move |_| Some(session.org())));
    keep_fresh(asked);
    let editable = Memo::new(move |_| session.may(Permission::EditSettings));
    let done = RwSignal::new(String::new());
    let is_there = Memo::new(move |_| asked.state.with(|state| matches!(state, State::Shown { .. })));
    view! {
        <header class="page-header">
            <div>
                <h1>{say!(nav.settings)}</h1>
                <p class="sub">
                    {say!(settings.about)}
                    {move || (!editable.get()).then(|| format!(" {}", say!(settings.read_only)))}
                </p>
            </div>
        </header>
        <Notice words=done />
        <Lapsed lapse=asked.lapse retry=move |()| asked.again() />
        {move || match (is_there.get(), editable.get()) {
            (false, _) => view! { <Awaited asked=asked /> }.into_any(),
            (true, true) => view! { <SettingsForm asked=asked done=done /> }.into_any(),
            (true, false) => view! { <SettingsRead asked=asked /> }.into_any(),
        }}
    }
}

/// The settings for those who may change them.
#[component]
fn SettingsForm(asked: Asked<Uuid, Settings>, done: RwSignal<String>) -> impl IntoView {
    let session: Session = expect_context();
    let queries: QueryClient = expect_context();
    let (form, edited) = (Form::new(ASKS), Edited::of(asked));
    let unsaved = edited.unsaved();
    let saved = move |saved: Settings| {
        session.set_org_zone(&saved.now.time_zone);
        let org = untrack(|| session.org());
        queries.set_query_local(org_settings(session), org, Ok(Arc::new(saved)));
        // Figures, rows and campaigns: all may depend on them.
        queries.invalidate_all_queries();
        say_done(done, say!(settings.are_saved).to_owned());
    };
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let (Some(stored), draft) = (edited.stored.get_untracked(), edited.draft.get_untracked()) else { return };
        if !unsaved.get_untracked() {
            return say_done(done, say!(settings.nothing_to_save).to_owned());
        }
        let patch = match patch_of(&stored.now, &draft) {
            Ok(patch) => patch,
            Err(faults) => return form.refuse(faults, None),
        };
        done.set(String::new());
        let tag = stored.tag.clone();
        let request = async move {
            let outcome = change(session, tag, patch).await;
            outcome.inspect_err(|failure| {
                // What they are now is shown beside what was typed, to whoever still looks.
                if is_outdated(failure) && form.busy.try_get_untracked().is_some() {
                    asked.again();
                }
            })
        };
        let done = move |settings| {
            edited.keep_what_is_not_in(&draft);
            saved(settings);
        };
        form.send(&event, || Ok(request), done);
    };
    let discard = Callback::new(move |()| {
        edited.discard();
        form.clear();
    });
    let field = |setting: &'static Setting| view! { <NumberField form=form edited=edited setting=setting /> };
    view! {
        <div class="settings">
            <section class="card" aria-labelledby="time-saved-title">
                <TimeSavedHeading />
                <div class="fields">{MINUTES.iter().map(|(_, setting)| field(setting)).collect_view()}</div>
                <div class="segments" role="group" aria-label=say!(filters.period)>
                    <Presets filters=PageFilters::of_page() />
                </div>
                <TimeSavedPreview edited=edited />
            </section>
            <section class="card" aria-labelledby="figures-title">
                <FiguresHeading />
                <div class="fields">
                    {FIGURES.iter().map(field).collect_view()}
                    <ZoneField form=form edited=edited />
                </div>
            </section>
            // The fields are its own by its id: around them it would be around the controls of the preview as well.
            <form id=FORM novalidate aria-busy=move || form.busy.get().to_string() on:submit=save>
                <p class="sub" role="status">{move || unsaved.get().then(|| say!(settings.unsaved))}</p>
                <FormEnd
                    form=form
                    act=say!(forms.save)
                    acting=say!(forms.saving)
                    cancel=discard
                    cancel_as=say!(settings.discard)
                />
            </form>
        </div>
        <LeaveGuard unsaved=unsaved discard=discard />
    }
}

#[component]
fn TimeSavedHeading() -> impl IntoView {
    view! {
        <h2 id="time-saved-title">{say!(settings.time_saved)}</h2>
        <p class="sub">{say!(settings.about_time_saved)}</p>
    }
}

#[component]
fn FiguresHeading() -> impl IntoView {
    view! {
        <h2 id="figures-title">{say!(settings.figures)}</h2>
        <p class="sub">{say!(settings.about_figures)}</p>
    }
}

/// The settings for everybody else.
#[component]
fn SettingsRead(asked: Asked<Uuid, Settings>) -> impl IntoView {
    let stored = Memo::new(move |_| asked.state.with(State::answer));
    let line = |setting: &'static Setting| (setting.name, (setting.label)(), (setting.hint)());
    let minutes = MINUTES.iter().map(|(_, setting)| line(setting)).collect::<Vec<_>>();
    let zone = (ZONE, say!(audit.fields.time_zone), say!(settings.for_zone));
    let figures = FIGURES.iter().map(line).chain([zone]).collect::<Vec<_>>();
    view! {
        <div class="settings">
            <section class="card" aria-labelledby="time-saved-title">
                <TimeSavedHeading />
                <SettingList stored=stored lines=minutes />
            </section>
            <section class="card" aria-labelledby="figures-title">
                <FiguresHeading />
                <SettingList stored=stored lines=figures />
            </section>
        </div>
    }
}
