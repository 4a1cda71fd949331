//! The organisation's settings, to be edited or to be read.

use std::{cell::RefCell, sync::Arc};

use leptos::{html, prelude::*};
use uuid::Uuid;

use super::field::{Field, descriptions};
use crate::{
    answer::{Asked, State},
    form::{Form, id_of},
    session::Session,
    settings::{Draft, FORM, Setting, Settings, ZONE, text_of},
    words::say,
    zones,
};

thread_local! {
    /// What somebody typed and has not saved: another language builds the page anew, and a session may end meanwhile.
    static KEPT: RefCell<Option<(Uuid, Draft)>> = const { RefCell::new(None) };
}

/// Settings as they are saved, and what was typed over them.
#[derive(Clone, Copy)]
pub(crate) struct Edited {
    pub(crate) stored: Memo<Option<Arc<Settings>>>,
    pub(crate) draft: RwSignal<Draft>,
}

impl Edited {
    /// Over what the server has, with what this person had typed before.
    pub(crate) fn of(asked: Asked<Uuid, Settings>) -> Self {
        let session: Session = expect_context();
        let stored = Memo::new(move |_| asked.state.with(State::answer));
        let who = untrack(|| session.get()).ok().map(|me| me.id);
        let kept = KEPT.take().filter(|(whose, _)| Some(*whose) == who).map(|(_, draft)| draft);
        let draft = RwSignal::new(kept.unwrap_or_default());
        Effect::new(move || {
            let draft = draft.get();
            KEPT.set(who.filter(|_| !draft.is_empty()).map(|who| (who, draft)));
        });
        Self { stored, draft }
    }

    /// Whether anything is not saved.
    pub(crate) fn unsaved(self) -> Memo<bool> {
        Memo::new(move |_| {
            let stored = self.stored.get();
            let is_other = |(name, text): (&&str, &String)| {
                stored.as_ref().is_none_or(|stored| text_of(&stored.now, name).as_ref() != Some(text))
            };
            self.draft.with(|draft| draft.iter().any(is_other))
        })
    }

    /// Lets go of what was typed.
    pub(crate) fn discard(self) {
        KEPT.set(None);
        self.draft.try_set(Draft::new());
    }

    /// What was typed was saved, unless more was typed since.
    pub(crate) fn keep_what_is_not_in(self, sent: &Draft) {
        self.draft.try_update(|draft| draft.retain(|name, text| sent.get(name) != Some(&*text)));
    }

    fn saved(self, name: &str) -> String {
        self.stored.with(|stored| stored.as_ref().and_then(|stored| text_of(&stored.now, name)).unwrap_or_default())
    }

    fn typed(self, name: &str) -> Option<String> {
        self.draft.with(|draft| draft.get(name).cloned())
    }

    fn set(self, name: &'static str, text: String, saved: &str) {
        self.draft.update(|draft| {
            if text == saved {
                draft.remove(name);
            } else {
                draft.insert(name, text);
            }
        });
    }
}

/// What a field shows, and what is saved where that is something else.
#[derive(Clone, Copy)]
struct Text {
    shown: Memo<String>,
    saved: Memo<String>,
}

impl Text {
    fn new(edited: Edited, name: &'static str) -> Self {
        let saved = Memo::new(move |_| edited.saved(name));
        let shown = Memo::new(move |_| edited.typed(name).unwrap_or_else(|| saved.get()));
        Self { shown, saved }
    }

    fn beside(self) -> Option<String> {
        let saved = self.saved.get();
        self.shown.with(|shown| *shown != saved).then(|| say!(settings.saved_value, value = saved))
    }
}

/// A number to type.
#[component]
pub(crate) fn NumberField(form: Form, edited: Edited, setting: &'static Setting) -> impl IntoView {
    let name = setting.name;
    let text = Text::new(edited, name);
    view! {
        <Field form=form name=name label=(setting.label)() hint=Some((setting.hint)())>
            <input
                id=id_of(name)
                form=FORM
                class="input"
                type="text"
                inputmode="decimal"
                autocomplete="off"
                aria-describedby=format!("{} {}", descriptions(name, true), saved_of(name))
                aria-invalid=move || form.fault(name).map(|_| "true")
                prop:value=move || text.shown.get()
                on:input:target=move |event| {
                    edited.set(name, event.target().value(), &text.saved.get_untracked());
                }
            />
            <p id=saved_of(name) class="sub saved">{move || text.beside()}</p>
        </Field>
    }
}

/// The zone to choose.
#[component]
pub(crate) fn ZoneField(form: Form, edited: Edited) -> impl IntoView {
    let text = Text::new(edited, ZONE);
    let offered = zones::known_and(untrack(|| [text.saved.get(), text.shown.get()]));
    let select = NodeRef::<html::Select>::new();
    Effect::new(move || {
        if let Some(select) = select.get() {
            text.shown.with(|zone| select.set_value(zone));
        }
    });
    view! {
        <Field form=form name=ZONE label=say!(audit.fields.time_zone) hint=Some(say!(settings.for_zone))>
            <select
                id=id_of(ZONE)
                form=FORM
                class="input"
                node_ref=select
                aria-describedby=format!("{} {}", descriptions(ZONE, true), saved_of(ZONE))
                aria-invalid=move || form.fault(ZONE).map(|_| "true")
                on:change:target=move |event| edited.set(ZONE, event.target().value(), &text.saved.get_untracked())
            >
                {offered
                    .into_iter()
                    .map(|zone| {
                        let words = zone.replace('_', " ");
                        view! { <option value=zone>{words}</option> }
                    })
                    .collect_view()}
            </select>
            <p id=saved_of(ZONE) class="sub saved">{move || text.beside()}</p>
        </Field>
    }
}

/// What is set, for those who do not set it: labels with what they do, by the settings' names.
#[component]
pub(crate) fn SettingList(
    stored: Memo<Option<Arc<Settings>>>,
    lines: Vec<(&'static str, &'static str, &'static str)>,
) -> impl IntoView {
    let line = move |(name, label, hint): (&'static str, &'static str, &'static str)| {
        let value = move || stored.with(|stored| stored.as_ref().and_then(|stored| text_of(&stored.now, name)));
        view! {
            <div>
                <dt>{label}</dt>
                <dd data-setting=name>{value}</dd>
                <dd class="sub">{hint}</dd>
            </div>
        }
    };
    view! { <dl class="settled">{lines.into_iter().map(line).collect_view()}</dl> }
}

fn saved_of(name: &str) -> String {
    format!("{}-saved", id_of(name))
}
