//! The dialog that makes a key for a program, and shows its text once.

use analytics_client::types::{CreatedApiKey, KeyScope, NewApiKey};
use leptos::{ev::SubmitEvent, prelude::*};

use super::{
    dialog::Dialog,
    facet_filter::toggle,
    field::{Field, FieldFault, FormEnd, TextField, descriptions},
    shown_once::{Making, ShownOnce, holds},
};
use crate::{
    api_keys::{EXPIRIES, Expiry, NoDay, SCOPES, allowed_by, expires_at, make_key},
    clock::now,
    form::{Asks, Fault, Form, id_of},
    session::Session,
    words::say,
    zones,
};

const ASKS: &Asks = &Asks { fields: &[("name", None), ("scopes", None), ("expires_at", None)], conflict: None };

/// Open while a key is being made.
#[component]
pub(crate) fn KeyDialog(
    making: RwSignal<Option<Making>>,
    /// Is told the name of the key that was made, before its text is shown.
    made: Callback<String>,
) -> impl IntoView {
    let close = Callback::new(move |()| making.set(None));
    view! {
        <Dialog id="key" title=say!(api_keys.new_key) about=making held=holds(making) let:step>
            {match step {
                Making::Asking => view! { <KeyForm making=making made=made /> }.into_any(),
                Making::Made { name, text } => view! {
                    <ShownOnce
                        made=say!(api_keys.is_made, name = name)
                        label=say!(api_keys.text)
                        text=text
                        warning=say!(api_keys.once)
                        copy=say!(api_keys.copy)
                        kept=say!(api_keys.kept)
                        close=close
                    />
                }
                .into_any(),
            }}
        </Dialog>
    }
}

#[component]
fn KeyForm(making: RwSignal<Option<Making>>, made: Callback<String>) -> impl IntoView {
    let session: Session = expect_context();
    let zone = zones::of_page();
    let form = Form::new(ASKS);
    let (name, day) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let scopes = RwSignal::new(SCOPES.first().copied().into_iter().collect::<Vec<_>>());
    let expiry = RwSignal::new(EXPIRIES.first().copied().unwrap_or(Expiry::Never));
    let request = move || {
        let fault = |field, words| Err(Fault::new(field, words));
        let name = name.get_untracked().trim().to_owned();
        if name.is_empty() {
            return fault("name", say!(forms.missing));
        }
        let Ok(name) = name.try_into() else { return fault("name", say!(forms.too_long)) };
        if scopes.with_untracked(Vec::is_empty) {
            return fault("scopes", say!(api_keys.no_scope));
        }
        let expires_at = match expires_at(expiry.get_untracked(), &day.get_untracked(), now(), &zone.get_untracked()) {
            Ok(expires_at) => expires_at,
            Err(NoDay::Missing) => return fault("expires_at", say!(api_keys.no_day)),
            Err(NoDay::Passed) => return fault("expires_at", say!(api_keys.day_passed)),
        };
        Ok(make_key(session, NewApiKey { name, scopes: scopes.get_untracked(), expires_at }))
    };
    let save = move |event: SubmitEvent| {
        form.send(&event, request, move |CreatedApiKey { api_key, key }| {
            made.try_run(api_key.name.clone());
            making.try_set(Some(Making::Made { name: api_key.name, text: key }));
        });
    };
    view! {
        <form novalidate aria-busy=move || form.busy.get().to_string() on:submit=save>
            <TextField form=form name="name" label=say!(api_keys.name) value=name hint=say!(api_keys.name_hint) first=true />
            <ScopeChoice form=form chosen=scopes />
            <ExpiryChoice form=form chosen=expiry day=day />
            <FormEnd
                form=form
                act=say!(api_keys.make)
                acting=say!(api_keys.making)
                cancel=Callback::new(move |()| making.set(None))
            />
        </form>
    }
}

#[component]
fn ScopeChoice(form: Form, chosen: RwSignal<Vec<KeyScope>>) -> impl IntoView {
    let line = |scope: KeyScope, place: usize| {
        let id = (place == 0).then(|| id_of("scopes"));
        view! {
            <label>
                <input
                    id=id
                    type="checkbox"
                    aria-describedby=descriptions("scopes", false)
                    prop:checked=move || chosen.with(|chosen| chosen.contains(&scope))
                    on:change=move |_| chosen.update(|chosen| toggle(chosen, scope))
                />
                <span>{allowed_by(scope)} <code class="sub">{scope.to_string()}</code></span>
            </label>
        }
    };
    view! {
        <fieldset class="choices-of-form">
            <legend>{say!(api_keys.scopes)}</legend>
            {SCOPES.iter().enumerate().map(|(place, scope)| line(*scope, place)).collect_view()}
            <FieldFault form=form name="scopes" />
        </fieldset>
    }
}

#[component]
fn ExpiryChoice(form: Form, chosen: RwSignal<Expiry>, day: RwSignal<String>) -> impl IntoView {
    let words = |expiry: Expiry| match expiry {
        Expiry::Days(365) => say!(api_keys.in_a_year).to_owned(),
        Expiry::Days(days) => say!(api_keys.in_days, days = days),
        Expiry::OnDay => say!(api_keys.on_day).to_owned(),
        Expiry::Never => say!(api_keys.never).to_owned(),
    };
    let options = EXPIRIES
        .iter()
        .enumerate()
        .map(|(place, expiry)| view! { <option value=place.to_string()>{words(*expiry)}</option> })
        .collect_view();
    let choose = move |place: String| {
        if let Some(expiry) = place.parse().ok().and_then(|place: usize| EXPIRIES.get(place)) {
            chosen.set(*expiry);
        }
    };
    let is_on_day = move || chosen.get() == Expiry::OnDay;
    view! {
        <div class="field">
            <label for="key-expiry">{say!(api_keys.expires)}</label>
            <select id="key-expiry" class="input" on:change:target=move |event| choose(event.target().value())>{options}</select>
            {move || (chosen.get() == Expiry::Never).then(|| view! { <p class="sub">{say!(api_keys.never_hint)}</p> })}
        </div>
        // The fault belongs to the day where there is one, and to the choice otherwise: the server may know better.
        <Show when=is_on_day fallback=move || view! { <FieldFault form=form name="expires_at" /> }>
            <Field form=form name="expires_at" label=say!(api_keys.day)>
                <input
                    id=id_of("expires_at")
                    class="input"
                    type="date"
                    aria-describedby=descriptions("expires_at", false)
                    aria-invalid=move || form.fault("expires_at").map(|_| "true")
                    prop:value=move || day.get()
                    on:input:target=move |event| day.set(event.target().value())
                />
            </Field>
        </Show>
    }
}
