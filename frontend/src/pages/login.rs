//! The log-in page.

use analytics_client::Failure;
use leptos::{ev::SubmitEvent, html, prelude::*, task::spawn_local};
use leptos_fetch::QueryClient;

use crate::{
    components::brand::Brand,
    failures,
    session::{LoggedOut, Session},
    words::say,
};

/// Asks for an e-mail address and a password; the URL stays what it was.
#[component]
pub(crate) fn Login() -> impl IntoView {
    let session: Session = expect_context();
    let queries: QueryClient = expect_context();
    // Nothing that one person saw or was refused is left for the next.
    on_cleanup(move || queries.clear());
    let (email, password) = (NodeRef::<html::Input>::new(), NodeRef::<html::Input>::new());
    let (busy, failure) = (RwSignal::new(false), RwSignal::new(None::<Failure>));
    focus_when_there(email);
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let (Some(email), Some(field)) = (email.get_untracked(), password.get_untracked()) else { return };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failure.set(None);
        spawn_local(async move {
            let answer = session.log_in(email.value(), field.value()).await;
            busy.try_set(false);
            if let Err(refused) = answer {
                if is_mismatch(&refused) {
                    // The next thing to do is to type it again.
                    let _ = field.focus();
                    field.select();
                }
                failure.try_set(Some(refused));
            }
        });
    };
    let words = move || match failure.get() {
        Some(refused) if is_mismatch(&refused) => Some(say!(login.mismatch)),
        Some(Failure::Unreachable(_)) => Some(say!(login.unreachable)),
        Some(refused) => Some(failures::title(&refused)),
        None => (session.get() == Err(LoggedOut::Expired) && !busy.get()).then(|| say!(login.expired)),
    };
    let mismatch = move || failure.with(|failure| failure.as_ref().is_some_and(is_mismatch)).then_some("true");
    let details =
        move || failure.with(|failure| failure.as_ref().filter(|refused| !is_mismatch(refused)).map(failures::detail));
    view! {
        <main class="login">
            <form class="card" aria-busy=move || busy.get().to_string() on:submit=submit>
                <Brand />
                <h1>{say!(login.title)}</h1>
                <label class="field">
                    {say!(login.email)}
                    <input
                        class="input"
                        node_ref=email
                        type="email"
                        name="email"
                        autocomplete="username"
                        required
                        aria-invalid=mismatch
                        aria-describedby="login-message"
                    />
                </label>
                <label class="field">
                    {say!(login.password)}
                    <input
                        class="input"
                        node_ref=password
                        type="password"
                        name="password"
                        autocomplete="current-password"
                        required
                        aria-invalid=mismatch
                        aria-describedby="login-message"
                    />
                </label>
                <p id="login-message" class="message" role="alert" class:error=move || failure.with(Option::is_some) title=details>
                    {words}
                </p>
                // Not `disabled`: that would take the focus away from whoever pressed it.
                <button class="primary" type="submit" aria-disabled=move || busy.get().to_string()>
                    {move || if busy.get() { say!(login.busy) } else { say!(login.title) }}
                </button>
            </form>
        </main>
    }
}

fn is_mismatch(failure: &Failure) -> bool {
    failure.is_unauthenticated()
}

fn focus_when_there(field: NodeRef<html::Input>) {
    Effect::new(move || {
        if let Some(field) = field.get() {
            // Without the focus people click.
            let _ = field.focus();
        }
    });
}
