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
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        let (Some(email), Some(password)) = (email.get_untracked(), password.get_untracked()) else { return };
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let answer = session.log_in(email.value(), password.value()).await;
            busy.try_set(false);
            failure.try_set(answer.err());
        });
    };
    let words = move || match failure.get() {
        Some(Failure::Problem(problem)) if problem.status == 401 => Some(say!(login.mismatch)),
        Some(failure) => Some(failures::title(&failure)),
        None => (session.get() == Err(LoggedOut::Expired)).then(|| say!(login.expired)),
    };
    view! {
        <main class="login">
            <form class="card" on:submit=submit>
                <Brand />
                <h1>{say!(login.title)}</h1>
                <label>
                    {say!(login.email)}
                    <input node_ref=email type="email" name="email" autocomplete="username" required autofocus />
                </label>
                <label>
                    {say!(login.password)}
                    <input node_ref=password type="password" name="password" autocomplete="current-password" required />
                </label>
                <p class="message" role="alert" class:error=move || failure.with(Option::is_some)>{words}</p>
                <button class="primary" type="submit" disabled=move || busy.get()>
                    {move || if busy.get() { say!(login.busy) } else { say!(login.title) }}
                </button>
            </form>
        </main>
    }
}
