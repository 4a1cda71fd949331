//! The page behind an invitation's link: whoever holds it becomes a user, and is logged in.

use analytics_client::{
    Failure,
    types::{AcceptInvitation, InvitationSummary, ProblemCode, TokenPlace},
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use leptos_fetch::QueryClient;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate},
};

use crate::{
    components::{
        brand::Brand,
        field::{FormEnd, PasswordField, TextField},
        tile_error::TileError,
    },
    focus::focus,
    form::{Asks, Fault, Form, id_of},
    passwords::what_is_wrong,
    people::{look_up, may, role},
    session::Session,
    title::set_title,
    words::say,
};

const NAME: &str = "name";
const PASSWORD: &str = "password";
const ASKS: &Asks = &Asks {
    fields: &[(NAME, None), (PASSWORD, Some(|| say!(password.weak)))],
    conflict: Some(|| say!(invitation.is_user)),
};

/// What is known of the invitation.
#[derive(Debug, Clone, PartialEq)]
enum Known {
    Nothing,
    Invitation(InvitationSummary),
    /// There is none behind the link, or no longer.
    NoLongerGood,
    Failed {
        failure: Failure,
        retrying: bool,
    },
}

/// Asks whoever was invited for a name and a password.
#[component]
pub(crate) fn Invitation() -> impl IntoView {
    let session: Session = expect_context();
    let queries: QueryClient = expect_context();
    // Nothing that one person saw or was refused is left for the next.
    on_cleanup(move || queries.clear());
    set_title(say!(invitation.title));
    let token = StoredValue::new(take_token());
    let known = RwSignal::new(Known::Nothing);
    let ask = move || {
        let token = token.get_value();
        spawn_local(async move {
            known.try_set(match look_up(session, token).await {
                Ok(invitation) => Known::Invitation(invitation),
                Err(failure) => of_failure(failure),
            });
        });
    };
    if token.with_value(String::is_empty) {
        known.set(Known::NoLongerGood);
    } else {
        ask();
    }
    let retry = move |()| {
        known.update(|known| {
            if let Known::Failed { retrying, .. } = known {
                *retrying = true;
            }
        });
        ask();
    };
    view! {
        <main id="main" class="login">
            <div class="card">
                <Brand />
                <h1>{say!(invitation.title)}</h1>
                {move || match known.get() {
                    Known::Nothing => view! { <p class="sub" role="status">{say!(app.loading)}</p> }.into_any(),
                    Known::Invitation(invitation) => view! { <Joining invitation=invitation token=token.get_value() /> }.into_any(),
                    Known::NoLongerGood => view! {
                        <p role="alert">{say!(invitation.no_longer_good)}</p>
                        <p><a href="/">{say!(invitation.to_login)}</a></p>
                    }
                    .into_any(),
                    Known::Failed { failure, retrying } => view! { <TileError failure=failure retrying=retrying retry=retry /> }.into_any(),
                }}
            </div>
        </main>
    }
}

#[component]
fn Joining(invitation: InvitationSummary, token: String) -> impl IntoView {
    let session: Session = expect_context();
    let navigate = use_navigate();
    let form = Form::new(ASKS);
    let (name, password) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    focus(id_of(NAME));
    let request = move || {
        let name = name.get_untracked().trim().to_owned();
        if name.is_empty() {
            return Err(Fault::new(NAME, say!(forms.missing)));
        }
        let name = name.try_into().map_err(|_| Fault::new(NAME, say!(forms.too_long)))?;
        let password = password.get_untracked();
        if let Some(words) = what_is_wrong(&password) {
            return Err(Fault::new(PASSWORD, words));
        }
        let password = password.try_into().map_err(|_| Fault::new(PASSWORD, say!(password.long)))?;
        let tokens_in = Some(TokenPlace::Cookie);
        Ok(session.join(AcceptInvitation { name, password, token: token.clone(), tokens_in }))
    };
    let save = move |event: SubmitEvent| {
        let navigate = navigate.clone();
        let go = move |()| navigate("/", NavigateOptions { replace: true, ..NavigateOptions::default() });
        form.send(&event, request.clone(), go);
    };
    let InvitationSummary { org_name, email, role: offered, .. } = invitation;
    let other = untrack(|| session.get()).ok().map(|me| say!(invitation.logged_in_as, name = me.name));
    view! {
        <form novalidate aria-busy=move || form.busy.get().to_string() on:submit=save>
            <p>{say!(invitation.words, org = org_name, role = role(offered))}</p>
            <p class="sub">{may(offered)}</p>
            {other.map(|words| view! { <p class="sub">{words}</p> })}
            <div class="field">
                <label for="invited-email">{say!(login.email)}</label>
                <input id="invited-email" class="input" type="email" autocomplete="username" value=email readonly />
            </div>
            <TextField form=form name=NAME label=say!(invitation.name) value=name autocomplete="name" first=true />
            <PasswordField form=form name=PASSWORD label=say!(login.password) value=password autocomplete="new-password" hint=say!(password.hint) />
            <FormEnd form=form act=say!(invitation.accept) acting=say!(invitation.accepting) />
        </form>
    }
}

/// The token of the link. It is taken out of the address bar, and so out of the browser's history and of what
/// people copy from there.
fn take_token() -> String {
    let location = use_location();
    let token = location.hash.get_untracked().trim_start_matches('#').to_owned();
    if !token.is_empty() {
        let path = location.pathname.get_untracked();
        use_navigate()(&path, NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() });
    }
    token
}

fn of_failure(failure: Failure) -> Known {
    match failure.problem().map(|problem| problem.code) {
        Some(ProblemCode::NotFound | ProblemCode::InvalidBody) => Known::NoLongerGood,
        _ => Known::Failed { failure, retrying: false },
    }
}
