//! The dialog in which people give themselves another password.

use analytics_client::{Failure, types::PasswordChange};
use leptos::{ev::SubmitEvent, prelude::*};

use super::{
    dialog::Dialog,
    field::{FormEnd, PasswordField},
};
use crate::{
    focus::focus,
    form::{Asks, Fault, Form},
    passwords::what_is_wrong,
    session::Session,
    words::say,
};

const CURRENT: &str = "current_password";
const NEW: &str = "password";
const ASKS: &Asks =
    &Asks { fields: &[(CURRENT, Some(|| say!(password.wrong))), (NEW, Some(|| say!(password.weak)))], conflict: None };
/// The button that closes it once all is done.
const CLOSE: &str = "password-close";

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Changing {
    Asking,
    Changed,
}

/// Open while the password is being changed, and until that it was is read.
#[component]
pub(crate) fn PasswordDialog(changing: RwSignal<Option<Changing>>) -> impl IntoView {
    view! {
        <Dialog id="password" title=say!(password.change) about=changing let:step>
            {match step {
                Changing::Asking => view! { <PasswordForm changing=changing /> }.into_any(),
                Changing::Changed => {
                    focus(CLOSE);
                    view! {
                        <p role="status">{say!(password.changed)}</p>
                        <div class="actions">
                            <button id=CLOSE class="primary" type="button" on:click=move |_| changing.set(None)>{say!(forms.close)}</button>
                        </div>
                    }
                    .into_any()
                }
            }}
        </Dialog>
    }
}

#[component]
fn PasswordForm(changing: RwSignal<Option<Changing>>) -> impl IntoView {
    let session: Session = expect_context();
    let form = Form::new(ASKS);
    let (current, new) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let request = move || {
        let current_password = current.get_untracked();
        if current_password.is_empty() {
            return Err(Fault::new(CURRENT, say!(forms.missing)));
        }
        let password = new.get_untracked();
        if let Some(words) = what_is_wrong(&password) {
            return Err(Fault::new(NEW, words));
        }
        let password = password.try_into().map_err(|_| Fault::new(NEW, say!(password.long)))?;
        Ok(change(session, PasswordChange { current_password, password }))
    };
    let save = move |event: SubmitEvent| {
        form.send(&event, request, move |()| {
            changing.try_set(Some(Changing::Changed));
        });
    };
    let email = untrack(|| session.get()).map(|me| me.email).unwrap_or_default();
    view! {
        <form novalidate aria-busy=move || form.busy.get().to_string() on:submit=save>
            <p class="sub">{say!(password.others_end)}</p>
            // For the browser, which keeps the password of an address.
            <input type="text" name="username" autocomplete="username" value=email readonly hidden />
            <PasswordField form=form name=CURRENT label=say!(password.current) value=current autocomplete="current-password" first=true />
            <PasswordField form=form name=NEW label=say!(password.next) value=new autocomplete="new-password" hint=say!(password.hint) />
            <FormEnd
                form=form
                act=say!(password.change)
                acting=say!(password.changing)
                cancel=Callback::new(move |()| changing.set(None))
            />
        </form>
    }
}

async fn change(session: Session, change: PasswordChange) -> Result<(), Failure> {
    session.ask(async |client| client.change_password().body(change.clone()).send().await).await.map(drop)
}
