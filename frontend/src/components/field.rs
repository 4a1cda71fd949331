//! The fields of a form: name, control, hint, and what is wrong with it; and the form's end.

use leptos::prelude::*;

use crate::{
    form::{Form, id_of},
    words::say,
};

/// A field's name, its control, and what there is to say of it.
#[component]
pub(crate) fn Field(
    form: Form,
    /// As the server calls it.
    name: &'static str,
    label: &'static str,
    #[prop(optional_no_strip)] hint: Option<&'static str>,
    /// The control, with the id and the descriptions of the field.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=id_of(name)>{label}</label>
            {children()}
            {hint.map(|hint| view! { <p id=hint_of(name) class="sub">{hint}</p> })}
            <FieldFault form=form name=name />
        </div>
    }
}

/// A field for a line of text; an empty form has the focus there if it is the first.
#[component]
pub(crate) fn TextField(
    form: Form,
    name: &'static str,
    label: &'static str,
    value: RwSignal<String>,
    #[prop(default = "text")] kind: &'static str,
    #[prop(default = "off")] autocomplete: &'static str,
    #[prop(optional)] hint: Option<&'static str>,
    #[prop(optional)] first: bool,
) -> impl IntoView {
    view! {
        <Field form=form name=name label=label hint=hint>
            <input
                id=id_of(name)
                class="input"
                type=kind
                name=name
                autocomplete=autocomplete
                aria-describedby=descriptions(name, hint.is_some())
                aria-invalid=move || form.fault(name).map(|_| "true")
                autofocus=first
                prop:value=move || value.get()
                on:input:target=move |event| value.set(event.target().value())
            />
        </Field>
    }
}

/// A field for a password, which can be shown.
#[component]
pub(crate) fn PasswordField(
    form: Form,
    name: &'static str,
    label: &'static str,
    value: RwSignal<String>,
    autocomplete: &'static str,
    #[prop(optional)] hint: Option<&'static str>,
    #[prop(optional)] first: bool,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    view! {
        <Field form=form name=name label=label hint=hint>
            <span class="with-button">
                <input
                    id=id_of(name)
                    class="input"
                    type=move || if shown.get() { "text" } else { "password" }
                    name=name
                    autocomplete=autocomplete
                    autocapitalize="off"
                    spellcheck="false"
                    aria-describedby=descriptions(name, hint.is_some())
                    aria-invalid=move || form.fault(name).map(|_| "true")
                    autofocus=first
                    prop:value=move || value.get()
                    on:input:target=move |event| value.set(event.target().value())
                />
                <button
                    class="quiet"
                    type="button"
                    aria-label=move || if shown.get() { say!(forms.hide_password) } else { say!(forms.show_password) }
                    aria-controls=id_of(name)
                    on:click=move |_| shown.update(|shown| *shown = !*shown)
                >
                    {move || if shown.get() { say!(forms.hide) } else { say!(forms.show) }}
                </button>
            </span>
        </Field>
    }
}

/// What is wrong with a field; the server says why in English.
#[component]
pub(crate) fn FieldFault(form: Form, name: &'static str) -> impl IntoView {
    let fault = Memo::new(move |_| form.fault(name));
    view! {
        <p id=fault_of(name) class="field-error" role="alert">
            {move || fault.get().map(|(words, _)| words)}
            {move || fault.get().and_then(|(_, reason)| reason).map(|reason| view! { " " <span lang="en">{reason}</span> })}
        </p>
    }
}

/// What went wrong with the form as a whole, and the buttons.
#[component]
pub(crate) fn FormEnd(
    form: Form,
    /// The button that sends it, before and after it is pressed.
    act: &'static str,
    acting: &'static str,
    /// Whether it takes something away.
    #[prop(optional)]
    grave: bool,
    #[prop(optional, into)] cancel: Option<Callback<()>>,
    /// What the button says that does not send it.
    #[prop(default = say!(forms.cancel))]
    cancel_as: &'static str,
    /// Whether that button waits for the answer, as its dialog does.
    #[prop(optional)]
    held: bool,
) -> impl IntoView {
    let waits = move || held && form.busy.get();
    let failed = Memo::new(move |_| form.failed());
    view! {
        <p class="field-error" role="alert">{move || failed.get().map(|(words, _)| words)}</p>
        {move || failed.get().and_then(|(_, detail)| detail).map(|detail| view! { <p class="sub" lang="en">{detail}</p> })}
        <div class="actions">
            {cancel.map(|cancel| view! {
                <button
                    class="quiet"
                    type="button"
                    aria-disabled=move || waits().then_some("true")
                    on:click=move |_| {
                        if !untrack(waits) {
                            cancel.run(());
                        }
                    }
                >
                    {cancel_as}
                </button>
            })}
            // Not `disabled`: that would take the focus away from whoever pressed it.
            <button class="primary" class:grave=grave type="submit" aria-disabled=move || form.busy.get().to_string()>
                {move || if form.busy.get() { acting } else { act }}
            </button>
        </div>
    }
}

/// The ids of what describes a field's control.
pub(crate) fn descriptions(name: &str, has_hint: bool) -> String {
    if has_hint { format!("{} {}", hint_of(name), fault_of(name)) } else { fault_of(name) }
}

/// The id of a field's hint.
pub(crate) fn hint_of(name: &str) -> String {
    format!("{}-hint", id_of(name))
}

/// The id of what is wrong with a field.
fn fault_of(name: &str) -> String {
    format!("{}-fault", id_of(name))
}
