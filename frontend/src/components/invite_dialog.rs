//! The dialog that invites somebody, and shows the link that they are to be given.

use analytics_client::types::{CreatedInvitation, NewInvitation, Role};
use leptos::{ev::SubmitEvent, prelude::*};

use super::{
    dialog::Dialog,
    field::{FormEnd, TextField},
    role_choice::RoleChoice,
    shown_once::{Making, ShownOnce, holds},
};
use crate::{
    form::{Asks, Fault, Form},
    people::invite,
    session::Session,
    words::say,
};

const ASKS: &Asks = &Asks {
    fields: &[("email", Some(|| say!(invitations.no_email))), ("role", None)],
    conflict: Some(|| say!(invitations.is_user)),
};

/// Open while somebody is being invited.
#[component]
pub(crate) fn InviteDialog(
    making: RwSignal<Option<Making>>,
    /// Is told who was invited, before the link is shown.
    made: Callback<String>,
) -> impl IntoView {
    let close = Callback::new(move |()| making.set(None));
    view! {
        <Dialog id="invitation" title=say!(invitations.invite_somebody) about=making held=holds(making) let:step>
            {match step {
                Making::Asking => view! { <InviteForm making=making made=made /> }.into_any(),
                Making::Made { name, text } => view! {
                    <ShownOnce
                        made=say!(invitations.is_made, email = name)
                        label=say!(invitations.link)
                        text=text
                        warning=say!(invitations.once)
                        copy=say!(filters.copy_link)
                        kept=say!(invitations.kept)
                        close=close
                    />
                }
                .into_any(),
            }}
        </Dialog>
    }
}

#[component]
fn InviteForm(making: RwSignal<Option<Making>>, made: Callback<String>) -> impl IntoView {
    let session: Session = expect_context();
    let form = Form::new(ASKS);
    let (email, role) = (RwSignal::new(String::new()), RwSignal::new(Role::Member));
    let request = move || {
        let email = email.get_untracked().trim().to_owned();
        if email.is_empty() {
            return Err(Fault::new("email", say!(forms.missing)));
        }
        let email = email.try_into().map_err(|_| Fault::new("email", say!(invitations.no_email)))?;
        Ok(invite(session, NewInvitation { email, role: role.get_untracked() }))
    };
    let save = move |event: SubmitEvent| {
        form.send(&event, request, move |CreatedInvitation { invitation, path, .. }| {
            let link = format!("{}{path}", location().origin().unwrap_or_default());
            made.try_run(invitation.email.clone());
            making.try_set(Some(Making::Made { name: invitation.email, text: link }));
        });
    };
    view! {
        <form novalidate aria-busy=move || form.busy.get().to_string() on:submit=save>
            <TextField form=form name="email" label=say!(login.email) value=email kind="email" hint=say!(invitations.email_hint) first=true />
            <RoleChoice form=form chosen=role />
            <FormEnd
                form=form
                act=say!(invitations.invite)
                acting=say!(invitations.inviting)
                cancel=Callback::new(move |()| making.set(None))
            />
        </form>
    }
}
