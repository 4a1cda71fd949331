//! The dialog that gives a user another role.

use analytics_client::types::User;
use leptos::{ev::SubmitEvent, prelude::*};

use super::{dialog::Dialog, field::FormEnd, role_choice::RoleChoice};
use crate::{
    form::{Asks, Form},
    people::set_role,
    session::Session,
    words::say,
};

const ASKS: &Asks = &Asks { fields: &[("role", None)], conflict: Some(|| say!(users.last_owner)) };

/// Open while a user's role is being changed.
#[component]
pub(crate) fn RoleDialog(
    changing: RwSignal<Option<User>>,
    /// Is told the user after the change.
    done: Callback<User>,
) -> impl IntoView {
    view! {
        <Dialog id="role" title=say!(users.change_role) about=changing let:user>
            <RoleForm user=user changing=changing done=done />
        </Dialog>
    }
}

#[component]
fn RoleForm(user: User, changing: RwSignal<Option<User>>, done: Callback<User>) -> impl IntoView {
    let session: Session = expect_context();
    let form = Form::new(ASKS);
    let User { id, name, email, role, .. } = user;
    let chosen = RwSignal::new(role);
    let save = move |event: SubmitEvent| {
        form.send(
            &event,
            || Ok(set_role(session, id, chosen.get_untracked())),
            move |user| {
                changing.try_set(None);
                done.try_run(user);
            },
        );
    };
    view! {
        <form novalidate aria-busy=move || form.busy.get().to_string() on:submit=save>
            <p class="sub">{format!("{name} · {email}")}</p>
            <RoleChoice form=form chosen=chosen />
            <FormEnd
                form=form
                act=say!(forms.save)
                acting=say!(forms.saving)
                cancel=Callback::new(move |()| changing.set(None))
            />
        </form>
    }
}
