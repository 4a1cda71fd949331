//! The choice of a role, each with what it may do.

use analytics_client::types::Role;
use leptos::prelude::*;

use super::field::{FieldFault, descriptions};
use crate::{
    form::{Form, id_of},
    people::{may, role, roles},
    words::say,
};

/// The field of a form; the server calls it `role`.
#[component]
pub(crate) fn RoleChoice(form: Form, chosen: RwSignal<Role>) -> impl IntoView {
    let line = |(place, offered): (usize, Role)| {
        view! {
            <label>
                <input
                    id=(place == 0).then(|| id_of("role"))
                    type="radio"
                    name="role"
                    aria-describedby=descriptions("role", false)
                    prop:checked=move || chosen.get() == offered
                    on:change=move |_| chosen.set(offered)
                />
                <span>
                    <span class="sentence">{role(offered)}</span>
                    <span class="sub">{may(offered)}</span>
                </span>
            </label>
        }
    };
    view! {
        <fieldset class="choices-of-form">
            <legend>{say!(users.role)}</legend>
            {roles().into_iter().enumerate().map(line).collect_view()}
            <FieldFault form=form name="role" />
        </fieldset>
    }
}
